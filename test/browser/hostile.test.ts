import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { echoOf, giving } from '../model/fake-server.ts';
import { actions, ask, fromMenu, lit, markers, openConversation, panel } from './conversation.ts';
import { hostileAssets, PAYLOADS, TITLE } from './hostile-index.ts';
import { withModel } from './model.ts';
import { open } from './open.ts';

// Every request to elsewhere, window, script that runs or breach of the policy fails a test: see `open.ts`.
const running = withModel(hostileAssets);

const QUESTION = 'Wat zegt het kabinet over molens?';

/** What in a page could do something that only text of ours may do. */
const active = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll('*')].filter((element) => {
      const href = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      const handled = element.getAttributeNames().some((name) => name.startsWith('on'));
      // The page fetches its own scripts by their whole address.
      const own = href.startsWith(`${location.origin}/page/`);
      const foreign = !own && /^(?:javascript|data|https?):|^\/\//i.test(href.trim());
      return handled || foreign || element.matches('iframe, object, embed, style, img, main script');
    });
    return found.map(({ outerHTML }) => outerHTML.slice(0, 200));
  });

/** Shown as it stands, so that a reader sees what is in the document. */
const shown = async (page: Page, payload: string) =>
  (await page.locator('body').innerText()).replace(/\s+/g, ' ').includes(payload);

describe('rows 12 and 14 to 16: what a document holds', () => {
  it('is text in an answer, its quotes, its source and how it came about', async () => {
    const { address, model } = running();
    model.answer(giving(echoOf));
    const page = await openConversation({ address });
    const turn = await ask(page, QUESTION);
    expect(await shown(page, TITLE)).toBe(true);
    await fromMenu(turn, 'Hoe dit antwoord tot stand kwam');
    await page.getByRole('heading', { name: 'Taalmodel' }).waitFor();
    await markers(turn).first().hover();
    await page.getByRole('tooltip').waitFor();
    await markers(turn).first().click();
    await lit(page).first().waitFor();
    for (const payload of PAYLOADS) expect(await shown(page, payload), payload).toBe(true);
    expect(await panel(page).innerText()).toContain(PAYLOADS[0]);
    expect(await active(page)).toEqual([]);
  });

  it('is text in what is copied, and escaped where it has a form', async () => {
    const { address, model } = running();
    model.answer(giving(echoOf));
    const page = await openConversation({ address, permissions: ['clipboard-read', 'clipboard-write'] });
    const turn = await ask(page, QUESTION);
    await actions(turn).getByRole('button', { name: 'Kopieer', exact: true }).click();
    await actions(turn).getByText('Gekopieerd.').waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain('molens');
    const tags = html?.match(/<[^>]*>/g) ?? [];
    const ours =
      /^<\/?(?:div|h\d|p|ul|li|a)(?: lang="nl")?>$|^<a href="http:\/\/127\.0\.0\.1:\d+\/stukken\/[^"]*">$/;
    expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
    await fromMenu(turn, 'Kopieer als Markdown');
    const markdown = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(markdown).toMatch(/^## /);
    expect(await markdown()).not.toMatch(/(?<!\\)!\[|(?<!\\)\]\((?!http:\/\/127\.0\.0\.1)|(?<!\\)<\w/);
  });

  it.each([
    ['the list of documents', '/stukken'],
    ['the document', '/stukken/fiche-molens'],
    ['its position card', '/stukken/fiche-molens/kaart'],
    ['the verdicts', '/overzicht'],
    ['an answer without script', `/?vraag=${encodeURIComponent(QUESTION)}`],
  ])('is text in %s', async (_what, path) => {
    const page = await open(path, { address: running().address, plain: true });
    expect(await shown(page, TITLE)).toBe(true);
    expect(await active(page)).toEqual([]);
  });
});

describe('row 13: what a model says', () => {
  it.each(PAYLOADS)('%s is never in the page as more than text of a document', async (payload) => {
    const { address, model } = running();
    const canary = 'kanariepiet';
    const given = payload.replaceAll('kwaad', canary).replaceAll('alert', canary);
    model.answer(
      giving((material) => echoOf(material).map((claim) => ({ ...claim, text: `${claim.text} ${given}` }))),
    );
    const page = await openConversation({ address });
    const turn = await ask(page, QUESTION);
    expect(await turn.innerText()).toContain('Het kabinet steunt molens');
    expect(await page.content()).not.toContain(canary);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(canary);
    expect(await active(page)).toEqual([]);
  });
});
