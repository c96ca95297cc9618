import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { expect, it } from 'vitest';

/**
 * What understands a question, reads, and answers; without what asks a language model, which is a part by itself, and
 * without data. Lower these when the code gets smaller: they never go up.
 */
const MOST = { lines: 5600, regexes: 188 };
/** So much may stand between the code and its bound, so that the bound follows. */
const SLACK = { lines: 60, regexes: 5 };

const ROOT = join(import.meta.dirname, '..');
const FILES = [
  ...globSync('src/{question,reader,answer}/**/*.ts', { cwd: ROOT, exclude: ['src/answer/model/**'] }),
  'src/ask.ts',
];

/** Patterns as they stand in code, and those that are made of strings. */
function regexesIn(code: string): number {
  let count = 0;
  new Visitor({
    Literal: (node) => {
      if ('regex' in node) count += 1;
    },
    NewExpression: ({ callee }: ESTree.NewExpression) => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') count += 1;
    },
  }).visit(parseSync('code.ts', code).program);
  return count;
}

const read = FILES.map((file) => readFileSync(join(ROOT, file), 'utf8'));

it.each([
  ['lines', read.reduce((sum, code) => sum + code.split('\n').length - 1, 0)],
  ['regexes', read.reduce((sum, code) => sum + regexesIn(code), 0)],
] as const)('the code that answers has no more %s than it had', (what, count) => {
  expect(count).toBeLessThanOrEqual(MOST[what]);
  expect(count, 'the bound goes down with it').toBeGreaterThanOrEqual(MOST[what] - SLACK[what]);
});

/** The steps of a question, in the order of the design; what a model that helps adds comes between. */
const STEPS = ['understand', 'planOf', 'retrieve', 'read', 'decide', 'outcomeOf'];

it('the way of a question is six calls on one page, each made once and in order', () => {
  const code = readFileSync(join(ROOT, 'src/ask.ts'), 'utf8');
  expect(code.split('\n').length - 1).toBeLessThanOrEqual(120);
  const calls: { readonly name: string; readonly end: number }[] = [];
  new Visitor({
    CallExpression: ({ callee, end }: ESTree.CallExpression) => {
      if (callee.type === 'Identifier' && STEPS.includes(callee.name)) calls.push({ name: callee.name, end });
    },
  }).visit(parseSync('ask.ts', code).program);
  expect(calls.sort((a, b) => a.end - b.end).map(({ name }) => name)).toEqual(
    // `decide` is called on what `read` gives, and so ends after it.
    STEPS,
  );
});
