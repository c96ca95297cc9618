import type { Account } from '../../src/answer/model/release.ts';
import type { Trace } from '../../src/answer/trace.ts';
import { faultWords } from '../../src/web/words/fault-words.ts';
import { stepName, stepWords } from '../../src/web/words/step-words.ts';
import type { Terminal } from '../terminal.ts';
import { flat, json, shorten, table } from './text.ts';

const MAX_QUOTE = 100;

/** How an answer came about, step by step; of the sentences that were looked at those that were chosen have an arrow. */
export function renderTrace(trace: Trace, { style }: Pick<Terminal, 'style'>): string {
  return [
    '',
    style('bold', '1. Begrepen als'),
    ...table(
      Object.entries(trace.understand.as).map(([name, value]) => [`  ${flat(name)}`, flat(json(value))]),
    ),
    '  termen en hun gewicht:',
    ...table(trace.understand.terms.map(({ term, weight }) => [`  ${weight.toFixed(2)}`, flat(term)])),
    '',
    style('bold', '2. Waar gezocht wordt'),
    `  ${within(trace.plan)}`,
    '',
    style('bold', '3. Gezocht'),
    ...table(
      trace.retrieve.map(({ part, documents, way, found }) => [
        `  ${flat(part ?? 'de vraag')}`,
        documents === null ? 'in alle stukken' : `stukken: ${documents}`,
        WAYS[way],
        `zinnen: ${found}`,
      ]),
    ),
    '',
    style('bold', '4. Gelezen'),
    ...sentences(trace.read),
    '',
    style('bold', '5. Besluit'),
    ...table(
      trace.decide.map(({ verdict, confidence }) => [`  ${confidence.toFixed(2)}`, VERDICTS[verdict]]),
    ),
    '',
    style('bold', '6. Gecontroleerd tegen de bron'),
    `  ${trace.compose.claims} getoond, ${trace.compose.dropped.length} afgekeurd`,
    ...trace.compose.dropped.map(
      ({ fault, passageId, quote }) =>
        `  ${flat(passageId)}: ${faultWords(fault, 'nl')} “${shorten(flat(quote), MAX_QUOTE)}”`,
    ),
    '',
    ...(trace.model ? [style('bold', 'Taalmodel, voor het hele bericht'), ...steps(trace.model), ''] : []),
  ].join('\n');
}

/** Where a question is looked for, or that it is not. */
function within({ documents, unsought }: Trace['plan']): string {
  if (unsought !== null) return `niet gezocht: ${unsought}`;
  return documents === null ? 'in alle stukken' : `in ${documents.map(flat).join(', ')}`;
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

export const VERDICTS: Readonly<Record<Trace['decide'][number]['verdict'], string>> = {
  answered: 'beantwoord',
  probable: 'waarschijnlijk',
  elsewhere: 'de stukken gaan over iets anders',
  beyond: 'de stukken zeggen dit niet',
  unsaid: 'wie gevraagd wordt, zegt niets',
  otherwise: 'de stukken zeggen iets anders dan de vraag aanneemt',
};
export const WAYS: Readonly<Record<Trace['retrieve'][number]['way'], string>> = {
  meaning: 'op woorden en betekenis',
  words: 'alleen op woorden',
};

function sentences(list: Trace['read']): string[] {
  if (list.length === 0) return ['  geen'];
  return list.flatMap(({ score, words, meaning, chosen, passageId, quote }) => [
    `${chosen ? '→' : ' '} ${score.toFixed(2)}  ${flat(passageId)}: woorden ${words.toFixed(2)}, betekenis ${meaning.toFixed(2)}`,
    `        “${shorten(flat(quote), MAX_QUOTE)}”`,
  ]);
}
