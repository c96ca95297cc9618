import type { Page, Request } from 'playwright-core';
import { expect, it } from 'vitest';
import { footnotes, opened, paragraphs } from '../briefing/opened.ts';
import { actions, answered, ask, field, openConversation, turns, wipeAll } from './conversation.ts';
import { bytesOf } from './download.ts';
import { newContext, open } from './open.ts';

const CANARY = 'kanariepiet';
const QUESTION = `Wat vindt het kabinet van de EU-drugsstrategie, ${CANARY}?`;
const NEXT = 'Waar vraagt het kabinet meer aandacht voor?';

/** All that the page keeps in this browser, as text. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const cached = await caches.keys();
    const shelves = { ...localStorage, ...sessionStorage };
    return JSON.stringify([shelves, databases, cached, document.cookie, history.state]);
  });

const texts = (page: Page) => turns(page).evaluateAll((all) => all.map((each) => each.textContent));

/** What the turns say when nothing comes any more: parts that are fetched come a moment after the answer. */
async function settled(page: Page): Promise<readonly (string | null)[]> {
  let [before, now]: (readonly (string | null)[])[] = [[], []];
  const stands = async () => {
    [before, now] = [now ?? [], await texts(page)];
    return JSON.stringify(before) === JSON.stringify(now);
  };
  await expect.poll(stands, { interval: 500, timeout: 10_000 }).toBe(true);
  return now ?? [];
}

it('a conversation is there again when the page is opened anew, answers and all, and goes on', async () => {
  const page = await openConversation();
  await ask(page, QUESTION);
  await ask(page, NEXT);
  // What is fetched with an answer that is not sure.
  await page.getByRole('button', { name: 'Dit is het antwoord' }).first().waitFor();
  const before = await settled(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.reload();
  await answered(page, 2);
  await expect.poll(() => texts(page)).toEqual(before);
  // What may be asked next is looked for anew when the page is open for a while; what was answered is not.
  expect(asked).not.toContain('POST /api/chat');
  await ask(page, 'En wat vindt het kabinet daarvan?');
  expect(await turns(page).count()).toBe(3);
});

it('a question is in no address, and wiping leaves nothing of it in the browser', async () => {
  const page = await openConversation();
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await ask(page, QUESTION);
  await actions(turns(page).last()).getByRole('button', { name: 'Deel de link' }).click();
  expect(requests.map((request) => `${request.method()} ${new URL(request.url()).pathname}`)).toContain(
    'POST /api/chat',
  );
  for (const request of requests) {
    expect(decodeURIComponent(request.url())).not.toContain(CANARY);
    expect(JSON.stringify(await request.allHeaders())).not.toContain(CANARY);
  }
  expect(page.url()).not.toContain(CANARY);
  expect(await page.title()).not.toContain(CANARY);
  expect(await keptIn(page)).toContain(CANARY);
  await page.getByText(/^Eerdere gesprekken/).click();
  await wipeAll(page);
  await expect.poll(() => turns(page).count()).toBe(0);
  expect(await keptIn(page)).not.toContain(CANARY);
  await page.reload();
  await field(page).waitFor();
  expect(await page.content()).not.toContain(CANARY);
});

it('one conversation can be wiped and the others stay, each to be gone back to', async () => {
  const page = await openConversation();
  await ask(page, QUESTION);
  await page.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await ask(page, NEXT);
  await page.getByText(/^Eerdere gesprekken/).click();
  await page.getByRole('button', { name: QUESTION, exact: true }).click();
  await expect.poll(() => texts(page)).toEqual([expect.stringContaining(CANARY)]);
  await page.getByRole('button', { name: `Wis het gesprek “${QUESTION}”` }).click();
  await expect.poll(() => keptIn(page)).not.toContain(CANARY);
  expect(await keptIn(page)).toContain(NEXT);
  expect(await turns(page).count()).toBe(0);
});

it('conversations are searched, in questions and answers, whatever the accents and capitals', async () => {
  const page = await openConversation();
  await ask(page, QUESTION);
  await page.getByRole('button', { name: 'Nieuw gesprek' }).click();
  const turn = await ask(page, NEXT);
  const said = (await turn.locator('.claims li').first().innerText()).match(/\p{L}{8,}/gu) ?? [];
  const word = said.find((each) => !`${NEXT} ${QUESTION}`.toLowerCase().includes(each.toLowerCase())) ?? '';
  await page.getByText(/^Eerdere gesprekken/).click();
  const titles = page.locator('.conversations li > span:first-child > .link-button');
  const search = page.getByLabel('Zoek in uw gesprekken');
  await search.fill('KANÁRIEPIET');
  await page.getByText('1 gesprek', { exact: true }).waitFor();
  expect(await titles.allInnerTexts()).toEqual([QUESTION]);
  // Only said in the answer, and shown with what stands around it.
  await search.fill(word);
  await page.locator('.conversations li', { hasText: NEXT }).getByText(word).waitFor();
  await search.fill('komt nergens voor');
  await page.getByText('0 gesprekken', { exact: true }).waitFor();
});

it('a conversation goes into Word whole, each question with its sentences and their places', async () => {
  const page = await openConversation();
  const turn = await ask(page, NEXT);
  const said = (await turn.locator('.claims li').allInnerTexts()).length;
  await ask(page, 'En wat stelt de Commissie voor?');
  await page.getByText(/^Eerdere gesprekken/).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Bewaar het hele gesprek “${NEXT}” in Word` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('gesprek-waar-vraagt-het-kabinet-meer-aandacht-voor.docx');
  const file = opened(await bytesOf(download));
  const lines = paragraphs(file).map(({ text }) => text);
  expect(lines[0]).toBe(`Gesprek: ${NEXT}`);
  expect(lines).toContain(NEXT);
  expect(lines).toContain('En wat stelt de Commissie voor?');
  expect(lines).not.toContain(expect.stringContaining('Bewerkt'));
  expect(footnotes(file).length).toBeGreaterThanOrEqual(said);
});

it('a link to an answer gives the same answer in another browser, and asks it without an address that holds it', async () => {
  const page = await openConversation({ permissions: ['clipboard-read', 'clipboard-write'] });
  await ask(page, 'Welke zes thematische gebieden telt het actieplan?');
  const turn = await ask(page, 'En wat vindt het kabinet daarvan?');
  await actions(turn).getByRole('button', { name: 'Deel de link' }).click();
  await actions(turn).getByText('De link is gekopieerd.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const elsewhere = await (await newContext()).newPage();
  const addresses: string[] = [];
  elsewhere.on('request', (request) => addresses.push(request.url()));
  await elsewhere.goto(link);
  const [again] = [await answered(elsewhere, 2)];
  expect(await again.locator('.claims').allInnerTexts()).toEqual(
    await turn.locator('.claims').allInnerTexts(),
  );
  expect(await elsewhere.content()).not.toContain('De stukken zijn veranderd');
  expect(addresses.filter((address) => address.includes('vraag'))).toEqual([]);
  expect(elsewhere.url()).not.toContain('vraag');
});

it('a link to an answer that is another by now says that the documents changed', async () => {
  const page = await open(`/#${new URLSearchParams({ vraag: NEXT, antwoord: '0123456789abcdef' })}`);
  const turn = await answered(page, 1);
  expect(await turn.innerText()).toContain('De stukken zijn veranderd sinds deze link werd gemaakt');
});

it('what a browser kept and nobody can read does not keep the page from opening', async () => {
  const page = await openConversation();
  await ask(page, NEXT);
  const key = await page.evaluate(() => localStorage.key(0) ?? '');
  for (const spoilt of [
    '{',
    '[{"id":1}]',
    '[{"id":"x","changed":1,"messages":[{"role":"user","parts":[null]}]}]',
  ]) {
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, spoilt] as const);
    await page.reload();
    await expect.poll(() => page.innerText('main')).toMatch(/Uw (volgende )?vraag|Nieuw gesprek/);
  }
});
