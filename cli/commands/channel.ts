import { extname } from 'node:path';
import type { ChannelApp } from '../../src/channels/definition.ts';
import { CHANNELS } from '../../src/channels/index.ts';
import { StoreFault, wipeChannels } from '../../src/channels/store/tables.ts';
import { isLoopback } from '../../src/channels/variables.ts';
import { appPackage } from '../app-package.ts';
import { isBare } from '../checks/channel-checks.ts';
import { type Arguments, type Command, CommandError, type ExitCode, type Options } from '../command.ts';
import { openDatabase, type Settings } from '../database.ts';
import { counted, flat, json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';
import { OUT_OPTIONS, writeResult } from '../write-result.ts';

/** A platform that needs something to know Notabene. */
interface Made {
  readonly name: string;
  readonly label: string;
  readonly app: ChannelApp;
}

const MADE: readonly Made[] = (
  await Promise.all(
    CHANNELS.map(async ({ name, label, app }) =>
      app === undefined ? [] : [{ name, label, app: await app() }],
    ),
  )
).flat();

const or = (words: readonly string[]): string =>
  new Intl.ListFormat('nl', { type: 'disjunction' }).format(words);
const and = (words: readonly string[]): string => new Intl.ListFormat('nl').format(words);
const LABELS = MADE.map(({ label }) => label);

/** Where an archive goes when nobody says; a manifest is read first. */
const packageOf = (name: string): string => `notabene-${name}.zip`;

/** Where what is made goes, without `--out`. */
const unless = and(
  MADE.map(({ name, label, app }) =>
    app.extension === '.zip' ? `dat van ${label} in ${packageOf(name)}` : `dat van ${label} op het scherm`,
  ),
);

const ownOptions: Options = Object.fromEntries(
  MADE.flatMap(({ app }) =>
    Object.entries(app.options).map(([option, shown]) => [option, { type: 'string', ...shown }] as const),
  ),
);

export const channel: Command = {
  name: 'channel',
  summary: `Maak wat ${or(LABELS)} nodig heeft om Notabene te kennen, of verwijder wat kanalen bewaren`,
  usage: [
    ...MADE.map(({ name, app }) => `channel ${name} --url ADRES ${app.usage}`),
    'channel wipe --yes [--remote]',
  ],
  options: {
    url: {
      type: 'string',
      value: 'ADRES',
      help: `waar ${or(LABELS)} deze server bereikt, zonder pad: https://notabene.example`,
    },
    'every-question': {
      type: 'boolean',
      help: 'laat Notabene alles lezen in kanalen waar het bij zit, zodat het daar elke vraag kan beantwoorden',
    },
    ...ownOptions,
    ...OUT_OPTIONS,
    out: {
      type: 'string',
      value: 'BESTAND',
      help: `schrijf het manifest (.json) of het pakket (.zip) in dit bestand; anders komt ${unless}`,
    },
    yes: { type: 'boolean', help: 'wipe: er wordt niets gevraagd, dit zegt dat u het weet' },
    remote: {
      type: 'boolean',
      help: 'wipe: bij Cloudflare, met het account waarmee wrangler is aangemeld; anders op deze machine',
    },
  },
  run: (args, terminal) => channelFrom(args, terminal),
};

/** The options that each takes. */
const TAKES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...MADE.map(
    ({ name, app }) =>
      [name, ['url', 'every-question', 'out', 'replace', ...Object.keys(app.options)]] as const,
  ),
  ['wipe', ['yes', 'remote']] as const,
]);

/** Does what is asked; with the database of the worker, or another one that a test names. */
export async function channelFrom(
  args: Arguments,
  terminal: Terminal,
  settings: Settings = {},
): Promise<ExitCode> {
  const [what = '', ...more] = args.words;
  const takes = TAKES.get(what);
  if (takes === undefined || more.length > 0)
    throw new CommandError(2, `Zeg ${or([...TAKES.keys()])} achter channel; zie notabene channel --help.`);
  for (const name of Object.keys(channel.options))
    if (args.has(name) && !takes.includes(name))
      throw new CommandError(2, `Laat --${name} weg bij channel ${what}; zie notabene channel --help.`);
  const made = MADE.find(({ name }) => name === what);
  if (made === undefined) await wipe(args, terminal, settings);
  else await make(made, args, terminal);
  return 0;
}

async function make({ name, app }: Made, args: Arguments, terminal: Terminal): Promise<void> {
  const home = homeFrom(args, terminal);
  const given = outFrom(args, app);
  const made = app.make({
    home,
    everyQuestion: args.has('every-question'),
    option: (option) => args.one(option),
  });
  if (made.kind === 'wrong') throw new CommandError(2, made.message);
  for (const line of made.doubts) terminal.say(`Let op: ${line}`);
  const { manifest } = made;
  const archive = app.extension === '.zip';
  if (archive && args.has('json')) return terminal.out(`${json(manifest)}\n`);
  // Somebody reads a manifest before it is pasted.
  const text = `${args.has('json') ? json(manifest) : JSON.stringify(manifest, null, 2)}\n`;
  const out = given ?? (archive ? packageOf(name) : undefined);
  if (out === undefined) return terminal.out(text);
  await writeResult(out, archive ? await appPackage(manifest) : text, args.has('replace'));
  const what = app.what.replace(/^./, (letter) => letter.toUpperCase());
  terminal.say(`${what} staat in ${flat(out)}; docs/run/${name}.md zegt hoe u verder gaat.`);
}

/** Where the result goes. Under another extension the platform would not take it, or a reader take it for another thing. */
function outFrom(args: Arguments, { extension, what }: ChannelApp): string | undefined {
  const out = args.one('out');
  if (out !== undefined && extname(out).toLowerCase() !== extension)
    throw new CommandError(2, `Geef bij --out een naam op ${extension}, voor ${what}.`);
  return out;
}

/** Where the platform is to reach this server, without a path. */
function homeFrom(args: Arguments, terminal: Terminal): string {
  const given = args.one('url');
  if (given === undefined)
    throw new CommandError(2, 'Geef bij --url het adres van deze server, als https://notabene.example.');
  const url = URL.parse(given);
  const local = url !== null && isLoopback(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)))
    throw new CommandError(2, `Geef bij --url een adres dat met https:// begint; ${and(LABELS)} vragen dat.`);
  if (!isBare(url))
    throw new CommandError(
      2,
      'Geef bij --url alleen het adres van de server, zonder pad, als https://notabene.example.',
    );
  if (local)
    terminal.say(`Let op: dit adres is van deze machine zelf; ${and(LABELS)} kunnen het niet bereiken.`);
  return url.origin;
}

async function wipe(args: Arguments, terminal: Terminal, settings: Settings): Promise<void> {
  if (!args.has('yes'))
    throw new CommandError(
      2,
      'channel wipe verwijdert alle bewaarde vragen en de instellingen van alle kanalen voorgoed; geef er --yes bij als u dat wilt.',
    );
  const { database, close } = await openDatabase({
    remote: args.has('remote'),
    binding: 'CHANNELS',
    ...settings,
  });
  try {
    const removed = await wipeChannels(database);
    await terminal.out(
      args.has('json')
        ? `${json({ removed })}\n`
        : `${counted(removed, 'vraag', 'vragen')} verwijderd, en de instellingen van alle kanalen.\n`,
    );
  } catch (error) {
    if (error instanceof StoreFault)
      throw new CommandError(
        1,
        'Wat kanalen bewaren is van een andere versie van Notabene; gebruik die om het te verwijderen.',
      );
    throw error;
  } finally {
    await close();
  }
}
