import { join } from 'node:path';
import { openCorpus } from '../../ingest/corpus.ts';
import type { SearchIndex } from '../../src/search/index.ts';

/** The fictional fiches and notes of which cards are made. */
export const BRIEFING_DOCUMENTS = join(import.meta.dirname, '..', 'fixtures', 'briefing', 'documents');

/** A fiche of these, and the one that replaces it. */
export const ORIGINAL = 'kst-22112-9731';
export const REVISED = 'kst-22112-9812';

let opened: Promise<SearchIndex> | undefined;

/** An index over them; made once, since nothing changes it. */
export const briefingIndex = (): Promise<SearchIndex> => (opened ??= openCorpus([BRIEFING_DOCUMENTS]));
