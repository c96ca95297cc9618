import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../ingest/corpus.ts';
import { buildFolder } from '../../ingest/index-folder/build-folder.ts';
import type { Addition } from '../../src/web/api/additions.ts';
import { type NodeServer, startNodeServer } from '../bench/node-server.ts';
import { FICHE, NOTA } from '../cli/fictional.ts';
import { run } from '../cli/run.ts';

const BAD = join(import.meta.dirname, '..', 'fixtures', 'bad');
/** Asked of each of two processes, and more. */
const MANY = 8;

let folder: string;
let state: string;
/** What an operator ingests. */
let from: string;
let server: NodeServer;

const page = (text: string) =>
  `<!doctype html><html lang="nl"><title>Brief</title><body>${text}</body></html>`;
const HIDDEN = page('<p>Het kabinet steunt de sluizen.</p><p style="display:none">Niet voor lezers.</p>');
const letter = (about: string) =>
  `---\ntitel: "Fiche over ${about} (fictief)"\nsoort: fiche\nafzender: Ministerie van Verzinsels\n---\n\n## 3. Nederlandse positie\n\n### b) Beoordeling\n\nHet kabinet vraagt aandacht voor ${about}. Bel 070-1234567.\n`;

/** On a connection of its own, so that any of the processes may get it. */
const ask = (path: string, init: RequestInit = {}) =>
  fetch(server.address + path, {
    redirect: 'manual',
    ...init,
    headers: { Connection: 'close', ...init.headers },
  });

const send = (name: string, body: string | Uint8Array, also = '') =>
  ask(`/toevoegen/bestand?naam=${encodeURIComponent(name)}${also}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: body as BodyInit,
  });

/** Additions of tests that are done; they go along with the next change, since each takes seconds. */
const done: string[] = [];

/** What the stream of a change says. */
async function change({
  remove = [],
  ...also
}: {
  readonly remove?: unknown[];
  readonly [change: string]: unknown;
}) {
  const asked = { ...also, remove: [...done.splice(0), ...remove] };
  const response = await ask('/toevoegen/wijziging', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
  });
  expect(response.status).toBe(200);
  return [...(await response.text()).matchAll(/^data: (\{.*)$/gm)].map(
    ([, data = '']) => JSON.parse(data) as Record<string, unknown>,
  );
}

async function added(): Promise<readonly Addition[]> {
  const response = await ask('/toevoegen', { headers: { Accept: 'application/json' } });
  return ((await response.json()) as { additions: Addition[] }).additions;
}
const named = async (name: string) => (await added()).find((each) => each.name === name);

async function add(name: string, body: string | Uint8Array, also = ''): Promise<Addition> {
  const response = await send(name, body, also);
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as Addition;
  await change({});
  const found = (await added()).find((each) => each.id === id);
  expect(found).toBeDefined();
  return found as Addition;
}

async function answers(question: string): Promise<readonly string[]> {
  const response = await ask('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  const { claims } = (await response.json()) as { claims: { text: string }[] };
  return claims.map(({ text }) => text);
}

const documents = async () => {
  const { documents } = (await (await ask('/api/documents')).json()) as {
    documents: { id: string; collection?: string }[];
  };
  return documents.map(({ id }) => id).sort();
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-toevoegen-'));
  state = join(folder, 'state');
  from = await mkdtemp(join(folder, 'stukken-'));
  await writeFile(join(from, 'nota-molens.md'), NOTA);
  await writeFile(join(from, 'fiche-bruggen.md'), FICHE);
  await writeFile(join(from, 'verborgen.html'), HIDDEN);
  await buildFolder(await readCorpus([from]), join(folder, 'index'));
  server = await startNodeServer(folder, { NOTABENE_STATE: state, NOTABENE_WORKERS: '2' });
}, 120_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('adding documents', { timeout: 120_000 }, () => {
  it('has a document in the next answer of every process, with its account, and beside what was there', async () => {
    const one = await add('regenpijpen.md', letter('de lengte van regenpijpen'));
    expect(one).toMatchObject({ state: 'indexed', collection: 'eigen', message: null });
    expect(one.documents).toMatchObject([{ id: 'regenpijpen', passages: 1 }]);
    expect(one.withheld).toMatchObject([{ count: 1, what: 'telefoon' }]);
    expect(one.english).toMatchObject({ message: null, withheld: [{ count: 1, what: 'telephone number' }] });
    for (let time = 0; time < MANY; time += 1)
      expect(await answers('Waar vraagt het kabinet aandacht voor bij regenpijpen?')).toEqual([
        'Het kabinet vraagt aandacht voor de lengte van regenpijpen.',
      ]);
    expect(await documents()).toEqual(['fiche-bruggen', 'nota-molens', 'regenpijpen']);
  });

  it('keeps the same bytes once, and another text of that name under a name of its own', async () => {
    const again = await send('anders.md', letter('de lengte van regenpijpen'));
    expect(((await again.json()) as Addition).name).toBe('regenpijpen.md');
    const other = await add('regenpijpen.md', letter('de kleur van regenpijpen'));
    expect(other).toMatchObject({ name: 'regenpijpen.md', state: 'indexed' });
    expect(other.documents[0]?.id).toMatch(/^regenpijpen-[0-9a-f]{6}$/);
    done.push(other.id);
  });

  it('lets nobody push aside a document that is there by calling his own the same', async () => {
    const own = await add('vals.md', NOTA.replace('positief', 'negatief'));
    expect(own).toMatchObject({ state: 'refused', documents: [] });
    expect(own.message).toContain('Het id nota-molens in vals.md is al in gebruik');
    expect(await answers('Wat vindt het kabinet van het molenplan?')).toContain(
      'Het kabinet is positief over het molenplan.',
    );
    done.push(own.id);
  });

  it('replaces one by another, unless the other is not taken up', async () => {
    const before = await add('dijk.md', letter('de hoogte van dijken'));
    const worse = await add('dijk.pdf', '%PDF-1.7 kapot', `&vervangt=${before.id}`);
    expect(worse.state).toBe('refused');
    expect(await documents()).toContain('dijk');
    const better = await add('dijken.md', letter('de breedte van dijken'), `&vervangt=${before.id}`);
    expect(better.state).toBe('indexed');
    const now = await documents();
    expect(now).toContain('dijken');
    expect(now).not.toContain('dijk');
    done.push(better.id, worse.id);
  });

  it('puts an addition in the collection that everybody reads when it is shared', async () => {
    const one = await named('regenpijpen.md');
    await change({ share: [one?.id] });
    expect(await named('regenpijpen.md')).toMatchObject({ collection: 'algemeen', state: 'indexed' });
  });

  it('takes away what is undone, for every process', async () => {
    const one = await named('regenpijpen.md');
    expect((await change({ remove: [one?.id] })).at(-1)).toMatchObject({ type: 'done', additions: [] });
    expect(await documents()).toEqual(['fiche-bruggen', 'nota-molens']);
    expect((await answers('Waar vraagt het kabinet aandacht voor bij regenpijpen?')).join()).not.toContain(
      'regenpijpen',
    );
  });

  it('keeps a file with hidden text in quarantine until an administrator releases it', async () => {
    const aside = await add('sluizen.html', HIDDEN.replace('sluizen', 'sluisdeuren'));
    expect(aside).toMatchObject({ state: 'quarantined', documents: [] });
    expect(aside.notes).toEqual([expect.stringContaining('verborgen tekst (1 ×)')]);
    const shown = await (await ask('/beheer', { headers: { Accept: 'text/html' } })).text();
    expect(shown).toContain('In quarantaine (2)');
    await change({ release: [aside.id] });
    expect(await named('sluizen.html')).toMatchObject({ state: 'indexed' });
    done.push(aside.id);
  });

  it.each([
    ['leeg.md', '', 422, /is leeg en is niet toegevoegd/],
    ['groot.pdf', new Uint8Array(48 * 1024 * 1024 + 1), 413, /is groter dan 48 MB/],
  ])('refuses %s at once, with a sentence', async (name, body, status, says) => {
    const response = await send(name, body);
    expect(response.status).toBe(status);
    expect((await response.json()) as object).toMatchObject({ detail: expect.stringMatching(says) });
    expect(await named(name)).toBeUndefined();
  });

  it('gives each file that can not be read its own sentence, and takes the others up', async () => {
    const encrypted = await readFile(join(BAD, 'wachtwoord-128.pdf'));
    await send('geheim.pdf', encrypted);
    await send('tabel.xlsx', 'PK\u0003\u0004 geen document');
    await send('film.mp4', 'geen document');
    await send('../../\u202eetc/<b>naam "x"\u0007.md', letter('odd names'));
    await change({});
    const states = new Map((await added()).map((each) => [each.name, each]));
    expect(states.get('geheim.pdf')).toMatchObject({
      state: 'refused',
      message: expect.stringMatching(/wachtwoord/),
    });
    expect(states.get('tabel.xlsx')?.message).toContain('sla het op als PDF');
    expect(states.get('film.mp4')?.message).toContain('wordt niet gelezen');
    const odd = [...states.keys()].find((name) => name.includes('naam')) ?? '';
    expect(odd).toMatch(/^[\w ]+\.md$/);
    expect(states.get(odd)?.state).toBe('indexed');
    for (const { message } of states.values()) expect(message ?? '').not.toContain(folder);
    done.push(...[...states.values()].map(({ id }) => id));
  });

  it('keeps nothing of a file whose connection was lost halfway, and the others', async () => {
    const { hostname, port } = new URL(server.address);
    await new Promise<void>((done) => {
      const half = request({
        hostname,
        port,
        method: 'POST',
        path: '/toevoegen/bestand?naam=half.md',
        headers: { 'Content-Length': 1_000_000 },
      });
      half.on('error', () => done());
      half.write('x'.repeat(200_000));
      setTimeout(() => half.destroy(new Error('weg')), 300);
    });
    expect(await named('half.md')).toBeUndefined();
    await expect
      .poll(async () =>
        (await readdir(join(state, 'toegevoegd'))).filter((name) => name.startsWith('.binnen')),
      )
      .toEqual([]);
  });

  it('takes two that come at once one after the other, and loses neither', async () => {
    await Promise.all([send('links.md', letter('linkeroevers')), send('rechts.md', letter('rechteroevers'))]);
    const both = await Promise.all([change({}), change({})]);
    expect(both.map((events) => events.at(-1)?.type)).toEqual(['done', 'done']);
    expect(await documents()).toEqual(['fiche-bruggen', 'links', 'nota-molens', 'rechts']);
    done.push(...(await added()).map(({ id }) => id));
  });

  it('keeps what readers added when an operator ingests anew', async () => {
    const one = await add('haven.md', letter('de diepte van havens'));
    const env = { NOTABENE_INDEX: join(folder, 'index'), NOTABENE_STATE: state, NOTABENE_ENCODER: 'none' };
    const { stderr } = await run(['ingest', from, '--out', join(folder, 'index')], { env });
    expect(stderr).toContain('Wat lezers op de pagina toevoegden is meegenomen: 1 bestand.');
    await expect.poll(documents, { timeout: 10_000 }).toEqual(['fiche-bruggen', 'haven', 'nota-molens']);
    await change({ remove: [one.id] });
    expect(await documents()).toEqual(['fiche-bruggen', 'nota-molens']);
  });

  it('works as a form without script, and shows on its page what went wrong', async () => {
    const form = new FormData();
    form.append('bestand', new File([letter('formulieren')], 'formulier.md'));
    form.append('bestand', new File([''], 'leeg.md'));
    const response = await ask('/toevoegen', { method: 'POST', body: form });
    expect(response.status).toBe(409);
    const text = await response.text();
    expect(text).toContain('‘leeg.md’ is leeg en is niet toegevoegd');
    expect(text).toContain('Fiche over formulieren (fictief)');
    const one = await named('formulier.md');
    const removed = await ask('/toevoegen/wijziging', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ remove: one?.id ?? '', terug: '/beheer' }).toString(),
    });
    expect([removed.status, removed.headers.get('location')]).toEqual([303, '/beheer']);
    expect(await named('formulier.md')).toBeUndefined();
  });

  it('takes a document that an operator ingested out of the index, and says so where it is the last', async () => {
    const files = [...(await (await ask('/beheer')).text()).matchAll(/name="leave" value="(\w{64})"/g)].map(
      ([, sha256]) => sha256,
    );
    expect(files).toHaveLength(2);
    const events = await change({ leave: files });
    expect(events.at(-1)).toMatchObject({
      type: 'problem',
      message: expect.stringContaining('Zonder dit stuk blijft er niets over'),
    });
    expect(await documents()).toEqual(['fiche-bruggen', 'nota-molens']);
  });

  it('counts use by the day on the page of the administrator, and asks nobody who they are', async () => {
    await expect
      .poll(async () => await (await ask('/beheer')).text(), { timeout: 15_000, interval: 500 })
      .toMatch(/Gebruik<\/h2>[\s\S]*: [1-9]\d* vragen · /);
  });

  it('is refused to another website, past a proxy, and under another name', async () => {
    const foreign = { Origin: 'https://elders.example', 'Content-Type': 'application/json' };
    const posted = await ask('/toevoegen/wijziging', { method: 'POST', headers: foreign, body: '{}' });
    expect(posted.status).toBe(403);
    const proxied = await ask('/toevoegen', { headers: { 'X-Forwarded-For': '192.0.2.1' } });
    expect(proxied.status).toBe(403);
    expect((await proxied.json()) as object).toMatchObject({
      code: 'additions_forbidden',
      detail: expect.stringContaining('mag hier niet'),
    });
    const front = await ask('/', { headers: { 'X-Forwarded-For': '192.0.2.1' } });
    expect(await front.text()).not.toContain('/toevoegen');
    expect(await (await ask('/')).text()).toContain('/toevoegen');
  });
});
