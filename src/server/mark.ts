import { readFileSync } from 'node:fs';
import type { Mark } from '../briefing/paper/organisation.ts';

const MOST_BYTES = 200_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Where a PNG file says how large it is: two numbers of four bytes. */
const SIZE_AT = 16;
const SIZE_END = 24;

const WRONG =
  'Het beeldmerk van NOTABENE_MARK is niet te gebruiken; geef het pad van een PNG- of SVG-bestand van hooguit 200 kB.';

/** The mark in a file that the operator named, or a sentence for him where it is none. */
export function markOf(path = ''): { readonly mark: Mark | null } | { readonly wrong: string } {
  if (path === '') return { mark: null };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return { wrong: WRONG };
  }
  if (bytes.length > MOST_BYTES) return { wrong: WRONG };
  if (PNG.every((byte, at) => bytes[at] === byte) && bytes.length >= SIZE_END) {
    const view = new DataView(bytes.buffer);
    const size = { width: view.getUint32(SIZE_AT), height: view.getUint32(SIZE_AT + 4) };
    return size.width > 0 && size.height > 0
      ? { mark: { type: 'image/png', bytes, size } }
      : { wrong: WRONG };
  }
  const text = new TextDecoder().decode(bytes);
  return /<svg[\s>]/i.test(text.slice(0, 2_000))
    ? { mark: { type: 'image/svg+xml', bytes, size: null } }
    : { wrong: WRONG };
}
