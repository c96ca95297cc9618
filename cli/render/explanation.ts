import type { Contribution, Judgement } from '../../src/reader/explain.ts';
import type { Sign } from '../../src/search/sentences.ts';
import { worded } from '../../src/web/words/judgement-words.ts';
import { SIGN_WORDS } from '../../src/web/words/sign-words.ts';
import type { Explanation } from '../commands/explain.ts';
import type { Terminal } from '../terminal.ts';
import { flat, shorten, table } from './text.ts';
import { VERDICTS, WAYS } from './trace.ts';

const MOST_QUOTE = 120;
const MOST_TITLE = 80;

const STATUSES: Readonly<Record<Explanation['status'], string>> = {
  answered: 'beantwoord',
  probable: 'waarschijnlijk beantwoord, met voorbehoud getoond',
  ambiguous: 'teruggevraagd welk dossier bedoeld is',
  unanswered: 'niet beantwoord',
};

const signed = (value: number): string => `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`;
const rows = (list: readonly Contribution<Sign>[]): string[] =>
  table(
    list.map(({ name, value, adds }) => [
      `    ${signed(adds)}`,
      SIGN_WORDS.nl[name],
      `(${value.toFixed(2)})`,
    ]),
  );

/** What a curve says, with what weighs most for and against it. */
function judged(judgement: Judgement): string[] {
  const { asked, outcome, chance, pro, con } = worded(judgement, 'nl');
  return [
    `  ${asked} ${outcome} (${chance})`,
    ...(pro.length > 0 ? [`    ervoor: ${pro.join('; ')}`] : []),
    ...(con.length > 0 ? [`    ertegen: ${con.join('; ')}`] : []),
  ];
}

/** Why the verdict is another one than its judgements give: what is decided without weighing. */
function besides({ verdict, judgements }: Explanation['readings'][number]): string[] {
  if (verdict === 'unsaid') return ['  Van wie gevraagd wordt, is geen zin gevonden die hierover gaat.'];
  const enough = judgements.every(({ probability, least }) => probability >= least);
  if (verdict === 'beyond' && enough)
    return [
      '  Toch niet: een bedrag is gevraagd, en geen van de gevonden zinnen noemt er een of gaat over kosten.',
    ];
  if (verdict === 'probable' && !enough)
    return [
      '  Toch getoond, met voorbehoud: de vraag wijst het stuk of dossier zelf aan, of gaat over alle.',
    ];
  return [];
}

/** Why a question came to what it came to: what was decided and why, and what spoke for each sentence. */
export function renderExplanation(
  { status, confidence, readings, sentences, against }: Explanation,
  { style }: Pick<Terminal, 'style'>,
): string {
  const chance = Math.round(100 * confidence);
  return [
    '',
    `${style('bold', 'Uitkomst')}: ${STATUSES[status]}`,
    ...(readings.length === 0
      ? ['  Er is niet gezocht: de vraag noemt geen onderwerp of stuk, of een stuk dat er niet is.']
      : [`  Van 100 zulke antwoorden zouden er ongeveer ${chance} kloppen.`]),
    ...readings.flatMap((reading) => [
      '',
      `${style('bold', reading.part === null ? 'Besluit' : `Besluit voor ${flat(reading.part)}`)}: ${VERDICTS[reading.verdict]} (gezocht ${WAYS[reading.way]})`,
      ...reading.judgements.flatMap(judged),
      ...besides(reading),
    ]),
    ...(sentences.length === 0
      ? []
      : [
          '',
          style('bold', 'Zinnen die zijn bekeken'),
          '  + spreekt voor de zin, − ertegen; hoe groter het getal, hoe zwaarder het telt. Tussen haakjes: hoe sterk het is.',
        ]),
    ...sentences.flatMap(({ id, title, quote, rank, chosen, speaks }) => [
      '',
      `${style('bold', `${rank}. ${shorten(flat(title), MOST_TITLE)}`)}${chosen ? ' → getoond' : ''}`,
      `  ${flat(id)}`,
      `  “${shorten(flat(quote), MOST_QUOTE)}”`,
      ...rows(speaks),
    ]),
    ...(against === null
      ? []
      : ['', style('bold', 'Het verschil: + spreekt voor de eerste, − voor de andere'), ...rows(against)]),
    '',
  ].join('\n');
}
