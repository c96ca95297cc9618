import type { Unit } from '../briefing/dossier.ts';
import { moneyFirst, proposes, withContext } from '../briefing/paper/in-short.ts';
import { type CardRow, cellIn } from '../briefing/position/card.ts';
import { cabinetPapers } from '../briefing/position/notes-and-papers.ts';
import { type Said, wordsOf } from '../briefing/quoted.ts';
import { cardPath } from '../web/parts/briefing-links.ts';
import { documentsFor } from './documents.ts';
import { dossierFor, namesOf } from './reading.ts';
import type { Doing, Outcome, TaskEntry } from './task.ts';

/** Sentences of a summary of which nobody says how long it should be, and at most. */
const ORDINARY = 5;
const MOST = 20;
/** What a summary tells, in this order and in turn. */
const ROWS = [
  'voorstel',
  'beoordeling',
  'aandacht',
  'financien',
  'raad',
] as const satisfies readonly CardRow[];
/** Documents of which it tells. */
const MOST_UNITS = 3;
/** Shorter is a heading or a name. */
const SENTENCE = 40;

async function perform(doing: Doing): Promise<Outcome> {
  const found = await documentsFor(doing);
  if (found.kind !== 'documents') return found;
  const dossier = await dossierFor(doing, found.ids);
  const units = cabinetPapers(dossier).slice(0, MOST_UNITS);
  const [first] = units;
  if (first === undefined) return { kind: 'told', text: NOTHING[doing.language] };
  const most = Math.max(1, Math.min(doing.wanted.count ?? ORDINARY, MOST));
  const said = telling(units, most);
  const parts = ROWS_AND_REST.flatMap((row) => {
    const claims = dossier.quoting.say(said.get(row) ?? []);
    return claims.length === 0 ? [] : [{ row: null, column: null, note: null, claims }];
  });
  if (parts.length === 0) return { kind: 'told', text: NOTHING[doing.language] };
  return {
    kind: 'made',
    about: namesOf(units.map(({ document }) => document.title)),
    parts: [{ row: null, column: null, note: null, claims: parts.flatMap(({ claims }) => claims) }],
    links: units.map(({ document }) => ({
      text: `${CARD[doing.language]}: ${document.title}`,
      href: cardPath(document.id),
    })),
    notes: [CHOSEN[doing.language]],
  };
}

const REST = 'rest';
const ROWS_AND_REST = [...ROWS, REST] as const;

/** As many sentences as there may be, a row at a time; where no row has any, the first of the text. */
function telling(units: readonly Unit[], most: number): ReadonlyMap<string, readonly Said[]> {
  const queues = ROWS.flatMap((row) =>
    units.map((unit) => ({ row, unit, waiting: [...candidates(unit, row)] })),
  );
  const taken = new Map<string, Said[]>();
  const shown = new Set<Said>();
  const take = (row: string, unit: Unit, said: Said): void => {
    const needed = withContext(unit, said).filter((each) => !shown.has(each));
    if (needed.length === 0 || shown.size + needed.length > most) return;
    for (const each of needed) shown.add(each);
    taken.set(row, [...(taken.get(row) ?? []), ...needed]);
  };
  while (shown.size < most && queues.some(({ waiting }) => waiting.length > 0))
    for (const { row, unit, waiting } of queues) {
      const next = waiting.shift();
      if (next !== undefined) take(row, unit, next);
    }
  if (shown.size === 0) for (const unit of units) for (const said of prose(unit)) take(REST, unit, said);
  return taken;
}

/** Sentences of a row of the card, those that tell most first. */
function candidates(unit: Unit, row: (typeof ROWS)[number]): readonly Said[] {
  const spans = cellIn(unit.card, row).claims.map(({ citations: [citation] }) => citation);
  const said = unit.said.filter(({ sentence }) =>
    spans.some(({ start, end }) => sentence.start < end && sentence.end > start),
  );
  const rank = (each: Said): number =>
    row === 'voorstel' ? (proposes(each) ? 0 : 1) : row === 'financien' ? moneyFirst(each) : 0;
  const whole = said.filter((each) => isSentence(each));
  return whole.toSorted((a, b) => rank(a) - rank(b));
}

const isSentence = (said: Said): boolean => !said.sentence.item && wordsOf(said).trim().length >= SENTENCE;

const prose = ({ said }: Unit): readonly Said[] =>
  said.filter((each) => each.passage.rubriek !== 'titel' && isSentence(each));

const CARD = { nl: 'Positiekaart', en: 'Position card' } as const;
const CHOSEN = {
  nl: 'De zinnen zijn gekozen en staan er letterlijk; wat ertussen stond, leest u in het stuk.',
  en: 'The sentences were chosen and are verbatim; read the document for what stood between them.',
} as const;
const NOTHING = {
  nl: 'Van dit stuk is geen samenvatting te maken: het heeft geen lopende tekst. Noem een fiche, een nota, een Kamerbrief of een Commissiedocument.',
  en: 'This document can’t be summarised: it has no running text. Name a fiche, a note, a letter or a Commission document.',
} as const;

/** The most telling sentences of documents. */
export const summary: TaskEntry = {
  name: 'samenvatting',
  does: {
    nl: 'een stuk of dossier samenvatten in de zinnen van het stuk zelf',
    en: 'summarise a document or dossier in its own sentences',
  },
  example: {
    nl: 'Vat het fiche over … samen in drie zinnen',
    en: 'Summarise the fiche on … in three sentences',
  },
  perform,
};
