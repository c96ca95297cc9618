import { env } from 'cloudflare:workers';
import { askedOf } from '../../src/meaning/context.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { understand } from '../../src/question/understand.ts';
import { findSentences } from '../../src/search/find.ts';
import type { PackedIndex } from '../../src/search/packed/engine.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { hitsFor } from '../../src/search/search.ts';

/** What is asked: to understand a question, to rank, or to fetch the texts too; to encode it, or to find by words and meaning. */
export interface ScaleQuestion {
  readonly question: string;
  readonly top: number;
  readonly upTo: 'open' | 'understand' | 'rank' | 'texts' | 'encode' | 'find';
}

const { ASSETS } = env as { readonly ASSETS: { fetch(address: string): Promise<Response> } };

const readIn =
  (folder: 'index' | 'model') =>
  async (name: string): Promise<Uint8Array | undefined> => {
    const response = await ASSETS.fetch(`https://assets.local/${folder}/${name}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };

let index: PackedIndex | undefined;
let encoder: Encoder | undefined;

/** As the worker loads it, when it is first needed. */
async function openEncoder(): Promise<Encoder> {
  const [{ wasmEncoder }, { default: compiled }] = await Promise.all([
    import('../../src/meaning/wasm.ts'),
    import('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  ]);
  return wasmEncoder(compiled, readIn('model'));
}

/** A worker that does nothing but search: what a question costs in `workerd`, apart from answering it. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response('');
    const { question, top, upTo } = (await request.json()) as ScaleQuestion;
    index ??= await openIndex(readIn('index'), { known: 1 });
    if (upTo === 'open') return Response.json([]);
    if (upTo === 'encode' || upTo === 'find') return byMeaning(index, question, top, upTo);
    const { terms } = understand(question, [], index.vocabulary);
    if (upTo === 'understand') return Response.json([...terms]);
    if (upTo === 'rank') return Response.json(await index.rank(terms, { top }));
    const hits = await hitsFor(index, terms, { top });
    return Response.json(hits.map(({ passage, score }) => ({ id: passage.id, text: passage.text, score })));
  },
};

async function byMeaning(
  over: PackedIndex,
  question: string,
  top: number,
  upTo: 'encode' | 'find',
): Promise<Response> {
  encoder ??= await openEncoder();
  const [encoding = null] = await encoder.questions([askedOf(question, [])]);
  if (upTo === 'encode') return Response.json(encoding?.vector.length ?? 0);
  const query = understand(question, [], over.vocabulary);
  const found = await findSentences(over, { ...query, encoding }, { top });
  return Response.json(found.map(({ passage, order, score }) => ({ id: passage.id, order, score })));
}
