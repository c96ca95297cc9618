import type { Manifest } from '../ingest/index-folder/manifest.ts';

/** What became otherwise between two accounts of an index. */
export interface Since {
  /** Names of files that were not offered before. */
  readonly added: readonly string[];
  /** Names of files that were, with other bytes. */
  readonly changed: readonly string[];
  /** Documents that are in the index no more, and the file that they came from. */
  readonly gone: readonly { readonly id: string; readonly file: string }[];
}

/** Compares two accounts by the names and bytes of files and the ids of documents. */
export function sinceThen(before: Manifest, now: Manifest): Since {
  const known = Map.groupBy(before.files, ({ name }) => name);
  const added: string[] = [];
  const changed: string[] = [];
  for (const { name, sha256 } of now.files) {
    const then = known.get(name);
    if (then === undefined) added.push(name);
    else if (!then.some((each) => each.sha256 === sha256)) changed.push(name);
  }
  const here = new Set(now.files.flatMap(({ documents }) => documents.map(({ id }) => id)));
  const gone = before.files.flatMap(({ name, documents }) =>
    documents.filter(({ id }) => !here.has(id)).map(({ id }) => ({ id, file: name })),
  );
  return { added, changed, gone };
}
