import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictional } from '../app/small-index.ts';
import { assetsOf } from './assets.ts';
import { holdWithoutBarriers } from './barriers.cases.ts';
import { ask, openConversation, turns } from './conversation.ts';
import { open } from './open.ts';
import { startServer } from './server.ts';

const about = (id: string, collection: string, wish: string) => ({
  ...fictional(
    id,
    [{ heading: '3. Beoordeling', voice: 'kabinet', texts: [`Het kabinet wil ${wish} voor alle molens.`] }],
    { title: `Fiche: Verordening molens ${id}` },
  ).document,
  collection,
});

let address = '';
let stop: () => Promise<unknown> = async () => {};
beforeAll(async () => {
  const assets = await assetsOf([
    about('fiche-een', 'algemeen', 'een rood dak'),
    about('fiche-twee', 'eu-raad', 'een groen dak'),
  ]);
  const server = await startServer(assets);
  address = server.address;
  stop = async () => {
    await server.stop();
    await rm(assets, { recursive: true, force: true });
  };
});
afterAll(() => stop());

const QUESTION = 'Wat wil het kabinet voor alle molens?';

describe('a choice of collection', () => {
  it('is of what is asked from then on, until it is made undone', async () => {
    const page = await openConversation({ address });
    const choice = page.getByRole('combobox', { name: 'Zoek in collectie' });
    await choice.selectOption('eu-raad');
    const confined = await ask(page, QUESTION);
    expect(await confined.innerText()).toContain('een groen dak');
    expect(await confined.innerText()).not.toContain('een rood dak');
    await choice.selectOption('Alle collecties');
    expect(await (await ask(page, QUESTION)).innerText()).toContain('een rood dak');
    expect(await turns(page).count()).toBe(2);
  });

  it('narrows the list of documents', async () => {
    const page = await open('/stukken', { address });
    await page.getByRole('checkbox', { name: 'eu-raad (1)' }).check();
    await page.getByRole('button', { name: 'Toon met deze filters' }).click();
    await page.getByRole('heading', { name: '1 stuk', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: /molens fiche-/ }).allInnerTexts()).toEqual([
      'Fiche: Verordening molens fiche-twee',
    ]);
  });
});

holdWithoutBarriers(
  [
    {
      name: 'voorpagina met collecties',
      path: '/',
      prepare: (page) => page.locator('textarea#vraag').waitFor(),
    },
    { name: 'voorpagina met collecties, zonder script', path: '/', plain: true },
    { name: 'stukken met collecties', path: '/stukken' },
  ],
  () => ({ address }),
);
