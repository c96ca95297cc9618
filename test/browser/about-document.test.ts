import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answered, ask, field, hasFocus, openConversation, turns } from './conversation.ts';
import { open } from './open.ts';

const FICHE = '/stukken/kst-22112-4246';

/** What stands behind an element. */
const behind = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element, '::after').content);

it('a question about a document stands ready to be changed, in a conversation of its own, and is asked by the reader', async () => {
  const page = await openConversation();
  await ask(page, 'Waar vraagt het kabinet meer aandacht voor?');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.method()));
  await page.goto(new URL(FICHE, page.url()).href);
  await page.getByRole('link', { name: 'Vraag iets over dit stuk' }).click();
  await page.locator('textarea#vraag').waitFor();
  expect(await field(page).inputValue()).toBe(
    'Wat vindt het kabinet van de EU-drugsstrategie (kst-22112-4246)?',
  );
  expect(await hasFocus(field(page))).toBe(true);
  expect(await turns(page).count()).toBe(0);
  expect(requests).not.toContain('POST');
  expect(new URL(page.url()).search).toBe('?bij=kst-22112-4246');
  await page.locator('.scope').getByText('Fiche: EU-drugsstrategie').waitFor();
  await field(page).press('Enter');
  expect(await (await answered(page, 1)).innerText()).toContain('Fiche: EU-drugsstrategie');
});

it('a question may stand ready behind "#" too, which no server sees', async () => {
  const page = await open(`/#${new URLSearchParams({ typ: 'Wat kost het?' })}`);
  await page.locator('textarea#vraag').waitFor();
  await expect.poll(() => field(page).inputValue()).toBe('Wat kost het?');
  expect(await turns(page).count()).toBe(0);
  expect(new URL(page.url()).hash).toBe('');
});

it('a place that is marked by the server is gone to, also when the address has no fragment', async () => {
  const page = await open(`${FICHE}?citaat=2000-2040`);
  const marked = page.locator('.text mark').first();
  await expect.poll(() => hasFocus(marked)).toBe(true);
  // It may go there smoothly.
  const inView = () =>
    marked.evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(inView).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

it('on paper the official publication has its address behind it', async () => {
  const page = await open(FICHE);
  expect(await behind(page, '.facts .official')).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await behind(page, '.facts .official')).toContain(
    'https://zoek.officielebekendmakingen.nl/kst-22112-4246.html',
  );
});

it('what is not in a rendering is said with the way to the official publication', async () => {
  const page = await openConversation();
  const turn = await ask(page, 'What does the action plan cost?');
  const said = await turn.innerText();
  expect(said).toContain('"Fiche: EU-actieplan tegen drugshandel" a rendering in other words');
  expect(said).toContain('not the official text');
  const links = await turn
    .getByRole('link', { name: 'Officiële publicatie' })
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
  expect(links).toContain('https://zoek.officielebekendmakingen.nl/kst-22112-4243.html');
});
