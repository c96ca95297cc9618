import { beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { audit, auditIn } from '../../cli/commands/audit.ts';
import { key, keyIn } from '../../cli/commands/key.ts';
import { accessOf } from '../../src/access/access.ts';
import { newKey } from '../../src/access/keys.ts';
import { type AccessVariables, readAccessSettings } from '../../src/access/settings.ts';
import { noteSettings } from '../../src/access/settings-note.ts';
import { type AccessStore, accessStore } from '../../src/access/store.ts';
import { openDatabaseIn, sqliteDatabase } from '../../src/server/sqlite.ts';
import { jsonRequest, testApp } from '../app/world.ts';
import { folderWith } from '../cli/folder.ts';
import { screen } from '../cli/screen.ts';

const HOME = 'https://notabene.example';
const SIGN_IN: AccessVariables = {
  NOTABENE_URL: HOME,
  NOTABENE_OIDC_ISSUER: 'http://127.0.0.1:9',
  NOTABENE_OIDC_CLIENT_ID: 'notabene',
  NOTABENE_SESSION_SECRET: 'geheim-van-de-sessies-van-de-proef-1',
};

let state: string;
beforeEach(async () => {
  state = await folderWith();
});

const settings = (env: AccessVariables = {}) => ({ state, env });
async function command(words: readonly string[], env: AccessVariables = {}) {
  const terminal = screen();
  const code = await keyIn(readArguments(key, words), terminal, settings(env));
  return { code, out: terminal.written().trim(), said: terminal.said() };
}
const made = async (...words: readonly string[]) =>
  (await command(['make', '--name', 'Proef', ...words])).out;
const exported = async () => {
  const terminal = screen();
  await auditIn(readArguments(audit, ['export']), terminal, settings());
  return terminal
    .written()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

/** The server over the same stores. */
function server(env: AccessVariables = SIGN_IN, now = () => Date.now()) {
  const store = accessStore(openDatabaseIn(state, 'ACCESS'));
  const access = accessOf(readAccessSettings(env), { store, now, elsewhere: false });
  const { app } = testApp({ access });
  return (path: string, token?: string, body?: object) => {
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const request =
      body === undefined ? new Request(HOME + path, { headers }) : jsonRequest(path, body, headers);
    return app.request(request);
  };
}

describe('a key (row 90)', () => {
  it('is shown once, and kept as a digest', async () => {
    const text = await made();
    expect(text).toMatch(/^notabene_[0-9a-f]{12}_[\w-]{43}$/);
    const kept = JSON.stringify(await accessStore(openDatabaseIn(state, 'ACCESS')).keys());
    expect(kept).not.toContain(text.slice(22));
    const { out } = await command(['list']);
    expect(out).toContain('Proef');
    expect(out).not.toContain(text.slice(22));
  });

  it('opens the API, the protocol of tools and that of OpenAI, and no page', async () => {
    const ask = server();
    const text = await made();
    const chat = { model: 'notabene', messages: [{ role: 'user', content: 'Wat vindt het kabinet?' }] };
    const tools = { jsonrpc: '2.0', id: 1, method: 'ping' };
    for (const [path, body] of [
      ['/api/documents', undefined],
      ['/v1/chat/completions', chat],
      ['/v1/models', undefined],
      ['/mcp', tools],
    ] as const) {
      expect([path, (await ask(path, undefined, body)).status]).toEqual([path, 401]);
      expect([path, (await ask(path, text, body)).status]).not.toEqual([path, 401]);
    }
    expect((await ask('/openapi.json', text)).status).toBe(401);
  });

  it.each([
    ['changed', (text: string) => text.slice(0, -3) + (text.at(-3) === 'A' ? 'B' : 'A') + text.slice(-2)],
    ['of another id', (text: string) => text.replace(/_[0-9a-f]{12}_/, '_000000000000_')],
    ['of something else', () => 'sk-0123456789'],
    ['cut', (text: string) => text.slice(0, -1)],
  ])('that is %s opens nothing', async (_, change) => {
    const ask = server();
    const response = await ask('/api/documents', change(await made()));
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      401,
      'key_invalid',
    ]);
  });

  it('reads the collections that it was made for: what is open unless told', async () => {
    const about = async (...words: readonly string[]) =>
      JSON.parse((await command(['make', '--name', 'Proef', '--json', ...words])).out) as Record<
        string,
        unknown
      >;
    expect(await about()).toMatchObject({ collections: ['algemeen'], roles: ['read'] });
    expect(await about('--all')).toMatchObject({ collections: null });
    const { key: text, ...rest } = await about('--collection', 'intern', '--role', 'upload');
    expect(rest).toMatchObject({ collections: ['intern'], roles: ['read', 'upload'] });
    const listed = await (await server()('/api/documents', String(text))).json();
    expect(listed).toEqual({ documents: [] });
  });

  it('ends at once when it is revoked, and after its days', async () => {
    const ask = server();
    const text = await made('--days', '7');
    expect((await ask('/api/documents', text)).status).toBe(200);
    const later = server(SIGN_IN, () => Date.now() + 8 * 24 * 60 * 60 * 1000);
    expect((await later('/api/documents', text)).status).toBe(401);
    const [, id = ''] = text.split('_');
    expect((await command(['revoke', id])).code).toBe(0);
    expect((await ask('/api/documents', text)).status).toBe(401);
    await expect(command(['revoke', id])).rejects.toMatchObject({ exitCode: 1 });
    expect((await command(['list'])).out).toContain('ingetrokken');
  });

  it('counts as none where nobody signs in, unless it is one of ours', async () => {
    const ask = server({});
    expect((await ask('/api/documents', 'sk-0123456789')).status).toBe(200);
    expect((await ask('/api/documents')).status).toBe(200);
    const { key: unknown } = await newKey();
    expect((await ask('/api/documents', unknown)).status).toBe(401);
  });

  it('is refused with a reason when it can not be checked', async () => {
    const broken = new Proxy({} as AccessStore, {
      get: () => async () => Promise.reject(new Error('kapot')),
    });
    const access = accessOf(readAccessSettings(SIGN_IN), { store: broken, now: Date.now, elsewhere: false });
    const { app, lines } = testApp({ access });
    const { key: text } = await newKey();
    const headers = { Authorization: `Bearer ${text}` };
    const response = await app.request(`${HOME}/api/documents`, { headers });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      503,
      'access_unavailable',
    ]);
    expect(JSON.stringify(lines)).not.toContain(text.slice(22));
  });

  it.each([
    [['make'], 2],
    [['make', '--name', 'x'.repeat(61)], 2],
    [['make', '--name', 'x', '--all', '--collection', 'intern'], 2],
    [['make', '--name', 'x', '--role', 'baas'], 2],
    [['make', '--name', 'x', '--days', '0'], 2],
    [['revoke'], 2],
    [['revoke', 'nietbekend'], 1],
    [['weg'], 2],
  ])('is not made or revoked by %j', async (words, exitCode) => {
    await expect(command(words)).rejects.toMatchObject({ exitCode, message: expect.stringMatching(/[.;]/) });
  });
});

describe('the audit trail (row 91)', () => {
  it('says who made and revoked which key, a line of JSON each, and never the key', async () => {
    const text = await made('--collection', 'intern');
    const [, id = ''] = text.split('_');
    await command(['revoke', id]);
    const lines = await exported();
    expect(lines).toMatchObject([
      {
        number: 1,
        act: 'key_made',
        by: 'command',
        who: expect.any(String),
        what: { key: id, collections: ['intern'] },
      },
      { number: 2, act: 'key_revoked', what: { key: id } },
    ]);
    expect(JSON.stringify(lines)).not.toContain(text.slice(22));
  });

  it('can be added to, and neither changed nor shortened', async () => {
    await made();
    const { raw } = openDatabaseIn(state, 'ACCESS');
    expect(() => raw.exec("UPDATE notabene_audit SET who = 'een ander'")).toThrow('append-only');
    expect(() => raw.exec('DELETE FROM notabene_audit')).toThrow('append-only');
    expect(await exported()).toHaveLength(1);
  });

  it('says which settings are others than before, and of secrets no more than that', async () => {
    const store = accessStore(sqliteDatabase());
    const table = '{"team": ["intern"]}';
    await noteSettings(store, { NOTABENE_GROUPS: table, NOTABENE_SESSION_SECRET: 'geheim-1' }, Date.now);
    await noteSettings(store, { NOTABENE_GROUPS: table, NOTABENE_SESSION_SECRET: 'geheim-1' }, Date.now);
    await noteSettings(store, { NOTABENE_GROUPS: table, NOTABENE_SESSION_SECRET: 'geheim-2' }, Date.now);
    await noteSettings(store, {}, Date.now);
    const entries = await store.entries();
    expect(entries.map(({ what }) => what.changed)).toEqual([
      ['NOTABENE_GROUPS', 'NOTABENE_SESSION_SECRET'],
      ['NOTABENE_SESSION_SECRET'],
      ['NOTABENE_GROUPS', 'NOTABENE_SESSION_SECRET'],
    ]);
    expect(entries[0]?.what.NOTABENE_GROUPS).toBe(table);
    expect(JSON.stringify(entries)).not.toContain('geheim-');
  });
});
