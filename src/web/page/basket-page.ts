import { documentPath } from '../parts/links.ts';
import { BASKET_WORDS } from '../words/basket-words.ts';
import { NOTE_WORDS } from '../words/note-words.ts';
import { voiceBadge } from '../words/voices.ts';
import { emptyBasket, putBack, type Taken, taken } from './basket.ts';
import { download, makePaper, whyNot } from './conversation/making.ts';

/** How a sentence stands now, as `POST /api/places` says it. */
interface Checked {
  readonly standing: 'holds' | 'moved' | 'gone' | 'no_document';
  readonly replacedBy: { readonly id: string; readonly title: string } | null;
}

const found = document.querySelector<HTMLFormElement>('form[data-basket]');
const status = document.querySelector<HTMLElement>('.basket-said');
if (found !== null && status !== null) fillIn(found, status);

/** Shows what is in the basket, has it looked up, and makes a paper of it. */
function fillIn(form: HTMLFormElement, said: HTMLElement): void {
  const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
  const words = BASKET_WORDS[language];
  const list = form.querySelector('ol');
  let making = false;
  show(null);
  check();

  addEventListener('storage', () => {
    show(null);
    check();
  });
  form.querySelector('[data-wipe]')?.addEventListener('click', () => {
    emptyBasket(localStorage);
    show(null);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (making) return;
    making = true;
    said.textContent = NOTE_WORDS[language].working;
    const fields = new FormData(form);
    const sentences = taken(localStorage).map(placeOf);
    makePaper(
      { sentences, form: fields.get('vorm'), ...(fields.has('alleen') && { only: true }) },
      {
        signal: new AbortController().signal,
        onStep: ({ done, total, title }) => {
          said.textContent = NOTE_WORDS[language].step(done, total, title);
        },
      },
    )
      .then((file) => {
        download(file);
        said.textContent = NOTE_WORDS[language].done(file.name);
      })
      .catch((error: unknown) => {
        said.textContent = whyNot(error, language);
      })
      .finally(() => {
        making = false;
      });
  });

  /** How each of them stands now; what it quotes may have been replaced since. */
  function check(): void {
    const places = taken(localStorage).map(placeOf);
    if (places.length === 0) return;
    said.textContent = words.checking;
    fetch('/api/places', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ places }),
    })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        show(((await response.json()) as { readonly places: readonly Checked[] }).places);
        said.textContent = '';
      })
      .catch(() => {
        said.textContent = words.notChecked;
      });
  }

  function show(checked: readonly Checked[] | null): void {
    const sentences = taken(localStorage);
    form.hidden = sentences.length === 0;
    if (sentences.length === 0) said.textContent = words.empty;
    list?.replaceChildren(...sentences.map((each, at) => itemOf(each, at, checked?.[at] ?? null)));
  }

  function itemOf(sentence: Taken, at: number, checked: Checked | null): HTMLElement {
    const { voice, quote, documentId, documentTitle } = sentence;
    const item = document.createElement('li');
    const { label, shape } = voiceBadge(voice, language);
    const badge = element('span', `nl-data-badge badge ${voice}`);
    const sign = element('span', '', shape);
    sign.setAttribute('aria-hidden', 'true');
    badge.append(sign, label);
    const text = element('q', '', quote.replace(/\s+/g, ' '));
    const link = element('a', '', documentTitle) as HTMLAnchorElement;
    link.href = documentPath(documentId, sentence);
    const button = element('button', 'link-button', words.putBack) as HTMLButtonElement;
    button.type = 'button';
    button.setAttribute('aria-label', words.putBackOf(at + 1));
    button.addEventListener('click', () => {
      putBack(localStorage, sentence);
      show(null);
      check();
      (list?.querySelector('button') ?? document.getElementById('inhoud'))?.focus();
    });
    item.append(badge, ' ', text, ' ', link, ' ', button);
    const stands = checked === null ? null : words.standing[checked.standing];
    const replaced = checked?.replacedBy ?? null;
    const notes = [
      ...(stands === null ? [] : [stands]),
      ...(replaced === null ? [] : [words.replaced(replaced.title)]),
    ];
    item.append(...notes.map((note) => element('p', 'utrecht-alert utrecht-alert--warning', note)));
    return item;
  }
}

/** Declared, not assigned: the page is filled in before this line. */
function placeOf({ documentId, start, end, quote }: Taken) {
  return { documentId, start, end, quote };
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
