import type { Document } from '../../src/documents/document.ts';
import { PEERS as OTHERS } from '../peers/peers.ts';
import type { Engine } from './engines.ts';
import { DEPTH } from './metrics.ts';

/** A collection without titles has the id in its place, which is not a word of anything. */
const titleOf = ({ id, title }: Document): string => (title === id ? '' : title);

/** Other engines over the same texts. */
export const PEERS: readonly Engine[] = OTHERS.map(({ id, name, build }) => ({
  id,
  name,
  open: async (corpus) => {
    const { documents } = corpus;
    const { find } = await build(
      documents.map((document) => ({ title: titleOf(document), text: document.text })),
      corpus,
    );
    return async (question) => (await find(question, DEPTH)).flatMap((number) => documents[number]?.id ?? []);
  },
}));
