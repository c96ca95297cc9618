import type { Answer, Citation, Claim, Lead } from '../../src/answer/answer.ts';
import { filledParts } from '../../src/answer/task-parts.ts';
import { besideTable } from '../../src/answer/words/table-words.ts';
import type { Language } from '../../src/documents/document.ts';
import { firmnessMark } from '../../src/web/words/voices.ts';
import { WORDS as SHARED } from '../../src/web/words/words.ts';
import type { Terminal } from '../terminal.ts';
import { badge, placeOf } from './badge.ts';
import { flat, wrap } from './text.ts';

type Screen = Pick<Terminal, 'style' | 'width'>;

interface Words {
  readonly sources: string;
  readonly missing: string;
  readonly nearest: string;
  readonly instead: string;
  readonly choose: (dossier: string) => string;
  readonly byModel: string;
  readonly translated: string;
  readonly closing: string;
}

/** The fixed words around an answer, in the language of the question. */
const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    sources: 'Bronnen',
    missing: 'Niet in de stukken',
    nearest: 'Wat er het dichtst bij komt',
    instead: 'Wat er wel staat',
    choose: (dossier) => `Kies met --scope, bijvoorbeeld --scope ${dossier}.`,
    byModel:
      'Deze samenvatting is van een taalmodel en per zinsdeel gecontroleerd; de citaten hieronder gelden.',
    translated: 'vertaald',
    closing:
      'Dit is een automatisch antwoord uit de genoemde stukken. Controleer het bij de bron voordat u het gebruikt.',
  },
  en: {
    sources: 'Sources',
    missing: 'Not in the documents',
    nearest: 'What comes nearest',
    instead: 'What is said',
    choose: (dossier) => `Choose with --scope, for example --scope ${dossier}.`,
    byModel:
      'This summary is by a language model and was checked clause by clause; the quotes below are what counts.',
    translated: 'translated',
    closing:
      'This is an automated answer from the documents listed. Check it against the source before you use it.',
  },
};

/** An answer for a reader: who says what, and under it the numbered sources word for word. */
export function renderAnswer(answer: Answer, screen: Screen): string {
  return [
    ...leadLines(answer, screen),
    ...(answer.task ? taskLines(answer, screen) : claimLines(answer, screen)),
    ...missingLines(answer, screen),
    ...exampleLines(answer, screen),
    ...noteLines(answer, screen),
    ...sourceLines(answer, screen),
    ...nearestLines(answer, screen),
    ...(answer.degraded === null ? [] : [wrap(SHARED[answer.language].degraded[answer.mode], screen.width)]),
    screen.style('dim', wrap(WORDS[answer.language].closing, screen.width)),
    '',
  ].join('\n');
}

/** That an answer is only probable is said before it; then what it comes to, where a model said that and it holds. */
const leadLines = ({ status, language, lead, summaries = [] }: Answer, screen: Screen): string[] => [
  ...(status === 'probable' ? [screen.style('bold', `${SHARED[language].status.probable}:`), ''] : []),
  ...(lead
    ? [
        screen.style(
          'bold',
          wrap(`${flat(lead.text)}${translatedMark(lead, language)} ${markers(lead)}`, screen.width),
        ),
        '',
      ]
    : []),
  ...summaries.map(
    (each) =>
      `- ${badge(each.voice, screen, language)} ${wrap(`${flat(each.text)}${translatedMark(each, language)} ${markers(each)}`, screen.width, '  ', 2)}`,
  ),
  ...(lead || summaries.length > 0 ? [wrap(WORDS[language].byModel, screen.width), ''] : []),
];

const translatedMark = ({ translated }: Lead, language: Language): string =>
  translated ? ` (${WORDS[language].translated})` : '';

/** What was made on request: under each heading who says what; of a table a heading for each cell. */
function taskLines({ task, claims, language }: Answer, screen: Screen): string[] {
  if (task === undefined) return [];
  let heading = '';
  const lines = filledParts(task, claims).flatMap(({ row, column, note, said }) => {
    const above = [row, column].filter((words) => words !== null).join(' – ');
    const fresh = above !== '' && above !== heading;
    heading = above;
    return [
      ...(fresh ? ['', screen.style('bold', wrap(flat(above), screen.width))] : []),
      ...(note === null ? [] : [wrap(flat(note), screen.width)]),
      ...said.map(({ claim, shown }) => {
        const mark = firmnessMark(claim, language);
        const text = `${badge(claim.voice, screen, language)} ${mark === null ? '' : `[${mark}] `}${flat((shown ?? claim.text) + besideTable(claim.citations, language))} ${markers(claim)}`;
        return `- ${wrap(text, screen.width, '  ', 2)}`;
      }),
    ];
  });
  const about = task.about === null ? [] : [screen.style('bold', wrap(flat(task.about), screen.width))];
  const made = [...about, ...lines];
  return made.length === 0 ? [] : [...made, ''];
}

/** What can be asked. */
const exampleLines = ({ task }: Answer, { width }: Screen): string[] =>
  task === undefined || task.examples.length === 0
    ? []
    : [...task.examples.map((example) => `- ${wrap(example, width, '  ', 2)}`), ''];

/** Claims that follow each other with the same speaker and document stand under one badge. */
function claimLines({ claims, language }: Answer, screen: Screen): string[] {
  const lines: string[] = [];
  let above: Claim | undefined;
  for (const claim of claims) {
    const [{ documentId, documentTitle }] = claim.citations;
    if (above?.voice !== claim.voice || above.citations[0].documentId !== documentId)
      lines.push(
        ...(above ? [''] : []),
        `${badge(claim.voice, screen, language)} ${screen.style('bold', flat(documentTitle))}`,
      );
    const mark = firmnessMark(claim, language);
    const said = `${mark === null ? '' : `[${mark}] `}${flat(claim.text + besideTable(claim.citations, language))} ${markers(claim)}`;
    lines.push(`- ${wrap(said, screen.width, '  ', 2)}`);
    if (claim.translation)
      lines.push(
        `  ${wrap(`(${WORDS[language].translated}) ${flat(claim.translation.text)}`, screen.width, '  ', 2)}`,
      );
    above = claim;
  }
  return lines.length === 0 ? [] : [...lines, ''];
}

/** Numbers of the sources of a claim. */
export function markers({ citations }: Pick<Claim, 'citations'>): string {
  return [...new Set(citations.map(({ number }) => `[${number}]`))].join('');
}

/** What is missing from an answer, under a heading of its own, or why there is none. */
function missingLines({ message, missing, claims, language }: Answer, { style, width }: Screen): string[] {
  if (claims.length === 0) return message === null ? [] : [wrap(flat(message), width), ''];
  if (missing.length === 0) return [];
  return [
    style('bold', WORDS[language].missing),
    ...missing.map((sentence) => `- ${wrap(flat(sentence), width, '  ', 2)}`),
    '',
  ];
}

/** That later papers follow or replace those that are quoted. */
const noteLines = ({ notes: own, task }: Answer, { width }: Screen): string[] => {
  const notes = [...(task?.remarks ?? []), ...own];
  return notes.length === 0 ? [] : [...notes.map((sentence) => wrap(flat(sentence), width)), ''];
};

/** Every number stands for one quote, however often it is referred to. */
export function sourceLines(
  { claims, language }: Pick<Answer, 'claims' | 'language'>,
  screen: Screen,
): string[] {
  const byNumber = new Map(
    claims.flatMap(({ citations }) => citations).map((citation) => [citation.number, citation]),
  );
  if (byNumber.size === 0) return [];
  return [
    screen.style('bold', WORDS[language].sources),
    ...[...byNumber.values()]
      .sort((one, other) => one.number - other.number)
      .flatMap((citation) => sourceOf(citation, language, screen)),
  ];
}

function sourceOf(citation: Citation, language: Language, { style, width }: Screen): string[] {
  const label = `[${citation.number}] `;
  const indent = ' '.repeat(label.length);
  const page = citation.page === null ? null : `p. ${citation.page}`;
  const found = [page, citation.textType, citation.source, citation.url]
    .filter((part) => part !== null)
    .join(' · ');
  return [
    label + style('bold', wrap(flat(citation.documentTitle), width, indent, label.length)),
    indent + style('dim', wrap(placeOf(citation.path, language), width, indent, indent.length)),
    indent + wrap(`“${flat(citation.quote)}”`, width, indent, indent.length),
    indent + style('dim', wrap(flat(found), width, indent, indent.length)),
    '',
  ];
}

/** What comes nearest, or what each of the dossiers that may be meant would answer. */
function nearestLines({ nearest, correction, choices, language }: Answer, screen: Screen): string[] {
  if (nearest.length === 0) return [];
  const { style, width } = screen;
  return [
    ...(choices.length > 0
      ? [wrap(WORDS[language].choose(choices[0]?.dossier ?? ''), width), '']
      : [style('bold', WORDS[language][correction ? 'instead' : 'nearest'])]),
    ...nearest.flatMap(({ voice, documentTitle, path, quote }) => [
      `- ${badge(voice, screen, language)} ${flat(documentTitle)}`,
      `  ${style('dim', wrap(placeOf(path, language), width, '  ', 2))}`,
      `  ${wrap(`“${flat(quote)}”`, width, '  ', 2)}`,
      '',
    ]),
  ];
}
