import type { ChannelChecks, Finding } from '../definition.ts';
import { asked, codeOf, unreached } from '../probe.ts';
import { askingForToken } from './service/access-token.ts';
import { openIdUrlOf, type TeamsSettings, tokenUrlOf } from './settings.ts';

export const teamsChecks: ChannelChecks<TeamsSettings> = {
  subject: 'Teams',
  whom: ({ tenants }) =>
    ` voor ${tenants.length} ${tenants.length === 1 ? 'organisatie' : 'organisaties'}: ${tenants.join(', ')}`,
  tips: ({ appTenant, managers }) => [
    ...(appTenant === undefined
      ? [
          'TEAMS_APP_TENANT is leeg: dat is alleen goed bij een oude bot voor alle organisaties; een andere krijgt zo geen token en kan niet antwoorden',
        ]
      : []),
    ...(managers.length === 0
      ? ['TEAMS_MANAGERS is leeg: in kanalen en groepen van Teams kan niemand de instellingen veranderen']
      : []),
  ],
  ask,
};

/** Microsoft's numbers for what is wrong with the credentials of an app, and what to do. */
const REFUSALS: ReadonlyMap<number, string> = new Map([
  [
    7000215,
    'het clientgeheim in TEAMS_APP_PASSWORD klopt niet; neem de waarde van het geheim over, niet de id ervan',
  ],
  [7000222, 'het clientgeheim in TEAMS_APP_PASSWORD is verlopen; maak een nieuw en neem de waarde over'],
  [
    700016,
    'de app TEAMS_APP_ID is daar onbekend; zet in TEAMS_APP_TENANT de tenant-id waar de bot geregistreerd is',
  ],
  [90002, 'de organisatie in TEAMS_APP_TENANT bestaat niet; neem de tenant-id over'],
]);

/** Whether Microsoft gives the bot a token, and tells with which keys it signs. */
async function ask(settings: TeamsSettings, deadlineMs: number): Promise<readonly Finding[]> {
  return Promise.all([askToken(settings, deadlineMs), askKeys(settings, deadlineMs)]);
}

async function askToken(settings: TeamsSettings, deadlineMs: number): Promise<Finding> {
  const address = tokenUrlOf(settings);
  const given = await asked(address, deadlineMs, askingForToken(settings));
  if (given === null) return unreached(address);
  const { access_token: token, error, error_codes: codes } = given.body;
  if (given.status === 200 && typeof token === 'string' && token !== '')
    return { ok: true, message: 'Microsoft geeft de bot een token' };
  const known = (Array.isArray(codes) ? codes : []).map((code) => REFUSALS.get(code)).find(Boolean);
  const why = known ?? 'kijk TEAMS_APP_ID, TEAMS_APP_PASSWORD en TEAMS_APP_TENANT na';
  return {
    ok: false,
    message: `Microsoft geeft de bot geen token (${codeOf(error, given.status)}): ${why}.`,
  };
}

async function askKeys(settings: TeamsSettings, deadlineMs: number): Promise<Finding> {
  const openId = openIdUrlOf(settings);
  const given = await asked(openId, deadlineMs);
  if (given === null) return unreached(openId);
  const ok = given.status === 200 && typeof given.body.jwks_uri === 'string';
  return {
    ok,
    message: ok
      ? 'Microsoft vertelt waarmee het berichten ondertekent'
      : `${new URL(openId).host} vertelt niet waarmee Microsoft ondertekent (status ${given.status}); probeer het later opnieuw.`,
  };
}
