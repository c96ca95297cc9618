import { expect, it } from 'vitest';
import { actions, ask, field, fromMenu, markers, openConversation, panel } from './conversation.ts';
import type { open } from './open.ts';

/** Words of the interface that are Dutch and no English; names of documents and quotes are told apart by `lang`. */
const DUTCH =
  /\b(?:de|het|een|van|en|voor|uw|vraag|vragen|antwoord|stukken|stuk|bron|bronnen|gesprek|gesprekken|wis|kopieer|opnieuw|sluiten|volgende|vorige|niet|naar|hoe)\b/gi;

/** The words of the interface: what is seen and what is read out, without what is said to be in another language. */
const interfaceWords = (page: Awaited<ReturnType<typeof open>>): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    // Without a language: index terms, which are stems of words in any.
    for (const other of copy.querySelectorAll('[lang=nl], [lang=""], script')) other.remove();
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
  await turn.getByRole('button', { name: /^Checked against/ }).click();
  await actions(turn).getByRole('button', { name: 'Good answer', exact: true }).click();
  await markers(turn).first().click();
  await panel(page).locator('mark').first().waitFor();
  await actions(turn).getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  const words = await interfaceWords(page);
  for (const said of [
    'Previous source',
    'Next source',
    'Close',
    'Copy as Markdown',
    'Cabinet',
    'New conversation',
  ])
    expect(words).toContain(said);
  expect(words.replace(/Source \d+: .*/g, '').match(DUTCH)).toBeNull();
});

it.each([
  ['of an answer', 'Where does the cabinet ask for more attention?', ['; shown', 'words of the question']],
  [
    'of a refusal',
    'What does the action plan cost?',
    ['Looked for: costs, action plan.', 'Did not hold against the source'],
  ],
])('how it came about is told in English, %s', async (_, question, told) => {
  const page = await openConversation({ language: 'en' });
  const turn = await ask(page, question);
  await fromMenu(turn, 'How this answer came about');
  await page.getByRole('heading', { name: 'Sentences that could answer' }).waitFor();
  const words = await interfaceWords(page);
  for (const said of told) expect(words).toContain(said);
  // Titles of documents stay in their own language, also in an English sentence.
  expect(words.replace(/Source \d+: .*|"[^"]*"/g, '').match(DUTCH)).toBeNull();
});

it('a kind of document has one name, in the panel and on its page', async () => {
  const page = await openConversation({ language: 'en' });
  const turn = await ask(page, 'Where does the cabinet ask for more attention?');
  await markers(turn).first().click();
  await panel(page).locator('mark').first().waitFor();
  const facts = panel(page).locator('.facts');
  const kind = await facts.locator('dd').first().innerText();
  const date = await facts.locator('dd').nth(1).innerText();
  await panel(page).getByRole('link', { name: 'Open the document on a page of its own' }).click();
  await page.locator('main h1').waitFor();
  expect(await page.locator('.facts').innerText()).toContain(kind);
  expect(await page.locator('.facts').innerText()).toContain(date);
});

it('the Dutch words that are looked for are there in Dutch', async () => {
  const page = await openConversation();
  await page.evaluate(() => {
    document.documentElement.lang = 'nl';
    for (const element of document.querySelectorAll('[lang=nl]')) element.removeAttribute('lang');
  });
  expect(new Set((await interfaceWords(page)).match(DUTCH)).size).toBeGreaterThan(8);
});
