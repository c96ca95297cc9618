/** What Notabene may be in a workspace. */
interface Wanted {
  /** Whether a channel may have every question answered, for which Notabene has to hear all that is said there. */
  readonly everyQuestion: boolean;
}

const SCOPES = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:read',
  'im:history',
  'im:read',
  'mpim:read',
  'users:read',
];
const EVENTS = ['app_mention', 'member_joined_channel', 'message.im'];

/**
 * The manifest from which Slack makes the app; `home` is where this server is, without a path. The app is for one
 * workspace, as its token is: another workspace has an app and a server of its own.
 */
export function slackManifest(home: string, { everyQuestion }: Wanted): object {
  const url = `${home}/channels/slack`;
  const heard = everyQuestion
    ? { scopes: ['channels:history', 'groups:history'], events: ['message.channels', 'message.groups'] }
    : { scopes: [], events: [] };
  return {
    display_information: {
      name: 'Notabene',
      description: 'Wat het kabinet vindt van EU-voorstellen, elke zin met zijn bron.',
      long_description:
        'Notabene zoekt op wat het kabinet vindt van voorstellen van de Europese Commissie. Elke zin in een antwoord staat in een stuk; erbij staat wie er spreekt, waar het te lezen is en of dat de officiële tekst is. Staat iets niet in de stukken, dan zegt Notabene dat. Vragen en antwoorden worden versleuteld bewaard, en na twee dagen weggedaan.',
      background_color: '#154273',
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'notabene', always_online: true },
      slash_commands: [
        {
          command: '/notabene',
          url,
          description: 'Vraag wat het kabinet vindt; alleen u ziet het antwoord',
          usage_hint: 'wat vindt het kabinet van …? | help | instellingen',
          should_escape: false,
        },
      ],
    },
    oauth_config: { scopes: { bot: [...SCOPES, ...heard.scopes].sort() } },
    settings: {
      event_subscriptions: { request_url: url, bot_events: [...EVENTS, ...heard.events].sort() },
      interactivity: { is_enabled: true, request_url: url },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
}
