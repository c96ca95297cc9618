import { html } from 'hono/html';
import type { Language } from '../../documents/document.ts';
import type { Reading } from '../../search/reading.ts';
import { MAX_QUESTION } from '../../search/words/accept.ts';
import { type Asked, settled } from '../http/asked.ts';
import { type Confined, collectionField } from '../parts/collection-field.ts';
import type { Html } from '../parts/layout.ts';
import { questionPath } from '../parts/links.ts';
import { type Offered, scopeField } from '../parts/scope-field.ts';
import type { ServerData } from '../parts/server-data.ts';
import { OVERVIEW } from '../words/overview-words.ts';
import { FRONT, WORDS } from '../words/words.ts';
import { answerView } from './answer-page.ts';
import { conversation, type Turn } from './conversation.ts';

/** Longest list of earlier questions with what was chosen for them that the form takes along, in characters: it travels in an address. */
const MAX_EARLIER_LENGTH = 3000;
/** Most earlier questions that the form takes along; a follow-up leans on the last few. */
const MAX_EARLIER = 5;

/** The last earlier questions, oldest first, that fit in an address. */
export function lastQuestions(questions: readonly Asked[]): readonly Asked[] {
  const kept: Asked[] = [];
  let length = 0;
  for (const question of questions.toReversed()) {
    length += [question.question, ...question.scope].join('').length;
    if (length > MAX_EARLIER_LENGTH || kept.length === MAX_EARLIER) break;
    kept.unshift(question);
  }
  return kept;
}

/** The front page before a question: how many documents there are, what can be asked, and what was typed for the reader. */
export function frontPage(
  {
    documents,
    examples: questions,
    adds,
    scope,
  }: Pick<ServerData, 'documents' | 'examples' | 'adds' | 'scope'>,
  within: Within,
  language: Language,
  typed: string,
): Html {
  const words = FRONT[language];
  return html`<h1>${words.heading}</h1>
<p class="intro">${words.intro} <a href="/stukken">${words.documents(documents)}</a></p>
${form({ ...within, language, question: typed.slice(0, MAX_QUESTION), scope: scope?.ids ?? [] })}
${adds ? html`<p><a href="/toevoegen">${words.add}</a></p>` : null}
<p><a href="/overzicht">${OVERVIEW[language].title}</a></p>
${examples(questions, language)}`;
}

const examples = (questions: readonly string[], language: Language): Html | null =>
  questions.length === 0
    ? null
    : html`<h2>${FRONT[language].examples}</h2>
<ul class="examples">${questions.map((question) => html`<li><a href="${questionPath({ question, scope: [] })}">${question}</a></li>`)}</ul>`;

/** The page with an answer, and the turns before it; a next question follows on all of them. */
export function answerPage(reading: Reading, turn: Turn, turns: readonly Turn[], within: Within): Html {
  const { answer } = turn;
  const { title, further, again } = WORDS[answer.language];
  const earlier = turns.map(({ asked }) => asked);
  const thread = lastQuestions(settled([...earlier, turn.asked]));
  return html`<h1>${title}</h1>
${conversation(reading, turns, answer.language)}
${answerView(reading, turn, earlier)}
<h2>${further}</h2>
${form({ ...within, earlier: thread, language: answer.language, scope: one(turn.asked.scope) })}
<p><a href="/">${again}</a></p>`;
}

/** The front page with a question that can't be asked, and what to do about it. */
export function refusedPage(
  { question, scope }: Asked,
  earlier: readonly Asked[],
  message: string,
  within: Within,
  language: Language,
): Html {
  return html`<h1>${FRONT[language].heading}</h1>
${form({ ...within, earlier: lastQuestions(earlier), question, scope, error: message, language })}`;
}

/** Within what is asked: the collections and the dossiers that can be chosen. */
interface Within {
  readonly confined: Confined;
  readonly offered: Offered;
}

/** What the next question stays in: what its reader sees chosen, and can leave. */
const one = (scope: readonly string[]): readonly string[] => (scope.length === 1 ? scope : []);

interface FormOptions extends Within {
  readonly earlier?: readonly Asked[];
  readonly language?: Language;
  readonly question?: string;
  /** What the question in the field is confined to. */
  readonly scope?: readonly string[];
  readonly error?: string | null;
}

function form(options: FormOptions): Html {
  const {
    confined,
    offered,
    earlier = [],
    language = 'nl',
    question = '',
    scope = [],
    error = null,
  } = options;
  const words = WORDS[language];
  const field = scopeField(offered, scope, language);
  return html`<form class="panel" method="get" action="/#antwoord" role="search">
${field}
<label class="utrecht-form-label" for="vraag">${earlier.length === 0 ? words.first : words.next}</label>
${error === null ? null : html`<p id="fout" class="alarm" role="alert"><strong>${error}</strong></p>`}
${earlier.map((each) => html`<input type="hidden" name="eerder" value="${each.question}">${chosen(each.scope)}`)}
<div class="ask">
<input type="text" class="utrecht-textbox" id="vraag" name="vraag" value="${question}" required maxlength="${MAX_QUESTION}" autocomplete="off" aria-describedby="${error === null ? '' : 'fout '}hulp"${error === null ? null : html` aria-invalid="true"`}>
${field === null ? chosen(scope) : null}
<button type="submit" class="nl-button nl-button--primary">${words.ask}</button>
</div>
${collectionField(confined, language)}
<p class="hint" id="hulp">${words.hint}</p>
</form>`;
}

/** Of which documents the question is that stands before it: an address gives fields in their order. */
const chosen = (scope: readonly string[]): Html[] =>
  scope.map((id) => html`<input type="hidden" name="bij" value="${id}">`);
