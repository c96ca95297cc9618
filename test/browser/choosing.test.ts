import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answered, ask, field, fromMenu, hasFocus, openConversation, tabTo, turns } from './conversation.ts';
import { askingBack } from './stream.ts';

const QUESTION = 'Wat kost het?';
const HAVENS = 'Fiche: Europese havenalliantie';
const choice = (page: Page, name = HAVENS) => page.getByRole('button', { name, exact: true });
/** What was asked of the server last: each question with the documents that it is confined to. */
const put = (asked: Awaited<ReturnType<typeof askingBack>>) =>
  asked.at(-1)?.map(({ parts, metadata }) => [parts[0]?.text, metadata?.scope ?? null]);

it('a question back is told of as one, with a button for each dossier and nothing of what was not found', async () => {
  const page = await openConversation();
  await askingBack(page);
  const turn = await ask(page, QUESTION);
  await turn.getByRole('heading', { name: 'Welk dossier bedoelt u?' }).waitFor();
  const list = turn.getByRole('list', { name: 'Welk dossier bedoelt u?' });
  expect(await list.getByRole('listitem').count()).toBe(3);
  expect(await list.getByRole('button', { name: /^Fiche: / }).count()).toBe(3);
  expect(await list.getByRole('button', { name: 'Lees het in het stuk' }).count()).toBe(3);
  const described = await choice(page).getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described}"]`).innerText()).toContain('extra capaciteit');
  await page.getByRole('status').getByText('Een vraag terug: welk dossier bedoelt u? Kies uit 3').waitFor();
  await turn.getByRole('link', { name: /^Alle \d+ stukken$/ }).waitFor();
  for (const words of ['Gezocht op', 'Deze 8 stukken zijn er', 'Dit is het antwoord', 'Niet gevonden'])
    expect(await turn.getByText(words).count(), words).toBe(0);
});

it('a dossier is chosen with the keyboard: the same is asked of it, and what is asked next stays in it', async () => {
  const page = await openConversation();
  const asked = await askingBack(page);
  await ask(page, QUESTION);
  await tabTo(choice(page), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const turn = await answered(page, 2);
  expect(put(asked)).toEqual([[QUESTION, ['kst-22112-4301']]]);
  const heading = turn.getByRole('heading', { name: `${QUESTION} · ${HAVENS}` });
  expect(await hasFocus(heading)).toBe(true);
  await ask(page, 'En wanneer?');
  expect(put(asked)).toEqual([
    [QUESTION, ['kst-22112-4301']],
    ['En wanneer?', null],
  ]);
});

it('what was chosen is there when the page is opened anew, when it is asked again, and in other words', async () => {
  const page = await openConversation();
  const asked = await askingBack(page);
  await ask(page, QUESTION);
  await choice(page).click();
  await answered(page, 2);
  await page.reload();
  const turn = await answered(page, 2);
  await turn.getByRole('heading', { name: `${QUESTION} · ${HAVENS}` }).waitFor();
  await fromMenu(turn, 'Vraag het opnieuw');
  await expect.poll(() => asked.length).toBe(3);
  await answered(page, 2);
  expect(put(asked)).toEqual([[QUESTION, ['kst-22112-4301']]]);
  await turn.getByRole('button', { name: 'Pas de vraag aan' }).click();
  await field(page).fill('Wat kost het gemeenten?');
  await field(page).press('Enter');
  await page.getByRole('heading', { name: `Wat kost het gemeenten? · ${HAVENS}` }).waitFor();
  await expect.poll(() => asked.length).toBe(4);
  expect(put(asked)?.at(-1)).toEqual(['Wat kost het gemeenten?', ['kst-22112-4301']]);
});

it('a link to the answer asks the same of the same dossier', async () => {
  const page = await openConversation();
  const asked = await askingBack(page);
  await page.evaluate(() => {
    location.hash = 'vraag=Wat+kost+het%3F&bij=kst-22112-4301&antwoord=0123456789abcdef';
  });
  const turn = await answered(page, 1);
  expect(put(asked)).toEqual([[QUESTION, ['kst-22112-4301']]]);
  await turn.getByRole('heading', { name: `${QUESTION} · uit één gekozen stuk` }).waitFor();
  expect(await turn.getByText('De stukken zijn veranderd').count()).toBe(0);
  expect(await turns(page).count()).toBe(1);
});

it('another dossier can be chosen after all, and only the last choice goes along', async () => {
  const page = await openConversation();
  const asked = await askingBack(page);
  await ask(page, QUESTION);
  await choice(page).click();
  await answered(page, 2);
  await choice(page, 'Fiche: EU-actieplan tegen drugshandel').click();
  await answered(page, 3);
  expect(put(asked)).toEqual([[QUESTION, ['kst-22112-4243', 'kst-22112-4246']]]);
});
