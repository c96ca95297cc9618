import type { Account } from '../../src/answer/release.ts';
import type { Trace } from '../../src/ask.ts';
import { whyWords } from '../../src/web/why-words.ts';
import type { Terminal } from '../terminal.ts';
import { flat, json, shorten, table } from './text.ts';

const MAX_QUOTE = 100;

/** How an answer came about: terms, hits, and the sentences chosen and dropped, each with the reason. */
export function renderTrace(trace: Trace, { style }: Pick<Terminal, 'style'>): string {
  return [
    '',
    style('bold', 'Termen'),
    ...table(trace.terms.map(({ term, weight }) => [`  ${weight.toFixed(2)}`, flat(term)])),
    '',
    style('bold', 'Begrepen als'),
    ...table(Object.entries(trace.understood).map(([name, value]) => [`  ${flat(name)}`, flat(json(value))])),
    '',
    style('bold', 'Gevonden passages'),
    ...table(
      trace.hits.map(({ passageId, score, terms }) => [
        `  ${score.toFixed(2)}`,
        flat(passageId),
        terms.map(flat).join(' '),
      ]),
    ),
    '',
    style('bold', 'Gekozen zinnen'),
    ...sentences(trace.chosen),
    '',
    style('bold', 'Niet gekozen zinnen'),
    ...sentences(trace.dropped),
    '',
  ].join('\n');
}

/** What became of the model's claims: counts by reason, since its own words are shown only when they hold. */
export function renderAccount(
  { given, shown, dropped, replaced, kept }: Account,
  { style }: Pick<Terminal, 'style'>,
): string {
  const reasons = Object.entries(dropped).map(([fault, count]) => `${fault} ${count}`);
  return [
    style('bold', 'Taalmodel'),
    ...table([
      ['  gegeven', String(given)],
      ['  gecontroleerd en getoond', String(shown)],
      ['  afgekeurd', reasons.join(', ') || '0'],
      ['  door de letterlijke zin vervangen', String(replaced)],
      ['  letterlijk gebleven', String(kept)],
    ]),
    '',
  ].join('\n');
}

function sentences(list: Trace['chosen']): string[] {
  if (list.length === 0) return ['  geen'];
  return list.flatMap((each) => [
    `  ${each.score.toFixed(2)}  ${flat(each.passageId)}: ${whyWords(each, 'nl')}`,
    `        “${shorten(flat(each.quote), MAX_QUOTE)}”`,
  ]);
}
