import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Reason } from '../../src/answer/answer.ts';
import { refusalOf, sideMissing } from '../../src/answer/words/wording.ts';
import { VOICES } from '../../src/documents/document.ts';
import { understand } from '../../src/question/understand.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { PAPERS, VEERPONTEN, VUURTORENS } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';
import { expectSound } from './sound.ts';

const ABSENT = { nl: /^Dit staat niet in /, en: /^This is not in / } as const;

let papers: SearchIndex;
let ferries: SearchIndex;
let empty: SearchIndex;
beforeAll(async () => {
  [papers, ferries, empty] = await Promise.all([indexOver(PAPERS), indexOver([VEERPONTEN]), indexOver([])]);
});

async function asked(index: SearchIndex, question: string): Promise<Answer> {
  const answer = await ask(index, { question }, { now: () => 0 });
  await expectSound(answer, index);
  return answer;
}

describe('a refusal says that it is not in the documents, and why', () => {
  it.each<[Reason, string, string, RegExp]>([
    ['subject_not_found', 'Wat vindt het kabinet van waterstofbussen?', 'nl', /"waterstofbussen"/],
    ['subject_not_found', 'What does the cabinet think of kayaking?', 'en', /"kayaking"/],
    ['subject_not_found', 'Wat vindt het kabinet van COM(2030) 999?', 'nl', /"COM\(2030\) 999"/],
    ['detail_not_found', 'Wat kost het voorstel voor veerponten?', 'nl', /kosten/],
    ['detail_not_found', 'What does the proposal on veerponten cost?', 'en', /costs/],
    ['off_topic', 'Hallo, wie ben jij?', 'nl', /EU-voorstellen/],
    ['off_topic', 'Hello, who are you?', 'en', /EU proposals/],
  ])('%s: %s', async (reason, question, language, detail) => {
    const answer = await asked(papers, question);
    expect(answer).toMatchObject({ status: 'unanswered', reason, language });
    expect(answer.message).toMatch(ABSENT[language as 'nl' | 'en']);
    expect(answer.message).toMatch(detail);
  });

  it.each(['Hoeveel zwemvesten komen er?'])(
    'or what comes near is shown with reserve: %s',
    async (question) => {
      expect((await asked(papers, question)).status).toMatch(/^(?:probable|unanswered)$/);
    },
  );

  it('voice_not_found, and who said nothing', async () => {
    const answer = await asked(papers, 'Wat vinden de ambtenaren van vuurtorens?');
    expect(answer).toMatchObject({ status: 'unanswered', reason: 'voice_not_found' });
    expect(answer.message).toMatch(ABSENT.nl);
    expect(answer.message).toMatch(/ambte/i);
  });

  it('names the document when only that one was searched', async () => {
    const answer = await asked(ferries, 'Wat kost het?');
    expect(answer.message).toMatch(
      /^Dit staat niet in het fiche "Fiche: Verordening veilige veerponten \(fictief\)"/,
    );
    expect((await asked(papers, 'Wat kost COM(2030) 102?')).message).toContain(VUURTORENS.title);
  });

  it('says where a fiche would have it', async () => {
    expect((await asked(papers, 'Wat kost het voorstel voor veerponten?')).message).toContain(
      'Financiële gevolgen',
    );
  });

  it('empty_corpus: says that there is nothing to search yet', async () => {
    expect(await asked(empty, 'Wat vindt het kabinet van vuurtorens?')).toMatchObject({
      status: 'unanswered',
      reason: 'empty_corpus',
      message: 'Er zijn nog geen stukken om in te zoeken.',
      nearest: [],
    });
    const english = await asked(empty, 'What does the cabinet think of lighthouses?');
    expect(english.message).toMatch(/no documents/);
  });

  it('ambiguous: asks which proposal is meant, and names those that there are', async () => {
    for (const [question, opening] of [
      ['Wat vindt het kabinet?', /^Bedoelt u/],
      ['What does the cabinet think?', /^Do you mean/],
    ] as const) {
      const answer = await asked(papers, question);
      expect(answer.reason).toBe('ambiguous');
      expect(answer.message).toMatch(opening);
      for (const { title } of PAPERS.filter(({ kind }) => kind === 'fiche'))
        expect(answer.message).toContain(title);
    }
  });
});

describe('every refusal', () => {
  const REASONS: readonly Reason[] = [
    'subject_not_found',
    'detail_not_found',
    'voice_not_found',
    'off_topic',
    'ambiguous',
    'empty_corpus',
  ];
  const QUESTIONS = {
    nl: [
      'Wat vindt het kabinet van veerponten?',
      'Wat kost het?',
      'Wanneer is dat?',
      'Wie doet dat?',
      'Noem ze',
      'Waarom?',
      'Wat betekent dat?',
      'Vertel eens',
    ],
    en: [
      'What does the cabinet think of it?',
      'What does it cost?',
      'When is it?',
      'Who does it?',
      'List them',
      'Why is that?',
      'What does it mean?',
      'Tell me of it',
    ],
  } as const;

  it.each(REASONS)(
    'is a whole sentence in the language of the question, without a hole in it: %s',
    (reason) => {
      for (const language of ['nl', 'en'] as const)
        for (const question of QUESTIONS[language])
          for (const documents of [PAPERS, [VEERPONTEN], []])
            for (const unknown of [[], ['gondel'], ['gondel', 'kajak']]) {
              const query = understand(question, [], papers.vocabulary);
              expect(query.language, question).toBe(language);
              const message = refusalOf(reason, query, documents, unknown, {
                titles: documents.map(({ title }) => title),
                treated: unknown.length > 1,
              });
              expect(message).toMatch(/^\p{Lu}.*\.$/su);
              expect(message).not.toMatch(/undefined|null|\[object|NaN|""/);
              if (reason !== 'ambiguous' && reason !== 'empty_corpus')
                expect(message).toMatch(ABSENT[language]);
            }
    },
  );

  it('has words for a side of a comparison and for what is only touched upon, in both languages', () => {
    for (const voice of VOICES) {
      expect(sideMissing(voice, 'nl')).not.toBe(sideMissing(voice, 'en'));
      expect(sideMissing(voice, 'nl')).toMatch(/\.$/);
    }
    expect(sideMissing('COM(2030) 102', 'nl')).toContain('COM(2030) 102');
  });
});

describe('what comes nearest', () => {
  it('is quoted exactly, with its document, below the refusal', async () => {
    const answer = await asked(papers, 'Wat kost het voorstel voor veerponten?');
    expect(answer.nearest.length).toBeGreaterThan(0);
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
    expect(answer.text).toContain('Wat er het dichtst bij komt:');
    for (const { quote, documentId, documentTitle } of answer.nearest) {
      expect(documentId).toBe('kst-99001-11');
      expect(answer.text).toContain(`- "${quote}" (${documentTitle})`);
    }
  });

  it('is introduced in English for an English question', async () => {
    const answer = await asked(papers, 'What does the proposal on veerponten cost?');
    expect(answer.nearest.length).toBeGreaterThan(0);
    expect(answer.text).toContain('The nearest passages:');
  });

  it('is nothing when nothing is near', async () => {
    const answer = await asked(papers, 'Wat vindt het kabinet van qwxyzzy?');
    expect(answer.nearest).toEqual([]);
    expect(answer.text).toBe(answer.message);
  });
});
