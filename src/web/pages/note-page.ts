import { html } from 'hono/html';
import { PAPERS } from '../../briefing/paper/forms/index.ts';
import { isOfficeFormat } from '../../briefing/paper/office.ts';
import { FORMATS } from '../../briefing/paper/render.ts';
import { templateOf } from '../../briefing/paper/template.ts';
import type { Language } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import type { DocumentSummary } from '../../search/index.ts';
import { MAX_QUESTION } from '../../search/words/accept.ts';
import type { Html } from '../parts/layout.ts';
import { documentPath } from '../parts/links.ts';
import { NOTE_WORDS } from '../words/note-words.ts';

/** Documents that the form offers at most. */
export const MOST_OFFERED = 100;

/** What the form has before anything is typed. */
export interface NoteDraft {
  readonly about: string;
  readonly documents: readonly DocumentSummary[];
  /** Other documents that can be chosen, the newest first. */
  readonly offered: readonly DocumentSummary[];
  readonly questions: readonly string[];
  readonly form: string;
  /** Whether ODT and PDF can be made. */
  readonly office: boolean;
}

/**
 * The page on which a paper is ordered. Without a script the file comes as the answer to the form; with one it tells how
 * far it is, and can be stopped.
 */
export function notePage(
  { about, documents, offered, questions, form, office }: NoteDraft,
  language: Language,
): Html {
  const words = NOTE_WORDS[language];
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro}</p>
<form class="panel note-form" method="post" action="/nota" data-note>
<div class="utrecht-form-field">
<label class="utrecht-form-label" for="over">${words.about}</label>
<p class="hint" id="over-hulp">${words.aboutHint}</p>
<input type="text" class="utrecht-textbox" id="over" name="over" value="${about.slice(0, MAX_QUESTION)}" maxlength="${MAX_QUESTION}" autocomplete="off" aria-describedby="over-hulp">
</div>
<fieldset>
<legend>${words.documents}</legend>
${documents.map(
  ({ id, title, language: spoken }, at) => html`<div class="choice">
<input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" id="stuk-${at}" name="stuk" value="${id}" checked>
<label class="utrecht-form-label utrecht-form-label--checkbox" for="stuk-${at}" lang="${spoken}">${title}</label>
<a class="number" href="${documentPath(id)}">${id}</a>
</div>`,
)}
${
  offered.length === 0
    ? null
    : html`<details class="offered"${documents.length === 0 ? html` open` : null}><summary>${words.more}</summary>
<p class="hint">${words.moreHint}</p>
<div class="offered-list" role="group" aria-label="${words.more}" tabindex="0">
${offered.map(
  ({ id, title, date, language: spoken }, at) => html`<div class="choice">
<input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" id="erbij-${at}" name="stuk" value="${id}">
<label class="utrecht-form-label utrecht-form-label--checkbox" for="erbij-${at}" lang="${spoken}">${title}${date === null ? null : ` (${writtenDate(date, language)})`}</label>
</div>`,
)}
</div></details>`
}
</fieldset>
${
  questions.length === 0
    ? null
    : html`<fieldset>
<legend>${words.questions}</legend>
<p class="hint">${words.questionsHint}</p>
${questions.map(
  (question, at) => html`<div class="choice">
<input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" id="vraag-${at}" name="vraag" value="${question}" checked>
<label class="utrecht-form-label utrecht-form-label--checkbox" for="vraag-${at}">${question}</label>
</div>`,
)}
</fieldset>`
}
${select(
  'vorm',
  words.form,
  PAPERS.map(({ id, label }) => [id, label[language]]),
  form,
)}
<details class="previews"><summary>${words.preview}</summary>
${PAPERS.map((each) => preview(each, language))}
</details>
${select(
  'soort',
  words.format,
  FORMATS.filter((each) => office || !isOfficeFormat(each)).map((each) => [each, words.formats[each]]),
  'docx',
)}
${office ? null : html`<p class="hint">${words.printed}</p>`}
<div class="choice">
<input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" id="herkomst" name="deel" value="herkomst">
<label class="utrecht-form-label utrecht-form-label--checkbox" for="herkomst">${words.provenance}</label>
</div>
<div class="utrecht-button-group">
<button type="submit" class="nl-button nl-button--primary"><span class="nl-button__label">${words.make}</span></button>
</div>
</form>`;
}

/** What a paper of a form holds, in the order of its template, and in how many pages. */
function preview({ id, label }: (typeof PAPERS)[number], language: Language): Html | null {
  const read = templateOf(id);
  if (read.kind === 'wrong') return null;
  const { bladzijden, delen } = read.template;
  const words = NOTE_WORDS[language];
  const headings = delen.flatMap(({ kop }) => (kop === null ? [] : [kop.replace(/:? ?\{voorstel\}/, '')]));
  return html`<section aria-labelledby="vorm-${id}"><h2 class="small" id="vorm-${id}">${label[language]}</h2>
<p class="hint">${bladzijden === undefined ? null : words.pages(bladzijden)}</p>
<ul lang="nl">${headings.map((heading) => html`<li>${heading}</li>`)}</ul></section>`;
}

const select = (
  name: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
): Html => html`<div class="utrecht-form-field">
<label class="utrecht-form-label" for="${name}">${label}</label>
<select class="utrecht-select" id="${name}" name="${name}">
${options.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : null}>${words}</option>`)}
</select>
</div>`;
