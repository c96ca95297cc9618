import { openCorpus as openWith } from '../../ingest/corpus.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { type AskOptions, ask as askWith, type Question } from '../../src/ask.ts';
import type { Document } from '../../src/documents/document.ts';
import { nativeEncoder } from '../../src/meaning/native.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { readShipped } from '../meaning/model-folder.ts';
import { indexOver as indexWith } from '../search/papers.ts';

/** The encoder that ships: what is tested here is answered as it is for users. */
const encoder = await nativeEncoder(readShipped, 1);

export const indexOver = (documents: readonly Document[]): Promise<SearchIndex> =>
  indexWith(documents, encoder);

export const openCorpus = (paths: readonly string[] | undefined): Promise<SearchIndex> =>
  openWith(
    paths,
    () => {},
    async () => encoder,
  );

export const ask = (index: SearchIndex, question: Question, options: AskOptions): Promise<Answer> =>
  askWith(index, question, { encoder, ...options });
