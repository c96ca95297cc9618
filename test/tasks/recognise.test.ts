import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { taskIn } from '../../src/tasks/recognise.ts';

/** Each line what it is, and what somebody typed; written before what recognises them. */
const linesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, `${name}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]);

const nameOf = (text: string): string => taskIn(text, true)?.name ?? 'vraag';

describe('a task in words', () => {
  it.each(linesOf('seen'))('%s: %s', (expected, text) => {
    expect(nameOf(text)).toBe(expected);
  });
});

describe('what was put aside', () => {
  const lines = linesOf('held-out');
  const shareOf = (some: typeof lines) =>
    some.filter(([expected, text]) => nameOf(text) === expected).length / some.length;

  it('is mostly recognised', () => {
    expect(shareOf(lines.filter(([expected]) => expected !== 'vraag'))).toBeGreaterThanOrEqual(0.9);
  });

  it('stays a question where it only has such a word', () => {
    expect(shareOf(lines.filter(([expected]) => expected === 'vraag'))).toBe(1);
  });
});

describe('what a task is to be done with', () => {
  it.each([
    [
      'Vat het fiche over de EU-drugsstrategie samen in drie zinnen',
      'het fiche over de EU-drugsstrategie',
      3,
    ],
    ['Vat dit samen', '', null],
    ['Maak een nota van dit antwoord', '', null],
    ['Geef de minister een spreeklijn over het actieplan in één zin', 'het actieplan', 1],
    ['Draft a memo for the minister on precursors, please', 'precursors', null],
  ])('%s', (text, rest, count) => {
    expect(taskIn(text, true)).toMatchObject({ rest, count });
  });

  it('is the answer before it where "how does this work" follows on one', () => {
    expect(taskIn('hoe werkt dit?', true)?.name).toBe('hulp');
    expect(taskIn('hoe werkt dit?', false)).toBeNull();
  });
});
