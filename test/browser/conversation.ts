import type { Locator, Page } from 'playwright-core';

/** The field in which a question is typed, in both languages, the first and the next. */
export const field = (page: Page): Locator =>
  page.getByRole('textbox', { name: /^(Uw|Your) .*(vraag|question)$/ });

/** The turns of the conversation that is shown, oldest first. */
export const turns = (page: Page): Locator => page.getByRole('article');

/** What can be done with an answer; it is there when the answer is whole. */
export const actions = (turn: Locator): Locator =>
  turn.getByRole('region', { name: /^(Met dit antwoord|With this answer)$/ });

/** Types a question and sends it with Enter; done when its answer is whole. */
export async function ask(page: Page, question: string): Promise<Locator> {
  const before = await turns(page).count();
  await field(page).fill(question);
  await field(page).press('Enter');
  const turn = turns(page).nth(before);
  await actions(turn).waitFor();
  return turn;
}

/** The markers of the citations in a turn. */
export const markers = (turn: Locator): Locator => turn.getByRole('button', { name: /^(Bron|Source) \d+: / });

/** The panel with a source. */
export const panel = (page: Page): Locator => page.getByRole('dialog');

/** The text that is lit in the panel. */
export const lit = (page: Page): Locator => panel(page).locator('mark');
