import { chmod, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { backUpDatabases } from '../../src/server/sqlite.ts';
import { type Arguments, type Command, CommandError, type ExitCode } from '../command.ts';
import { type Settings, serverSettings } from '../database.ts';
import { errorCode } from '../problem.ts';
import type { Terminal } from '../terminal.ts';

const OWN_ONLY = { folder: 0o700, file: 0o600 };

export const backup: Command = {
  name: 'backup',
  summary: 'Bewaar feedback en wat kanalen onthouden in een nieuwe map, ook terwijl de server draait',
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
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { mode: OWN_ONLY.folder }).catch((error: unknown) => {
    if (errorCode(error) === 'EEXIST')
      throw new CommandError(1, `${folder} bestaat al; geef een map die er nog niet is.`);
    throw error;
  });
  const { state } = serverSettings(settings);
  const files = backUpDatabases(state, folder);
  if (files.length === 0)
    throw new CommandError(
      1,
      `In ${state} staat nog niets; zeg met NOTABENE_STATE waar de server bewaart, of start die eerst.`,
    );
  for (const file of files) await chmod(file, OWN_ONLY.file);
  await terminal.out(files.map((file) => `Bewaard: ${file}\n`).join(''));
  return 0;
}
