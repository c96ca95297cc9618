import { describe, expect, it } from 'vitest';
import { PROBLEMS_IN_ENGLISH } from '../../src/web/http/problem-english.ts';
import { givenIn, turnsOf } from '../../src/web/page/answer/parts.ts';
import { troubleOf } from '../../src/web/page/problem-words.ts';
import { placesOf } from '../../src/web/page/source/places.ts';
import { answer, citation, claim, question, rest, whole } from './message.ts';

describe('the parts of an answer', () => {
  it('each come in their place, also while the rest is still to come', () => {
    const {
      claims,
      citations,
      rest: end,
    } = givenIn(
      answer({ type: 'data-claim', data: claim([1]) }, { type: 'data-citation', data: citation(1) }),
    );
    expect([claims.length, citations.get(1)?.number, end]).toEqual([1, 1, null]);
  });

  it('give what they rest on by number, and of a refusal what comes nearest', () => {
    expect(placesOf(givenIn(whole())).map(({ number }) => number)).toEqual([1, 2]);
    const { documentId, documentTitle, passageId, path, voice, quote, start, end, href } = citation(1);
    const near = { documentId, documentTitle, passageId, path, voice, quote, start, end, href };
    const refused = answer(
      { type: 'data-refusal', data: { reason: 'detail_not_found', message: 'Nee.', nearest: [near] } },
      { type: 'data-answer', data: rest({ status: 'unanswered' }) },
    );
    expect(placesOf(givenIn(refused))).toEqual([
      { ...near, language: 'nl', number: null, page: null, url: null },
    ]);
  });
});

describe('the turns of a conversation', () => {
  it('are its questions, with the answer that follows and the questions before', () => {
    const given = whole();
    expect(turnsOf([question('een'), question('twee'), given])).toEqual([
      { question: question('een'), answer: null, earlier: [] },
      { question: question('twee'), answer: given, earlier: [{ question: 'een', scope: [] }] },
    ]);
  });

  it('have what was chosen for a question, and not that it was asked before that', () => {
    const chosen = { ...question('een'), metadata: { scope: ['kst-1'], dossier: 'Fiche: een' } };
    const earlier = turnsOf([question('een'), chosen, question('twee')]).map((turn) => turn.earlier);
    const put = { question: 'een', scope: ['kst-1'], dossier: 'Fiche: een' };
    expect(earlier).toEqual([[], [], [put]]);
    expect(turnsOf([question('een'), question('een'), question('twee')])[2]?.earlier).toHaveLength(2);
  });
});

describe('what went wrong', () => {
  const problem = (code: string, detail: string) =>
    new Error(JSON.stringify({ code, detail, requestId: 'kenmerk-1', title: 'x' }));

  it('is said in the words of the server, with its reference, in English in ours', () => {
    expect(troubleOf(problem('index_unavailable', 'De stukken zijn er niet.'), 'nl')).toEqual({
      message: 'De stukken zijn er niet.',
      reference: 'kenmerk-1',
    });
    expect(troubleOf(problem('index_unavailable', 'x'), 'en', PROBLEMS_IN_ENGLISH).message).toMatch(
      /can not be searched/,
    );
  });

  it.each([
    'Failed to fetch',
    '<html>502 Bad Gateway</html>',
    '{"code":"onbekend"}',
    '{"code":"toString"}',
    '',
  ])('is in our own words where it is not from the server: %s', (text) => {
    const { message, reference } = troubleOf(new Error(text), 'nl');
    expect(message).toMatch(/^De server is niet te bereiken/);
    expect(reference).toBeNull();
  });

  it('is known when a stream broke on the way', () => {
    expect(
      troubleOf(
        new Error(
          'Er ging iets mis aan onze kant. Probeer het opnieuw; geef bij herhaling het kenmerk door.',
        ),
        'en',
        PROBLEMS_IN_ENGLISH,
      ).message,
    ).toMatch(/^Something went wrong/);
  });
});
