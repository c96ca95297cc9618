import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../src/documents/document.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import { splitDocuments } from '../../src/documents/structure/split-documents.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { readSource } from '../../src/sources/read.ts';
import { DOSSIERS } from '../dossier.ts';
import { withoutLayout } from './score.ts';

/** A sentence without its layout, and without the bullet before it. */
export const unmarked = (text: string): string => withoutLayout(text).replaceAll('•', '');

/** The documents of a dossier, as they are read by what ships; throws when one is refused. */
export async function documentsOf(dossier: string): Promise<Document[]> {
  const folder = join(DOSSIERS, dossier, 'docs');
  const documents: Document[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const read = await readSource(new Uint8Array(await readFile(join(folder, name))), name);
    if (read.kind === 'refused') throw new Error(`${name}: ${read.message}`);
    documents.push(
      ...splitDocuments(read.source, KINDS).map((source) => parseDocument(source, KINDS).document),
    );
  }
  return documents;
}

/** A shorter part than this, squeezed, may stand in many sentences. */
const PART = 20;

/** The sentence that holds a labelled one. */
export const holding = <S extends { readonly squeezed: string }>(
  gold: string,
  sentences: readonly S[],
): S | undefined => sentences.find(({ squeezed }) => squeezed.includes(unmarked(gold)));

/** The longest sentence that is held by a labelled one. */
export function heldBy<S extends { readonly squeezed: string }>(
  gold: string,
  sentences: readonly S[],
): S | undefined {
  const sought = unmarked(gold);
  return sentences
    .filter(({ squeezed }) => squeezed.length > PART && sought.includes(squeezed))
    .sort((a, b) => b.squeezed.length - a.squeezed.length)[0];
}
