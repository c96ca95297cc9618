import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { afterFirst } from '../model/fake-server.ts';
import { actions, answered, ask, field, hasFocus, openConversation, turns } from './conversation.ts';
import { withModel } from './model.ts';

const QUESTION = 'Waar vraagt het kabinet meer aandacht voor?';
const EARLIER = 'Wat wil de Commissie met de EU-drugsstrategie?';
const CHAT = '**/api/chat';
/** What is said of what can't be read, or is not there. */
const NOTHING = /De server is niet te bereiken|Deze vraag is niet beantwoord/;
const GARBLED = 'VREEMDE TEKST VAN ONDERWEG';

const problem = (status: number, code: string, detail: string) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ code, detail, status, title: 'x', requestId: 'kenmerk-1' }),
  });

/** What may stand between a reader and the answer, and what the reader is then told. */
const FAULTS: readonly (readonly [what: string, answer: (route: Route) => Promise<void>, told: RegExp])[] = [
  [
    'says that the documents are not there (503)',
    problem(503, 'index_unavailable', 'De stukken zijn nu niet te doorzoeken. Probeer het straks opnieuw.'),
    /De stukken zijn nu niet te doorzoeken[\s\S]*Kenmerk: kenmerk-1/,
  ],
  [
    'breaks (500)',
    problem(500, 'internal', 'Er ging iets mis aan onze kant.'),
    /Er ging iets mis aan onze kant/,
  ],
  [
    'is replaced by a proxy that speaks HTML (502)',
    (route) => route.fulfill({ status: 502, contentType: 'text/html', body: `<h1>${GARBLED}</h1>` }),
    /De server is niet te bereiken/,
  ],
  ['is not there', (route) => route.abort('connectionrefused'), /De server is niet te bereiken/],
  [
    'sends what is no stream',
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: `<p>${GARBLED}</p>` }),
    NOTHING,
  ],
  [
    'sends a stream that can not be read',
    (route) =>
      route.fulfill({
        status: 200,
        contentType: 'text/event-stream',
        body: `data: {"type": "${GARBLED}"}\n\n`,
      }),
    NOTHING,
  ],
  [
    'sends a stream that ends in an error',
    (route) =>
      route.fulfill({
        status: 200,
        contentType: 'text/event-stream',
        body: `data: {"type":"start"}\n\ndata: {"type":"error","errorText":"Er ging iets mis aan onze kant. Probeer het opnieuw; geef bij herhaling het kenmerk door."}\n\ndata: [DONE]\n\n`,
      }),
    /Er ging iets mis aan onze kant/,
  ],
  [
    'sends nothing at all',
    (route) => route.fulfill({ status: 200, contentType: 'text/event-stream', body: '' }),
    NOTHING,
  ],
];

const main = (page: Page) => page.innerText('main');

describe.each(FAULTS)('when the server %s', (_what, answer, told) => {
  it('the reader is told so in Dutch, loses nothing of the conversation, and can try again', async () => {
    const page = await openConversation({ allow: /^console: Failed to load resource/ });
    await ask(page, EARLIER);
    const before = await turns(page).first().innerText();
    await page.route(CHAT, answer);
    await field(page).fill(QUESTION);
    await field(page).press('Enter');
    await expect.poll(() => main(page), { timeout: 5_000 }).toMatch(told);
    const retry = page.getByRole('button', { name: /^(Probeer opnieuw|Opnieuw)$/ }).last();
    await retry.waitFor();
    expect(await main(page)).toContain(QUESTION);
    expect(await main(page)).not.toContain(GARBLED);
    expect(await page.content()).not.toContain('undefined');

    await page.reload();
    await expect.poll(() => main(page)).toContain(QUESTION);
    expect(await turns(page).first().innerText()).toContain(EARLIER);

    await page.unroute(CHAT);
    await page
      .getByRole('button', { name: /^(Probeer opnieuw|Opnieuw)$/ })
      .last()
      .click();
    const turn = await answered(page, 2);
    expect(await turn.innerText()).toContain('Het kabinet vraagt');
    expect(await turns(page).first().innerText()).toContain(before.split('\n').at(-1) ?? 'nothing');
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('while a model works', () => {
  const running = withModel();

  it('what was checked can be read, and the reader can stop it and go on with what is there', async () => {
    const { address, model } = running();
    const gate = Promise.withResolvers<void>();
    model.answer(afterFirst(gate.promise));
    const page = await openConversation({ address });
    await field(page).fill(EARLIER);
    await field(page).press('Enter');
    await turns(page).locator('.claims li').first().waitFor();
    expect(await actions(turns(page).first()).count()).toBe(0);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => main(page)).toContain('U hebt het antwoord gestopt');
    await model.leftBy();
    gate.resolve();
    expect(await turns(page).locator('.claims li').count()).toBe(1);
    expect(await hasFocus(field(page))).toBe(true);

    await page.reload();
    await expect.poll(() => main(page)).toMatch(/gestopt|afgebroken/);
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await answered(page, 1);
    expect(await turns(page).locator('.claims li').count()).toBeGreaterThan(1);
  });

  it('Enter sends no second question, and what is typed meanwhile stays', async () => {
    const { address, model } = running();
    const gate = Promise.withResolvers<void>();
    model.answer(afterFirst(gate.promise));
    const page = await openConversation({ address });
    await field(page).fill(EARLIER);
    await field(page).press('Enter');
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await field(page).fill(QUESTION);
    await field(page).press('Enter');
    expect(await turns(page).count()).toBe(1);
    expect(await field(page).inputValue()).toBe(QUESTION);
    gate.resolve();
    await answered(page, 1);
    await field(page).press('Enter');
    await answered(page, 2);
  });
});
