import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCorpus } from '../ingest/corpus.ts';
import type { Encoder } from '../src/meaning/encoder.ts';
import type { SearchIndex } from '../src/search/index.ts';
import { type Dossier, readDossier } from './dossier.ts';

/**
 * Writes dossiers for use from the command line: the documents of each in `corpora/NAME/`, and their questions in
 * `questions/NAME.jsonl`, as they stand.
 */
export async function exportDossiers(names: readonly string[], folder: string, root?: string): Promise<void> {
  await mkdir(join(folder, 'questions'), { recursive: true });
  for (const name of names) {
    const dossier = readDossier(name, root);
    await writeDocuments(dossier, exportedAt(folder, name));
    const lines = dossier.questions.map((question) => `${JSON.stringify(question)}\n`);
    await writeFile(join(folder, 'questions', `${name}.jsonl`), lines.join(''));
  }
}

async function writeDocuments({ documents }: Dossier, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of documents) await writeFile(join(folder, file), text);
}

/** Where the documents of a dossier were exported. */
export const exportedAt = (folder: string, name: string): string => join(folder, 'corpora', name);

/** The index over the documents of a dossier that was exported, or of several, with an encoder also of what they mean. */
export async function openExported(
  folder: string,
  names: string | readonly string[],
  encoder: Encoder | null = null,
): Promise<SearchIndex> {
  const refused: string[] = [];
  const index = await openCorpus(
    [names].flat().map((name) => exportedAt(folder, name)),
    (message) => refused.push(message),
    async () => encoder,
  );
  if (refused.length > 0) throw new Error(`A dossier is not read whole: ${refused.join(' ')}`);
  return index;
}
