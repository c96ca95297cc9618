import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { afterFirst } from '../model/fake-server.ts';
import { answered, ask, field, openConversation } from './conversation.ts';
import { withModel } from './model.ts';

const running = withModel();

/** Notes from now on what a screen reader is given to read out of itself, in order. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const last = new Map<Element, string>();
    const note = () => {
      for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live], output')) {
        const text = region.textContent?.trim() ?? '';
        if (text === (last.get(region) ?? '')) continue;
        last.set(region, text);
        if (text !== '') said.push(text);
      }
    };
    note();
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });

const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));

it('an answer is told of at most twice: that it takes a while, and what came of it', async () => {
  const page = await openConversation();
  await listen(page);
  for (const question of ['Waar vraagt het kabinet meer aandacht voor?', 'Wat kost het actieplan?']) {
    await ask(page, question);
    await expect.poll(() => page.getByRole('status').allInnerTexts()).not.toEqual([]);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const said = await heard(page);
    expect(said.length, said.join(' | ')).toBeGreaterThan(0);
    expect(said.length, said.join(' | ')).toBeLessThanOrEqual(2);
    expect(said.at(-1)).toMatch(/^(?:Waarschijnlijk staat het hier: )?Antwoord: \d|^Niet gevonden/);
  }
});

it('a model that takes its time is told of once while it works, however many sentences come', async () => {
  const { address, model } = running();
  const gate = Promise.withResolvers<void>();
  model.answer(afterFirst(gate.promise));
  const page = await openConversation({ address });
  await listen(page);
  await field(page).fill('Waar vraagt het kabinet meer aandacht voor?');
  await field(page).press('Enter');
  await page.getByRole('status').getByText('Bezig met het antwoord').waitFor();
  gate.resolve();
  await answered(page, 1);
  await page
    .getByRole('status')
    .getByText(/Antwoord: \d/)
    .waitFor();
  expect(await heard(page)).toEqual([
    expect.stringMatching(/^Bezig met het antwoord/),
    expect.stringMatching(/^(?:Waarschijnlijk staat het hier: )?Antwoord: \d+ zinnen/),
  ]);
});
