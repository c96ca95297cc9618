import type { Claim } from '../../answer/answer.ts';
import { placeOf } from '../../answer/claims.ts';
import type { Document } from '../../documents/document.ts';
import { daysBetween } from '../../documents/identity/dates.ts';
import { isFirm } from '../../documents/links/links.ts';
import { findReferences } from '../../documents/links/references.ts';
import { ownCom } from '../../documents/structure/own-numbers.ts';
import type { SearchIndex } from '../../search/index.ts';
import { type Reading, readDocuments } from '../../search/reading.ts';
import { Quoting, quotesOf } from '../quoted.ts';
import { type Part, STEPS, type Step, type Timeline, type TimelineEvent } from './event.ts';
import { foundIn } from './found.ts';
import { firmest, firstOf, type Group, merged, nameOf, overlap, settled, type Told } from './same-step.ts';
import { termsOf } from './term.ts';
import { isBefore } from './years.ts';

/** So many documents are read for one timeline. */
export const MOST_DOCUMENTS = 200;
/** So many events are shown. */
export const MOST_EVENTS = 2000;

/**
 * When what happened, is planned or expected, over all these documents, from their own words. The day from which it is
 * seen is the caller's: nothing here reads a clock.
 */
export function timelineOf(
  reading: Reading,
  documentIds: readonly string[],
  { on }: { readonly on: string },
): Timeline {
  const documents = [...new Set(documentIds)].flatMap((id) => reading.document(id) ?? []);
  const read = documents.slice(0, MOST_DOCUMENTS);
  const steps = read.flatMap((document) => {
    const proposals = proposalsOf(reading, document);
    return foundIn(reading, document).map(
      (found): Group => ({ found: [{ ...found, proposals }], proposals }),
    );
  });
  const groups = settled(merged(steps)).map(decided).sort(inOrder);
  const shown = groups.slice(0, MOST_EVENTS);
  const claims = checked(reading, shown);
  const events = distinct(shown.flatMap((group) => eventOf(group, groups, claims, on) ?? []));
  return {
    on,
    events,
    terms: termsOf(events),
    cut: { documents: documents.length - read.length, events: groups.length - shown.length },
  };
}

/**
 * The timeline over these documents of a corpus, or over all of it; undefined when one of them does not exist. No more is
 * fetched than is shown.
 */
export async function openTimeline(
  index: SearchIndex,
  documentIds: readonly string[],
  seen: { readonly on: string },
): Promise<{ readonly timeline: Timeline; readonly reading: Reading } | undefined> {
  const asked = [...new Set(documentIds)];
  const ids =
    asked.length > 0
      ? asked.slice(0, MOST_DOCUMENTS)
      : (await index.summaries({ limit: MOST_DOCUMENTS })).map(({ id }) => id);
  const reading = await readDocuments(index, ids);
  if (ids.some((id) => reading.document(id) === undefined)) return undefined;
  const timeline = timelineOf(reading, ids, seen);
  const total = asked.length > 0 ? asked.length : index.documents;
  const cut = { ...timeline.cut, documents: Math.max(0, total - ids.length) };
  return { timeline: { ...timeline, cut }, reading };
}

/** The numbers of the proposals that a document is about: its own, else those of what it is linked to. */
function proposalsOf(reading: Reading, document: Document): readonly string[] {
  const own = ownCom(document);
  if (own.length > 0) return [...own].sort();
  const linked = reading
    .linksOf(document.id)
    .filter(isFirm)
    .flatMap(({ id, reference }) => {
      const other = id === null ? undefined : reading.document(id);
      return other === undefined ? findReferences(reference).com : ownCom(other);
    });
  if (linked.length > 0) return [...new Set(linked)].sort();
  const named = document.kind === 'kamerbrief' ? document.references.com : [];
  return named.length === 1 ? named : [document.id];
}

const afterOf = ({ found }: Group): Told['after'] => found.find(({ after }) => after !== null)?.after ?? null;

/** What decides its date and status stands first, in words before data, and before that whatever names its year. */
function decided(group: Group): Group {
  const decides = decidersOf(group);
  const rank = (told: Told): number =>
    (decides(told) ? 0 : 4) + (told.said.length > 0 ? 0 : 2) + (told.year === 'context' ? 1 : 0);
  return { ...group, found: group.found.toSorted((a, b) => rank(a) - rank(b)) };
}

/** Whether what was found has the date and the status of its group; and of a receipt, that it is one. */
function decidersOf(group: Group): (told: Told) => boolean {
  const { date } = firstOf(group);
  const status = firmest(group);
  const receipt = isReceipt(group);
  return (told) => told.date === date && told.status === status && (told.received || !receipt);
}

/** Where in its month a step counts; what has only a month stands behind its days. */
const PLACE_IN_MONTH: Readonly<Record<Part, string>> = { begin: '10~', half: '20~', eind: '31~' };

/** A month stands behind its days, and what has no date at the end. */
function endOf(date: string | null, part: Part | null): string {
  if (date === null) return '9999';
  return date.length > 7 ? date : `${date}-${part === null ? '32' : PLACE_IN_MONTH[part]}`;
}

/** By date; a step without one behind the step that it follows, or at the end. */
function inOrder(a: Group, b: Group): number {
  const keys = (group: Group): readonly (string | number)[] => {
    const { step, date, part } = firstOf(group);
    return [
      endOf(date ?? afterOf(group)?.date ?? null, part),
      date === null ? 1 : 0,
      STEPS.indexOf(step),
      group.proposals.join(),
      nameOf(group) ?? '',
    ];
  };
  const [one, other] = [keys(a), keys(b)];
  for (const [at, key] of one.entries()) {
    const against = other[at] ?? '';
    if (key !== against) return key < against ? -1 : 1;
  }
  return 0;
}

/** Every sentence as a claim that was checked, by its place, numbered in the order of the events. */
function checked(reading: Reading, groups: readonly Group[]): ReadonlyMap<string, Claim> {
  const quoting = new Quoting(reading);
  const claims = groups.flatMap(({ found }) => found.flatMap((each) => quoting.say(each.said)));
  return new Map(claims.map((claim) => [placeOf(claim.citations[0]), claim]));
}

/** One event; nothing when neither a claim that holds nor data of a document carry it. */
function eventOf(
  group: Group,
  all: readonly Group[],
  claims: ReadonlyMap<string, Claim>,
  on: string,
): TimelineEvent | null {
  const held = holding(group, claims);
  if (held.found.length === 0) return null;
  const { found, proposals } = held;
  const { step, date, latest, part } = firstOf(held);
  const name = nameOf(held);
  const status = firmest(held);
  const decides = decidersOf(held);
  const quoted = (some: readonly Told[]): ReadonlySet<Claim> =>
    new Set(quotesOfFound(some).flatMap((place) => claims.get(place) ?? []));
  const deciding = quoted(found.filter(decides)).size;
  const moment = momentOf(date, status, on);
  const happenedOn = status === 'gebeurd' ? null : happened(group, all);
  const dated = found.find(({ year }) => year === 'bron') ?? found.find(({ year }) => year !== null);
  return {
    id: idOf(step, date, part, proposals, name),
    step,
    name,
    date,
    latest,
    part,
    status,
    year: dated?.year ?? null,
    yearFrom: dated?.yearFrom ?? null,
    after: afterOf(held),
    received: isReceipt(held),
    proposals,
    basis: deciding > 0 ? 'citaat' : 'gegevens',
    claims: [...quoted(found)],
    deciding,
    data: found.flatMap((each) => each.data ?? []),
    moment,
    open: moment === 'voorbij' && status !== 'gebeurd' && happenedOn === null,
    happenedOn,
  };
}

/** What of a group has a claim that holds, or data. */
function holding(group: Group, claims: ReadonlyMap<string, Claim>): Group {
  const holds = (told: Told): boolean =>
    told.data !== null || quotesOfFound([told]).some((place) => claims.has(place));
  return decided({ ...group, found: group.found.filter(holds) });
}

const placeOfQuote = ({ document, start, end }: ReturnType<typeof quotesOf>[number]): string =>
  placeOf({ documentId: document.id, start, end });

const quotesOfFound = (found: readonly Told[]): string[] =>
  found.flatMap(({ said }) => quotesOf(said).map(placeOfQuote));

/** Whether a fiche on this proposal says that its document was received then: for another one it says nothing. */
const isReceived = (proposal: string, found: readonly Told[]): boolean =>
  found.some(({ received, proposals }) => received && proposals.includes(proposal));

/** For each of its proposals. */
const isReceipt = ({ proposals, found }: Group): boolean =>
  proposals.every((each) => isReceived(each, found));

/** What happened in the month of the day from which it is seen, has been. */
function momentOf(date: string | null, status: TimelineEvent['status'], on: string): TimelineEvent['moment'] {
  if (date === null) return null;
  if (date === on) return 'vandaag';
  if (status === 'gebeurd' && on.startsWith(date)) return 'voorbij';
  return isBefore(date, on) ? 'voorbij' : 'komend';
}

/** Steps that are taken once; the Council and the European Parliament treat a proposal more often. */
const ONCE: ReadonlySet<Step> = new Set(['commissie', 'bnc', 'coco', 'ministerraad', 'kamer']);

/** When it happened according to another; what is planned for long after that is a step of its own. */
function happened(group: Group, all: readonly Group[]): string | null {
  const { step, date } = firstOf(group);
  if (!ONCE.has(step)) return null;
  const other = all.find(
    (each) =>
      each !== group &&
      firstOf(each).step === step &&
      overlap(each, group) &&
      firmest(each) === 'gebeurd' &&
      !isLongAfter(date, firstOf(each).date),
  );
  return other === undefined ? null : firstOf(other).date;
}

/** A step may be taken sooner than planned, but not by so many days. */
const MUCH_SOONER = 31;

const isLongAfter = (planned: string | null, taken: string | null): boolean =>
  planned !== null &&
  taken !== null &&
  daysBetween(taken.padEnd(10, '-01'), planned.padEnd(10, '-01')) > MUCH_SOONER;

const idOf = (
  ...parts: readonly [Step, string | null, Part | null, readonly string[], string | null]
): string =>
  parts
    .flat()
    .filter((part) => part !== null)
    .join('-')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Events have names of their own, also where two would have the same. */
function distinct(events: readonly TimelineEvent[]): TimelineEvent[] {
  const times = new Map<string, number>();
  return events.map((event) => {
    const nth = (times.get(event.id) ?? 0) + 1;
    times.set(event.id, nth);
    return nth === 1 ? event : { ...event, id: `${event.id}-${nth}` };
  });
}
