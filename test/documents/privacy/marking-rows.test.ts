import { describe, expect, it } from 'vitest';
import { MARKINGS, type MarkingPlace } from '../../../src/lexicon/markings.ts';
import { parseText } from '../../fixtures/documents/read.ts';

/** What is withheld holds the word KANARIE, what stays the word OPEN. */
const PARTS = [
  '1. Aanleiding',
  'OPEN is wat hier staat.',
  '',
  '2. Ruimte',
  'KANARIE is de grens.',
  '',
  '3. Planning',
  'OPEN is het slot.',
];
const withLine = (at: number, ...lines: readonly string[]): string =>
  PARTS.toSpliced(at, 0, ...lines).join('\n');

/** A text with a marking at a place, and whether all of it is closed by that. */
const STANDING: Readonly<
  Record<
    Exclude<MarkingPlace, 'name' | 'metadata'>,
    (marking: string) => readonly [body: string, all: boolean]
  >
> = {
  head: (marking) => [`${marking}\n\n${withLine(0, 'Nota over tonnen', '')}`, true],
  foot: (marking) => [`${withLine(3, '', marking, '1\n\f')}\n\n${marking}\n2`, true],
  heading: (marking) => [withLine(4).replace('2. Ruimte', `2. Ruimte (${marking})`), false],
  paragraph: (marking) => [withLine(4, marking, ''), false],
  table: (marking) => [
    withLine(4, '| Onderdeel | Wat |', '|---|---|', `| ${marking} | KANARIE |`, '| OPEN | 12 |', '').replace(
      'KANARIE is de grens.',
      'OPEN is de grens.',
    ),
    false,
  ],
};

describe('row 77: a marking of the list', () => {
  const cases = MARKINGS.flatMap(({ example, stands }) => stands.map((place) => [example, place] as const));

  it.each(cases)('%s closes what it heads, in the place %s, and no more', (example, place) => {
    if (place === 'name' || place === 'metadata') {
      const given =
        place === 'name'
          ? { name: `nota ${example.replace(/[:/]/g, '-')}.txt` }
          : { frontMatter: { overig: { rubricering: example } } };
      const parsed = parseText(PARTS.join('\n'), given);
      expect(parsed.document.text).toBe('');
      expect(parsed.withheld[0]).toMatchObject({ place: 'hele document' });
      return;
    }
    const [body, all] = STANDING[place](example);
    const { document, withheld } = parseText(body);
    expect(document.text).not.toContain('KANARIE');
    expect(document.text.match(/OPEN/g)?.length ?? 0).toBe(all ? 0 : place === 'table' ? 4 : 2);
    expect(withheld.some(({ by }) => by !== undefined)).toBe(true);
  });

  it('says in the account what kind of marking it is, and never in its own words', () => {
    const { withheld } = parseText(`Onder embargo tot 12 juni 2031\n\n${PARTS.join('\n')}`);
    expect(withheld).toMatchObject([{ place: 'hele document', reason: 'niet-openbaar', by: 'embargo' }]);
  });
});

describe('row 77: a marking in another form', () => {
  it.each([
    'DepV',
    'DEP. V',
    'Departmentaal vertrouwlijk',
    'D E P A R T E M E N T A A L  V E R T R O U W E L I J K',
    'Rubricering: Stg. Conf.',
    'Rubricering Departementaal Vertrouwelijk tot vaststelling van het verslag',
    'ＶＥＲＴＲＯＵＷＥＬＩＪＫ',
    'vertrouwe\u00adlijk',
    'Niet voor de Kamer bestemd',
    'EMBARGO: 12 juni 2031, 10.00 uur',
    'DRAFT – do not circulate',
  ])('is known for what it is: %s', (marking) => {
    const { document } = parseText(`${marking}\n\n${PARTS.join('\n')}`);
    expect(document.text).toBe('');
  });
});

describe('row 78: a word of a marking that is none', () => {
  it.each([
    'De Commissie stelt regels voor niet-openbare aanbestedingen voor.',
    'Artikel 20 Vertrouwelijkheid',
    'Artikel 20 Vertrouwelijke informatie',
    'Niet-openbare aanbestedingen',
    'Het embargo tegen Rusland blijft.',
    'Interne markt',
    'TLP:CLEAR',
    'Rubricering: geen',
    'Concept van circulaire economie',
    'De brief ging niet naar de Kamer.',
    'Vertrouwelijk overleg met de sector',
    'Geheime diensten',
    'Intern toezicht',
    'Niet vertrouwelijk',
  ])('leaves the text open: %s', (line) => {
    const { document, withheld } = parseText(withLine(4, line, '').replace('KANARIE', 'OPEN'));
    expect(document.text.match(/OPEN/g)).toHaveLength(3);
    expect(withheld).toEqual([]);
  });
});
