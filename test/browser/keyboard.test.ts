import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  actions,
  answered,
  ask,
  field,
  fromMenu,
  hasFocus,
  lit,
  markers,
  openConversation,
  panel,
  plain,
  tabTo,
  turns,
} from './conversation.ts';

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];
const FIRST = 'Welke zes thematische gebieden telt het actieplan?';
const SECOND = 'Waar vraagt het kabinet meer aandacht voor?';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last();

it('a whole conversation can be held with the keyboard alone', async () => {
  const page = await openConversation({ permissions: CLIPBOARD, reducedMotion: 'reduce' });
  const { keyboard } = page;

  await tabTo(field(page));
  await keyboard.type(FIRST);
  await keyboard.press('Enter');
  await answered(page, 1);
  expect(await hasFocus(field(page))).toBe(true);
  await keyboard.type(SECOND);
  await keyboard.press('Enter');
  const turn = await answered(page, 2);

  const marker = markers(turn).first();
  await tabTo(marker, 'Shift+Tab');
  const tooltip = page.getByRole('tooltip');
  const quote = await tooltip.locator('mark').innerText();
  await keyboard.press('Escape');
  await expect.poll(() => tooltip.count()).toBe(0);
  expect(await hasFocus(marker)).toBe(true);

  await keyboard.press('Enter');
  await lit(page).first().waitFor();
  expect(plain((await lit(page).allInnerTexts()).join(' '))).toBe(plain(quote));
  await tabTo(button(page, 'Volgende bron'));
  await keyboard.press('Enter');
  await expect.poll(() => panel(page).innerText()).toMatch(/Bron 2 van \d/);
  await expect.poll(async () => plain((await lit(page).allInnerTexts()).join(' '))).not.toBe(plain(quote));
  await keyboard.press('Escape');
  await expect.poll(() => panel(page).count()).toBe(0);
  expect(await hasFocus(marker)).toBe(true);

  await tabTo(actions(turn).getByRole('button', { name: 'Kopieer', exact: true }));
  await keyboard.press('Enter');
  await page.getByText('Gekopieerd.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(SECOND);

  await tabTo(button(page, 'Geen goed antwoord'));
  await keyboard.press('Enter');
  await tabTo(page.getByRole('textbox', { name: /^Opmerking/ }));
  await keyboard.type('Het tweede citaat past er niet bij.');
  await tabTo(page.getByRole('checkbox', { name: 'Stuur mijn vraag mee' }));
  await keyboard.press('Space');
  await tabTo(button(page, 'Verstuur'));
  await keyboard.press('Enter');
  await page.getByText('Bedankt; uw opmerking is bewaard.').waitFor();

  await tabTo(button(page, 'Pas de vraag aan'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect.poll(() => hasFocus(field(page))).toBe(true);
  expect(await field(page).inputValue()).toBe(SECOND);
  await keyboard.press('Control+A');
  await keyboard.type('Wat stelt de Commissie voor over precursoren?');
  await keyboard.press('Enter');
  await expect.poll(() => turns(page).last().innerText()).toContain('precursoren?');
  await answered(page, 2);
  expect(await turns(page).last().innerText()).not.toContain(SECOND);

  await tabTo(button(page, 'Nieuw gesprek'));
  await keyboard.press('Enter');
  await expect.poll(() => turns(page).count()).toBe(0);
  await expect.poll(() => hasFocus(field(page))).toBe(true);

  await tabTo(page.locator('summary', { hasText: 'Eerdere gesprekken' }));
  await keyboard.press('Enter');
  // The one that was edited is there as it was, beside what it became.
  const wipes = page.getByRole('button', { name: `Wis het gesprek “${FIRST}”` });
  await expect.poll(() => wipes.count()).toBe(2);
  await tabTo(wipes.first());
  await keyboard.press('Enter');
  await expect.poll(() => wipes.count()).toBe(1);
  await tabTo(button(page, 'Wis alle gesprekken…'));
  await keyboard.press('Enter');
  // It is asked once more, and the keyboard is there already.
  await expect.poll(() => hasFocus(button(page, 'Wis alle gesprekken'))).toBe(true);
  await keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

it('a quote stays while it is pointed at, goes with Escape wherever the keyboard is, and when it is pointed away from', async () => {
  const page = await openConversation({ reducedMotion: 'reduce' });
  const marker = markers(await ask(page, SECOND)).first();
  const tooltip = page.getByRole('tooltip');
  await marker.hover();
  await tooltip.hover();
  expect(await tooltip.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => tooltip.count()).toBe(0);
  await page.mouse.move(0, 0);
  await marker.hover();
  await tooltip.waitFor();
  await page.mouse.move(0, 0);
  await expect.poll(() => tooltip.count()).toBe(0);
});

it.each([
  ['beside the conversation', 1280],
  ['over it', 320],
])(
  'a source %s has the cited words in view, and gives the keyboard back to where it was',
  async (_where, width) => {
    const page = await openConversation({ width, reducedMotion: 'reduce' });
    const marker = markers(await ask(page, SECOND)).nth(1);
    await marker.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /Beslisnota|fiche/i });
    await dialog.waitFor();
    await lit(page).first().waitFor();
    await expect.poll(() => inView(page)).toBe(true);
    expect(await dialog.evaluate((own) => own.contains(document.activeElement))).toBe(true);
    await dialog.getByRole('button', { name: 'Vorige bron' }).click();
    await expect.poll(() => dialog.innerText()).toMatch(/Bron 1 van/);
    await expect.poll(() => inView(page)).toBe(true);
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => panel(page).count()).toBe(0);
    expect(await hasFocus(marker)).toBe(true);
  },
);

/** Whether the first of the words that are lit stand where they can be read. */
const inView = (page: Page): Promise<boolean> =>
  lit(page)
    .first()
    .evaluate((mark) => {
      const { left, top, height } = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
      const on = document.elementFromPoint(left + 4, top + height / 2);
      return on !== null && (mark.contains(on) || on.contains(mark));
    });

it('what is done with an answer says so, and the actions belong to the answer that they stand under', async () => {
  const page = await openConversation({ permissions: CLIPBOARD });
  const first = await ask(page, FIRST);
  await ask(page, SECOND);
  await fromMenu(first, 'Kopieer als tekst');
  await actions(first).getByText('Gekopieerd.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(FIRST);
  expect(copied).not.toContain(SECOND);
  expect(await actions(turns(page).last()).innerText()).not.toContain('Gekopieerd.');
});

it('a slash goes to the field and a question mark shows the keys, but where they are typed', async () => {
  const page = await openConversation();
  await page.getByRole('link', { name: 'Stukken', exact: true }).focus();
  await page.keyboard.press('/');
  expect(await hasFocus(field(page))).toBe(true);
  await page.keyboard.type('Wat? En/of');
  expect(await field(page).inputValue()).toBe('Wat? En/of');
  expect(await page.getByRole('dialog').count()).toBe(0);
  const shows = page.getByRole('button', { name: 'Alle toetsen (?)' });
  await shows.focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Toetsen' });
  await keys.getByText('Naar het vraagveld').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => keys.count()).toBe(0);
  expect(await hasFocus(shows)).toBe(true);
});

it('single keys can be turned off, and stay off when the page is opened anew', async () => {
  const page = await openConversation();
  await page.getByRole('button', { name: 'Alle toetsen (?)' }).press('Enter');
  await page.getByRole('checkbox', { name: 'De toetsen / en ? doen iets' }).uncheck();
  await page.getByRole('button', { name: 'Sluiten' }).press('Enter');
  for (const _ of ['now', 'and when it is opened anew']) {
    await page.getByRole('link', { name: 'Stukken', exact: true }).focus();
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    expect(await hasFocus(field(page))).toBe(false);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.reload();
    await page.locator('textarea#vraag').waitFor();
  }
});

it('arrows go from source to source while one is open, and move in a text that is typed', async () => {
  const page = await openConversation({ reducedMotion: 'reduce' });
  const turn = await ask(page, SECOND);
  await markers(turn).first().click();
  await expect.poll(() => panel(page).innerText()).toMatch(/Bron 1 van 2/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => panel(page).innerText()).toMatch(/Bron 2 van 2/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => panel(page).innerText()).toMatch(/Bron 1 van 2/);
  await field(page).fill('Wat kost het?');
  await page.keyboard.press('ArrowRight');
  expect(await panel(page).innerText()).toMatch(/Bron 1 van 2/);
});
