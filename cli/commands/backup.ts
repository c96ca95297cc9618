import { chmod, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode, fileProblem, isSystemError } from '../../ingest/problem.ts';
import { makeFolder } from '../../src/server/folder.ts';
import { backUpDatabase, DATABASE_FILES, databasesToBackUp } from '../../src/server/sqlite.ts';
import { type Arguments, type Command, CommandError, type ExitCode } from '../command.ts';
import { type Settings, serverSettings } from '../database.ts';
import type { Terminal } from '../terminal.ts';

/** Its owner's alone. */
const OWN_ONLY = { folder: 0o700, file: 0o600 };

export const backup: Command = {
  name: 'backup',
  summary:
    'Bewaar feedback, sleutels en wat kanalen onthouden in een nieuwe map, ook terwijl de server draait',
  usage: ['backup MAP'],
  options: {},
  json: false,
  run: (args, terminal) => backupFrom(args, terminal),
};

/** Copies the stores of the server of this machine, or of one that a test names. */
export async function backupFrom(
  { words }: Arguments,
  terminal: Terminal,
  settings: Settings = {},
): Promise<ExitCode> {
  const [given] = words;
  if (given === undefined || words.length > 1)
    throw new CommandError(2, 'Geef één nieuwe map voor de kopie: notabene backup MAP.');
  const folder = resolve(given);
  const { state } = serverSettings(settings);
  const names = databasesToBackUp(state);
  if (names.length === 0)
    throw new CommandError(
      1,
      `In ${state} staat nog niets; zeg met NOTABENE_STATE waar de server bewaart, of start die eerst.`,
    );
  makeFolder(dirname(folder));
  await mkdir(folder, { mode: OWN_ONLY.folder }).catch((error: unknown) => {
    if (errorCode(error) === 'EEXIST')
      throw new CommandError(1, `${folder} bestaat al; geef een map die er nog niet is.`);
    throw error;
  });
  const files: string[] = [];
  for (const name of names)
    try {
      files.push(backUpDatabase(state, name, folder));
    } catch (error) {
      // Half a backup would be taken for a whole one.
      await rm(folder, { recursive: true });
      throw new CommandError(1, notCopied(join(state, DATABASE_FILES[name]), error));
    }
  for (const file of files) await chmod(file, OWN_ONLY.file);
  await terminal.out(files.map((file) => `Bewaard: ${file}\n`).join(''));
  return 0;
}

const notCopied = (path: string, error: unknown): string =>
  isSystemError(error)
    ? fileProblem(error.path ?? path, error)
    : `${path} is niet te kopiëren; kijk of het bestand heel is, of u het mag lezen en schrijven, en of de schijf vol is.`;
