import { line } from './blocks.ts';
import type { Dossier } from './dossier.ts';
import type { PaperBlock } from './paper.ts';
import type { Timeline, TimelineEvent } from './timeline/event.ts';
import { remarksOn, STATUS_LABELS, stepWords, termWords, whenWords } from './timeline/words.ts';
import { timelineOf } from './timeline.ts';

const timelineIn = ({ quoting: { reading }, notes, papers, on }: Dossier): Timeline =>
  timelineOf(
    reading,
    [...notes, ...papers].map(({ document }) => document.id),
    { on: on ?? LONG_AGO },
  );
/** Seen from here, nothing is past. */
const LONG_AGO = '1900-01-01';

/** One step: when, which, and how sure, before the words for it; what must be known of its date behind them. */
function eventBlocks(event: TimelineEvent): PaperBlock[] {
  const when = `${whenWords(event, 'nl')}, ${stepWords(event, 'nl')} (${STATUS_LABELS.nl[event.status]})`;
  const remarks = remarksOn(event, 'nl').map((text): PaperBlock => ({ type: 'remark', text }));
  const label = when.charAt(0).toUpperCase() + when.slice(1);
  return event.claims.length === 0
    ? [{ type: 'remark', text: `${label}. ${remarksOn(event, 'nl').join(' ')}` }]
    : [...line(label, ofFirst(event.claims)), ...remarks];
}

/** The words of one document: another says the same, or what the sentence before it began. */
const ofFirst = (claims: TimelineEvent['claims']): TimelineEvent['claims'] =>
  claims.filter(({ citations: [{ documentId }] }) => documentId === claims[0]?.citations[0].documentId);

/** The six weeks, as a computation with what it was computed from. */
export const termsIn = (dossier: Dossier): readonly PaperBlock[] =>
  timelineIn(dossier).terms.map((term) => ({
    type: 'computed',
    text: termWords(term, 'nl'),
    claims: [...term.from.claims, ...(term.to?.claims ?? [])],
  }));

/** Steps that a nota only expected and that another document says were taken: the nota alone would be out of date. */
export function takenSince(dossier: Dossier): readonly PaperBlock[] {
  const notes = new Set(dossier.notes.map(({ document }) => document.id));
  if (notes.size === 0) return [];
  return timelineIn(dossier)
    .events.filter(
      ({ status, step, claims, data }) =>
        status === 'gebeurd' &&
        step !== 'commissie' &&
        claims.length + data.length > 0 &&
        claims.every(({ citations: [{ documentId }] }) => !notes.has(documentId)),
    )
    .flatMap(eventBlocks);
}

/** All steps, in the order of their dates. */
export const stepsIn = (dossier: Dossier): readonly PaperBlock[] =>
  timelineIn(dossier).events.flatMap(eventBlocks);

/** Steps that a short briefing names: those to come, or else the last. */
const MOST_STEPS = 4;
const MOST_PAST = 2;
/** The steps that are still to come, and whether the Council is among them. */
export function nextSteps(dossier: Dossier): {
  readonly blocks: readonly PaperBlock[];
  readonly council: boolean;
} {
  const events = ahead(timelineIn(dossier).events);
  return { blocks: events.flatMap(eventBlocks), council: events.some(({ step }) => step === 'raad') };
}

function ahead(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const coming = events.filter(
    ({ moment, status, happenedOn }) => moment !== 'voorbij' && status !== 'gebeurd' && happenedOn === null,
  );
  return coming.length > 0 ? coming.slice(0, MOST_STEPS) : events.slice(-MOST_PAST);
}
