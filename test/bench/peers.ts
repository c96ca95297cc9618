import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Reading } from '../../src/search/reading.ts';

/** Another way to search the same passages; it gives the ids of what it found, best first. */
export interface Peer {
  readonly name: string;
  readonly search: (text: string) => readonly string[];
}

/** How MiniSearch is asked: as it comes, and as its documentation shows it for typing errors and halves of words. */
const WAYS: readonly (readonly [name: string, options: SearchOptions])[] = [
  ['MiniSearch, defaults', {}],
  ['MiniSearch, prefix and fuzzy', { prefix: true, fuzzy: 0.2 }],
];

/** MiniSearch over title, headings and text of every passage, with its own way of taking text apart. */
export function peersOver(reading: Reading): readonly Peer[] {
  const mini = new MiniSearch<{ id: string; title: string; headings: string; text: string }>({
    fields: ['title', 'headings', 'text'],
  });
  for (const { id, title } of reading.documents)
    for (const passage of reading.passagesOf(id))
      mini.add({ id: passage.id, title, headings: passage.path.join(' '), text: passage.text });
  return WAYS.map(([name, options]) => ({
    name,
    search: (text) => mini.search(text, options).map((found) => String(found.id)),
  }));
}
