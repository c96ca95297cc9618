import { BOUNDS } from '../extracted.ts';
import { partsOf } from './cellar.ts';
import type { Client, Validators } from './client.ts';
import { contentOf } from './content.ts';
import { type FailureCode, SourceError } from './failure.ts';
import type { FetchedDocument } from './fetched-documents.ts';
import type { Format, Found, Manifestation } from './found.ts';
import { officialUrl } from './hosts.ts';

export type Fetched =
  | ({
      readonly kind: 'content';
      readonly format: Format;
      readonly bytes: Uint8Array;
      readonly manifestation: Manifestation;
      /** What came with it as parts of their own. */
      readonly annexes: readonly Found[];
    } & Validators)
  /** The server says that what we have is still the one. */
  | { readonly kind: 'unchanged'; readonly manifestation: Manifestation; readonly annexes: readonly Found[] };

const MOST: Readonly<Record<Format, number>> = {
  xml: BOUNDS.text,
  html: BOUNDS.text,
  docx: BOUNDS.binary,
  pdf: BOUNDS.binary,
};

/** What went wrong says more, or less, than that there is nothing: the first of these that happened is told. */
const TELLING: readonly FailureCode[] = [
  'challenge',
  'damaged',
  'too_large',
  'refused_request',
  'refused_host',
  'too_many_redirects',
  'not_as_expected',
  'not_found',
];

/** What the publications look like: a site that says "not found" in a page of its own, with status 200, does not. */
const PUBLICATION: Partial<Record<Format, RegExp>> = {
  xml: /<(?:officiele-publicatie|kamerstuk)[\s>]/,
  html: /<article[\s>]|["'\s]broodtekst["'\s>]/,
};

/**
 * Gets a document in the best form there is: what is not there, not what was asked for, or damaged makes way
 * for the next form. Throws a `SourceError` when none will do, or when the source itself fails.
 */
export async function fetchDocument(
  client: Client,
  found: Found,
  have: FetchedDocument | undefined,
): Promise<Fetched> {
  const faults: SourceError[] = [];
  for (const manifestation of found.manifestations) {
    const outcome = await attempt(() => fetchManifestation(client, found, manifestation, have));
    if (!(outcome instanceof SourceError)) return outcome;
    faults.push(outcome);
  }
  if (faults.length === 0)
    throw new SourceError(
      'not_found',
      found.number,
      `${found.number} is er alleen in een formaat dat niet gelezen wordt; haal het zelf op en zet het om naar Word of PDF.`,
    );
  const code = TELLING.find((each) => faults.some((fault) => fault.code === each));
  throw faults.find((fault) => fault.code === code) ?? new SourceError('not_found', found.number);
}

/** Faults of one form of a document, which leave the others to be tried. */
const OF_ONE_FORM: ReadonlySet<FailureCode> = new Set([
  'too_large',
  'refused_request',
  'refused_host',
  'too_many_redirects',
]);

async function attempt(fetchForm: () => Promise<Fetched | SourceError>): Promise<Fetched | SourceError> {
  try {
    return await fetchForm();
  } catch (error) {
    if (error instanceof SourceError && OF_ONE_FORM.has(error.code)) return error;
    throw error;
  }
}

async function fetchManifestation(
  client: Client,
  found: Found,
  manifestation: Manifestation,
  have: FetchedDocument | undefined,
  annexes: readonly Found[] = [],
  chosen = false,
): Promise<Fetched | SourceError> {
  const { url, accept, language, format } = manifestation;
  const host = officialUrl(url)?.hostname ?? 'De bron';
  const same = have !== undefined && have.entry.opgehaaldVan === url && have.name.endsWith(`.${format}`);
  const answer = await client.get({
    url,
    accept,
    language,
    limit: MOST[format],
    have: same ? { etag: have.entry.etag, lastModified: have.entry.laatstGewijzigd } : undefined,
  });
  if (answer.kind === 'absent') return new SourceError('not_found', found.number);
  if (answer.kind === 'unchanged') return { kind: 'unchanged', manifestation, annexes };
  if (answer.kind === 'choices') {
    // Of a choice one part is asked for, and that is no choice again.
    if (chosen || manifestation.service !== 'cellar') return new SourceError('not_as_expected', host);
    const parts = partsOf(found, manifestation, answer.bytes, answer.url);
    return fetchManifestation(client, found, parts.main, have, parts.annexes, true);
  }
  const content = contentOf(answer.bytes);
  if (content === 'challenge') return new SourceError('challenge', host);
  if (content === 'damaged') return new SourceError('damaged', found.number);
  // A page in the place of a file is a message, not the document.
  if (content === 'unknown' || (content === 'html' && format !== 'html'))
    return new SourceError('not_as_expected', host);
  if (manifestation.service === 'officielebekendmakingen') {
    const form = PUBLICATION[content];
    if (form !== undefined && !form.test(new TextDecoder().decode(answer.bytes)))
      return new SourceError('not_as_expected', host);
  }
  const { bytes, etag, lastModified } = answer;
  return { kind: 'content', format: content, bytes, manifestation, annexes, etag, lastModified };
}
