import { html } from 'hono/html';
import type { Language, Span } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import { isOrder } from '../../passages/passage.ts';
import { browse } from '../../question/search.ts';
import { type Browsed, type Listed, MOST_PLACES } from '../../search/documents/faceted-search.ts';
import { markedWords, windowOf } from '../../search/highlight.ts';
import type { SearchIndex } from '../../search/index.ts';
import { type Reading, readDocuments } from '../../search/reading.ts';
import { feedPath } from '../api/atom.ts';
import { type ListRequest, listPath, readList } from '../api/list-request.ts';
import type { Code } from '../http/problem.ts';
import { badge, firmness, type Html, headingPath } from '../parts/layout.ts';
import { documentPath } from '../parts/links.ts';
import { chosen, filters, isChosen } from '../parts/list-filters.ts';
import { type Find, findsIn, placesIn } from '../parts/list-finds.ts';
import { pagination } from '../parts/pagination.ts';
import { kindLabel } from '../words/document-words.ts';
import { LIST_WORDS } from '../words/list-words.ts';
import { FRONT } from '../words/words.ts';

/** The list of documents that an address asks for; what can't be looked for is said beside the field. */
export async function listPage(
  index: SearchIndex,
  parameters: URLSearchParams,
  language: Language,
  { adds }: { readonly adds: boolean } = { adds: false },
): Promise<ListPage> {
  const request = readList(parameters);
  const text = request.text === '' || request.refusal !== null ? null : request.text;
  const browsed = await browse(index, { text, choice: request.choice, page: request.page });
  const quoted = browsed.listed.filter((each) => placesIn(each, request.choice.voice).length > 0);
  const reading = await readDocuments(
    index,
    quoted.map(({ head }) => head.id),
  );
  const main = view({ request, browsed, reading, searched: text !== null, language, adds });
  const { title } = LIST_WORDS[language];
  return {
    title,
    main,
    back: listPath(request),
    code: request.refusal === null ? null : 'invalid_request',
    found: browsed.total,
  };
}

/** A list as a page; `code` says why a search was refused. */
interface ListPage {
  readonly title: string;
  readonly main: Html;
  /** The address of this list, tidied. */
  readonly back: string;
  readonly code: Code | null;
  readonly found: number;
}

interface View {
  readonly request: ListRequest;
  readonly browsed: Browsed;
  readonly reading: Reading;
  readonly searched: boolean;
  readonly language: Language;
  /** Whether the reader may add documents. */
  readonly adds: boolean;
}

function view(options: View): Html {
  const { request, browsed, language, adds } = options;
  const words = LIST_WORDS[language];
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro}${adds ? html` <a href="/toevoegen">${FRONT[language].add}</a>` : null}</p>
<div class="browse">
<form class="find" method="get" action="/stukken" role="search">
${searchField(request, language)}
${filters(request.choice, browsed.counts, language)}
</form>
<section class="results" aria-labelledby="resultaten">
${results(options)}
</section>
</div>`;
}

function searchField({ text, refusal }: ListRequest, language: Language): Html {
  const words = LIST_WORDS[language];
  return html`<div class="panel search">
<label class="utrecht-form-label" for="zoek">${words.search}</label>
${refusal === null ? null : html`<p id="fout" class="alarm" role="alert"><strong>${words.refusals[refusal]}</strong></p>`}
<div class="ask">
<input type="search" class="utrecht-textbox" id="zoek" name="zoek" value="${text}" maxlength="2000" autocomplete="off" aria-describedby="${refusal === null ? '' : 'fout '}hulp"${refusal === null ? null : html` aria-invalid="true"`}>
<button type="submit" class="nl-button nl-button--primary"><span class="nl-button__label">${words.find}</span></button>
</div>
<p class="hint" id="hulp">${words.hint}</p>
</div>`;
}

function results({ request, browsed, reading, searched, language }: View): Html {
  const words = LIST_WORDS[language];
  const { total, page, pages, listed, cut } = browsed;
  const narrowed = searched || isChosen(request.choice);
  const heading = total > 0 || !narrowed ? null : searched ? words.noneFound : words.noneHere;
  const asked = request.page > pages ? words.noSuchPage(request.page, pages) : null;
  return html`<h2 id="resultaten">${heading ?? (searched ? words.found(total) : words.count(total))}</h2>
${request.ignored.length === 0 ? null : note(words.ignored(request.ignored.map((facet) => words.facets[facet]).join(', ')))}
${asked === null ? null : note(asked)}
${narrowed ? chosen(request, searched, language) : null}
${total === 0 ? nothing(narrowed, searched, language) : order(browsed, searched, language)}
${cut && total > 0 ? html`<p class="hint">${words.cut(MOST_PLACES)}</p>` : null}
<ol class="sources" role="list">${listed.map((each) => entry(each, request, reading, language))}</ol>
<p class="links"><a href="${feedPath(request)}" type="application/atom+xml">${words.follow}</a></p>
${pagination({ page, pages, pathOf: (to) => listPath({ ...request, page: to }), language })}`;
}

const note = (words: string): Html => html`<p class="note" role="status">${words}</p>`;

function order({ page, pages }: Browsed, searched: boolean, language: Language): Html {
  const words = LIST_WORDS[language];
  const by = words.order[searched ? 'relevance' : 'date'];
  return html`<p class="hint">${pages === 1 ? `${by}.` : `${by}; ${words.onPage(page, pages)}.`}</p>`;
}

/** What to do when nothing is on the list; what was looked for and chosen stands above it, each with a way to drop it. */
function nothing(narrowed: boolean, searched: boolean, language: Language): Html {
  const words = LIST_WORDS[language];
  if (!narrowed) return html`<p>${words.none}</p>`;
  return html`${searched ? html`<ul>${words.widen.map((each) => html`<li>${each}</li>`)}</ul>` : null}`;
}

/** One document: what it is, and where the words stand in it or else who speaks in it. */
function entry({ head, places }: Listed, request: ListRequest, reading: Reading, language: Language): Html {
  const terms = new Set(places.flatMap((place) => place.terms));
  const marks = markedWords(head.title, head.language, terms, reading.vocabulary.split);
  const facts = [
    kindLabel(head.kind, language),
    writtenDate(head.date, language),
    head.ministries.join(', '),
    head.textType,
  ].filter((part) => part !== null && part !== '');
  const { finds, more } = findsIn({ head, places }, request.choice.voice, reading);
  return html`<li class="entry">
<h3 class="title"><a href="${documentPath(head.id)}" lang="${head.language}">${marked(head.title, marks)}</a></h3>
<p class="path">${facts.join(' · ')}</p>
${finds.length === 0 ? html`<p class="who">${head.voices.map((voice) => badge(voice, language))}</p>` : null}
${finds.map((each) => quoted(each, head, language))}
${more > 0 ? html`<p class="hint">${LIST_WORDS[language].more(more)}</p>` : null}
</li>`;
}

/** Literal sentences with the words that were found in them, who says them, and the way to them. */
function quoted(
  { passage: { voice, path, sentences }, excerpt }: Find,
  { id, title, language: spoken }: Listed['head'],
  language: Language,
): Html {
  const window = windowOf(excerpt);
  const before = window.start > 0 ? '… ' : '';
  const after = window.end < excerpt.text.length ? ' …' : '';
  const ordered = sentences.some(
    (each) => isOrder(each) && each.start < excerpt.end && each.end > excerpt.start,
  );
  return html`<div class="found">
<p class="who">${badge(voice, language)}${ordered ? firmness({ voice, modality: 'opdracht' }, language) : null}</p>
${headingPath(path, spoken)}
<blockquote class="utrecht-blockquote" lang="${spoken}"><p>${before}${marked(excerpt.text, excerpt.marks, window)}${after}</p></blockquote>
<p class="links"><a href="${documentPath(id, excerpt)}">${LIST_WORDS[language].read}<span class="hidden" lang="${spoken}">: ${title}, ${path.at(-1) ?? ''}</span></a></p>
</div>`;
}

/** Text with marks on the words that were found. */
function marked(text: string, marks: readonly Span[], within: Span = { start: 0, end: text.length }) {
  const pieces: (Html | string)[] = [];
  let at = within.start;
  for (const { start, end } of marks) {
    if (start < at || end > within.end) continue;
    pieces.push(text.slice(at, start), html`<mark class="nl-mark">${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, text.slice(at, within.end)];
}
