import type { Account } from '../../src/answer/model/release.ts';
import type { Trace } from '../../src/answer/trace.ts';
import { faultWords } from '../../src/web/words/fault-words.ts';
import { stepName, stepWords } from '../../src/web/words/step-words.ts';
import type { Terminal } from '../terminal.ts';
import { flat, json, shorten, table } from './text.ts';

const MAX_QUOTE = 100;

/** How an answer came about: terms, what was decided, and the sentences that were looked at, those that were chosen with an arrow. */
export function renderTrace(trace: Trace, { style }: Pick<Terminal, 'style'>): string {
  return [
    '',
    style('bold', 'Termen'),
    ...table(trace.terms.map(({ term, weight }) => [`  ${weight.toFixed(2)}`, flat(term)])),
    '',
    style('bold', 'Begrepen als'),
    ...table(Object.entries(trace.understood).map(([name, value]) => [`  ${flat(name)}`, flat(json(value))])),
    '',
    style('bold', 'Besluit'),
    ...table(
      trace.decided.map(({ verdict, confidence, way }) => [
        `  ${confidence.toFixed(2)}`,
        VERDICTS[verdict],
        WAYS[way],
      ]),
    ),
    '',
    style('bold', 'Gevonden zinnen'),
    ...sentences(trace.found),
    '',
    style('bold', 'Afgekeurd bij controle tegen de bron'),
    ...(trace.dropped.length === 0 ? ['  geen'] : []),
    ...trace.dropped.map(
      ({ fault, passageId, quote }) =>
        `  ${flat(passageId)}: ${faultWords(fault, 'nl')} “${shorten(flat(quote), MAX_QUOTE)}”`,
    ),
    '',
    ...(trace.model ? [style('bold', 'Taalmodel, voor het hele bericht'), ...steps(trace.model), ''] : []),
  ].join('\n');
}

/** What a model did at each step, or why it was done without. */
const steps = (all: NonNullable<Trace['model']>): string[] =>
  all.length === 0
    ? ['  niet gevraagd']
    : table(all.map((each) => [`  ${stepName(each, 'nl')}`, flat(stepWords(each, 'nl'))]));

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

export const VERDICTS: Readonly<Record<Trace['decided'][number]['verdict'], string>> = {
  answered: 'beantwoord',
  probable: 'waarschijnlijk',
  elsewhere: 'de stukken gaan over iets anders',
  beyond: 'de stukken zeggen dit niet',
  unsaid: 'wie gevraagd wordt, zegt niets',
};
export const WAYS: Readonly<Record<Trace['decided'][number]['way'], string>> = {
  meaning: 'op woorden en betekenis',
  words: 'alleen op woorden',
};

function sentences(list: Trace['found']): string[] {
  if (list.length === 0) return ['  geen'];
  return list.flatMap(({ score, words, meaning, chosen, passageId, quote }) => [
    `${chosen ? '→' : ' '} ${score.toFixed(2)}  ${flat(passageId)}: woorden ${words.toFixed(2)}, betekenis ${meaning.toFixed(2)}`,
    `        “${shorten(flat(quote), MAX_QUOTE)}”`,
  ]);
}
