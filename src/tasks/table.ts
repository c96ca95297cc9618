import { cardOf } from '../briefing/position/card.ts';
import { hasVerdicts, MOST_COMPARED } from '../briefing/position/cards.ts';
import { isElsewhere, newestIds } from '../briefing/position/matrix.ts';
import { Quoting } from '../briefing/quoted.ts';
import { ROW_LABELS } from '../briefing/words.ts';
import { ASPECTS } from '../reader/verdict.ts';
import { readDocuments } from '../search/reading.ts';
import { matrixPath } from '../web/parts/briefing-links.ts';
import { documentsFor } from './documents.ts';
import { cellPart, isEach, rowsIn } from './rows.ts';
import type { Doing, Outcome, Part, TaskEntry } from './task.ts';

async function perform(doing: Doing): Promise<Outcome> {
  const { language, wanted, question, index } = doing;
  const { rows, besides } = rowsIn(wanted.rest);
  const every = isEach(besides) && (question.scope ?? []).length === 0;
  if (rows.length === 0 && !isEach(besides) && !every) {
    const known = await documentsFor(doing, besides.replace(LEADING, ''));
    if (known.kind === 'told')
      return { kind: 'told', text: MATTERS[language](Object.values(LABELS[language])) };
  }
  const found = every ? null : await documentsFor(doing, isEach(besides) ? '' : besides.replace(LEADING, ''));
  if (found !== null && found.kind !== 'documents') return found;
  const ids = found === null ? (await newestIds(index)).slice(0, 4 * MOST_COMPARED) : found.ids;
  const reading = await readDocuments(index, ids);
  const quoting = new Quoting(reading);
  const cards = ids.flatMap((id) => {
    const document = reading.document(id);
    if (document === undefined || !hasVerdicts(document)) return [];
    // Of all there is only those in which the position is to be read; of what was named all of it.
    if (found === null && isElsewhere(document, reading.linksOf(id))) return [];
    return cardOf(quoting, id) ?? [];
  });
  if (cards.length === 0) return { kind: 'told', text: NO_CARDS[language] };
  const columns = rows.length > 0 ? rows : ASPECTS;
  const shown = cards.slice(0, MOST_COMPARED);
  const parts = shown.flatMap((card) =>
    columns.map(
      (row): Part => ({
        row: card.document.title,
        column: ROW_LABELS[language][row],
        ...cellPart(card, row, language, 1),
      }),
    ),
  );
  return {
    kind: 'made',
    about: null,
    parts,
    notes: [
      ...(cards.length > shown.length ? [CUT[language](shown.length, cards.length)] : []),
      FIRST[language],
    ],
    links: [{ text: ALL[language], href: matrixPath(every ? [] : shown.map(({ document }) => document.id)) }],
  };
}

const LEADING = /^(?:(?:van|over|voor|met|of|on|for|with|per)\s+)+/iu;
const LABELS = {
  nl: [
    'oordelen',
    'standpunten',
    'inzet',
    'kosten',
    'regeldruk',
    'krachtenveld',
    'ministeries',
    'rechtsbasis',
  ],
  en: [
    'verdicts',
    'positions',
    'asks',
    'costs',
    'regulatory burden',
    'member states',
    'ministries',
    'legal basis',
  ],
} as const;
const MATTERS = {
  nl: (labels: readonly string[]) =>
    `Een tabel kan ik maken van ${new Intl.ListFormat('nl').format(labels)}, van alle voorstellen of van de stukken die u noemt. Van iets anders niet.`,
  en: (labels: readonly string[]) =>
    `I can make a table of ${new Intl.ListFormat('en').format(labels)}, of all proposals or of the documents that you name. Not of anything else.`,
} as const;
const NO_CARDS = {
  nl: 'Een tabel kan ik maken van fiches en nota’s, en die zijn er hier niet bij.',
  en: 'I can make a table of fiches and notes, and there are none here.',
} as const;
const CUT = {
  nl: (shown: number, all: number) => `Dit zijn de ${shown} nieuwste van ${all} stukken.`,
  en: (shown: number, all: number) => `These are the ${shown} newest of ${all} documents.`,
} as const;
const FIRST = {
  nl: 'Per vak staat één zin; de kaart van een stuk heeft er meer.',
  en: 'Each cell has one sentence; the card of a document has more.',
} as const;
const ALL = { nl: 'Alle oordelen op een rij', en: 'All verdicts at a glance' } as const;

/** Documents by matters. */
export const table: TaskEntry = {
  name: 'tabel',
  does: {
    nl: 'een tabel maken van oordelen, kosten, krachtenveld en meer',
    en: 'make a table of verdicts, costs, positions and more',
  },
  example: { nl: 'Tabel van de kosten per voorstel', en: 'Table of the costs of each proposal' },
  perform,
};
