import MiniSearch from 'minisearch';
import type { Document } from '../documents/document.ts';
import type { Link } from '../documents/links.ts';
import type { Passage } from '../passages/passage.ts';
import { firstFor, MemoryIndex } from './engine.ts';
import {
  FORMAT,
  fingerprintOf,
  PARTS,
  type Part,
  POINTER,
  type Pointer,
  PointerSchema,
  sha256,
} from './files.ts';
import { IndexError, type SearchIndex } from './index.ts';
import { OPTIONS } from './options.ts';
import { openVocabulary, type VocabularyData } from './vocabulary.ts';

/** Reads one file of the built index; undefined when it isn't there. */
export type ReadFile = (name: string) => Promise<Uint8Array | undefined>;

const REBUILD = 'Bouw de index opnieuw met "npm run build".';

/**
 * Opens a built index; throws `IndexError` on anything but a whole and matching one: each file's checksum,
 * the format, the fingerprint over analyzer and options, and a dozen known answers.
 */
export async function openIndex(read: ReadFile): Promise<SearchIndex> {
  const bytes = await read(POINTER);
  if (!bytes) throw new IndexError('missing', `Er is nog geen index. ${REBUILD}`);
  const pointer = parsePointer(bytes);
  const raw = {} as Record<Part, string>;
  await Promise.all(
    PARTS.map(async (part) => {
      const { name, sha256: expected } = pointer.files[part];
      const content = await read(name);
      if (!content) throw new IndexError('missing', `Het indexbestand ${name} ontbreekt. ${REBUILD}`);
      if ((await sha256(content)) !== expected)
        throw new IndexError(
          'damaged',
          `Het indexbestand ${name} is beschadigd: de controlesom klopt niet. ${REBUILD}`,
        );
      raw[part] = new TextDecoder().decode(content);
    }),
  );
  const hashes = PARTS.map((part) => pointer.files[part].sha256);
  const fingerprint = await fingerprintOf(hashes, pointer.known);
  if (fingerprint !== pointer.fingerprint)
    throw new IndexError(
      'fingerprint',
      `De index is met een andere versie of andere instellingen gebouwd. ${REBUILD}`,
    );

  const documents = JSON.parse(raw.documents) as Document[];
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const passages = (JSON.parse(raw.passages) as Omit<Passage, 'text'>[]).map((passage) => ({
    ...passage,
    text: texts.get(passage.documentId)?.slice(passage.start, passage.end) ?? '',
  }));
  const index = new MemoryIndex({
    fingerprint,
    documents,
    passages,
    links: new Map(JSON.parse(raw.links) as [string, Link[]][]),
    vocabulary: openVocabulary(JSON.parse(raw.vocabulary) as VocabularyData),
    mini: MiniSearch.loadJSON(raw.index, OPTIONS),
  });
  const found = pointer.known.filter(
    ({ words, language, passageId }) => firstFor(index, words, language) === passageId,
  );
  if (found.length < pointer.known.length)
    throw new IndexError('known_answers', `De index vindt bekende passages niet terug. ${REBUILD}`);
  if (documents.length !== pointer.documents || passages.length !== pointer.passages)
    throw new IndexError('damaged', `${POINTER} noemt andere aantallen dan de index heeft. ${REBUILD}`);
  return index;
}

function parsePointer(bytes: Uint8Array): Pointer {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new IndexError('damaged', `${POINTER} is geen geldige JSON. ${REBUILD}`);
  }
  if ((value as Partial<Pointer> | null)?.format !== FORMAT)
    throw new IndexError('format', `De index heeft een andere indeling dan dit programma leest. ${REBUILD}`);
  const parsed = PointerSchema.safeParse(value);
  if (!parsed.success) throw new IndexError('damaged', `${POINTER} is onvolledig of beschadigd. ${REBUILD}`);
  return parsed.data;
}
