import { html } from 'hono/html';
import type { Answer, Claim } from '../answer/answer.ts';
import type { SearchIndex } from '../search/index.ts';
import { words } from './answer-page.ts';
import { badge, firmness, type Html } from './layout.ts';
import { documentPath, questionPath } from './links.ts';
import { WORDS } from './words.ts';

/** Most sentences of an earlier answer that are shown again; the whole of it is one link away. */
const MOST_SENTENCES = 4;

/** The questions before this one with what was answered, oldest first, in brief. */
export function conversation(index: SearchIndex, turns: readonly Answer[], now: Answer): Html | null {
  if (turns.length === 0) return null;
  const questions = turns.map(({ question }) => question);
  return html`<section class="earlier" aria-labelledby="eerder">
<h2 id="eerder">${WORDS[now.language].earlier}</h2>
<ol role="list">${turns.map((turn, at) => turnView(index, turn, questionPath(turn.question, questions.slice(0, at))))}</ol>
</section>`;
}

function turnView(index: SearchIndex, turn: Answer, address: string): Html {
  const { claims, language, message, missing, question } = turn;
  const more = claims.length - MOST_SENTENCES;
  return html`<li lang="${language}">
<p class="asked"><a href="${address}">${question}</a></p>
${claims.length === 0 ? html`<p>${message}</p>` : html`<ul>${claims.slice(0, MOST_SENTENCES).map((claim) => sentence(index, claim, turn))}</ul>`}
${more > 0 ? html`<p>${WORDS[language].more(more)}.</p>` : null}
${claims.length > 0 && missing.length > 0 ? html`<p>${missing.join(' ')}</p>` : null}
</li>`;
}

function sentence(index: SearchIndex, claim: Claim, { language }: Answer): Html {
  const [citation] = claim.citations;
  const { source } = WORDS[language];
  return html`<li>${badge(claim.voice, language)} ${words(index, claim)} ${firmness(claim, language)} <a href="${documentPath(citation.documentId, citation)}" aria-label="${source}: ${citation.documentTitle}">${source}</a></li>`;
}
