import type { Answer, Claim } from '../../answer/answer.ts';
import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import { acceptQuestion } from '../../search/words/accept.ts';
import type { PickedPlace } from '../places.ts';
import type { LetterQuestion } from './questions.ts';

export const ROW_STATUSES = ['antwoord', 'waarschijnlijk', 'bedoelt-u', 'niet-gevonden'] as const;
/** What became of one question of a letter. */
export type RowStatus = (typeof ROW_STATUSES)[number];

/** A question of a letter with the draft of its answer. */
export interface LetterRow extends LetterQuestion {
  readonly status: RowStatus;
  /** The sentences of the documents, one after the other, with numbers behind them; empty without any. */
  readonly draft: string;
  readonly claims: readonly Claim[];
  /** What is not sure, what is missing, or why there is nothing. */
  readonly remarks: readonly string[];
  readonly choices: Answer['choices'];
  readonly nearest: Answer['nearest'];
}

/** Answers a question from the documents, after those before it. */
export type Answering = (
  question: string,
  thread: readonly string[],
  scope: readonly string[],
) => Promise<Answer>;

/** Questions of a letter that one leans on: "dit", "hierop". */
const MOST_BEFORE = 2;

/** The questions of a letter, each answered on its own; `scopeOf` says to which documents one is confined. */
export async function rowsOf(
  questions: readonly LetterQuestion[],
  answer: Answering,
  scopeOf: (at: number) => readonly string[] = () => [],
): Promise<readonly LetterRow[]> {
  const rows: LetterRow[] = [];
  for (const [at, question] of questions.entries()) {
    const accepted = acceptQuestion(question.text);
    if (!accepted.ok) {
      rows.push({ ...question, ...NOTHING, remarks: [accepted.message] });
      continue;
    }
    const before = questions.slice(Math.max(0, at - MOST_BEFORE), at).map(({ text }) => text);
    rows.push(rowOf(question, await answer(accepted.question, before, scopeOf(at))));
  }
  return rows;
}

const NOTHING = { status: 'niet-gevonden', draft: '', claims: [], choices: [], nearest: [] } as const;

function rowOf(question: LetterQuestion, answer: Answer): LetterRow {
  const { claims, missing, notes, message, choices, nearest, status } = answer;
  const found = claims.length > 0;
  return {
    ...question,
    status:
      status === 'ambiguous'
        ? 'bedoelt-u'
        : !found
          ? 'niet-gevonden'
          : status === 'probable'
            ? 'waarschijnlijk'
            : 'antwoord',
    draft: draftOf(claims),
    claims,
    remarks: found ? [...missing, ...notes] : [...(message === null ? [] : [message]), ...notes],
    choices,
    nearest,
  };
}

/** The sentences as running text. */
export const draftOf = (claims: readonly Claim[]): string =>
  claims
    .map(
      ({ text, citations }) =>
        `${collapseWhitespace(text)} ${citations.map(({ number }) => `[${number}]`).join('')}`,
    )
    .join(' ');

/** Where the sentences of a row stand, so that they can be looked up again when a file is made. */
export const placesOf = ({ claims }: Pick<LetterRow, 'claims'>): readonly PickedPlace[] =>
  claims.flatMap(({ citations }) =>
    citations.map(({ documentId, start, end, quote }) => ({ documentId, start, end, quote })),
  );
