import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ask, markers, openConversation, plain, turns } from './conversation.ts';
import { answering } from './stream.ts';

const QUESTION = 'Waar vraagt het kabinet meer aandacht voor?';
const HEIGHT = 900;

/** Questions that an official would put one after the other. */
const NOWHERE = 'Wat kost het actieplan?';
const TEN = [
  'Wat vindt het kabinet van de EU-drugsstrategie?',
  'Welke zes thematische gebieden telt het actieplan?',
  'Waar vraagt het kabinet meer aandacht voor?',
  'Wat stelt de Commissie voor over precursoren?',
  'Wanneer komt het fiche in de ministerraad?',
  'Wat is de rechtsbasis van het actieplan?',
  NOWHERE,
  'Hoe beoordeelt het kabinet de subsidiariteit van de strategie?',
  'Wat vinden andere lidstaten van het actieplan?',
  'Wat doet het agentschap EUDA?',
];

const heightOf = async (turn: Locator): Promise<number> => (await turn.boundingBox())?.height ?? 0;

it('an answer of three sentences, with its question and all that can be done with it, fits in 520 pixels', async () => {
  const page = await openConversation({ width: 1280, height: HEIGHT });
  await answering(page, 'three');
  const turn = await ask(page, 'Wat vindt het kabinet van het actieplan?');
  expect(await turn.locator('.claims li').count()).toBe(3);
  expect(await heightOf(turn)).toBeLessThanOrEqual(520);
});

it('ten turns fit in five screens', async () => {
  const page = await openConversation({ width: 1280, height: HEIGHT });
  for (const question of TEN) {
    // One of them comes to three places that are near, whatever the documents hold.
    if (question === NOWHERE) await answering(page, 'refused');
    await ask(page, question);
    if (question === NOWHERE) await page.unroute('**/api/chat');
  }
  const first = await turns(page).first().boundingBox();
  const last = await turns(page).last().boundingBox();
  const height = (last?.y ?? 0) + (last?.height ?? 0) - (first?.y ?? 0);
  expect(await turns(page).count()).toBe(10);
  expect(height).toBeLessThanOrEqual(5 * HEIGHT);
});

it('a citation that is pointed at shows its sentence between the one before and the one after', async () => {
  const page = await openConversation({ width: 1280, height: HEIGHT });
  const turn = await ask(page, QUESTION);
  await markers(turn).first().hover();
  const tooltip = page.getByRole('tooltip');
  const quote = plain(await tooltip.locator('mark').innerText());
  const around = await tooltip.locator('.around').allInnerTexts();
  expect(around.length).toBeGreaterThan(0);
  for (const each of around) {
    expect(plain(each)).not.toBe('');
    expect(plain(each)).not.toContain(quote);
  }
});

it('who speaks stands once above all that they say, and the first sentence leads', async () => {
  const page = await openConversation();
  const turn = await ask(page, QUESTION);
  const badges = await turn.locator('.said .badge').allInnerTexts();
  expect(new Set(badges).size).toBe(badges.length);
  const size = (element: Locator) => element.evaluate((own) => parseFloat(getComputedStyle(own).fontSize));
  const sentences = turn.locator('.claims li');
  expect(await size(sentences.first())).toBeGreaterThan(await size(sentences.nth(1)));
  expect(await turn.locator('.lead').count()).toBe(1);
});

it('of a list what opens it leads, and its members stand below', async () => {
  const page = await openConversation();
  await answering(page, 'list');
  const turn = await ask(page, 'Welke gebieden telt het actieplan?');
  const lead = await turn.locator('.lead').allInnerTexts();
  expect(lead).toEqual(['Het actieplan kent deze gebieden:']);
  expect(await turn.locator('.claims li').count()).toBe(2);
  expect(await turn.locator('.claims li.lead').count()).toBe(0);
});

it('what comes near is folded when something else was asked, and can be opened again', async () => {
  const page = await openConversation();
  await answering(page, 'refused');
  const turn = await ask(page, NOWHERE);
  const here = turn.getByRole('button', { name: 'Dit is het antwoord' }).first();
  expect(await here.isVisible()).toBe(true);
  await ask(page, QUESTION);
  expect(await here.isVisible()).toBe(false);
  await turn.getByText('Wat er het dichtst bij komt').click();
  expect(await here.isVisible()).toBe(true);
});

it('the sources are one line, which opens on every place that is quoted', async () => {
  const page = await openConversation();
  const turn = await ask(page, QUESTION);
  const sources = turn.getByRole('button', { name: 'Gecontroleerd tegen 2 bronnen' });
  expect(await sources.getAttribute('aria-expanded')).toBe('false');
  const places = turn.locator('.source-place');
  expect(await places.first().isVisible()).toBe(false);
  await sources.press('Enter');
  expect(await places.count()).toBe(2);
  expect(await places.first().isVisible()).toBe(true);
});

it('the menu goes with Escape and gives the keyboard back, and goes when the keyboard leaves it', async () => {
  const page = await openConversation();
  const turn = await ask(page, QUESTION);
  const more = turn.getByRole('button', { name: 'Meer', exact: true });
  const print = turn.getByRole('button', { name: 'Druk af' });
  await more.press('Enter');
  await print.focus();
  await page.keyboard.press('Escape');
  expect(await print.isVisible()).toBe(false);
  expect(await more.evaluate((own) => own === document.activeElement)).toBe(true);
  await more.press('Enter');
  await print.waitFor();
  await focusElsewhere(page);
  expect(await print.isVisible()).toBe(false);
});

const focusElsewhere = (page: Page) => page.locator('textarea#vraag').focus();
