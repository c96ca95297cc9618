import { isAlive, type Key, newKey } from '../../src/access/keys.ts';
import { readAccessSettings } from '../../src/access/settings.ts';
import { hasControls } from '../../src/search/words/accept.ts';
import { ROLES, type Role } from '../../src/web/http/reader.ts';
import { collectionOptions, countOption } from '../arguments.ts';
import { lineOf, openAccess } from '../audit.ts';
import { type Arguments, type Command, CommandError, type ExitCode } from '../command.ts';
import type { Settings } from '../database.ts';
import { environment } from '../environment.ts';
import { flat, json, table } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';

const MOST_NAME = 60;
const MOST_DAYS = 3_650;
const DAY_MS = 24 * 60 * 60 * 1000;

export const key: Command = {
  name: 'key',
  summary: 'Maak een sleutel voor een programma, toon welke er zijn, of trek er een in',
  usage: [
    'key make --name NAAM [--collection NAAM]… [--all] [--role ROL]… [--days N] [--remote]',
    'key list [--remote]',
    'key revoke ID [--remote]',
  ],
  options: {
    name: { type: 'string', value: 'NAAM', help: 'waar de sleutel voor is, zoals "Zoekscherm team EU"' },
    collection: {
      type: 'string',
      multiple: true,
      value: 'NAAM',
      help: 'een collectie die met de sleutel te lezen is; mag vaker, anders wat voor iedereen open is (NOTABENE_PUBLIC)',
    },
    all: { type: 'boolean', help: 'met de sleutel zijn alle collecties te lezen' },
    role: {
      type: 'string',
      multiple: true,
      value: 'ROL',
      help: `wat er nog meer mee mag dan lezen (read): ${ROLES.slice(1).join(' of ')}; mag vaker`,
    },
    days: {
      type: 'string',
      value: 'N',
      help: 'hoeveel dagen de sleutel geldt; zonder einde als u niets opgeeft',
    },
    remote: {
      type: 'boolean',
      help: 'bij Cloudflare, met het account waarmee wrangler is aangemeld; anders op deze machine',
    },
  },
  run: (args, terminal) => keyIn(args, terminal),
};

/** The same over the stores that a test names. */
export async function keyIn(args: Arguments, terminal: Terminal, settings: Settings = {}): Promise<ExitCode> {
  const [act, id, ...more] = args.words;
  if (act === 'make' && id === undefined) return make(args, terminal, settings);
  if (act === 'list' && id === undefined) return list(args, terminal, settings);
  if (act === 'revoke' && id !== undefined && more.length === 0) return revoke(id, args, terminal, settings);
  throw new CommandError(2, 'Kies key make, key list of key revoke ID; zie notabene key --help.');
}

async function make(args: Arguments, terminal: Terminal, settings: Settings): Promise<ExitCode> {
  const name = args.one('name')?.trim() ?? '';
  if (name === '' || name.length > MOST_NAME || hasControls(name))
    throw new CommandError(2, `Zeg met --name waar de sleutel voor is, in hooguit ${MOST_NAME} tekens.`);
  const collections = scopeOf(args, settings);
  const roles = rolesOf(args);
  const days = args.one('days') === undefined ? null : countOption(args, 'days', 1, MOST_DAYS);
  const now = Date.now();
  const { id, key: text, hash } = await newKey();
  const made: Key = {
    ...{ id, name, hash, roles, collections },
    made: new Date(now).toISOString(),
    until: days === null ? null : new Date(now + days * DAY_MS).toISOString(),
    revoked: null,
  };
  await withStore(args, settings, async (store) => {
    await store.addKey(made);
    await store.note(
      lineOf('key_made', { key: id, name, roles, collections: collections ?? 'alle', until: made.until }),
    );
  });
  if (args.has('json')) await terminal.out(`${json({ key: text, ...told(made) })}\n`);
  else {
    terminal.say('Bewaar deze sleutel nu: hij is niet nog eens te tonen.');
    await terminal.out(`${text}\n`);
  }
  return 0;
}

/** What is read with a new key; null for all. */
function scopeOf(args: Arguments, { env = environment() }: Settings): readonly string[] | null {
  const named = collectionOptions(args);
  if (args.has('all')) {
    if (named.length > 0) throw new CommandError(2, 'Kies --all of --collection, niet allebei.');
    return null;
  }
  if (named.length > 0) return named;
  const read = readAccessSettings(env);
  if (read.kind === 'wrong') throw new CommandError(1, read.message);
  return read.settings.groups.open;
}

function rolesOf(args: Arguments): readonly Role[] {
  const given = args.all('role');
  const wrong = given.find((each) => !(ROLES as readonly string[]).includes(each));
  if (wrong !== undefined) throw new CommandError(2, `Kies bij --role een van: ${ROLES.join(', ')}.`);
  return ROLES.filter((role) => role === 'read' || given.includes(role));
}

async function list(args: Arguments, terminal: Terminal, settings: Settings): Promise<ExitCode> {
  const keys = await withStore(args, settings, (store) => store.keys());
  if (args.has('json')) await terminal.out(`${json(keys.map(told))}\n`);
  else if (keys.length === 0)
    await terminal.out('Er zijn geen sleutels; notabene key make --name NAAM maakt er een.\n');
  else
    await terminal.out(
      `${table([
        ['id', 'naam', 'leest', 'mag', 'gemaakt', 'staat'],
        ...keys.map((each) => [
          each.id,
          flat(each.name),
          each.collections?.join(' ') ?? 'alles',
          each.roles.join(' '),
          day(each.made),
          stateOf(each),
        ]),
      ]).join('\n')}\n`,
    );
  return 0;
}

async function revoke(
  id: string,
  args: Arguments,
  terminal: Terminal,
  settings: Settings,
): Promise<ExitCode> {
  const time = new Date().toISOString();
  const known = await withStore(args, settings, async (store) => {
    const found = await store.key(id);
    if (found === undefined || !(await store.revokeKey(id, time))) return undefined;
    await store.note(lineOf('key_revoked', { key: id, name: found.name }));
    return found;
  });
  if (known === undefined)
    throw new CommandError(
      1,
      `Er is geen geldige sleutel met id ${flat(id)}; notabene key list toont welke er zijn.`,
    );
  await terminal.out(
    args.has('json')
      ? `${json(told({ ...known, revoked: time }))}\n`
      : `De sleutel ${id} (${flat(known.name)}) is ingetrokken en geldt niet meer.\n`,
  );
  return 0;
}

async function withStore<T>(
  args: Arguments,
  settings: Settings,
  act: (store: Awaited<ReturnType<typeof openAccess>>['store']) => Promise<T>,
): Promise<T> {
  const { store, close } = await openAccess({ remote: args.has('remote'), ...settings });
  try {
    return await act(store);
  } finally {
    await close();
  }
}

/** A key as it may be shown. */
const told = ({ hash: _, ...shown }: Key) => shown;

const day = (time: string): string => time.slice(0, 10);

function stateOf(each: Key): string {
  if (each.revoked !== null) return `ingetrokken ${day(each.revoked)}`;
  if (!isAlive(each, new Date().toISOString())) return `verlopen ${day(each.until ?? '')}`;
  return each.until === null ? 'geldig' : `geldig tot ${day(each.until)}`;
}
