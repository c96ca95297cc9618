import { parseArgs } from 'node:util';
import { CLIENT, TestProvider } from './provider.ts';

/** A provider on this machine to try signing in with, without an account anywhere (docs/run/aanmelden.md). */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9090' },
    home: { type: 'string', default: 'http://127.0.0.1:8787' },
  },
});
const provider = new TestProvider(values.home);
provider.port = Number(values.port);
provider.choices = [
  { sub: 'beheerder', name: 'B. Heerder', groups: ['beheer'] },
  { sub: 'teamlid', name: 'T. Lid', groups: ['eu-team'] },
  { sub: 'gast', name: 'G. Ast', groups: [] },
];
await provider.start();
console.log(`De aanmelddienst om mee te proberen staat op ${provider.issuer}; stoppen kan met Ctrl+C.

Start Notabene in een ander venster, met:

NOTABENE_URL=${values.home} \\
NOTABENE_OIDC_ISSUER=${provider.issuer} \\
NOTABENE_OIDC_CLIENT_ID=${CLIENT.id} \\
NOTABENE_OIDC_CLIENT_SECRET=${CLIENT.secret} \\
NOTABENE_SESSION_SECRET=$(openssl rand -base64 32) \\
NOTABENE_GROUPS='{"eu-team": ["algemeen", "intern"], "beheer": {"collections": ["*"], "roles": ["upload", "administer"]}}' \\
npm start -- --port ${new URL(values.home).port || '80'}`);
