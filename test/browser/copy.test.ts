import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { actions, ask, fromMenu, markers, openConversation, plain, turns } from './conversation.ts';

const QUESTION = 'Waar vraagt het kabinet meer aandacht voor?';
const SAID = 'Het kabinet vraagt bij het EU-actieplan om meer aandacht voor criminele geldstromen';

/** What is on the clipboard, by its form. */
const clipboard = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const forms = (item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()]);
    return Object.fromEntries(await Promise.all(forms));
  });

/** Presses a button in the row under an answer. */
const pressed = (name: string) => (turn: Locator) =>
  actions(turn).getByRole('button', { name, exact: true }).click();

async function copied(copy: (turn: Locator) => Promise<void>): Promise<Record<string, string>> {
  const page = await openConversation({ permissions: ['clipboard-read', 'clipboard-write'] });
  const turn = await ask(page, QUESTION);
  await copy(turn);
  await actions(turn)
    .getByText(/gekopieerd\.$/i)
    .waitFor();
  return clipboard(page);
}

it('an answer is copied as text with who speaks, its sources and where they stand', async () => {
  const { 'text/plain': text = '', ...others } = await copied((turn) => fromMenu(turn, 'Kopieer als tekst'));
  expect(others).toEqual({});
  for (const part of [
    QUESTION,
    SAID,
    '[1]',
    'kabinet',
    'Bronnen',
    'automatisch samengesteld',
    '“Het kabinet vraagt',
  ])
    expect(text).toContain(part);
  expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/stukken\/nota-eu-drugsstrategie/);
  expect(text).not.toMatch(/<\w|\*\*|undefined|null|\[object/);
});

it('an answer is copied as Markdown, with links to the places in the documents', async () => {
  const { 'text/plain': text = '' } = await copied((turn) => fromMenu(turn, 'Kopieer als Markdown'));
  expect(text).toContain(`## ${QUESTION}`);
  expect(text).toMatch(/^- .*Het kabinet vraagt bij het EU-actieplan/m);
  expect(text).toMatch(/\]\(http:\/\/127\.0\.0\.1:\d+\/stukken\/nota-eu-drugsstrategie\S*\)/);
});

it('an answer is copied with its layout, and as text for what takes no layout', async () => {
  const { 'text/html': html = '', 'text/plain': text = '' } = await copied(pressed('Kopieer'));
  expect(text).toContain(SAID);
  expect(html).toContain(SAID);
  expect(html).toMatch(/<h3[^>]*>/);
  expect(html).toMatch(/<li>[^<]*Het kabinet vraagt/);
  expect(html).toMatch(/<a href="http:\/\/127\.0\.0\.1:\d+\/stukken\//);
});

it('the quotes alone are copied as a note names them: the words, where they stand and the address', async () => {
  const { 'text/plain': text = '' } = await copied(pressed('Citeer'));
  const lines = text.split('\n');
  expect(lines.length).toBe(2);
  for (const line of lines) expect(line).toMatch(/^“Het kabinet vraagt .*” \(.+, .+, https?:\/\/.+\)$/);
});

it('a browser that lets nothing be copied is told of, and so is the reader', async () => {
  const page = await openConversation();
  const turn = await ask(page, QUESTION);
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error()) });
  });
  await actions(turn).getByRole('button', { name: 'Deel de link' }).click();
  await actions(turn)
    .getByText(/Kopiëren lukte niet/)
    .waitFor();
});

it('on paper there are the question, the answer and its sources with their quotes, and nothing to press', async () => {
  const page = await openConversation();
  const turn = await ask(page, QUESTION);
  const marked = plain(await markers(turn).first().innerText());
  await page.emulateMedia({ media: 'print' });
  const printed = plain(await page.locator('main').innerText());
  for (const part of [QUESTION, SAID, marked, 'Bronnen', 'Kabinet', 'automatisch samengesteld'])
    expect(printed).toContain(part);
  const quotes = turn.locator('blockquote');
  expect(await quotes.count()).toBeGreaterThan(0);
  for (const quote of await quotes.all()) expect(await quote.isVisible()).toBe(true);
  for (const name of [
    'Kopieer',
    'Citeer',
    'Deel de link',
    'Meer',
    'Gecontroleerd tegen 2 bronnen',
    'Pas de vraag aan',
    'Vraag',
    'Nieuw gesprek',
  ])
    expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('navigation').count()).toBe(0);
});

it('on paper an open source or a shown quote lies over nothing', async () => {
  const page = await openConversation();
  const turn = await ask(page, QUESTION);
  await markers(turn).first().click();
  await page.locator('dialog mark').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('dialog').isVisible()).toBe(false);
  expect(await turns(page).first().isVisible()).toBe(true);
  const { width } = (await turns(page).first().boundingBox()) ?? { width: 0 };
  expect(width).toBeGreaterThan(900);
});
