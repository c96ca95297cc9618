import type { Block, Document, Span } from '../document.ts';
import type { RawBlock } from '../layout/reflow.ts';
import { splitSentences } from './split.ts';

/** How a question is announced, before its text or on a line of its own: "Vraag 3", "Vraag 3:". */
const QUESTION = /^(?:vraag|question)(?:\s+(\d{1,3}))?\s*(?:$|[:.–)]\s*|(?<=\d)\s+(?=\p{Lu}))/iu;
/** How an answer is: "Antwoord", "Antwoord op vraag 3", "Antwoord 3:", "Reactie". */
const ANSWER =
  /^(?:antwoord|answer|reactie)(?:en)?(?:\s+(?:op\s+)?(?:de\s+)?(?:vra(?:ag|gen)\s+)?(\d{1,3})(?:\s*(?:,|en|t\/m|tot en met|-)\s*\d{1,3})*)?\s*(?:$|[:.–]\s*|(?<=\d)\s+(?=\p{Lu}))/iu;
/** Verbs of asking: "de leden van de fractie vragen of", "zij willen weten waarom". */
const ASKS =
  /\?$|(?:^|\s)(?:vraag|vragen|vraagt|vroeg|vroegen|gevraagd|informeren|informeerden|verzoeken|verzochten)(?![\p{L}])|(?:willen|wilden|wil|wilde) (?:\S+ ){0,3}weten|benieuwd/iu;
/** Whether a sentence asks something, with a question mark or as it is told. */
export const asks = (sentence: string): boolean => ASKS.test(sentence.trim());

/** Longest announcement that is looked at, in characters. */
const HEAD = 60;

/** The longest announcement with a text behind it, in characters. */
const ANNOUNCED = 40;

/** How long the announcement of a question or an answer is with which a text opens; 0 when it opens with none. */
export function announcementIn(text: string): number {
  const head = text.slice(0, HEAD);
  const [found = ''] = QUESTION.exec(head) ?? ANSWER.exec(head) ?? [];
  return found.length > ANNOUNCED ? 0 : found.length;
}

/**
 * Questions and answers that are announced on the line on which they begin ("Antwoord. Nee, …", "Vraag 3: Waarom …?"),
 * with the announcement as the heading that it is.
 */
export const withAnnouncements = (blocks: readonly RawBlock[]): readonly RawBlock[] =>
  blocks.flatMap((block) => {
    if (block.type !== 'paragraph' || block.row !== undefined || block.note !== undefined) return [block];
    const length = announcementIn(block.text);
    if (length === 0) return [block];
    const heading: RawBlock = { ...block, type: 'heading', text: block.text.slice(0, length).trim() };
    if (length >= block.text.length) return [heading];
    const turn = Math.min(block.origin.start + length, block.origin.end);
    return [
      { ...heading, origin: { start: block.origin.start, end: turn }, lines: 1, breaks: [] },
      {
        ...block,
        text: block.text.slice(length),
        origin: { start: turn, end: block.origin.end },
        breaks: block.breaks.flatMap((at) => (at >= length ? [at - length] : [])),
      },
    ];
  });

interface Open {
  span: { start: number; end: number };
  answering: boolean;
}

const known = new WeakMap<Document, ReadonlyMap<number, Span>>();

/**
 * For each block of an answer, by its number in `Document.blocks`, the question that it answers, in
 * `document.text`. A question runs from its announcement, or from the sentence with a question mark right above the
 * answer, to the answer; an answer to the next question or heading.
 */
export function questionsAnswered(document: Document): ReadonlyMap<number, Span> {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = pairsIn(document);
  known.set(document, found);
  return found;
}

function pairsIn({ blocks, text }: Document): Map<number, Span> {
  const pairs = new Map<number, Span>();
  const byNumber = new Map<string, Span>();
  let open: Open | null = null;
  let asked: Span | null = null;
  blocks.forEach((block, index) => {
    const head = text.slice(block.start, Math.min(block.end, block.start + HEAD));
    const [announced, number] = QUESTION.exec(head) ?? [];
    if (announced !== undefined && (announced.trim().length > 5 || isAlone(block, announced))) {
      open = { span: spanFrom(block, announced.length), answering: false };
      if (number !== undefined) byNumber.set(number, open.span);
      return;
    }
    const [answered, to] = ANSWER.exec(head) ?? [];
    if (answered !== undefined && (open !== null || asked !== null || to !== undefined)) {
      const span: Span | null = (to === undefined ? undefined : byNumber.get(to)) ?? open?.span ?? asked;
      if (span === null || span.end <= span.start) return;
      open = { span: { ...span }, answering: true };
      if (!isAlone(block, answered)) pairs.set(index, span);
      return;
    }
    if (open?.answering === true) {
      if (block.type === 'heading') open = null;
      else if (isQuestion(text, block) && ANSWER.test(headOf(text, blocks[index + 1]))) open = null;
      else if (isLoneQuestion(text, block))
        open = { span: { start: block.start, end: block.end }, answering: true };
      else pairs.set(index, open.span);
    } else if (open !== null) {
      if (open.span.end <= open.span.start) open.span.start = block.start;
      open.span.end = block.end;
    }
    asked = isQuestion(text, block) ? { start: block.start, end: block.end } : null;
  });
  return pairs;
}

const isAlone = ({ start, end }: Block, announced: string): boolean => announced.length >= end - start;
/** What follows its announcement in the block itself; empty when it stands alone. */
const spanFrom = ({ start, end }: Block, skip: number): { start: number; end: number } => ({
  start: Math.min(end, start + skip),
  end,
});
const isQuestion = (text: string, { type, end }: Block): boolean =>
  type !== 'heading' && text[end - 1] === '?';
const isLoneQuestion = (text: string, block: Block): boolean =>
  block.type === 'paragraph' &&
  isQuestion(text, block) &&
  splitSentences(text.slice(block.start, block.end)).length === 1;
const headOf = (text: string, block: Block | undefined): string =>
  block === undefined ? '' : text.slice(block.start, Math.min(block.end, block.start + HEAD));
