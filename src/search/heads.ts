import { type Document, VOICES, type Voice } from '../documents/document.ts';
import type { Head, HeadFilter } from './index.ts';

/** What lists and links show of a document, of which it is given who speaks in each of its passages. */
export function headOf(document: Document, spoken: readonly Voice[]): Head {
  const { text: _text, sections: _sections, blocks: _blocks, pages: _pages, ...head } = document;
  const heard = new Set(spoken);
  return { ...head, passages: spoken.length, voices: VOICES.filter((voice) => heard.has(voice)) };
}

/** Whether a document has one of these numbers, its own or one that it names; `#4243` is the end of a Kamerstuk number. */
function bears({ id, references }: Head, wanted: ReadonlySet<string>): boolean {
  const { com, celex, kamerstuk, tk, dossier } = references;
  return (
    wanted.has(id) ||
    [com, celex, kamerstuk, tk, dossier].some((numbers) => numbers.some((number) => wanted.has(number))) ||
    kamerstuk.some((number) => wanted.has(`#${number.slice(number.lastIndexOf('-') + 1)}`))
  );
}

/** Those of all heads, in their order, that are meant. */
export function filtered(heads: Iterable<Head>, { references, kind, limit = Infinity }: HeadFilter): Head[] {
  const found: Head[] = [];
  const wanted = references && new Set(references);
  for (const head of heads) {
    if (found.length >= limit) break;
    if (kind !== undefined && head.kind !== kind) continue;
    if (wanted === undefined || bears(head, wanted)) found.push(head);
  }
  return found;
}
