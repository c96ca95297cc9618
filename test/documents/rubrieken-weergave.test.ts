import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/passages/passages.ts';
import { parseBytes, parseText } from '../fixtures/documents/read.ts';

const FOLDER = join(import.meta.dirname, '../../corpus');
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

interface Said {
  readonly heading: string;
  readonly text: string;
  readonly voice: string;
}

const shipped = async (name: string): Promise<readonly Said[]> => {
  const { document } = await parseBytes(readFileSync(join(FOLDER, name)), name);
  return passagesOf(document).flatMap(({ path, sentences }) =>
    sentences.map(({ start, end, voice }) => ({
      heading: path.at(-1) ?? '',
      text: document.text.slice(start, end),
      voice,
    })),
  );
};

describe('what a shipped document says about itself', () => {
  it('is nobody’s position, nor the Commission’s proposal', async () => {
    const all = await Promise.all(NAMES.map(shipped));
    const own = all.flatMap((said) => said.filter(({ heading }) => heading === 'Over deze weergave'));
    expect(
      all.filter((said) => said.some(({ heading }) => heading === 'Over deze weergave')).length,
    ).toBeGreaterThan(6);
    for (const { text, voice } of own) expect([text, voice]).toEqual([text, 'proces']);
  });

  it.each(NAMES.filter((name) => name.startsWith('com-')))(
    'tells its procedure as procedure: %s',
    async (name) => {
      const told = (await shipped(name)).filter(({ heading }) =>
        ['Verdere behandeling', 'Het Nederlandse fiche'].includes(heading),
      );
      expect(told.length).toBeGreaterThan(0);
      for (const { text, voice } of told) expect([text, voice]).toEqual([text, 'proces']);
    },
  );

  it('keeps the proposal itself the Commission’s', async () => {
    const said = await shipped('com-2025-744.md');
    const areas = said.filter(({ heading }) => heading === 'De zes thematische gebieden');
    expect(areas.length).toBeGreaterThan(5);
    for (const { voice } of areas) expect(voice).toBe('commissie');
  });
});

describe('editorial sentences among the Commission’s', () => {
  const document = (body: string) =>
    parseText(
      `## Waar het om gaat\n\n${body}\n\n## Samenhang met het actieplan\n\nHet hoort bij een pakket.\n`,
      {
        name: 'com-fictief.md',
        frontMatter: { soort: 'voorstel', titel: 'Fictief voorstel' },
      },
    ).document;

  it.each([
    ['Nederland ontving het voorstel op 3 december 2030.', 'proces'],
    ['Het eerste oordeel van Nederland staat in een BNC-fiche: Kamerstuk 22 112, nr. 9999.', 'proces'],
    ['Het ministerie van VWS is eerstverantwoordelijk, samen met JenV.', 'proces'],
    ['Dit is een korte weergave in eigen woorden.', 'proces'],
    ['De officiële tekst is leidend: COM(2030) 999.', 'proces'],
    ['Het Europees Parlement en de Raad beslissen samen (medebeslissing).', 'proces'],
    ['De Raad stemt met gekwalificeerde meerderheid.', 'proces'],
    ['Het fiche over dit voorstel is Kamerstuk 22 112, nr. 9999.', 'proces'],
    ['De Commissie wil de regels vernieuwen.', 'commissie'],
    ['Er komt een register van regentonnen.', 'commissie'],
  ])('%s → %s', (sentence, voice) => {
    const { kind } = document(sentence);
    expect(kind).toBe('voorstel');
    const [first, second] = passagesOf(document(sentence)).flatMap(({ sentences }) => sentences);
    expect(first?.voice).toBe(voice);
    expect(second?.voice).toBe('proces');
  });

  it('leaves the Commission’s own explanatory memorandum to the Commission', () => {
    const { document: memorandum } = parseText(
      '# Fictief voorstel\n\n## Samenhang met bestaande bepalingen op het beleidsterrein\n\nDe regels sluiten op elkaar aan.\n\n## Rechtsgrondslag, subsidiariteit en evenredigheid\n\nDe rechtsgrondslag is artikel 114 VWEU.\n',
      { name: 'com-fictief.md', frontMatter: { soort: 'voorstel', titel: 'Fictief voorstel' } },
    );
    const voices = passagesOf(memorandum).flatMap(({ sentences }) => sentences.map(({ voice }) => voice));
    expect(voices).toEqual(['commissie', 'commissie']);
  });
});
