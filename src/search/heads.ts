import { type Document, VOICES, type Voice } from '../documents/document.ts';
import type { Head, HeadFilter } from './index.ts';

/** What lists and links show of a document, of which it is given who speaks in each of its passages. */
export function headOf(document: Document, spoken: readonly Voice[]): Head {
  const { text: _text, sections: _sections, blocks: _blocks, pages: _pages, ...head } = document;
  const heard = new Set(spoken);
  return { ...head, passages: spoken.length, voices: VOICES.filter((voice) => heard.has(voice)) };
}

/** Whether a document has a number, as its own or as one that it names; `#4243` is the end of a Kamerstuk number. */
function bears({ id, references }: Pick<Document, 'id' | 'references'>, reference: string): boolean {
  const { com, celex, kamerstuk, tk, dossier } = references;
  if (reference.startsWith('#')) return kamerstuk.some((stuk) => stuk.endsWith(`-${reference.slice(1)}`));
  return id === reference || [...com, ...celex, ...kamerstuk, ...tk, ...dossier].includes(reference);
}

/** Those of all heads, in their order, that are meant. */
export function filtered(heads: Iterable<Head>, { references, kind, limit = Infinity }: HeadFilter): Head[] {
  const found: Head[] = [];
  for (const head of heads) {
    if (found.length >= limit) break;
    if (kind !== undefined && head.kind !== kind) continue;
    if (references === undefined || references.some((reference) => bears(head, reference))) found.push(head);
  }
  return found;
}
