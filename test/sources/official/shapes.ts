/** Answers in the shape of the real services, about documents that do not exist. */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface SruRecordFields {
  readonly number: string;
  readonly title?: string;
  readonly date?: string;
  readonly modified?: string;
  readonly dossier?: string;
  readonly main?: string;
  /** Places by manifestation; `null` for a record that names none. */
  readonly items?: Readonly<Record<string, string>> | null;
}

const FRBR = 'https://repository.overheid.nl/frbr/officielepublicaties';

/** Where the repository keeps a form of a document. */
export const frbr = (number: string, format: string): string =>
  `${FRBR}/${number.split('-').slice(0, 2).join('/')}/${number}/1/${format}/${number}.${format}`;

function sruRecord(fields: SruRecordFields): string {
  const { number, date = '2026-01-30', modified = date, dossier = '99112', main } = fields;
  const annex = main !== undefined;
  const formats = annex ? ['metadata', 'pdf'] : ['metadata', 'odt', 'pdf', 'html', 'xml'];
  const items =
    fields.items === undefined
      ? Object.fromEntries(formats.map((each) => [each, frbr(number, each)]))
      : fields.items;
  return `<sru:record><sru:recordSchema>gzd</sru:recordSchema><sru:recordData><gzd:gzd>
  <gzd:originalData><overheidwetgeving:meta>
   <overheidwetgeving:owmskern>
    <dcterms:identifier>${escaped(number)}</dcterms:identifier>
    <dcterms:title>Fictief dossier; Brief regering; ${escaped(fields.title ?? `Titel van ${number}`)}</dcterms:title>
    <dcterms:type scheme="OVERHEIDop.Parlementair">${annex ? 'Bijlage' : 'Kamerstuk'}</dcterms:type>
    <dcterms:language>nl</dcterms:language>
    <dcterms:creator scheme="OVERHEID.StatenGeneraal">Tweede Kamer der Staten-Generaal</dcterms:creator>
    <dcterms:modified>${modified}</dcterms:modified>
   </overheidwetgeving:owmskern>
   <overheidwetgeving:owmsmantel>
    <dcterms:date>${date}</dcterms:date><dcterms:available>2026-02-03</dcterms:available>
   </overheidwetgeving:owmsmantel>
   <overheidwetgeving:tpmeta>
    <overheidwetgeving:dossiernummer>${dossier}</overheidwetgeving:dossiernummer>
    <overheidwetgeving:indiener>J. Kanarie-Indiener</overheidwetgeving:indiener>
    <overheidwetgeving:publicatienaam>Kamerstuk</overheidwetgeving:publicatienaam>
    ${annex ? `<overheidwetgeving:hoofddocument>${main}</overheidwetgeving:hoofddocument>` : ''}
   </overheidwetgeving:tpmeta>
  </overheidwetgeving:meta></gzd:originalData>
  <gzd:enrichedData>
   <gzd:preferredUrl>https://zoek.officielebekendmakingen.nl/${escaped(number)}.html</gzd:preferredUrl>
   ${Object.entries(items ?? {})
     .map(([format, url]) => `<gzd:itemUrl manifestation="${format}">${escaped(url)}</gzd:itemUrl>`)
     .join('')}
  </gzd:enrichedData></gzd:gzd></sru:recordData></sru:record>`;
}

const NAMESPACES =
  'xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/"';

/** A page of results. */
export function sruPage(total: number, records: readonly SruRecordFields[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<sru:searchRetrieveResponse ${NAMESPACES}><sru:version>2.0</sru:version>
<sru:numberOfRecords>${total}</sru:numberOfRecords>
<sru:records>${records.map(sruRecord).join('\n')}</sru:records></sru:searchRetrieveResponse>`;
}

/** What a query that is not understood gets, with status 200. */
export const SRU_DIAGNOSTIC = `<?xml version="1.0" encoding="UTF-8"?>
<sru:searchRetrieveResponse ${NAMESPACES}><sru:version>2.0</sru:version><sru:diagnostics>
<diag:diagnostic xmlns:diag="http://docs.oasis-open.org/ns/search-ws/diagnostic"><diag:uri>info:srw/diagnostic/1/10</diag:uri>
<diag:message>Query syntax error</diag:message></diag:diagnostic></sru:diagnostics></sru:searchRetrieveResponse>`;

/** A Kamerstuk in the form of op-xsd-2012-2. */
export function kstXml(number: string, text = `Het kabinet steunt ${number}.`): string {
  const [, dossier, sequence] = number.split('-');
  return `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>${dossier}</dossiernr></dossiernummer></dossier>
<stuk><stuknr><ondernummer>${sequence}</ondernummer></stuknr><titel>Fictief stuk</titel>
<algemeen><vrije-tekst><tekst><al>${escaped(text)}</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`;
}

/** A page of the publications. */
export function kstHtml(text: string): string {
  return `<!DOCTYPE html><html><head><title>x</title></head><body><article><div id="broodtekst"><p>${escaped(text)}</p></div></article></body></html>`;
}

/** The least that is told to be a PDF. */
export function pdf(text: string): string {
  return `%PDF-1.4\n% ${text}\ntrailer\n<< >>\n%%EOF\n`;
}

export interface TkFields {
  readonly number: string;
  readonly sequence?: number | null;
  readonly dossiers?: readonly (readonly [number: number, addition: string | null])[];
  readonly subject?: string;
  readonly date?: string;
  readonly type?: string;
}

/** The id of a document at the Tweede Kamer. */
export const guid = (number: string): string =>
  `00000000-0000-4000-8000-${number.replace('D', '').padStart(12, '0')}`;

/** A document as the OData service of the Tweede Kamer gives it. */
export function tkDocument({
  number,
  sequence = -1,
  dossiers = [],
  subject = `Onderwerp van ${number}`,
  date = '2026-01-30',
  type = 'application/pdf',
}: TkFields): object {
  return {
    Id: guid(number),
    DocumentNummer: number,
    Soort: 'Brief regering',
    Titel: 'Fictief dossier',
    Onderwerp: subject,
    Datum: `${date}T00:00:00+01:00`,
    Vergaderjaar: '2025-2026',
    Volgnummer: sequence,
    ContentType: type,
    Kamerstukdossier: dossiers.map(([Nummer, Toevoeging]) => ({ Nummer, Toevoeging })),
  };
}

export function odataPage(documents: readonly object[], next?: string): string {
  return JSON.stringify({
    '@odata.context': 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/$metadata#Document',
    value: documents,
    ...(next === undefined ? {} : { '@odata.nextLink': next }),
  });
}

/** A list of results of open.overheid.nl. */
export function wooList(
  total: number,
  results: readonly { readonly id: string; readonly date?: string }[],
): string {
  return JSON.stringify({
    totaal: total,
    resultaten: results.map(({ id, date = '2026-01-30' }) => ({
      document: {
        id,
        pid: `https://open.overheid.nl/documenten/${id}`,
        titel: `Titel van ${id}`,
        omschrijving: '',
        openbaarmakingsdatum: date,
        publisher: 'ministerie van Fictie',
        weblocatie: `https://open.overheid.nl/documenten/${id}`,
      },
      bestandsType: 'application/pdf',
      aantalPaginas: 3,
    })),
  });
}

/** What open.overheid.nl says of one document. */
export function wooDetail(title: string, kind = 'beslisnota'): string {
  return JSON.stringify({
    document: {
      titelcollectie: { officieleTitel: title },
      creator: { label: 'J. Kanarie-Maker' },
      classificatiecollectie: {
        documentsoorten: [{ id: 'https://identifier.overheid.nl/tooi/x', label: kind }],
      },
    },
    versies: [
      { openbaarmakingsdatum: '2026-01-30', bestanden: [{ 'mime-type': 'application/pdf', grootte: 99 }] },
    ],
    documentrelaties: [],
  });
}

/** A page of EUR-Lex as Cellar gives it. */
export function xhtml(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${escaped(text)}</p></body></html>\n`;
}
