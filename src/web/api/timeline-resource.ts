import type { Timeline } from '../../briefing/timeline/event.ts';
import { computedWords, cutWords, remarksOn, termWords } from '../../briefing/timeline/words.ts';

/** A timeline as the API gives it: terms refer to events, and what must be said is said in Dutch. */
export function timelineResource({ on, events, terms, cut }: Timeline) {
  const left = cutWords(cut, 'nl');
  return {
    on,
    events: events.map((event) => ({ ...event, remarks: remarksOn(event, 'nl') })),
    terms: terms.map((term) => ({
      proposals: term.proposals,
      from: term.from.id,
      to: term.to?.id ?? null,
      sixWeeks: term.sixWeeks,
      days: term.days,
      text: termWords(term, 'nl'),
    })),
    notes: [...(terms.length > 0 ? [computedWords('nl')] : []), ...(left === null ? [] : [left])],
  };
}
