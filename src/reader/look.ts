import type { Encoder } from '../meaning/encoder.ts';
import type { Scope } from '../question/scope.ts';
import type { SearchIndex } from '../search/index.ts';
import { decide, type Read } from './decide.ts';
import type { Part } from './plan.ts';
import { read } from './read.ts';
import { retrieve } from './retrieve.ts';

/** Finds, reads and decides one question by itself, as is done before all of it is planned. */
export async function look(
  index: SearchIndex,
  part: Part,
  scope: Scope,
  encoder: Encoder | null,
): Promise<Read> {
  const [found] = await retrieve(index, { parts: [part], scope }, encoder);
  if (found === undefined) throw new Error('One part is one retrieval.');
  return decide(read(found, index.vocabulary));
}
