import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError } from '../cli/command.ts';
import { BUILT_INDEX } from '../cli/places.ts';
import { SHIPPED_MODEL } from '../ingest/encoding/encoder.ts';
import { EncoderError } from '../src/meaning/encoder.ts';
import { MANIFEST, type ModelFile, readModel } from '../src/meaning/manifest.ts';
import { type EncoderVariables, encoderSettings } from '../src/meaning/settings.ts';
import { readerOf } from '../src/server/files.ts';

/** What is said where no encoder is used. */
export const WORDS_ONLY = 'Er wordt alleen op woorden gezocht (NOTABENE_ENCODER=none).';

/** Most bytes of one file that Cloudflare serves to a worker. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Where the worker finds its model. */
const BUILT_MODEL = join(dirname(BUILT_INDEX), 'model');

/**
 * Sees to it that the worker finds the encoder that is set, and says in one line which it is; nothing where the model was
 * there already.
 */
export async function prepareModel(
  variables: EncoderVariables = process.env,
  folder = SHIPPED_MODEL,
  into = BUILT_MODEL,
): Promise<string | undefined> {
  const read = encoderSettings(variables);
  if (read.kind === 'wrong') throw new CommandError(2, read.message);
  if (read.kind === 'none') return WORDS_ONLY;
  if (read.kind === 'endpoint')
    return `Betekenis komt van ${read.settings.model} op ${new URL(read.settings.baseURL).host}.`;
  return copyModel(folder, into);
}

/** Copies the model to where the worker finds it, once it was found whole, unless it is there. Throws a `CommandError`. */
async function copyModel(folder: string, into: string): Promise<string | undefined> {
  const read = readerOf(folder);
  try {
    const { manifest, fingerprint, files } = await readModel(read);
    const there = await readModel(readerOf(into)).catch(() => undefined);
    if (there?.fingerprint === fingerprint) return undefined;
    await mkdir(into, { recursive: true });
    let bytes = 0;
    for (const part of Object.keys(files) as ModelFile[]) {
      const { name } = manifest.files[part];
      if (files[part].length > MOST_BYTES)
        throw new CommandError(
          1,
          `${name} van het taalmodel is te groot: Cloudflare neemt 25 MiB per bestand.`,
        );
      bytes += files[part].length;
      await write(into, name, files[part]);
    }
    // Last, since it names the others.
    await write(into, MANIFEST, (await read(MANIFEST)) ?? new Uint8Array());
    return `Taalmodel gekopieerd: ${manifest.name}, ${Math.round(bytes / 1e6)} MB, vingerafdruk ${fingerprint.slice(0, 12)}.`;
  } catch (error) {
    if (error instanceof EncoderError) throw new CommandError(1, error.message);
    throw error;
  }
}

/** So that under a name there is never half of a file. */
async function write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(folder, `.${name}.tmp`);
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, join(folder, name));
  } finally {
    await rm(unfinished, { force: true });
  }
}
