import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { extractText } from 'unpdf';
import { parseDocument } from '../../src/documents/parse.ts';
import { splitDocuments } from '../../src/documents/structure/split-documents.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { readSource } from '../../src/sources/read.ts';
import { timesOf, wallTimes } from './measure.ts';

/** The fictional documents in every format. */
const FORMATS = new URL('../fixtures/formats/clean/', import.meta.url);

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A format, and the library that does nothing but take the text out, with the same bytes. */
interface Contest {
  readonly format: string;
  readonly folder: string;
  /** What a rate counts. */
  readonly unit: 'pages' | 'documents';
  readonly peer: string;
  readonly extract: (bytes: Uint8Array) => Promise<unknown>;
}

const CONTESTS: readonly Contest[] = [
  {
    format: 'PDF',
    folder: 'pdf',
    unit: 'pages',
    peer: 'unpdf extractText',
    // It takes the buffer for itself.
    extract: (bytes) => extractText(bytes.slice(), { mergePages: true }),
  },
  {
    format: 'DOCX',
    folder: 'docx',
    unit: 'documents',
    peer: 'mammoth extractRawText',
    extract: (bytes) => mammoth.extractRawText({ buffer: Buffer.from(bytes) }),
  },
  {
    format: 'XML',
    folder: 'xml',
    unit: 'documents',
    peer: 'saxes',
    extract: async (bytes) => parseAll(bytes),
  },
];

/** All text of an XML file. */
function parseAll(bytes: Uint8Array): string {
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.write(new TextDecoder().decode(bytes)).close();
  return text;
}

async function filesIn(folder: string): Promise<File[]> {
  const at = fileURLToPath(new URL(`${folder}/`, FORMATS));
  const names = (await readdir(at)).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(at + name)) })));
}

/** From bytes to laid-out text, what is hidden told from what is seen. */
async function readOnly({ bytes, name }: File) {
  const read = await readSource(bytes, name);
  if (read.kind === 'refused') throw new Error(read.message);
  return read;
}

/** From bytes to documents with sections and voices, as `ingest` does it; how many pages there were. */
async function readWhole(file: File): Promise<number> {
  const read = await readOnly(file);
  for (const source of splitDocuments(read.source, KINDS)) parseDocument(source, KINDS);
  return read.pages ?? 0;
}

/** What a format came to, in units a second. */
export interface Rate {
  readonly format: string;
  readonly unit: Contest['unit'];
  readonly units: number;
  /** Its text, and its text with sections, voices, withholding and redaction. */
  readonly own: number;
  readonly whole: number;
  readonly peer: string;
  readonly peers: number;
}

/** Every format beside its plain library, over the same files, each `budgetMs` long. */
export async function rates(budgetMs: number): Promise<Rate[]> {
  const all: Rate[] = [];
  for (const { format, folder, unit, peer, extract } of CONTESTS) {
    const files = await filesIn(folder);
    let pages = 0;
    for (const file of files) pages += await readWhole(file);
    const units = unit === 'pages' ? pages : files.length;
    const bounds = { runs: 200, warmUp: 3, budgetMs };
    const measured = async (run: (file: File) => Promise<unknown>) =>
      timesOf(
        await wallTimes(async () => {
          for (const file of files) await run(file);
        }, bounds),
      );
    const own = await measured(readOnly);
    const whole = await measured(readWhole);
    const plain = await measured(({ bytes }) => extract(bytes));
    const perSecond = (median: number): number => (1000 * units) / median;
    all.push({
      format,
      unit,
      units,
      own: perSecond(own.median),
      whole: perSecond(whole.median),
      peer,
      peers: perSecond(plain.median),
    });
  }
  return all;
}
