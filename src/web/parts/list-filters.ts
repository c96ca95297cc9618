import { html } from 'hono/html';
import { type Language, VOICES } from '../../documents/document.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import {
  type Choice,
  type Counts,
  FACETS,
  type Facet,
  NO_CHOICE,
} from '../../search/documents/faceted-search.ts';
import { type ListRequest, listPath, PARAMETERS, without } from '../api/list-request.ts';
import { shownCollections } from '../words/collection-words.ts';
import { kindLabel } from '../words/document-words.ts';
import { LIST_WORDS } from '../words/list-words.ts';
import { voiceBadge } from '../words/voices.ts';
import type { Html } from './layout.ts';

/** Whether anything was chosen of any facet. */
export const isChosen = (choice: Choice): boolean => FACETS.some((facet) => choice[facet].length > 0);

/** What can be chosen, with how many documents there then are. What was chosen is shown above the list as well. */
export function filters(choice: Choice, counts: Counts, language: Language): Html {
  const words = LIST_WORDS[language];
  const each = { choice, counts, language };
  const picked = FACETS.reduce((sum, facet) => sum + choice[facet].length, 0);
  return html`<details class="filters">
<summary>${words.filters}${picked === 0 ? null : ` (${picked})`}</summary>
<div class="panel">
${boxes('kind', KIND_IDS, each)}
${boxes('voice', VOICES, each)}
${collections(each)}
${field('ministry', alphabetical, each)}
${field('year', latest, each)}
${field('dossier', alphabetical, each)}
<button type="submit" class="nl-button nl-button--secondary"><span class="nl-button__label">${words.apply}</span></button>
</div>
</details>`;
}

interface Options {
  readonly choice: Choice;
  readonly counts: Counts;
  readonly language: Language;
}

/** A facet with a few values, of which several may be chosen; those that nothing has are left out. */
function boxes(
  facet: 'kind' | 'voice' | 'collection',
  values: readonly string[],
  options: Options,
): Html | null {
  const { choice, counts, language } = options;
  const picked: readonly string[] = choice[facet];
  const offered = values.filter((value) => counts[facet].has(value) || picked.includes(value));
  if (offered.length === 0) return null;
  const name = PARAMETERS[facet];
  const labels = labelsOf(facet, offered, language);
  return html`<fieldset>
<legend>${LIST_WORDS[language].facets[facet]}</legend>
${offered.map((value) => {
  const id = `${name}-${value}`;
  const shape = facet === 'voice' ? voiceBadge(value as Choice['voice'][number], language).shape : null;
  return html`<div class="choice">
<input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" id="${id}" name="${name}" value="${value}"${picked.includes(value) ? html` checked` : null}>
<label class="utrecht-form-label utrecht-form-label--checkbox" for="${id}">${shape === null ? null : html`<span aria-hidden="true">${shape}</span> `}${labels.get(value)} (${counts[facet].get(value) ?? 0})</label>
</div>`;
})}
</fieldset>`;
}

/** Collections, where there are some to tell apart. */
function collections(options: Options): Html | null {
  const names = [...new Set([...options.counts.collection.keys(), ...options.choice.collection])];
  return names.length < 2 && options.choice.collection.length === 0
    ? null
    : boxes('collection', names.toSorted(alphabetical), options);
}

type Order = (one: string, other: string) => number;
const alphabetical: Order = (one, other) => one.localeCompare(other, 'nl');
const latest: Order = (one, other) => other.localeCompare(one);

/** A facet with many values, of which one may be chosen. */
function field(facet: 'ministry' | 'year' | 'dossier', order: Order, options: Options): Html | null {
  const { choice, counts, language } = options;
  const [picked] = choice[facet];
  const offered = new Set([...counts[facet].keys(), ...choice[facet]]);
  if (offered.size === 0) return null;
  const name = PARAMETERS[facet];
  const words = LIST_WORDS[language];
  return html`<div class="utrecht-form-field">
<label class="utrecht-form-label" for="${name}">${words.facets[facet]}</label>
<select class="utrecht-select" id="${name}" name="${name}">
<option value="">${words.any[facet]}</option>
${[...offered]
  .toSorted(order)
  .map(
    (value) =>
      html`<option value="${value}"${value === picked ? html` selected` : null}>${value} (${counts[facet].get(value) ?? 0})</option>`,
  )}
</select>
</div>`;
}

/** What each of some values is called. */
function labelsOf(facet: Facet, values: readonly string[], language: Language): ReadonlyMap<string, string> {
  return facet === 'collection'
    ? new Map(shownCollections(values, language).map(({ name, label }) => [name, label]))
    : new Map(values.map((value) => [value, valueLabel(facet, value, language)]));
}

function valueLabel(facet: Facet, value: string, language: Language): string {
  if (facet === 'kind') return kindLabel(value, language);
  if (facet === 'voice') return voiceBadge(value as Choice['voice'][number], language).label;
  return value;
}

/** What was looked for and chosen, each with a link to the list without it. */
export function chosen(request: ListRequest, searched: boolean, language: Language): Html {
  const words = LIST_WORDS[language];
  const drops = FACETS.flatMap((facet) =>
    [...labelsOf(facet, request.choice[facet], language)].map(([value, label]) => {
      return html`<li><a class="drop" href="${listPath(without(request, facet, value))}" aria-label="${words.drop(words.facets[facet], label)}">${label} <span aria-hidden="true">✕</span></a></li>`;
    }),
  );
  const all = { text: request.text, choice: NO_CHOICE, page: 1 };
  return html`<div class="chosen">
${searched ? html`<p>${words.sought} <q>${request.text}</q>. <a href="${listPath({ ...request, text: '', page: 1 })}">${words.clearSearch}</a></p>` : null}
${
  drops.length === 0
    ? null
    : html`<ul class="links" aria-label="${words.chosen}">${drops}<li><a href="${listPath(all)}">${words.clear}</a></li></ul>`
}
</div>`;
}
