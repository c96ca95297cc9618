import type { Language } from '../../documents/document.ts';
import { daysBetween, isIsoDate } from '../../documents/identity/dates.ts';
import { broken, escaped } from '../svg.ts';
import type { Status, Timeline, TimelineEvent } from './event.ts';
import { aboutWords, dateWords, isLater, laterWords, STATUS_LABELS, stepWords, whenWords } from './words.ts';

/** Where a picture leads: the place of the quote on which an event rests; null where there is none. */
export type LinkTo = (event: TimelineEvent) => string | null;

interface Options {
  readonly language?: Language;
  readonly linkTo?: LinkTo;
}

/** In units of a screen of 320 pixels, so that letters stay as large as they are meant to be. */
const WIDTH = 300;
const AXIS = 14;
const TEXT = 34;
const LETTERS = 32;
const LINE = 18;
const GAP = 16;
const TOP = 14;

/** Colours are the theme's; where there is none, those of paper. No style sheet, which the policy of a page would refuse. */
const INK = 'var(--notabene-ink, #1a2230)';
const SOFT = 'var(--notabene-soft, #4a5568)';
const PAPER = 'var(--notabene-paper, #ffffff)';
const AXIS_COLOUR = 'var(--notabene-line, #78839a)';
const LINK = 'var(--notabene-link, #0b4f8a)';

const WORDS = {
  nl: {
    title: 'Tijdlijn',
    today: 'gezien vanaf',
    none: 'Geen gebeurtenissen gevonden.',
    later: (days: number) => `${days} ${days === 1 ? 'dag' : 'dagen'} later`,
  },
  en: {
    title: 'Timeline',
    today: 'seen from',
    none: 'No events found.',
    later: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} later`,
  },
} as const;

/**
 * The events under each other, each on lines of its own, so that they never overlap however close their dates are; the
 * days between two of them are said. Shape and word tell the status. What it says also stands in the table beside it.
 */
export function timelinePicture(
  { events, on }: Timeline,
  { language = 'nl', linkTo = () => null }: Options = {},
): string {
  const words = WORDS[language];
  const rows = rowsOf(events, on, language);
  let y = TOP;
  const drawn = rows.map((row) => {
    const piece = row.event === null ? todayRow(row, y) : eventRow(row, row.event, y, linkTo);
    y += row.lines.length * LINE + GAP;
    return piece;
  });
  // An image has nothing in it that can be gone to; with links it is a group.
  const linked = events.some((event) => linkTo(event) !== null);
  const height = events.length === 0 ? TOP + LINE + GAP : y;
  const desc = events.map((event) => spoken(event, language)).join('; ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="${linked ? 'group' : 'img'}" aria-labelledby="tijdlijn-naam tijdlijn-inhoud" lang="${language}" font-family="var(--notabene-font, system-ui, sans-serif)" font-size="14">`,
    `<title id="tijdlijn-naam">${words.title}</title>`,
    `<desc id="tijdlijn-inhoud">${escaped(desc || words.none)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`,
    events.length === 0
      ? line(words.none, AXIS, TOP + 12, INK)
      : `<path d="M${AXIS} ${TOP}V${height - GAP}" stroke="${AXIS_COLOUR}" stroke-width="2"/>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

type Look = 'when' | 'step' | 'soft';

/** One event, or the day from which all is seen. */
interface Row {
  readonly event: TimelineEvent | null;
  readonly lines: readonly { readonly text: string; readonly look: Look }[];
}

function rowsOf(events: readonly TimelineEvent[], on: string, language: Language): Row[] {
  const rows: Row[] = [];
  const words = WORDS[language];
  const now: Row = {
    event: null,
    lines: [{ text: `${words.today} ${dateWords(on, language)}`, look: 'soft' }],
  };
  // Behind what is past; what has no date stands behind what it follows.
  const at = events.findLastIndex(({ moment }) => moment === 'voorbij' || moment === 'vandaag') + 1;
  const several = new Set(events.flatMap(({ proposals }) => proposals)).size > 1;
  let before: string | null = null;
  for (const [nth, event] of events.entries()) {
    if (nth === at) rows.push(now);
    const passed =
      before === null || several || event.date === null || !isIsoDate(event.date)
        ? 0
        : daysBetween(before, event.date);
    rows.push({
      event,
      lines: [
        ...looking('when', whenWords(event, language)),
        ...looking('step', `${stepWords(event, language)} – ${STATUS_LABELS[language][event.status]}`),
        ...(several ? looking('soft', aboutWords(event).join(', '), 2) : []),
        ...(isLater(event) ? looking('soft', laterWords(language)) : []),
        ...(passed > 0 ? [{ text: words.later(passed), look: 'soft' as const }] : []),
      ],
    });
    if (event.date !== null && isIsoDate(event.date)) before = event.date;
  }
  return events.length > 0 && at >= events.length ? [...rows, now] : rows;
}

/** Lines of a look; names of any length are cut behind some of them, what we say ourselves never is. */
const looking = (look: Look, text: string, most = Number.POSITIVE_INFINITY): Row['lines'] =>
  broken(text, LETTERS, most).map((each) => ({ text: each, look }));

function eventRow({ lines }: Row, event: TimelineEvent, y: number, linkTo: LinkTo): string {
  const href = linkTo(event);
  const texts = lines.map(({ text, look }, nth) => {
    const colour = look === 'soft' ? SOFT : look === 'step' && href !== null ? LINK : INK;
    return line(text, TEXT, y + 12 + nth * LINE, colour, look);
  });
  const row = `${shape(event.status, y + 7)}${texts.join('')}`;
  // The table has the same links; in a picture they are for who points.
  return href === null ? `<g>${row}</g>` : `<a href="${escaped(href)}" tabindex="-1">${row}</a>`;
}

const todayRow = ({ lines: [first] }: Row, y: number): string =>
  `<g><path d="M2 ${y + 8}H${TEXT - 6}" stroke="${AXIS_COLOUR}" stroke-dasharray="4 4"/>${line(first?.text ?? '', TEXT, y + 12, SOFT, 'soft')}</g>`;

function line(text: string, x: number, y: number, colour: string, look: Look = 'step'): string {
  const weight = look === 'when' ? ' font-weight="700"' : '';
  const size = look === 'soft' ? ' font-size="13"' : '';
  return `<text x="${x}" y="${y}" fill="${colour}"${weight}${size}>${escaped(text)}</text>`;
}

/** Full for what happened, a lozenge for what is planned, open for what is expected. */
function shape(status: Status, y: number): string {
  const r = 7;
  if (status === 'gepland')
    return `<path d="M${AXIS} ${y - r - 1}L${AXIS + r + 1} ${y}L${AXIS} ${y + r + 1}L${AXIS - r - 1} ${y}Z" fill="${INK}" stroke="${INK}" stroke-width="2"/>`;
  const look =
    status === 'gebeurd'
      ? `fill="${INK}" stroke="${INK}"`
      : `fill="${PAPER}" stroke="${INK}" stroke-dasharray="3 2"`;
  return `<circle cx="${AXIS}" cy="${y}" r="${r}" ${look} stroke-width="2"/>`;
}

const spoken = (event: TimelineEvent, language: Language): string =>
  `${whenWords(event, language)}: ${stepWords(event, language)}, ${STATUS_LABELS[language][event.status]}${isLater(event) ? ` (${laterWords(language)})` : ''}`;
