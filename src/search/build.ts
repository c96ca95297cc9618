import MiniSearch from 'minisearch';
import type { Document } from '../documents/document.ts';
import { linksOf } from '../documents/links.ts';
import type { Passage } from '../passages/passage.ts';
import { passagesOf } from '../passages/passages.ts';
import { terms } from './analyzer.ts';
import { commonWords } from './common-words.ts';
import { makeSplitter } from './compounds.ts';
import { firstFor, MemoryIndex } from './engine.ts';
import {
  type FileEntry,
  FORMAT,
  fingerprintOf,
  KNOWN_ANSWERS,
  PARTS,
  type Part,
  POINTER,
  type Pointer,
  sha256,
} from './files.ts';
import type { SearchIndex } from './index.ts';
import { OPTIONS } from './options.ts';
import {
  type AnalyzedPassage,
  analyze,
  countWords,
  lexiconOf,
  openVocabulary,
  vocabularyData,
} from './vocabulary.ts';

/** File name → content; `current.json` names the others and is written last. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

const KNOWN_WORDS = 4;

/** Builds the index over documents: a pure function of its input, byte for byte. */
export async function buildIndex(documents: readonly Document[]): Promise<IndexFiles> {
  const ordered = [...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const words = countWords(ordered);
  const split = makeSplitter(lexiconOf(words));
  const passages: Passage[] = [];
  const analyzed: AnalyzedPassage[] = [];
  const mini = new MiniSearch(OPTIONS);
  for (const document of ordered)
    for (const passage of passagesOf(document)) {
      const fields = analyze(passage, document, split);
      mini.add({
        id: passages.length,
        title: fields.title.join(' '),
        headings: fields.headings.join(' '),
        text: fields.text.join(' '),
      });
      passages.push(passage);
      analyzed.push(fields);
    }
  const links = linksOf(ordered);
  const vocabulary = vocabularyData(ordered, words, analyzed, commonWords());
  const content: Record<Part, unknown> = {
    documents: ordered,
    passages: passages.map(({ text: _, ...passage }) => passage),
    links: [...links],
    vocabulary,
    index: mini,
  };
  const files = new Map<string, Uint8Array>();
  const entries = {} as Record<Part, FileEntry>;
  for (const part of PARTS) {
    const bytes = new TextEncoder().encode(JSON.stringify(content[part]));
    const hash = await sha256(bytes);
    const name = `${part}-${hash.slice(0, 16)}.json`;
    entries[part] = { name, sha256: hash, bytes: bytes.length };
    files.set(name, bytes);
  }
  const index = new MemoryIndex({
    fingerprint: '',
    documents: ordered,
    passages,
    links,
    vocabulary: openVocabulary(vocabulary),
    mini,
  });
  const known = knownAnswers(index, passages, new Map(ordered.map((d) => [d.id, d])));
  const pointer: Pointer = {
    format: FORMAT,
    fingerprint: await fingerprintOf(
      PARTS.map((part) => entries[part].sha256),
      known,
    ),
    documents: ordered.length,
    passages: passages.length,
    files: entries,
    known,
  };
  files.set(POINTER, new TextEncoder().encode(JSON.stringify(pointer)));
  return files;
}

/** Spread over the corpus: the rarest words of a passage, as they stand there, and the passage that they find first. */
function knownAnswers(
  index: SearchIndex,
  passages: readonly Passage[],
  documents: ReadonlyMap<string, Document>,
): Pointer['known'] {
  const step = Math.max(1, Math.floor(passages.length / KNOWN_ANSWERS));
  const known: Pointer['known'][number][] = [];
  for (let i = 0; i < passages.length && known.length < KNOWN_ANSWERS; i += step) {
    const passage = passages[i];
    const language = (passage && documents.get(passage.documentId)?.language) ?? 'nl';
    const rarity = (word: string): number =>
      Math.min(
        ...terms(word, language, index.vocabulary.split).map((term) => index.vocabulary.frequency(term)),
        Number.MAX_SAFE_INTEGER,
      );
    const words = [...new Set(passage?.text.match(/\p{L}{3,}/gu) ?? [])]
      .sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1))
      .slice(0, KNOWN_WORDS)
      .join(' ');
    const first = firstFor(index, words, language);
    if (first && words !== '') known.push({ words, language, passageId: first });
  }
  return known;
}
