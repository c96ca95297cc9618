import type { AskedApp, ChannelApp, MadeApp } from '../definition.ts';
import { UUID } from '../variables.ts';
import { teamsManifest } from './manifest.ts';

const DEVELOPER = 'Notabene';
/** As Teams takes it: three numbers. */
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/;
/** Longer addresses Teams does not take. */
const MAX_ADDRESS = 2048;
/** Longer Teams does not take. */
const MAX_DEVELOPER = 32;

/** The package that an administrator uploads to Teams. */
export const teamsApp: ChannelApp = {
  what: 'het pakket voor Teams',
  extension: '.zip',
  usage:
    '--app-id ID [--developer NAAM] [--privacy-url ADRES] [--terms-url ADRES] [--version VERSIE] [--every-question] [--out BESTAND] [--replace]',
  options: {
    'app-id': { value: 'ID', help: 'Teams: de app-id van de bot, een UUID' },
    developer: {
      value: 'NAAM',
      help: `Teams: wie deze Notabene beheert, hoogstens ${MAX_DEVELOPER} tekens; anders ${DEVELOPER}`,
    },
    'privacy-url': {
      value: 'ADRES',
      help: 'Teams: waar staat wat er met gegevens gebeurt; anders het adres bij --url',
    },
    'terms-url': {
      value: 'ADRES',
      help: 'Teams: waar de voorwaarden staan; anders het adres bij --url',
    },
    version: {
      value: 'VERSIE',
      help: 'Teams: het nummer van dit pakket, als 1.0.1; anders 1.0.0. Teams neemt een pakket pas in de plaats van een ander met een hoger nummer',
    },
  },
  make,
};

function make({ home, everyQuestion, option }: AskedApp): MadeApp {
  const appId = option('app-id')?.trim().toLowerCase() ?? '';
  if (!UUID.test(appId))
    return wrong(
      'Geef bij --app-id de app-id van de bot, een UUID als 12345678-90ab-cdef-1234-567890abcdef.',
    );
  const developer = option('developer')?.trim() || DEVELOPER;
  if (developer.length > MAX_DEVELOPER)
    return wrong(`Geef bij --developer een naam van hoogstens ${MAX_DEVELOPER} tekens.`);
  const version = option('version')?.trim();
  if (version !== undefined && !VERSION.test(version))
    return wrong('Geef bij --version drie getallen met punten ertussen, als 1.0.1.');
  const addresses: { privacyUrl?: string; termsUrl?: string } = {};
  for (const [name, key] of [
    ['privacy-url', 'privacyUrl'],
    ['terms-url', 'termsUrl'],
  ] as const) {
    const given = option(name)?.trim();
    if (given === undefined) continue;
    const address = publicAddress(given);
    if (address === null)
      return wrong(`Geef bij --${name} een adres dat met https:// begint, zonder naam of wachtwoord.`);
    addresses[key] = address;
  }
  const manifest = teamsManifest({
    home,
    appId,
    ...(version !== undefined && { version }),
    developer,
    hears: everyQuestion,
    ...addresses,
  });
  return { kind: 'made', manifest, doubts: doubtsOf(new URL(home), addresses) };
}

const wrong = (message: string): MadeApp => ({ kind: 'wrong', message });

/** An address that users of Teams can open. */
function publicAddress(given: string): string | null {
  const { protocol, username, password, href = '' } = URL.parse(given) ?? {};
  const fits = protocol === 'https:' && `${username}${password}` === '' && href.length <= MAX_ADDRESS;
  return fits ? href : null;
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
