import { expect, it } from 'vitest';
import { echoOf, giving } from '../model/fake-server.ts';
import { ask, fromMenu, openConversation } from './conversation.ts';
import { withModel } from './model.ts';

const running = withModel();

const IN = {
  nl: {
    question: 'Waar vraagt het kabinet meer aandacht voor?',
    line: 'Verwoord met een taalmodel; elke zin is gecontroleerd tegen de bron.',
    explain: 'Hoe dit antwoord tot stand kwam',
    worded: 'een taalmodel heeft die verwoord',
    compared: 'teken voor teken',
    fault: 'noemt een passage die niet is gegeven (1)',
  },
  en: {
    question: 'Where does the cabinet ask for more attention?',
    line: 'Worded with a language model; every sentence was checked against the source.',
    explain: 'How this answer came about',
    worded: 'a language model worded them',
    compared: 'character by character',
    fault: 'names a passage that was not given (1)',
  },
} as const;

it.each(['nl', 'en'] as const)(
  'an answer in the words of a model says so, and what was wrong with the rest, in %s',
  async (language) => {
    const { question, line, explain, worded, compared, fault } = IN[language];
    const { address, model } = running();
    model.answer(
      giving((material) => [
        ...echoOf(material),
        { text: 'Dit staat nergens.', sources: [{ key: 'p99', words: 'Dit staat nergens.' }] },
      ]),
    );
    const page = await openConversation({ address, language });
    const turn = await ask(page, question);
    expect(await turn.getByText(line).count()).toBe(1);
    await fromMenu(turn, explain);
    await turn.getByText(fault).waitFor();
    const told = await turn.locator('.provenance').innerText();
    expect(told).toContain(worded);
    expect(told).not.toContain(compared);
  },
);

it.each(['nl', 'en'] as const)('an answer without a model says nothing of one, in %s', async (language) => {
  const { question, line, explain, worded, compared } = IN[language];
  const page = await openConversation({ language });
  const turn = await ask(page, question);
  expect(await turn.getByText(line).count()).toBe(0);
  await fromMenu(turn, explain);
  await turn.getByText(compared).waitFor();
  expect(await turn.getByText(worded).count()).toBe(0);
});
