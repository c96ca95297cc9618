import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import type { Language } from '../../documents/document.ts';
import type { Citation } from '../answer.ts';

const LABELS: Readonly<Record<Language, { row: string; one: string; many: string }>> = {
  nl: { row: 'rij', one: 'kolom', many: 'kolommen' },
  en: { row: 'row', one: 'column', many: 'columns' },
};

/** Where in a table a quote stands, for a reader: "rij Onderhoud, kolom 2031"; null when it is in none. */
export function tableWords({ table }: Pick<Citation, 'table'>, language: Language): string | null {
  if (table === undefined) return null;
  const { row, one, many } = LABELS[language];
  const named = table.columns.map(({ quote }) => `“${collapseWhitespace(quote)}”`);
  return [
    ...(table.row === null ? [] : [`${row} “${collapseWhitespace(table.row.quote)}”`]),
    ...(named.length === 0 ? [] : [`${named.length === 1 ? one : many} ${named.join(', ')}`]),
  ].join(', ');
}

/** The same of all that a claim quotes, between brackets behind its words; empty for what is in no table. */
export function besideTable(citations: readonly Pick<Citation, 'table'>[], language: Language): string {
  const places = new Set(citations.flatMap((citation) => tableWords(citation, language) ?? []));
  return places.size === 0 ? '' : ` (${[...places].join('; ')})`;
}
