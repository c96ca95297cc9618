import { Dictionary, type Field, Presence } from '@notabene/packed-index';
import { sha256 } from '../../documents/digest.ts';
import { IndexError, type Vocabulary } from '../index.ts';
import { WEIGHING } from '../options.ts';
import { packedVocabulary } from '../packed/vocabulary.ts';
import { CompiledTerms } from '../terms/compiled.ts';
import { type About, DICTIONARIES, type Dictionaries } from './about.ts';
import { fromBase64 } from './base64.ts';

/** What ranking needs of a build, wherever it is. */
export interface Statistics {
  readonly fields: readonly Field[];
  /** How many documents there are, and how long their texts are on average, in terms. */
  readonly documents: number;
  readonly average: number;
  readonly vocabulary: Vocabulary;
  /** Names of the collections, by their numbers. */
  readonly collections: readonly string[];
  /** How often a term stands in all texts together. */
  readonly often: (term: string) => number;
}

/** Where the dictionaries of a build come from. */
export interface Shelf {
  /** One of them, in base64. */
  readonly read: (name: Dictionaries) => Promise<string>;
  /** What is said, in Dutch, where one of them is not what was put there. */
  readonly damaged: (name: Dictionaries) => string;
}

/** What says which words there are, read and held against its checksums; throws `IndexError` where one differs. */
export async function statisticsOf(
  about: Omit<About, 'known'>,
  { read, damaged }: Shelf,
): Promise<{ readonly statistics: Statistics; readonly presence: Presence }> {
  const bytes = {} as Record<Dictionaries, Uint8Array>;
  for (const name of DICTIONARIES) {
    bytes[name] = fromBase64(await read(name));
    if ((await sha256(bytes[name])) !== about.dictionaries[name])
      throw new IndexError('damaged', damaged(name));
  }
  const { documents, passages, languages, averages, average } = about;
  const terms = new Dictionary(bytes.terms);
  const collections = about.collections.map(({ name }) => name);
  return {
    statistics: {
      documents,
      average,
      collections,
      // Every field goes by passage here; what a document has, each of its passages says.
      fields: WEIGHING.fields.map((name, i) => ({
        name,
        boost: WEIGHING.boost[name],
        ofDocument: false,
        average: averages[i] ?? 0,
      })),
      vocabulary: packedVocabulary({
        passages,
        languages,
        terms,
        words: new Dictionary(bytes.words),
        common: new Dictionary(bytes.common),
        table: new CompiledTerms(bytes.table),
      }),
      often: (term) => terms.get(term)?.size ?? 0,
    },
    presence: new Presence(bytes.presence, terms, collections),
  };
}
