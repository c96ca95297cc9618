import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../../src/sources/official/client.ts';
import { openFetchedDocuments, WITHDRAWN } from '../../../src/sources/official/fetched-documents.ts';
import { contentsOf, type Watched, watchRound } from '../../../src/sources/official/watch.ts';
import { readState, WATCH_STATE, writeState } from '../../../src/sources/official/watch-state.ts';
import { readProvenance } from '../../../src/sources/provenance.ts';
import { folderWith } from '../../cli/folder.ts';
import { clientOf, type OfficialServer, officialServer, type Reply } from './server.ts';
import { kstXml, odataPage, SRU_DIAGNOSTIC, type SruRecordFields, sruPage, xhtml } from './shapes.ts';

const SRU = 'repository.overheid.nl/sru';
const TK = 'gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Document';
const FILES = 'repository.overheid.nl/frbr';
const SPARQL = 'publications.europa.eu/webapi/rdf/sparql';
const CELLAR = 'publications.europa.eu/resource/celex';
const DAY = 24 * 60 * 60 * 1_000;
const WATCHED: Watched = { dossiers: ['99112'], commission: false, languages: ['nl'], since: '2026-01-01' };

/** A source with papers that a test may add to, change and take away. */
async function source(...records: SruRecordFields[]) {
  const papers = new Map(
    records.map((record) => [record.number, { record, text: `Het kabinet steunt ${record.number}.` }]),
  );
  const server = await officialServer({
    [SRU]: ({ url }) => {
      const query = url.searchParams.get('query') ?? '';
      const [since = '', until = ''] = ['>=', '<='].map(
        (sign) => query.split(`dt.date${sign}`)[1]?.slice(0, 10) ?? '',
      );
      const fitting = [...papers.values()]
        .map(({ record }) => record)
        .filter(({ number, date = '2026-01-30' }) =>
          query.includes('hoofddocument')
            ? false
            : query.includes('dossiernummer')
              ? date >= since && date <= until
              : query.includes(`"${number}"`),
        );
      return sruPage(fitting.length, fitting);
    },
    [TK]: odataPage([]),
    [FILES]: ({ path }) => {
      const paper = papers.get(path.split('/').at(-1)?.replace('.xml', '') ?? '');
      return paper === undefined || !path.endsWith('.xml')
        ? { status: 404 }
        : kstXml(paper.record.number, paper.text);
    },
  });
  const folder = await folderWith();
  let time = Date.parse('2026-02-02T08:00:00Z');
  return {
    server,
    folder,
    papers,
    add: (record: SruRecordFields, text = `Het kabinet steunt ${record.number}.`) =>
      papers.set(record.number, { record, text }),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    /** One round, in a process of its own as it were: nothing is known but what is on disk. */
    round: (watched: Partial<Watched> = {}, options: Partial<ClientOptions> = {}) =>
      round(server, folder, { ...WATCHED, ...watched }, () => time, options),
  };
}

async function round(
  server: OfficialServer,
  folder: string,
  watched: Watched,
  now: () => number,
  options: Partial<ClientOptions>,
) {
  const record = await readProvenance(folder);
  if (!record.ok) throw new Error(record.message);
  const store = await openFetchedDocuments(folder, record.provenance);
  const read = await readState(folder);
  if (!read.ok) throw new Error(read.message);
  const client = clientOf(server, { now, oneAtATime: true, rests: read.state.rust, ...options });
  const { state, failures } = await watchRound(watched, {
    client,
    store,
    state: read.state,
    save: (each) => writeState(folder, each),
    now,
    progress: () => {},
  });
  return {
    state,
    codes: [...new Set(failures.map(({ code }) => code))],
    failures,
    news: state.meldingen.map(({ id, wat }) => `${id} ${wat}`),
    files: (await readdir(folder)).filter((name) => name.startsWith('kst') || name.startsWith('com')).sort(),
    contents: contentsOf(store),
  };
}

const FICHE: SruRecordFields = { number: 'kst-99112-7', date: '2026-01-30' };
const LETTER: SruRecordFields = { number: 'kst-99112-8', date: '2026-02-01' };

describe('a round of the watch', () => {
  it('gets what there is, and calls nothing of it news', async () => {
    const { round } = await source(FICHE);
    const first = await round();
    expect(first).toMatchObject({ codes: [], news: [], files: ['kst-99112-7.xml'] });
    expect(first.state.tot).toEqual({ 'dossier 99112': '2026-02-02' });
  });

  it('tells what came since, also when it bears an earlier day', async () => {
    const { add, pass, round } = await source(FICHE);
    await round();
    pass(DAY);
    add({ number: 'kst-99112-9', date: '2026-01-20' });
    expect((await round()).news).toEqual(['kst-99112-9 nieuw']);
    expect((await round()).news).toEqual(['kst-99112-9 nieuw']);
  });

  it('asks one thing at a time', async () => {
    let [busy, most] = [0, 0];
    const world = await source(FICHE, LETTER, { number: 'kst-99112-10' }, { number: 'kst-99112-11' });
    const answer = world.server.routes[FILES] as (asked: { path: string }) => Reply;
    world.server.routes[FILES] = (asked) => ({
      raw: (response) => {
        most = Math.max(most, ++busy);
        setTimeout(() => {
          busy--;
          response.end(answer(asked) as string);
        }, 20);
      },
    });
    await world.round();
    expect(most).toBe(1);
  });

  it('notices other bytes under the same number', async () => {
    const { add, pass, round } = await source(FICHE);
    const before = await round();
    pass(DAY);
    add(FICHE, 'Het kabinet is tegen.');
    const after = await round();
    expect(after.news).toEqual(['kst-99112-7 gewijzigd']);
    expect(after.contents).not.toBe(before.contents);
  });

  it('goes through a year a month at a time, and begins after a stop where it was', async () => {
    const world = await source(
      { number: 'kst-99112-1', date: '2025-02-02' },
      { number: 'kst-99112-2', date: '2025-08-02' },
      FICHE,
    );
    const query = world.server.routes[SRU] as (asked: { url: URL }) => Reply;
    let asked = 0;
    world.server.routes[SRU] = (question) => (++asked > 8 ? { status: 500 } : query(question));
    const stopped = await world.round({ since: '2025-01-01' });
    expect(stopped.codes).toEqual(['out_of_order']);
    const reached = stopped.state.tot['dossier 99112'] ?? '';
    expect(reached > '2025-02-02' && reached < '2025-12-31').toBe(true);
    expect(stopped.files).toContain('kst-99112-1.xml');
    world.server.routes[SRU] = query;
    const again = world.server.asked.length;
    world.pass(DAY);
    const whole = await world.round({ since: '2025-01-01' });
    expect(whole.files).toEqual(['kst-99112-1.xml', 'kst-99112-2.xml', 'kst-99112-7.xml']);
    const first = world.server.asked[again]?.url.searchParams.get('query') ?? '';
    expect(first).not.toContain('dt.date>=2025-01-01');
    // What was there from the start is no news, however many rounds it took.
    expect(whole.news).toEqual([]);
  });

  it.each<[string, Reply]>([
    ['429 with a wait', { status: 429, headers: { 'Retry-After': '5' } }],
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    [
      'a body that is cut',
      {
        raw: (response) =>
          response.writeHead(200, { 'Content-Length': '9999' }).end('<sru', () => response.destroy()),
      },
    ],
    [
      'a compressed body that is cut',
      { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(sruPage(0, [])).subarray(0, 40) },
    ],
    ['a closed connection', { raw: (response) => response.destroy() }],
    ['Latin-1', Buffer.from(sruPage(1, [{ ...FICHE, title: 'Fiche: hélios' }]), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${sruPage(1, [FICHE])}`, 'utf16le')],
    ['a page in the place of a list', '<!doctype html><title>Onderhoud</title>'],
    ['a query that is not understood', SRU_DIAGNOSTIC],
    ['a list of something else', sruPage(1, [{ number: 'kst-12345-1', dossier: '12345' }])],
    ['nothing at all', ''],
    ['a challenge', { status: 202, body: 'robot?' }],
  ])('loses nothing when a list is %s', async (_, reply) => {
    const world = await source(FICHE);
    await world.round();
    const list = world.server.routes[SRU] as Reply;
    world.add(LETTER);
    world.server.routes[SRU] = reply;
    world.pass(2 * DAY);
    const down = await world.round();
    expect(down.failures.length).toBeGreaterThan(0);
    for (const { message } of down.failures) expect(message).toMatch(/^\p{L}.*\p{L}[.]$/su);
    expect(down).toMatchObject({ news: [], files: ['kst-99112-7.xml'] });
    expect(down.state.tot).toEqual({ 'dossier 99112': '2026-02-02' });
    world.server.routes[SRU] = list;
    world.pass(DAY);
    const up = await world.round();
    expect(up).toMatchObject({ codes: [], news: ['kst-99112-8 nieuw'] });
    expect(up.state.tot).toEqual({ 'dossier 99112': '2026-02-05' });
  });

  it.each<[string, Reply]>([
    ['is away', { status: 404 }],
    [
      'is cut',
      {
        raw: (response) =>
          response.writeHead(200, { 'Content-Length': '9999' }).end('<off', () => response.destroy()),
      },
    ],
    ['is a page of the site', '<!doctype html><html><body>Niet gevonden</body></html>'],
    ['is half a file', kstXml('kst-99112-8').slice(0, 120)],
    ['comes with a fault', { status: 500 }],
  ])('keeps asking for a document that %s', async (_, reply) => {
    const world = await source(FICHE);
    await world.round();
    world.add(LETTER);
    const files = world.server.routes[FILES] as (asked: { path: string }) => Reply;
    world.server.routes[FILES] = (asked) => (asked.path.includes('99112-8') ? reply : files(asked));
    world.server.routes['zoek.officielebekendmakingen.nl'] = reply;
    world.pass(DAY);
    const without = await world.round();
    expect(without.state.open).toMatchObject([{ nummer: 'kst-99112-8', keer: 1 }]);
    expect(without.news).toEqual([]);
    world.server.routes[FILES] = files;
    // Long after its day is out of the days that are asked for anew.
    world.pass(60 * DAY);
    const late = await world.round();
    expect(late.state.open).toEqual([]);
    expect(late.news).toEqual(['kst-99112-8 nieuw']);
  });

  it('leaves a source alone for as long as it asks, also in the next run', async () => {
    const world = await source(FICHE);
    await world.round();
    const list = world.server.routes[SRU] as Reply;
    world.server.routes[SRU] = { status: 429, headers: { 'Retry-After': '7200' } };
    world.pass(DAY);
    const asked = world.server.count(SRU);
    const busy = await world.round();
    expect(busy.codes).toContain('busy');
    expect(world.server.count(SRU)).toBe(asked + 1);
    world.server.routes[SRU] = list;
    world.pass(DAY / 24);
    expect((await world.round()).codes).toContain('busy');
    expect(world.server.count(SRU)).toBe(asked + 1);
    world.pass(DAY / 12);
    expect((await world.round()).codes).toEqual([]);
  });

  it('puts aside what was withdrawn, but only when it stays away', async () => {
    const world = await source(FICHE, LETTER, { number: 'kst-99112-10' }, { number: 'kst-99112-11' });
    await world.round();
    world.papers.delete('kst-99112-8');
    world.pass(DAY);
    const once = await world.round();
    expect(once.files).toContain('kst-99112-8.xml');
    expect(Object.keys(once.state.weg)).toEqual(['kst-99112-8']);
    world.pass(DAY);
    const gone = await world.round();
    expect(gone.files).not.toContain('kst-99112-8.xml');
    expect(gone.news).toEqual(['kst-99112-8 ingetrokken']);
    expect(await readdir(join(world.folder, WITHDRAWN))).toEqual(['kst-99112-8.xml']);
  });

  it('takes it back when it was away for a day', async () => {
    const world = await source(FICHE, LETTER, { number: 'kst-99112-10' }, { number: 'kst-99112-11' });
    await world.round();
    world.papers.delete('kst-99112-8');
    world.pass(DAY);
    await world.round();
    world.add(LETTER);
    world.pass(DAY);
    const back = await world.round();
    expect(back.state.weg).toEqual({});
    expect(back.news).toEqual([]);
  });

  it('takes nothing away where everything is gone at once', async () => {
    const world = await source(FICHE, LETTER, { number: 'kst-99112-10' }, { number: 'kst-99112-11' });
    await world.round();
    world.server.routes[FILES] = { status: 404 };
    for (const _ of [1, 2, 3]) {
      world.pass(DAY);
      const gone = await world.round();
      expect(gone.files).toHaveLength(4);
      expect(gone.codes).toContain('not_as_expected');
      expect(gone.state.weg).toEqual({});
    }
  });

  it('asks whether a document changed, and is told that it did not', async () => {
    const world = await source(FICHE);
    const files = world.server.routes[FILES] as (asked: { path: string }) => string;
    world.server.routes[FILES] = (asked) => ({ headers: { ETag: '"v1"' }, body: files(asked) });
    await world.round();
    const seen: (string | undefined)[] = [];
    world.server.routes[FILES] = ({ headers }) => {
      seen.push(headers['if-none-match']);
      return { status: 304 };
    };
    world.pass(DAY);
    expect(await world.round()).toMatchObject({ codes: [], news: [] });
    expect(seen).toEqual(['"v1"']);
  });

  it('gets what the Commission publishes, and what a paper names', async () => {
    const world = await source(FICHE);
    const celex = (number: string) => ({ celex: { type: 'literal', value: number } });
    const asked: string[] = [];
    world.server.routes[SPARQL] = ({ url }) => {
      asked.push(url.searchParams.get('query') ?? '');
      return JSON.stringify({
        results: {
          bindings: asked.at(-1)?.includes('2026-02-02') ? [celex('52026PC9701'), celex('52026SC9702')] : [],
        },
      });
    };
    world.server.routes[CELLAR] = ({ path }) =>
      path.endsWith('52026PC9701') ? xhtml('Voorstel voor dorpspleinen') : { status: 404 };
    const first = await world.round({ commission: true });
    expect(first.codes).toEqual([]);
    expect(first.files).toContain('com-2026-9701.html');
    expect(first.state.tot.commissie).toBe('2026-02-02');
    expect(asked[0]).toContain('"2026-01-01"^^xsd:date');
  });

  it.each<[string, Reply]>([
    ['another shape', '{"results": []}'],
    ['numbers of another form', '{"results":{"bindings":[{"celex":{"value":"32026R0001"}}]}}'],
    ['a fault', { status: 500 }],
  ])('keeps its day when Cellar answers %s', async (_, reply) => {
    const world = await source(FICHE);
    world.server.routes[SPARQL] = reply;
    const { state, codes } = await world.round({ commission: true });
    expect(codes).toHaveLength(1);
    expect(state.tot).toEqual({ 'dossier 99112': '2026-02-02' });
  });

  it('refuses to begin anew by itself when what it remembers is damaged', async () => {
    const { folder, round } = await source(FICHE);
    await round();
    await writeFile(join(folder, WATCH_STATE), '{"versie":1');
    expect(await readState(folder)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/beschadigd; verwijder/),
    });
    expect(await readFile(join(folder, WATCH_STATE), 'utf8')).toBe('{"versie":1');
    expect(existsSync(join(folder, 'kst-99112-7.xml'))).toBe(true);
  });
});
