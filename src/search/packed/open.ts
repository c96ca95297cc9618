import { fingerprintOf, sha256 } from '../files.ts';
import { IndexError } from '../index.ts';
import type { ReadFile } from '../load.ts';
import { WEIGHING } from '../options.ts';
import { CompiledTerms } from '../terms/compiled.ts';
import { chunkName, readChunkTable } from './chunk-table.ts';
import { Chunks } from './chunks.ts';
import { Dictionary } from './dictionary.ts';
import { fieldsOf, PackedEngine } from './engine.ts';
import {
  KEPT,
  type Kept,
  PACKED_FORMAT,
  PACKED_POINTER,
  type PackedFile,
  type PackedPointer,
  PackedPointerSchema,
} from './files.ts';
import { Heads } from './heads.ts';
import type { PackedIndex } from './index.ts';
import { PER_DOCUMENT, readLayout } from './layout.ts';
import { Parts } from './parts.ts';
import { packedVocabulary } from './vocabulary.ts';

const REBUILD = 'Bouw de index opnieuw met "npm run build".';

/**
 * Opens a packed index; throws `IndexError` on anything but a whole and matching one. Postings and texts are
 * fetched later, when a question needs them, and are held against their checksums then.
 */
export async function openPacked(read: ReadFile): Promise<PackedIndex> {
  const bytes = await read(PACKED_POINTER);
  if (!bytes) throw new IndexError('missing', `Er is nog geen index. ${REBUILD}`);
  const pointer = parsePointer(bytes);
  const hashes = [
    ...KEPT.map((part) => pointer.files[part].sha256),
    ...pointer.postings.map((p) => p.sha256),
  ];
  if ((await fingerprintOf(hashes, [])) !== pointer.fingerprint)
    throw new IndexError(
      'fingerprint',
      `De index is met een andere versie of andere instellingen gebouwd. ${REBUILD}`,
    );
  const content = {} as Record<Kept, Uint8Array>;
  await Promise.all(
    KEPT.map(async (part) => {
      content[part] = await readChecked(read, pointer.files[part]);
    }),
  );
  const heads = new Heads(content.heads);
  const layout = readLayout(
    content.layout,
    WEIGHING.fields.map((field) => PER_DOCUMENT.has(field)),
  );
  if (heads.size !== pointer.documents || layout.firsts.at(-1) !== pointer.passages)
    throw new IndexError(
      'damaged',
      `${PACKED_POINTER} noemt andere aantallen dan de index heeft. ${REBUILD}`,
    );
  const terms = new Dictionary(content.terms);
  return new PackedEngine({
    fingerprint: pointer.fingerprint,
    heads,
    vocabulary: packedVocabulary({
      passages: pointer.passages,
      languages: pointer.languages,
      terms,
      words: new Dictionary(content.words),
      common: new Dictionary(content.common),
      table: new CompiledTerms(content.table),
    }),
    terms,
    layout,
    fields: fieldsOf(pointer.averages),
    chunks: new Chunks(readChunkTable(content.chunks), layout.firsts, ({ hash }) =>
      readChecked(read, { name: chunkName(hash), sha256: hash }),
    ),
    parts: new Parts(pointer.postings, (part) => readChecked(read, part)),
  });
}

/** A file of the index, held against its checksum or the first part of it. */
async function readChecked(
  read: ReadFile,
  { name, sha256: expected }: Pick<PackedFile, 'name' | 'sha256'>,
): Promise<Uint8Array> {
  const bytes = await read(name);
  if (!bytes) throw new IndexError('missing', `Het indexbestand ${name} ontbreekt. ${REBUILD}`);
  if (!(await sha256(bytes)).startsWith(expected))
    throw new IndexError(
      'damaged',
      `Het indexbestand ${name} is beschadigd: de controlesom klopt niet. ${REBUILD}`,
    );
  return bytes;
}

function parsePointer(bytes: Uint8Array): PackedPointer {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new IndexError('damaged', `${PACKED_POINTER} is geen geldige JSON. ${REBUILD}`);
  }
  if ((value as { readonly format?: unknown } | null)?.format !== PACKED_FORMAT)
    throw new IndexError('format', `De index heeft een andere indeling dan dit programma leest. ${REBUILD}`);
  const parsed = PackedPointerSchema.safeParse(value);
  if (!parsed.success)
    throw new IndexError('damaged', `${PACKED_POINTER} is onvolledig of beschadigd. ${REBUILD}`);
  return parsed.data;
}
