import { crc32, inflateRawSync } from 'node:zlib';
import { BOUNDS } from './extracted.ts';

/** Why an archive, or a part of it, is not read. */
export type ArchiveFault = 'archive_bomb' | 'archive_damaged' | 'docx_encrypted';

/** One file in an archive, as the central directory gives it; sizes and places in bytes. */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of the local header. */
  readonly at: number;
}

/** An archive whose directory was judged; nothing is unpacked yet. */
export interface Archive {
  /** Of every part, its name as written. */
  readonly names: readonly string[];
  /** The bytes of a part, checked against the directory; null when there is no such part. Case does not count. */
  unpack(name: string): Unpacked | null;
}

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: ArchiveFault };

export type Opened =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly code: ArchiveFault };

/** Signatures and sizes of the fixed part of ZIP records (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { signature: 0x04034b50, size: 30 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22, comment: 0xffff };

const STORED = 0;
const DEFLATED = 8;
/** Bits 0, 6 and 13: encrypted, strongly encrypted, directory masked. */
const ENCRYPTED = 0x2041;
/** Bit 3: sizes and checksum follow the data. */
const SIZES_LATER = 0x0008;

/** An archive above this size, in bytes, that packs better than this is made to be a burden: text packs 5 to 60 times. */
const DENSE = { from: 8 * 1024 * 1024, ratio: 200 };
/** Deflate cannot pack better (RFC 1951: 258 bytes in two bits). */
const DENSEST = 1032;
const LONGEST_NAME = 512;

type Directory =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly start: number }
  | { readonly ok: false; readonly code: ArchiveFault };

/** The end record: the last one whose comment runs exactly to the end, so that no two readers see two archives. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END.size - END.comment);
  for (let at = view.byteLength - END.size; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.size + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function readDirectory(bytes: Uint8Array): Directory {
  const damaged: Directory = { ok: false, code: 'archive_damaged' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return damaged;
  const count = view.getUint16(end + 10, true);
  // ZIP64 writes 0xffff and 0xffffffff here: more than any bound.
  if (count > BOUNDS.entries) return { ok: false, code: 'archive_bomb' };
  const start = view.getUint32(end + 16, true);
  const oneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!oneDisk || start + view.getUint32(end + 12, true) !== end) return damaged;
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.size > end || view.getUint32(at, true) !== CENTRAL.signature) return damaged;
    const name = view.getUint16(at + 28, true);
    const next = at + CENTRAL.size + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return damaged;
    entries.push({
      name: decoder.decode(bytes.subarray(at + CENTRAL.size, at + CENTRAL.size + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return at === end ? { ok: true, entries, start } : damaged;
}

/** A name that stays inside the archive. */
const isPlainName = (name: string): boolean =>
  name !== '' &&
  name.length <= LONGEST_NAME &&
  !/^[/\\]|^[A-Za-z]:|\p{Cc}/u.test(name) &&
  !name.split(/[/\\]/).includes('..');

/** What the sizes say before anything is unpacked. */
function isBomb(entries: readonly Entry[]): boolean {
  let size = 0;
  let packed = 0;
  for (const entry of entries) {
    size += entry.size;
    packed += entry.packed;
  }
  return size > BOUNDS.unpacked || (size > DENSE.from && size > packed * DENSE.ratio);
}

/** Where the data of an entry begins; null when its local header says something else than the directory. */
function dataStart(bytes: Uint8Array, entry: Entry, limit: number): number | null {
  if (entry.at + LOCAL.size > limit) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.at, true) !== LOCAL.signature) return null;
  const name = view.getUint16(entry.at + 26, true);
  const start = entry.at + LOCAL.size + name + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > limit) return null;
  const written = new TextDecoder().decode(
    bytes.subarray(entry.at + LOCAL.size, entry.at + LOCAL.size + name),
  );
  if (written !== entry.name || view.getUint16(entry.at + 8, true) !== entry.method) return null;
  if ((view.getUint16(entry.at + 6, true) & SIZES_LATER) !== 0) return start;
  const sizes = [entry.crc, entry.packed, entry.size];
  // A local header may leave its sizes to a ZIP64 field.
  const same = sizes.every((size, index) => {
    const local = view.getUint32(entry.at + 14 + 4 * index, true);
    return local === size || (index > 0 && local === 0xffffffff);
  });
  return same ? start : null;
}

/** One part inflated, never past the size that the directory gives, its length and checksum compared. */
function unpackEntry(bytes: Uint8Array, entry: Entry, start: number): Unpacked {
  const packed = bytes.subarray(start, start + entry.packed);
  const damaged: Unpacked = { ok: false, code: 'archive_damaged' };
  let unpacked: Uint8Array = packed;
  if (entry.method === DEFLATED) {
    try {
      unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch {
      return damaged;
    }
  }
  const honest = unpacked.length === entry.size && crc32(unpacked) === entry.crc;
  return honest ? { ok: true, bytes: unpacked } : damaged;
}

/**
 * Reads the directory of a ZIP archive and judges it: sizes, names, overlaps, encryption. Nothing is unpacked
 * before that, and only the parts asked for after it.
 */
export function openArchive(bytes: Uint8Array): Opened {
  const damaged: Opened = { ok: false, code: 'archive_damaged' };
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const { entries, start: limit } = directory;
  if (isBomb(entries)) return { ok: false, code: 'archive_bomb' };
  if (entries.some((entry) => (entry.flags & ENCRYPTED) !== 0)) return { ok: false, code: 'docx_encrypted' };
  const places = new Map<string, { readonly entry: Entry; readonly start: number }>();
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const start = dataStart(bytes, entry, limit);
    const key = entry.name.toLowerCase();
    const sizes =
      entry.method === STORED
        ? entry.size === entry.packed
        : entry.method === DEFLATED && entry.size <= entry.packed * DENSEST;
    if (start === null || entry.at < free || !sizes || !isPlainName(entry.name) || places.has(key))
      return damaged;
    free = start + entry.packed;
    places.set(key, { entry, start });
  }
  return {
    ok: true,
    archive: {
      names: entries.map((entry) => entry.name),
      unpack(name) {
        const place = places.get(name.toLowerCase());
        return place === undefined ? null : unpackEntry(bytes, place.entry, place.start);
      },
    },
  };
}

export type ArchiveKind = 'docx' | 'odt' | 'xlsx' | 'pptx' | 'zip' | 'broken';

/** Tells from the names alone what an archive is; nothing is unpacked. */
export function kindOfArchive(bytes: Uint8Array): ArchiveKind {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory.code === 'archive_bomb' ? 'zip' : 'broken';
  const names = new Set<string>();
  for (const entry of directory.entries) {
    const name = entry.name.toLowerCase();
    names.add(name).add(`${name.split('/')[0]}/`);
  }
  if (names.has('[content_types].xml'))
    for (const [folder, kind] of [
      ['word/', 'docx'],
      ['xl/', 'xlsx'],
      ['ppt/', 'pptx'],
    ] as const)
      if (names.has(folder)) return kind;
  return names.has('mimetype') && names.has('content.xml') ? 'odt' : 'zip';
}
