import type { ChannelChecks, Finding } from '../definition.ts';
import { asked, codeOf, unreached } from '../probe.ts';
import { slackManifest } from './manifest.ts';
import { apiUrlOf, type SlackSettings } from './settings.ts';

export const slackChecks: ChannelChecks<SlackSettings> = {
  subject: 'Slack',
  whom: ({ teams }) => ` voor 1 werkruimte: ${teams.join(', ')}`,
  tips: () => [],
  ask,
};

/** Longest that a name of the platform is repeated. */
const MAX_NAME = 60;

const named = (name: unknown): string => String(name).slice(0, MAX_NAME);

/** Whether Slack knows the token, for the workspace that may ask, and lets the app do what its manifest asks. */
async function ask(settings: SlackSettings, deadlineMs: number): Promise<readonly Finding[]> {
  const { token, teams, appId } = settings;
  const address = new URL('auth.test', apiUrlOf(settings)).href;
  const given = await asked(address, deadlineMs, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (given === null) return [unreached(address)];
  const { ok, error, team, team_id: id, app_id: app } = given.body;
  if (ok !== true)
    return [
      {
        ok: false,
        message: `Slack weigert SLACK_BOT_TOKEN (${codeOf(error, given.status)}); installeer de app opnieuw en neem het token over.`,
      },
    ];
  const workspace = `${named(team)} (${named(id)})`;
  const scopes = checkScopes(given.headers.get('x-oauth-scopes'));
  if (!teams.includes(String(id)))
    return [
      {
        ok: false,
        message: `SLACK_BOT_TOKEN is van werkruimte ${workspace}, en in SLACK_TEAMS staat een andere; zet deze erin, of neem het token van de andere.`,
      },
      ...scopes,
    ];
  if (appId !== undefined && typeof app === 'string' && app !== appId)
    return [
      {
        ok: false,
        message: 'SLACK_BOT_TOKEN is van een andere app dan SLACK_APP_ID; neem beide van dezelfde app.',
      },
      ...scopes,
    ];
  return [{ ok: true, message: `Slack kent het token: werkruimte ${workspace}` }, ...scopes];
}

/** What the manifest asks for. */
function scopesOf(everyQuestion: boolean): readonly string[] {
  const { oauth_config } = slackManifest('https://notabene.example', { everyQuestion }) as {
    readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  };
  return oauth_config.scopes.bot;
}

/** What the app may do beside what its manifest asks; nothing where Slack does not tell. */
function checkScopes(told: string | null): readonly Finding[] {
  const given = (told ?? '').split(',').map((scope) => scope.trim());
  const scopes = given.filter((scope) => /^[a-z][a-z_.:]{0,59}$/.test(scope));
  if (scopes.length === 0) return [];
  const least = scopesOf(false);
  const most = scopesOf(true);
  const hearing = most.filter((scope) => !least.includes(scope));
  const hears = hearing.some((scope) => scopes.includes(scope));
  const missingOf = (of: readonly string[]) => of.filter((scope) => !scopes.includes(scope));
  const missing = missingOf(least);
  const unheard = hears ? missingOf(hearing) : [];
  const more = scopes.filter((scope) => !most.includes(scope));
  if (missing.length > 0)
    return [
      {
        ok: false,
        message: `De app mag in Slack niet alles wat zij nodig heeft (${missing.join(', ')} ontbreekt); plak het manifest van "notabene channel slack" opnieuw en installeer de app opnieuw.`,
      },
    ];
  if (unheard.length > 0)
    return [
      {
        ok: true,
        hint: true,
        message: `De app mag maar een deel van de kanalen horen (${unheard.join(', ')} ontbreekt); met het manifest van --every-question allemaal`,
      },
    ];
  if (more.length > 0)
    return [
      {
        ok: true,
        hint: true,
        message: `De app mag in Slack meer dan Notabene vraagt (${more.join(', ')}); neem dat weg bij OAuth & Permissions`,
      },
    ];
  const hearsToo = hears ? ', ook alles lezen in kanalen waar zij bij zit' : '';
  return [{ ok: true, message: `De app mag in Slack wat het manifest vraagt${hearsToo}` }];
}
