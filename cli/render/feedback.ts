import type { Feedback } from '../../src/web/api/feedback-store.ts';
import type { Terminal } from '../terminal.ts';
import { counted, flat, table, wrap } from './text.ts';

interface Totals {
  readonly all: number;
  readonly up: number;
  readonly down: number;
  /** That the answer stands in a sentence that the reader chose. */
  readonly here: number;
  readonly remarks: number;
  readonly questions: number;
}

export function totalsOf(given: readonly Feedback[]): Totals {
  const many = (is: (each: Feedback) => boolean) => given.filter(is).length;
  return {
    all: given.length,
    up: many(({ verdict }) => verdict === 'up'),
    down: many(({ verdict }) => verdict === 'down'),
    here: many(({ verdict }) => verdict === 'here'),
    remarks: many(({ remark }) => remark !== null),
    questions: many(({ question }) => question !== null),
  };
}

const STATUS = {
  answered: 'beantwoord',
  partial: 'deels beantwoord',
  probable: 'waarschijnlijk beantwoord',
  ambiguous: 'teruggevraagd',
  unanswered: 'niet gevonden',
} as const;
const MODE = { extractive: 'letterlijk', generated: 'verwoord' } as const;
const VERDICT = { up: 'omhoog', down: 'omlaag', here: 'hier' } as const;
const UNKNOWN = 'onbekend';

const statusOf = ({ status }: Feedback): string => (status === null ? UNKNOWN : STATUS[status]);
const modeOf = ({ mode }: Feedback): string => (mode === null ? UNKNOWN : MODE[mode]);

/** All feedback in a table, the oldest first, with what was said under it; then how much there is of what. */
export function renderFeedback(
  given: readonly Feedback[],
  since: string | null,
  terminal: Pick<Terminal, 'style' | 'width'>,
): string {
  const from = since === null ? '' : ` vanaf ${since}`;
  if (given.length === 0) return `Er is geen feedback${from}.\n`;
  const [head = '', ...rows] = table([
    ['Tijd (UTC)', 'Oordeel', 'Antwoord', 'Uitkomst', 'Wijze', 'Taal', 'Versie', 'Stukken'],
    ...given.map((each) => [
      each.time.slice(0, 16).replace('T', ' '),
      VERDICT[each.verdict],
      each.answer,
      statusOf(each),
      modeOf(each),
      each.language ?? UNKNOWN,
      each.version,
      each.index.slice(0, 12),
    ]),
  ]);
  return [
    terminal.style('bold', head),
    ...rows.flatMap((row, at) => [row, ...wordsOf(given[at], terminal.width)]),
    '',
    ...totalLines(given, from),
    '',
  ].join('\n');
}

const INDENT = '    ';

function wordsOf(feedback: Feedback | undefined, width: number): string[] {
  const line = (name: string, words: string | null | undefined): string[] =>
    words == null ? [] : [INDENT + wrap(`${name}: ${flat(words)}`, width, INDENT, INDENT.length)];
  const chosen = feedback?.verdict === 'here' ? (feedback.places ?? []) : [];
  return [
    ...(feedback?.thread ?? []).flatMap((each) => line('Eerder', each)),
    ...line('Vraag', feedback?.question),
    ...chosen.flatMap(({ documentId, quote }) => line(`Staat in ${documentId}`, quote)),
    ...line('Opmerking', feedback?.remark),
  ];
}

function totalLines(given: readonly Feedback[], from: string): string[] {
  const { all, up, down, here, remarks, questions } = totalsOf(given);
  const byStatus = [...Map.groupBy(given, statusOf)].map(([status, some]) => {
    const totals = totalsOf(some);
    return [status, ...[totals.all, totals.up, totals.down, totals.here].map(String)];
  });
  return [
    `${counted(all, 'keer feedback', 'keer feedback')}${from}: ${up} omhoog, ${down} omlaag, ${here} aangewezen; ${remarks} met opmerking, ${questions} met vraag.`,
    ...table([['Uitkomst', 'Aantal', 'Omhoog', 'Omlaag', 'Aangewezen'], ...byStatus]),
  ];
}
