import { FRONT } from '../words/words.ts';
import { accountIn } from './adding/adding.ts';
import { takeDrops } from './adding/dropped.ts';
import { pageLanguage } from './world.ts';

// The page of additions: what is chosen or dropped is sent at once, with word of how far it is.
const form = document.querySelector<HTMLFormElement>('[data-add]');
const place = document.querySelector<HTMLElement>('[data-account]');
const field = form?.querySelector<HTMLInputElement>('input[type=file]');
if (form && place && field) {
  const language = pageLanguage();
  const account = accountIn(place, language);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const files = [...(field.files ?? [])];
    form.reset();
    void account.add(files);
  });
  takeDrops((files) => void files.then((each) => account.add(each)), FRONT[language].drop);
}
