import { noteOfForm } from '../api/note-fields.ts';
import { NOTE_WORDS } from '../words/note-words.ts';
import { download, makePaper, whyNot } from './conversation/making.ts';

/**
 * The form on which a paper is ordered: it tells how far the paper is, and can be stopped. Without this the browser
 * sends the form itself, and waits.
 */
const form = document.querySelector<HTMLFormElement>('form[data-note]');
if (form !== null) takeOver(form);

function takeOver(form: HTMLFormElement): void {
  const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
  const words = NOTE_WORDS[language];
  fillFrom(location.hash, form, words);
  const submit = form.querySelector<HTMLButtonElement>('button[type=submit]');
  const buttons = submit?.parentElement;
  const stop = document.createElement('button');
  stop.type = 'button';
  stop.className = 'nl-button nl-button--secondary';
  stop.textContent = words.stop;
  stop.hidden = true;
  buttons?.append(stop);
  const bar = document.createElement('progress');
  bar.hidden = true;
  bar.setAttribute('aria-label', words.working);
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'hint';
  form.append(bar, said);
  let making: AbortController | null = null;

  stop.addEventListener('click', () => making?.abort());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (making !== null) return;
    making = new AbortController();
    busy(true);
    said.textContent = words.working;
    makePaper(noteOfForm(new FormData(form)), {
      signal: making.signal,
      onStep: ({ done, total, title }) => {
        bar.max = total;
        bar.value = done;
        said.textContent = words.step(done, total, title);
      },
    })
      .then((file) => {
        download(file);
        said.textContent = words.done(file.name);
      })
      .catch((error: unknown) => {
        said.textContent = making?.signal.aborted === true ? words.stopped : whyNot(error, language);
      })
      .finally(() => {
        making = null;
        busy(false);
      });
  });

  function busy(yes: boolean): void {
    // Whoever pressed a button that goes away stays with what takes its place.
    const held = document.activeElement;
    stop.hidden = !yes;
    bar.hidden = !yes;
    bar.removeAttribute('value');
    submit?.setAttribute('aria-disabled', String(yes));
    if (held === stop && !yes) submit?.focus();
  }
}

/** What came along behind the `#`, which no server sees: the subject, and the questions of a conversation. */
function fillFrom(hash: string, form: HTMLFormElement, words: (typeof NOTE_WORDS)['nl']): void {
  const given = new URLSearchParams(hash.slice(1));
  const about = given.get('over');
  const field = form.querySelector<HTMLInputElement>('#over');
  if (about !== null && field !== null) field.value = about;
  const kind = given.get('vorm');
  const select = form.querySelector<HTMLSelectElement>('#vorm');
  if (kind !== null && select !== null) select.value = kind;
  const questions = given.getAll('vraag').slice(-MAX_QUESTIONS);
  if (questions.length === 0) return;
  const set = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = words.questions;
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = words.questionsHint;
  set.append(legend, hint, ...questions.map(choiceOf));
  form.querySelector('fieldset')?.after(set);
}

const MAX_QUESTIONS = 20;

function choiceOf(question: string, at: number): HTMLElement {
  const choice = document.createElement('div');
  choice.className = 'choice';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'utrecht-checkbox utrecht-checkbox--html-input';
  box.id = `vraag-${at}`;
  box.name = 'vraag';
  box.value = question;
  box.checked = true;
  const label = document.createElement('label');
  label.className = 'utrecht-form-label utrecht-form-label--checkbox';
  label.htmlFor = box.id;
  label.textContent = question;
  choice.append(box, label);
  return choice;
}
