import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readCorpus } from '../../ingest/corpus.ts';
import { takeLock } from '../../ingest/index-folder/lock.ts';
import type { FileOutcome } from '../../ingest/outcome.ts';
import { fileProblem, isSystemError } from '../../ingest/problem.ts';
import { dutchDay } from '../../src/documents/identity/dates.ts';
import { hasControls } from '../../src/search/words/accept.ts';
import {
  DECLARED,
  type Declaration,
  declaredBytes,
  MOST_NAME,
  readDeclared,
} from '../../src/sources/declared.ts';
import { sha256 } from '../../src/sources/read.ts';
import { replaceFile } from '../../src/sources/replace-file.ts';
import { noteAct } from '../audit.ts';
import { type Arguments, type Command, CommandError } from '../command.ts';
import { counted, flat, json } from '../render/text.ts';

/** Somebody else writes the record in a moment; in milliseconds. */
const LOCK = { patience: 5_000, maxAge: 60_000 };

export const release: Command = {
  name: 'release',
  summary: 'Geef bestanden vrij als officieel stuk, of trek dat in',
  usage: ['release BESTAND… --by NAAM', 'release ID… --corpus PAD… --by NAAM', 'release BESTAND… --revoke'],
  options: {
    corpus: {
      type: 'string',
      multiple: true,
      value: 'PAD',
      help: 'bestand of map waarin een stuk met dit id staat; mag vaker',
    },
    by: {
      type: 'string',
      value: 'NAAM',
      help: `wie ervoor instaat; de naam blijft in ${DECLARED} bij het bestand en komt in geen index`,
    },
    revoke: { type: 'boolean', help: 'trek de vrijgave in; de bestanden hoeven er niet meer te zijn' },
  },
  async run(args, terminal) {
    const change = changeOf(args);
    const byFolder = Map.groupBy(new Set(await pathsOf(args)), dirname);
    // All is looked at before anything is written.
    const entries = new Map<string, Declaration | null>();
    for (const path of [...byFolder.values()].flat())
      entries.set(path, change === null ? null : await declarationOf(path, change));
    for (const [folder, paths] of byFolder) await amend(folder, paths, entries);
    await noteAct(
      change === null ? 'release_revoked' : 'released',
      {
        files: [...entries].map(([path, entry]) => ({
          name: basename(path),
          ...(entry !== null && { sha256: entry.sha256 }),
        })),
        ...(change !== null && { by: change.vrijgegevenDoor }),
      },
      terminal,
    );
    const done = [...entries].map(([path, entry]) => ({ name: basename(path), ...entry }));
    await terminal.out(args.has('json') ? `${json(done)}\n` : rendered(done, change === null));
    return 0;
  },
};

/** The files that are meant: paths, or ids of documents in the files that `--corpus` names. */
async function pathsOf(args: Arguments): Promise<readonly string[]> {
  const corpus = args.all('corpus');
  if (corpus.length === 0) return args.words.map((path) => resolve(path));
  const { files } = await readCorpus(corpus);
  return args.words.map((word) => (existsSync(word) ? resolve(word) : pathOf(word, files)));
}

/** The file that holds this document and no other. */
function pathOf(id: string, files: readonly FileOutcome[]): string {
  const [file, ...others] = files.filter(({ documentIds }) => documentIds.includes(id));
  if (file === undefined)
    throw new CommandError(
      1,
      `Er is geen bestand en geen stuk met id ${flat(id)}; notabene documents --corpus PAD toont welke er zijn.`,
    );
  if (others.length > 0 || file.documentIds.length > 1)
    throw new CommandError(
      1,
      `${flat(id)} is niet het enige stuk in ${flat(file.name)}; geef het bestand zelf, dan geldt de vrijgave voor alles wat erin staat.`,
    );
  return basename(file.given) === file.name ? resolve(file.given) : resolve(file.given, file.name);
}

/** Who releases and on which day; null when a release is taken back. */
function changeOf(args: Arguments): Omit<Declaration, 'sha256'> | null {
  if (args.words.length === 0)
    throw new CommandError(2, 'Geef een of meer bestanden; zie notabene release --help.');
  const by = args.one('by')?.trim();
  if (args.has('revoke')) {
    if (by !== undefined) throw new CommandError(2, 'Kies --by of --revoke, niet allebei.');
    return null;
  }
  if (by === undefined || by === '')
    throw new CommandError(2, 'Zeg met --by wie er voor de bestanden instaat, zoals --by "J. Voorbeeld".');
  if (by.length > MOST_NAME || hasControls(by))
    throw new CommandError(2, `Geef bij --by een naam van hooguit ${MOST_NAME} tekens, zonder stuurtekens.`);
  return { vrijgegevenOp: dutchDay(Date.now()), vrijgegevenDoor: by };
}

/** What is recorded of a file as it is now. Folders and collections of lines are not released: nobody looked at all of it. */
async function declarationOf(path: string, change: Omit<Declaration, 'sha256'>): Promise<Declaration> {
  const name = flat(basename(path));
  try {
    if ((await stat(path)).isDirectory())
      throw new CommandError(1, `${name} is een map; noem de bestanden die u hebt bekeken een voor een.`);
    if (extname(path).toLowerCase() === '.jsonl')
      throw new CommandError(
        1,
        `${name} is een verzameling van regels en geen stuk; die is niet vrij te geven.`,
      );
    return { sha256: sha256(await readFile(path)), ...change };
  } catch (error) {
    if (isSystemError(error)) throw new CommandError(1, fileProblem(path, error));
    throw error;
  }
}

/** Writes what changed in the record of one folder. */
async function amend(
  folder: string,
  paths: readonly string[],
  entries: ReadonlyMap<string, Declaration | null>,
): Promise<void> {
  try {
    const lock = await takeLock(join(folder, `.${DECLARED}.lock`), LOCK);
    if (lock === undefined)
      throw new CommandError(1, `Een andere opdracht schrijft nu in ${folder}; probeer het zo opnieuw.`);
    try {
      const read = await readDeclared(folder);
      if (!read.ok) throw new CommandError(1, read.message.replace(DECLARED, join(folder, DECLARED)));
      const declared = new Map(read.declared);
      for (const path of paths) {
        const entry = entries.get(path) ?? null;
        const name = basename(path);
        if (entry !== null) declared.set(name, entry);
        else if (!declared.delete(name))
          throw new CommandError(1, `${flat(name)} is niet vrijgegeven, dus er is niets ingetrokken.`);
      }
      await replaceFile(folder, DECLARED, declaredBytes(declared));
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (isSystemError(error)) throw new CommandError(1, fileProblem(folder, error));
    throw error;
  }
}

function rendered(
  done: readonly { readonly name: string; readonly sha256?: string }[],
  revoked: boolean,
): string {
  return [
    ...done.map(({ name, sha256: hash }) => `${flat(name)}${hash ? ` (${hash.slice(0, 12)})` : ''}`),
    `${counted(done.length, 'bestand', 'bestanden')} ${revoked ? 'niet langer vrijgegeven' : `vrijgegeven, zoals ${done.length === 1 ? 'het nu is' : 'ze nu zijn'}`}; lees de stukken opnieuw in met notabene ingest.`,
    '',
  ].join('\n');
}
