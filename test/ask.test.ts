import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import type { Trace } from '../src/answer/trace.ts';
import { passageById, type SearchIndex, type StoredDocument } from '../src/search/index.ts';
import { ask, indexOver, openCorpus } from './answer/asking.ts';
import { expectSound } from './answer/sound.ts';
import { altered } from './search/altered.ts';
import { PAPERS } from './search/papers.ts';

let shipped: SearchIndex;
let papers: SearchIndex;
beforeAll(async () => {
  [shipped, papers] = await Promise.all([openCorpus(undefined), indexOver(PAPERS)]);
});

/** The answer to the last question; it is sound, or the test fails. */
async function asked(index: SearchIndex, ...questions: readonly string[]): Promise<Answer> {
  const question = questions.at(-1) ?? '';
  const answer = await ask(index, { question, thread: questions.slice(0, -1) }, { now: () => 0 });
  await expectSound(answer, index);
  return answer;
}
const said = ({ claims }: Answer): string[] => claims.map(({ text }) => text);
/** Shown, whether surely or with reserve. */
const SHOWN = ['answered', 'probable'];
const voices = ({ claims }: Answer): string[] => [...new Set(claims.map(({ voice }) => voice))];

describe('the questions that the product was made for, over the documents that ship', () => {
  it('gives what the cabinet asks more attention for, in its own voice', async () => {
    const answer = await asked(shipped, 'Waar vraagt het kabinet meer aandacht voor?');
    expect(answer.status).toBe('answered');
    expect(voices(answer)).toEqual(['kabinet']);
    expect(said(answer).join('\n')).toMatch(/preventie/);
  });

  it('gives all six areas of the action plan, and nothing else', async () => {
    const answer = await asked(shipped, 'Welke zes thematische gebieden telt het actieplan?');
    expect(SHOWN).toContain(answer.status);
    expect(answer.claims).toHaveLength(6);
    for (const area of [
      'routes',
      'drugscriminaliteit',
      'douane',
      'precursoren',
      'innovatie',
      'internationale samenwerking',
    ])
      expect(
        said(answer).filter((text) => text.includes(area)),
        area,
      ).toHaveLength(1);
  });

  it('is never sure of what it costs, which no document tells', async () => {
    const answer = await asked(shipped, 'Wat kost het actieplan?');
    expect(['unanswered', 'probable']).toContain(answer.status);
    expect(said(answer).join('\n')).not.toMatch(/euro|€/);
  });

  it('gives what the Commission proposes as the Commission’s', async () => {
    const answer = await asked(shipped, 'Wat stelt de Commissie voor over precursoren?');
    expect(SHOWN).toContain(answer.status);
    expect(voices(answer)).toEqual(['commissie']);
    expect(said(answer).join('\n')).toMatch(/precursoren/);
  });

  it('answers an English question under an English lead, with the Dutch words of the source', async () => {
    const answer = await asked(shipped, 'What does the cabinet think of the action plan?');
    expect(SHOWN).toContain(answer.status);
    expect(answer.language).toBe('en');
    expect(answer.text).toMatch(/^\*\*The cabinet's position\*\* \(/);
    expect(voices(answer)).toEqual(['kabinet']);
    expect(said(answer)[0]).toMatch(/^Het kabinet /);
  });
});

describe('an answer', () => {
  it('has the question as it was asked, white space and all', async () => {
    const question = '  Wat vindt het kabinet\n van de veerponten ?  ';
    expect((await asked(papers, question)).question).toBe(question);
  });

  it('is the same for the same question, and so is its id', async () => {
    for (const [question, status] of [
      ['Wat vindt het kabinet van de scheepsbel en wat kost de scheepsbel?', SHOWN],
      ['Wat staat er over de gondelvaart?', ['unanswered']],
    ] as const) {
      const answer = await asked(papers, question);
      expect(status, question).toContain(answer.status);
      expect(await asked(papers, question)).toEqual(answer);
    }
  });

  it('is the same over an index that was built from the documents in another order', async () => {
    const turned = await indexOver([...PAPERS].reverse());
    for (const [question, status] of [
      ['Wat vindt het kabinet van de veerponten?', SHOWN],
      ['Wat vindt het kabinet?', ['ambiguous']],
      ['Welke vier voorzieningen krijgt elke veerpont?', SHOWN],
    ] as const) {
      const answer = await asked(papers, question);
      expect(status, question).toContain(answer.status);
      expect(await asked(turned, question)).toEqual(answer);
    }
  });

  it('does not depend on the questions that were asked before, outside its thread', async () => {
    const question = 'en wat kost het?';
    const before = await asked(papers, question);
    expect((await asked(papers, 'Wat vindt het kabinet van de vuurtorens?')).claims).not.toEqual([]);
    expect(await asked(papers, question)).toEqual(before);
  });

  it('has another id for another question, thread or corpus', async () => {
    const answers = [
      await asked(papers, 'Wat vindt het kabinet van de veerponten?'),
      await asked(papers, 'Wat vindt het kabinet van de vuurtorens?'),
      await asked(papers, 'en de vuurtorens?', 'Wat vindt het kabinet van de veerponten?'),
      await asked(await indexOver(PAPERS.slice(0, 2)), 'Wat vindt het kabinet van de veerponten?'),
    ];
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
    for (const { id } of answers) expect(id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is timed by the clock that was handed in, and not by another', async () => {
    const ticks = [1000, 1012.3456, 1015.5];
    const { timing } = await ask(
      papers,
      { question: 'Wat vindt het kabinet van de veerponten?' },
      { now: () => ticks.shift() ?? 0 },
    );
    expect(timing).toEqual({ retrieveMs: 12.346, answerMs: 3.154, totalMs: 15.5 });
  });

  it('numbers its quotes from 1, in the order in which they are shown, and cites each with its number', async () => {
    const answer = await asked(papers, 'Welke vier voorzieningen krijgt elke veerpont?');
    expect(answer.claims.map(({ citations }) => citations[0].number)).toEqual([1, 2, 3, 4]);
    expect(answer.text.match(/\[\d+\]/g)).toEqual(['[1]', '[2]', '[3]', '[4]']);
  });

  it('numbers on over several questions in one, and says nothing twice', async () => {
    const answer = await asked(
      papers,
      'Wat vindt het kabinet van vuurtorens en wat wil de Commissie met vuurtorens?',
    );
    expect(SHOWN).toContain(answer.status);
    expect(new Set(voices(answer))).toEqual(new Set(['kabinet', 'commissie']));
    expect(new Set(said(answer)).size).toBe(answer.claims.length);
    const again = await asked(
      papers,
      'Wat vindt het kabinet van vuurtorens? Wat vindt het kabinet van vuurtorens?',
    );
    expect(said(again)).toEqual(said(await asked(papers, 'Wat vindt het kabinet van vuurtorens?')));
  });

  it('says above its sentences who speaks, and in which document', async () => {
    const { text } = await asked(
      papers,
      'Wat is het verschil tussen wat de Commissie wil en wat het kabinet vindt van vuurtorens?',
    );
    const leads = text.split('\n').filter((line) => line.startsWith('**'));
    expect(leads).toHaveLength(2);
    expect(leads.join('\n')).toMatch(/Commissie/);
    expect(leads.join('\n')).toMatch(/kabinet/);
    for (const lead of leads) expect(lead).toContain('Fiche: Mededeling Europese vuurtorens (fictief)');
  });
});

describe('a claim that does not hold against the documents', () => {
  /** The index, but when it was searched and is asked for what was quoted, it has something else. */
  const lying = (
    index: SearchIndex,
    lie: (held: StoredDocument) => StoredDocument | undefined,
  ): SearchIndex => {
    const asked = new Map<string, number>();
    return altered(index, {
      held: async (id) => {
        const held = await index.held(id);
        const times = (asked.get(id) ?? 0) + 1;
        asked.set(id, times);
        return held && times > SEARCHES ? lie(held) : held;
      },
    });
  };
  /** A question is searched for in all documents, and in those of its dossier. */
  const SEARCHES = 2;
  const answerOf = (index: SearchIndex): Promise<Answer> =>
    ask(index, { question: 'Wat vindt het kabinet van vuurtorens?' }, { now: () => 0 });

  it('is not shown: its passage is gone, or somebody else speaks in it', async () => {
    const whole = await answerOf(lying(papers, (held) => held));
    expect(whole.claims).toHaveLength(2);
    for (const lie of [() => undefined, (held: StoredDocument) => ({ ...held, passages: [] })]) {
      const gone = await answerOf(lying(papers, lie));
      expect(gone).toMatchObject({ status: 'unanswered', reason: 'not_verified', claims: [] });
      expect(gone.message).toMatch(/niet getoond/);
      await expectSound(gone, papers);
    }
    const turned = await answerOf(
      lying(papers, (held) => ({
        ...held,
        passages: held.passages.map((passage) => ({
          ...passage,
          sentences: passage.sentences.map((each, i) =>
            i === 0 ? { ...each, voice: 'commissie' as const } : each,
          ),
        })),
      })),
    );
    expect(said(turned)).toEqual(said(whole).slice(1));
    expect(turned.text).not.toContain(said(whole)[0]);
  });
});

describe('a trace', () => {
  const traced = async (
    index: SearchIndex,
    question: string,
  ): Promise<{ traces: Trace[]; answer: Answer }> => {
    const traces: Trace[] = [];
    const answer = await ask(index, { question }, { now: () => 0, onTrace: (trace) => traces.push(trace) });
    return { traces, answer };
  };

  it('has an entry for each of the six steps, with the sentences that were looked at and what speaks for them', async () => {
    const { traces, answer } = await traced(papers, 'Wat vindt het kabinet van de scheepsbel?');
    const [trace] = traces;
    expect(traces).toHaveLength(1);
    expect(Object.keys(trace ?? {})).toEqual(['understand', 'plan', 'retrieve', 'read', 'decide', 'compose']);
    expect(trace?.understand.terms.length).toBeGreaterThan(0);
    expect(trace?.decide).toMatchObject([{ verdict: answer.status }]);
    expect(trace?.retrieve).toMatchObject([{ way: 'meaning' }]);
    expect(trace?.compose).toEqual({ claims: answer.claims.length, dropped: [] });
    const chosen = trace?.read.filter((each) => each.chosen) ?? [];
    expect(chosen.map(({ quote }) => quote)).toEqual(answer.claims.map(({ text }) => text));
    expect(trace?.read.some((each) => !each.chosen)).toBe(true);
    for (const { passageId } of trace?.read ?? []) expect(await passageById(papers, passageId)).toBeDefined();
  });

  it('is there for each question in the question', async () => {
    expect(
      (await traced(papers, 'Wat vindt het kabinet van vuurtorens en wat kost het?')).traces,
    ).toHaveLength(2);
  });

  it('changes nothing about the answer', async () => {
    const question = 'Wat vindt het kabinet van vuurtorens en wat kost het?';
    const answer = await asked(papers, question);
    expect(SHOWN).toContain(answer.status);
    expect((await traced(papers, question)).answer).toEqual(answer);
  });
});
