import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { renderedNote } from '../../src/answer/looked-in.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { PAPERS, VEERPONTEN, VUURTORENS } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';
import { expectSound } from './sound.ts';

/** Shown, whether surely or with reserve. */
const SHOWN = ['answered', 'probable'];

const rendered = { textType: 'redactionele weergave' };
let index: SearchIndex;
let official: SearchIndex;
beforeAll(async () => {
  const papers = PAPERS.map((paper) => ({ ...paper, ...rendered }));
  [index, official] = await Promise.all([indexOver(papers), indexOver(PAPERS)]);
});

async function asked(question: string, of = index): Promise<Answer> {
  const answer = await ask(of, { question }, { now: () => 0 });
  await expectSound(answer, of);
  return answer;
}

describe('what is not in a rendering may be in the official text', () => {
  it('is said once, of the document that was named, in the text too', async () => {
    const { notes, text, status } = await asked('Wat kost COM(2030) 102?');
    expect(status).toBe('unanswered');
    expect(notes).toEqual([
      `Van "${VUURTORENS.title}" staat hier een redactionele weergave, niet de officiële tekst; kijk ook in de officiële publicatie, waar meer kan staan.`,
    ]);
    expect(text).toContain('niet de officiële tekst');
  });

  it('is said of at most two of those that come nearest, in English too', async () => {
    const { notes, nearest, language } = await asked('What does the proposal on veerponten cost?');
    expect(language).toBe('en');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(`"${nearest[0]?.documentTitle}"`);
    expect(notes[0]).toContain('not the official text');
    expect((notes[0]?.match(/"/g) ?? []).length).toBeLessThanOrEqual(4);
  });

  it('is said where a part of the answer is missing, and not where there is a whole answer', async () => {
    const part = await asked('Wat vindt het kabinet van veerponten? Wat kost het voorstel voor veerponten?');
    expect(SHOWN).toContain(part.status);
    expect(part.notes.join(' ')).toContain(VEERPONTEN.title);
    const whole = await asked('Wat vindt het kabinet van veerponten?');
    expect([whole.status, whole.notes]).toEqual(['answered', []]);
  });

  it('is said of each by what it is, where one is a rendering of another kind', async () => {
    const mixed = await indexOver(
      PAPERS.map((paper, at) => ({ ...paper, textType: `weergave van soort ${at}` })),
    );
    const documents = (await Promise.all([VUURTORENS.id, VEERPONTEN.id].map((id) => mixed.held(id)))).flatMap(
      (held) => held?.document ?? [],
    );
    const [one, other] = documents;
    expect(one?.textType).not.toBe(other?.textType);
    expect(renderedNote(documents, 'nl')).toBe(
      `Van "${one?.title}" staat hier een ${one?.textType} en van "${other?.title}" een ${other?.textType}, niet de officiële tekst; kijk ook in de officiële publicatie, waar meer kan staan.`,
    );
    expect(renderedNote(documents, 'en')).toMatch(
      /^Of ".*" a rendering in other words \(weergave van soort \d\) and of ".*" a rendering in other words \(weergave van soort \d\) is here/,
    );
  });

  it.each(['Hallo, wie ben jij?', 'Wat vindt het kabinet?', 'Wat vindt het kabinet van COM(2030) 999?'])(
    'is not said when no document was meant: %s',
    async (question) => {
      const { status, notes } = await asked(question);
      expect(['unanswered', 'ambiguous']).toContain(status);
      expect(notes).toEqual([]);
    },
  );

  it('is not said of the official text itself', async () => {
    const { status, notes } = await asked('Wat kost COM(2030) 102?', official);
    expect([status, notes]).toEqual(['unanswered', []]);
  });
});
