import { z } from 'zod';
import type { Client } from './client.ts';
import { SourceError } from './failure.ts';
import { getJson } from './json.ts';
import { readNumber, type Wanted } from './numbers.ts';

const HOST = 'publications.europa.eu';
/** Documents of one answer; a window with more is asked for in halves. */
const MOST = 1_000;

const LIST = z.object({
  results: z.object({ bindings: z.array(z.object({ celex: z.object({ value: z.string() }) })) }),
});

/** What the Commission published in some days, and whether there is more. */
export interface Published {
  readonly wanted: readonly (Wanted & { readonly kind: 'commissie' })[];
  readonly more: boolean;
}

/** Asks Cellar for the proposals and communications of the Commission from one day up to and including another. */
export async function publishedBetween(client: Client, since: string, until: string): Promise<Published> {
  const day = (date: string) => `"${date}"^^xsd:date`;
  const query = [
    'PREFIX cdm: <http://publications.europa.eu/ontology/cdm#>',
    'PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>',
    'SELECT DISTINCT ?celex WHERE {',
    '?work cdm:resource_legal_id_celex ?celex ; cdm:work_date_document ?date .',
    `FILTER(?date >= ${day(since)} && ?date <= ${day(until)})`,
    'FILTER(REGEX(STR(?celex), "^5[0-9]{4}(DC|PC|JC)[0-9]{4}$"))',
    `} ORDER BY ?celex LIMIT ${MOST + 1}`,
  ].join(' ');
  const parameters = new URLSearchParams({ query, format: 'application/sparql-results+json' });
  const list = await getJson(client, `https://${HOST}/webapi/rdf/sparql?${parameters}`, HOST, LIST);
  if (list === null) throw new SourceError('not_as_expected', HOST);
  const { bindings } = list.results;
  const wanted = bindings.slice(0, MOST).flatMap(({ celex }) => {
    const read = readNumber(celex.value);
    return read?.kind === 'commissie' && read.com !== null ? [read] : [];
  });
  // None of many is a number: the service answers something else now.
  if (bindings.length > 0 && wanted.length === 0) throw new SourceError('not_as_expected', HOST);
  return { wanted, more: bindings.length > MOST };
}
