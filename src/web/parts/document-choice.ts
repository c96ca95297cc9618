import { html } from 'hono/html';
import type { Language } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import type { DocumentSummary } from '../../search/index.ts';
import { COMPARISON_WORDS } from '../words/card-words.ts';
import type { Html } from './layout.ts';

/** Documents that a field offers at most. */
export const MOST_OFFERED = 300;

/** One field to choose a document in. */
interface Field {
  readonly id: string;
  readonly label: string;
  readonly selected?: string | undefined;
}

interface Options {
  /** What can be chosen. */
  readonly summaries: readonly DocumentSummary[];
  /** What is compared already. */
  readonly kept: readonly string[];
  readonly fields: readonly Field[];
  readonly language: Language;
}

/** Newest first. */
const newestFirst = (summaries: readonly DocumentSummary[]): readonly DocumentSummary[] =>
  summaries.toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));

/** A form that lays documents side by side, without script; null when there is nothing to choose. */
export function documentChoice({ summaries, kept, fields, language }: Options): Html | null {
  const words = COMPARISON_WORDS[language];
  const offered = newestFirst(summaries).filter(({ id }) => !kept.includes(id));
  if (offered.length === 0) return null;
  const shown = offered.slice(0, MOST_OFFERED);
  return html`<form class="choose" action="/vergelijk" method="get">
${kept.map((id) => html`<input type="hidden" name="stuk" value="${id}">`)}
${fields.map((field) => select(field, shown, language))}
${shown.length < offered.length ? html`<p class="hint">${words.onlyNewest(MOST_OFFERED)}</p>` : null}
<button type="submit" class="nl-button nl-button--secondary"><span class="nl-button__label">${words.compare}</span></button>
</form>`;
}

const select = (
  { id, label, selected }: Field,
  summaries: readonly DocumentSummary[],
  language: Language,
): Html =>
  html`<div class="utrecht-form-field">
<label class="utrecht-form-label" for="${id}">${label}</label>
<select class="utrecht-select" id="${id}" name="stuk">
<option value="">${COMPARISON_WORDS[language].choose}</option>
${summaries.map(
  (head) =>
    html`<option value="${head.id}" lang="${head.language}"${head.id === selected ? html` selected` : null}>${optionLabel(head, language)}</option>`,
)}
</select>
</div>`;

const optionLabel = ({ title, date }: DocumentSummary, language: Language): string => {
  const written = writtenDate(date, language);
  return written === null ? title : `${title} (${written})`;
};
