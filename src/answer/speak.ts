import type { Document, Language } from '../documents/document.ts';
import type { Reading } from '../search/reading.ts';
import type { Answer, Claim } from './answer.ts';
import { numbering } from './claims.ts';
import { type Composer, composer } from './compose.ts';
import { generate } from './model/generate.ts';
import type { Account } from './model/release.ts';
import type { Writer } from './model/supplier.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** A claim that may be shown, as it will be in the answer. */
export interface Released {
  readonly claim: Claim;
  /** What it adds to the text of the answer, which begins with these pieces, joined. */
  readonly text: string;
  /** The documents that it cites. */
  readonly documents: readonly Document[];
  /** What stands around each of its citations, in their order. */
  readonly around: readonly Surroundings[];
}

export interface SpeakOptions {
  /** Helps as far as its steps say, and only where that holds; without one the answer is extractive. */
  readonly model?: Writer | undefined;
  /** For whom it is asked, so that nobody has more than their share. */
  readonly client?: string | undefined;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  /** Called for each claim of the answer in its order, with a model while that may still be writing. */
  readonly onClaim?: (released: Released) => void;
  /** What became of the model's claims, when it gave any. */
  readonly onAccount?: (account: Account) => void;
}

/** The claims of an answer, whose words they are, and its text as far as it is theirs. */
export interface Spoken extends Pick<Answer, 'claims' | 'text' | 'mode' | 'degraded'> {
  readonly below: Composer['below'];
}

/** Says what was found, claim by claim: in a model's words, if there is a model and something was found. */
export async function speak(
  question: string,
  found: readonly Claim[],
  reading: Reading,
  language: Language,
  { model, client, signal, onClaim, onAccount }: SpeakOptions,
): Promise<Spoken> {
  const composing = composer((id) => reading.document(id), language);
  const number = numbering();
  const claims: Claim[] = [];
  let text = '';
  const say = (given: Claim): void => {
    const citations = given.citations.map((citation) => ({ ...citation, number: number(citation) }));
    const claim: Claim = { ...given, citations: citations as unknown as Claim['citations'] };
    const piece = composing.claim(claim);
    claims.push(claim);
    text += piece;
    const ids = new Set(claim.citations.map(({ documentId }) => documentId));
    const documents = [...ids].flatMap((id) => reading.document(id) ?? []);
    const around = claim.citations.map((citation) => surroundingsOf(reading, citation));
    onClaim?.({ claim, text: piece, documents, around });
  };
  const spoken = (mode: Answer['mode'], degraded: Answer['degraded']): Spoken => ({
    claims,
    text,
    below: composing.below,
    mode,
    degraded,
  });
  const rephrases = model?.steps?.has('rephrase') ?? true;
  if (!model || !rephrases || found.length === 0) {
    found.forEach(say);
    return spoken('extractive', null);
  }
  const { mode, degraded, account } = await generate(question, found, reading, model, {
    signal,
    client,
    onClaim: say,
  });
  if (account) onAccount?.(account);
  return spoken(mode, degraded);
}
