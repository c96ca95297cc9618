import { ownCom } from '../documents/structure/own-numbers.ts';
import type { Dossier } from './dossier.ts';
import { line } from './paper/blocks.ts';
import type { PaperBlock } from './paper/paper.ts';
import type { Data, Timeline, TimelineEvent } from './timeline/event.ts';
import { timelineOf } from './timeline/timeline.ts';
import {
  aboutWords,
  alsoWords,
  remarksOn,
  STATUS_LABELS,
  stepWords,
  termWords,
  whenWords,
} from './timeline/words.ts';

const LIST = new Intl.ListFormat('nl', { type: 'conjunction' });

/** Seen from here, nothing is past. */
const LONG_AGO = '1900-01-01';

function timelineIn({ quoting: { reading }, notes, papers, on }: Dossier): Timeline {
  const ids = [...notes, ...papers].map(({ document }) => document.id);
  const timeline = timelineOf(reading, ids, { on: on ?? LONG_AGO });
  if (on !== null) return timeline;
  // Without a day nothing is past and nothing is to come.
  return { ...timeline, events: timeline.events.map((event) => ({ ...event, moment: null })) };
}

/** One step: when, which, and how sure, before the words for it; what must be known of its date behind them. */
function eventBlocks(event: TimelineEvent, about: string): PaperBlock[] {
  const also = line(alsoWords('nl'), ofFirst(event.claims));
  if (event.basis === 'gegevens')
    return [
      { type: 'remark', text: labelled(about, dataWords(event)) },
      ...withoutData(event).map((text): PaperBlock => ({ type: 'remark', text })),
      ...also,
    ];
  const when = `${whenWords(event, 'nl')}, ${stepWords(event, 'nl')} (${STATUS_LABELS.nl[event.status]})`;
  return [
    ...line(labelled(about, when), ofFirst(event.claims.slice(0, event.deciding))),
    ...withoutData(event).map((text): PaperBlock => ({ type: 'remark', text })),
  ];
}

/** The words for an event carry it, or its data were named with it. */
const withoutData = (event: TimelineEvent): string[] =>
  remarksOn(event.basis === 'gegevens' ? { ...event, moment: null, data: [] } : { ...event, data: [] }, 'nl');

const labelled = (about: string, text: string): string =>
  about === '' ? text.charAt(0).toUpperCase() + text.slice(1) : `${about} – ${text}`;

/** What the date of a document tells; before that day it was still to be. */
function dataWords(event: TimelineEvent): string {
  const happened = event.step === 'kamer' ? 'naar de Kamer gestuurd' : 'door de Commissie gepubliceerd';
  const planned = event.step === 'kamer' ? 'naar de Kamer, gepland' : 'publicatie door de Commissie, gepland';
  const documents = LIST.format(event.data.map(documentWords));
  return `${whenWords(event, 'nl')}: ${event.moment === 'komend' ? planned : happened} (datum van ${documents})`;
}

const documentWords = ({ title, number }: Data): string => (number === null ? title : `${title}, ${number}`);

/** The words of one document: another says the same, or what the sentence before it began. */
const ofFirst = (claims: TimelineEvent['claims']): TimelineEvent['claims'] =>
  claims.filter(({ citations: [{ documentId }] }) => documentId === claims[0]?.citations[0].documentId);

/** What decides an event; where data do, what else is said of it tells nothing of the day. */
const decidingOf = ({ claims, deciding }: TimelineEvent): TimelineEvent['claims'] =>
  claims.slice(0, deciding);

/**
 * What an event or a term is about, where the papers are about several proposals: of one its name as its own paper has
 * it, of more of them their numbers. Nothing where there is only one.
 */
function abouts(
  { notes, papers }: Dossier,
  { events }: Timeline,
): (event: TimelineEvent, proposals?: readonly string[]) => string {
  if (new Set(events.flatMap(({ proposals }) => proposals)).size < 2) return () => '';
  const named = [...papers, ...notes].flatMap(({ document, name }) => {
    const own = ownCom(document);
    return own.length > 1 ? [] : [[own[0] ?? document.id, name] as const];
  });
  return (event, proposals = event.proposals) => {
    const [only] = proposals;
    const name = proposals.length === 1 ? named.find(([proposal]) => proposal === only)?.[1] : undefined;
    return name ?? LIST.format(aboutWords({ ...event, proposals }));
  };
}

/** The six weeks, as a computation with what it was computed from. */
export function termsIn(dossier: Dossier): readonly PaperBlock[] {
  const timeline = timelineIn(dossier);
  const about = abouts(dossier, timeline);
  return timeline.terms.map((term) => ({
    type: 'computed',
    text: labelled(about(term.from, term.proposals), termWords(term, 'nl')),
    claims: [term.from, term.to ?? term.month].flatMap((event) => (event === null ? [] : decidingOf(event))),
  }));
}

/** Steps that a nota only expected and that another document says were taken: the nota alone would be out of date. */
export function takenSince(dossier: Dossier): readonly PaperBlock[] {
  const notes = new Set(dossier.notes.map(({ document }) => document.id));
  if (notes.size === 0) return [];
  const timeline = timelineIn(dossier);
  const about = abouts(dossier, timeline);
  return timeline.events
    .filter(
      ({ status, step, claims, data }) =>
        status === 'gebeurd' &&
        step !== 'commissie' &&
        claims.length + data.length > 0 &&
        claims.every(({ citations: [{ documentId }] }) => !notes.has(documentId)),
    )
    .flatMap((event) => eventBlocks(event, about(event)));
}

/** All steps, in the order of their dates. */
export function stepsIn(dossier: Dossier): readonly PaperBlock[] {
  const timeline = timelineIn(dossier);
  const about = abouts(dossier, timeline);
  return timeline.events.flatMap((event) => eventBlocks(event, about(event)));
}

/** Steps that a short briefing names: those to come, or else the last. */
const MOST_STEPS = 4;
const MOST_PAST = 2;
/** The steps that are still to come, and whether the Council is among them. */
export function nextSteps(dossier: Dossier): {
  readonly blocks: readonly PaperBlock[];
  readonly council: boolean;
} {
  const timeline = timelineIn(dossier);
  const about = abouts(dossier, timeline);
  const events = ahead(timeline.events);
  return {
    blocks: events.flatMap((event) => eventBlocks(event, about(event))),
    council: events.some(({ step }) => step === 'raad'),
  };
}

function ahead(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const coming = events.filter(
    ({ moment, status, happenedOn }) => moment !== 'voorbij' && status !== 'gebeurd' && happenedOn === null,
  );
  return coming.length > 0 ? coming.slice(0, MOST_STEPS) : events.slice(-MOST_PAST);
}
