import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kindOfArchive, openArchive } from '../../src/sources/archive.ts';

const TEXT = 'Het kabinet verwelkomt het voorstel. '.repeat(20);
const zip = (files: Zippable): Uint8Array => zipSync(files);
const small = (): Uint8Array => zip({ 'a.txt': strToU8(TEXT), 'b.txt': [strToU8('los'), { level: 0 }] });

/** Places of records in an archive, by signature. */
function recordsAt(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 1)
    if (view.getUint32(at, true) === signature) places.push(at);
  return places;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** An archive with a number of 2 or 4 bytes changed in one of its records. */
function changed(
  signature: number,
  record: number,
  ...changes: readonly (readonly [offset: number, width: 2 | 4, value: number])[]
): Uint8Array {
  const bytes = small();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [offset, width, value] of changes) {
    const at = (recordsAt(bytes, signature)[record] ?? 0) + offset;
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}

/** An archive with a name of five letters replaced in both its records. */
function named(name: string, of = 'a.txt'): Uint8Array {
  const bytes = small();
  const from = [...strToU8(of)];
  for (let at = 0; at + from.length <= bytes.length; at += 1)
    if (from.every((byte, index) => bytes[at + index] === byte)) bytes.set(strToU8(name), at);
  return bytes;
}

/** An archive of which the second part lies inside the data of the first. */
function nested(): Uint8Array {
  const inner = zip({ 'b.txt': [strToU8('los'), { level: 0 }] });
  const local = inner.subarray(0, recordsAt(inner, CENTRAL)[0]);
  const bytes = zip({ 'a.txt': [local, { level: 0 }], 'b.txt': [strToU8('los'), { level: 0 }] });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [, inside = 0] = recordsAt(bytes, LOCAL);
  view.setUint32((recordsAt(bytes, CENTRAL)[1] ?? 0) + 42, inside, true);
  return bytes;
}

function faultOf(bytes: Uint8Array): string {
  const opened = openArchive(bytes);
  if (!opened.ok) return opened.code;
  for (const name of opened.archive.names) {
    const unpacked = opened.archive.unpack(name);
    if (unpacked?.ok === false) return `${name}: ${unpacked.code}`;
  }
  return 'read';
}

describe('rows 45 and 46: an archive', () => {
  it('gives its parts, packed or not, whatever the case of the name', () => {
    const opened = openArchive(small());
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.archive.names).toEqual(['a.txt', 'b.txt']);
    const textOf = (name: string) => {
      const unpacked = opened.archive.unpack(name);
      return unpacked?.ok === true ? new TextDecoder().decode(unpacked.bytes) : null;
    };
    expect(textOf('A.TXT')).toBe(TEXT);
    expect(textOf('b.txt')).toBe('los');
    expect(opened.archive.unpack('c.txt')).toBeNull();
  });

  it('with a comment at its end is read', () => {
    const bytes = new Uint8Array([...changed(END, 0, [20, 2, 3]), 1, 2, 3]);
    expect(faultOf(bytes)).toBe('read');
  });

  it.each([
    ['nothing', new Uint8Array(), 'archive_damaged'],
    ['no archive', strToU8('PK maar dan tekst'), 'archive_damaged'],
    ['cut off', small().subarray(0, 100), 'archive_damaged'],
    ['cut in its last record', small().subarray(0, -4), 'archive_damaged'],
    ['with bytes after its end', new Uint8Array([...small(), 0]), 'archive_damaged'],
    ['with bytes before its start', new Uint8Array([0, ...small()]), 'archive_damaged'],
    ['on several disks', changed(END, 0, [4, 2, 1]), 'archive_damaged'],
    ['with more parts than it says', changed(END, 0, [8, 2, 1], [10, 2, 1]), 'archive_damaged'],
    ['with fewer parts than it says', changed(END, 0, [8, 2, 3], [10, 2, 3]), 'archive_damaged'],
    ['with more parts than the bound', changed(END, 0, [8, 2, 5001], [10, 2, 5001]), 'archive_bomb'],
    ['of the larger kind, in its count', changed(END, 0, [8, 2, 0xffff], [10, 2, 0xffff]), 'archive_bomb'],
    ['of the larger kind, in a size', changed(CENTRAL, 0, [24, 4, 0xffffffff]), 'archive_bomb'],
    [
      'that would unpack to more than the bound',
      changed(CENTRAL, 0, [24, 4, 97 * 1024 * 1024]),
      'archive_bomb',
    ],
    ['that packs too well to be text', changed(CENTRAL, 0, [24, 4, 40 * 1024 * 1024]), 'archive_bomb'],
    ['that packs better than is possible', changed(CENTRAL, 0, [24, 4, 4 * 1024 * 1024]), 'archive_damaged'],
    ['encrypted', changed(CENTRAL, 0, [8, 2, 1]), 'docx_encrypted'],
    ['encrypted strongly', changed(CENTRAL, 1, [8, 2, 0x41]), 'docx_encrypted'],
    ['packed in another way', changed(CENTRAL, 0, [10, 2, 12]), 'archive_damaged'],
    ['packed in another way than it says', changed(LOCAL, 0, [8, 2, 0]), 'archive_damaged'],
    ['with two sizes for a part', changed(LOCAL, 0, [22, 4, 10]), 'archive_damaged'],
    ['with two checksums for a part', changed(LOCAL, 0, [14, 4, 10]), 'archive_damaged'],
    ['whose part begins elsewhere', changed(CENTRAL, 0, [42, 4, 7]), 'archive_damaged'],
    ['whose part lies beyond the end', changed(CENTRAL, 0, [42, 4, 0x7fffffff]), 'archive_damaged'],
    ['whose parts overlap', changed(CENTRAL, 1, [42, 4, 0]), 'archive_damaged'],
    ['with a part inside another', nested(), 'archive_damaged'],
    ['with one name twice', named('b.txt'), 'archive_damaged'],
    ['with one name twice but for case', named('B.TXT'), 'archive_damaged'],
    ['with two names for a part', changed(LOCAL, 0, [30, 2, 0x6161]), 'archive_damaged'],
    ['with a name that leads out of it', named('../xx'), 'archive_damaged'],
    ['with a name that leads out of it, Windows style', named('..\\xx'), 'archive_damaged'],
    ['with an absolute name', named('/etcc'), 'archive_damaged'],
    ['with the name of a drive', named('C:\\ab'), 'archive_damaged'],
    ['with a control character in a name', named('a\u0000txt'), 'archive_damaged'],
  ])('%s is refused', (_what, bytes, code) => {
    expect(faultOf(bytes)).toBe(code);
  });

  it.each<readonly [string, readonly (readonly [offset: number, width: 2 | 4, value: number])[]]>([
    ['a length that is too short', [[0, 4, 100]]],
    ['a length that is too long', [[0, 4, 5000]]],
  ])('that gives a part %s is told by unpacking it', (_what, [change]) => {
    const value = change?.[2] ?? 0;
    const bytes = changed(CENTRAL, 0, [24, 4, value]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    view.setUint32((recordsAt(bytes, LOCAL)[0] ?? 0) + 22, value, true);
    expect(faultOf(bytes)).toBe('a.txt: archive_damaged');
  });

  it('with one other byte in a part is told by its checksum', () => {
    const bytes = small();
    const at = bytes.findIndex(
      (_, index) => String.fromCharCode(...bytes.subarray(index, index + 3)) === 'los',
    );
    bytes[at] = 0x4c;
    expect(faultOf(bytes)).toBe('b.txt: archive_damaged');
  });

  it('is judged before anything is unpacked: what it holds does not matter then', () => {
    const bytes = changed(CENTRAL, 0, [24, 4, 97 * 1024 * 1024]);
    bytes.fill(0xff, recordsAt(bytes, LOCAL)[0], recordsAt(bytes, CENTRAL)[0]);
    expect(faultOf(bytes)).toBe('archive_bomb');
  });
});

describe('the kind of an archive', () => {
  const types = { '[Content_Types].xml': strToU8('<x/>') };
  it.each([
    ['docx', zip({ ...types, 'word/document.xml': strToU8('x') })],
    ['xlsx', zip({ ...types, 'xl/workbook.xml': strToU8('x') })],
    ['pptx', zip({ ...types, 'ppt/presentation.xml': strToU8('x') })],
    [
      'odt',
      zip({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('x') }),
    ],
    ['zip', zip({ 'word/document.xml': strToU8('x') })],
    ['zip', zip({ ...types, 'a.txt': strToU8('x') })],
    ['broken', small().subarray(0, 100)],
    ['broken', strToU8('PK')],
  ])('is told by its names: %s', (kind, bytes) => {
    expect(kindOfArchive(bytes)).toBe(kind);
  });
});
