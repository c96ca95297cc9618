import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answered, ask, field, hasFocus, openConversation, tabTo } from './conversation.ts';
import { open } from './open.ts';

const QUESTION = 'Waar vraagt het kabinet meer aandacht voor?';
const FICHE = 'Fiche: EU-drugsstrategie';

const opens = (page: Page) => page.getByRole('button', { name: 'Kies een dossier of stuk' });
const search = (page: Page) => page.getByRole('combobox', { name: /^Zoek een dossier of stuk/ });
const options = (page: Page) => page.getByRole('option');
const leave = (page: Page) => page.getByRole('button', { name: 'Zoek weer in alle stukken' });

/** The scopes of what is asked of the server from now on, the last question of each. */
function scopes(page: Page): unknown[] {
  const asked: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/chat'))
      asked.push(request.postDataJSON().messages.at(-1).metadata?.scope ?? null);
  });
  return asked;
}

it('a document is found while it is typed and chosen with the keyboard; what is asked then stays in it, until it is left', async () => {
  const page = await openConversation();
  const asked = scopes(page);
  await tabTo(opens(page));
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(search(page))).toBe(true);
  await options(page).first().waitFor();
  const all = await options(page).count();
  await page.keyboard.type('4246');
  await expect.poll(() => options(page).count()).toBeLessThan(all);
  await expect.poll(() => page.getByRole('group', { name: /COM\(2025\) \d+/ }).count()).toBeGreaterThan(0);
  const one = options(page).filter({ hasText: FICHE });
  await one.waitFor();
  for (let press = 0; press < all; press++) {
    if ((await one.getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.locator('.scope').getByText(FICHE).waitFor();
  await expect.poll(() => hasFocus(leave(page))).toBe(true);
  expect(new URL(page.url()).search).toBe('?bij=kst-22112-4246');
  const turn = await ask(page, QUESTION);
  await turn.getByRole('heading', { name: `${QUESTION} · ${FICHE}` }).waitFor();
  expect(new Set(await turn.locator('.from cite').allInnerTexts())).toEqual(new Set([FICHE]));
  await leave(page).click();
  await expect.poll(() => hasFocus(opens(page))).toBe(true);
  expect(new URL(page.url()).search).toBe('');
  await ask(page, 'Wat stelt de Commissie voor over precursoren?');
  expect(asked).toEqual([['kst-22112-4246'], null]);
});

it('a whole dossier is one choice', async () => {
  const page = await openConversation();
  const asked = scopes(page);
  await opens(page).click();
  await page
    .getByRole('option', { name: /^Het hele dossier/ })
    .first()
    .click();
  await ask(page, QUESTION);
  expect(asked).toEqual([[expect.stringMatching(/^dossier:/)]]);
});

it('what no dossier has is said, and Escape closes what is chosen from', async () => {
  const page = await openConversation();
  await opens(page).press('Enter');
  await search(page).fill('walvisvaart');
  await page.getByRole('status').getByText('Geen dossier gevonden.').waitFor();
  await search(page).press('Escape');
  await expect.poll(() => search(page).count()).toBe(0);
  expect(await hasFocus(opens(page))).toBe(true);
});

it('an address holds what was chosen, also when the page is loaded again', async () => {
  const page = await open('/?bij=kst-22112-4246');
  await leave(page).waitFor();
  await page.locator('.scope').getByText(FICHE).waitFor();
  const asked = scopes(page);
  await ask(page, QUESTION);
  await page.reload();
  await answered(page, 1);
  await page.locator('.scope').getByText(FICHE).waitFor();
  expect(asked).toEqual([['kst-22112-4246']]);
});

it('what an address chooses and is not there chooses nothing', async () => {
  const page = await open('/?bij=kst-0-0');
  await opens(page).waitFor();
  expect(await leave(page).count()).toBe(0);
});

it('without script a dossier or document is chosen from a list, and seen with what is asked next', async () => {
  const page = await open('/', { plain: true });
  const list = page.getByRole('combobox', { name: 'Zoek in' });
  await list.selectOption('kst-22112-4246');
  await field(page).fill(QUESTION);
  await page.getByRole('button', { name: 'Vraag', exact: true }).click();
  expect(new URL(page.url()).searchParams.getAll('bij')).toEqual(['kst-22112-4246']);
  expect(await page.locator('.question').last().innerText()).toBe(`${QUESTION} · ${FICHE}`);
  expect(await page.getByRole('combobox', { name: 'Zoek in' }).inputValue()).toBe('kst-22112-4246');
  expect(new Set(await page.locator('.from cite').allInnerTexts())).toEqual(new Set([FICHE]));
});
