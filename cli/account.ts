import type { Manifest } from '../ingest/index-folder/manifest.ts';
import type { Corpus } from '../ingest/outcome.ts';
import { messageOf } from '../ingest/reading/remarks.ts';
import { renamedNote } from './render/ingest.ts';

/** The manifest with the reasons in words, which are left out of the file: for `--json`. */
export function accountOf(corpus: Corpus, manifest: Manifest): object {
  return {
    ...manifest,
    files: manifest.files.map((file, at) => ({
      ...file,
      message: corpus.files[at]?.reason?.message ?? (renamedNote(corpus.files[at]?.renamed ?? []) || null),
      remarks: file.remarks.map((remark, place) => ({
        ...remark,
        message: messageOf(corpus.files[at]?.remarks[place]),
      })),
      warnings: corpus.files[at]?.warnings ?? [],
      parts: file.parts.map((part, place) => ({
        ...part,
        message: corpus.files[at]?.parts[place]?.message ?? null,
      })),
    })),
    refused: corpus.refused.map(({ name, sha256, code, message }) => ({
      name,
      sha256,
      status: 'refused',
      code,
      message,
    })),
    skipped: corpus.skipped.map(({ name, message }) => ({ name, status: 'skipped', message })),
  };
}
