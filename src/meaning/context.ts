import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import type { Document, Span } from '../documents/document.ts';
import type { Passage, Sentence } from '../passages/passage.ts';

/** Most characters of each part of what stands around a sentence; the sentence itself comes first when all is cut. */
const MOST = { title: 80, path: 70, before: 140 } as const;

/** What is encoded of one sentence: the sentence, and what it can't be understood without. */
export interface Encoded extends Span {
  readonly documentId: string;
  /** Place of its passage in the document, from 0, and its own place in the passage. */
  readonly place: number;
  readonly order: number;
  /** Where it stands, and what it leans on; the document's title, its headings, and what comes before it. */
  readonly around: string;
  /** Its own words, white space joined. */
  readonly text: string;
}

/**
 * The sentences of a document as they are encoded. A verdict seldom names its subject and a member of a list never does:
 * so each is encoded with the title, the last headings, and with what it hangs from: the lead-in of its list, the header
 * of its table, the question that it answers, or else the sentence before it under the same heading.
 */
export function encodedOf(document: Document, passages: readonly Passage[]): Encoded[] {
  const textOf = ({ start, end }: Span): string => collapseWhitespace(document.text.slice(start, end));
  const title = head(collapseWhitespace(document.title), MOST.title);
  let before: { readonly path: string; readonly text: string } | null = null;
  return passages.flatMap((passage, place) =>
    passage.sentences.map((sentence, order) => {
      const path = passage.path.join(' > ');
      const text = textOf(sentence);
      const leansOn = leaningOn(sentence) ?? null;
      const hung = leansOn === null ? (before?.path === path ? before.text : '') : textOf(leansOn);
      before = { path, text };
      const parts = [title, tail(collapseWhitespace(path), MOST.path), tail(hung, MOST.before)];
      return {
        documentId: document.id,
        start: sentence.start,
        end: sentence.end,
        place,
        order,
        around: parts.filter((part) => part !== '').join(' | '),
        text,
      };
    }),
  );
}

/** What a sentence hangs from more firmly than from the one before it. */
export const leaningOn = ({ leadIn, header, answerTo }: Sentence): Span | undefined =>
  leadIn ?? header ?? answerTo;

/** The line that an encoder is given for a sentence. */
export const lineOf = ({ around, text }: Pick<Encoded, 'around' | 'text'>): string => `${around} » ${text}`;

/** Earlier questions that are read with a question; the topic is often in the one before the last. */
const EARLIER = 2;
const MOST_EARLIER = 160;

/** The line that an encoder is given for a question: with the last earlier ones of its conversation before it. */
export const askedOf = (question: string, thread: readonly string[]): string =>
  [
    ...thread.slice(-EARLIER).map((earlier) => head(collapseWhitespace(earlier), MOST_EARLIER)),
    collapseWhitespace(question),
  ].join(' » ');

/** The first characters, whole words. */
const head = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/\s\S*$/, '');
/** The last characters, whole words. */
const tail = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(-most).replace(/^\S*\s/, '');
