import { describe, expect, it } from 'vitest';
import { readDossier, readNumber } from '../../../src/sources/official/numbers.ts';
import { type PullRequest, searchSources } from '../../../src/sources/official/search.ts';
import { type Asked, clientOf, officialServer, type Routes } from './server.ts';
import {
  frbr,
  guid,
  odataPage,
  SRU_DIAGNOSTIC,
  type SruRecordFields,
  sruPage,
  tkDocument,
  wooDetail,
  wooList,
} from './shapes.ts';

const SRU = 'repository.overheid.nl/sru';
const TK = 'gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Document';
const WOO = 'open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek';

const REQUEST: PullRequest = {
  wanted: [],
  dossiers: [],
  notes: [],
  since: null,
  until: null,
  languages: ['nl'],
  most: 200,
};

/** A service with these records that answers as it is asked: pages, annexes, numbers. */
const sru =
  (records: readonly SruRecordFields[]) =>
  ({ url }: Asked) => {
    const query = url.searchParams.get('query') ?? '';
    const start = Number(url.searchParams.get('startRecord'));
    const size = Number(url.searchParams.get('maximumRecords'));
    const fitting = records.filter(({ number, main, dossier = '99112' }) =>
      query.includes('w.hoofddocument')
        ? query.includes(`"${main}"`)
        : query.includes('dt.identifier')
          ? query.includes(`"${number}"`)
          : query.includes(`w.dossiernummer=="${dossier}"`) && main === undefined,
    );
    return sruPage(fitting.length, fitting.slice(start - 1, start - 1 + size));
  };

async function search(request: Partial<PullRequest>, routes: Routes) {
  const server = await officialServer({ [SRU]: sruPage(0, []), [TK]: odataPage([]), ...routes });
  const result = await searchSources(clientOf(server), { ...REQUEST, ...request });
  return { ...result, server, ids: result.found.map(({ id }) => id) };
}

const many = (count: number): SruRecordFields[] =>
  Array.from({ length: count }, (_, at) => ({ number: `kst-99112-${count - at}` }));

describe('a number', () => {
  it.each([
    ['kst-22112-4243', { kind: 'kamerstuk', number: 'kst-22112-4243' }],
    ['22 112, nr. 4243', { kind: 'kamerstuk', number: 'kst-22112-4243' }],
    ['22112-4243', { kind: 'kamerstuk', number: 'kst-22112-4243' }],
    ['Kamerstuk 22 112 nr. 4243', { kind: 'kamerstuk', number: 'kst-22112-4243' }],
    ['36 800 viii, nr. 12', { kind: 'kamerstuk', number: 'kst-36800-VIII-12' }],
    ['kst-22112-JY', { kind: 'kamerstuk', number: 'kst-22112-JY' }],
    ['blg-1184123', { kind: 'bijlage', number: 'blg-1184123' }],
    ['2026d04657', { kind: 'tk', number: '2026D04657' }],
    ['COM(2025) 743', { kind: 'commissie', com: 'COM(2025) 743', celex: ['52025DC0743', '52025PC0743'] }],
    [
      'com (2025)743 final',
      { kind: 'commissie', com: 'COM(2025) 743', celex: ['52025DC0743', '52025PC0743'] },
    ],
    ['com-2025-743', { kind: 'commissie', com: 'COM(2025) 743', celex: ['52025DC0743', '52025PC0743'] }],
    ['JOIN(2025) 791', { kind: 'commissie', com: 'JOIN(2025) 791', celex: ['52025JC0791'] }],
    ['52025PC0747', { kind: 'commissie', com: 'COM(2025) 747', celex: ['52025PC0747'] }],
    ['52025SC0747', { kind: 'commissie', com: null, celex: ['52025SC0747'] }],
  ])('%s is understood', (typed, wanted) => {
    expect(readNumber(typed)).toEqual(wanted);
  });

  it.each([
    '22112',
    '36800 VIII',
    '36800 III',
    'kst-22112-',
    'kst-22112-../../x',
    'kst-22112-4243.pdf',
    '../../etc/passwd',
    '2026D0465',
    '2026D04657 or 1 eq 1',
    'COM(2025)',
    '12025DC0743',
    'blg-',
    '',
  ])('‘%s’ is none', (typed) => {
    expect(readNumber(typed)).toBeNull();
  });

  it('of a dossier may have an addition', () => {
    expect(
      ['22112', '22 112', '36800-viii', '36 800 VIII', '2211', '22112-4243', "22112' or"].map(readDossier),
    ).toEqual(['22112', '22112', '36800-VIII', '36800-VIII', null, null, null]);
  });
});

describe('a dossier', () => {
  it('is asked for page by page, to its end', async () => {
    const { ids, failures, server } = await search(
      { dossiers: ['99112'], most: 300 },
      { [SRU]: sru(many(230)) },
    );
    expect(failures).toEqual([]);
    expect(ids).toHaveLength(230);
    const lists = server.asked.filter(({ url }) => url.searchParams.get('query')?.includes('dossiernummer'));
    expect(lists.map(({ url }) => url.searchParams.get('startRecord'))).toEqual(['1', '101', '201']);
  });

  it('is asked for within days, the newest first, and by its own name', async () => {
    const { server } = await search(
      { dossiers: ['36800-VIII'], since: '2025-12-01', until: '2026-01-31' },
      {},
    );
    expect(server.asked[0]?.url.searchParams.get('query')).toBe(
      'c.product-area==officielepublicaties AND w.publicatienaam==Kamerstuk AND w.dossiernummer=="36800-VIII" AND dt.date>=2025-12-01 AND dt.date<=2026-01-31 sortBy dt.date/sort.descending',
    );
    expect(server.asked.at(-1)?.url.searchParams.get('$filter')).toBe(
      "Kamerstukdossier/any(d: d/Nummer eq 36800 and d/Toevoeging eq 'VIII') and Datum ge 2025-12-01T00:00:00Z and Datum le 2026-01-31T23:59:59Z and Verwijderd eq false",
    );
  });

  it('that is empty is no failure', async () => {
    expect(await search({ dossiers: ['99112'] }, {})).toMatchObject({ found: [], failures: [], cut: [] });
  });

  it('gives no more than was asked for, and says that there is more', async () => {
    const { ids, cut } = await search({ dossiers: ['99112'], most: 3 }, { [SRU]: sru(many(5)) });
    expect(ids).toEqual(['kst-99112-5', 'kst-99112-4', 'kst-99112-3']);
    expect(cut).toEqual(['dossier 99112']);
  });

  it('has its annexes, each with the document that it belongs to', async () => {
    const { found } = await search(
      { dossiers: ['99112'] },
      {
        [SRU]: sru([
          { number: 'kst-99112-7' },
          { number: 'blg-123', main: 'kst-99112-7', title: 'Beslisnota bij de brief over dorpspleinen' },
        ]),
      },
    );
    expect(found[1]).toMatchObject({
      id: 'blg-123',
      annexOf: 'kst-99112-7',
      kind: 'nota',
      references: { kamerstuk: ['kst-99112-7'], dossier: ['99112'] },
      manifestations: [
        { format: 'pdf' },
        { format: 'pdf', url: 'https://zoek.officielebekendmakingen.nl/blg-123.pdf' },
      ],
    });
  });

  it('is told in full though its last page fails', async () => {
    const { ids, failures } = await search(
      { dossiers: ['99112'] },
      {
        [SRU]: ({ url }) =>
          !url.searchParams.get('query')?.includes('dossiernummer')
            ? sruPage(0, [])
            : url.searchParams.get('startRecord') === '1'
              ? sruPage(150, many(150).slice(0, 100))
              : { status: 404 },
      },
    );
    expect(ids).toHaveLength(100);
    expect(failures).toMatchObject([{ about: 'dossier 99112', code: 'not_as_expected' }]);
  });
});

describe('an answer of the repository', () => {
  it.each([
    ['a diagnostic with status 200', SRU_DIAGNOSTIC, 'diagnostic'],
    ['an empty page before the end', sruPage(12, []), 'not_as_expected'],
    [
      'no count',
      sruPage(1, many(1)).replace(/<sru:numberOfRecords>.*?<\/sru:numberOfRecords>/, ''),
      'not_as_expected',
    ],
    ['a page in the place of XML', '<!DOCTYPE html><html><body>Storing</body></html>', 'not_as_expected'],
    ['XML that is cut', sruPage(2, many(2)).slice(0, 900), 'not_as_expected'],
    ['other XML', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'not_as_expected'],
    ['entities', `<!DOCTYPE x [<!ENTITY a "b">]>${sruPage(1, many(1)).slice(39)}`, 'not_as_expected'],
    ['nothing', '', 'not_as_expected'],
    ['elements in elements in elements', '<a>'.repeat(5_000), 'not_as_expected'],
    [
      'elements in elements in elements that are well-formed',
      sruPage(1, many(1)).replace('<sru:records>', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}<sru:records>`),
      'not_as_expected',
    ],
    ['bytes that are no text', new Uint8Array([0x3c, 0xff, 0xfe]), 'not_as_expected'],
    [
      'documents of another dossier',
      sruPage(1, [{ number: 'kst-88888-1', dossier: '88888' }]),
      'not_as_expected',
    ],
  ])('with %s is a failure, asked for once', async (_, answer, code) => {
    const { failures, server } = await search({ dossiers: ['99112'] }, { [SRU]: answer });
    expect(failures).toMatchObject([{ about: 'dossier 99112', code }]);
    expect(server.count(SRU)).toBe(1);
  });

  it('names only official places, the best form first, and never ODT', async () => {
    const { found } = await search(
      { dossiers: ['99112'] },
      {
        [SRU]: sru([
          {
            number: 'kst-99112-7',
            items: {
              odt: frbr('kst-99112-7', 'odt'),
              pdf: 'https://169.254.169.254/a.pdf',
              html: 'http://repository.overheid.nl/a.html',
              xml: frbr('kst-99112-7', 'xml'),
            },
          },
        ]),
      },
    );
    expect(found[0]?.manifestations.map(({ url }) => url)).toEqual([
      frbr('kst-99112-7', 'xml'),
      'https://zoek.officielebekendmakingen.nl/kst-99112-7.xml',
      'https://zoek.officielebekendmakingen.nl/kst-99112-7.html',
      'https://zoek.officielebekendmakingen.nl/kst-99112-7.pdf',
    ]);
  });

  it.each(['../../x', 'kst-99112-7/../../x', '%2e%2e%2f', 'con', 'kst-99112-7.pdf', 'KST', 'x'.repeat(90)])(
    'row 53: with the number %j has that document left out, and the others not',
    async (number) => {
      const records = sruPage(2, [{ number: 'kst-99112-7' }, { number: 'KWAAD' }]).replaceAll(
        'KWAAD',
        number.replace('\u0000', ''),
      );
      const { ids, failures } = await search(
        { dossiers: ['99112'] },
        {
          [SRU]: ({ url }) =>
            url.searchParams.get('query')?.includes('hoofddocument') ? sruPage(0, []) : records,
        },
      );
      if (number === 'kst-99112-7\u0000') {
        expect(ids).toEqual(['kst-99112-7']);
        return;
      }
      expect(ids).toEqual(['kst-99112-7']);
      expect(failures).toMatchObject([{ code: 'bad_number' }]);
      expect(failures[0]?.message).not.toContain(number);
    },
  );

  it('has nothing of who wrote or sent a document', async () => {
    const { found } = await search({ dossiers: ['99112'] }, { [SRU]: sru(many(2)) });
    expect(found).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain('Kanarie');
  });

  it('has titles without what a terminal obeys', async () => {
    const { found } = await search(
      { dossiers: ['99112'] },
      { [SRU]: sru([{ number: 'kst-99112-7', title: 'Fiche:\u202e  Dorps\u200bpleinen\n over &amp;' }]) },
    );
    expect(found[0]?.title).toBe('Fiche: Dorpspleinen over &amp;');
  });
});

describe('a Kamerstuk asked for by its number', () => {
  const wanted = [{ kind: 'kamerstuk', number: 'kst-99112-7' }] as const;

  it('is one document, though the sources give it other ids', async () => {
    const { found, failures } = await search(
      { wanted },
      {
        [SRU]: sru([{ number: 'kst-99112-7', title: 'Fiche: Dorpspleinen' }]),
        [TK]: odataPage([
          tkDocument({
            number: '2026D99999',
            sequence: 7,
            dossiers: [[99112, null]],
            type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          }),
        ]),
      },
    );
    expect(failures).toEqual([]);
    expect(found).toMatchObject([
      {
        id: 'kst-99112-7',
        title: 'Fiche: Dorpspleinen',
        alsoKnownAs: ['2026d99999'],
        references: { kamerstuk: ['kst-99112-7'], dossier: ['99112'], tk: ['2026D99999'] },
      },
    ]);
    expect(found[0]?.manifestations.map(({ format }) => format)).toEqual([
      'xml',
      'xml',
      'html',
      'html',
      'docx',
      'pdf',
      'pdf',
    ]);
  });

  it('that is not in the list yet is looked for where it would be', async () => {
    const { found, failures } = await search({ wanted }, {});
    expect(failures).toEqual([]);
    expect(found).toMatchObject([{ id: 'kst-99112-7', title: null }]);
    expect(found[0]?.manifestations[0]?.url).toBe('https://zoek.officielebekendmakingen.nl/kst-99112-7.xml');
  });

  it('is still found when one of the sources is down', async () => {
    const { found, failures } = await search(
      { wanted },
      {
        [SRU]: { status: 500 },
        [TK]: odataPage([tkDocument({ number: '2026D99999', sequence: 7, dossiers: [[99112, null]] })]),
      },
    );
    expect(found).toMatchObject([{ id: 'kst-99112-7', alsoKnownAs: ['2026d99999'] }]);
    expect(failures.every(({ code }) => code === 'out_of_order')).toBe(true);
    expect(failures.length).toBeGreaterThan(0);
  });

  it('of the Eerste Kamer is not asked of the Tweede', async () => {
    const { server } = await search({ wanted: [{ kind: 'kamerstuk', number: 'kst-99112-JY' }] }, {});
    expect(server.count(TK)).toBe(0);
  });

  it('with many others is asked for in few questions', async () => {
    const records = many(45);
    const { ids, server } = await search(
      { wanted: records.map(({ number }) => ({ kind: 'kamerstuk', number })) },
      { [SRU]: sru(records) },
    );
    expect(ids).toHaveLength(45);
    expect(server.count(SRU)).toBe(6);
  });
});

describe('a document of the Tweede Kamer', () => {
  const wanted = [{ kind: 'tk', number: '2026D99999' }] as const;

  it('that is a Kamerstuk is found as that', async () => {
    const { found } = await search(
      { wanted },
      {
        [SRU]: sru([{ number: 'kst-99112-7' }]),
        [TK]: odataPage([
          tkDocument({
            number: '2026D99999',
            sequence: 7,
            dossiers: [
              [99112, null],
              [99761, null],
            ],
          }),
        ]),
      },
    );
    expect(found).toMatchObject([
      { id: 'kst-99112-7', references: { dossier: ['99112', '99761'], tk: ['2026D99999'] } },
    ]);
  });

  it('outside a dossier keeps its own number', async () => {
    const { found } = await search(
      { wanted },
      { [TK]: odataPage([tkDocument({ number: '2026D99999', sequence: -1 })]) },
    );
    expect(found).toMatchObject([
      {
        id: '2026d99999',
        references: { kamerstuk: [], tk: ['2026D99999'] },
        manifestations: [
          {
            format: 'pdf',
            url: `https://${TK}(${guid('2026D99999')})/resource`,
            page: 'https://www.tweedekamer.nl/downloads/document?id=2026D99999',
          },
        ],
      },
    ]);
  });

  it('that is not there is told by its number', async () => {
    const { failures } = await search({ wanted }, {});
    expect(failures).toMatchObject([
      {
        code: 'not_found',
        message: '2026D99999 is niet gevonden; controleer het nummer of probeer het later opnieuw.',
      },
    ]);
  });

  it('is left out when it is not the one that was asked for', async () => {
    const { found } = await search({ wanted }, { [TK]: odataPage([tkDocument({ number: '2026D11111' })]) });
    expect(found).toEqual([]);
  });

  it('is listed page after page', async () => {
    const next = `https://${TK}?$skip=1`;
    const document = (at: number) =>
      tkDocument({ number: `2026D9999${at}`, sequence: at, dossiers: [[99112, null]] });
    const { ids } = await search(
      { dossiers: ['99112'] },
      {
        [TK]: ({ url }) =>
          url.searchParams.get('$skip') === '1' ? odataPage([document(2)]) : odataPage([document(1)], next),
      },
    );
    expect(ids.toSorted()).toEqual(['kst-99112-1', 'kst-99112-2']);
  });

  it.each([
    ['a next page elsewhere', 'https://evil.example/next', 'refused_host'],
    ['a next page at another official host', 'https://open.overheid.nl/next', 'refused_host'],
    ['a next page at another place', `https://gegevensmagazijn.tweedekamer.nl/elders`, 'refused_host'],
    ['a next page on this machine', 'http://127.0.0.1:1/', 'refused_host'],
  ])('row 44: that comes with %s is followed no further', async (_, next, code) => {
    const { ids, failures, server } = await search(
      { dossiers: ['99112'] },
      {
        [TK]: odataPage([tkDocument({ number: '2026D99999', sequence: 7, dossiers: [[99112, null]] })], next),
      },
    );
    expect(ids).toEqual(['kst-99112-7']);
    expect(failures).toMatchObject([{ code }]);
    expect(server.count(TK)).toBe(1);
  });

  it('is not listed for ever', async () => {
    let page = 0;
    const { failures, server } = await search(
      { dossiers: ['99112'] },
      {
        [TK]: () => {
          page += 1;
          return odataPage([], `https://${TK}?$skip=${page}`);
        },
      },
    );
    expect(failures).toMatchObject([{ code: 'not_as_expected' }]);
    expect(server.count(TK)).toBe(80);
  });

  it.each([
    ['JSON that is cut', odataPage([tkDocument({ number: '2026D99999' })]).slice(0, 200)],
    ['a page', '<!DOCTYPE html><html><body>Storing</body></html>'],
    ['another form', '{"values": []}'],
    ['a list in a list in a list', '['.repeat(50_000)],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff])],
  ])('told of by %s is a failure', async (_, answer) => {
    const { failures } = await search({ dossiers: ['99112'] }, { [TK]: answer });
    expect(failures).toMatchObject([{ about: 'dossier 99112', code: 'not_as_expected' }]);
  });

  it('row 53: with an id that is none is left out, and the others not', async () => {
    const good = tkDocument({ number: '2026D99999', sequence: 7, dossiers: [[99112, null]] });
    const { ids, failures } = await search(
      { dossiers: ['99112'] },
      { [TK]: odataPage([{ ...good, Id: '../../x' }, { ...good, DocumentNummer: '../../x' }, good]) },
    );
    expect(ids).toEqual(['kst-99112-7']);
    expect(failures).toHaveLength(2);
  });
});

describe('decision notes', () => {
  const wooRoutes = (
    list: Parameters<typeof wooList>[1],
    details: Readonly<Record<string, string>>,
  ): Routes => ({
    [WOO]: ({ url }) => {
      const start = Number(url.searchParams.get('start'));
      return wooList(list.length, list.slice(start, start + 50));
    },
    ...Object.fromEntries(Object.entries(details).map(([id, detail]) => [`${WOO}/${id}`, detail])),
  });

  it('are asked for as the service wants it', async () => {
    const { server } = await search(
      { notes: ['drugs & "strategie"'], since: '2025-12-01', until: '2026-01-31' },
      wooRoutes([], {}),
    );
    const address = server.asked.find(({ host }) => host === 'open.overheid.nl')?.url.search;
    expect(address).toContain('zoektekst=drugs%20%26%20%22strategie%22&');
    expect(address).toContain('aantalResultaten=50');
    expect(address).toContain('documentsoort=beslisnota');
    expect(address).toContain('publicatiedatumVan=01-12-2025');
    expect(address).toContain('publicatiedatumTot=31-01-2026');
  });

  it('have ids without a version, and the numbers that their titles name', async () => {
    const { found } = await search(
      { notes: ['drugs'] },
      wooRoutes([{ id: 'ronl-abc_1' }], {
        'ronl-abc': wooDetail('Beslisnota bij Kamerbrief over COM(2025) 9743'),
      }),
    );
    expect(found).toMatchObject([
      {
        id: 'ronl-abc',
        kind: 'nota',
        date: '2026-01-30',
        references: { com: ['COM(2025) 9743'] },
        manifestations: [
          {
            url: 'https://open.overheid.nl/overheid/openbaarmakingen/api/v0/documenten/ronl-abc',
            page: 'https://open.overheid.nl/documenten/ronl-abc',
          },
        ],
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('Kanarie');
  });

  it('are listed to the end', async () => {
    const list = Array.from({ length: 70 }, (_, at) => ({ id: `ronl-${at}` }));
    const { ids } = await search(
      { notes: ['drugs'] },
      wooRoutes(list, Object.fromEntries(list.map(({ id }) => [id, wooDetail(`Beslisnota ${id}`)]))),
    );
    expect(ids).toHaveLength(70);
  });

  it('are checked: what is of another kind or day is left out, since the service may leave a filter aside', async () => {
    const { ids } = await search(
      { notes: ['drugs'], since: '2026-01-01' },
      wooRoutes([{ id: 'ronl-1' }, { id: 'ronl-2' }, { id: 'ronl-3', date: '2019-01-01' }], {
        'ronl-1': wooDetail('Een rapport', 'rapport'),
        'ronl-2': wooDetail('Beslisnota'),
        'ronl-3': wooDetail('Beslisnota'),
      }),
    );
    expect(ids).toEqual(['ronl-2']);
  });

  it('are a failure when nothing on a page is what was asked for', async () => {
    const { failures, server } = await search(
      { notes: ['drugs'] },
      {
        [WOO]: wooList(
          90_000,
          Array.from({ length: 50 }, (_, at) => ({ id: `ronl-${at}`, date: '2026-01-30' })),
        ),
        [`${WOO}/ronl`]: wooDetail('Een rapport', 'rapport'),
      },
    );
    expect(failures).toMatchObject([{ about: 'drugs', code: 'not_as_expected' }]);
    expect(server.count(WOO)).toBe(51);
  });

  it.each([
    ['an empty page before the end', wooList(9, [])],
    ['a page', '<html></html>'],
    ['no count', '{"resultaten": []}'],
  ])('answered with %s are a failure', async (_, answer) => {
    const { failures } = await search({ notes: ['drugs'] }, { [WOO]: answer });
    expect(failures).toMatchObject([{ about: 'drugs', code: 'not_as_expected' }]);
  });

  it.each(['../../x', 'ronl/../x', 'nul', 'ronl-%2e'])('row 53: with the id %s are left out', async (id) => {
    const { ids, failures, server } = await search(
      { notes: ['drugs'] },
      wooRoutes([{ id }, { id: 'ronl-1' }], { 'ronl-1': wooDetail('Beslisnota') }),
    );
    expect(ids).toEqual(['ronl-1']);
    expect(failures).toMatchObject([{ code: 'bad_number' }]);
    expect(server.count(WOO)).toBe(2);
  });

  it('that are the annex of a Kamerstuk are one with it by title and day', async () => {
    const title = 'Beslisnota bij Kamerbrief over het Europese actieplan dorpspleinen en fonteinen';
    const { found } = await search(
      { dossiers: ['99112'], notes: ['dorpspleinen'] },
      {
        [SRU]: sru([{ number: 'kst-99112-7' }, { number: 'blg-123', main: 'kst-99112-7', title }]),
        ...wooRoutes([{ id: 'ronl-1' }], { 'ronl-1': wooDetail(`${title}.`) }),
      },
    );
    expect(found).toMatchObject([
      { id: 'kst-99112-7' },
      { id: 'blg-123', annexOf: 'kst-99112-7', alsoKnownAs: ['ronl-1'] },
    ]);
  });

  it('with a title that says little, or that two of them have, stay apart', async () => {
    const title = 'Beslisnota bij Kamerbrief over het Europese actieplan dorpspleinen en fonteinen';
    const { ids } = await search(
      { dossiers: ['99112'], notes: ['dorpspleinen'] },
      {
        [SRU]: sru([
          { number: 'kst-99112-7' },
          { number: 'blg-1', main: 'kst-99112-7', title: 'Beslisnota' },
          { number: 'blg-2', main: 'kst-99112-7', title },
          { number: 'blg-3', main: 'kst-99112-7', title },
        ]),
        ...wooRoutes([{ id: 'ronl-1' }, { id: 'ronl-2' }], {
          'ronl-1': wooDetail('Beslisnota'),
          'ronl-2': wooDetail(title),
        }),
      },
    );
    expect(ids).toEqual(['kst-99112-7', 'blg-1', 'blg-2', 'blg-3', 'ronl-1', 'ronl-2']);
  });
});
