import { partsOf } from '../question/parts.ts';
import { isRemark } from '../question/remark.ts';
import { understand } from '../question/understand.ts';
import type { SearchIndex } from '../search/index.ts';

/** A question as it comes in. */
export interface Question {
  readonly question: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly thread?: readonly string[];
  /** Ids of the documents that it is confined to; what it names itself unless told. */
  readonly scope?: readonly string[];
  /** Those that each question of the thread was confined to, null for none: a follow-up stays in them. */
  readonly scopes?: readonly (readonly string[] | null)[];
}

/** A question as it is looked for, after those before it. */
export interface FullQuestion {
  readonly question: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly thread: readonly string[];
  /** Ids of the documents that it is confined to. */
  readonly scope?: readonly string[];
  /** What it is confined to if it is a follow-up. */
  readonly earlierScope?: readonly string[];
}

/** A question of a conversation with the documents that it was confined to; null for none. */
export interface Turn {
  readonly text: string;
  readonly scope: readonly string[] | null;
}

/** A question of a conversation, whose last turn it may be about. */
export interface Conversed {
  readonly full: FullQuestion;
  /** The turns before it. */
  readonly turns: readonly Turn[];
  /** It only asks to look again ("weet je dat zeker?"): what was asked before is answered anew. */
  readonly again: boolean;
}

/** What is asked in a conversation; remarks on an answer are no questions. */
export function conversedIn(
  index: SearchIndex,
  { question, scope, thread = [], scopes = [] }: Question,
): Conversed {
  const turns = thread
    .map((text, at) => ({ text, scope: scopes[at] ?? null }))
    .filter(({ text }) => !isRemark(text));
  const before = isRemark(question) ? turns.pop() : undefined;
  const own = scope ?? before?.scope ?? null;
  return {
    full: inContext(index, { text: before?.text ?? question, scope: own }, turns),
    turns,
    again: before !== undefined,
  };
}

/** A turn as it is looked for after others. */
export function inContext(index: SearchIndex, { text, scope }: Turn, turns: readonly Turn[]): FullQuestion {
  const earlierScope = scopeAfter(index, turns);
  const thread = turns.map((turn) => turn.text);
  return { question: text, thread, ...(scope && { scope }), ...(earlierScope && { earlierScope }) };
}

/** What the last question was confined to, by itself or as a follow-up of one that was. */
function scopeAfter({ vocabulary }: SearchIndex, turns: readonly Turn[]): readonly string[] | null {
  const from = turns.findLastIndex(({ scope }) => scope !== null);
  if (from < 0) return null;
  const thread = turns.map(({ text }) => text);
  const stays = thread.every(
    (text, at) => at <= from || understand(text, thread.slice(0, at), vocabulary).followUp,
  );
  return stays ? (turns[from]?.scope ?? null) : null;
}

/** The questions in one, each after those before it; remarks beside a question on the answer before it are left out. */
export function questionsIn({ question, thread, ...within }: FullQuestion): readonly FullQuestion[] {
  const parts = partsOf(question);
  const asked = parts.filter((part) => !isRemark(part));
  const all = asked.length > 0 ? asked : parts;
  return all.map((part, at) => ({ question: part, thread: [...thread, ...all.slice(0, at)], ...within }));
}
