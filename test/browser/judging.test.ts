import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { actions, answered, ask, hasFocus, openConversation, turns, wipeAll } from './conversation.ts';
import { feedbackTable } from './feedback-table.ts';

const CANARY = 'kanariepiet';
const QUESTION = `Wat vindt het kabinet van de EU-drugsstrategie, ${CANARY}?`;
const NEXT = 'Waar vraagt het kabinet meer aandacht voor?';
/** A failed request is a line in the console; where it is the test's own, it is allowed. */
const FAILED = { allow: /^console: Failed to load resource/ };

const thumb = (turn: Locator, name: 'Goed antwoord' | 'Geen goed antwoord'): Locator =>
  actions(turn).getByRole('button', { name, exact: true });
const pressed = (button: Locator): Promise<string | null> => button.getAttribute('aria-pressed');
const says = (turn: Locator, words: string): Promise<void> => actions(turn).getByText(words).waitFor();
const remark = (turn: Locator): Locator => actions(turn).getByRole('textbox', { name: /^Opmerking/ });
const along = (turn: Locator): Locator =>
  actions(turn).getByRole('checkbox', { name: 'Stuur mijn vraag mee' });
const send = (turn: Locator): Promise<void> =>
  actions(turn).getByRole('button', { name: 'Verstuur' }).click();

it('a judgement takes no question along, unless the reader ticks that, and can be taken back', async () => {
  const page = await openConversation();
  const turn = await ask(page, QUESTION);
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/feedback/'))
      bodies.push(`${request.method()} ${request.postData() ?? ''}`);
  });
  const up = thumb(turn, 'Goed antwoord');
  await up.click();
  await says(turn, 'Bedankt; uw oordeel is bewaard, zonder uw vraag.');
  await remark(turn).fill('Helder.');
  await send(turn);
  await says(turn, 'Bedankt; uw opmerking is bewaard.');
  expect(bodies.map((body) => body.split(' ')[0])).toEqual(['PUT', 'PUT']);
  expect(bodies.join()).toContain('Helder.');
  expect(bodies.join()).not.toContain(CANARY);
  expect(await pressed(up)).toBe('true');
  await up.click();
  await says(turn, 'Uw oordeel is ingetrokken.');
  expect(bodies.at(-1)).toMatch(/^DELETE/);

  const down = thumb(turn, 'Geen goed antwoord');
  await down.click();
  await along(turn).check();
  await send(turn);
  await says(turn, 'Bedankt; uw opmerking is bewaard.');
  expect(bodies.at(-1)).toContain(CANARY);
  await down.click();
  await says(turn, 'Uw oordeel is ingetrokken.');
  await down.click();
  expect(await along(turn).isChecked()).toBe(false);
});

it('a judgement that is taken back while it is still on its way is nowhere in the end', async () => {
  const page = await openConversation();
  const turn = await ask(page, NEXT);
  const { rows } = await feedbackTable(page, 500);
  const up = thumb(turn, 'Goed antwoord');
  const kept = page.waitForResponse((response) => response.request().method() === 'PUT');
  await up.click();
  await up.click();
  await kept;
  await says(turn, 'Uw oordeel is ingetrokken.');
  expect(rows.size).toBe(0);
  expect(await pressed(up)).toBe('false');
});

it('the other thumb keeps the remark and the question that were sent, in the one judgement that there is', async () => {
  const page = await openConversation();
  const turn = await ask(page, QUESTION);
  const { rows } = await feedbackTable(page);
  await thumb(turn, 'Goed antwoord').click();
  await remark(turn).fill('Helder.');
  await along(turn).check();
  await send(turn);
  await says(turn, 'Bedankt; uw opmerking is bewaard.');
  await thumb(turn, 'Geen goed antwoord').click();
  await says(turn, 'Wat u eerder meestuurde, blijft erbij.');
  expect([...rows.values()]).toEqual([
    expect.objectContaining({ verdict: 'down', remark: 'Helder.', question: QUESTION }),
  ]);
});

it('a page that is opened anew knows the judgement, to change it and to take it back', async () => {
  const page = await openConversation();
  const { rows } = await feedbackTable(page);
  const first = await ask(page, QUESTION);
  await thumb(first, 'Goed antwoord').click();
  await remark(first).fill('Helder.');
  await send(first);
  await says(first, 'Bedankt; uw opmerking is bewaard.');
  await ask(page, NEXT);

  await page.reload();
  await answered(page, 2);
  const turn = turns(page).first();
  expect(await pressed(thumb(turn, 'Goed antwoord'))).toBe('true');
  expect(await pressed(thumb(turns(page).last(), 'Goed antwoord'))).toBe('false');
  await thumb(turn, 'Geen goed antwoord').click();
  await says(turn, 'Wat u eerder meestuurde, blijft erbij.');
  expect(await remark(turn).inputValue()).toBe('Helder.');
  expect([...rows.values()]).toEqual([expect.objectContaining({ verdict: 'down', remark: 'Helder.' })]);

  await page.reload();
  await answered(page, 2);
  await thumb(turn, 'Geen goed antwoord').click();
  await says(turn, 'Uw oordeel is ingetrokken.');
  expect(rows.size).toBe(0);
});

it('a judgement leaves nothing in the browser when its conversation is wiped, also while it is on its way', async () => {
  const page = await openConversation();
  const turn = await ask(page, NEXT);
  const { rows } = await feedbackTable(page, 500);
  await thumb(turn, 'Goed antwoord').click();
  await remark(turn).fill(CANARY);
  await send(turn);
  await says(turn, 'Bedankt; uw opmerking is bewaard.');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain(CANARY);
  const changed = page.waitForResponse('**/api/feedback/*');
  await thumb(turn, 'Geen goed antwoord').click();
  await page.getByText(/^Eerdere gesprekken/).click();
  await wipeAll(page);
  await changed;
  await expect.poll(() => [...rows.values()]).toMatchObject([{ verdict: 'down' }]);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

it('a judgement that can not be kept says so, no thumb says otherwise, and the answer stays', async () => {
  const page = await openConversation(FAILED);
  const turn = await ask(page, NEXT);
  const server = await feedbackTable(page);
  server.down = true;
  const up = thumb(turn, 'Goed antwoord');
  await up.click();
  await says(turn, 'Uw oordeel is niet bewaard.');
  expect(await pressed(up)).toBe('false');
  expect(await remark(turn).count()).toBe(0);
  expect(await turn.innerText()).toContain('Het kabinet vraagt');
});

it('a judgement that can not be changed or taken back stays as it was, and that is said', async () => {
  const page = await openConversation(FAILED);
  const turn = await ask(page, NEXT);
  const server = await feedbackTable(page);
  const [up, down] = [thumb(turn, 'Goed antwoord'), thumb(turn, 'Geen goed antwoord')];
  await up.click();
  await says(turn, 'Bedankt; uw oordeel is bewaard');
  server.down = true;
  await remark(turn).fill('Helder.');
  await send(turn);
  await says(turn, 'Uw opmerking is niet bewaard.');
  expect(await remark(turn).inputValue()).toBe('Helder.');
  await down.click();
  await says(turn, 'Uw oordeel is niet bewaard.');
  expect([await pressed(up), await pressed(down)]).toEqual(['true', 'false']);
  await up.click();
  await says(turn, 'Uw oordeel is niet ingetrokken.');
  expect(await pressed(up)).toBe('true');
});

it('the keyboard stays on the thumb when the form below it goes', async () => {
  const page = await openConversation();
  const turn = await ask(page, NEXT);
  await feedbackTable(page);
  const up = thumb(turn, 'Goed antwoord');
  await up.press('Enter');
  await remark(turn).fill('Helder.');
  await actions(turn).getByRole('button', { name: 'Verstuur' }).press('Enter');
  await says(turn, 'Bedankt; uw opmerking is bewaard.');
  expect(await hasFocus(up)).toBe(true);
  await up.press('Enter');
  await says(turn, 'Uw oordeel is ingetrokken.');
  expect(await hasFocus(up)).toBe(true);
});

it('the thumbs of an answer are told from those of another by their question', async () => {
  const page = await openConversation();
  await ask(page, QUESTION);
  await ask(page, NEXT);
  for (const [at, question] of [QUESTION, NEXT].entries())
    await turns(page)
      .nth(at)
      .getByRole('group', { name: `Uw oordeel over dit antwoord ${question}`, exact: true })
      .waitFor();
});
