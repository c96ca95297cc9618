import { GENERAL, isOfOne } from '../../../documents/collection.ts';
import type { Language } from '../../../documents/document.ts';
import { ADDITION_BOUNDS, type Addition, type AdditionState, toldIn } from '../../api/additions.ts';
import { documentPath } from '../../parts/links.ts';
import { ADD_WORDS, countsOf, MOST_AT_ONCE } from '../../words/add-words.ts';

/** An element with what is in it. */
function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** A file on its way, and its line of the account. */
interface Row {
  readonly line: HTMLLIElement;
  readonly body: HTMLDivElement;
  state: AdditionState | 'removed';
  addition: Addition | null;
}

/** What files become, each a line with how far it is and the account. */
export interface Account {
  /** Sends files, and has them read; the second in turn waits for the first. */
  readonly add: (files: readonly File[], replaces?: string) => Promise<void>;
  /** Whether what is answered from changed. */
  readonly isChanged: () => boolean;
}

/** Sends so many files at a time. */
const AT_A_TIME = 2;

/** Puts an account in a place, empty until files are added. */
export function accountIn(place: HTMLElement, language: Language): Account {
  const words = ADD_WORDS[language];
  const told = made('p', { role: 'status', class: 'adding-told' });
  const bar = made('progress', { 'aria-label': words.title });
  bar.hidden = true;
  const list = made('ol', { class: 'sources', role: 'list' });
  const after = made('p', {});
  place.append(told, bar, list, after);
  let turn: Promise<void> = Promise.resolve();
  let changed = false;
  /** The collections with which this reader may share. */
  let shares: readonly string[] = [GENERAL];
  return {
    isChanged: () => changed,
    add(files, replaces) {
      turn = turn.then(() => addAll(files, replaces ?? null));
      return turn;
    },
  };

  async function addAll(given: readonly File[], replaces: string | null): Promise<void> {
    if (given.length === 0) {
      told.textContent = words.nothing;
      return;
    }
    const files = given.slice(0, MOST_AT_ONCE);
    const rows = files.map((file) => rowFor(file.name));
    list.prepend(...rows.map(({ line }) => line));
    bar.hidden = false;
    const sizes = files.reduce((sum, { size }) => sum + Math.max(size, 1), 0);
    const sent = new Map<number, number>();
    let done = 0;
    let next = 0;
    told.textContent = words.sending(0, files.length);
    const send = async () => {
      for (let at = next++; at < files.length; at = next++) {
        const [file, row] = [files[at], rows[at]];
        if (file === undefined || row === undefined) return;
        await sendOne(file, row, replaces, (bytes) => {
          sent.set(at, Math.max(bytes, 1));
          bar.max = sizes;
          bar.value = [...sent.values()].reduce((sum, each) => sum + each, 0);
        });
        sent.set(at, Math.max(file.size, 1));
        done += 1;
        // Not for each of hundreds: what is read out would not end.
        if (files.length <= 10 || done % 25 === 0) told.textContent = words.sending(done, files.length);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, send));
    bar.removeAttribute('value');
    if (rows.some(({ addition }) => addition !== null)) await change({}, rows);
    bar.hidden = true;
    const states = rows.map(({ state }) => state).filter((state) => state !== 'removed');
    const more = given.length > files.length ? ` ${words.tooMany(MOST_AT_ONCE)}` : '';
    told.textContent = `${words.ready(countsOf(states, language))}${more}`;
    const ids = rows.flatMap(({ addition }) => addition?.documents.map(({ id }) => id) ?? []);
    if (ids.length > 1)
      after.replaceChildren(made('a', { href: scopeOf(ids.slice(0, MOST_SCOPE)) }, words.askAll));
  }

  /** One file; what it came to is in its line. */
  async function sendOne(
    file: File,
    row: Row,
    replaces: string | null,
    onBytes: (bytes: number) => void,
  ): Promise<void> {
    if (file.size > ADDITION_BOUNDS.file) return refuse(row, words.tooLarge(file.name));
    if (file.size === 0) return refuse(row, words.empty(file.name));
    const own = made('progress', { 'aria-label': words.of(file.name), max: String(file.size) });
    row.body.replaceChildren(own);
    const also = replaces === null ? '' : `&vervangt=${encodeURIComponent(replaces)}`;
    const { status, text } = await posted(
      `/toevoegen/bestand?naam=${encodeURIComponent(file.name)}${also}`,
      file,
      (bytes) => {
        own.value = bytes;
        onBytes(bytes);
      },
    );
    const answer = parsed(text);
    if (status === 201) {
      row.addition = answer as unknown as Addition;
      row.body.replaceChildren(made('p', { class: 'hint' }, words.sent));
    } else
      refuse(row, status === 0 ? words.cutOff(file.name) : String(answer.detail ?? words.cutOff(file.name)));
  }

  /** Has the server make a change, and brings the lines up to date; says why where it could not. */
  async function change(asked: object, rows: readonly Row[]): Promise<boolean> {
    try {
      const response = await fetch('/toevoegen/wijziging', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
        body: JSON.stringify(asked),
      });
      if (!response.ok || response.body === null) {
        const { detail } = parsed(await response.text());
        tell(rows, String(detail ?? words.failed));
        return false;
      }
      for await (const event of eventsOf(response.body)) {
        if (event.type === 'step') follow(event);
        if (event.type === 'problem') {
          tell(rows, String(event.message));
          return false;
        }
        if (event.type === 'done') {
          changed = true;
          shares = (event.shares as readonly string[] | undefined) ?? shares;
          const known = new Map((event.additions as Addition[]).map((each) => [each.id, each]));
          for (const row of rows) show(row, known.get(row.addition?.id ?? '') ?? null);
          return true;
        }
      }
      tell(rows, words.stopped);
    } catch {
      tell(rows, words.stopped);
    }
    return false;
  }

  function follow({ message, done, total }: Readonly<Record<string, unknown>>): void {
    if (Number(total) > 0) {
      bar.max = Number(total);
      bar.value = Number(done);
    } else bar.removeAttribute('value');
    const count = Number(total) > 1 ? ` (${Number(done)} / ${Number(total)})` : '';
    if (Number(total) <= 10 || Number(done) % 25 === 0) told.textContent = `${message}${count}`;
  }

  function rowFor(name: string): Row {
    const body = made('div', {}, made('p', { class: 'hint' }, words.inQueue));
    const line = made('li', { class: 'entry' }, made('h3', { class: 'title', tabindex: '-1' }, name), body);
    return { line, body, state: 'waiting', addition: null };
  }

  function refuse(row: Row, message: string): void {
    row.state = 'refused';
    row.body.replaceChildren(made('p', { class: 'path' }, words.states.refused), made('p', {}, message));
  }

  /** What could not be done, with a way to try it again. */
  function tell(rows: readonly Row[], message: string): void {
    told.textContent = message;
    const waiting = rows.filter(({ state, addition }) => state === 'waiting' && addition !== null);
    for (const row of waiting) row.body.replaceChildren(made('p', {}, message), again(waiting));
  }

  function again(rows: readonly Row[]): HTMLElement {
    return action(words.again, '', async () => {
      await change({}, rows);
    });
  }

  /** The account of a file; null for one that is gone. */
  function show(row: Row, addition: Addition | null): void {
    if (addition === null) {
      if (row.addition === null) return;
      row.state = 'removed';
      row.addition = null;
      row.body.replaceChildren(made('p', { class: 'path' }, words.removed));
      return;
    }
    row.addition = addition;
    row.state = addition.state;
    const { message, notes, withheld, language: spoken } = toldIn(addition, language);
    const { documents, collection, state, id } = addition;
    const name = addition.name;
    const facts = [words.states[state], ...(state === 'indexed' ? [placeIn(collection, words)] : [])];
    const times = withheld.reduce((sum, { count }) => sum + count, 0);
    const actions = made('div', { class: 'adding-actions' });
    if (state === 'indexed' && collection !== GENERAL)
      for (const to of shares.filter((each) => each !== collection))
        actions.append(
          act(to === GENERAL ? words.share : words.shareWithThose(to), name, { share: [id], to }, row),
        );
    actions.append(act(words.undo, name, { remove: [id] }, row));
    if (documents.length > 0) actions.append(replaceButton(row, id, name));
    row.body.replaceChildren(
      made('p', { class: 'path' }, facts.join(' · ')),
      ...(message === null ? [] : [made('p', { lang: spoken }, message)]),
      ...documents.map(({ id: document, title, passages }) =>
        made(
          'p',
          {},
          made('a', { href: documentPath(document) }, title),
          ' ',
          made('span', { class: 'hint' }, words.passages(passages)),
          made('br'),
          made('a', { href: scopeOf([document]) }, words.ask),
          ' · ',
          made('a', { href: `/nota?stuk=${encodeURIComponent(document)}` }, words.note),
        ),
      ),
      ...(notes.length === 0
        ? []
        : [made('ul', { lang: spoken }, ...notes.map((note) => made('li', {}, note)))]),
      ...(times === 0
        ? []
        : [
            made(
              'details',
              {},
              made('summary', {}, words.withheld(times)),
              made(
                'ul',
                { lang: spoken },
                ...withheld.map(({ count, what, place: where }) =>
                  made('li', {}, `${count} × ${what}: ${where}`),
                ),
              ),
            ),
          ]),
      actions,
    );
  }

  /** A button that changes one file; the keyboard goes to its line, since the button is gone then. */
  function act(name: string, about: string, asked: object, row: Row): HTMLElement {
    return action(name, words.about(about), async () => {
      bar.hidden = false;
      const done = await change(asked, [row]);
      bar.hidden = true;
      if (done) told.textContent = `${about}: ${row.state === 'removed' ? words.removed : words.shared}.`;
      row.line.querySelector<HTMLElement>('h3')?.focus();
    });
  }

  function replaceButton(row: Row, id: string, name: string): HTMLElement {
    const chosen = made('input', { type: 'file' });
    chosen.addEventListener('change', async () => {
      const [file] = chosen.files ?? [];
      if (file === undefined) return;
      turn = turn.then(() => addAll([file], id));
      await turn;
      await change({}, [row]);
    });
    return action(words.replace, words.about(name), async () => chosen.click());
  }
}

const placeIn = (collection: string, { shared, onlyYou }: (typeof ADD_WORDS)['nl']): string =>
  collection === GENERAL ? shared : isOfOne(collection) ? onlyYou : collection;

/** As many documents as an address names. */
const MOST_SCOPE = 20;
const scopeOf = (ids: readonly string[]): string => `/?${new URLSearchParams(ids.map((id) => ['bij', id]))}`;

/** A quiet button; what it is about is read out only. */
function action(name: string, about: string, act: () => Promise<void>): HTMLButtonElement {
  const button = made('button', { type: 'button', class: 'link-button' }, name);
  if (about !== '') button.append(made('span', { class: 'hidden' }, about));
  button.addEventListener('click', async () => {
    button.disabled = true;
    await act();
    button.disabled = false;
  });
  return button;
}

/** Sends a file with word of how far it is; status 0 where the connection was lost. */
function posted(
  address: string,
  file: File,
  onBytes: (bytes: number) => void,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded }) => onBytes(loaded));
    request.addEventListener('load', () => done({ status: request.status, text: request.responseText }));
    for (const lost of ['error', 'abort', 'timeout'])
      request.addEventListener(lost, () => done({ status: 0, text: '' }));
    request.send(file);
  });
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The events of a stream, each the JSON behind `data:`. */
async function* eventsOf(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) if (event.startsWith('data: {')) yield parsed(event.slice(6));
  }
}
