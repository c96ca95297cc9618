/** What is kept packed, written and read. */
export { Arena } from './arena.ts';
export { lastNotAfter } from './bisect.ts';
export { aligned, ByteReader, ByteWriter, compareBytes, joinBytes } from './bytes.ts';
export { type Chunk, chunkName, HASH_DIGITS, packChunkTable, readChunkTable } from './chunk-table.ts';
export { Dictionary, type Entry, packDictionary } from './dictionary.ts';
export { type Laid, type Layout, readLayout } from './layout.ts';
/** How passages are scored and ranked. */
export { PackedMiniSearch } from './mini.ts';
export { Parts } from './parts.ts';
export { type Postings, readPostings } from './postings.ts';
export { emptyMask, type Mask, mark, Presence, packPresence } from './presence.ts';
export { Ranker } from './ranker.ts';
export { burstOf, type Field, normOf, type Weighing, type WeightedTerm } from './score.ts';
/** How an index is made. */
export { IndexWriter, type TakenTerm } from './writer.ts';
