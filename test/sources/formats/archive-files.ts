import { crc32, deflateRawSync } from 'node:zlib';

/** One file in an archive; what is given beside its data is written instead of the truth. */
export interface Entry {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Stored, rather than deflated. */
  readonly stored?: boolean;
  readonly crc?: number;
  /** Size when unpacked, as the headers say it. */
  readonly size?: number;
  readonly flags?: number;
  /** Write no data of its own, but point at the local header of the entry with this index. */
  readonly sameAs?: number;
}

const bytesOf = (data: Uint8Array | string): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data;

/** A ZIP archive written by hand, so that it can lie as no library would. */
export function archiveOf(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const places: number[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = bytesOf(entry.data);
    const packed = entry.stored === true ? Buffer.from(data) : deflateRawSync(data);
    const name = Buffer.from(entry.name, 'utf8');
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(entry.flags ?? 0x0800, 2);
    head.writeUInt16LE(entry.stored === true ? 0 : 8, 4);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(entry.crc ?? crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(entry.size ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const place = entry.sameAs === undefined ? at : (places[entry.sameAs] ?? 0);
    places.push(place);
    if (entry.sameAs === undefined) {
      parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, name, packed);
      at += 4 + head.length + name.length + packed.length;
    }
    const central = Buffer.alloc(14);
    central.writeUInt32LE(place, 10);
    directory.push(
      Buffer.from('PK\u0001\u0002', 'latin1'),
      Buffer.from([20, 0]),
      head.subarray(0, 24),
      Buffer.alloc(2),
      central.subarray(0, 14),
      name,
    );
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts of a Word file around its text. */
export const WORD_PARTS: readonly Entry[] = [
  {
    name: '[Content_Types].xml',
    data: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    data: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
];

export const wordXml = (body: string, doctype = ''): string =>
  `${HEAD}${doctype}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Word file with this XML as its text, and these parts more. */
export const wordFile = (xml: string, ...more: readonly Entry[]): Uint8Array =>
  archiveOf([...WORD_PARTS, { name: 'word/document.xml', data: xml }, ...more]);

/** An OLE file, as old Office files and encrypted new ones are: its first sector, and names in its directory. */
export function oleFile(...names: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 1024 + 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
    bytes[at + 66] = index === 0 ? 5 : 2;
    bytes[at + 67] = 1;
    for (const link of [68, 72, 76]) bytes.writeUInt32LE(0xffffffff, at + link);
    if (index === 0) bytes.writeUInt32LE(1, at + 76);
  });
  return new Uint8Array(bytes);
}
