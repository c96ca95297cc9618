import { beforeAll, expect, it } from 'vitest';
import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';

const QUESTIONS = [
  'Wat vindt het kabinet van de kosten voor gemeenten?',
  'When does the regulation enter into force?',
  'Waarom steunt het kabinet dit? » En de planning?',
];
const SENTENCES = [
  {
    around: 'Fiche: Verzonnen Brugveiligheid | Financiële gevolgen',
    text: 'De kosten dragen de medeoverheden.',
  },
  { around: '', text: 'De Commissie stelt voor de verordening op 1 juli 2033 in werking te laten treden.' },
  { around: 'Fiche: Verzonnen Brugveiligheid', text: 'Het kabinet is tegen een verbod op houten bruggen.' },
  { around: '', text: 'Molens worden geteld.' },
];

/** How alike two encodings are; of vectors of length 1. */
export function cosine(a?: Encoding, b?: Encoding): number {
  const numbers = Array.from(a?.vector ?? []);
  return numbers.reduce((sum, number, at) => sum + number * (b?.vector[at] ?? Number.NaN), 0);
}

/** What holds for every encoder over the files of the model that comes along. */
export function encoderCases(open: () => Promise<Encoder>): void {
  beforeAll(async () => {
    await open();
  });

  it('gives vectors of length 1, of as many numbers as it says, and one for each piece of a text', async () => {
    const encoder = await open();
    expect(encoder.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    for (const { vector, pieces } of await encoder.sentences(SENTENCES)) {
      expect(vector).toHaveLength(encoder.dims.vector);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
      expect(pieces.length).toBeGreaterThan(0);
      expect(pieces.length % encoder.dims.piece).toBe(0);
      expect(Math.hypot(...pieces.subarray(0, encoder.dims.piece))).toBeCloseTo(1, 3);
    }
  });

  it('gives them in the order of the texts, the same together and one by one', async () => {
    const encoder = await open();
    const together = await encoder.sentences(SENTENCES);
    for (const [at, sentence] of SENTENCES.entries()) {
      const [alone] = await encoder.sentences([sentence]);
      expect(cosine(alone, together[at])).toBeGreaterThan(0.99);
      expect(alone?.pieces).toHaveLength(together[at]?.pieces.length ?? 0);
    }
    const [first, , third] = await encoder.questions(QUESTIONS);
    const [alone] = await encoder.questions(QUESTIONS.slice(2));
    expect(cosine(alone, third)).toBeGreaterThan(0.99);
    expect(cosine(alone, first)).toBeLessThan(0.99);
  });

  it('reads the beginning of a text with a word that never ends', async () => {
    const encoder = await open();
    const [endless] = await encoder.sentences([
      { text: `Het kabinet steunt ${'a'.repeat(1_500_000)}`, around: '' },
    ]);
    expect(Math.hypot(...(endless?.vector ?? []))).toBeCloseTo(1, 3);
  });

  it('puts a question nearest the sentence that answers it', async () => {
    const encoder = await open();
    const sentences = await encoder.sentences(SENTENCES);
    const questions = await encoder.questions(QUESTIONS.slice(0, 2));
    const nearest = questions.map((question) => {
      const alike = sentences.map((sentence) => cosine(question, sentence));
      return alike.indexOf(Math.max(...alike));
    });
    expect(nearest).toEqual([0, 1]);
  });

  it('tells a question from a sentence of the same words', async () => {
    const encoder = await open();
    const text = QUESTIONS[0] ?? '';
    const [question] = await encoder.questions([text]);
    const [sentence] = await encoder.sentences([{ around: '', text }]);
    expect(cosine(question, sentence)).toBeLessThan(0.995);
  });

  it('cuts a long text, and reads its beginning', async () => {
    const encoder = await open();
    const long = 'Het kabinet steunt het tellen van molens. '.repeat(200);
    const [whole, cut] = await encoder.sentences([
      { around: '', text: long },
      { around: '', text: `${long}En van bruggen.` },
    ]);
    expect(cosine(whole, cut)).toBeGreaterThan(0.999);
  });

  it.each([
    ['an empty text', ''],
    ['white space', ' \n\t '],
    ['signs that it does not know', '𝔘𝔫𝔦 ☃ 日本語 \u0000'],
    ['half a character', 'een \ud83d half teken'],
    ['one long word', 'x'.repeat(3_000)],
  ])('encodes %s', async (_, text) => {
    const encoder = await open();
    const [question] = await encoder.questions([text]);
    const [sentence] = await encoder.sentences([{ around: '', text }]);
    for (const found of [question, sentence]) expect(Math.hypot(...(found?.vector ?? []))).toBeCloseTo(1, 3);
  });

  it('gives nothing for nothing', async () => {
    const encoder = await open();
    expect([await encoder.questions([]), await encoder.sentences([])]).toEqual([[], []]);
  });
}

/** Questions and sentences on which two encoders are held side by side. */
export async function bothOf(encoder: Encoder): Promise<readonly Encoding[]> {
  return [...(await encoder.questions(QUESTIONS)), ...(await encoder.sentences(SENTENCES))];
}
