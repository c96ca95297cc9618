import type { Reading } from '../../search/reading.ts';
import type { Claim } from '../answer.ts';
import { claimReader } from './claim-reader.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { GIVEN_SCHEMA, materialFor } from './material.ts';
import { type Generated, Release } from './release.ts';
import type { Writer } from './supplier.ts';

export interface GenerateOptions {
  readonly signal?: AbortSignal | undefined;
  readonly client?: string | undefined;
  /** Called for each claim when it may be shown, while the model may still be writing. */
  readonly onClaim?: (claim: Claim) => void;
}

/**
 * The claims that were found, in the model's words as far as they hold, each released as soon as the model has written
 * it and it was checked like anyone's. In the place of one that fails stands the sentence that it was about; what was
 * found and nobody said comes behind, so nothing is lost. Whatever goes wrong, what was released stays true and stands;
 * as long as nothing of the model was, the answer is the extractive one, in its own order.
 */
export async function generate(
  question: string,
  found: readonly Claim[],
  reading: Reading,
  writer: Writer,
  { signal, client, onClaim }: GenerateOptions = {},
): Promise<Generated> {
  const material = materialFor(question, found, reading, writer.random);
  const release = new Release(material, found, reading, onClaim);
  const stopping = new AbortController();
  const stopped = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
  const claims = await claimReader((given) => {
    // One piece of text may hold several: nothing is computed for someone who left, or after the model was stopped.
    if (!stopped.aborted) release.take(given);
    if (release.failing) stopping.abort();
  });
  const written = await writer.write(
    { instructions: INSTRUCTIONS, material: material.json, schema: GIVEN_SCHEMA },
    {
      signal: stopped,
      client,
      onText: (text) => {
        claims.write(text);
        if (claims.broken) stopping.abort();
      },
    },
  );
  if (signal?.aborted) return release.end('aborted');
  if (release.failing) return release.end('not_verified');
  if (claims.broken) return release.end('unreadable');
  if (!written.ok) return release.end(written.degraded);
  return release.end(claims.whole ? null : 'unreadable');
}
