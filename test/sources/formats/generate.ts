import { unzipSync, zipSync } from 'fflate';
import { docxOf } from '../../fixtures/formats/render/docx.ts';
import { bekendmakingOf, eurlexOf, rijksoverheidOf } from '../../fixtures/formats/render/html.ts';
import { markdownOf, textOf } from '../../fixtures/formats/render/text.ts';
import { kamerstukOf } from '../../fixtures/formats/render/xml.ts';
import { FICHE_MEDEDELING } from '../../fixtures/formats/truth/fiche-mededeling.ts';
import { MEDEDELING } from '../../fixtures/formats/truth/mededeling.ts';
import type { Truth } from '../../fixtures/formats/truth/truth.ts';
import { wordFile, wordParagraph, wordXml } from './archive-files.ts';
import { pdfOf } from './pdf-files.ts';
import { fixture } from './reading.ts';

/** A file from which others are made by damaging it. */
export interface Good {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A generated file. */
export interface Generated extends Good {
  /** What was done, for a report. */
  readonly how: string;
}

/** Random numbers from 0 to 1 by a seed (mulberry32): the same seed, the same numbers. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The first parts of a document, so that thousands of files are cheap; notes keep their marks. */
const short: Truth = { ...FICHE_MEDEDELING, name: 'fiche', blocks: FICHE_MEDEDELING.blocks.slice(0, 26) };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One small good file of every format. */
export async function goodFiles(): Promise<{
  readonly pdf: readonly Good[];
  readonly others: readonly Good[];
}> {
  return {
    pdf: [
      {
        name: 'fiche.pdf',
        bytes: await pdfOf(
          '1. Algemene gegevens\na) Titel voorstel\nMededeling over sterrenwachten (fictief)',
          'Het kabinet steunt het voorstel.\nHet bedrag is EUR 1.200.000.',
        ),
      },
      {
        name: 'nota.pdf',
        bytes: await pdfOf(
          '1. Aanleiding\nOp 4 maart 2099 is een voorstel gepubliceerd (fictief).\n2. Geadviseerd besluit\nU wordt geadviseerd in te stemmen.',
        ),
      },
      // With fonts, properties and an attachment of its own, as LibreOffice makes it.
      { name: 'mededeling.pdf', bytes: fixture('clean', 'pdf', MEDEDELING.name) },
    ],
    others: [
      { name: 'fiche.docx', bytes: await docxOf(short) },
      {
        name: 'klein.docx',
        bytes: wordFile(
          wordXml(
            `${wordParagraph('1. Algemene gegevens')}${wordParagraph('Het kabinet steunt het voorstel (fictief).')}<w:tbl><w:tr><w:tc>${wordParagraph('a')}</w:tc><w:tc>${wordParagraph('b')}</w:tc></w:tr></w:tbl>`,
          ),
        ),
      },
      { name: 'fiche.html', bytes: encode(bekendmakingOf(short)) },
      { name: 'pagina.html', bytes: encode(rijksoverheidOf(short)) },
      { name: 'mededeling.xhtml', bytes: encode(eurlexOf(MEDEDELING)) },
      { name: 'fiche.xml', bytes: encode(kamerstukOf(short)) },
      { name: 'fiche.txt', bytes: encode(textOf(short)) },
      {
        name: 'fiche.md',
        bytes: encode(`---\ntitel: Fiche (fictief)\nsoort: fiche\n---\n\n${markdownOf(short)}`),
      },
    ],
  };
}

interface Chance {
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

function chanceOf(random: () => number): Chance {
  const below = (end: number): number => Math.floor(random() * end);
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

function someOf(bytes: Uint8Array, { below }: Chance, most: number): Uint8Array {
  const start = below(bytes.length);
  return bytes.slice(start, start + 1 + below(most));
}

type Damage = (bytes: Uint8Array, chance: Chance, others: readonly Good[]) => Uint8Array;

/** A tag, a delimiter or another piece that formats give a meaning to. */
const MEANING = [
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '&#xD800;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '<!DOCTYPE x [',
  '</p>',
  '<table>',
  '<al>',
  '</tekst>',
  '\0',
  '\f',
  '\t',
  '\ufeff',
  '\u202e',
  '---\n',
  '# ',
  '| a | b |\n',
  '```\n',
  '[niet openbaar]',
  '[einde niet openbaar]',
  'endobj',
  'stream\n',
  '>>',
  ' Tj',
  'PK\u0003\u0004',
  '€ 1.000',
  '1. ',
  'a) ',
  '• ',
  'Geachte voorzitter,\n',
  'Fiche 1: Titel\n',
  '1. Algemene gegevens\n',
  '999999999999',
  '-1',
].map(encode);

const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut short': (bytes, { below }) => bytes.slice(0, below(bytes.length)),
  'without its head': (bytes, { below }) => bytes.slice(1 + below(bytes.length - 1)),
  'without a piece': (bytes, { below }) => {
    const at = below(bytes.length);
    return join(bytes.slice(0, at), bytes.slice(at + 1 + below(400)));
  },
  'flipped bits': (bytes, { below }) => {
    const out = bytes.slice();
    for (let count = 1 + below(20); count > 0; count -= 1) {
      const at = below(out.length);
      out[at] = (out[at] ?? 0) ^ (1 << below(8));
    }
    return out;
  },
  'other bytes': (bytes, { below }) => {
    const out = bytes.slice();
    for (let at = below(out.length), count = below(64); count > 0; count -= 1, at += 1) out[at] = below(256);
    return out;
  },
  'a piece twice': (bytes, chance) => {
    const at = chance.below(bytes.length);
    const piece = someOf(bytes, chance, 300);
    const times = Array.from({ length: 1 + chance.below(30) }, () => piece);
    return join(bytes.slice(0, at), ...times, bytes.slice(at));
  },
  'pieces with a meaning': (bytes, { below, pick }) => {
    let out = bytes;
    for (let count = 1 + below(6); count > 0; count -= 1) {
      const at = below(out.length);
      const piece = pick(MEANING);
      out = join(out.slice(0, at), ...Array.from({ length: 1 + below(40) }, () => piece), out.slice(at));
    }
    return out;
  },
  'other figures': (bytes, { below }) => {
    const out = bytes.slice();
    for (let at = 0; at < out.length; at += 1) {
      const byte = out[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39 && below(12) === 0) out[at] = 0x30 + below(10);
    }
    return out;
  },
  'nested in itself': (bytes, { below }) => {
    const at = below(bytes.length);
    return join(bytes.slice(0, at), bytes, bytes.slice(at));
  },
  'with another file in it': (bytes, { below, pick }, others) => {
    const at = below(bytes.length);
    return join(bytes.slice(0, at), pick(others).bytes, bytes.slice(at));
  },
  'before another file': (bytes, { pick }, others) => join(bytes, pick(others).bytes),
  'after another file': (bytes, { pick }, others) => join(pick(others).bytes, bytes),
  'under another name': (bytes) => bytes,
};

/** A Word file whose parts are damaged and packed again as if nothing happened. */
function damagedInside(bytes: Uint8Array, chance: Chance, others: readonly Good[]): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
  for (let count = 1 + chance.below(2); count > 0; count -= 1) {
    // The text itself, more often than what stands around it.
    const name = chance.below(2) === 0 ? 'word/document.xml' : chance.pick(names);
    const part = parts[name];
    if (part !== undefined && part.length > 1)
      parts[name] = chance.pick(Object.values(DAMAGES))(part, chance, others);
  }
  return zipSync(parts, { level: 1, mtime: new Date('2026-01-31T12:00:00Z') });
}

const EXTENSIONS = ['pdf', 'docx', 'html', 'xml', 'txt', 'md', 'xhtml', 'json', 'jsonl'];

/** The file of this number: a good one with one to three kinds of damage, sometimes under a wrong name. */
export function generate(seed: number, from: readonly Good[], others: readonly Good[]): Generated {
  const chance = chanceOf(randomFrom(seed));
  const good = chance.pick(from);
  let bytes: Uint8Array = good.bytes;
  let name = good.name;
  const how: string[] = [good.name];
  for (let count = 1 + chance.below(3); count > 0; count -= 1) {
    const inside = count === 1 && how.length === 1 && name.endsWith('.docx') && chance.below(2) === 0;
    if (inside) {
      bytes = damagedInside(bytes, chance, others);
      how.push('inside');
      continue;
    }
    const kind = chance.pick(Object.keys(DAMAGES));
    if (bytes.length > 1) bytes = DAMAGES[kind]?.(bytes, chance, others) ?? bytes;
    how.push(kind);
    if (kind === 'under another name') name = `${name.split('.')[0]}.${chance.pick(EXTENSIONS)}`;
  }
  return { name, bytes, how: how.join(', ') };
}
