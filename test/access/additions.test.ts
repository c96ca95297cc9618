import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { knowsOf } from '../../ingest/additions.ts';
import { Collection } from '../../ingest/collection.ts';
import { refusedInEnglish } from '../../ingest/told-in-english.ts';
import type { Access } from '../../src/access/access.ts';
import { additionsOf, type Kept } from '../../src/server/additions.ts';
import { allowedBy } from '../../src/server/allowed.ts';
import type { Adder, Additions, Change, Owned } from '../../src/web/api/additions.ts';
import { UNKNOWN_CLIENT } from '../../src/web/http/client.ts';
import { indexFor, ownCollection } from '../../src/web/http/collections.ts';
import type { Reader, Role } from '../../src/web/http/reader.ts';
import { indexOver } from '../answer/asking.ts';
import { readerOf, testApp } from '../app/world.ts';
import { PAPERS, paper } from '../search/papers.ts';

const additions: Additions = {
  list: async () => ({ additions: [], busy: false }),
  receive: async () => ({ ok: false, problem: { code: 'addition_empty' } }),
  apply: async () => ({ ok: true }),
  ingested: async () => [],
};

/** What somebody who signed in with these roles gets, on a host that allows it from where they are, or not. */
async function statusOf(path: string, roles: readonly Role[], here = true): Promise<number> {
  const access = readerOf([], {
    kind: 'person',
    id: 'person:p',
    name: 'A. Voorbeeld',
    roles: new Set(roles),
  });
  const { app } = testApp({ access, additions, allowed: () => here });
  return (await app.request(path, { headers: { Accept: 'text/html' } })).status;
}

describe('who signed in', () => {
  it('adds documents only with the role for it', async () => {
    expect(await statusOf('/toevoegen', ['read'])).toBe(403);
    expect(await statusOf('/toevoegen', ['read', 'upload'])).toBe(200);
  });

  it('administers only with the role for it', async () => {
    expect(await statusOf('/beheer', ['read', 'upload'])).toBe(403);
    expect(await statusOf('/beheer', ['read', 'administer'])).toBe(200);
  });

  it('does neither from where the host does not allow it, whatever the role', async () => {
    expect(await statusOf('/toevoegen', ['read', 'upload'], false)).toBe(403);
    expect(await statusOf('/beheer', ['read', 'administer'], false)).toBe(403);
  });
});

describe('what somebody adds', () => {
  const id = (digit: string) => digit.repeat(32);
  const owned = (owner: string, digit: string): Owned => ({
    id: id(digit),
    owner,
    name: `van-${owner}.pdf`,
    collection: 'eigen-0123456789abcdef',
    bytes: 4,
    added: '2026-03-02T09:00:00Z',
    state: 'waiting',
    message: null,
    notes: [],
    withheld: [],
    documents: [],
    replaces: null,
  });
  const received: Adder[] = [];
  const applied: Change[] = [];
  const acts: string[] = [];
  beforeEach(() => {
    for (const each of [received, applied, acts]) each.length = 0;
  });
  const kept: Additions = {
    ...additions,
    list: async () => ({ additions: [owned('person:a', 'a'), owned('person:b', 'b')], busy: false }),
    receive: async ({ by }) => {
      received.push(by);
      return { ok: true, addition: owned('person:a', 'c') };
    },
    apply: async (change, onStep) => {
      applied.push(change);
      for (const name of ['van-person:a.pdf', 'van-person:b.pdf'])
        onStep?.({ step: 'reading', name, done: 0, total: 2 });
      return { ok: true };
    },
  };
  const appFor = (roles: readonly Role[]) => {
    const reader: Access = readerOf(['algemeen'], {
      kind: 'person',
      id: 'person:a',
      name: 'A. Voorbeeld',
      roles: new Set(roles),
    });
    const access: Access = { ...reader, note: async ({ act }) => void acts.push(act) };
    return testApp({ access, additions: kept, allowed: () => true }).app;
  };
  const change = (asked: object, roles: readonly Role[] = ['read', 'upload']) =>
    appFor(roles).request('/toevoegen/wijziging', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    });

  it('lands in a collection of his own, with what he may read, and is written down', async () => {
    const response = await appFor(['read', 'upload']).request('/toevoegen/bestand?naam=stuk.md', {
      method: 'POST',
      body: 'stuk',
    });
    expect(response.status).toBe(201);
    expect(await response.text()).not.toContain('owner');
    expect(received).toEqual([
      { owner: 'person:a', collection: await ownCollection({ id: 'person:a' }), reads: ['algemeen'] },
    ]);
    expect(acts).toEqual(['uploaded']);
  });

  it('is seen, removed and shared by himself and by an administrator, and by nobody else', async () => {
    const list = await appFor(['read', 'upload']).request('/toevoegen', { headers: { Accept: 'text/html' } });
    const shown = await list.text();
    expect(shown).toContain('van-person:a.pdf');
    expect(shown).not.toContain('van-person:b.pdf');
    expect(shown).toContain('vindt alleen u');
    for (const asked of [{ remove: [id('b')] }, { share: [id('a'), id('b')] }])
      expect((await change(asked)).status).toBe(403);
    expect(applied).toEqual([]);
    const own = await change({ share: [id('a')] });
    const told = await own.text();
    expect(told).toContain('Lezen: van-person:a.pdf');
    expect(told).not.toContain('van-person:b.pdf');
    expect((await change({ remove: [id('b')] }, ['read', 'upload', 'administer'])).status).toBe(200);
    expect(applied).toHaveLength(2);
    expect(acts).toEqual(['upload_shared', 'upload_removed']);
  });

  it('is shared with a collection that he reads himself, and with no other', async () => {
    const besloten = { ...paper('geheim', 'Mijn stuk', 'Het kabinet steunt de kwikkopjes.', {}) };
    const whole = await indexOver([...PAPERS, { ...besloten, collection: 'besloten' }]);
    const shareTo = (to: string, reads: readonly string[]) =>
      testApp({
        index: async () => whole,
        access: readerOf(reads, {
          kind: 'person',
          id: 'person:a',
          name: 'A. Voorbeeld',
          roles: new Set(['read', 'upload'] as const),
        }),
        additions: kept,
        allowed: () => true,
      }).app.request('/toevoegen/wijziging', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ share: [id('a')], to }),
      });
    for (const to of ['besloten', 'bestaat-niet', 'eigen-0123456789abcdef']) {
      const response = await shareTo(to, ['algemeen']);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('die u zelf leest');
    }
    expect(applied).toEqual([]);
    const response = await shareTo('besloten', ['algemeen', 'besloten']);
    expect(await response.text()).toContain('"shares":["algemeen","besloten"]');
    expect(applied).toEqual([{ share: [id('a')], to: 'besloten' }]);
  });

  it('is at most so many megabytes of one person, and says so', async () => {
    const state = await mkdtemp(join(tmpdir(), 'notabene-quota-'));
    onTestFinished(() => rm(state, { recursive: true, force: true }));
    const own = additionsOf({ index: state, state, env: {}, now: () => 0, each: 1 });
    const add = (owner: string | null, name: string, letter: string) =>
      own.receive(
        { name, replaces: null, by: { owner, collection: `van-${owner}`, reads: null } },
        new Blob([letter.repeat(700_000)]).stream(),
      );
    expect((await add('person:a', 'een.md', 'a')).ok).toBe(true);
    expect(await add('person:a', 'twee.md', 'b')).toMatchObject({
      ok: false,
      problem: {
        code: 'additions_own_full',
        detail: expect.stringMatching(/^‘twee\.md’ past .* 1 MB zijn\./),
      },
    });
    // The same again takes no room; others, and who works on this machine, have their own.
    for (const [owner, letter] of [
      ['person:a', 'a'],
      ['person:b', 'b'],
      [null, 'c'],
      [null, 'd'],
    ] as const)
      expect((await add(owner, 'drie.md', letter)).ok).toBe(true);
  });

  it('is accounted for in English to who reads the pages so, also what could not be done', async () => {
    const told = {
      ...owned('person:a', 'a'),
      state: 'refused',
      message: '‘brief.pdf’ vraagt om een wachtwoord.',
      english: { message: refusedInEnglish('brief.pdf', 'pdf_encrypted'), notes: [], withheld: [] },
    } as const;
    const failing: Additions = {
      ...kept,
      list: async () => ({ additions: [told], busy: false }),
      receive: async () => ({ ok: false, problem: { code: 'addition_empty', detail: '‘x’ is leeg.' } }),
      apply: async (_, onStep) => {
        onStep?.({ step: 'building', done: 0, total: 0 });
        return { ok: false, message: 'De index is beschadigd.' };
      },
    };
    const { app } = testApp({
      additions: failing,
      access: readerOf(['algemeen'], {
        kind: 'person',
        id: 'person:a',
        name: 'A',
        roles: new Set(['read', 'upload'] as const),
      }),
      allowed: () => true,
    });
    const english = (path: string, init: RequestInit = {}) =>
      app.request(path, { ...init, headers: { Cookie: 'taal=en', ...init.headers } });
    const page = await (await english('/toevoegen', { headers: { Accept: 'text/html' } })).text();
    expect(page).toContain('<p lang="en">‘brief.pdf’ asks for a password.');
    expect(page).not.toContain('wachtwoord');
    const sent = await english('/toevoegen/bestand?naam=x', { method: 'POST', body: 'x' });
    expect(await sent.json()).toMatchObject({ detail: expect.stringContaining('The file is empty') });
    const changed = await english('/toevoegen/wijziging', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    const steps = await changed.text();
    expect(steps).toContain('The index is being built');
    expect(steps).toContain('Nothing was changed.');
    expect(steps).not.toContain('beschadigd');
  });

  it('exists for himself and for who administers all, and for nobody else who reads everything', async () => {
    const own = await ownCollection({ id: 'person:a' });
    const secret = {
      ...paper('geheim', 'Mijn stuk', 'Het kabinet steunt de kwikkopjes.', {}),
      collection: own,
    };
    const whole = await indexOver([...PAPERS, secret]);
    const seenBy = async (also: Partial<Reader>) => {
      const reader = {
        kind: 'person',
        id: 'person:b',
        name: null,
        collections: null,
        roles: new Set(['read']),
      };
      const index = await indexFor(whole, { reader: { ...reader, ...also } as Reader, asked: null });
      return (await index.held('geheim')) !== undefined;
    };
    expect(await seenBy({})).toBe(false);
    expect(await seenBy({ id: null })).toBe(false);
    expect(await seenBy({ id: 'person:a', collections: ['algemeen'] })).toBe(true);
    expect(await seenBy({ roles: new Set<Role>(['read', 'administer']) })).toBe(true);
  });

  it('does not tell by its account what others have that he may not read', async () => {
    const text = 'Het kabinet steunt de sluizen van de vaart, en vraagt om een nieuwe brug.';
    const document = (collection: string) => ({ ...paper('kst-99002-1', 'Sluizen', text, {}), collection });
    const facts = { given: '', sha256: null, format: 'pdf', pages: 1, characters: 1 } as const;
    const corpusFor = (reads: readonly string[]) => {
      const by = { id: id('a'), collection: 'eigen-0123456789abcdef', reads } as unknown as Kept;
      const collection = new Collection(knowsOf([by]));
      const read = (name: string, into: string, addition?: string) =>
        collection.add(
          { ...facts, name, addition },
          { frontMatter: null, documents: [{ document: document(into), withheld: [], notesAt: null }] },
        );
      read('besloten.pdf', 'besloten');
      read('mijn.pdf', by.collection, by.id);
      return collection.corpus();
    };
    const hidden = corpusFor(['algemeen']);
    expect(hidden.documents.map((each) => each.id)).toEqual([
      'kst-99002-1',
      `kst-99002-1-${id('a').slice(0, 6)}`,
    ]);
    expect(JSON.stringify(hidden.files[1])).not.toContain('besloten');
    expect(corpusFor(['algemeen', 'besloten']).files[1]?.status).toBe('double');
  });

  it('may come from elsewhere of who signed in, and else from this machine alone, unless that is set narrower', () => {
    const [elsewhere, here] = [UNKNOWN_CLIENT, { ...UNKNOWN_CLIENT, loopback: true }];
    const person = { id: 'person:a' };
    const nobody = { id: null };
    const may = (adding: 'role' | 'loopback' | 'off', host = '0.0.0.0') =>
      allowedBy({ host, adding, administering: 'off' });
    expect(may('role')('upload', elsewhere, person)).toBe(true);
    expect(may('role')('upload', elsewhere, nobody)).toBe(false);
    expect(may('role')('upload', here, nobody)).toBe(false);
    expect(may('role', '127.0.0.1')('upload', here, nobody)).toBe(true);
    expect(may('loopback')('upload', elsewhere, person)).toBe(false);
    expect(may('off', '127.0.0.1')('upload', here, person)).toBe(false);
    expect(may('role')('administer', elsewhere, person)).toBe(false);
  });
});
