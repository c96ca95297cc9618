import { givenIn, textOf, turnsOf } from '../answer/parts.ts';
import type { Conversation } from './store.ts';

/** Letters before and after what was sought, in what is shown of it. */
const AROUND = 60;

/** Small letters without accents, and white space as one: as long as the text, letter for letter, but for the white space. */
const fold = (text: string): string =>
  text.replace(/\s+/g, ' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Where all the words that are sought stand in a conversation: a piece around the first of them that is not in its first
 * question; empty when that is all, and null when one of them stands nowhere.
 */
export function saidIn({ messages }: Pick<Conversation, 'messages'>, sought: string): string | null {
  const words = fold(sought)
    .split(' ')
    .filter((word) => word !== '');
  const texts = messages.flatMap((message) =>
    message.role === 'user' ? [textOf(message)] : givenIn(message).claims.map(({ text }) => text),
  );
  if (!words.every((word) => texts.some((text) => fold(text).includes(word)))) return null;
  const [title = '', ...others] = texts;
  const missing = words.find((word) => !fold(title).includes(word));
  const text = missing === undefined ? undefined : others.find((each) => fold(each).includes(missing));
  if (missing === undefined || text === undefined) return '';
  const flat = text.replace(/\s+/g, ' ').normalize('NFC');
  const at = fold(flat).indexOf(missing);
  const [start, end] = [Math.max(0, at - AROUND), at + missing.length + AROUND];
  return `${start > 0 ? '…' : ''}${flat.slice(start, end).trim()}${end < flat.length ? '…' : ''}`;
}

/** What became of a question, as a paper calls it. */
const STATUSES: Readonly<Record<string, string>> = {
  probable: 'waarschijnlijk',
  ambiguous: 'bedoelt-u',
};

/** Every question with its answer as rows of `POST /api/letter/file`: the places, with the words that stand there. */
export function rowsOf({ messages }: Pick<Conversation, 'messages'>): readonly object[] {
  return turnsOf(messages).map(({ question, answer }, at) => {
    const { claims, citations, rest } = answer === null ? NONE : givenIn(answer);
    const places = claims.flatMap((claim) =>
      claim.citations.flatMap((number) => {
        const citation = citations.get(number);
        if (citation === undefined) return [];
        const { documentId, start, end, quote } = citation;
        return [{ documentId, start, end, quote }];
      }),
    );
    return {
      number: String(at + 1),
      question: textOf(question),
      answer: places.map(({ quote }) => quote).join(' '),
      status:
        places.length === 0 && rest?.status !== 'ambiguous'
          ? 'niet-gevonden'
          : (STATUSES[rest?.status ?? ''] ?? 'antwoord'),
      places,
    };
  });
}

const NONE = { claims: [], citations: new Map(), rest: null } as const;
