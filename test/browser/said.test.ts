import { expect, it } from 'vitest';
import { objecting } from '../model/fake-server.ts';
import type { Bounded } from '../model/scripted.ts';
import { ask, fromMenu, lit, markers, openConversation } from './conversation.ts';
import { withModel } from './model.ts';

const running = withModel(undefined, 'say');

const BY_MODEL = /door een taalmodel verwoord|worded by a language model/;
const given = (material: unknown) => (material as Bounded).sentences ?? [];

it('the line of a model stands above the quotes, says whose words it has, and opens what it rests on', async () => {
  const { address, model } = running();
  let line = '';
  model.answer(
    objecting(({ material }) => {
      const [, second] = given(material);
      line = second?.text ?? '';
      return { lead: { text: line, keys: [second?.key] }, speakers: [], translations: [] };
    }),
  );
  const page = await openConversation({ address });
  const turn = await ask(page, 'Wat vindt het kabinet van de EU-drugsstrategie?');
  expect(line).not.toBe('');
  expect(await turn.locator('.lead').innerText()).toContain(line);
  expect(await turn.locator('.claims li.lead').count()).toBe(0);
  expect(await turn.getByText(line).count()).toBeGreaterThan(1);
  await turn.getByText(BY_MODEL).waitFor();
  await markers(turn.locator('.lead')).click();
  await lit(page).first().waitFor();
  await page.keyboard.press('Escape');
  await fromMenu(turn, 'Hoe dit antwoord tot stand kwam');
  await turn.getByText('zeggen: een regel die klopt').waitFor();
  expect(await turn.locator('.provenance').innerText()).not.toContain('Zonder taalmodel');
});

it('what a speaker says in one line stands with them', async () => {
  const { address, model } = running();
  const said: string[] = [];
  model.answer(
    objecting(({ material }) => {
      const first = new Map(given(material).map((each) => [each.speaker, each]));
      const speakers = [...first.values()].map(({ key, text }) => ({ text, keys: [key] }));
      said.push(...speakers.map(({ text }) => text));
      return { lead: { text: '', keys: [] }, speakers, translations: [] };
    }),
  );
  const page = await openConversation({ address });
  const turn = await ask(page, 'Wat vindt het kabinet van de EU-drugsstrategie?');
  const shown = await turn.locator('.summary').allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  expect(said.every((text) => shown.some((each) => each.includes(text)))).toBe(true);
});

it('a translation stands under the quote, in its own language, and says what it is', async () => {
  const { address, model } = running();
  model.answer(
    objecting(({ material }) => ({
      lead: { text: '', keys: [] },
      speakers: [],
      translations: given(material).map(({ key, text }) => ({
        key,
        text: text.startsWith('Het kabinet oordeelt positief')
          ? 'The cabinet is positive about the strategy and the action plan.'
          : 'The cabinet rejects all of it.',
      })),
    })),
  );
  const page = await openConversation({ address, language: 'en' });
  const turn = await ask(page, 'What does the cabinet think of the action plan?');
  const translations = await turn.locator('.translation').all();
  expect(await turn.getByText('rejects all').count()).toBe(0);
  for (const each of translations) {
    expect(await each.locator('[lang=en]').first().innerText()).toContain('The cabinet is positive');
    expect(await each.innerText()).toContain('translated by a language model');
  }
  expect(translations.length).toBeGreaterThan(0);
  await turn.getByText(BY_MODEL).waitFor();
});
