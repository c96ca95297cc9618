import { beforeAll, describe, expect, it } from 'vitest';
import type { Citation, Claim, TablePlace } from '../../src/answer/answer.ts';
import { type Fault, faultOf } from '../../src/answer/check/verify.ts';
import { toClaims } from '../../src/answer/claims.ts';
import { composer } from '../../src/answer/compose.ts';
import { tableWords } from '../../src/answer/words/table-words.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Reading } from '../../src/search/reading.ts';
import { BodyWriter } from '../../src/sources/extracted.ts';
import { indexOver, readAll } from '../search/papers.ts';

const LONG = `${'De gemeenten tellen de tonnen op elk plein. '.repeat(12)}Daarna betalen zij.`;

/** Fictional: a plain table, one with a cell that is too long to be one sentence, and one whose header has two rows. */
function tables() {
  const writer = new BodyWriter();
  writer.paragraph('Dit zijn de kosten van de regentonnen.');
  writer.row(['Jaar', 'Bedrag', 'Wie betaalt'], true);
  writer.row(['2031', '€ 5 mln.', 'Gemeenten']);
  writer.row(['2032', '€ 7 mln.', LONG]);
  writer.paragraph('De bijdragen zijn verdeeld over twee jaren.');
  writer.row(['', 'Bijdrage', '', 'Wie'], true);
  writer.row(['Partij', '2033', '2034', ''], true);
  writer.row(['Waterschappen', '€ 1 mln.', '€ 2 mln.', 'Dijkgraven']);
  writer.paragraph('De vaten staan apart.');
  writer.row(['Vat', 'Inhoud'], true);
  writer.row(['', '2035', '2036'], true);
  writer.row(['Groot', '€ 30', '€ 40']);
  writer.paragraph('Verder is er niets.');
  writer.row(['Kleur', 'Donkergroen met witte banden']);
  writer.row(['Deksel', 'Van geperst riet']);
  return parseDocument(writer.source('tonnen.docx', '0'.repeat(64), null), KINDS).document;
}

const DOCUMENT = tables();
let reading: Reading;
beforeAll(async () => {
  reading = await readAll(await indexOver([DOCUMENT]));
});

/** The claim of the sentence that has these words. */
function claimOf(words: string): Claim {
  const at = DOCUMENT.text.indexOf(words);
  for (const passage of reading.passagesOf(DOCUMENT.id))
    for (const { start, end } of passage.sentences) {
      const [claim] = at >= start && at < end ? toClaims([{ document: DOCUMENT, passage, start, end }]) : [];
      if (claim !== undefined) return claim;
    }
  throw new Error(words);
}
const tableOf = (words: string): TablePlace | undefined => claimOf(words).citations[0].table;
const quotes = (table: TablePlace | undefined): readonly string[] =>
  (table?.columns ?? []).map(({ quote }) => quote);
const fault = (claim: Claim): Fault | undefined => faultOf(claim, reading);
const withTable = (claim: Claim, table: TablePlace | undefined): Claim => {
  const { table: _, ...first } = claim.citations[0];
  const citation: Citation = table === undefined ? first : { ...first, table };
  return { ...claim, citations: [citation] };
};

describe('a quoted row', () => {
  it('has the headers of its columns, in exact characters', () => {
    const table = tableOf('2031 –');
    expect(quotes(table)).toEqual(['Jaar', 'Bedrag', 'Wie betaalt']);
    for (const { quote, start, end } of table?.columns ?? [])
      expect(DOCUMENT.text.slice(start, end)).toBe(quote);
    expect(table?.row).toBeNull();
  });

  it('has both rows of a header, a wide cell once for the columns below it', () => {
    expect(quotes(tableOf('Waterschappen –'))).toEqual(['Bijdrage', 'Wie', 'Partij', '2033', '2034']);
  });

  it('has a header whose last cell is wide, as a word processor leaves it', () => {
    expect(quotes(tableOf('Groot –'))).toEqual(['Vat', 'Inhoud', '2035', '2036']);
  });

  it('has nothing beside it where labels stand beside their values, and neither has running text', () => {
    for (const words of ['Deksel –', 'Dit zijn', 'Jaar –']) expect(tableOf(words)).toBeUndefined();
  });

  it('is shown with them in an answer', () => {
    const document = (id: string) => (id === DOCUMENT.id ? DOCUMENT : undefined);
    expect(composer(document, 'nl').claim(claimOf('2031 –'))).toContain(
      '2031 – € 5 mln. – Gemeenten (kolommen “Jaar”, “Bedrag”, “Wie betaalt”) [1]',
    );
  });
});

describe('a sentence in a cell', () => {
  it('has the header of its column and the label of its row', () => {
    const [citation] = claimOf('Daarna betalen zij.').citations;
    expect(citation.quote).toBe('Daarna betalen zij.');
    expect(quotes(citation.table)).toEqual(['Wie betaalt']);
    expect(citation.table?.row?.quote).toBe('2032');
    expect(tableWords(citation, 'nl')).toBe('rij “2032”, kolom “Wie betaalt”');
    expect(tableWords(citation, 'en')).toBe('row “2032”, column “Wie betaalt”');
  });
});

describe('what a claim says of its table', () => {
  it('holds as it was made', () => {
    for (const words of ['2031 –', 'Daarna betalen zij.', 'Waterschappen –', 'Deksel –'])
      expect(fault(claimOf(words))).toBeUndefined();
  });

  it('does not hold with another header, without one, or where there is no table', () => {
    const claim = claimOf('Daarna betalen zij.');
    const { table } = claim.citations[0];
    const [column] = table?.columns ?? [];
    const other = tableOf('2031 –')?.columns[1];
    if (table === undefined || column === undefined || other === undefined) throw new Error('no table');
    const forged: readonly (TablePlace | undefined)[] = [
      undefined,
      { ...table, row: null },
      { ...table, columns: [] },
      { ...table, columns: [other] },
      { ...table, columns: [{ ...column, quote: 'Wie niet betaalt' }] },
      { ...table, row: { quote: '2031', start: column.start, end: column.end } },
    ];
    for (const each of forged) expect(fault(withTable(claim, each))).toBe('forged_table');
    expect(fault(withTable(claimOf('Verder is er niets.'), table))).toBe('forged_table');
  });
});
