import { extname } from 'node:path';
import { isLoopback, UUID } from '../../src/channels/channel-settings.ts';
import { slackManifest } from '../../src/channels/slack/manifest.ts';
import { StoreFault, wipeChannels } from '../../src/channels/store/tables.ts';
import { teamsManifest } from '../../src/channels/teams/manifest.ts';
import { isBare } from '../checks/channel-checks.ts';
import { type Arguments, type Command, CommandError, type ExitCode } from '../command.ts';
import { openDatabase, type Settings } from '../database.ts';
import { counted, flat, json } from '../render/text.ts';
import { teamsPackage } from '../teams-package.ts';
import type { Terminal } from '../terminal.ts';
import { OUT_OPTIONS, writeResult } from '../write-result.ts';

const PACKAGE = 'notabene-teams.zip';
const DEVELOPER = 'Notabene';
/** As Teams takes it: three numbers. */
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/;
/** Longer addresses Teams does not take. */
const MAX_ADDRESS = 2048;
/** Longer Teams does not take. */
const MAX_DEVELOPER = 32;

export const channel: Command = {
  name: 'channel',
  summary: 'Maak wat Slack of Teams nodig heeft om Notabene te kennen, of verwijder wat kanalen bewaren',
  usage: [
    'channel slack --url ADRES [--every-question] [--out BESTAND [--replace]]',
    'channel teams --url ADRES --app-id ID [--developer NAAM] [--privacy-url ADRES] [--terms-url ADRES] [--version VERSIE] [--every-question] [--out BESTAND] [--replace]',
    'channel wipe --yes [--remote]',
  ],
  options: {
    url: {
      type: 'string',
      value: 'ADRES',
      help: 'waar Slack of Teams deze server bereikt, zonder pad: https://notabene.example',
    },
    'every-question': {
      type: 'boolean',
      help: 'laat Notabene alles lezen in kanalen waar het bij zit, zodat het daar elke vraag kan beantwoorden',
    },
    'app-id': { type: 'string', value: 'ID', help: 'Teams: de app-id van de bot, een UUID' },
    developer: {
      type: 'string',
      value: 'NAAM',
      help: `Teams: wie deze Notabene beheert, hoogstens ${MAX_DEVELOPER} tekens; anders ${DEVELOPER}`,
    },
    'privacy-url': {
      type: 'string',
      value: 'ADRES',
      help: 'Teams: waar staat wat er met gegevens gebeurt; anders het adres bij --url',
    },
    'terms-url': {
      type: 'string',
      value: 'ADRES',
      help: 'Teams: waar de voorwaarden staan; anders het adres bij --url',
    },
    version: {
      type: 'string',
      value: 'VERSIE',
      help: 'Teams: het nummer van dit pakket, als 1.0.1; anders 1.0.0. Teams neemt een pakket pas in de plaats van een ander met een hoger nummer',
    },
    ...OUT_OPTIONS,
    out: {
      type: 'string',
      value: 'BESTAND',
      help: `schrijf het manifest (.json) of het pakket (.zip) in dit bestand; anders komt dat van Slack op het scherm en dat van Teams in ${PACKAGE}`,
    },
    yes: { type: 'boolean', help: 'wipe: er wordt niets gevraagd, dit zegt dat u het weet' },
    remote: {
      type: 'boolean',
      help: 'wipe: bij Cloudflare, met het account waarmee wrangler is aangemeld; anders op deze machine',
    },
  },
  run: (args, terminal) => channelFrom(args, terminal),
};

type What = 'slack' | 'teams' | 'wipe';

/** The options that each takes. */
const TAKES: Readonly<Record<What, readonly string[]>> = {
  slack: ['url', 'every-question', 'out', 'replace'],
  teams: [
    'url',
    'app-id',
    'developer',
    'privacy-url',
    'terms-url',
    'version',
    'every-question',
    'out',
    'replace',
  ],
  wipe: ['yes', 'remote'],
};

/** Does what is asked; with the database of the worker, or another one that a test names. */
export async function channelFrom(
  args: Arguments,
  terminal: Terminal,
  settings: Settings = {},
): Promise<ExitCode> {
  const [what, ...more] = args.words;
  if (!isWhat(what) || more.length > 0)
    throw new CommandError(2, 'Zeg slack, teams of wipe achter channel; zie notabene channel --help.');
  for (const name of Object.keys(channel.options))
    if (args.has(name) && !TAKES[what].includes(name))
      throw new CommandError(2, `Laat --${name} weg bij channel ${what}; zie notabene channel --help.`);
  if (what === 'wipe') await wipe(args, terminal, settings);
  else await (what === 'slack' ? forSlack : forTeams)(args, terminal);
  return 0;
}

const isWhat = (word: string | undefined): word is What => word !== undefined && Object.hasOwn(TAKES, word);

async function forSlack(args: Arguments, terminal: Terminal): Promise<void> {
  const home = homeFrom(args, terminal);
  const out = outFrom(args, '.json', 'het manifest voor Slack');
  const made = slackManifest(home, { everyQuestion: args.has('every-question') });
  // Somebody reads it before it is pasted.
  const manifest = `${args.has('json') ? json(made) : JSON.stringify(made, null, 2)}\n`;
  if (out === undefined) return terminal.out(manifest);
  await writeResult(out, manifest, args.has('replace'));
  terminal.say(`Het manifest voor Slack staat in ${flat(out)}; docs/run/slack.md zegt hoe u verder gaat.`);
}

async function forTeams(args: Arguments, terminal: Terminal): Promise<void> {
  const home = homeFrom(args, terminal);
  const appId = args.one('app-id')?.trim().toLowerCase() ?? '';
  if (!UUID.test(appId))
    throw new CommandError(
      2,
      'Geef bij --app-id de app-id van de bot, een UUID als 12345678-90ab-cdef-1234-567890abcdef.',
    );
  const developer = args.one('developer')?.trim() || DEVELOPER;
  if (developer.length > MAX_DEVELOPER)
    throw new CommandError(2, `Geef bij --developer een naam van hoogstens ${MAX_DEVELOPER} tekens.`);
  const version = args.one('version')?.trim();
  if (version !== undefined && !VERSION.test(version))
    throw new CommandError(2, 'Geef bij --version drie getallen met punten ertussen, als 1.0.1.');
  const out = outFrom(args, '.zip', 'het pakket voor Teams') ?? PACKAGE;
  const addresses = {
    ...addressFrom(args, 'privacy-url', 'privacyUrl'),
    ...addressFrom(args, 'terms-url', 'termsUrl'),
  };
  const manifest = teamsManifest({
    home,
    appId,
    ...(version !== undefined && { version }),
    developer,
    hears: args.has('every-question'),
    ...addresses,
  });
  for (const line of doubtsOf(new URL(home), addresses)) terminal.say(`Let op: ${line}`);
  if (args.has('json')) return terminal.out(`${json(manifest)}\n`);
  await writeResult(out, await teamsPackage(manifest), args.has('replace'));
  terminal.say(`Het pakket voor Teams staat in ${flat(out)}; docs/run/teams.md zegt hoe u verder gaat.`);
}

/** What Teams takes, and may yet disappoint. */
function doubtsOf(
  { port }: URL,
  { privacyUrl, termsUrl }: { readonly privacyUrl?: string; readonly termsUrl?: string },
): readonly string[] {
  const untold = [
    ...(privacyUrl === undefined ? ['wat er met gegevens gebeurt (--privacy-url)'] : []),
    ...(termsUrl === undefined ? ['de voorwaarden (--terms-url)'] : []),
  ];
  return [
    ...(untold.length === 0
      ? []
      : [
          `voor ${untold.join(' en ')} verwijst het pakket naar de server zelf, en daar staat dat niet; geef adressen waar gebruikers het kunnen lezen.`,
        ]),
    // Its schema takes any text for a domain, and its documentation says nothing of ports.
    ...(port === ''
      ? []
      : [
          `het adres heeft een poort (${port}). Microsoft zegt niet of dat in een pakket mag; neemt Teams het niet, geef de server dan een adres zonder poort.`,
        ]),
  ];
}

/** Where the result goes. Under another extension the platform would not take it, or a reader take it for another thing. */
function outFrom(args: Arguments, extension: string, what: string): string | undefined {
  const out = args.one('out');
  if (out !== undefined && extname(out).toLowerCase() !== extension)
    throw new CommandError(2, `Geef bij --out een naam op ${extension}, voor ${what}.`);
  return out;
}

/** An address that users of Teams can open, under the name that the manifest has for it. */
function addressFrom<Name extends string>(
  args: Arguments,
  option: string,
  name: Name,
): { readonly [name in Name]?: string } {
  const given = args.one(option)?.trim();
  if (given === undefined) return {};
  const { protocol, username, password, href = '' } = URL.parse(given) ?? {};
  if (protocol !== 'https:' || `${username}${password}` !== '' || href.length > MAX_ADDRESS)
    throw new CommandError(
      2,
      `Geef bij --${option} een adres dat met https:// begint, zonder naam of wachtwoord.`,
    );
  return { [name]: href } as { readonly [name in Name]?: string };
}

/** Where the platform is to reach this server, without a path. */
function homeFrom(args: Arguments, terminal: Terminal): string {
  const given = args.one('url');
  if (given === undefined)
    throw new CommandError(2, 'Geef bij --url het adres van deze server, als https://notabene.example.');
  const url = URL.parse(given);
  const local = url !== null && isLoopback(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)))
    throw new CommandError(2, 'Geef bij --url een adres dat met https:// begint; Slack en Teams vragen dat.');
  if (!isBare(url))
    throw new CommandError(
      2,
      'Geef bij --url alleen het adres van de server, zonder pad, als https://notabene.example.',
    );
  if (local)
    terminal.say('Let op: dit adres is van deze machine zelf; Slack en Teams kunnen het niet bereiken.');
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
