import { z } from 'zod';
import type { Client } from './client.ts';
import { SourceError } from './failure.ts';
import { type Format, type Found, kindOf, MEDIA_TYPES, titleOf } from './found.ts';
import { officialUrl } from './hosts.ts';
import { getJson } from './json.ts';
import { dayOf, fileId, joinNumbers, kamerstukOf, NO_NUMBERS } from './numbers.ts';

const HOST = 'gegevensmagazijn.tweedekamer.nl';
const PATH = '/OData/v4/2.0/Document';
/** The service gives at most 250 a page. */
const MOST_PAGES = 80;

const PAGE = z.object({ value: z.array(z.unknown()).max(1_000), '@odata.nextLink': z.string().optional() });

const DOSSIER = z.object({ Nummer: z.int(), Toevoeging: z.string().nullish() });
const DOCUMENT = z.object({
  Id: z.guid(),
  DocumentNummer: z.string().regex(/^20\d{2}D\d{5}$/),
  Titel: z.string().nullish(),
  Onderwerp: z.string().nullish(),
  Datum: z.string().nullish(),
  /** −1 for a letter that is in no dossier. */
  Volgnummer: z.int().nullish(),
  ContentType: z.string().nullish(),
  Kamerstukdossier: z.array(DOSSIER).nullish(),
});

/** Who wrote or sent a document is not asked for. */
const FIELDS = 'Id,DocumentNummer,Titel,Onderwerp,Datum,Volgnummer,ContentType';

const FORMATS: readonly (readonly [type: RegExp, format: Format])[] = [
  [/wordprocessingml/i, 'docx'],
  [/pdf/i, 'pdf'],
];

/** What is asked of the service; `fits` says whether a document is what was asked for. */
export interface OdataQuery {
  readonly filter: string;
  readonly fits: (found: Found) => boolean;
  /** The dossier that was asked for: a document may be in several. */
  readonly dossier: string | null;
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const ofDossier = (dossier: string): string => {
  const [number = '', addition] = dossier.split('-');
  return `Kamerstukdossier/any(d: d/Nummer eq ${number}${addition === undefined ? '' : ` and d/Toevoeging eq ${quoted(addition)}`})`;
};

/** The document with a number of the Tweede Kamer itself. */
export function byTkNumber(number: string): OdataQuery {
  return {
    filter: `DocumentNummer eq ${quoted(number)}`,
    fits: ({ references }) => references.tk.includes(number),
    dossier: null,
  };
}

/** A Kamerstuk; null for one of the Eerste Kamer, which has letters. */
export function byKamerstuk(number: string): OdataQuery | null {
  const parts = /^kst-(\d{5}(?:-(?:[IVX]{1,6}|\d{2}))?)-(\d{1,5})$/.exec(number);
  if (parts === null) return null;
  const [, dossier = '', sequence = ''] = parts;
  return {
    filter: `Volgnummer eq ${Number(sequence)} and ${ofDossier(dossier)}`,
    fits: ({ references }) => references.kamerstuk.includes(number),
    dossier,
  };
}

/** The documents of a dossier from one day up to and including another. */
export function byDossier(dossier: string, since: string | null, until: string | null): OdataQuery {
  const [number = ''] = dossier.split('-');
  return {
    filter: [
      ofDossier(dossier),
      ...(since === null ? [] : [`Datum ge ${since}T00:00:00Z`]),
      ...(until === null ? [] : [`Datum le ${until}T23:59:59Z`]),
    ].join(' and '),
    // The service counts in another time zone: a day at the edge may fall on either side.
    fits: ({ references, date }) =>
      references.dossier.includes(number) &&
      (date === null || ((since === null || date >= since) && (until === null || date <= until))),
    dossier,
  };
}

/** What the Tweede Kamer has, at most `most`; as with the other services, errors of one document come in between. */
export async function* searchOdata(
  client: Client,
  query: OdataQuery,
  most: number,
): AsyncGenerator<Found | SourceError> {
  const parameters = [
    ['$filter', `${query.filter} and Verwijderd eq false`],
    ['$select', FIELDS],
    ['$expand', 'Kamerstukdossier($select=Nummer,Toevoeging)'],
    ['$orderby', 'Datum desc'],
  ];
  let next: string | undefined =
    `https://${HOST}${PATH}?${parameters.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
  const asked = new Set<string>();
  let given = 0;
  while (next !== undefined && given < most) {
    // A page that leads to itself, or pages without end.
    if (asked.has(next) || asked.size === MOST_PAGES) throw new SourceError('not_as_expected', HOST);
    asked.add(next);
    const page: z.infer<typeof PAGE> | null = await getJson(client, next, HOST, PAGE);
    if (page === null) throw new SourceError('not_as_expected', HOST);
    for (const value of page.value) {
      const document = DOCUMENT.safeParse(value);
      const found = document.success ? foundOf(document.data, query.dossier) : null;
      if (found !== null && !query.fits(found)) continue;
      if (given === most) return;
      given += 1;
      yield found ?? new SourceError('bad_number', HOST);
    }
    next = following(page['@odata.nextLink']);
  }
}

/** The next page, which must be one of the same service. */
function following(link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  const url = officialUrl(link, new URL(`https://${HOST}${PATH}`));
  if (url?.hostname !== HOST || url.pathname !== PATH) throw new SourceError('refused_host', HOST);
  return url.href;
}

function foundOf(document: z.infer<typeof DOCUMENT>, asked: string | null): Found | null {
  const { DocumentNummer: tk, Volgnummer: sequence, Kamerstukdossier: dossiers } = document;
  const names = (dossiers ?? [])
    // Old dossiers have other numbers, that stand in no Kamerstuk number.
    .filter(({ Nummer }) => Nummer >= 10_000 && Nummer <= 99_999)
    .map(({ Nummer, Toevoeging }) => ({
      number: String(Nummer),
      addition: addition(Toevoeging),
    }));
  const home =
    names.find(({ number, addition }) => asked === `${number}${addition === null ? '' : `-${addition}`}`) ??
    names[0];
  const kamerstuk =
    home !== undefined && sequence !== null && sequence !== undefined && sequence > 0 && sequence < 100_000
      ? kamerstukOf(home.number, home.addition, String(sequence))
      : null;
  const id = fileId(kamerstuk ?? tk);
  if (id === null) return null;
  const title = titleOf(document.Onderwerp) ?? titleOf(document.Titel);
  const format = FORMATS.find(([type]) => type.test(document.ContentType ?? ''))?.[1];
  return {
    id,
    number: kamerstuk ?? tk,
    alsoKnownAs: kamerstuk === null ? [] : [tk.toLowerCase()],
    kind: kindOf(title),
    title,
    date: dayOf(document.Datum),
    language: 'nl',
    references: joinNumbers({
      ...NO_NUMBERS,
      kamerstuk: kamerstuk === null ? [] : [kamerstuk],
      dossier: names.map(({ number }) => number),
      tk: [tk],
    }),
    annexOf: null,
    version: null,
    manifestations:
      format === undefined
        ? []
        : [
            {
              format,
              url: `https://${HOST}${PATH}(${document.Id.toLowerCase()})/resource`,
              accept: `${MEDIA_TYPES[format]}, */*`,
              service: 'tweedekamer',
              page: `https://www.tweedekamer.nl/downloads/document?id=${tk}`,
            },
          ],
  };
}

const addition = (value: string | null | undefined): string | null =>
  /^(?:[IVX]{1,6}|\d{2})$/i.test(value ?? '') ? (value ?? '').toUpperCase() : null;
