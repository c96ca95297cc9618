import { extractText } from 'unpdf';
import { describe, expect, it, vi } from 'vitest';
import { collapseWhitespace } from '../../src/documents/collapse-whitespace.ts';
import type { Document } from '../../src/documents/document.ts';
import { pageAt } from '../../src/documents/layout/pages.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import { splitSentences } from '../../src/documents/structure/split.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { readSource } from '../../src/sources/read.ts';
import { docxOf } from '../fixtures/formats/render/docx.ts';
import { bekendmakingOf, rijksoverheidOf } from '../fixtures/formats/render/html.ts';
import { numbered } from '../fixtures/formats/render/markup.ts';
import { kamerstukOf } from '../fixtures/formats/render/xml.ts';
import { ALL } from '../fixtures/formats/truth/all.ts';
import { IN_KAMERBRIEF } from '../fixtures/formats/truth/kamerbrief.ts';
import {
  isNoteShown,
  plain,
  type Truth,
  type TruthBlock,
  withDataInTable,
} from '../fixtures/formats/truth/truth.ts';
import {
  documentsOf,
  FORMATS,
  type Format,
  fixture,
  idealSource,
  type Shape,
  shapeOf,
} from './formats/reading.ts';

/** The libraries are loaded with the first file of a format, on a machine that may be busy. */
vi.setConfig({ testTimeout: 30_000 });

/** Footnotes can not be told from text in these, so that the fixtures have none. */
const WITHOUT_NOTES: readonly Format[] = ['text', 'markdown'];
/** In plain text a table is lines of words: which row a word is in does not show in sentences. */
const WITHOUT_ROWS: readonly Format[] = ['text'];
const DOSSIER = '22 112 Nieuwe Commissievoorstellen en initiatieven van de lidstaten van de Europese Unie';
/** What a Kamerstuk has above the document: its dossier, its number and what it is. */
const KAMERSTUK_HEAD: Readonly<Record<string, readonly string[]>> = {
  'fiche-mededeling-voetveren': [DOSSIER, 'Nr. 9911'],
  'fiche-verordening-broodtrommels': [DOSSIER, 'Nr. 9912'],
  'beslisnota-broodtrommels': [],
  'kamerbrief-drie-fiches': [DOSSIER, 'Nr. 9900 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN'],
  'mededeling-voetveren': ['MEDEDELING'],
};

async function read(truth: Truth, format: Format): Promise<Document[]> {
  const name = `${truth.name}.${FORMATS[format]}`;
  const result = await readSource(fixture('clean', format, truth.name), name);
  if (result.kind === 'refused') throw new Error(result.message);
  return documentsOf(result.source);
}

/** What this format must give: the ideal reading, with what the format itself has more or less. */
function expected(truth: Truth, format: Format): Shape[] {
  const known = WITHOUT_NOTES.includes(format) ? { ...truth, notes: [] } : truth;
  const shapes = documentsOf(idealSource(known)).map(shapeOf);
  const [first, ...others] = shapes;
  if (format !== 'xml' || first === undefined) return shapes;
  const lines = KAMERSTUK_HEAD[truth.name] ?? [];
  const number = truth.ondernummer;
  const references =
    number === null
      ? first.references
      : { ...first.references, kamerstuk: [`kst-22112-${number}`], dossier: ['22112'] };
  const head = truth.kind === 'kamerbrief' ? first.head : [...lines, first.head].join(' ').trim();
  const above = truth.kind === 'kamerbrief' ? lines.map((text) => ({ text, voice: 'proces' })) : [];
  return [{ ...first, references, head, sentences: [...above, ...first.sentences] }, ...others];
}

const joined = (shape: Shape): string => shape.sentences.map(({ text }) => text).join(' ');
const withoutRows = (truth: Truth, shape: Shape): Shape['sentences'] => {
  const rows = truth.blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((cells) => cells.join(' ')) : [],
  );
  return shape.sentences.filter(({ text }) => !rows.some((row) => text.includes(row)));
};

const CASES = ALL.flatMap((truth) =>
  (Object.keys(FORMATS) as Format[])
    .filter((format) => format !== 'eurlex' || truth.kind === 'mededeling')
    .map((format) => [truth.name, format, truth] as const),
);

describe.each(CASES)('%s as %s', (_, format, truth) => {
  it('gives the same documents, with the same kind and numbers', async () => {
    const documents = (await read(truth, format)).map(shapeOf);
    expect(documents.map(({ kind, references, head }) => ({ kind, references, head }))).toEqual(
      expected(truth, format).map(({ kind, references, head }) => ({ kind, references, head })),
    );
  });

  it('gives the same parts of the template, with the same speakers', async () => {
    const documents = (await read(truth, format)).map(shapeOf);
    expect(documents.map(({ sections }) => sections)).toEqual(
      expected(truth, format).map(({ sections }) => sections),
    );
  });

  it('gives the same sentences, in the same order, said by the same', async () => {
    const documents = (await read(truth, format)).map(shapeOf);
    const wanted = expected(truth, format);
    expect(documents.map(joined)).toEqual(wanted.map(joined));
    if (WITHOUT_ROWS.includes(format))
      expect(documents.map((each) => withoutRows(truth, each))).toEqual(
        wanted.map((each) => withoutRows(truth, each)),
      );
    else
      expect(documents.map(({ sentences }) => sentences)).toEqual(wanted.map(({ sentences }) => sentences));
  });
});

/** What a reader of the index may see of a block; null when nothing. */
function shown(block: TruthBlock, order: number): string | null {
  if (block.type === 'title') return block.text;
  if (block.type === 'table') return block.rows.map((cells) => cells.join(' – ')).join(' ');
  if (block.shown === null) return null;
  if (block.type === 'heading') return numbered(block);
  const text = plain(block.shown ?? block.text);
  return block.type === 'bullet' ? `• ${text}` : block.type === 'number' ? `${order}. ${text}` : text;
}

describe.each(ALL.map((truth) => [truth.name, truth] as const))('%s as its writer meant it', (_, truth) => {
  const documents = documentsOf(idealSource(truth));
  const text = documents.map((document) => collapseWhitespace(document.text)).join(' ');

  it('loses nothing that is public, adds nothing, and keeps the order', () => {
    let order = 0;
    const parts = truth.blocks.flatMap((block) => {
      order = block.type === 'number' ? order + 1 : 0;
      const part = shown(block, order);
      return part === null ? [] : [collapseWhitespace(part)];
    });
    const notes = truth.notes.flatMap((note, index) =>
      isNoteShown(truth, index) ? [`${index + 1}. ${note}`] : [],
    );
    // A note stands at the end of its own document, of which a file may hold several.
    const found = notes.reduce((rest, note) => {
      expect(rest).toContain(note);
      return collapseWhitespace(rest.replace(note, ''));
    }, text);
    expect(found).toBe(parts.join(' '));
  });

  it('has every part of its template, in order', () => {
    const wanted = truth.blocks.flatMap((block) =>
      block.type === 'heading' && block.shown !== null
        ? [[numbered(block), block.rubriek ?? 'geen'] as const]
        : [],
    );
    const found = documents.flatMap((document) =>
      document.sections
        .filter((section) => section.rubriek !== 'voetnoten' && section.path.length > 0)
        .map((section) => [section.path.at(-1) ?? '', section.rubriek ?? 'geen'] as const),
    );
    const titles = truth.blocks.flatMap((block) => (block.type === 'title' ? [block.text] : []));
    expect(found.filter(([heading]) => !titles.includes(heading))).toEqual(
      wanted.map(([heading, rubriek]) => [heading, rubriek === 'geen' ? expect.any(String) : rubriek]),
    );
  });

  it('lets each speak its own sentences', () => {
    const sentences = documents.flatMap((document) => shapeOf(document).sentences);
    for (const [opening, voice] of truth.voices) {
      const said = sentences.filter((sentence) =>
        sentence.text.replace(/^(?:•|\d\.) /, '').startsWith(opening),
      );
      expect([...new Set(said.map((sentence) => sentence.voice))], opening).toEqual([voice]);
    }
  });
});

describe('a fiche with its data in a table', () => {
  const made: readonly (readonly [name: string, make: (truth: Truth) => Promise<Uint8Array> | string])[] = [
    ['fiche.docx', (truth) => docxOf(truth)],
    ['fiche.html', bekendmakingOf],
    ['pagina.html', rijksoverheidOf],
    ['fiche.xml', kamerstukOf],
  ];
  const cases = made.flatMap(([name, make]) =>
    ALL.filter(({ kind }) => kind === 'fiche').map((truth) => [truth.name, name, truth, make] as const),
  );

  it.each(cases)('%s, made as %s, has the same parts and sentences', async (_, name, truth, make) => {
    const content = await make(withDataInTable(truth));
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const result = await readSource(bytes, name);
    if (result.kind === 'refused') throw new Error(result.message);
    const [shape, ...others] = documentsOf(result.source).map(shapeOf);
    const [ideal] = documentsOf(idealSource(truth)).map(shapeOf);
    expect(others).toEqual([]);
    expect({ sections: shape?.sections, sentences: shape?.sentences, com: shape?.references.com }).toEqual({
      sections: ideal?.sections,
      sentences: ideal?.sentences,
      com: ideal?.references.com,
    });
  });
});

describe('a letter with the fiches that it brings', () => {
  const truth = ALL.find((each) => each.kind === 'kamerbrief') as Truth;

  it('is one document for each, with numbers of its own and those of no other', () => {
    const documents = documentsOf(idealSource(truth));
    expect(documents.map(({ kind }) => kind)).toEqual(['kamerbrief', 'fiche', 'fiche', 'fiche']);
    expect(documents.map(({ references: { com, kamerstuk } }) => ({ com, kamerstuk }))).toEqual(
      IN_KAMERBRIEF,
    );
    expect(new Set(documents.map(({ id }) => id)).size).toBe(4);
  });

  it('says of no fiche what another says, in a note neither', () => {
    const [letter, bees, bells, nights] = documentsOf(idealSource(truth));
    expect(bees?.text).toContain('stadsbijen');
    expect(bees?.text).not.toContain('fietsbel');
    expect(bells?.text).not.toContain('stadsbij');
    expect(
      [letter, bees, bells, nights].map((document) => /tellingen uit 2096/.test(document?.text ?? '')),
    ).toEqual([false, false, true, false]);
    expect(nights?.text).toContain('Dit bedrag is verdeeld over vier jaren');
  });
});

/** What must never be lost or marked as personal: amounts, dates, articles and the numbers of documents. */
const FIGURES =
  /€ ?\d[\d.,]*\d(?: (?:miljoen|miljard))?|\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}|[Aa]rtikel \d+(?:, \p{L}+ lid)?|COM\(\d{4}\) \d+|22 112, nr\. \d+|\d+(?:,\d+)?%|\d{4}–\d{4}/gu;
const figuresIn = (text: string): string[] => (collapseWhitespace(text).match(FIGURES) ?? []).sort();

describe('figures', () => {
  it.each(CASES)('of %s as %s are all there, and none is more', async (_, format, truth) => {
    const known = WITHOUT_NOTES.includes(format) ? { ...truth, notes: [] } : truth;
    const meant = [
      ...known.blocks.map((block) => shown(block, 1) ?? ''),
      ...known.notes.filter((_, index) => isNoteShown(truth, index)),
    ].join('\n');
    const documents = await read(truth, format);
    expect(figuresIn(documents.map(({ text }) => text).join('\n'))).toEqual(figuresIn(meant));
    if (truth.kind === 'fiche') expect(figuresIn(meant).length).toBeGreaterThan(8);
  });
});

describe('the pages of a PDF', () => {
  it.each(ALL.map((truth) => [truth.name, truth] as const))(
    'are known for every sentence of %s',
    async (_, truth) => {
      const bytes = fixture('clean', 'pdf', truth.name);
      const { text: pages } = await extractText(bytes.slice(), { mergePages: false });
      const bare = (text: string): string => text.replace(/\s/g, '');
      let judged = 0;
      for (const document of await read(truth, 'pdf'))
        for (const { start, end } of passagesOf(document).flatMap((passage) => passage.sentences)) {
          const opening = bare(document.text.slice(start, end))
            .replace(/^(?:•|\d\.)/, '')
            .slice(0, 24);
          const on = pages.flatMap((page, index) => (bare(page).includes(opening) ? [index + 1] : []));
          if (opening.length < 24 || on.length !== 1) continue;
          expect(pageAt(document, start), opening).toBe(on[0]);
          judged += 1;
        }
      expect(judged).toBeGreaterThan(8);
      expect(pages.length).toBeGreaterThan(truth.kind === 'mededeling' ? 0 : 1);
    },
  );
});

describe('every part of what a format gives', () => {
  it.each(CASES)('%s as %s covers the text with blocks that stand in it', async (_, format, truth) => {
    const name = `${truth.name}.${FORMATS[format]}`;
    const result = await readSource(fixture('clean', format, truth.name), name);
    if (result.kind === 'refused') throw new Error(result.message);
    const { body, blocks = [] } = result.source;
    let at = 0;
    for (const block of blocks) {
      expect(body.slice(at, block.start).trim()).toBe('');
      expect(block.end).toBeGreaterThan(block.start);
      at = block.end;
    }
    if (blocks.length > 0) expect(body.slice(at).trim()).toBe('');
    const { document } = parseDocument(result.source, KINDS);
    for (const sentence of splitSentences(document.text))
      expect(sentence.end).toBeLessThanOrEqual(document.text.length);
  });
});
