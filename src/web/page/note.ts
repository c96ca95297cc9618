import { noteOfForm } from '../note-fields.ts';
import { NOTE_WORDS } from '../note-words.ts';
import { download, makePaper, NotMade } from './making.ts';

/**
 * The form on which a paper is ordered: it tells how far the paper is, and can be stopped. Without this the browser
 * sends the form itself, and waits.
 */
const form = document.querySelector<HTMLFormElement>('form[data-note]');
if (form !== null) takeOver(form);

function takeOver(form: HTMLFormElement): void {
  const words = NOTE_WORDS[document.documentElement.lang === 'en' ? 'en' : 'nl'];
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
        const stopped = making?.signal.aborted === true;
        said.textContent = stopped
          ? words.stopped
          : ((error instanceof NotMade ? error.detail : null) ?? words.failed);
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
