import { isJudgement, type Judgement } from '../answer/judging.ts';
import { type Message, textOf } from '../answer/parts.ts';

/** A conversation as the browser keeps it. */
export interface Conversation {
  readonly id: string;
  /** Milliseconds since 1970 when something was last said in it. */
  readonly changed: number;
  readonly messages: Message[];
}

/** The part of `localStorage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'notabene.gesprekken.1';
/** Most conversations that are kept, and characters of all of them together: a browser gives a page about five million. */
const MOST = 30;
const MOST_CHARACTERS = 3_000_000;

/** The conversations that are kept, last changed first. What is not readable is as if it were not there. */
export function kept(shelf: Shelf): Conversation[] {
  return listAt(shelf, KEY)
    .filter(isConversation)
    .sort((a, b) => b.changed - a.changed);
}

function listAt(shelf: Shelf, key: string): unknown[] {
  try {
    const found: unknown = JSON.parse(shelf.getItem(key) ?? '[]');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

/**
 * Keeps a conversation, the oldest ones going when there are too many; false when the browser keeps nothing, and for one
 * that is too large by itself: the others don't go for it.
 */
export function keep(shelf: Shelf, conversation: Conversation): boolean {
  if (JSON.stringify(conversation).length > MOST_CHARACTERS) return false;
  const others = kept(shelf).filter(({ id }) => id !== conversation.id);
  const all = [conversation, ...others].slice(0, MOST);
  for (let count = all.length; count > 0; count--) {
    const text = JSON.stringify(all.slice(0, count));
    if (text.length > MOST_CHARACTERS + 2 && count > 1) continue;
    try {
      shelf.setItem(KEY, text);
      keepJudgements(shelf, judgements(shelf), all.slice(0, count));
      return true;
    } catch {
      // No room for so many: fewer, then.
    }
  }
  return false;
}

/** Wipes one conversation. */
export function wipe(shelf: Shelf, id: string): void {
  const others = kept(shelf).filter((each) => each.id !== id);
  if (others.length === 0) wipeAll(shelf);
  else {
    shelf.setItem(KEY, JSON.stringify(others));
    keepJudgements(shelf, judgements(shelf), others);
  }
}

/** Wipes all of them: nothing is left. */
export function wipeAll(shelf: Shelf): void {
  shelf.removeItem(KEY);
  shelf.removeItem(JUDGED_KEY);
}

const JUDGED_KEY = 'notabene.oordelen.1';

/** What the reader said of the answer in this message, or of one place in it; null when nothing. */
export const judgementOf = (shelf: Shelf, answer: string, place?: string): Judgement | null =>
  judgements(shelf).find((each) => each.answer === answer && each.place === place) ?? null;

/** Keeps what the reader said of an answer, for as long as a conversation with that answer is kept. */
export function judge(shelf: Shelf, judgement: Judgement): void {
  const others = judgements(shelf).filter(
    ({ answer, place }) => answer !== judgement.answer || place !== judgement.place,
  );
  keepJudgements(shelf, [...others, judgement], kept(shelf));
}

const judgements = (shelf: Shelf): Judgement[] => listAt(shelf, JUDGED_KEY).filter(isJudgement);

/** Keeps what was said of the answers in these conversations, and of no other. */
function keepJudgements(
  shelf: Shelf,
  all: readonly Judgement[],
  conversations: readonly Conversation[],
): void {
  const answers = new Set(conversations.flatMap(({ messages }) => messages.map(({ id }) => id)));
  const still = all.filter(({ answer }) => answers.has(answer));
  try {
    if (still.length === 0) shelf.removeItem(JUDGED_KEY);
    else shelf.setItem(JUDGED_KEY, JSON.stringify(still));
  } catch {
    // No room: it is known for as long as the page is open.
  }
}

const OPEN_KEY = 'notabene.gesprek';

/** Keeps which conversation a tab has open: two tabs in one would write over each other. */
export function remember(tab: Shelf, id: string): void {
  try {
    tab.setItem(OPEN_KEY, id);
  } catch {
    // A tab that remembers nothing begins anew when it is loaded again; the conversation itself is in the list.
  }
}

/** The conversation that a tab has open; undefined when it is new, or that conversation was wiped. */
export const opened = (tab: Shelf, list: readonly Conversation[]): Conversation | undefined =>
  list.find(({ id }) => id === tab.getItem(OPEN_KEY));

/** What a conversation is called in a list: its first question. */
export const titleOf = ({ messages }: Conversation): string => {
  const first = messages.find(({ role }) => role === 'user');
  return first === undefined ? '' : textOf(first);
};

/** What an earlier version kept has none. */
function isMetadata(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined || value === null;
  const { scope, dossier } = value as { readonly scope?: unknown; readonly dossier?: unknown };
  return (
    (scope === undefined || (Array.isArray(scope) && scope.every((id) => typeof id === 'string'))) &&
    (dossier === undefined || typeof dossier === 'string')
  );
}

function isConversation(value: unknown): value is Conversation {
  if (typeof value !== 'object' || value === null) return false;
  const { id, changed, messages } = value as Partial<Conversation>;
  return (
    typeof id === 'string' &&
    typeof changed === 'number' &&
    Array.isArray(messages) &&
    messages.every(
      (message) =>
        ['user', 'assistant'].includes(message?.role) &&
        Array.isArray(message.parts) &&
        isMetadata(message.metadata) &&
        message.parts.every((part) => typeof part === 'object' && part !== null),
    )
  );
}
