import { describe, expect, it, vi } from 'vitest';
import { VOICES } from '../../src/documents/document.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import type { SourceText } from '../../src/documents/source.ts';
import { KIND_IDS, KINDS } from '../../src/kinds/index.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { NO_CHOICE } from '../../src/search/documents/faceted-search.ts';
import { ROOM } from '../../src/search/rows/rows.ts';
import { filters } from '../../src/web/parts/list-filters.ts';
import { kindLabel } from '../../src/web/words/document-words.ts';

vi.mock('../../src/kinds/index.ts', async (original) => {
  const { KINDS: known } = await original<typeof import('../../src/kinds/index.ts')>();
  const { Kinds } = await import('../../src/documents/kind.ts');
  const { COMMON } = await import('../../src/kinds/common.ts');
  const { noteVerbale } = await import('./note-verbale/index.ts');
  const list = [noteVerbale, ...known.list];
  return { KINDS: new Kinds(list, COMMON), KIND_IDS: list.map(({ id }) => id) };
});

const source = (body: string, frontMatter: SourceText['frontMatter'] = null): SourceText => ({
  name: 'stuk.md',
  format: 'markdown',
  sha256: '0'.repeat(64),
  frontMatter,
  body,
});

describe('a kind that is added in one folder and one line', () => {
  const NOTE = `# Note verbale over lantaarnpalen

De ambassade biedt de beleefde groeten aan en verwijst naar het overleg van 3 mei 2032.

Wij zijn het eens met hogere lantaarnpalen.
`;

  it('is recognised by its opening, and has the label of its own in lists and facets', () => {
    const { document } = parseDocument(source(NOTE), KINDS);
    expect(document.kind).toBe('note-verbale');
    expect(document.title).toBe('Note verbale over lantaarnpalen');
    expect(kindLabel(document.kind, 'nl')).toBe('Note verbale');
    const counts = {
      kind: new Map([['note-verbale', 1]]),
      voice: new Map(),
      collection: new Map(),
      ministry: new Map(),
      year: new Map(),
      dossier: new Map(),
    };
    expect(String(filters(NO_CHOICE, counts, 'nl'))).toContain('Note verbale (1)');
  });

  it('has voice rules of its own, and its own speaker elsewhere', () => {
    const { document } = parseDocument(source(NOTE), KINDS);
    const sentences = passagesOf(document).flatMap((passage) => passage.sentences);
    const said = sentences.map(({ start, end, voice }) => [
      document.text.slice(start, end).split(' ')[0],
      voice,
    ]);
    expect(said).toEqual([
      ['De', 'proces'],
      ['Wij', 'lidstaten'],
    ]);
  });
});

describe('every kind', () => {
  it('has one id, a name in two languages, and a part of a template only once a voice', () => {
    expect(new Set(KIND_IDS).size).toBe(KIND_IDS.length);
    for (const { id, labels, template } of KINDS.list) {
      expect(id).toMatch(/^[a-z-]+$/);
      for (const label of [labels.nl, labels.en])
        for (const name of Object.values(label)) expect(name).toMatch(/\S/);
      const voices = new Map(template.map((row) => [row.id, row.voice]));
      for (const row of template) expect(voices.get(row.id)).toBe(row.voice);
    }
  });

  it('fits, as every speaker does, in the number that a database keeps of a passage', () => {
    expect(KIND_IDS.length).toBeLessThanOrEqual(ROOM.kinds);
    expect(VOICES.length).toBeLessThanOrEqual(ROOM.voices);
  });

  it.each([
    ['Verslag van een schriftelijk overleg over stoepranden', 'schriftelijk-overleg'],
    ['Geannoteerde agenda Raad Algemene Zaken van 4 juni 2032', 'geannoteerde-agenda'],
    ['Verslag van de Raad Algemene Zaken van 4 juni 2032', 'verslag'],
    ['Motie van de leden van de fractie Stoeprand', 'motie'],
    ['Advies over de richtlijn stoepranden', 'advies'],
    ['Persbericht: hogere stoepranden', 'persbericht'],
    ['Vragen en antwoorden over stoepranden', 'vraag-en-antwoord'],
    ['Amendementen op de richtlijn stoepranden', 'amendementen'],
    ['Memorie van toelichting', 'wetsvoorstel'],
    ['Europese stoeprandenstrategie 2031-2036', 'strategie'],
    ['Iets over stoepranden', 'tekst'],
  ])('is told by how it opens: %s is a %s', (title, kind) => {
    const body = `# ${title}\n\nEen stoeprand is hoog, en dat blijft zo in 2033.\n`;
    expect(parseDocument(source(body), KINDS).document.kind).toBe(kind);
  });

  it('is as front matter says, but more precise where the text opens as a finer one', () => {
    const agenda = '# Geannoteerde agenda Raad Milieu\n\nNederland steunt de stoepranden.\n';
    expect(parseDocument(source(agenda, { soort: 'verslag' }), KINDS).document.kind).toBe(
      'geannoteerde-agenda',
    );
    expect(
      parseDocument(source('# Stoepranden\n\nTekst.\n', { soort: 'verslag' }), KINDS).document.kind,
    ).toBe('verslag');
  });

  it('that is not known is read as plain text, with a warning; so is a key that is not known', () => {
    const read = parseDocument(
      source('# Stoepranden\n\nTekst over stoepranden.\n', { soort: 'roman', overig: { kleur: 'rood' } }),
      KINDS,
    );
    expect(read.document.kind).toBe('tekst');
    expect(read.warnings).toEqual([
      'soort ‘roman’ is niet bekend; het stuk is gelezen als tekst',
      'de sleutel ‘kleur’ is niet bekend en is niet gebruikt',
    ]);
  });
});
