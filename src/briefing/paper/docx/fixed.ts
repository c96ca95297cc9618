/** 1 January 1980, where the time of a zip file begins. */
const FIRST_DAY = 0x21;
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/** The same archive without the time at which it was made, which the package takes from the clock. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('the archive has no end');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += ENTRY_SIZE + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return bytes;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
