import { strToU8, type Zippable, zipSync } from 'fflate';
import { readDocx } from '../../../src/sources/docx/read.ts';
import type { Extracted, Suspicion } from '../../../src/sources/extracted.ts';

/** Namespaces as Word declares them; `strict` is those of ISO 29500 Strict. */
const TRANSITIONAL = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  w10: 'urn:schemas-microsoft-com:office:word',
};
const STRICT = {
  ...TRANSITIONAL,
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  wp: 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  a: 'http://purl.oclc.org/ooxml/drawingml/main',
};

/** The parts of a Word file that a test wants to say something about, each as the inside of its root. */
export interface Word {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  /** The colours of a theme. */
  readonly theme?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly strict?: boolean;
  /** Name of the main part. */
  readonly main?: string;
  readonly mainType?: string;
  /** Whole files by name, over those made here. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
  header: 'hdr',
  footer: 'ftr',
} as const;

const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file of hand-written XML. */
export function wordFile(word: Word): Uint8Array {
  const namespaces = word.strict === true ? STRICT : TRANSITIONAL;
  const declared = Object.entries(namespaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  const xml = (root: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root}${declared}>${inside}</w:${root}>`;
  const main = word.main ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="${word.mainType ?? DOCUMENT_TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${namespaces.r}/officeDocument" Target="${main}"/></Relationships>`,
    [main]: xml('document', `<w:body>${word.body ?? ''}</w:body>`),
  };
  let relations = '';
  for (const [part, root] of Object.entries(ROOTS)) {
    const inside = word[part as keyof typeof ROOTS];
    if (inside === undefined) continue;
    files[`${folder}${part}1.xml`] = xml(root, inside);
    relations += `<Relationship Id="r-${part}" Type="${namespaces.r}/${part}" Target="${part}1.xml"/>`;
  }
  if (word.theme !== undefined) {
    files[`${folder}theme1.xml`] =
      `<a:theme xmlns:a="${namespaces.a}"><a:themeElements><a:clrScheme name="x">${word.theme}</a:clrScheme></a:themeElements></a:theme>`;
    relations += `<Relationship Id="r-theme" Type="${namespaces.r}/theme" Target="theme1.xml"/>`;
  }
  files[`${folder}_rels/${main.slice(folder.length)}.rels`] =
    `<Relationships xmlns="${rels}">${relations}</Relationships>`;
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries({ ...files, ...word.files }))
    zippable[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(zippable);
}

export async function extracted(word: Word | Uint8Array): Promise<Extracted> {
  const bytes = word instanceof Uint8Array ? word : wordFile(word);
  const read = await readDocx(bytes, 'stuk.docx', '0'.repeat(64));
  if (read.kind === 'refused') throw new Error(`${read.code}: ${read.message}`);
  return read;
}

/** The blocks of a file: "heading 1: …", "item 2: …", "paragraph: …", with cells parted by " | ". */
export async function blocksOf(word: Word | Uint8Array): Promise<string[]> {
  const { source } = await extracted(word);
  return (source.blocks ?? []).map(({ type, depth, start, end }) => {
    const text = source.body.slice(start, end).replaceAll('\t', ' | ');
    return `${type}${depth === null ? '' : ` ${depth}`}: ${text}`;
  });
}

/** The text of a file, blocks parted by a slash. */
export async function textOf(word: Word | Uint8Array): Promise<string> {
  const { source } = await extracted(word);
  return (source.blocks ?? []).map(({ start, end }) => source.body.slice(start, end)).join(' / ');
}

/** "white_text alinea 2 (1)" for everything suspicious. */
export async function suspicionsOf(word: Word | Uint8Array): Promise<string[]> {
  const { suspicions } = await extracted(word);
  return suspicions.map(({ code, place, count }: Suspicion) => `${code} ${place ?? 'nergens'} (${count})`);
}

export async function refusalOf(word: Word | Uint8Array): Promise<readonly [code: string, message: string]> {
  const bytes = word instanceof Uint8Array ? word : wordFile(word);
  const read = await readDocx(bytes, 'stuk.docx', '0'.repeat(64));
  if (read.kind !== 'refused') throw new Error('was read');
  return [read.code, read.message];
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph; `inside` is text, or runs. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

export const item = (text: string, level = 0, list = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A level of a list. */
export const level = (index: number, format: string, text: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;

export const use = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;

export const cell = (inside: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inside.startsWith('<') ? inside : p(inside)}</w:tc>`;

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map((each) => (each.startsWith('<w:tc>') ? each : cell(each))).join('')}</w:tr>`;

export const table = (rows: readonly string[], properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.join('')}</w:tbl>`;

/** A field over several runs. */
export const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
