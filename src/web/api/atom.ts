import { html } from 'hono/html';
import { writtenDate } from '../../documents/identity/dates.ts';
import { browse } from '../../question/search.ts';
import { newestFirst } from '../../search/documents/summaries.ts';
import type { DocumentSummary, SearchIndex } from '../../search/index.ts';
import type { Html } from '../parts/layout.ts';
import { documentPath, officialUrl } from '../parts/links.ts';
import { kindLabel } from '../words/document-words.ts';
import { type ListRequest, listPath } from './list-request.ts';

/** Documents in a feed, the newest. */
const MOST = 50;
/** Pages of the list that are gone through for words; they come best first, a feed is newest first. */
const MOST_PAGES = 8;
/** A document without a date is older than any other. */
const NO_DATE = '1970-01-01';

/** The address of the feed of a list. */
export const feedPath = (request: ListRequest): string =>
  listPath({ ...request, page: 1 }).replace('/stukken', '/stukken.atom');

/** A list of documents as an Atom feed (RFC 4287), the newest first; what changed is an entry of its own. */
export async function atomFeed(index: SearchIndex, request: ListRequest, base: string): Promise<string> {
  const { choice } = request;
  const text = request.text === '' ? null : request.text;
  const summaries: DocumentSummary[] = [];
  for (let page = 1, pages = 1; page <= Math.min(pages, MOST_PAGES); page++) {
    const browsed = await browse(index, { text, choice, page });
    pages = text === null ? Math.min(2, browsed.pages) : browsed.pages;
    summaries.push(...browsed.listed.map(({ head }) => head));
  }
  const newest = summaries.toSorted(newestFirst).slice(0, MOST);
  const at = (path: string) => new URL(path, base).href;
  const asked = [text, ...Object.values(choice).flat()].filter((part) => part !== null);
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${at(feedPath(request))}</id>
<title>${`Notabene: ${asked.length === 0 ? 'alle stukken' : asked.join(', ')}`}</title>
<updated>${moment(newest[0])}</updated>
<author><name>Notabene</name></author>
<link rel="self" type="application/atom+xml" href="${at(feedPath(request))}"/>
<link rel="alternate" type="text/html" href="${at(listPath({ ...request, page: 1 }))}"/>
${newest.map((head) => entry(head, at))}
</feed>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legal(String(await feed))}\n`;
}

const moment = (head: DocumentSummary | undefined): string => `${head?.date ?? NO_DATE}T00:00:00Z`;

function entry(head: DocumentSummary, at: (path: string) => string): Html {
  const { id, title, kind, date, ministries, language, source } = head;
  const official = officialUrl(source.url);
  const facts = [kindLabel(kind, 'nl'), writtenDate(date, 'nl'), ...ministries].filter(
    (fact) => fact !== null,
  );
  return html`<entry xml:lang="${language}">
<id>${`${at(documentPath(id))}#${source.sha256.slice(0, 16)}`}</id>
<title>${title}</title>
<updated>${moment(head)}</updated>
<link rel="alternate" type="text/html" href="${at(documentPath(id))}"/>
${official === null ? null : html`<link rel="via" href="${official}"/>`}
<category term="${kind}" label="${kindLabel(kind, 'nl')}"/>
<summary xml:lang="nl">${facts.join(' · ')}</summary>
</entry>`;
}

/** Without characters that XML 1.0 can't hold. */
const legal = (xml: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  xml.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
