import { html } from 'hono/html';
import type { Answer, Claim } from '../../answer/answer.ts';
import { besideTable } from '../../answer/words/table-words.ts';
import type { Language } from '../../documents/document.ts';
import type { Reading } from '../../search/reading.ts';
import type { Asked } from '../http/asked.ts';
import { badge, firmness, type Html } from '../parts/layout.ts';
import { documentPath, questionPath } from '../parts/links.ts';
import { WORDS } from '../words/words.ts';
import { within, words } from './answer-page.ts';

/** Most sentences of an earlier answer that are shown again; the whole of it is one link away. */
const MOST_SENTENCES = 4;

/** A question with its answer. */
export interface Turn {
  readonly asked: Asked;
  /** What the dossier is called that was chosen for it; null for none. */
  readonly dossier: string | null;
  readonly answer: Answer;
}

/** The questions before this one with what was answered, oldest first, in brief. */
export function conversation(reading: Reading, turns: readonly Turn[], spoken: Language): Html | null {
  if (turns.length === 0) return null;
  const asked = turns.map((turn) => turn.asked);
  return html`<section class="earlier" aria-labelledby="eerder">
<h2 id="eerder">${WORDS[spoken].earlier}</h2>
<ol role="list">${turns.map((turn, at) => turnView(reading, turn, questionPath(turn.asked, asked.slice(0, at))))}</ol>
</section>`;
}

function turnView(reading: Reading, { answer, dossier }: Turn, address: string): Html {
  const { claims, language, message, missing, notes, question } = answer;
  const more = claims.length - MOST_SENTENCES;
  return html`<li lang="${language}">
<p class="asked"><a href="${address}">${question}</a>${within(dossier)}</p>
${claims.length === 0 ? html`<p>${message}</p>` : bySpeaker(claims.slice(0, MOST_SENTENCES)).map((group) => said(reading, group, language))}
${more > 0 ? html`<p>${WORDS[language].more(more)}.</p>` : null}
${claims.length > 0 && missing.length > 0 ? html`<p>${missing.join(' ')}</p>` : null}
${notes.length > 0 ? html`<p>${notes.join(' ')}</p>` : null}
</li>`;
}

/** Sentences that follow each other with the same speaker stand under one badge. */
function bySpeaker(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    if (groups.at(-1)?.[0]?.voice === claim.voice) groups.at(-1)?.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function said(reading: Reading, group: readonly Claim[], language: Language): Html | null {
  const [first] = group;
  if (first === undefined) return null;
  const { source } = WORDS[language];
  return html`<p>${badge(first.voice, language)}</p>
<ul>${group.map((claim) => {
    const [citation] = claim.citations;
    return html`<li>${words(reading, claim)}${besideTable(claim.citations, language)} ${firmness(claim, language)} <a href="${documentPath(citation.documentId, citation)}" aria-label="${source}: ${citation.documentTitle}">${source}</a></li>`;
  })}</ul>`;
}
