import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/sources/official/content.ts';
import { openFetchedDocuments, sha256 } from '../../../src/sources/official/fetched-documents.ts';
import { pullDocuments } from '../../../src/sources/official/pull.ts';
import { type PullRequest, searchSources } from '../../../src/sources/official/search.ts';
import { frontMatterOf, PROVENANCE, readProvenance } from '../../../src/sources/provenance.ts';
import { folderWith } from '../../cli/folder.ts';
import { clientOf, type OfficialServer, officialServer, type Routes } from './server.ts';
import {
  guid,
  kstHtml,
  kstXml,
  odataPage,
  pdf,
  type SruRecordFields,
  sruPage,
  tkDocument,
  wooDetail,
  wooList,
  xhtml,
} from './shapes.ts';

const REPOSITORY = 'repository.overheid.nl/frbr';
const PUBLICATIONS = 'zoek.officielebekendmakingen.nl';
const SRU = 'repository.overheid.nl/sru';
const TK = 'gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Document';
const WOO = 'open.overheid.nl/overheid/openbaarmakingen/api/v0';
const CELLAR = 'publications.europa.eu/resource/celex';

const KST: Partial<PullRequest> = { wanted: [{ kind: 'kamerstuk', number: 'kst-99112-7' }] };
const COM: Partial<PullRequest> = {
  wanted: [{ kind: 'commissie', com: 'COM(2025) 9743', celex: ['52025DC9743', '52025PC9743'] }],
};

/** A repository with these records; annexes by their main document. */
const sru =
  (records: readonly SruRecordFields[]): Routes[string] =>
  ({ url }) => {
    const query = url.searchParams.get('query') ?? '';
    const fitting = records.filter(({ number, main }) =>
      query.includes('hoofddocument') ? query.includes(`"${main}"`) : query.includes(`"${number}"`),
    );
    return sruPage(fitting.length, fitting);
  };

async function serverWith(routes: Routes): Promise<OfficialServer> {
  return officialServer({ [SRU]: sruPage(0, []), [TK]: odataPage([]), ...routes });
}

/** One run of the whole: search, fetch, write. */
async function run(server: OfficialServer, folder: string, request: Partial<PullRequest> = KST) {
  const client = clientOf(server);
  const record = await readProvenance(folder);
  if (!record.ok) throw new Error(record.message);
  const store = await openFetchedDocuments(folder, record.provenance);
  const searched = await searchSources(client, {
    wanted: [],
    dossiers: [],
    notes: [],
    since: null,
    until: null,
    languages: ['nl'],
    most: 200,
    ...request,
  });
  const pulled = await pullDocuments(client, store, searched.found);
  return {
    states: Object.fromEntries(pulled.documents.map(({ id, status }) => [id, status])),
    failures: [...searched.failures, ...pulled.failures],
    files: (await readdir(folder)).sort(),
    record: await recordOf(folder),
  };
}

async function recordOf(folder: string) {
  const read = await readProvenance(folder);
  if (!read.ok) throw new Error(read.message);
  return Object.fromEntries(read.provenance);
}

describe('a Kamerstuk', () => {
  it('comes as XML, with where it came from', async () => {
    const server = await serverWith({
      [SRU]: sru([{ number: 'kst-99112-7', title: 'Fiche: Dorpspleinen' }]),
      [TK]: odataPage([tkDocument({ number: '2026D99999', sequence: 7, dossiers: [[99112, null]] })]),
      [`${REPOSITORY}/officielepublicaties/kst/99112/kst-99112-7/1/xml/kst-99112-7.xml`]: {
        headers: { etag: '"v1"' },
        body: kstXml('kst-99112-7'),
      },
    });
    const folder = await folderWith();
    const { states, failures, files, record } = await run(server, folder);
    expect(failures).toEqual([]);
    expect(states).toEqual({ 'kst-99112-7': 'new' });
    expect(files).toEqual([PROVENANCE, 'kst-99112-7.xml']);
    expect(await readFile(join(folder, 'kst-99112-7.xml'), 'utf8')).toBe(kstXml('kst-99112-7'));
    expect(record).toEqual({
      'kst-99112-7.xml': {
        sha256: sha256(Buffer.from(kstXml('kst-99112-7'))),
        url: 'https://zoek.officielebekendmakingen.nl/kst-99112-7.html',
        opgehaaldOp: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        opgehaaldVan:
          'https://repository.overheid.nl/frbr/officielepublicaties/kst/99112/kst-99112-7/1/xml/kst-99112-7.xml',
        id: 'kst-99112-7',
        soort: null,
        titel: 'Fiche: Dorpspleinen',
        datum: '2026-01-30',
        taal: 'nl',
        referenties: {
          com: [],
          celex: [],
          kamerstuk: ['kst-99112-7'],
          dossier: ['99112'],
          tk: ['2026D99999'],
        },
        ookBekendAls: ['2026d99999'],
        bijlageBij: null,
        etag: '"v1"',
        laatstGewijzigd: null,
        versie: '2026-01-30',
        bron: 'officielebekendmakingen',
      },
    });
    expect(await readFile(join(folder, PROVENANCE), 'utf8')).not.toContain('Kanarie');
  });

  const places = { xml: kstXml('kst-99112-7'), html: kstHtml('Het kabinet steunt het.'), pdf: pdf('x') };
  const at = (format: string) => `${PUBLICATIONS}/kst-99112-7.${format}`;

  it.each([
    ['HTML when the XML is not there yet', {}, 'html'],
    ['HTML when the XML is cut', { [at('xml')]: places.xml.slice(0, 300) }, 'html'],
    ['HTML when the XML is refused', { [at('xml')]: { status: 403 } }, 'html'],
    [
      'HTML when the XML is somewhere else',
      { [at('xml')]: { status: 302, headers: { location: 'https://evil.example/' } } },
      'html',
    ],
    ['HTML when a page stands in the place of the XML', { [at('xml')]: kstHtml('Storing') }, 'html'],
    ['HTML when other XML stands there', { [at('xml')]: '<fout>Niet gevonden</fout>' }, 'html'],
    ['HTML when the XML is empty', { [at('xml')]: '' }, 'html'],
    ['PDF when there is neither', { [at('html')]: { status: 404 } }, 'pdf'],
    [
      'PDF when the HTML is no publication',
      { [at('html')]: '<html><body>Niet gevonden</body></html>' },
      'pdf',
    ],
    ['PDF when the HTML is cut', { [at('html')]: places.html.slice(0, 100) }, 'pdf'],
  ])('comes as %s', async (_, routes, format) => {
    const server = await serverWith({ [at('html')]: places.html, [at('pdf')]: places.pdf, ...routes });
    const { failures, files } = await run(server, await folderWith());
    expect(failures).toEqual([]);
    expect(files).toEqual([PROVENANCE, `kst-99112-7.${format}`].sort());
  });

  it.each([
    ['nothing is there', {}, 'not_found'],
    ['the PDF is cut', { [at('pdf')]: places.pdf.slice(0, 20) }, 'damaged'],
    [
      'a check of the browser stands there',
      { [at('html')]: '<html><script src="/challenge-platform/x"></script></html>' },
      'challenge',
    ],
    ['other bytes stand there', { [at('pdf')]: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }, 'not_as_expected'],
    [
      'the PDF is larger than may be',
      { [at('pdf')]: { headers: { 'content-length': '99999999999' } } },
      'too_large',
    ],
  ])('is a failure when %s, and leaves nothing behind', async (_, routes, code) => {
    const { failures, files } = await run(await serverWith(routes), await folderWith());
    expect(failures).toMatchObject([{ about: 'kst-99112-7', code }]);
    expect(files).toEqual([]);
  });

  it('is asked for again with what the server said of it, and not sent again', async () => {
    const server = await serverWith({
      [at('xml')]: ({ headers }) =>
        headers['if-none-match'] === '"v1"'
          ? { status: 304 }
          : { headers: { etag: '"v1"' }, body: places.xml },
    });
    const folder = await folderWith();
    await run(server, folder);
    const before = await readFile(join(folder, PROVENANCE));
    expect((await run(server, folder)).states).toEqual({ 'kst-99112-7': 'unchanged' });
    expect(await readFile(join(folder, PROVENANCE))).toEqual(before);
  });

  it('is not asked for again when the list says that it did not change', async () => {
    const server = await serverWith({ [SRU]: sru([{ number: 'kst-99112-7' }]), [at('xml')]: places.xml });
    const folder = await folderWith();
    await run(server, folder);
    const asked = server.count(PUBLICATIONS);
    expect((await run(server, folder)).states).toEqual({ 'kst-99112-7': 'unchanged' });
    expect(server.count(PUBLICATIONS)).toBe(asked);
    server.routes[SRU] = sru([{ number: 'kst-99112-7', modified: '2026-02-09' }]) as never;
    server.routes[at('xml')] = kstXml('kst-99112-7', 'Herzien.');
    expect((await run(server, folder)).states).toEqual({ 'kst-99112-7': 'changed' });
    expect(await readFile(join(folder, 'kst-99112-7.xml'), 'utf8')).toContain('Herzien.');
  });

  it('in a better form takes the place of the worse one', async () => {
    const server = await serverWith({ [at('pdf')]: places.pdf });
    const folder = await folderWith();
    expect((await run(server, folder)).files).toEqual([PROVENANCE, 'kst-99112-7.pdf']);
    server.routes[at('xml')] = places.xml;
    const { states, files, record } = await run(server, folder);
    expect(states).toEqual({ 'kst-99112-7': 'changed' });
    expect(files).toEqual([PROVENANCE, 'kst-99112-7.xml']);
    expect(Object.keys(record)).toEqual(['kst-99112-7.xml']);
  });

  it('in a better form is asked for, though the list says that it did not change', async () => {
    const server = await serverWith({ [SRU]: sru([{ number: 'kst-99112-7' }]), [at('pdf')]: places.pdf });
    const folder = await folderWith();
    expect((await run(server, folder)).files).toEqual([PROVENANCE, 'kst-99112-7.pdf']);
    server.routes[at('xml')] = places.xml;
    expect((await run(server, folder)).files).toEqual([PROVENANCE, 'kst-99112-7.xml']);
  });

  it('that was damaged in the folder is fetched anew', async () => {
    const server = await serverWith({
      [SRU]: sru([{ number: 'kst-99112-7' }]),
      [at('xml')]: ({ headers }) =>
        headers['if-none-match'] === '"v1"'
          ? { status: 304 }
          : { headers: { etag: '"v1"' }, body: places.xml },
    });
    const folder = await folderWith();
    await run(server, folder);
    await writeFile(join(folder, 'kst-99112-7.xml'), places.xml.slice(0, 50));
    await run(server, folder);
    expect(await readFile(join(folder, 'kst-99112-7.xml'), 'utf8')).toBe(places.xml);
  });

  it('is not written through a link in the folder', async () => {
    const server = await serverWith({ [at('xml')]: places.xml });
    const folder = await folderWith();
    const elsewhere = await folderWith({ 'eigen.txt': 'van mij' });
    await symlink(join(elsewhere, 'eigen.txt'), join(folder, 'kst-99112-7.xml'));
    await symlink(join(elsewhere, 'eigen.txt'), join(folder, '.kst-99112-7.xml.tmp'));
    const { failures } = await run(server, folder);
    expect(await readFile(join(elsewhere, 'eigen.txt'), 'utf8')).toBe('van mij');
    expect(failures).toMatchObject([{ code: 'occupied' }]);
  });

  it('does not take the place of a file of that name that somebody put there', async () => {
    const server = await serverWith({ [at('xml')]: places.xml });
    const folder = await folderWith({ 'kst-99112-7.xml': 'van mij' });
    const { failures, record } = await run(server, folder);
    expect(await readFile(join(folder, 'kst-99112-7.xml'), 'utf8')).toBe('van mij');
    expect(failures).toMatchObject([{ code: 'occupied' }]);
    expect(record).toEqual({});
  });

  it('takes the place of what a run left that was killed before it was in the record', async () => {
    const server = await serverWith({ [at('xml')]: places.xml });
    const folder = await folderWith({ 'kst-99112-7.xml': places.xml });
    expect((await run(server, folder)).states).toEqual({ 'kst-99112-7': 'new' });
  });

  it('is another than one with the same bytes and another number, which may change tomorrow', async () => {
    const same = pdf('volgt');
    const routes = {
      [SRU]: sru([{ number: 'kst-99112-7' }, { number: 'kst-99112-8' }]),
      [at('pdf')]: same,
      [`${PUBLICATIONS}/kst-99112-8.pdf`]: same,
    };
    const server = await serverWith(routes);
    const folder = await folderWith();
    const request: Partial<PullRequest> = {
      wanted: ['kst-99112-7', 'kst-99112-8'].map((number) => ({ kind: 'kamerstuk', number })),
    };
    expect((await run(server, folder, request)).states).toEqual({
      'kst-99112-7': 'new',
      'kst-99112-8': 'new',
    });
    server.routes[`${PUBLICATIONS}/kst-99112-8.pdf`] = pdf('nu wel');
    expect((await run(server, folder, request)).states['kst-99112-8']).toBe('changed');
  });

  it('has its annexes beside it', async () => {
    const server = await serverWith({
      [SRU]: sru([
        { number: 'kst-99112-7' },
        { number: 'blg-123', main: 'kst-99112-7', title: 'Beslisnota bij de brief over dorpspleinen' },
      ]),
      [at('xml')]: places.xml,
      [`${PUBLICATIONS}/blg-123.pdf`]: pdf('nota'),
    });
    const { files, record } = await run(server, await folderWith());
    expect(files).toEqual(['blg-123.pdf', PROVENANCE, 'kst-99112-7.xml']);
    const entry = record['blg-123.pdf'];
    expect(entry).toMatchObject({ bijlageBij: 'kst-99112-7', soort: 'nota' });
    expect(entry && frontMatterOf(entry)).toMatchObject({
      id: 'blg-123',
      soort: 'nota',
      referenties: { kamerstuk: ['kst-99112-7'] },
    });
  });

  it('that fails does not hold up the others', async () => {
    const server = await serverWith({ [`${PUBLICATIONS}/kst-99112-8.xml`]: kstXml('kst-99112-8') });
    const { states, failures } = await run(server, await folderWith(), {
      wanted: [
        { kind: 'kamerstuk', number: 'kst-99112-7' },
        { kind: 'kamerstuk', number: 'kst-99112-8' },
      ],
    });
    expect(states).toEqual({ 'kst-99112-8': 'new' });
    expect(failures).toMatchObject([{ about: 'kst-99112-7', code: 'not_found' }]);
  });
});

describe('one document from several sources', () => {
  const note = pdf('de nota');
  const routes: Routes = {
    [SRU]: sru([{ number: 'kst-99112-7' }, { number: 'blg-123', main: 'kst-99112-7', title: 'Beslisnota' }]),
    [`${PUBLICATIONS}/kst-99112-7.xml`]: kstXml('kst-99112-7'),
    [`${PUBLICATIONS}/blg-123.pdf`]: note,
    [`${WOO}/zoek`]: wooList(1, [{ id: 'ronl-abc_1' }]),
    [`${WOO}/zoek/ronl-abc`]: wooDetail('Een heel andere titel dan die van de bijlage'),
    [`${WOO}/documenten/ronl-abc`]: note,
  };

  it('with the same bytes is kept once, with all its numbers', async () => {
    const server = await serverWith(routes);
    const folder = await folderWith();
    const request = { ...KST, notes: ['dorpspleinen'] };
    const { states, files, record } = await run(server, folder, request);
    expect(states).toEqual({ 'kst-99112-7': 'new', 'blg-123': 'new', 'ronl-abc': 'duplicate' });
    expect(files).toEqual(['blg-123.pdf', PROVENANCE, 'kst-99112-7.xml']);
    expect(record['blg-123.pdf']).toMatchObject({
      titel: 'Beslisnota',
      ookBekendAls: ['ronl-abc'],
      bijlageBij: 'kst-99112-7',
    });
    expect((await run(server, folder, request)).states['ronl-abc']).toBe('duplicate');
    expect(server.count(`${WOO}/documenten`)).toBe(1);
  });

  it('that was known by another number before is not kept twice', async () => {
    const server = await serverWith({
      [TK]: odataPage([tkDocument({ number: '2026D99999' })]),
      [`${TK}(${guid('2026D99999')})/resource`]: pdf('brief'),
    });
    const folder = await folderWith();
    const wanted = { wanted: [{ kind: 'tk', number: '2026D99999' }] } as const;
    expect((await run(server, folder, wanted)).files).toEqual(['2026d99999.pdf', PROVENANCE]);
    server.routes[TK] = odataPage([
      tkDocument({ number: '2026D99999', sequence: 7, dossiers: [[99112, null]] }),
    ]);
    server.routes[`${PUBLICATIONS}/kst-99112-7.xml`] = kstXml('kst-99112-7');
    const { files, record } = await run(server, folder, wanted);
    expect(files).toEqual([PROVENANCE, 'kst-99112-7.xml']);
    expect(record['kst-99112-7.xml']?.ookBekendAls).toEqual(['2026d99999']);
  });
});

describe('a document of the Tweede Kamer', () => {
  const wanted = { wanted: [{ kind: 'tk', number: '2026D99999' }] } as const;

  it('has the name of what it is, whatever the list calls it', async () => {
    const docx = Buffer.concat([
      Buffer.from('PK\x03\x04word/document.xml', 'latin1'),
      Buffer.from('PK\x05\x06', 'latin1'),
    ]);
    const server = await serverWith({
      [TK]: odataPage([
        tkDocument({
          number: '2026D99999',
          type: 'application/pdf',
          subject: 'Rood \u001b[31malarm\u001b[0m\u0007 over\n dorpen',
        }),
      ]),
      [`${TK}(${guid('2026D99999')})/resource`]: {
        headers: { 'content-disposition': 'attachment; filename="../../../.bashrc"' },
        body: docx,
      },
    });
    const { files, record } = await run(server, await folderWith(), wanted);
    expect(files).toEqual(['2026d99999.docx', PROVENANCE]);
    expect(record['2026d99999.docx']).toMatchObject({
      titel: 'Rood alarm over dorpen',
      url: 'https://www.tweedekamer.nl/downloads/document?id=2026D99999',
    });
  });

  it('in the place of which a page comes is a failure', async () => {
    const server = await serverWith({
      [TK]: odataPage([tkDocument({ number: '2026D99999' })]),
      [`${TK}(${guid('2026D99999')})/resource`]: kstHtml('Storing'),
    });
    const { failures, files } = await run(server, await folderWith(), wanted);
    expect(failures).toMatchObject([{ about: '2026D99999', code: 'not_as_expected' }]);
    expect(files).toEqual([]);
  });

  it('in an old format is told so', async () => {
    const server = await serverWith({
      [TK]: odataPage([tkDocument({ number: '2026D99999', type: 'application/msword' })]),
    });
    const { failures } = await run(server, await folderWith(), wanted);
    expect(failures).toMatchObject([{ about: '2026D99999', message: expect.stringContaining('formaat') }]);
  });
});

describe('a document of the Commission', () => {
  const of = (celex: string, language: string, accept: RegExp, reply: Routes[string]): Routes => ({
    [`${CELLAR}/${celex}`]: ({ headers }) => {
      if (headers['accept-language'] === undefined) return { status: 400 };
      if (headers['accept-language'] !== language || !accept.test(headers.accept ?? ''))
        return { status: 404 };
      return reply as string;
    },
  });

  it('comes in each language that is asked for, from the CELEX number that is there', async () => {
    const server = await serverWith({
      [`${CELLAR}/52025PC9743`]: ({ headers }) =>
        headers['accept-language'] === undefined
          ? { status: 400 }
          : headers.accept !== 'application/xhtml+xml'
            ? { status: 404 }
            : {
                status: 303,
                headers: {
                  location: `http://publications.europa.eu/resource/cellar/${headers['accept-language']}`,
                },
              },
      'publications.europa.eu/resource/cellar/nld': xhtml('Voorstel'),
      'publications.europa.eu/resource/cellar/eng': xhtml('Proposal'),
    });
    const folder = await folderWith();
    const { states, failures, record } = await run(server, folder, { ...COM, languages: ['nl', 'en'] });
    expect(failures).toEqual([]);
    expect(states).toEqual({ 'com-2025-9743': 'new', 'com-2025-9743-en': 'new' });
    expect(record['com-2025-9743-en.html']).toMatchObject({
      taal: 'en',
      bron: 'cellar',
      url: 'https://publications.europa.eu/resource/celex/52025PC9743',
      referenties: { com: ['COM(2025) 9743'], celex: ['52025PC9743'] },
    });
    expect(await readFile(join(folder, 'com-2025-9743.html'), 'utf8')).toContain('Voorstel');
  });

  it('comes as PDF when there is no page of it', async () => {
    const server = await serverWith(
      of('52025DC9743', 'nld', /^application\/pdf;type=pdfa1a$/, pdf('mededeling')),
    );
    const { files } = await run(server, await folderWith(), COM);
    expect(files).toEqual(['com-2025-9743.pdf', PROVENANCE]);
  });

  it('in parts comes in parts, the annexes told apart', async () => {
    const item = (at: number) => `/resource/cellar/00000000-0000-4000-8000-000000000001.0010.03/DOC_${at}`;
    const listing = `<html><body><ul>
      <li title="item"><a href="http://publications.europa.eu${item(1)}">x</a><ul><li title="stream_name">COM_annex_1.html</li></ul></li>
      <li title="item"><a href="http://publications.europa.eu${item(2)}">x</a><ul><li title="stream_name">COM_act.html</li></ul></li>
      <li title="item"><a href="https://evil.example${item(3)}">x</a></li>
      <li title="item"><a href="http://publications.europa.eu/webapi/rdf/sparql?query=x">x</a></li></ul></body></html>`;
    const server = await serverWith({
      ...of('52025DC9743', 'nld', /xhtml/, { status: 300, body: listing }),
      [`publications.europa.eu${item(1)}`]: xhtml('Bijlage'),
      [`publications.europa.eu${item(2)}`]: xhtml('Mededeling'),
    });
    const folder = await folderWith();
    const { states, record } = await run(server, folder, COM);
    expect(states).toEqual({ 'com-2025-9743': 'new', 'com-2025-9743-deel-2': 'new' });
    expect(await readFile(join(folder, 'com-2025-9743.html'), 'utf8')).toContain('Mededeling');
    expect(record['com-2025-9743-deel-2.html']).toMatchObject({ bijlageBij: 'com-2025-9743' });
    expect((await run(server, folder, COM)).states).toEqual({
      'com-2025-9743': 'unchanged',
      'com-2025-9743-deel-2': 'unchanged',
    });
  });

  it.each([
    ['is not there in this language', {}, 'not_found'],
    ['is kept behind a check of the browser', { [CELLAR]: { status: 202 } }, 'challenge'],
    [
      'is kept behind a page that checks the browser',
      { [CELLAR]: '<html><script src="https://x.awswaf.com/challenge.js"></script></html>' },
      'challenge',
    ],
    ['is a list of nothing', { [CELLAR]: { status: 300, body: '<html></html>' } }, 'not_as_expected'],
  ])('that %s is a failure', async (_, routes: Routes, code) => {
    const { failures, files } = await run(await serverWith(routes), await folderWith(), COM);
    expect(failures).toMatchObject([{ about: 'COM(2025) 9743 (nl)', code }]);
    expect(files).toEqual([]);
  });
});

describe('the content of a file', () => {
  it.each([
    ['xml', kstXml('kst-99112-7')],
    ['xml', '<a><b/></a>'],
    ['html', kstHtml('x')],
    ['html', xhtml('x')],
    ['html', '<HTML><body></body></HTML>\n<!-- 12 ms -->\n'],
    ['pdf', pdf('x')],
    ['damaged', '<a><b></a>'],
    ['damaged', kstXml('kst-99112-7').slice(0, -3)],
    ['damaged', '%PDF-1.7 and no end'],
    ['damaged', '<html><body>half'],
    [
      'html',
      `<html><head><script src="/challenge-platform/x.js"></script></head><body>${'tekst '.repeat(200)}</body></html>`,
    ],
    ['unknown', 'PK\x03\x04 and nothing of a text'],
    ['unknown', 'Gewone tekst'],
    ['unknown', ''],
    ['unknown', new Uint8Array([0x3c, 0xff])],
    [
      'challenge',
      '<html><head><script src="https://a.token.awswaf.com/x/challenge.js"></script></head></html>',
    ],
  ])('is told to be %s', (content, bytes) => {
    expect(contentOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)).toBe(content);
  });
});
