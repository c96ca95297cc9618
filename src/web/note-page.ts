import { html } from 'hono/html';
import { FORMS } from '../briefing/paper.ts';
import { FORMATS } from '../briefing/render.ts';
import type { Language } from '../documents/document.ts';
import { MAX_QUESTION } from '../search/accept.ts';
import type { Head } from '../search/index.ts';
import type { Html } from './layout.ts';
import { documentPath } from './links.ts';
import { NOTE_WORDS } from './note-words.ts';

/** What the form has before anything is typed. */
export interface NoteDraft {
  readonly about: string;
  readonly documents: readonly Head[];
  readonly questions: readonly string[];
  readonly form: string;
}

/**
 * The page on which a paper is ordered. Without a script the file comes as the answer to the form; with one it tells how
 * far it is, and can be stopped.
 */
export function notePage({ about, documents, questions, form }: NoteDraft, language: Language): Html {
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
<div class="utrecht-form-field">
<label class="utrecht-form-label" for="nummers">${words.more}</label>
<p class="hint" id="nummers-hulp">${words.moreHint}</p>
<input type="text" class="utrecht-textbox" id="nummers" name="nummers" autocomplete="off" spellcheck="false" aria-describedby="nummers-hulp">
</div>
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
  FORMS.map((each) => [each, words.forms[each]]),
  form,
)}
${select(
  'soort',
  words.format,
  FORMATS.map((each) => [each, words.formats[each]]),
  'docx',
)}
<div class="utrecht-button-group">
<button type="submit" class="nl-button nl-button--primary"><span class="nl-button__label">${words.make}</span></button>
</div>
</form>`;
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
