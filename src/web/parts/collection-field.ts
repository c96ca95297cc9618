import { html } from 'hono/html';
import type { Language } from '../../documents/document.ts';
import type { ShownCollection } from '../words/collection-words.ts';
import { WORDS } from '../words/words.ts';
import type { Html } from './layout.ts';

/** What the collection of a question is called in the address of a page. */
export const COLLECTION_FIELD = 'collectie';

/** What can be chosen, and what is; the name of a collection that is not there chooses nothing. */
export interface Confined {
  readonly names: readonly ShownCollection[];
  readonly chosen: string;
}

/** Of which collection a question is asked; null where there is only one. */
export const collectionField = ({ names, chosen }: Confined, language: Language): Html | null =>
  names.length === 0
    ? null
    : html`<div class="utrecht-form-field">
<label class="utrecht-form-label" for="${COLLECTION_FIELD}">${WORDS[language].collection}</label>
<select class="utrecht-select" id="${COLLECTION_FIELD}" name="${COLLECTION_FIELD}">
<option value="">${WORDS[language].allCollections}</option>
${names.map(({ name, label }) => html`<option value="${name}"${name === chosen ? html` selected` : null}>${label}</option>`)}
</select>
</div>`;
