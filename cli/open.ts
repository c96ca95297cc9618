import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { type OpenEncoder, type Opened, openWithFiles } from '../ingest/corpus.ts';
import { fileProblem } from '../ingest/problem.ts';
import { heldIn } from '../ingest/reading/origin.ts';
import type { SearchIndex } from '../src/search/index.ts';
import { withinCollections } from '../src/search/within.ts';
import { collectionOptions } from './arguments.ts';
import { type Arguments, CommandError } from './command.ts';
import { BUILT_INDEX, SHIPPED_CORPUS } from './places.ts';
import { counted } from './render/text.ts';
import { openOwn } from './served.ts';
import type { Terminal } from './terminal.ts';

/**
 * The index that a command works on: what `--corpus` names, else what was ingested last, else what ships. With an
 * encoder documents are also found by what they mean.
 */
export async function openAsked(
  args: Arguments,
  terminal: Terminal,
  encoder?: OpenEncoder,
): Promise<SearchIndex> {
  return (await openAskedWithFiles(args, terminal, BUILT_INDEX, encoder)).index;
}

/** The same, with what is known of the files. That it is what somebody ingested is said in one line. */
export async function openAskedWithFiles(
  args: Arguments,
  terminal: Terminal,
  built = BUILT_INDEX,
  encoder?: OpenEncoder,
): Promise<Opened> {
  const names = collectionOptions(args);
  const own = !args.has('corpus') && (await heldIn(built)).kind === 'own';
  if (own) {
    const { documents } = await openOwn(built);
    terminal.say(
      `Dit gaat over wat het laatst is ingelezen: ${counted(documents, 'stuk', 'stukken')} in ${pathOf(built)}; de stukken die meekomen vraagt u met --corpus ${pathOf(SHIPPED_CORPUS)}.`,
    );
  }
  terminal.progress('De stukken worden gelezen…');
  try {
    const asked = own ? [built] : args.has('corpus') ? args.all('corpus') : undefined;
    const opened = await openWithFiles(asked, terminal.say, encoder);
    return { ...opened, index: confined(opened.index, names) };
  } finally {
    terminal.progress('');
  }
}

const pathOf = (folder: string): string => relative('', folder) || '.';

/** The index as if it had these collections alone; all of them when none is named. */
function confined(index: SearchIndex, names: readonly string[]): SearchIndex {
  if (names.length === 0) return index;
  const known = index.collections.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CommandError(
      1,
      known.length === 0
        ? `De collectie ${unknown} is er niet, want er zijn geen stukken.`
        : `De collectie ${unknown} is er niet; kies uit: ${known.join(', ')}.`,
    );
  return withinCollections(index, names);
}

/** The bytes of a batch: a file, or standard input for `-`. */
export async function openBatch(path: string, terminal: Terminal): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return terminal.stdin;
  const entry = await stat(path).catch((error: unknown) => {
    throw new CommandError(1, fileProblem(path, error));
  });
  if (entry.isDirectory())
    throw new CommandError(1, `${path} is een map; geef een bestand met één vraag per regel.`);
  return createReadStream(path);
}
