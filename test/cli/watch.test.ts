import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { doubtOf } from '../../src/channels/signature.ts';
import { type OfficialServer, officialServer, type Reply } from '../sources/official/server.ts';
import { kstXml, odataPage, type SruRecordFields, sruPage } from '../sources/official/shapes.ts';
import { folderWith } from './folder.ts';
import { screen } from './screen.ts';

const SECRET = 'een-verzonnen-geheim-van-genoeg-tekens';
const SRU = 'repository.overheid.nl/sru';
const FILES = 'repository.overheid.nl/frbr';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** A receiver of messages. */
async function receiver() {
  const got: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const own = { status: 200, got, address: '' };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(own.status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  own.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return own;
}

/** Sources with some papers, and a file that says to watch them and whom to tell. */
async function world(followers: (address: string) => string) {
  const records: SruRecordFields[] = [{ number: 'kst-99112-7', title: 'Fiche: Dorpspleinen' }];
  const texts = new Map([['kst-99112-7', 'Het kabinet steunt bankjes op elk dorpsplein in de Unie.']]);
  const server: OfficialServer = await officialServer({
    [SRU]: ({ url }) => {
      const query = url.searchParams.get('query') ?? '';
      const [since = '', until = ''] = ['>=', '<='].map(
        (sign) => query.split(`dt.date${sign}`)[1]?.slice(0, 10) ?? '',
      );
      const fitting = records.filter(
        ({ date = '2026-01-30' }) => !query.includes('hoofddocument') && date >= since && date <= until,
      );
      return sruPage(fitting.length, fitting);
    },
    'gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Document': odataPage([]),
    [FILES]: ({ path }): Reply => {
      const number = path.split('/').at(-1)?.replace('.xml', '') ?? '';
      const text = texts.get(number);
      return text === undefined ? { status: 404 } : kstXml(number, text);
    },
  });
  const inbox = await receiver();
  const folder = await folderWith();
  const documents = join(folder, 'dossiers');
  const index = join(folder, 'index');
  const file = join(
    await folderWith({
      'volgen.yaml': `dossiers: ["99 112"]\nvanaf: 2026-01-01\nmap: ${documents}\nindex: ${index}\n${followers(inbox.address)}`,
    }),
    'volgen.yaml',
  );
  vi.stubEnv('NOTABENE_TEST_SOURCES', server.base);
  vi.stubEnv('NOTABENE_ENCODER', 'none');
  vi.stubEnv('VOLG_GEHEIM', SECRET);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-02-02T08:00:00Z') });
  return {
    server,
    inbox,
    index,
    add: (record: SruRecordFields, text: string) => {
      records.push(record);
      texts.set(record.number, text);
    },
    async watch(...argv: string[]) {
      vi.setSystemTime(Date.now() + 24 * 60 * 60 * 1_000);
      const terminal = screen();
      const code = await main(['watch', file, ...argv], terminal);
      return { code, written: terminal.written(), said: terminal.said() };
    },
  };
}

const webhook = (more: string) => (address: string) =>
  `volgers:\n  - naam: pleinen\n    kanaal: webhook\n    adres: ${address}\n    geheim: $VOLG_GEHEIM\n${more}`;

const LETTER = { number: 'kst-99112-8', title: 'Brief over dorpspleinen', date: '2026-02-03' };
const LETTER_TEXT = 'Het kabinet steunt bankjes niet meer op elk dorpsplein in de Unie.';

describe('watch', () => {
  it('gets, reads and tells: signed, and only what is new', async () => {
    const each = await world(webhook('    dossier: "99112"\n'));
    const first = await each.watch();
    expect({ code: first.code, sent: each.inbox.got }).toEqual({ code: 0, sent: [] });
    expect((await (await openIndexFolder(each.index))?.summaries())?.map(({ id }) => id)).toEqual([
      'kst-99112-7',
    ]);
    each.add(LETTER, LETTER_TEXT);
    const second = await each.watch();
    expect(second.said.filter((line) => !line.startsWith('Let op: dit is een test'))).toEqual([]);
    expect(second.written).toContain('Gemeld aan pleinen: 1 stuk.');
    const [message] = each.inbox.got;
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      kind: 'news',
      follower: 'pleinen',
      items: [
        { what: 'nieuw', id: 'kst-99112-8', url: 'https://zoek.officielebekendmakingen.nl/kst-99112-8.html' },
      ],
    });
    const headers = new Headers(message?.headers as Record<string, string>);
    expect(await doubtOf(SECRET, headers, new TextEncoder().encode(message?.body), Date.now())).toBeNull();
    await each.watch();
    expect(each.inbox.got).toHaveLength(1);
  });

  it('tells each follower what he asked for and nothing else', async () => {
    const each = await world(webhook('    onderwerp: parkeergarages\n'));
    await each.watch();
    each.add(LETTER, LETTER_TEXT);
    await each.watch();
    expect(each.inbox.got).toEqual([]);
    each.add(
      { number: 'kst-99112-9', date: '2026-02-04' },
      'Het kabinet steunt parkeergarages met een plat dak.',
    );
    await each.watch();
    expect(each.inbox.got.map(({ body }) => JSON.parse(body).items[0].id)).toEqual(['kst-99112-9']);
  });

  it('tries again in the next round what could not be delivered', async () => {
    const each = await world(webhook(''));
    await each.watch();
    each.add(LETTER, LETTER_TEXT);
    each.inbox.status = 410;
    const refused = await each.watch();
    expect(refused.code).toBe(1);
    expect(refused.said.at(-1)).toBe(
      'Het bericht aan pleinen kwam niet aan: het adres bestaat niet meer (410); maak een nieuw en vul het in. Het wordt de volgende ronde weer geprobeerd.',
    );
    each.inbox.status = 200;
    expect((await each.watch()).written).toContain('Gemeld aan pleinen: 1 stuk.');
  });

  it.each(['slack', 'teams'])(
    'tells %s in its own form, with nothing in it that is read as markup',
    async (channel) => {
      const each = await world(
        (address) => `volgers:\n  - naam: pleinen\n    kanaal: ${channel}\n    adres: ${address}\n`,
      );
      await each.watch();
      each.add({ ...LETTER, title: 'Brief <!channel> over [pleinen](https://evil.example)' }, LETTER_TEXT);
      await each.watch();
      const body = each.inbox.got[0]?.body ?? '';
      const sent = JSON.parse(body);
      if (channel === 'slack') {
        expect(sent).toMatchObject({ unfurl_links: false, blocks: [{ type: 'section' }] });
        expect(body).not.toContain('<!channel>');
      } else
        expect(sent).toMatchObject({
          type: 'message',
          attachments: [
            { content: { type: 'AdaptiveCard', body: [{ type: 'RichTextBlock' }, { type: 'Container' }] } },
          ],
        });
    },
  );

  it('keeps the index that there is when the sources are down', async () => {
    const each = await world(() => '');
    await each.watch();
    each.server.routes[SRU] = { status: 500 };
    const down = await each.watch();
    expect(down.code).toBe(1);
    expect(down.said.join(' ')).toContain('repository.overheid.nl heeft een storing');
    expect((await (await openIndexFolder(each.index))?.summaries())?.length).toBe(1);
    expect((await each.watch('--status')).written).toContain('dossier 99112: bij tot en met 2026-02-03.');
  });

  it.each([
    ['dossiers: [99112', 'geen geldige YAML'],
    ['dossiers: ["99112"]\nvanaf: gisteren', '‘vanaf’ klopt niet|‘vanaf’'],
    ['vanaf: 2026-01-01', 'niet wat gevolgd wordt'],
    [
      'dossiers: ["99112"]\nvanaf: 2026-01-01\nvolgers:\n  - {naam: x, kanaal: slack, adres: $NIET_INGESTELD}',
      'NIET_INGESTELD is niet ingesteld',
    ],
    [
      'dossiers: ["99112"]\nvanaf: 2026-01-01\nvolgers:\n  - {naam: x, kanaal: slack, adres: "http://elders.example"}',
      'geen https-adres',
    ],
    [
      'dossiers: ["99112"]\nvanaf: 2026-01-01\nvolgers:\n  - {naam: x, kanaal: webhook, adres: "https://elders.example", geheim: kort}',
      'te kort',
    ],
  ])('says what is wrong with a file of %j', async (text, message) => {
    const folder = await folderWith({ 'volgen.yaml': text });
    const terminal = screen();
    expect(await main(['watch', join(folder, 'volgen.yaml')], terminal)).toBe(2);
    expect(terminal.said()[0]).toMatch(new RegExp(message));
  });

  it.each(['5m', '8d', 'x', '1'])('does not come back every %s', async (every) => {
    const folder = await folderWith({ 'volgen.yaml': 'dossiers: ["99112"]\nvanaf: 2026-01-01' });
    const terminal = screen();
    expect(await main(['watch', join(folder, 'volgen.yaml'), '--every', every], terminal)).toBe(2);
    expect(terminal.said()[0]).toContain('van 15m tot en met 7d');
  });
});
