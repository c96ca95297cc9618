import { env } from 'cloudflare:workers';
import type { PackedIndex } from '../../src/search/packed/engine.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { understand } from '../../src/search/query/understand.ts';
import { hitsFor } from '../../src/search/search.ts';

/** What is asked: to understand a question, to rank, or to fetch the texts too. */
export interface ScaleQuestion {
  readonly question: string;
  readonly top: number;
  readonly upTo: 'open' | 'understand' | 'rank' | 'texts';
}

const { ASSETS } = env as { readonly ASSETS: { fetch(address: string): Promise<Response> } };

const read = async (name: string): Promise<Uint8Array | undefined> => {
  const response = await ASSETS.fetch(`https://assets.local/index/${name}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
};

let index: PackedIndex | undefined;

/** A worker that does nothing but search: what a question costs in `workerd`, apart from answering it. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response('');
    const { question, top, upTo } = (await request.json()) as ScaleQuestion;
    index ??= await openIndex(read, { known: 1 });
    if (upTo === 'open') return Response.json([]);
    const { terms } = understand(question, [], index.vocabulary);
    if (upTo === 'understand') return Response.json([...terms]);
    if (upTo === 'rank') return Response.json(await index.rank(terms, { top }));
    const hits = await hitsFor(index, terms, { top });
    return Response.json(hits.map(({ passage, score }) => ({ id: passage.id, text: passage.text, score })));
  },
};
