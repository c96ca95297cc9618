import type { Contribution, Judgement } from '../../src/reader/explain.ts';
import type { Sign } from '../../src/search/sentences.ts';
import { SIGN_WORDS } from '../../src/web/words/sign-words.ts';
import type { Explanation } from '../commands/explain.ts';
import type { Terminal } from '../terminal.ts';
import { flat, shorten, table } from './text.ts';
import { VERDICTS, WAYS } from './trace.ts';

const MOST_QUOTE = 120;
const MOST_CLUES = 5;

const JUDGEMENTS: Readonly<Record<Judgement['name'], string>> = {
  about: 'gaan de stukken hierover',
  says: 'staat het er',
  right: 'klopt wat gekozen is',
};

const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
const rows = (list: readonly Contribution<Sign>[]): string[] =>
  table(
    list.map(({ name, value, adds }) => [
      `    ${signed(adds)}`,
      SIGN_WORDS.nl[name],
      `(${value.toFixed(2)})`,
    ]),
  );

/** Why a question came to what it came to: what was decided and on which clues, and what spoke for each sentence. */
export function renderExplanation(
  { status, confidence, readings, sentences, against }: Explanation,
  { style }: Pick<Terminal, 'style'>,
): string {
  return [
    '',
    `${style('bold', 'Uitkomst')}: ${status}, zekerheid ${confidence.toFixed(2)}`,
    ...readings.flatMap(({ way, verdict, judgements }) => [
      '',
      `${style('bold', 'Besluit')}: ${VERDICTS[verdict]}, ${WAYS[way]}`,
      ...judgements.flatMap(({ name, probability, least, clues }) => [
        `  ${JUDGEMENTS[name]}: ${probability.toFixed(3)} (nodig: ${least.toFixed(3)})`,
        `    ${clues
          .slice(0, MOST_CLUES)
          .map((each) => `${each.name} ${signed(each.adds)}`)
          .join(', ')}`,
      ]),
    ]),
    ...sentences.flatMap(({ id, quote, rank, chosen, speaks }) => [
      '',
      `${style('bold', `${rank}. ${flat(id)}`)}${chosen ? ', getoond' : ''}`,
      `  “${shorten(flat(quote), MOST_QUOTE)}”`,
      ...rows(speaks),
    ]),
    ...(against === null
      ? []
      : ['', style('bold', 'Het verschil: + spreekt voor de eerste, − voor de andere'), ...rows(against)]),
    '',
  ].join('\n');
}
