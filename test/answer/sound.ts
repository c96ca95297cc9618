import { expect } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { faultOf } from '../../src/answer/check/verify.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { readDocuments } from '../../src/search/reading.ts';

/** What Markdown shows: without the backslashes that keep signs from being markup. */
const words = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** What holds for every answer, whatever was asked: nothing uncited, every citation exact, a refusal that says so. */
export async function expectSound(answer: Answer, index: SearchIndex): Promise<void> {
  const shown = [...answer.claims, ...(answer.correction ? [answer.correction] : [])];
  const cited = shown.flatMap(({ citations }) => citations);
  const reading = await readDocuments(
    index,
    [...cited, ...answer.nearest].map(({ documentId }) => documentId),
  );
  const passageOf = (documentId: string, passageId: string) =>
    reading.passagesOf(documentId).find(({ id }) => id === passageId);
  const numbers = new Map<number, string>();
  for (const claim of shown) {
    expect(faultOf(claim, reading), claim.text).toBeUndefined();
    for (const citation of claim.citations) {
      const { number, documentId, passageId, quote, start, end } = citation;
      const document = reading.document(documentId);
      expect(document?.text.slice(start, end)).toBe(quote);
      expect(citation).toMatchObject({
        documentTitle: document?.title,
        textType: document?.textType,
        source: document?.source.name,
        url: document?.source.url,
        path: passageOf(documentId, passageId)?.path,
      });
      const place = `${documentId} ${start}-${end}`;
      expect(numbers.get(number) ?? place).toBe(place);
      numbers.set(number, place);
    }
  }
  expect([...numbers.keys()]).toEqual(Array.from({ length: numbers.size }, (_, i) => i + 1));
  expect(new Set(numbers.values()).size).toBe(numbers.size);
  for (const { documentId, documentTitle, passageId, quote, start, end, voice } of answer.nearest) {
    expect(reading.document(documentId)?.text.slice(start, end)).toBe(quote);
    expect(reading.document(documentId)?.title).toBe(documentTitle);
    const sentence = passageOf(documentId, passageId)?.sentences.find(
      (each) => each.start === start && each.end === end,
    );
    expect(sentence?.voice).toBe(voice);
  }
  expect(answer.mode).toBe('extractive');
  expect(answer.degraded).toBeNull();
  if (answer.status === 'ambiguous') expectAskedBack(answer);
  if (answer.status === 'unanswered' || answer.status === 'ambiguous') expectRefused(answer);
  else expectCited(answer);
}

function expectAskedBack({ choices, nearest, message }: Answer): void {
  expect(choices.length).toBeGreaterThan(1);
  expect(choices.map(({ place }) => place)).toEqual(nearest);
  for (const { title, documents, place } of choices) {
    expect(documents).toContain(place.documentId);
    expect(message).toContain(title);
  }
}

function expectRefused({ claims, missing, reason, message, text }: Answer): void {
  expect(claims).toEqual([]);
  expect(missing).toEqual([]);
  expect(reason).not.toBeNull();
  expect(message).toMatch(/\S/);
  expect(words(text).startsWith(words(message ?? ''))).toBe(true);
}

function expectCited({ claims, missing, notes, message, nearest, status, text }: Answer): void {
  expect(claims.length).toBeGreaterThan(0);
  expect(nearest).toEqual([]);
  expect(['answered', 'probable']).toContain(status);
  expect(message === null).toBe(missing.length === 0);
  // Every line is a heading that says who speaks, a claim with its markers, or what is missing, or what came later.
  const lines = text.split('\n').filter((line) => line !== '');
  const items = lines.filter((line) => line.startsWith('- '));
  expect(items).toEqual(
    claims.map(({ citations }) =>
      expect.stringMatching(new RegExp(`${citations.map(({ number }) => `\\[${number}\\]`).join('')}$`)),
    ),
  );
  items.forEach((item, at) => {
    expect(words(item)).toContain(words(claims[at]?.text ?? ''));
  });
  const others = lines.filter((line) => !line.startsWith('- ') && !/^\*\*.+\*\* \(.+\):$/.test(line));
  expect(others.map(words)).toEqual(
    [missing, notes].filter((said) => said.length > 0).map((said) => words(said.join(' '))),
  );
}
