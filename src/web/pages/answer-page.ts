import { html } from 'hono/html';
import type { Answer, Choice, Citation, Claim, Task } from '../../answer/answer.ts';
import { openingOf, surroundingsOf } from '../../answer/surroundings.ts';
import { columnsOf, type FilledPart, filledParts, isTable, rowsOf } from '../../answer/task-parts.ts';
import { senderAs } from '../../answer/voice-labels.ts';
import { besideTable } from '../../answer/words/table-words.ts';
import type { Language } from '../../documents/document.ts';
import type { Reading } from '../../search/reading.ts';
import type { Asked } from '../http/asked.ts';
import { badge, firmness, type Html } from '../parts/layout.ts';
import { questionPath } from '../parts/links.ts';
import { choiceList, languageOf, nearestList, sourceList } from '../parts/source-list.ts';
import { TASK_WORDS_OF } from '../words/task-words.ts';
import { voiceBadge } from '../words/voices.ts';
import { WORDS } from '../words/words.ts';
import type { Turn } from './conversation.ts';

/** The answer on the page: who says what, how firmly, and under it the exact words it rests on. */
export function answerView(
  reading: Reading,
  { asked: { question }, answer, dossier }: Turn,
  earlier: readonly Asked[],
): Html {
  const words = WORDS[answer.language];
  const quoted = answer.claims.length > 0;
  const inPart = answer.status === 'answered' && answer.missing.length > 0;
  const [unsure] = answer.status === 'probable' ? answer.notes : [];
  return html`<section aria-labelledby="antwoord">
<h2 id="antwoord" tabindex="-1">${inPart ? words.inPart : words.status[answer.status]}</h2>
<p class="question">${answer.question}${within(dossier)}</p>
${unsure === undefined ? null : html`<p class="hint">${unsure}</p>`}
${answer.task === undefined ? null : taskView(reading, answer, answer.task)}
${answer.task !== undefined ? null : quoted ? claims(reading, answer) : html`<div class="panel"><p>${answer.message}</p></div>`}
${quoted ? missing(answer) : null}
${notes(answer.notes.filter((each) => each !== unsure))}
${answer.degraded === null ? null : html`<p class="hint">${words.degraded[answer.mode]}</p>`}
<p class="hint">${quoted ? words.provenance : words.provenanceOfRefusal}</p>
</section>
${quoted ? sourceList(reading, answer) : null}
${near(reading, answer, (choice) => questionPath({ question, scope: [choice.dossier] }, earlier))}`;
}

/** What the dossier is called that was chosen for a question, behind it. */
export const within = (dossier: string | null): Html | null =>
  dossier === null ? null : html` <span class="within">· ${dossier}</span>`;

/** The dossiers to choose from, each a link that asks the same of it; or what comes nearest. */
function near(reading: Reading, answer: Answer, pathOf: (choice: Choice) => string): Html | null {
  if (answer.choices.length > 0) return choiceList(reading, answer, pathOf);
  return answer.nearest.length > 0 ? nearestList(reading, answer) : null;
}

/** What the documents do not give, in whole sentences. */
function missing(answer: Answer): Html | null {
  if (answer.missing.length === 0) return null;
  return html`<div class="panel missing">
<h3>${WORDS[answer.language].missing}</h3>
<ul>${answer.missing.map((sentence) => html`<li>${sentence}</li>`)}</ul>
</div>`;
}

/** That later papers follow or replace those that are quoted, or that their official text may say more. */
function notes(sentences: readonly string[]): Html | null {
  if (sentences.length === 0) return null;
  return html`<div class="panel missing">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}

/** The sentences by who says them, each speaker under one badge, and the first sentence leading. */
function claims(reading: Reading, answer: Answer): Html {
  const [lead] = answer.claims;
  const groups = Map.groupBy(answer.claims, ({ voice }) => voice);
  return html`<div class="panel">${[...groups].map(
    ([voice, group]) => html`<div class="said">
<p class="who">${badge(voice, answer.language)}</p>
${[...Map.groupBy(group, ({ citations: [first] }) => first.documentId).values()].map((of) => said(reading, of, lead, answer.language))}
</div>`,
  )}</div>`;
}

/** What was made on request: under headings, as a table, or what can be asked. */
function taskView(reading: Reading, answer: Answer, task: Task): Html {
  const { language, claims, message } = answer;
  const parts = filledParts(task, claims);
  const columns = columnsOf(parts);
  const rows = [...rowsOf(parts)];
  const made = isTable(task)
    ? html`<section class="wide task-table" tabindex="0" aria-label="${TASK_WORDS_OF[language].table}"><table>
<thead><tr><td></td>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(
        ([row, of]) =>
          html`<tr><th scope="row">${row}</th>${columns.map(
            (column) =>
              html`<td data-column="${column}">${of.filter((part) => (part.column ?? '') === column).map((part) => partView(reading, part, language))}</td>`,
          )}</tr>`,
      )}</tbody></table></section>`
    : rows.map(
        ([row, of]) => html`${row === '' ? null : html`<h3>${row}</h3>`}
${of.map((part) => partView(reading, part, language))}`,
      );
  return html`<div class="panel task">
${task.about === null ? null : html`<p class="about">${task.about}</p>`}
${claims.length > 0 || message === null ? null : html`<p>${message}</p>`}
${made}
${task.remarks.map((remark) => html`<p class="hint">${remark}</p>`)}
${task.examples.length === 0 ? null : html`<p class="hint">${TASK_WORDS_OF[language].examples}</p><ul>${task.examples.map((example) => html`<li>${example}</li>`)}</ul>`}
${task.links.length === 0 ? null : html`<ul>${task.links.map(({ text, href }) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`}
</div>`;
}

/** The sentences of a part, with who says each. */
function partView(reading: Reading, { note, said: claimed }: FilledPart<Claim>, language: Language): Html {
  return html`${note === null ? null : html`<p class="part-note">${note}</p>`}
${
  claimed.length === 0
    ? null
    : html`<ul class="claims">${claimed.map(
        ({ claim, shown }) =>
          html`<li>${badge(claim.voice, language)} ${words(reading, shown === null ? claim : { ...claim, text: shown })}${besideTable(claim.citations, language)} ${firmness(claim, language)} ${claim.citations.map((citation) => marker(citation, language))}</li>`,
      )}</ul>`
}`;
}

/** What one speaker says in one document. */
function said(
  reading: Reading,
  group: readonly Claim[],
  lead: Claim | undefined,
  language: Language,
): Html | null {
  const [first] = group;
  if (first === undefined) return null;
  const [{ documentId, documentTitle }] = first.citations;
  const document = reading.document(documentId);
  const sender = document === undefined ? null : senderAs(first.voice, document);
  const speaker = sender ?? voiceBadge(first.voice, language).speaker;
  // Of a list the first member is no sentence: what opens it is.
  const opening = openingOf(surroundingsOf(reading, first.citations[0]));
  return html`<p class="from">${speaker}, in <cite lang="${languageOf(reading, documentId)}">${documentTitle}</cite></p>
${first !== lead || opening === null ? null : html`<p class="lead" lang="${languageOf(reading, documentId)}">${opening}</p>`}
<ul class="claims">${group.map(
    (claim) =>
      html`<li${claim === lead && opening === null ? html` class="lead"` : null}>${words(reading, claim)}${besideTable(claim.citations, language)} ${firmness(claim, language)} ${claim.citations.map((citation) => marker(citation, language))}</li>`,
  )}</ul>`;
}

/** The words of a claim, in the language of the document that they are from. */
export function words(reading: Reading, { text, citations: [{ documentId }] }: Claim): Html {
  return html`<span lang="${languageOf(reading, documentId)}">${text}</span>`;
}

function marker({ number }: Citation, language: Language): Html {
  return html`<sup><a href="#bron-${number}" aria-label="${WORDS[language].source} ${number}">[${number}]</a></sup>`;
}
