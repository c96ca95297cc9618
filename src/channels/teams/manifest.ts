import { TYPED } from './words.ts';

/** What the manifest of an app for Teams needs to know. */
interface App {
  /** Where readers reach Notabene: an https origin. */
  readonly home: string;
  /** Of the bot, at its registration: a UUID. */
  readonly appId: string;
  /** Of the package, such as `1.0.0`: Teams takes one in the place of another when it is higher. */
  readonly version?: string;
  /** Where readers are told what is done with what they ask, and on what terms; `home` unless told. */
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
  /** Who is responsible for it, as shown to users. */
  readonly developer: string;
  /** Whether it may read what is said in a channel without naming it, which `antwoord=alles` needs. */
  readonly hears?: boolean;
}

const SCHEMA = '1.19';
const DESCRIPTION =
  'Notabene zoekt op wat het kabinet vindt van EU-voorstellen. Elke zin van een antwoord staat in een stuk; er staat bij wie er spreekt, waar het staat en of dat de officiële tekst is, met een link naar de plaats. Staat iets er niet in, dan zegt Notabene dat, met wat er het dichtst bij komt. Noem @Notabene in een kanaal of groep, of vraag in een gesprek met Notabene alleen. Met “instellingen” is te zien wanneer Notabene antwoord geeft.';

/** Colour of the icon's ground, as on the page. */
const ACCENT = '#154273';

/**
 * The manifest of the app for Teams, by Microsoft's schema of that version; it goes in a ZIP with `color.png` (192 by
 * 192) and `outline.png` (32 by 32).
 */
export function teamsManifest({
  home,
  appId,
  version = '1.0.0',
  developer,
  privacyUrl = home,
  termsUrl = home,
  hears = false,
}: App): object {
  const commands = [
    { title: 'help', description: 'Wat Notabene doet en hoe u het vraagt' },
    { title: 'instellingen', description: 'Wanneer Notabene hier antwoord geeft' },
  ];
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version,
    id: appId,
    developer: {
      name: developer,
      websiteUrl: home,
      privacyUrl,
      termsOfUseUrl: termsUrl,
    },
    name: { short: 'Notabene', full: 'Notabene: het kabinet over EU-voorstellen' },
    description: {
      short: 'Wat vindt het kabinet van een EU-voorstel? Antwoord met bron bij elke zin.',
      full: DESCRIPTION,
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    localizationInfo: { defaultLanguageTag: 'nl-nl' },
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ['personal'], commands },
          { scopes: ['team', 'groupChat'], commands },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: 'vraag',
            type: 'query',
            title: 'Vraag Notabene',
            description: 'Zoek op wat het kabinet vindt, en zet het antwoord in het gesprek',
            context: ['compose', 'commandBox'],
            initialRun: true,
            parameters: [
              {
                name: 'query',
                title: 'Vraag',
                description: TYPED.nl,
                inputType: 'text',
              },
            ],
          },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(home).host],
    ...(hears && {
      webApplicationInfo: { id: appId, resource: home },
      authorization: {
        permissions: {
          resourceSpecific: [
            { name: 'ChannelMessage.Read.Group', type: 'Application' },
            { name: 'ChatMessage.Read.Chat', type: 'Application' },
          ],
        },
      },
    }),
  };
}
