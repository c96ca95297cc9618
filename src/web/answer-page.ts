import { html } from 'hono/html';
import type { Answer, Citation, Claim, Nearest } from '../answer/answer.ts';
import type { SearchIndex } from '../search/index.ts';
import { badge, firmness, type Html, headingPath } from './layout.ts';
import { documentPath, officialUrl } from './links.ts';
import { VOICE_BADGES } from './voices.ts';

/** The answer on the page: who says what, how firmly, and under it the exact words it rests on. */
export function answerView(index: SearchIndex, answer: Answer): Html {
  return html`<section aria-labelledby="antwoord">
<h2 id="antwoord" tabindex="-1">${HEADINGS[answer.status]}</h2>
<p class="question">${answer.question}</p>
${answer.status === 'unanswered' ? refusal(answer) : claims(answer)}
${answer.status === 'partial' ? missing(answer) : null}
${answer.degraded === null ? null : html`<p class="hint">Dit antwoord bestaat uit letterlijke zinnen: het taalmodel was niet te gebruiken.</p>`}
<p class="hint">Dit antwoord is automatisch samengesteld uit ${provenance(answer)}. Controleer de bron voordat u het gebruikt.</p>
</section>
${sources(index, answer)}
${answer.nearest.length === 0 ? null : nearest(index, answer.nearest)}`;
}

const HEADINGS: Readonly<Record<Answer['status'], string>> = {
  answered: 'Antwoord',
  partial: 'Antwoord voor een deel',
  unanswered: 'Niet gevonden in de stukken',
};

function provenance(answer: Answer): string {
  if (answer.claims.length > 0) return 'de stukken die hieronder staan';
  return 'de stukken die hier beschikbaar zijn';
}

function refusal(answer: Answer): Html {
  return html`<div class="panel" lang="${answer.language}"><p>${answer.message}</p></div>`;
}

function missing(answer: Answer): Html {
  return html`<div class="panel" lang="${answer.language}">
${answer.message === null ? null : html`<p>${answer.message}</p>`}
${answer.missing.length === 0 ? null : html`<ul>${answer.missing.map((text) => html`<li>${text}</li>`)}</ul>`}
</div>`;
}

/** Claims that follow each other with the same speaker and document stand under one badge. */
function claims(answer: Answer): Html {
  const groups: Claim[][] = [];
  for (const claim of answer.claims) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && sameSpeaker(last, claim)) groups.at(-1)?.push(claim);
    else groups.push([claim]);
  }
  return html`<div class="panel">${groups.map(said)}</div>`;
}

function sameSpeaker(one: Claim, other: Claim): boolean {
  return one.voice === other.voice && one.citations[0].documentId === other.citations[0].documentId;
}

function said(group: readonly Claim[]): Html | null {
  const [first] = group;
  if (first === undefined) return null;
  return html`<div class="said">
<p class="who">${badge(first.voice)}<span>${VOICE_BADGES[first.voice].speaker}, in <cite>${first.citations[0].documentTitle}</cite></span></p>
<ul>${group.map(
    (claim) => html`<li>${spoken(claim)} ${firmness(claim.modality)} ${claim.citations.map(marker)}</li>`,
  )}</ul>
</div>`;
}

/** The text of a claim without its [1] markers, which are shown as links. */
function spoken(claim: Claim): string {
  return claim.text.replace(/(?: ?\[\d{1,3}\])+$/, '');
}

function marker(citation: Citation): Html {
  return html`<sup><a href="#bron-${citation.number}" aria-label="Bron ${citation.number}">[${citation.number}]</a></sup>`;
}

function sources(index: SearchIndex, answer: Answer): Html | null {
  const citations = answer.claims.flatMap((claim) => claim.citations);
  if (citations.length === 0) return null;
  const byNumber = Map.groupBy(citations, (citation) => citation.number);
  const numbered = [...byNumber].sort(([one], [other]) => one - other);
  return html`<section aria-labelledby="bronnen">
<h2 id="bronnen">Bronnen</h2>
<ol class="sources">${numbered.map(([number, group]) => source(index, number, group))}</ol>
</section>`;
}

/** One numbered source; it is quoted once for each different sentence that the answer takes from it. */
function source(index: SearchIndex, number: number, citations: readonly Citation[]): Html | null {
  const [first] = citations;
  if (first === undefined) return null;
  const quotes = new Map(citations.map((citation) => [`${citation.start}-${citation.end}`, citation]));
  return html`<li id="bron-${number}">
<p class="title">[${number}] ${first.documentTitle}</p>
${headingPath(first.path)}
${rendering(index, first.documentId)}
${[...quotes.values()].map(
  (citation) =>
    html`<blockquote lang="${languageOf(index, citation.documentId)}">${citation.quote}</blockquote>`,
)}
<ul class="links">
<li><a href="${documentPath(first.documentId, first)}">Lees het in het stuk</a></li>
${official(first.url)}
</ul>
</li>`;
}

/** A quote from a rendering in other words is exact, but not of the official text; that must be said beside it. */
function rendering(index: SearchIndex, documentId: string): Html | null {
  const textType = index.document(documentId)?.textType ?? null;
  return textType === null
    ? null
    : html`<p class="path">Uit een ${textType}, niet uit de officiële tekst zelf.</p>`;
}

function official(url: string | null): Html | null {
  const href = officialUrl(url);
  return href === null ? null : html`<li><a href="${href}" rel="noreferrer">Officiële publicatie</a></li>`;
}

function nearest(index: SearchIndex, passages: readonly Nearest[]): Html {
  return html`<section aria-labelledby="dichtbij">
<h2 id="dichtbij">Wat er het dichtst bij komt</h2>
<ul class="sources">${passages.map(
    (passage) => html`<li>
<p class="title">${passage.documentTitle}</p>
${headingPath(passage.path)}
${rendering(index, passage.documentId)}
<p>${badge(passage.voice)}</p>
<blockquote lang="${languageOf(index, passage.documentId)}">${passage.quote}</blockquote>
<ul class="links"><li><a href="${documentPath(passage.documentId, passage)}">Lees het in het stuk</a></li></ul>
</li>`,
  )}</ul>
</section>`;
}

function languageOf(index: SearchIndex, documentId: string): string {
  return index.document(documentId)?.language ?? 'nl';
}
