import { html } from 'hono/html';
import type { Claim } from '../../answer/answer.ts';
import { type CardCell, inOrder } from '../../briefing/position/card.ts';
import { absenceWords, POSITION_LABELS, POSITION_SIGNS } from '../../briefing/words.ts';
import type { Document, Language } from '../../documents/document.ts';
import { ASPECTS, type Aspect, bears, type Position } from '../../reader/verdict.ts';
import { CARD_WORDS } from '../words/card-words.ts';
import { badge, firmness, type Html } from './layout.ts';
import { documentPath } from './links.ts';
import { inTable } from './source-list.ts';

/** A verdict in words, with a sign and an edge of its own, so that colour is never needed to tell it. */
export const verdictBadge = (position: Position, language: Language): Html =>
  html`<span class="nl-data-badge badge verdict ${position}"><span aria-hidden="true">${POSITION_SIGNS[position]}</span>${POSITION_LABELS[language][position]}</span>`;

/** Why there are no words. */
const absence = (cell: CardCell, language: Language): Html =>
  html`<p class="absent">${absenceWords(cell, language)}</p>`;

/** What a document says on a row, each quote with who says it and the way to it; or that it says nothing. */
function cellContent(cell: CardCell, document: Document, language: Language): Html {
  if (cell.status !== 'vermeld') return absence(cell, language);
  const words = CARD_WORDS[language];
  return html`${cell.position === null ? null : html`<p><span class="hidden">${words.verdict}</span>${verdictBadge(cell.position, language)}</p>`}
${cell.names.length === 0 ? null : html`<p lang="${document.language}">${cell.names.join('; ')}</p>`}
${inOrder(cell).map(({ claim, isContext }) => quoted(claim, document, { language, isContext }))}
${cell.more === 0 ? null : html`<p class="hint">${words.more(cell.more)}</p>`}`;
}

/**
 * The same with the sentence that decides first and the rest behind it, to be opened: of a verdict the first words that
 * bear on it, else the first sentence of the row.
 */
export function foldedCell(cell: CardCell, document: Document, language: Language): Html {
  if (cell.status !== 'vermeld') return absence(cell, language);
  const words = CARD_WORDS[language];
  const aspect = ASPECTS.find((each) => each === cell.row);
  const bearing = ({ text, voice }: Claim) =>
    aspect === undefined || (voice === 'kabinet' && bears(text, aspect));
  const [first] = cell.claims;
  const decisive = cell.claims.find(bearing) ?? first;
  const quotes = inOrder(cell);
  const shortened = decisive !== undefined && openingOf(decisive, aspect);
  if (decisive === undefined || (quotes.length === 1 && cell.more === 0 && shortened === decisive.text))
    return cellContent(cell, document, language);
  const context = quotes.filter(({ isContext, claim }) => isContext && isBefore(claim, decisive));
  const opened = quotes.filter(
    ({ claim }) => !context.some((each) => each.claim === claim) && claim !== decisive,
  );
  return html`${cell.position === null ? null : html`<span class="hidden">${words.verdict}</span>${verdictBadge(cell.position, language)} `}${cell.names.length === 0 ? null : html`<p lang="${document.language}">${cell.names.join('; ')}</p>`}
${context.map(({ claim }) => quoted(claim, document, { language, isContext: true }))}
<div class="found"><p class="who">${speaker(decisive, language)}</p>
<blockquote class="utrecht-blockquote" lang="${document.language}"><p>${shortened || decisive.text}</p></blockquote>
<p class="links">${placeLink(decisive, document, language)}</p></div>
<details><summary>${words.rest(opened.length + cell.more + (shortened === decisive.text ? 0 : 1))}</summary>
${shortened === decisive.text ? null : quoted(decisive, document, { language, isContext: false })}
${opened.map(({ claim, isContext }) => quoted(claim, document, { language, isContext }))}
${cell.more === 0 ? null : html`<p class="hint">${words.more(cell.more)}</p>`}</details>`;
}

/** Where one begins right before the other, it is what that points back at. */
const isBefore = ({ citations: [one] }: Claim, { citations: [other] }: Claim): boolean =>
  one.end <= other.start && other.start - one.end < NEAR;
/** Characters between what is pointed back at and what does. */
const NEAR = 4;

/** The sentence of a claim that bears on the matter, else its first. */
function openingOf({ text }: Claim, aspect: Aspect | undefined): string {
  const sentences = text.split(/(?<=[.!?]) (?=\p{Lu})/u);
  return (
    (aspect === undefined ? undefined : sentences.find((each) => bears(each, aspect))) ?? sentences[0] ?? text
  );
}

interface Options {
  readonly language: Language;
  readonly isContext: boolean;
}

/** One quote; what the next one points back at is told apart in words and in looks. */
function quoted(claim: Claim, document: Document, { language, isContext }: Options): Html {
  const [citation] = claim.citations;
  return html`<div class="found${isContext ? ' context' : ''}">
<p class="who">${isContext ? html`<span>${CARD_WORDS[language].context}</span> ` : null}${speaker(claim, language)}</p>
${inTable(citation, language)}<blockquote class="utrecht-blockquote" lang="${document.language}"><p>${citation.quote}</p></blockquote>
<p class="links">${placeLink(claim, document, language)}</p>
</div>`;
}

/** Who says it, and how firmly. */
export const speaker = (claim: Claim, language: Language): Html =>
  html`${badge(claim.voice, language)} ${firmness(claim, language)}`;

/** To the exact words in their document. */
export function placeLink({ citations: [citation] }: Claim, document: Document, language: Language): Html {
  const heading = citation.path.at(-1) ?? document.title;
  return html`<a href="${documentPath(citation.documentId, citation)}">${CARD_WORDS[language].read}<span class="hidden" lang="${document.language}">: ${heading}</span></a>`;
}
