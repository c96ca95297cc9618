import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answered, ask, hasFocus, openConversation, turns } from './conversation.ts';
import { feedbackTable } from './feedback-table.ts';
import { answering } from './stream.ts';

const QUESTION = 'Wat kost het actieplan de gemeenten?';
/** A failed request is a line in the console; where it is the test's own, it is allowed. */
const FAILED = { allow: /^console: Failed to load resource/ };

const here = (turn: Locator, at = 0): Locator =>
  turn.getByRole('button', { name: 'Dit is het antwoord', exact: true }).nth(at);
const yes = (turn: Locator): Locator => turn.getByRole('button', { name: 'Verstuur met mijn vraag' });
const says = (turn: Locator, words: string): Promise<void> => turn.getByText(words).waitFor();
const pressed = (button: Locator): Promise<string | null> => button.getAttribute('aria-pressed');

/** A question that is answered in this way, and what the server keeps. */
async function asked(kind: 'refused' | 'probable', page: Page, earlier: readonly string[] = []) {
  const server = await feedbackTable(page);
  await answering(page, kind);
  for (const question of earlier) await ask(page, question);
  return { ...server, server, turn: await ask(page, QUESTION) };
}

it('the place that a reader chooses goes with the question only after they were told, and can be taken back', async () => {
  const page = await openConversation();
  const { rows, turn } = await asked('refused', page);
  await here(turn, 1).click();
  await says(turn, 'Uw vraag gaat dan mee met deze zin. Ze worden alleen op deze server bewaard');
  expect(rows.size).toBe(0);
  await yes(turn).click();
  await says(turn, 'Bedankt; uw keuze is bewaard, met uw vraag.');
  expect([...rows.values()]).toEqual([
    {
      answer: '0123456789abcdef',
      verdict: 'here',
      mode: 'extractive',
      status: 'unanswered',
      language: 'nl',
      question: QUESTION,
      thread: [],
      places: [
        {
          documentId: 'kst-22112-4243',
          passageId: 'kst-22112-4243#5-2',
          quote: 'Over de kosten voor gemeenten is nog niets bekend.',
          start: 1000,
          end: 1050,
        },
      ],
    },
  ]);
  expect([await pressed(here(turn)), await pressed(here(turn, 1))]).toEqual(['false', 'true']);
  await here(turn, 1).click();
  await says(turn, 'Uw keuze is ingetrokken.');
  expect(rows.size).toBe(0);
  expect(await pressed(here(turn, 1))).toBe('false');
});

it('a sentence of a probable answer can be chosen, with the questions before it', async () => {
  const page = await openConversation();
  const { rows, turn } = await asked('probable', page, ['Wat is het actieplan?']);
  await here(turn).click();
  await says(turn, 'Uw vraag en de vragen ervoor gaan dan mee');
  await yes(turn).click();
  await says(turn, 'Bedankt; uw keuze is bewaard');
  expect([...rows.values()]).toMatchObject([
    { status: 'probable', thread: ['Wat is het actieplan?'], places: [{ passageId: 'kst-22112-4243#5-1' }] },
  ]);
});

it('nothing goes anywhere when the reader cancels, with the button or with Escape, and the keyboard is back', async () => {
  const page = await openConversation();
  const { rows, turn } = await asked('refused', page);
  await here(turn).press('Enter');
  await yes(turn).waitFor();
  expect(await hasFocus(yes(turn))).toBe(true);
  expect(await here(turn).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  await yes(turn).waitFor({ state: 'detached' });
  expect(await hasFocus(here(turn))).toBe(true);
  await page.keyboard.press('Space');
  await turn.getByRole('button', { name: 'Annuleer' }).press('Enter');
  await yes(turn).waitFor({ state: 'detached' });
  expect(await hasFocus(here(turn))).toBe(true);
  expect([rows.size, await pressed(here(turn))]).toEqual([0, 'false']);
  await page.keyboard.press('Enter');
  await yes(turn).press('Enter');
  await says(turn, 'Bedankt; uw keuze is bewaard');
  expect(await hasFocus(here(turn))).toBe(true);
});

it('the buttons are told from one another by their sentence, and what is asked has a name', async () => {
  const page = await openConversation();
  const { turn } = await asked('refused', page);
  const described = await here(turn, 1).getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described}"]`).innerText()).toBe(
    'Over de kosten voor gemeenten is nog niets bekend.',
  );
  await here(turn).click();
  await turn.getByRole('group', { name: /^Uw vraag gaat dan mee met deze zin\./ }).waitFor();
});

it('a page that is opened anew knows the choice, to take it back', async () => {
  const page = await openConversation();
  const { rows } = await asked('refused', page);
  const turn = turns(page).first();
  await here(turn).click();
  await yes(turn).click();
  await says(turn, 'Bedankt; uw keuze is bewaard');
  await page.reload();
  await answered(page, 1);
  await here(turn).waitFor();
  expect([await pressed(here(turn)), await pressed(here(turn, 1))]).toEqual(['true', 'false']);
  await here(turn).click();
  await says(turn, 'Uw keuze is ingetrokken.');
  expect(rows.size).toBe(0);
});

it('a choice that can not be kept or taken back says so, and stays as it was', async () => {
  const page = await openConversation(FAILED);
  const { server, turn } = await asked('refused', page);
  server.down = true;
  await here(turn).click();
  await yes(turn).click();
  await says(turn, 'Uw keuze is niet bewaard. Probeer het straks opnieuw.');
  expect(await pressed(here(turn))).toBe('false');
  server.down = false;
  await here(turn).click();
  await yes(turn).click();
  await says(turn, 'Bedankt; uw keuze is bewaard');
  server.down = true;
  await here(turn).click();
  await says(turn, 'Uw keuze is niet ingetrokken. Probeer het straks opnieuw.');
  expect(await pressed(here(turn))).toBe('true');
});

it('a thumb takes the sentences of the answer along with the question, and not without it', async () => {
  const page = await openConversation();
  const { rows, turn } = await asked('probable', page);
  await turn.getByRole('button', { name: 'Goed antwoord', exact: true }).click();
  await says(turn, 'Bedankt; uw oordeel is bewaard, zonder uw vraag.');
  expect(Object.keys([...rows.values()][0] ?? {})).not.toContain('places');
  await turn.getByRole('checkbox', { name: 'Stuur mijn vraag mee' }).check();
  await turn.getByRole('button', { name: 'Verstuur' }).click();
  await says(turn, 'Bedankt; uw opmerking is bewaard.');
  expect([...rows.values()]).toMatchObject([
    { verdict: 'up', question: QUESTION, places: [{ start: 0 }, { start: 1000 }] },
  ]);
});

it('is in English where the page is', async () => {
  const page = await openConversation({ language: 'en' });
  const { turn } = await asked('refused', page);
  await turn.getByRole('button', { name: 'This is the answer' }).first().click();
  await says(turn, 'They are kept on this server only');
  await turn.getByRole('button', { name: 'Send with my question' }).waitFor();
});
