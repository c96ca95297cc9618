import { html } from 'hono/html';
import { PAPERS } from '../../briefing/paper/forms/index.ts';
import type { Language } from '../../documents/document.ts';
import type { Html } from '../parts/layout.ts';
import { BASKET_WORDS } from '../words/basket-words.ts';

/** The page of the basket: what is in it only the browser knows, which fills it in. */
export function basketPage(language: Language): Html {
  const words = BASKET_WORDS[language];
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro}</p>
<noscript><p class="utrecht-alert utrecht-alert--warning">${words.noScript}</p></noscript>
<form class="panel basket" data-basket hidden>
<ol class="taken"></ol>
<div class="utrecht-form-field">
<label class="utrecht-form-label" for="vorm">${words.form}</label>
<select class="utrecht-select" id="vorm" name="vorm">${PAPERS.map(({ id, label }) => html`<option value="${id}">${label[language]}</option>`)}</select>
</div>
<div class="choice">
<input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" id="alleen" name="alleen">
<label class="utrecht-form-label utrecht-form-label--checkbox" for="alleen">${words.only}</label>
</div>
<div class="utrecht-button-group">
<button type="submit" class="nl-button nl-button--primary"><span class="nl-button__label">${words.make}</span></button>
<button type="button" class="nl-button nl-button--secondary" data-wipe><span class="nl-button__label">${words.wipe}</span></button>
</div>
</form>
<p class="basket-said" role="status"></p>`;
}
