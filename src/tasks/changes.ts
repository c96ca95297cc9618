import type { Claim } from '../answer/answer.ts';
import { laterThan } from '../answer/latest.ts';
import { cardsOf, hasCard } from '../briefing/position/cards.ts';
import { Quoting, sentencesOf } from '../briefing/quoted.ts';
import { CHANGE_LABELS, positionWords, ROW_LABELS } from '../briefing/words.ts';
import { addDays, datesIn, isIsoDate, isoIn, writtenDate } from '../documents/identity/dates.ts';
import { CHANGING, PERIOD, SINCE, VERSION } from '../lexicon/tasks.ts';
import { newestFirst } from '../search/documents/summaries.ts';
import { readDocuments } from '../search/reading.ts';
import { comparisonPath } from '../web/parts/briefing-links.ts';
import { documentsFor } from './documents.ts';
import { isTelling } from './reading.ts';
import type { Doing, Outcome, Part, TaskEntry } from './task.ts';

/** Changes and documents that are shown; the page has all of them. */
const MOST_CHANGES = 8;
const MOST_DOCUMENTS = 10;

const AT_VERSION = new RegExp(`(?<!\\p{L})${VERSION}(?:\\s+van)?(?!\\p{L})`, 'iu');
const AT_PERIOD = new RegExp(`(?<!\\p{L})(?:${SINCE}\\s+)?(?<period>${PERIOD})(?![\\p{L}\\p{N}])`, 'iu');
/** The words of the question around what it is about. */
const FRAME = new RegExp(`^.*?${CHANGING}(?!\\p{L})`, 'iu');
const LEADING = new RegExp(
  `^(?:[\\s,]|(?:${SINCE}|over|bij|het|de|the|on|about|for)(?![\\p{L}\\p{N}]))+`,
  'iu',
);

async function perform(doing: Doing): Promise<Outcome> {
  const { rest, text } = doing.wanted;
  const asked = rest === '' ? text : rest;
  const period = AT_VERSION.test(asked) ? null : (AT_PERIOD.exec(asked)?.groups?.period ?? null);
  const about = asked
    .replace(FRAME, ' ')
    .replace(AT_VERSION, ' ')
    .replace(period === null ? /$^/ : AT_PERIOD, ' ')
    .replace(/[?!.]+\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LEADING, '');
  const since = period === null ? null : dayOf(period, doing.today);
  return since === null ? revised(doing, about) : newer(doing, about, since);
}

/** What a revised document changed of the one that it replaces. */
async function revised(doing: Doing, about: string): Promise<Outcome> {
  const { index, language } = doing;
  const found = await documentsFor(doing, about);
  if (found.kind === 'told') return found;
  // Where nothing is named, the revisions there are: one is meant, or one of them.
  const open = found.kind === 'choose' && about === '';
  if (found.kind === 'choose' && !open) return found;
  const ids = found.kind === 'documents' ? found.ids : (await index.summaries()).map(({ id }) => id);
  const reading = await readDocuments(index, ids, { followers: true });
  const pairs = reading.documents.flatMap((document) =>
    reading
      .linksOf(document.id)
      .filter(({ type, id }) => type === 'vervangt' && id !== null)
      .flatMap(({ id }) => (hasCard(document) && id !== null ? [{ after: document, before: id }] : [])),
  );
  const [pair] = pairs.toSorted((a, b) => ((a.after.date ?? '') < (b.after.date ?? '') ? 1 : -1));
  if (pair === undefined) {
    if (found.kind === 'choose') return { kind: 'told', text: NO_VERSION[language] };
    const later = found.ids.flatMap((id) => laterThan(reading, id));
    return {
      kind: 'told',
      text: [NO_VERSION[language], ...(later[0] ? [LATER[language](later[0].title)] : [])].join(' '),
    };
  }
  if (open && pairs.length > 1)
    return { kind: 'choose', documents: pairs.slice(0, 3).map(({ after }) => after.id) };
  const result = await cardsOf(index, [pair.before, pair.after.id]);
  const revision = result.kind === 'cards' ? result.comparison.revisions[0] : undefined;
  if (revision === undefined) return { kind: 'told', text: NO_VERSION[language] };
  const moved = revision.positions.map(
    ({ row, before, after }): Part => ({
      row: ROW_LABELS[language][row],
      column: null,
      claims: [],
      note: `${positionWords(before, language)} → ${positionWords(after, language)}`,
    }),
  );
  const changes = revision.changes.filter(({ kind }) => kind !== 'verplaatst');
  const parts = changes.slice(0, MOST_CHANGES).map((change): Part => {
    const place = change.path.at(-1) ?? '';
    const claims = [change.before, change.after].filter((claim): claim is Claim => claim !== null);
    return {
      row: `${capital(CHANGE_LABELS[language][change.kind])}${place === '' ? '' : ` – ${place}`}`,
      column: null,
      claims,
      note: claims.length === 2 ? WAS_AND_IS[language] : null,
    };
  });
  if (moved.length + parts.length === 0) return { kind: 'told', text: SAME[language](pair.after.title) };
  return {
    kind: 'made',
    about: pair.after.title,
    parts: [...moved, ...parts],
    notes: [COUNTS[language](revision.unchanged, Math.max(0, changes.length - MOST_CHANGES))],
    links: [{ text: WHOLE[language], href: comparisonPath([pair.before, pair.after.id]) }],
  };
}

/** What came since a day. */
async function newer(doing: Doing, about: string, since: string): Promise<Outcome> {
  const { index, language } = doing;
  const day = writtenDate(since, language);
  const found =
    about === '' && (doing.question.scope ?? []).length === 0 ? null : await documentsFor(doing, about);
  if (found !== null && found.kind !== 'documents') return found;
  const summaries = (await index.summaries())
    .filter(({ id, kind }) => (found === null ? kind !== 'register' : found.ids.includes(id)))
    .filter(({ date }) => date !== null && date >= since)
    .sort(newestFirst);
  if (summaries.length === 0) return { kind: 'told', text: NONE_SINCE[language](day) };
  const shown = summaries.slice(0, MOST_DOCUMENTS);
  const reading = await readDocuments(
    index,
    shown.map(({ id }) => id),
  );
  const quoting = new Quoting(reading);
  const parts = shown.map(({ id, title, date }): Part => {
    const first = sentencesOf(reading, id).find(
      (said) => said.sentence.voice !== 'proces' && isTelling(said),
    );
    return {
      row: `${title} (${writtenDate(date, language)})`,
      column: null,
      claims: first === undefined ? [] : quoting.say([first]),
      note: null,
    };
  });
  return {
    kind: 'made',
    about: SINCE_DAY[language](day),
    parts,
    notes: [BY_DATE[language](shown.length, summaries.length)],
  };
}

/** The first day of a period, seen from today; null for what is no date. */
function dayOf(period: string, today: string): string | null {
  const words = period.toLowerCase();
  if (/eergisteren/.test(words)) return addDays(today, -2);
  if (/gisteren|yesterday/.test(words)) return addDays(today, -1);
  for (const [unit, days] of UNITS) if (unit.test(words)) return addDays(today, -days);
  if (/^\d{4}$/.test(words)) return `${words}-01-01`;
  const [written] = datesIn(/^\p{L}+$/u.test(words) ? `in ${words}` : words);
  if (written === undefined) return null;
  const thisYear = Number(today.slice(0, 4));
  const iso = isoIn(written.year ?? thisYear, written);
  if (iso === null) return null;
  const day = iso.length === 7 ? `${iso}-01` : iso;
  if (!isIsoDate(day)) return null;
  // Without a year the last one that has been.
  return written.year === null && day > today ? `${thisYear - 1}${day.slice(4)}` : day;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/week/, 7],
  [/maand|month/, 31],
  [/kwartaal|quarter/, 92],
  [/jaar|year/, 365],
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NO_VERSION = {
  nl: 'Van dit stuk is hier geen eerdere versie. Vergelijken met een eerdere versie kan als een stuk een ander vervangt; met “wat is er nieuw sinds 1 maart?” ziet u welke stukken er sindsdien zijn.',
  en: 'There is no earlier version of this here. Versions can be compared where one document replaces another; “what is new since 1 March?” shows which documents came since.',
} as const;
const LATER = {
  nl: (title: string) => `Wel is er een later stuk: ${title}.`,
  en: (title: string) => `There is a later document, though: ${title}.`,
} as const;
const SAME = {
  nl: (title: string) => `In ${title} is geen zin veranderd ten opzichte van de vorige versie.`,
  en: (title: string) => `No sentence of ${title} differs from the previous version.`,
} as const;
const WAS_AND_IS = {
  nl: 'eerst wat er stond, dan wat er nu staat',
  en: 'first as it was, then as it is now',
} as const;
const COUNTS = {
  nl: (same: number, more: number) =>
    `${same} zinnen zijn gelijk gebleven.${more > 0 ? ` Er zijn nog ${more} andere veranderingen.` : ''}`,
  en: (same: number, more: number) =>
    `${same} sentences stayed the same.${more > 0 ? ` There are ${more} more changes.` : ''}`,
} as const;
const WHOLE = { nl: 'Alle veranderingen, zin voor zin', en: 'All changes, sentence by sentence' } as const;
const NONE_SINCE = {
  nl: (day: string) => `Sinds ${day} is hier geen stuk bijgekomen, gerekend naar de datum op het stuk.`,
  en: (day: string) => `No document came since ${day}, by the date on the document.`,
} as const;
const SINCE_DAY = {
  nl: (day: string) => `Stukken sinds ${day}`,
  en: (day: string) => `Documents since ${day}`,
} as const;
const BY_DATE = {
  nl: (shown: number, all: number) =>
    `Gerekend naar de datum op het stuk.${all > shown ? ` Dit zijn de ${shown} nieuwste van ${all}.` : ''}`,
  en: (shown: number, all: number) =>
    `By the date on the document.${all > shown ? ` These are the ${shown} newest of ${all}.` : ''}`,
} as const;

/** What a later version changed, or which documents came. */
export const changes: TaskEntry = {
  name: 'verandering',
  does: {
    nl: 'laten zien wat er veranderde sinds een vorige versie of een datum',
    en: 'show what changed since a previous version or a date',
  },
  example: {
    nl: 'Wat is er veranderd sinds het vorige fiche?',
    en: 'What has changed since the previous version?',
  },
  perform,
};
