import type { Download, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { footnotes, opened, paragraphs } from '../briefing/opened.ts';
import { actions, ask, hasFocus, openConversation } from './conversation.ts';
import { bytesOf } from './download.ts';
import { open } from './open.ts';

const QUESTION = 'wat vinden we van het actieplan drugshandel';
/** A failed request is a line in the console; where it is the test's own, it is allowed. */
const FAILED = { allow: /^console: Failed to load resource/ };
const NOTES = '**/api/notes';

/** What happens when this is pressed ends in a download. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return download;
}

/** Answers a request for a paper with one step, and with nothing after it until it is let go. */
async function halfWay(page: Page): Promise<void> {
  await page.evaluate(() => {
    const fetched = window.fetch;
    window.fetch = (input, init) => {
      if (!String(input).endsWith('/api/notes')) return fetched(input, init);
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(
            new TextEncoder().encode('data: {"type":"step","done":1,"total":9,"title":"Een stuk"}\n\n'),
          );
          init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
        },
      });
      return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
    };
  });
}

describe('the button under an answer', () => {
  it('gives a nota in Word at once, from the documents that were quoted', async () => {
    const page = await openConversation();
    const turn = await ask(page, QUESTION);
    const button = actions(turn).getByRole('button', { name: 'Nota in Word' });
    const download = await downloaded(page, () => button.click());
    expect(download.suggestedFilename()).toBe('nota-wat-vinden-we-van-het-actieplan-drugshandel.docx');
    const file = opened(await bytesOf(download));
    expect(paragraphs(file)[0]?.text).toBe(`Nota: ${QUESTION}`);
    expect(footnotes(file).length).toBeGreaterThan(5);
    await actions(turn)
      .getByText(/^Klaar: nota-.* staat bij uw downloads\.$/)
      .waitFor();
  });

  it('tells how far it is, and stops', async () => {
    const page = await openConversation();
    const turn = await ask(page, QUESTION);
    await halfWay(page);
    await actions(turn).getByRole('button', { name: 'Nota in Word' }).click();
    await actions(turn).getByText('1 van 9: Een stuk').waitFor();
    const stop = actions(turn).getByRole('button', { name: 'Stop' });
    // Longer than a double click.
    await page.waitForTimeout(600);
    await stop.click();
    await actions(turn).getByText('Gestopt. Er is niets gemaakt.').waitFor();
    expect(await hasFocus(actions(turn).getByRole('button', { name: 'Nota in Word' }))).toBe(true);
  });

  it('says what is wrong, and can be pressed again', async () => {
    const page = await openConversation(FAILED);
    const turn = await ask(page, QUESTION);
    const fail = (route: Route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"detail":"De stukken zijn nu niet te doorzoeken."}',
      });
    await page.route(NOTES, fail);
    const button = actions(turn).getByRole('button', { name: 'Nota in Word' });
    await button.click();
    await actions(turn).getByText('De stukken zijn nu niet te doorzoeken.').waitFor();
    await page.unroute(NOTES, fail);
    await downloaded(page, () => button.click());
  });

  it('leads to the other forms, with the questions of the conversation', async () => {
    const page = await openConversation();
    await ask(page, QUESTION);
    const turn = await ask(page, 'en wat kost het?');
    await actions(turn).getByRole('button', { name: 'Meer' }).click();
    await actions(turn)
      .getByRole('link', { name: /^Andere vormen/ })
      .click();
    await page.getByRole('heading', { name: 'Maak een nota', level: 1 }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'en wat kost het?' }).isChecked()).toBe(true);
    expect(await page.getByRole('combobox', { name: 'Wat u wilt maken' }).inputValue()).toBe('vragen');
  });
});

describe('the page on which papers are made', () => {
  const PATH = '/nota?stuk=kst-22112-4243';

  it('makes the form that was chosen, with the keyboard alone', async () => {
    const page = await open(PATH);
    await page.getByRole('combobox', { name: 'Wat u wilt maken' }).selectOption('briefing');
    await page.getByRole('combobox', { name: 'Soort bestand' }).selectOption('md');
    const make = page.getByRole('button', { name: 'Maken' });
    await make.focus();
    const download = await downloaded(page, () => page.keyboard.press('Enter'));
    expect(new TextDecoder().decode(await bytesOf(download))).toMatch(
      /^# Briefing: EU-actieplan tegen drugshandel\n/,
    );
    await page.getByText(/^Klaar: briefing-/).waitFor();
  });

  it('gives the file without a script too', async () => {
    const page = await open(PATH, { plain: true });
    const download = await downloaded(page, () => page.getByRole('button', { name: 'Maken' }).click());
    expect(download.suggestedFilename()).toBe('nota-eu-actieplan-tegen-drugshandel.docx');
    expect(paragraphs(opened(await bytesOf(download)))[0]?.text).toMatch(/^Nota: /);
  });

  it('tells how far it is, and stops', async () => {
    const page = await open(PATH);
    await halfWay(page);
    await page.getByRole('button', { name: 'Maken' }).click();
    await page.getByText('1 van 9: Een stuk').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Gestopt. Er is niets gemaakt.').waitFor();
    expect(await hasFocus(page.getByRole('button', { name: 'Maken' }))).toBe(true);
  });

  it('says what is wrong in the language of the page', async () => {
    const page = await open('/nota?over=kwantumcomputers', { ...FAILED, language: 'en' });
    await page.getByRole('button', { name: 'Make' }).click();
    await page.getByRole('status').filter({ hasText: /./ }).filter({ hasNotText: 'Reading' }).waitFor();
  });
});
