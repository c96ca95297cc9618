import { expect, it } from 'vitest';
import { actions, ask, field, markers, openConversation, panel } from './conversation.ts';
import type { open } from './open.ts';

/** Words of the interface that are Dutch and no English; names of documents and quotes are told apart by `lang`. */
const DUTCH =
  /\b(?:de|het|een|van|en|voor|uw|vraag|vragen|antwoord|stukken|stuk|bron|bronnen|gesprek|gesprekken|wis|kopieer|opnieuw|sluiten|volgende|vorige|niet|naar|hoe)\b/gi;

/** The words of the interface: what is seen and what is read out, without what is said to be in another language. */
const interfaceWords = (page: Awaited<ReturnType<typeof open>>): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const other of copy.querySelectorAll('[lang=nl], script')) other.remove();
    const named = [...copy.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [copy.textContent, document.title, ...named].join('\n');
  });

it('who chooses English gets the whole interface in English, and goes back to Dutch as easily', async () => {
  const page = await openConversation();
  expect(await page.getAttribute('html', 'lang')).toBe('nl');
  await page.getByRole('link', { name: 'English' }).click();
  await page.locator('textarea#vraag').waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(await field(page).getAttribute('id')).toBe('vraag');
  const words = await interfaceWords(page);
  expect(words).toContain('What does the Dutch cabinet think of EU proposals?');
  expect(words.match(DUTCH)).toBeNull();
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await page.locator('html[lang=nl]').waitFor();
});

it('around an answer, its source and how it came about the interface is English too', async () => {
  const page = await openConversation({ language: 'en' });
  const turn = await ask(page, 'Where does the cabinet ask for more attention?');
  await actions(turn).getByRole('button', { name: 'Copy' }).click();
  await actions(turn).getByRole('button', { name: 'Good answer', exact: true }).click();
  await markers(turn).first().click();
  await panel(page).locator('mark').first().waitFor();
  const words = await interfaceWords(page);
  for (const said of [
    'Previous source',
    'Next source',
    'Close',
    'As Markdown',
    'Cabinet',
    'New conversation',
  ])
    expect(words).toContain(said);
  expect(words.replace(/Source \d+: .*/g, '').match(DUTCH)).toBeNull();
});

it('the Dutch words that are looked for are there in Dutch', async () => {
  const page = await openConversation();
  await page.evaluate(() => {
    document.documentElement.lang = 'nl';
    for (const element of document.querySelectorAll('[lang=nl]')) element.removeAttribute('lang');
  });
  expect(new Set((await interfaceWords(page)).match(DUTCH)).size).toBeGreaterThan(8);
});
