import { html } from 'hono/html';
import { hasCard } from '../../briefing/position/cards.ts';
import { GENERAL } from '../../documents/collection.ts';
import type { Document, Language, Span } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import { isFirm } from '../../documents/links/links.ts';
import { isCommission, numbersOf } from '../../documents/structure/own-numbers.ts';
import type { DocumentSummary, StoredDocument } from '../../search/index.ts';
import { related } from '../api/related.ts';
import { type CitedPlace, findCited } from '../http/cited.ts';
import { cardPath } from '../parts/briefing-links.ts';
import { headingId, textOf } from '../parts/document-text.ts';
import { exampleAbout } from '../parts/examples.ts';
import { depths } from '../parts/heading-depths.ts';
import type { Html } from '../parts/layout.ts';
import {
  anchor,
  documentPath,
  notePath,
  officialUrl,
  sincePath,
  timelinePath,
  typedPath,
} from '../parts/links.ts';
import { collectionLabel } from '../words/collection-words.ts';
import { kindLabel, NUMBER_LABELS, PAGE_WORDS, senderLabel, standingLabel } from '../words/document-words.ts';
import { NOTE_WORDS } from '../words/note-words.ts';
import { WORDS } from '../words/words.ts';

interface Options {
  /** Summaries of the documents that it is linked to. */
  readonly summaries: ReadonlyMap<string, DocumentSummary>;
  /** The words to mark. */
  readonly cited?: CitedPlace | null;
  readonly language: Language;
}

/** A document as it is searched: facts, outline, and the text in which every place can be linked to. */
export function documentPage(held: StoredDocument, { summaries, cited = null, language }: Options): Html {
  const { document } = held;
  const words = PAGE_WORDS[language];
  const found = cited === null ? null : findCited(held, cited);
  const marked = cited === null || found === null ? null : { ...found, id: anchor(cited) };
  return html`<p class="back"><a href="/stukken">${words.list}</a></p>
<h1 lang="${document.language}">${document.title}</h1>
${replacement(held, summaries, cited !== null, language)}
${found === null && cited?.check ? html`<p class="utrecht-alert utrecht-alert--warning">${words.gone}</p>` : null}
${facts(document, language)}
<p class="ask-about"><a class="nl-button nl-button--secondary" href="${typedPath(exampleAbout(held, language), document.id)}"><span class="nl-button__label">${words.ask}</span></a>
<a class="nl-button nl-button--secondary" href="${notePath({ documents: [document.id] })}"><span class="nl-button__label">${NOTE_WORDS[language].makeNote}</span></a>
<a class="nl-button nl-button--secondary" href="${timelinePath(fileOf(held))}"><span class="nl-button__label">${words.timeline}</span></a>${toCard(document, language)}${toSince(document, language)}</p>
${related(held, summaries, language)}
${outline(document, language)}
<section class="text" aria-label="${words.text}" lang="${document.language}" data-length="${document.text.length}">
${textOf(held, marked, language)}
</section>`;
}

/** Whoever comes by an old link to words of a document hears that another took its place. */
function replacement(
  { links }: StoredDocument,
  summaries: ReadonlyMap<string, DocumentSummary>,
  isCited: boolean,
  language: Language,
): Html | null {
  const by = links.find(({ type, id }) => type === 'vervangen' && id !== null)?.id;
  const head = by == null ? undefined : summaries.get(by);
  if (!isCited || head === undefined) return null;
  return html`<p class="utrecht-alert utrecht-alert--warning">${PAGE_WORDS[language].replaced} <a href="${documentPath(head.id)}" lang="${head.language}">${head.title}</a></p>`;
}

/** A document and those that go with it on the same proposal; one that is only named is of another file. */
const fileOf = ({ document, links }: StoredDocument): string[] => [
  document.id,
  ...links.filter(isFirm).flatMap(({ id }) => id ?? []),
];

/** To the position card, of a document that has one. */
const toCard = (document: Document, language: Language): Html | null =>
  hasCard(document)
    ? html` <a class="nl-button nl-button--secondary" href="${cardPath(document.id)}"><span class="nl-button__label">${PAGE_WORDS[language].card}</span></a>`
    : null;

/** To what changed in its dossier, of a paper in which the cabinet may speak. */
const toSince = (document: Document, language: Language): Html | null =>
  isCommission(document)
    ? null
    : html` <a class="nl-button nl-button--secondary" href="${sincePath(document.id)}"><span class="nl-button__label">${PAGE_WORDS[language].since}</span></a>`;

function facts(document: Document, language: Language): Html {
  const words = PAGE_WORDS[language];
  const labels = NUMBER_LABELS[language];
  const url = officialUrl(document.source.url);
  const { own, about, named } = numbersOf(document);
  const rows: readonly (readonly [string, string | Html | null])[] = [
    [words.kind, kindLabel(document.kind, language)],
    [
      words.collection,
      document.collection === GENERAL ? null : collectionLabel(document.collection, language),
    ],
    [words.date, writtenDate(document.date, language)],
    [words.sender, senderLabel(document.sender, language)],
    [words.ministries, document.ministries.join(', ')],
    [labels.own, own.join(', ')],
    [labels.about, about.join(', ')],
    [labels.named, named.join(', ')],
    [words.rendering, document.textType],
    [words.file, document.source.name],
    [
      words.standing,
      document.source.standing === undefined ? null : standingLabel(document.source, language),
    ],
    [
      words.address,
      url === null
        ? null
        : html`<a class="official" href="${url}" rel="noreferrer">${WORDS[language].official(url)}</a>`,
    ],
  ];
  return html`<dl class="facts panel">${rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}

/** A heading with what stands under it. */
interface Entry {
  readonly heading: Span;
  readonly depth: number;
  readonly under: Entry[];
}

function outline(document: Document, language: Language): Html | null {
  const depthOf = depths(document);
  if (depthOf.size < 2) return null;
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const [heading, depth] of depthOf) {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const entry = { heading, depth, under: [] };
    (open.at(-1)?.under ?? top).push(entry);
    open.push(entry);
  }
  return html`<nav class="outline" aria-labelledby="inhoudsopgave">
<h2 id="inhoudsopgave">${PAGE_WORDS[language].outline}</h2>
${entries(document, top)}
</nav>`;
}

const entries = (document: Document, list: readonly Entry[]): Html =>
  html`<ul lang="${document.language}">${list.map(
    ({ heading, under }) =>
      html`<li><a href="#${headingId(heading)}">${document.text.slice(heading.start, heading.end)}</a>${under.length === 0 ? null : entries(document, under)}</li>`,
  )}</ul>`;
