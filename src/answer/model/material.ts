import * as z from 'zod/v4/mini';
import { isOrder, type Passage } from '../../passages/passage.ts';
import type { Reading } from '../../search/reading.ts';
import type { Claim } from '../answer.ts';

/** What the model is given to work with, and which passage each key stands for. */
export interface Material {
  readonly json: string;
  readonly passages: ReadonlyMap<string, Passage>;
}

/** Passages, and characters of all of them together. */
const MOST_PASSAGES = 12;
const MOST_TEXT = 24_000;

/**
 * The passages that an answer rests on and the sentences that were found in them, in the order of the answer, as JSON,
 * so that nothing in them can end them. Keys are made for this question
 * alone: one that the model was not given can't be guessed, nor be learned from a document or an earlier question.
 */
export function materialFor(
  question: string,
  found: readonly Claim[],
  reading: Reading,
  random: () => string,
): Material {
  const passages = new Map<string, Passage>();
  const listed: object[] = [];
  let room = MOST_TEXT;
  for (const { citations } of found)
    for (const { documentId, documentTitle, passageId } of citations) {
      const passage = reading.passagesOf(documentId).find(({ id }) => id === passageId);
      if (!passage || [...passages.values()].includes(passage)) continue;
      if (passages.size >= MOST_PASSAGES || passage.text.length > room) continue;
      room -= passage.text.length;
      const key = random();
      passages.set(key, passage);
      listed.push({
        key,
        speaker: passage.voice,
        document: documentTitle,
        text: withoutOrders(passage),
      });
    }
  const keys = new Map([...passages].map(([key, { id }]) => [id, key]));
  const sentences = found
    .flatMap(({ citations }) => citations)
    .flatMap(({ passageId, quote }) => {
      const key = keys.get(passageId);
      return key === undefined ? [] : [{ key, words: quote }];
    });
  return { json: JSON.stringify({ question, passages: listed, found: sentences }), passages };
}

/** The text of a passage without the sentences that order its reader about. */
function withoutOrders({ text, start, sentences }: Passage): string {
  let kept = '';
  let at = start;
  for (const order of sentences.filter(isOrder)) {
    kept += text.slice(at - start, order.start - start);
    at = order.end;
  }
  return kept + text.slice(at - start);
}

/** A claim as the model gives it: hostile until it was checked. */
const Given = z.object({
  text: z.string().check(z.maxLength(2_000)),
  sources: z
    .array(
      z.object({
        key: z.string().check(z.maxLength(100)),
        words: z.string().check(z.maxLength(4_000)),
      }),
    )
    .check(z.maxLength(8)),
});
export type GivenClaim = z.infer<typeof Given>;

/** The same for the supplier, in the strict form that structured output asks for. */
export const GIVEN_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['claims'],
  properties: {
    claims: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'sources'],
        properties: {
          text: { type: 'string' },
          sources: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['key', 'words'],
              properties: { key: { type: 'string' }, words: { type: 'string' } },
            },
          },
        },
      },
    },
  },
} as const;

/** One element of what the model wrote, as a claim; null when it is something else. */
export function givenIn(element: unknown): GivenClaim | null {
  const parsed = Given.safeParse(element);
  return parsed.success ? parsed.data : null;
}
