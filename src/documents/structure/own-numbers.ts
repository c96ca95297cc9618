import type { Document } from '../document.ts';
import { findReferences } from '../links/references.ts';

/** The numbers of a document by what they are to it. */
export interface Numbers {
  /** Under which it was published itself. */
  readonly own: readonly string[];
  /** Of the proposals that a fiche or a nota is about. */
  readonly about: readonly string[];
  /** Of other papers, which it only names. */
  readonly named: readonly string[];
}

/** Papers whose number at the Tweede Kamer is among those that they state of themselves. */
const FILED: ReadonlySet<Document['kind']> = new Set(['fiche', 'kamerbrief', 'tekst']);

export const isCommission = ({ kind }: Pick<Document, 'kind'>): boolean =>
  kind === 'mededeling' || kind === 'voorstel';

/** Tells the numbers of a document apart: one that it mentions is no number of its own. */
export function numbersOf(document: Document): Numbers {
  const { com, kamerstuk, celex, tk } = document.references;
  const proposals = new Set(ownCom(document));
  const published = new Set([ownKamerstuk(document), FILED.has(document.kind) ? tk[0] : undefined]);
  const numbers = { own: [] as string[], about: [] as string[], named: [] as string[] };
  for (const number of [...com, ...kamerstuk, ...celex, ...tk]) {
    // A CELEX number gives the number of its proposal away.
    const proposal = findReferences(number).com.some((each) => proposals.has(each));
    const is = published.has(number) || (proposal && isCommission(document));
    numbers[is ? 'own' : proposal ? 'about' : 'named'].push(number);
  }
  return numbers;
}

/** The text under the headings that the template calls so. */
export const textOf = ({ sections, text }: Document, rubrieken: readonly string[]): string =>
  sections
    .filter(({ rubriek }) => rubriek !== null && rubrieken.includes(rubriek))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

const idOfNumber = (number: string): string => number.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The number of a Commission document. */
export function commissionNumbers({
  id,
  references: { com },
}: Pick<Document, 'id' | 'references'>): readonly string[] {
  const own = com.find((number) => idOfNumber(number) === id) ?? com[0];
  return own === undefined ? [] : [own];
}

/** The Commission numbers of the proposal: of a Commission document its own one, of a fiche those of its data. */
export function ownCom(document: Document): readonly string[] {
  const { kind, references } = document;
  if (isCommission(document)) return commissionNumbers(document);
  if (kind === 'nota') return references.com;
  if (kind !== 'fiche') return [];
  const data = findReferences(textOf(document, ['nummer', 'eurlex'])).com;
  return data.length > 0 ? data : references.com;
}

/** The number under which a Kamerstuk was published. */
export function ownKamerstuk({ id, kind, references: { kamerstuk } }: Document): string | null {
  if (kind === 'register' || kind === 'nota') return null;
  // A letter that brings fiches has the number with "brief" behind it.
  const own = kamerstuk.find((number) => [id, id.replace(/-brief$/, '')].includes(number.toLowerCase()));
  return own ?? (kind === 'fiche' && kamerstuk.length === 1 ? (kamerstuk[0] ?? null) : null);
}
