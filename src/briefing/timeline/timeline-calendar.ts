import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, isIsoDate } from '../../documents/identity/dates.ts';
import type { Timeline, TimelineEvent } from './event.ts';
import { remarksOn, STATUS_LABELS, stepWords, whenWords } from './words.ts';

interface Options {
  /** When the file is made, in milliseconds since 1970: the caller's clock. */
  readonly stamp: number;
  /** Where an event can be read; null where there is none. */
  readonly linkTo?: (event: TimelineEvent) => string | null;
}

type Day = TimelineEvent & { readonly date: string };

const isDay = (event: TimelineEvent): event is Day => event.date !== null && isIsoDate(event.date);

/**
 * The events that have a day, for a calendar (RFC 5545). What did not happen yet says so in its title, so that nobody
 * reads an expectation as an appointment; what has no day is named in the description of the calendar.
 */
export function timelineCalendar(timeline: Timeline, { stamp, linkTo = () => null }: Options): string {
  const out = timeline.events
    .filter((event) => !isDay(event))
    .map((event) => `${stepWords(event, 'nl')} (${whenWords(event, 'nl')})`);
  const calendar = ical({
    name: 'Tijdlijn van Notabene',
    prodId: { company: 'Notabene', product: 'Tijdlijn', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ...(out.length === 0
      ? {}
      : {
          description: plain(`Niet in deze agenda, want zonder dag: ${out.join('; ')}.`).replace(/\s+/g, ' '),
        }),
  });
  for (const event of timeline.events.filter(isDay)) {
    const { id, date, status } = event;
    const url = linkTo(event);
    calendar.createEvent({
      id: `${id}@notabene`,
      stamp: new Date(stamp),
      start: midnight(date),
      end: midnight(addDays(date, 1)),
      allDay: true,
      summary: plain(titleOf(event)),
      description: plain(aboutOf(event)),
      status: status === 'gebeurd' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(url === null ? {} : { url }),
    });
  }
  return calendar.toString();
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** "Verwacht: Ministerraad – COM(2025) 743". */
function titleOf(event: Day): string {
  const firm = STATUS_LABELS.nl[event.status];
  const before = event.status === 'gebeurd' ? '' : `${firm.charAt(0).toUpperCase()}${firm.slice(1)}: `;
  const latest = event.latest ? ' (uiterlijk)' : '';
  return `${before}${stepWords(event, 'nl')}${latest} – ${event.proposals.join(', ')}`;
}

/** The words of the documents, and what must be said beside them. */
const aboutOf = (event: Day): string =>
  [
    ...event.claims.map(({ text, citations: [{ documentTitle }] }) => `“${text}” (${documentTitle})`),
    ...remarksOn(event, 'nl'),
  ].join('\n');

/** Text as a calendar can hold it: a control other than the end of a line has no place there. */
const plain = (text: string): string =>
  [...text.toWellFormed()].map((character) => (isControl(character) ? ' ' : character)).join('');

const isControl = (character: string): boolean =>
  character !== '\n' && (character < ' ' || (character >= '\u007f' && character <= '\u009f'));
