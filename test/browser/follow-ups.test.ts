import { expect, it } from 'vitest';
import { answered, ask, field, openConversation, turns } from './conversation.ts';

const QUESTION = 'Wat stelt de Commissie voor over precursoren?';
const ROUTE = '**/api/follow-ups';

const offered = (followUps: readonly string[]) => ({
  followUps,
  scope: ['dossier:kst-22112-4264'],
  title: 'Fiche: Herziening precursorenwetgeving',
});

it('what can be asked next is offered under the field once the answer is there, and asked of the same dossier', async () => {
  const page = await openConversation();
  const bodies: unknown[] = [];
  await page.route(ROUTE, (route) => {
    bodies.push(route.request().postDataJSON());
    return route.fulfill({ json: offered(['Wat is de rechtsbasis?', 'Wat vinden andere lidstaten?']) });
  });
  await ask(page, QUESTION);
  const next = page.getByRole('region', { name: 'Vraag verder' });
  await next.waitFor();
  expect(bodies).toEqual([{ question: QUESTION, thread: [] }]);
  const chat = page.waitForRequest('**/api/chat');
  await next.getByRole('button', { name: 'Wat is de rechtsbasis?' }).click();
  expect((await chat).postDataJSON().messages.at(-1).metadata).toEqual({ scope: ['dossier:kst-22112-4264'] });
  const turn = await answered(page, 2);
  await turn
    .getByRole('heading', { name: 'Wat is de rechtsbasis? · Fiche: Herziening precursorenwetgeving' })
    .waitFor();
  await expect.poll(() => bodies.length).toBe(2);
  expect(bodies[1]).toEqual({
    question: 'Wat is de rechtsbasis?',
    thread: [QUESTION],
    scope: ['dossier:kst-22112-4264'],
  });
});

it('the answer waits for nothing of it, and stays whole where it fails', async () => {
  const page = await openConversation({ allow: /^console: Failed to load resource/ });
  await page.route(ROUTE, (route) => route.fulfill({ status: 503, body: 'bezet' }));
  const refused = page.waitForResponse(ROUTE);
  await ask(page, QUESTION);
  await refused;
  expect(await page.getByRole('region', { name: 'Vraag verder' }).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  await field(page).fill('Wat is het actieplan?');
  await field(page).press('Enter');
  await expect.poll(() => turns(page).count()).toBe(2);
});
