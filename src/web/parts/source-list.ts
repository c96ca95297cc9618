import { html } from 'hono/html';
import type { Answer, Choice, Citation, Nearest } from '../../answer/answer.ts';
import { surroundingsOf } from '../../answer/surroundings.ts';
import { tableWords } from '../../answer/words/table-words.ts';
import type { Language } from '../../documents/document.ts';
import type { Reading } from '../../search/reading.ts';
import { WORDS } from '../words/words.ts';
import { badge, type Html, headingPath } from './layout.ts';
import { documentPath, officialUrl } from './links.ts';

/** The numbered sources under an answer, with the exact words that it takes from each. */
export function sourceList(reading: Reading, { claims, language }: Answer): Html {
  const byNumber = Map.groupBy(
    claims.flatMap(({ citations }) => citations),
    ({ number }) => number,
  );
  const numbered = [...byNumber].sort(([one], [other]) => one - other);
  return html`<section aria-labelledby="bronnen">
<h2 id="bronnen">${WORDS[language].sources}</h2>
<ol class="sources">${numbered.map(([number, group]) => source(reading, number, group, language))}</ol>
</section>`;
}

/** One numbered source; it is quoted once for each different sentence that the answer takes from it. */
function source(
  reading: Reading,
  number: number,
  citations: readonly Citation[],
  language: Language,
): Html | null {
  const [first] = citations;
  if (first === undefined) return null;
  const quotes = new Map(citations.map((citation) => [`${citation.start}-${citation.end}`, citation]));
  const spoken = languageOf(reading, first.documentId);
  return html`<li id="bron-${number}">
<p class="title">[${number}] <span lang="${spoken}">${first.documentTitle}</span></p>
${headingPath(first.path, spoken)}
${page(first.page, language)}
${rendering(reading, first.documentId, language)}
${[...quotes.values()].map((citation) => html`${inTable(citation, language)}<blockquote class="utrecht-blockquote" lang="${spoken}">${citation.quote}</blockquote>`)}
<ul class="links">
<li><a href="${documentPath(first.documentId, first)}">${WORDS[language].read}</a></li>
${official(first.url, language)}
</ul>
</li>`;
}

/** A quote from a rendering in other words is exact, but not of the official text; that must be said beside it. */
function rendering(reading: Reading, documentId: string, language: Language): Html | null {
  const textType = reading.document(documentId)?.textType ?? null;
  return textType === null ? null : html`<p class="path">${WORDS[language].rendering(textType)}</p>`;
}

const page = (number: number | null, language: Language): Html | null =>
  number === null ? null : html`<p class="path">${WORDS[language].page(number)}</p>`;

/** The headers and the row of words in a table. */
export function inTable(citation: Citation, language: Language): Html | null {
  const words = tableWords(citation, language);
  return words === null ? null : html`<p class="path">${words}</p>`;
}

function official(url: string | null, language: Language): Html | null {
  const href = officialUrl(url);
  return href === null
    ? null
    : html`<li><a class="official" href="${href}" rel="noreferrer">${WORDS[language].official(href)}</a></li>`;
}

/** What comes nearest to a question that has no answer. */
export function nearestList(reading: Reading, { nearest, correction, language }: Answer): Html {
  return html`<section aria-labelledby="dichtbij">
<h2 id="dichtbij">${WORDS[language][correction ? 'instead' : 'nearest']}</h2>
<ul class="sources">${nearest.map((passage) => {
    const { documentId, documentTitle } = passage;
    return html`<li>
<p class="title" lang="${languageOf(reading, documentId)}">${documentTitle}</p>
${place(reading, passage, language)}
</li>`;
  })}</ul>
</section>`;
}

/** The dossiers that a question may be about, each a link that asks it of that one, with what it would answer first. */
export function choiceList(
  reading: Reading,
  { choices, language }: Answer,
  pathOf: (choice: Choice) => string,
): Html {
  return html`<ul class="sources choices">${choices.map(
    (choice) => html`<li>
<p class="title" lang="${languageOf(reading, choice.place.documentId)}"><a href="${pathOf(choice)}">${choice.title}</a></p>
${place(reading, choice.place, language)}
</li>`,
  )}</ul>`;
}

/** Words in the documents that are no answer: where they stand and who speaks. */
function place(reading: Reading, passage: Nearest, language: Language): Html {
  const spoken = languageOf(reading, passage.documentId);
  const { before, after } = surroundingsOf(reading, passage);
  return html`${headingPath(passage.path, spoken)}
${rendering(reading, passage.documentId, language)}
<p>${badge(passage.voice, language)}</p>
<blockquote class="utrecht-blockquote" lang="${spoken}"><p>${around(before)}<mark class="nl-mark">${passage.quote}</mark>${around(after)}</p></blockquote>
<ul class="links">
<li><a href="${documentPath(passage.documentId, passage)}">${WORDS[language].read}</a></li>
${official(reading.document(passage.documentId)?.source.url ?? null, language)}
</ul>`;
}

/** A sentence beside the words, where there is one. */
const around = (sentence: string | null): Html | null =>
  sentence === null ? null : html`<span class="around"> ${sentence} </span>`;

/** The language that a document is written in; Dutch when it is not there. */
export function languageOf(reading: Reading, documentId: string): Language {
  return reading.document(documentId)?.language ?? 'nl';
}
