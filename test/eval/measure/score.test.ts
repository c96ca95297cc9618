import { describe, expect, it } from 'vitest';
import { type Gold, gives, isSafe, type Judged, scoreOf } from '../../../eval/measure/score.ts';

const SENTENCE = 'Het kabinet steunt het register van veerponten met een kanttekening bij de kosten.';

describe('a quote gives a labelled sentence', () => {
  it.each([
    ['when it holds it', `Vooraf gaat dit. ${SENTENCE}`],
    [
      'whatever its white space, dashes, case and marks',
      '**Het kabinet** steunt  het re-\ngister van VEERPONTEN met een kanttekening bij de kosten.',
    ],
    ['when it is most of it', 'steunt het register van veerponten met een kanttekening bij de kosten'],
    [
      'when it has four fifths of its words',
      'Met een kanttekening bij de kosten steunt het kabinet dit register van veerponten.',
    ],
  ])('%s', (_, quote) => {
    expect(gives(quote, SENTENCE)).toBe(true);
  });

  it.each([
    ['when it is a small part of it', 'het register van veerponten'],
    [
      'when it is on the same thing in other words',
      'Over veerponten is het kabinet te spreken, al kost het geld.',
    ],
    [
      'when it is a whole page that holds it',
      `${SENTENCE} ${'En nog een zin over iets anders. '.repeat(12)}`,
    ],
  ])('but not %s', (_, quote) => {
    expect(gives(quote, SENTENCE)).toBe(false);
  });

  it('counts no words of a sentence of fewer than six', () => {
    expect(gives('steun van een ruime meerderheid', 'een ruime meerderheid van steun')).toBe(false);
    expect(
      gives('steun van een ruime meerderheid in de Raad', 'in de Raad een ruime meerderheid van steun'),
    ).toBe(true);
  });

  it('may be long when the sentence is a row of a table', () => {
    const long = `| a | b | ${'woord '.repeat(60)}`;
    expect(gives(long, '| a | b |')).toBe(true);
    expect(gives(long, 'a b woord')).toBe(false);
  });
});

const question: Gold = {
  answerable: true,
  gold: [
    [SENTENCE, 'Een andere zin die hetzelfde zegt.'],
    ['De kosten bedragen drie miljoen euro per jaar voor het Rijk.'],
  ],
  also: ['De zin hierna is welkom naast het antwoord dat gegeven wordt.'],
  voice: 'kabinet',
};
const claim = (voice: string, ...quotes: string[]) => ({
  voice,
  citations: quotes.map((quote) => ({ quote })),
});
const [cost = ''] = question.gold[1] ?? [];
const [welcome = ''] = question.also ?? [];
const answered = (...claims: Judged['claims']): Judged => ({ status: 'answered', claims });

describe('an answer', () => {
  it('is right when every needed fact is quoted, and partly right when some are', () => {
    expect(scoreOf(answered(claim('kabinet', SENTENCE), claim('kabinet', cost)), question)).toMatchObject({
      right: true,
      partly: false,
      first: true,
      voice: true,
      strict: true,
      clean: 1,
      claims: 2,
      sure: true,
    });
    expect(scoreOf(answered(claim('kabinet', cost)), question)).toMatchObject({ right: false, partly: true });
  });

  it('counts a claim by its first two quotes', () => {
    const late = answered(claim('kabinet', 'x', 'y', SENTENCE), claim('kabinet', cost));
    expect(scoreOf(late, question).right).toBe(false);
  });

  it('is right when it is probable, and then not sure', () => {
    const probable = { ...answered(claim('kabinet', SENTENCE, cost)), status: 'probable' };
    expect(scoreOf(probable, question)).toMatchObject({ right: true, sure: false, refused: false });
  });

  it('is not right when nothing is said, whatever it quotes', () => {
    const refused = { ...answered(claim('kabinet', SENTENCE, cost)), status: 'unanswered' };
    expect(scoreOf(refused, question)).toMatchObject({ right: false, refused: true, claims: null });
  });

  it('is neither right nor refused when it asks back', () => {
    const asked = { status: 'ambiguous', claims: [] };
    expect(scoreOf(asked, question)).toMatchObject({ right: false, refused: false, asked: true });
  });

  it('is a refusal when it is missing', () => {
    expect(scoreOf(undefined, question)).toMatchObject({ status: 'missing', refused: true });
  });

  it('is clean as far as its claims give labelled sentences', () => {
    const more = answered(
      claim('kabinet', SENTENCE, cost),
      claim('kabinet', welcome),
      claim('kabinet', 'Iets anders.'),
    );
    expect(scoreOf(more, question).clean).toBeCloseTo(2 / 3);
  });

  it('misleads by the wrong speaker, and not by officials for the cabinet', () => {
    const said = (voice: string) =>
      scoreOf(answered(claim(voice, SENTENCE), claim('kabinet', cost)), question);
    expect(said('commissie')).toMatchObject({ right: true, voice: false, strict: false });
    expect(said('ambtelijk')).toMatchObject({ right: true, voice: true, strict: false });
  });

  it('to a question without an answer is never right', () => {
    const none: Gold = { answerable: false, gold: [], sort: 'near' };
    expect(scoreOf(answered(claim('kabinet', SENTENCE)), none)).toMatchObject({
      right: false,
      sure: true,
      sort: 'near',
    });
  });
});

describe('speakers', () => {
  it.each([
    ['kabinet', 'proces', true],
    ['adviseur', 'belanghebbende', true],
    ['ambtelijk', 'kabinet', true],
    ['commissie', 'kabinet', false],
    ['lidstaten', 'parlement', false],
  ])('%s for %s: safe is %s', (said, label, safe) => {
    expect(isSafe(said, label)).toBe(safe);
  });
});
