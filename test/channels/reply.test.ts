import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { type Reply, replyOf, sourcesReply, within } from '../../src/channels/reply.ts';
import { claimOf, quoting } from '../app/world.ts';
import { channelIndex } from './corpus.ts';

const ABOUT = {
  turn: 'beurt-1',
  thread: [],
  buttons: ['sources', 'note'],
  judged: true,
  home: 'https://notabene.example',
} as const;
const RENDERING = 'Uit een redactionele weergave, niet uit de officiële tekst zelf.';

/** An answer with a sentence of each of these documents, of which some are no official texts. */
async function answerOf(ids: readonly string[], renderings: readonly string[] = []): Promise<Answer> {
  const index = channelIndex();
  const claims = await Promise.all(
    ids.map(async (id, at) => {
      const held = await index.held(id);
      const passage = held?.passages[0];
      if (held === undefined || passage === undefined) throw new Error('no such document');
      const textType = renderings.includes(id) ? 'redactionele weergave' : null;
      return claimOf({ ...held.document, textType }, passage, at + 1);
    }),
  );
  return { ...(await quoting(index, 'tellen van molens')), status: 'answered', claims };
}

/** What is said in our own words in as much of a reply as fits, which is all of it unless told. */
const words = (reply: Reply, fits: (shown: Reply) => boolean = () => true): readonly string[] =>
  within(reply, (shown) => shown, fits).parts.flatMap((part) => (part.type === 'words' ? [part.text] : []));

describe('an answer that quotes what is not the official text itself', () => {
  it('says so, also beside its sources', async () => {
    const reply = replyOf(await answerOf(['fiche-molens'], ['fiche-molens']), ABOUT);
    expect(words(reply)).toContain(RENDERING);
    expect(words(sourcesReply(reply))).toContain(RENDERING);
  });

  it('says so as well when not all of it fits', async () => {
    const ids = ['fiche-molens', 'fiche-dijken'];
    const reply = replyOf(await answerOf(ids, ids), ABOUT);
    const said = words(reply, ({ sources }) => sources.length < 2);
    expect(said).toEqual([expect.stringContaining('langer dan hier past'), RENDERING]);
  });

  it('says which of its sources are, when not all of them', async () => {
    const reply = replyOf(await answerOf(['fiche-molens', 'fiche-dijken'], ['fiche-dijken']), ABOUT);
    expect(words(reply)).toContain(`[2] ${RENDERING}`);
  });

  it('says nothing of official texts', async () => {
    const reply = replyOf(await answerOf(['fiche-molens']), ABOUT);
    expect(reply.parts.length).toBeGreaterThan(0);
    expect(words(reply)).toEqual([]);
  });
});

describe('an answer with a leading line', () => {
  it('has it before the sentences that it rests on, and in notifications', async () => {
    const answer = await answerOf(['fiche-molens']);
    const [claim] = answer.claims;
    if (claim === undefined) throw new Error('no claim');
    const lead = { text: 'Molens worden\ngeteld.', citations: claim.citations };
    const reply = replyOf({ ...answer, lead }, ABOUT);
    expect(reply.summary).toBe('Molens worden geteld.');
    expect(reply.parts.map((part) => (part.type === 'words' ? part.text : part.type))).toEqual([
      'Molens worden geteld. [1]',
      'sentence',
    ]);
    expect(reply.footer).toMatch(/^Wat naast de citaten staat is door een taalmodel verwoord/);
    expect(reply.generated).toBe(true);
  });

  it('has a translation under its sentence, marked as one', async () => {
    const { claims, ...answer } = await answerOf(['fiche-molens']);
    const translated = claims.map((claim) => ({
      ...claim,
      translation: { language: 'en', text: 'Mills are counted.' } as const,
    }));
    const reply = replyOf({ ...answer, claims: translated }, { ...ABOUT, language: 'en' });
    expect(reply.parts.map((part) => (part.type === 'words' ? part.text : part.type))).toEqual([
      'sentence',
      'Mills are counted. (translated by a language model)',
    ]);
    expect(reply.generated).toBe(true);
  });

  it('says nothing of a model without one', async () => {
    const reply = replyOf(await answerOf(['fiche-molens']), ABOUT);
    expect(reply.footer).not.toMatch(/taalmodel/);
    expect(reply.generated).toBe(false);
  });
});

describe('the link to the page', () => {
  it('leaves out what was asked longest ago when it would be longer than platforms take', async () => {
    const thread = Array.from({ length: 20 }, (_, at) => `Vraag ${at + 1}: ${'wat dan '.repeat(40)}?`);
    const { page } = replyOf(await answerOf(['fiche-molens']), { ...ABOUT, thread });
    expect(page?.url.length).toBeLessThanOrEqual(3000);
    expect(page?.url).toContain('Vraag+20');
    expect(page?.url).not.toContain('Vraag+1%3A');
  });

  it('is not there when what was asked before is not known any more', async () => {
    expect(replyOf(await answerOf(['fiche-molens']), { ...ABOUT, thread: null }).page).toBeNull();
  });
});

it('an answer is not judged where judgements are not kept', async () => {
  expect(replyOf(await answerOf(['fiche-molens']), { ...ABOUT, judged: false }).judged).toBe(false);
});

describe('a question back', () => {
  const choiceOf = (answer: Answer): Answer['choices'][number] => {
    const [near] = answer.nearest;
    if (near === undefined) throw new Error('nothing near');
    return {
      title: 'Fiche: Molens en dijken',
      dossier: 'dossier:x',
      documents: [near.documentId],
      place: near,
    };
  };
  async function back(): Promise<Answer> {
    const answer = await quoting(channelIndex(), 'zzz');
    const message = 'Bedoelt u “Fiche: Molens en dijken” of “Fiche: Iets anders”?';
    const choices = [choiceOf(answer), choiceOf(answer)];
    const nearest = choices.map(({ place }) => place);
    return { ...answer, status: 'ambiguous', reason: 'ambiguous', message, choices, nearest };
  }

  it('has the dossiers by their names with what they would answer, and says how one is chosen', async () => {
    const reply = replyOf(await back(), { ...ABOUT, buttons: [] });
    expect([reply.status, reply.summary]).toEqual(['ambiguous', 'Welk dossier bedoelt u?']);
    expect(reply.parts.flatMap((part) => (part.type === 'nearest' ? [part.title] : []))).toEqual([
      'Fiche: Molens en dijken',
      'Fiche: Molens en dijken',
    ]);
    expect(words(reply)).toEqual([
      expect.stringMatching(/^Bedoelt u/),
      expect.stringMatching(/^Kies een dossier, of antwoord hier met de naam/),
    ]);
  });

  it('has a button for each dossier, as long as it is kept', async () => {
    const kept = replyOf(await back(), { ...ABOUT, buttons: [] });
    expect(kept.choices).toEqual([
      { button: 'choice-1', title: 'Fiche: Molens en dijken' },
      { button: 'choice-2', title: 'Fiche: Molens en dijken' },
    ]);
    expect(replyOf(await back(), { ...ABOUT, turn: null, buttons: [] }).choices).toEqual([]);
  });

  it('says to ask again where nothing of the conversation is kept', async () => {
    const reply = replyOf(await back(), { ...ABOUT, turn: null, buttons: [] });
    expect(words(reply).at(-1)).toMatch(/^Stel de vraag opnieuw, met de naam/);
  });
});
