import { z } from 'zod';
import { findReferences } from '../../documents/links/references.ts';
import type { Client } from './client.ts';
import { SourceError } from './failure.ts';
import { type Found, MEDIA_TYPES, titleOf } from './found.ts';
import { getJson } from './json.ts';
import { dayOf, fileId, joinNumbers, NO_NUMBERS } from './numbers.ts';

const HOST = 'open.overheid.nl';
const API = `https://${HOST}/overheid/openbaarmakingen/api/v0`;
/** The service takes 10, 20 or 50 and nothing else. */
const PAGE = 50;
const KIND = 'beslisnota';

const LIST = z.object({
  totaal: z.int().min(0),
  resultaten: z.array(z.object({ document: z.unknown() })).max(500),
});
const LISTED = z.object({ id: z.string().max(200), openbaarmakingsdatum: z.string().nullish() });
const DETAIL = z.object({
  document: z.object({
    titelcollectie: z.object({ officieleTitel: z.string().nullish() }).nullish(),
    titels: z.array(z.string()).nullish(),
    classificatiecollectie: z
      .object({ documentsoorten: z.array(z.object({ label: z.string().nullish() })).nullish() })
      .nullish(),
  }),
  versies: z.array(z.object({ openbaarmakingsdatum: z.string().nullish() })).nullish(),
});

/** The service decodes the value of a filter twice. */
const filter = (value: string): string => encodeURIComponent(encodeURIComponent(value));
const dutchDay = (day: string): string => day.split('-').reverse().join('-');

/**
 * Decision notes that were made public with these words in them, the newest first, at most `most`. The service
 * leaves a filter that it does not know aside without a word, so that every result is checked.
 */
export async function* searchBeslisnotas(
  client: Client,
  words: string,
  { since, until }: { readonly since: string | null; readonly until: string | null },
  most: number,
): AsyncGenerator<Found | SourceError> {
  const within = (day: string | null): boolean =>
    day === null || ((since === null || day >= since) && (until === null || day <= until));
  let seen = 0;
  let given = 0;
  while (given < most) {
    const query = [
      `zoektekst=${encodeURIComponent(words)}`,
      `start=${seen}`,
      `aantalResultaten=${PAGE}`,
      `documentsoort=${filter(KIND)}`,
      'sort=publicatiedatum',
      ...(since === null ? [] : [`publicatiedatumVan=${dutchDay(since)}`]),
      ...(until === null ? [] : [`publicatiedatumTot=${dutchDay(until)}`]),
    ];
    const list = await getJson(client, `${API}/zoek?${query.join('&')}`, HOST, LIST);
    if (list === null) throw new SourceError('not_as_expected', HOST);
    if (list.totaal === 0) return;
    if (list.resultaten.length === 0) throw new SourceError('not_as_expected', HOST);
    seen += list.resultaten.length;
    let fitting = 0;
    for (const result of list.resultaten) {
      if (given === most) return;
      const listed = LISTED.safeParse(result.document);
      const id = listed.success ? fileId(listed.data.id.replace(/_\d{1,4}$/, '')) : null;
      if (!listed.success || id === null) {
        given += 1;
        fitting += 1;
        yield new SourceError('bad_number', HOST);
        continue;
      }
      if (!within(dayOf(listed.data.openbaarmakingsdatum))) continue;
      const found = await detailOf(client, id, dayOf(listed.data.openbaarmakingsdatum));
      if (found === 'other') continue;
      given += 1;
      fitting += 1;
      yield found;
    }
    if (fitting === 0) throw new SourceError('not_as_expected', HOST);
    if (seen >= list.totaal) return;
  }
}

/** `other`: it is no decision note. */
async function detailOf(
  client: Client,
  id: string,
  listedDay: string | null,
): Promise<Found | SourceError | 'other'> {
  const detail = await getJson(client, `${API}/zoek/${id}`, HOST, DETAIL).catch((error: unknown) => {
    if (error instanceof SourceError) return error;
    throw error;
  });
  if (detail instanceof SourceError) return detail;
  if (detail === null) return new SourceError('not_found', id);
  const { titelcollectie, titels, classificatiecollectie } = detail.document;
  const labels = (classificatiecollectie?.documentsoorten ?? []).map(({ label }) =>
    label?.trim().toLowerCase(),
  );
  if (!labels.includes(KIND)) return 'other';
  const title = titleOf(titelcollectie?.officieleTitel) ?? titleOf(titels?.[0]);
  const named = findReferences(title ?? '');
  return {
    id,
    number: id,
    alsoKnownAs: [],
    kind: 'nota',
    title,
    date: listedDay ?? dayOf(detail.versies?.at(-1)?.openbaarmakingsdatum),
    language: 'nl',
    references: joinNumbers({
      ...NO_NUMBERS,
      com: [...named.com],
      celex: [...named.celex],
      kamerstuk: [...named.kamerstuk],
      dossier: named.dossier.filter((number) => /^\d{5}$/.test(number)),
    }),
    annexOf: null,
    version: null,
    manifestations: [
      {
        format: 'pdf',
        url: `${API}/documenten/${id}`,
        accept: `${MEDIA_TYPES.pdf}, */*`,
        service: 'woo',
        page: `https://${HOST}/documenten/${id}`,
      },
    ],
  };
}
