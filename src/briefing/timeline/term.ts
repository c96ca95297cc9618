import { addDays, daysBetween, isIsoDate } from '../../documents/identity/dates.ts';
import type { Term, TimelineEvent } from './event.ts';
import { isBefore } from './years.ts';

const SIX_WEEKS = 42;

type Dated = TimelineEvent & { readonly date: string };

const isDay = (event: TimelineEvent): event is Dated => event.date !== null && isIsoDate(event.date);

/**
 * For each proposal the days from receipt of the Commission's document to the day that the fiche went to parliament, or
 * is to go there. Proposals with the same inputs are told together.
 */
export function termsOf(events: readonly TimelineEvent[]): Term[] {
  const terms: Term[] = [];
  for (const proposal of [...new Set(events.flatMap(({ proposals }) => proposals))].sort()) {
    const all = events.filter(({ proposals }) => proposals.includes(proposal));
    const own = all.filter(isDay);
    const from = startOf(own);
    if (from === undefined) continue;
    const to = endOf(own, from);
    const month = to === null ? monthOf(all, from) : null;
    const same = terms.findIndex((term) => term.from === from && term.to === to && term.month === month);
    const before = terms[same];
    if (before !== undefined) terms[same] = { ...before, proposals: [...before.proposals, proposal] };
    else
      terms.push({
        proposals: [proposal],
        from,
        to,
        month,
        sixWeeks: addDays(from.date, SIX_WEEKS),
        days: to === null ? null : daysBetween(from.date, to.date),
      });
  }
  return terms;
}

/** The receipt, else the publication. */
function startOf(events: readonly Dated[]): Dated | undefined {
  const published = events.filter(({ step, status }) => step === 'commissie' && status === 'gebeurd');
  return published.find(({ received }) => received) ?? published[0];
}

/** The day that it went to parliament, else the first on which that is to be. */
function endOf(events: readonly Dated[], from: Dated): Dated | null {
  const sent = events.filter(({ step, date }) => step === 'kamer' && date >= from.date);
  return sent.find(({ status }) => status === 'gebeurd') ?? sent[0] ?? null;
}

/** The month of sending, of which no day is known. */
const monthOf = (events: readonly TimelineEvent[], from: Dated): TimelineEvent | null =>
  events.find(
    ({ step, date }) => step === 'kamer' && date !== null && !isIsoDate(date) && !isBefore(date, from.date),
  ) ?? null;
