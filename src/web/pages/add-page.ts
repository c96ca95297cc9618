import { html } from 'hono/html';
import { GENERAL, isOfOne } from '../../documents/collection.ts';
import type { Language } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import { type Addition, toldIn } from '../api/additions.ts';
import type { Html } from '../parts/layout.ts';
import { documentPath } from '../parts/links.ts';
import { ADD_WORDS } from '../words/add-words.ts';

/** What the page of additions shows. */
export interface AddView {
  readonly additions: readonly Addition[];
  readonly busy: boolean;
  /** Where an addition lands; null for a collection of its reader alone. */
  readonly collection: string | null;
  /** Why the last change was not made; null for nothing. */
  readonly failed: string | null;
  readonly administers: boolean;
  /** The collections with which its reader may share. */
  readonly shares: readonly string[];
}

/** The page on which documents are added: a form that works by itself, and the account of what was added. */
export function addPage(view: AddView, language: Language): Html {
  const words = ADD_WORDS[language];
  const { additions, busy, collection, failed, administers } = view;
  const waiting = additions.filter(({ state }) => state === 'waiting').length;
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro}</p>
${failed === null ? null : html`<p class="utrecht-alert utrecht-alert--error" role="alert">${failed}</p>`}
<form class="panel adding" method="post" action="/toevoegen" enctype="multipart/form-data" data-add>
<label class="utrecht-form-label" for="bestanden">${words.choose}</label>
<p class="hint" id="bestanden-hulp">${words.chooseHint}</p>
<div class="ask">
<input type="file" id="bestanden" name="bestand" multiple required aria-describedby="bestanden-hulp">
<button type="submit" class="nl-button nl-button--primary">${words.add}</button>
</div>
<p class="hint">${collection === null ? words.yourOwn : words.collection(collection)}</p>
</form>
<div data-account></div>
<p class="hint">${words.privacy}</p>
${busy ? html`<p class="note" role="status">${words.busy} <a href="/toevoegen">${words.refresh}</a></p>` : null}
${
  waiting === 0 || busy
    ? null
    : html`<form class="note" method="post" action="/toevoegen/wijziging">
<p>${words.waiting(waiting)}</p>
<button type="submit" class="nl-button nl-button--secondary">${words.read}</button>
</form>`
}
<section aria-labelledby="toegevoegd">
<h2 id="toegevoegd">${words.list}</h2>
${additions.length === 0 ? html`<p>${words.none}</p>` : null}
<ol class="sources" role="list">${additions.map((each) => entry(each, view.shares, language))}</ol>
</section>
${administers ? html`<p><a href="/beheer">${words.manage}</a></p>` : null}`;
}

function entry(addition: Addition, shares: readonly string[], language: Language): Html {
  const words = ADD_WORDS[language];
  const { id, name, state, documents, collection } = addition;
  const facts = [
    words.states[state],
    ...(state === 'indexed' ? [placeOf(collection, language)] : []),
    writtenDate(addition.added.slice(0, 10), language),
  ];
  return html`<li class="entry" id="b-${id}">
<h3 class="title">${name}</h3>
<p class="path">${facts.join(' · ')}</p>
${accountOf(addition, language)}
<div class="adding-actions">
${state === 'indexed' && collection !== GENERAL ? sharing(addition, shares, language) : null}
${button('remove', id, words.remove, words.about(name))}
${
  documents.length === 0
    ? null
    : html`<details><summary>${words.replace}<span class="hidden">${words.about(name)}</span></summary>
<form method="post" action="/toevoegen" enctype="multipart/form-data">
<input type="hidden" name="vervangt" value="${id}">
<label class="utrecht-form-label" for="v-${id}">${words.replaceWith}</label>
<input type="file" id="v-${id}" name="bestand" required>
<button type="submit" class="nl-button nl-button--secondary">${words.replace}</button>
</form></details>`
}
</div>
</li>`;
}

/** Who can find it, by its collection. */
const placeOf = (collection: string, language: Language): string =>
  collection === GENERAL
    ? ADD_WORDS[language].shared
    : isOfOne(collection)
      ? ADD_WORDS[language].onlyYou
      : collection;

/** What became of a file, and what its reader should know. */
function accountOf(addition: Addition, language: Language): Html {
  const words = ADD_WORDS[language];
  const { message, notes, withheld, language: spoken } = toldIn(addition, language);
  const { documents } = addition;
  const times = withheld.reduce((sum, { count }) => sum + count, 0);
  return html`${message === null ? null : html`<p lang="${spoken}">${message}</p>`}
${documents.map(
  ({
    id,
    title,
    passages,
  }) => html`<p><a href="${documentPath(id)}">${title}</a> <span class="hint">${words.passages(passages)}</span><br>
<a href="/?bij=${encodeURIComponent(id)}">${words.ask}</a> · <a href="/nota?stuk=${encodeURIComponent(id)}">${words.note}</a></p>`,
)}
${notes.length === 0 ? null : html`<ul lang="${spoken}">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${
  times === 0
    ? null
    : html`<details><summary>${words.withheld(times)}</summary>
<ul lang="${spoken}">${withheld.map(({ count, what, place }) => html`<li>${count} × ${what}: ${place}</li>`)}</ul></details>`
}`;
}

/** With whom it can be shared: everybody who reads the general collection, or those who read another one. */
function sharing(
  { id, name, collection }: Addition,
  shares: readonly string[],
  language: Language,
): Html | null {
  const words = ADD_WORDS[language];
  const offered = shares.filter((each) => each !== collection);
  const [only] = offered;
  if (only === undefined) return null;
  if (offered.length === 1 && only === GENERAL) return button('share', id, words.share, words.about(name));
  return html`<details><summary>${words.shareWith}<span class="hidden">${words.about(name)}</span></summary>
<form method="post" action="/toevoegen/wijziging">
<input type="hidden" name="share" value="${id}">
<label class="utrecht-form-label" for="d-${id}">${words.shareTo}</label>
<select class="utrecht-select" id="d-${id}" name="to">${offered.map((each) => html`<option value="${each}">${each === GENERAL ? words.everybody : each}</option>`)}</select>
<button type="submit" class="nl-button nl-button--secondary">${words.shareNow}</button>
</form></details>`;
}

/** A change of one addition, as a form of its own. */
export const button = (
  change: 'share' | 'remove' | 'release' | 'leave',
  id: string,
  name: string,
  about: string,
  back = '/toevoegen',
): Html => html`<form method="post" action="/toevoegen/wijziging">
<input type="hidden" name="${change}" value="${id}">
<input type="hidden" name="terug" value="${back}">
<button type="submit" class="link-button">${name}<span class="hidden">${about}</span></button>
</form>`;
