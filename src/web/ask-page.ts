import { html } from 'hono/html';
import type { Answer } from '../answer/answer.ts';
import type { SearchIndex } from '../search/index.ts';
import { answerView } from './answer-page.ts';
import type { Html } from './layout.ts';
import { questionPath } from './links.ts';

/** Longest list of earlier questions that the form takes along, in characters: it travels in an address. */
const MAX_EARLIER_LENGTH = 3000;
/** Most earlier questions that the form takes along; a follow-up leans on the last few. */
const MAX_EARLIER = 5;

const EXAMPLES = [
  'Wat vindt het kabinet van de EU-drugsstrategie?',
  'Welke zes thematische gebieden telt het actieplan?',
  'Waar vraagt het kabinet meer aandacht voor?',
  'Wat stelt de Commissie voor over precursoren?',
  'Wanneer komt het fiche in de ministerraad?',
];

/** The last earlier questions, oldest first, that fit in an address. */
export function lastQuestions(questions: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let length = 0;
  for (const question of questions.toReversed()) {
    length += question.length;
    if (length > MAX_EARLIER_LENGTH || kept.length === MAX_EARLIER) break;
    kept.unshift(question);
  }
  return kept;
}

/** The front page before a question. */
export function frontPage(index: SearchIndex): Html {
  const count = index.documents.length;
  return html`<h1>Wat vindt het kabinet van EU-voorstellen?</h1>
<p class="intro">Stel een vraag. Het antwoord komt alleen uit ${count === 1 ? 'het ene stuk dat' : html`de <a href="/stukken">${count} stukken</a> die`} hier beschikbaar ${count === 1 ? 'is' : 'zijn'}, zegt bij elke zin wie er spreekt, en laat de letterlijke tekst zien.</p>
${form([], '')}
<h2>Voorbeelden</h2>
<ul class="examples">${EXAMPLES.map((question) => html`<li><a href="${questionPath(question)}">${question}</a></li>`)}</ul>`;
}

/** The front page with an answer; a next question follows on the ones before. */
export function answerPage(index: SearchIndex, answer: Answer, earlier: readonly string[]): Html {
  const thread = lastQuestions([...earlier, answer.question]);
  return html`<h1>Vraag en antwoord</h1>
${conversation(earlier)}
${answerView(index, answer)}
<h2>Vraag verder</h2>
${form(thread, '')}
<p><a href="/">Begin een nieuw gesprek</a></p>`;
}

/** The front page with a question that can't be asked, and what to do about it. */
export function refusedPage(question: string, earlier: readonly string[], message: string): Html {
  return html`<h1>Wat vindt het kabinet van EU-voorstellen?</h1>
${form(lastQuestions(earlier), question, message)}`;
}

function conversation(earlier: readonly string[]): Html | null {
  if (earlier.length === 0) return null;
  return html`<section aria-labelledby="eerder">
<h2 id="eerder">Eerder gevraagd</h2>
<ul>${earlier.map(
    (question, at) =>
      html`<li><a href="${questionPath(question, earlier.slice(0, at))}">${question}</a></li>`,
  )}</ul>
</section>`;
}

function form(earlier: readonly string[], question: string, error?: string): Html {
  return html`<form class="panel" method="get" action="/#antwoord" role="search">
<label for="vraag">${earlier.length === 0 ? 'Uw vraag' : 'Uw volgende vraag'}</label>
${error === undefined ? null : html`<p id="fout" class="alarm" role="alert"><strong>${error}</strong></p>`}
<div class="ask">
<input type="text" id="vraag" name="vraag" value="${question}" required maxlength="2000" autocomplete="off" aria-describedby="${error === undefined ? '' : 'fout '}hulp"${error === undefined ? null : html` aria-invalid="true"`}>
${earlier.map((text) => html`<input type="hidden" name="eerder" value="${text}">`)}
<button type="submit">Vraag</button>
</div>
<p class="hint" id="hulp">Nederlands of Engels, ten hoogste 2.000 tekens. Noem het voorstel of het fiche als u het weet.</p>
</form>`;
}
