import { WEIGHING } from '../options.ts';

/** Goes up when a reader of before can't read the indexes. */
export const OPENSEARCH_FORMAT = 1;

/**
 * The indexes of one build: passages by their terms, sentences by their vectors, documents by kind and number, what is
 * fetched by its id (texts, and vectors by passage), and what is known of the whole.
 */
export const PARTS = ['passages', 'sentences', 'papers', 'kept', 'build'] as const;
export type Part = (typeof PARTS)[number];

/** A build, by the name under which readers look for the one that is served. */
export interface Build {
  readonly alias: string;
  readonly build: string;
}

export const nameOf = ({ alias, build }: Build, part: Part): string => `${alias}-${build}-${part}`;
/** What is written goes by another name, that goes with the index: one that is gone is then not made anew by a write. */
export const writtenTo = (build: Build, part: Part): string => `${nameOf(build, part)}-write`;

/** The build of which an index is a part. */
export function buildIn(alias: string, name: string): string | undefined {
  const [, build, part] = name.startsWith(`${alias}-`)
    ? (/^([0-9a-f]+)-([a-z]+)$/.exec(name.slice(alias.length + 1)) ?? [])
    : [];
  return PARTS.some((each) => each === part) ? build : undefined;
}

/** How a build is spread over the nodes. */
export interface Spreading {
  /** In how many parts each index is cut; some ten million sentences fit in one. */
  readonly shards: number;
  /** Copies beside the first; one, where there is a second node to hold it, unless told. */
  readonly replicas: number | null;
}

const keyword = { type: 'keyword' };
const FACETS = {
  document: keyword,
  voice: keyword,
  kind: keyword,
  collection: keyword,
  language: keyword,
  date: keyword,
};

const analyzed = { type: 'text', analyzer: 'terms' };

const mappings = (vector: number): Readonly<Record<Part, Readonly<Record<string, unknown>>>> => ({
  passages: {
    _source: { excludes: WEIGHING.fields },
    properties: {
      row: { type: 'long' },
      ...FACETS,
      ...Object.fromEntries(WEIGHING.fields.map((field) => [field, analyzed])),
    },
  },
  sentences: {
    _source: { excludes: ['vector'] },
    properties: {
      ...FACETS,
      ...(vector > 0 && {
        vector: {
          type: 'knn_vector',
          dimension: vector,
          data_type: 'byte',
          method: {
            name: 'hnsw',
            engine: 'lucene',
            space_type: 'cosinesimil',
            parameters: { m: 16, ef_construction: 100 },
          },
        },
      }),
    },
  },
  papers: {
    properties: {
      number: { type: 'long' },
      id: keyword,
      numbers: keyword,
      kind: keyword,
      collection: keyword,
    },
  },
  kept: { properties: {} },
  build: { properties: {} },
});

/** A term is at most so long to a whitespace tokenizer that is not told otherwise. */
const LONGEST_TERM = 8_000;

/** What an index of a build is made with. `vector`: how many numbers a vector has, 0 where there are none. */
export function creationOf(
  build: Build,
  part: Part,
  vector: number,
  { shards, replicas }: Spreading,
): object {
  const { k, b } = WEIGHING.bm25;
  return {
    aliases: { [writtenTo(build, part)]: {} },
    settings: {
      index: {
        number_of_shards: part === 'build' ? 1 : shards,
        ...(replicas === null ? { auto_expand_replicas: '0-1' } : { number_of_replicas: replicas }),
        // All is looked at when it is whole, and then stays as it is.
        refresh_interval: '-1',
        ...(part === 'kept' && { codec: 'best_compression' }),
        ...(part === 'sentences' && vector > 0 && { knn: true }),
        ...(part === 'passages' && {
          similarity: { default: { type: 'BM25', k1: k, b } },
          analysis: {
            analyzer: { terms: { type: 'custom', tokenizer: 'blanks' } },
            tokenizer: { blanks: { type: 'whitespace', max_token_length: LONGEST_TERM } },
          },
        }),
      },
    },
    mappings: { dynamic: false, ...mappings(vector)[part] },
  };
}

/** Ids of what is kept: the text of a document, and the vectors of a passage of it. */
export const textId = (documentId: string): string => `t:${documentId}`;
export const vectorsId = (documentId: string, place: number): string => `v:${documentId}#${place}`;

/** An id has at most 512 bytes; what is longer is told by its beginning and a mark. */
const LONGEST_ID = 100;
export const termId = (term: string, markOf: (text: string) => bigint): string =>
  `w:${term.length <= LONGEST_ID ? term : `${term.slice(0, LONGEST_ID)} ${markOf(term).toString(36)}`}`;
export const pieceId = (name: string, piece: number): string => `p:${name}-${piece}`;
export const STATE = 'state';
