import { html } from 'hono/html';
import type { Claim } from '../../answer/answer.ts';
import { MOST_CHARACTERS } from '../../briefing/letter/questions.ts';
import { type LetterRow, placesOf } from '../../briefing/letter/rows.ts';
import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import type { Language } from '../../documents/document.ts';
import { badge, type Html } from '../parts/layout.ts';
import { documentPath } from '../parts/links.ts';
import { type Offered, scopeField } from '../parts/scope-field.ts';
import { LETTER_WORDS } from '../words/letter-words.ts';

/** A row as it is shown; what a reader edited before stays. */
export interface ShownRow extends LetterRow {
  readonly edited?: string;
  readonly choice?: string;
}

interface FormOptions {
  readonly offered: Offered;
  readonly files: boolean;
  readonly language: Language;
  readonly text?: string;
  readonly scope?: string;
  readonly error?: string | null;
}

/** The page on which a letter is given. */
export function letterPage({
  offered,
  files,
  language,
  text = '',
  scope = '',
  error = null,
}: FormOptions): Html {
  const words = LETTER_WORDS[language];
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro}</p>
<form class="panel letter-form" method="post" action="/brief" enctype="multipart/form-data">
${error === null ? null : html`<p id="fout" class="alarm" role="alert"><strong>${error}</strong></p>`}
${scopeField(offered, scope === '' ? [] : [scope], language)}
<div class="utrecht-form-field">
<label class="utrecht-form-label" for="tekst">${words.paste}</label>
<p class="hint" id="tekst-hulp">${words.pasteHint}</p>
<textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="tekst" name="tekst" rows="12" maxlength="${MOST_CHARACTERS}" aria-describedby="${error === null ? '' : 'fout '}tekst-hulp">${text}</textarea>
</div>
${
  files
    ? html`<div class="utrecht-form-field">
<label class="utrecht-form-label" for="bestand">${words.file}</label>
<p class="hint" id="bestand-hulp">${words.fileHint}</p>
<input type="file" class="drop-file" id="bestand" name="bestand" accept=".docx,.odt,.pdf,.txt,.md" aria-describedby="bestand-hulp">
</div>`
    : null
}
<div class="utrecht-button-group">
<button type="submit" class="nl-button nl-button--primary"><span class="nl-button__label">${words.answer}</span></button>
</div>
</form>`;
}

/** The questions with their drafts, to be edited and taken along. */
export function lettersAnswered(
  rows: readonly ShownRow[],
  { more, language, scope }: { readonly more: number; readonly language: Language; readonly scope: string },
): Html {
  const words = LETTER_WORDS[language];
  const open = rows.some(({ choices }) => choices.length > 0);
  return html`<h1>${words.title}</h1>
<p class="intro" role="status">${words.made(rows.length)} ${more > 0 ? words.more(more) : null}</p>
<form class="letter-form" method="post" action="/brief/bestand">
<input type="hidden" name="bij" value="${scope}">
<table class="letter">
<thead><tr><th scope="col">${words.question}</th><th scope="col">${words.draft}</th><th scope="col">${words.status}</th></tr></thead>
<tbody>${rows.map((row, at) => rowView(row, at, language))}</tbody>
</table>
<p class="hint">${words.kept}</p>
<div class="utrecht-button-group">
<button type="submit" class="nl-button nl-button--primary" name="soort" value="docx"><span class="nl-button__label">${words.toWord}</span></button>
<button type="submit" class="nl-button nl-button--secondary" name="soort" value="md"><span class="nl-button__label">${words.toMarkdown}</span></button>
${open ? html`<button type="submit" class="nl-button nl-button--secondary" formaction="/brief"><span class="nl-button__label">${words.again}</span></button>` : null}
</div>
</form>
<p><a href="/brief">${words.another}</a></p>`;
}

function rowView(row: ShownRow, at: number, language: Language): Html {
  const words = LETTER_WORDS[language];
  const { number, text, status, draft, claims, remarks, choices, nearest } = row;
  const written = row.edited ?? draft;
  const lines = Math.min(14, Math.max(3, Math.ceil(written.length / 38)));
  return html`<tr>
<th scope="row"><span class="number">${number}</span> ${text}
<input type="hidden" name="nummer" value="${number}"><input type="hidden" name="vraag" value="${text}"><input type="hidden" name="stand" value="${status}"><input type="hidden" name="plaatsen" value="${JSON.stringify(placesOf(row))}">
</th>
<td data-column="${words.draft}"><textarea class="utrecht-textarea utrecht-textarea--html-textarea" name="antwoord" rows="${lines}" aria-label="${words.draftOf(number)}" lang="nl">${written}</textarea>
${claims.length === 0 ? null : html`<details class="places"><summary>${words.sources}</summary><ul>${claims.map((claim) => placeView(claim, language))}</ul></details>`}
${remarks.map((remark) => html`<p class="hint">${remark}</p>`)}
${
  status !== 'niet-gevonden' || nearest.length === 0
    ? null
    : html`<details class="places"><summary>${words.nearest}</summary><ul>${nearest.map(
        (near) =>
          html`<li>${badge(near.voice, language)} <q lang="nl">${collapseWhitespace(near.quote)}</q> <a href="${documentPath(near.documentId, near)}">${near.documentTitle}</a></li>`,
      )}</ul></details>`
}</td>
<td data-column="${words.status}"><strong class="row-status ${status}">${words.statuses[status]}</strong>
${
  choices.length === 0
    ? html`<input type="hidden" name="keuze" value="">`
    : html`<label class="utrecht-form-label" for="keuze-${at}">${words.choose}</label>
<select class="utrecht-select" id="keuze-${at}" name="keuze"><option value="">${words.noChoice}</option>${choices.map(
        ({ title, dossier }) =>
          html`<option value="${dossier}"${dossier === row.choice ? html` selected` : null}>${title}</option>`,
      )}</select>`
}</td>
</tr>`;
}

function placeView({ text, voice, citations: [citation] }: Claim, language: Language): Html {
  const { number, documentId, documentTitle, path } = citation;
  return html`<li>[${number}] ${badge(voice, language)} <q lang="nl">${text}</q> <a href="${documentPath(documentId, citation)}">${documentTitle}</a>${path.length === 0 ? null : html` <span class="path">${path.join(' › ')}</span>`}</li>`;
}
