import { cardsOf, hasVerdicts } from '../briefing/position/cards.ts';
import { ROW_LABELS } from '../briefing/words.ts';
import { SPEAKERS } from '../lexicon/tasks.ts';
import { newestFirst } from '../search/documents/summaries.ts';
import type { DocumentSummary, SearchIndex } from '../search/index.ts';
import { comparisonPath } from '../web/parts/briefing-links.ts';
import { documentsFor, summariesOf } from './documents.ts';
import { cellPart, rowsIn } from './rows.ts';
import type { Doing, Outcome, Part, TaskEntry } from './task.ts';

/** What is laid side by side unless something is named. */
const ROWS = [
  'bevoegdheid',
  'subsidiariteit',
  'proportionaliteit',
  'beoordeling',
  'aandacht',
  'financien',
] as const;
const MOST_SIDES = 4;
/** Sentences of a cell. */
const MOST_IN_CELL = 2;

const BETWEEN = /\s+(?:en|met|naast|tegenover|versus|vs\.?|and|with|to|next to|against)\s+|\s*[,;]\s*/giu;
const CRITERION =
  /\s+(?:op(?: het)?(?: punt van| gebied van)?|qua|wat betreft|inzake|on(?: the)?(?: point of)?|regarding|in terms of|als het gaat om)\s+(?:de |het |the )?(.+)$/iu;
/** "Dat over voetveren", "the one on ferries": the same sort of document as the side before it. */
const SAME = /^(?:(?:dat|die|the one|that)(?=\s+(?:over|bij|van|on|of|about)\s))/iu;
const SPEAKS = new RegExp(`(?<!\\p{L})(?:${SPEAKERS})(?!\\p{L})`, 'iu');

async function perform(doing: Doing): Promise<Outcome> {
  const { index, language, wanted, question } = doing;
  const { sides, rows } = sidesIn(wanted.rest);
  // "Wat de Commissie wil met wat het kabinet vraagt" compares speakers, which a question does.
  if (sides.some((side) => SPEAKS.test(side))) return { kind: 'question' };
  const ids: string[] = [];
  if (sides.length < 2) {
    const found = await documentsFor(doing, sides[0] ?? '');
    if (found.kind !== 'documents') return found;
    const summaries = await withVerdicts(index, found.ids);
    ids.push(...summaries.toSorted(newestFirst).map(({ id }) => id));
  } else
    for (const side of sides) {
      const found = await documentsFor({ ...doing, question: { ...question, scope: [] } }, side);
      if (found.kind === 'told') return { kind: 'told', text: UNKNOWN[language](side) };
      const summaries = await withVerdicts(index, found.kind === 'choose' ? found.documents : found.ids);
      const best =
        summaries.find(({ kind, id }) => kind === 'fiche' && !ids.includes(id)) ??
        summaries.find(({ id }) => !ids.includes(id));
      if (best === undefined) return { kind: 'told', text: NO_CARD[language](side) };
      ids.push(best.id);
    }
  if (ids.length < 2) return { kind: 'told', text: TWO[language] };
  const result = await cardsOf(index, ids.slice(0, MOST_SIDES));
  if (result.kind !== 'cards') return { kind: 'told', text: TWO[language] };
  const { cards } = result.comparison;
  const parts = (rows.length > 0 ? rows : ROWS).flatMap((row) =>
    cards.map(
      (card): Part => ({
        row: ROW_LABELS[language][row],
        column: card.document.title,
        ...cellPart(card, row, language, MOST_IN_CELL),
      }),
    ),
  );
  return {
    kind: 'made',
    about: cards.map(({ document }) => document.title).join(' – '),
    parts,
    links: [{ text: WHOLE[language], href: comparisonPath(cards.map(({ document }) => document.id)) }],
  };
}

/** Those of some documents that have verdicts to compare. */
const withVerdicts = async (
  index: SearchIndex,
  ids: readonly string[],
): Promise<readonly DocumentSummary[]> => (await summariesOf(index, ids)).filter(hasVerdicts);

/** What is compared, and on which matters. */
function sidesIn(rest: string) {
  const text = rest.replace(/^(?:van|tussen|of|between|with|met)\s+/iu, '');
  const named = CRITERION.exec(text);
  const { rows } = rowsIn(named?.[1] ?? '');
  const compared = rows.length > 0 && named !== null ? text.slice(0, named.index) : text;
  const sides = compared
    .split(BETWEEN)
    .map((side) => side.trim())
    .filter((side) => side !== '');
  const [first = ''] = sides;
  const kind = /^(?:(?:de|het|the)\s+)?(\p{L}+)/iu.exec(first)?.[1] ?? '';
  return { sides: sides.slice(0, MOST_SIDES).map((side) => side.replace(SAME, kind)), rows };
}

const UNKNOWN = {
  nl: (side: string) =>
    `Vergelijken kan niet: over “${side}” is hier geen stuk. Noem het anders, of kies de stukken op /vergelijk.`,
  en: (side: string) =>
    `This can’t be compared: there is no document here on “${side}”. Name it otherwise, or choose documents at /vergelijk.`,
} as const;
const NO_CARD = {
  nl: (side: string) => `Vergelijken kan ik fiches en nota’s; van “${side}” is er hier geen.`,
  en: (side: string) => `I can compare fiches and notes; there is none here on “${side}”.`,
} as const;
const TWO = {
  nl: 'Noem twee fiches of nota’s om te vergelijken, bijvoorbeeld: vergelijk het fiche over … met het fiche over … op kosten.',
  en: 'Name two fiches or notes to compare, for instance: compare the fiche on … with the fiche on … on costs.',
} as const;
const WHOLE = { nl: 'De hele vergelijking', en: 'The whole comparison' } as const;

/** Documents side by side. */
export const comparison: TaskEntry = {
  name: 'vergelijking',
  does: {
    nl: 'stukken vergelijken op een punt naar keuze',
    en: 'compare documents on a matter of your choice',
  },
  example: { nl: 'Vergelijk … en … op kosten', en: 'Compare … and … on costs' },
  perform,
};
