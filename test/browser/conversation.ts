import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Opening, open } from './open.ts';

/** The field in which a question is typed, in both languages, the first and the next. */
export const field = (page: Page): Locator =>
  page.getByRole('textbox', { name: /^(Uw|Your) .*(vraag|question)$/ });

/** The turns of the conversation that is shown, oldest first. */
export const turns = (page: Page): Locator => page.getByRole('article');

/** What can be done with an answer; it is there when the answer is whole. */
export const actions = (turn: Locator): Locator =>
  turn.getByRole('group', { name: /^(Met dit antwoord|With this answer)$/ });

/** Does what is in the menu of an answer. */
export async function fromMenu(turn: Locator, name: string): Promise<void> {
  await actions(turn)
    .getByRole('button', { name: /^(Meer|More)$/ })
    .click();
  await actions(turn).getByRole('button', { name }).click();
}

/** Done when there are so many turns and the last of them is answered; gives that turn. */
export async function answered(page: Page, count: number): Promise<Locator> {
  const turn = turns(page).nth(count - 1);
  await actions(turn).waitFor();
  await expect.poll(() => turns(page).count()).toBe(count);
  return turn;
}

/** The front page, taken over by its script: the field is of more lines then. */
export async function openConversation(options: Opening = {}): Promise<Page> {
  const page = await open('/', options);
  await page.locator('textarea#vraag').waitFor();
  return page;
}

/** Types a question and sends it with Enter; done when its answer is whole. */
export async function ask(page: Page, question: string): Promise<Locator> {
  const before = await turns(page).count();
  await field(page).fill(question);
  await field(page).press('Enter');
  return answered(page, before + 1);
}

/** The markers of the citations in a turn. */
export const markers = (turn: Locator): Locator => turn.getByRole('button', { name: /^(Bron|Source) \d+: / });

/** The panel with a source. */
export const panel = (page: Page): Locator => page.getByRole('dialog');

/** The words that are lit in the panel. */
export const lit = (page: Page): Locator => panel(page).locator('mark');

/** Wipes all conversations, which the page asks once more about. */
export async function wipeAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Wis alle gesprekken…' }).click();
  await page.getByRole('button', { name: 'Wis alle gesprekken', exact: true }).click();
}

/** Text without the white space in which a quote and its document may differ. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** More stops of the keyboard than there are on any page. */
const MAX_STOPS = 300;

/** Goes to this element with the keyboard, forwards or with `Shift+Tab` backwards. */
export async function tabTo(element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await element.waitFor();
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    if (await hasFocus(element)) return;
    await element.page().keyboard.press(key);
  }
  throw new Error(`The keyboard does not come to ${element}.`);
}

export const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((own) => own === document.activeElement);
