import { describe, expect, it } from 'vitest';
import { choiceOption, countOption, helpOf, readArguments } from '../../cli/arguments.ts';
import type { CommandError } from '../../cli/command.ts';
import { ask } from '../../cli/commands/ask.ts';
import { search } from '../../cli/commands/search.ts';
import { serve } from '../../cli/commands/serve.ts';

function failure(run: () => unknown): CommandError {
  try {
    run();
  } catch (error) {
    return error as CommandError;
  }
  throw new Error('it did not fail');
}

describe('arguments', () => {
  it('are words and options in any order, and an option may be repeated', () => {
    const args = readArguments(ask, ['--corpus', 'a', 'Wat kost het?', '--corpus=b', '--json']);
    expect(args.words).toEqual(['Wat kost het?']);
    expect(args.all('corpus')).toEqual(['a', 'b']);
    expect(args.has('json')).toBe(true);
    expect(args.has('trace')).toBe(false);
  });

  it('may start with a dash after a double dash, and a lone dash is a value', () => {
    expect(readArguments(ask, ['--', '-5 graden?']).words).toEqual(['-5 graden?']);
    expect(readArguments(ask, ['--batch', '-']).one('batch')).toBe('-');
  });

  it.each([
    [['--corpsu', 'a'], '--corpsu bestaat niet'],
    [['-x'], '-x bestaat niet'],
    [['--__proto__', 'a'], '--__proto__ bestaat niet'],
    [['--corpus'], '--corpus heeft een waarde nodig'],
    [['--corpus', '--json'], '--corpus heeft een waarde nodig'],
    [['--corpus', ''], '--corpus heeft een waarde nodig'],
    [['--corpus='], '--corpus heeft een waarde nodig'],
    [['--json=ja'], '--json krijgt geen waarde'],
  ])('%j is wrong usage, said in Dutch', (argv, message) => {
    const error = failure(() => readArguments(ask, argv));
    expect(error.exitCode).toBe(2);
    expect(error.message).toContain(message);
  });

  it('count from one, and only in whole numbers', () => {
    const count = (value: string) => countOption(readArguments(search, [`--top=${value}`]), 'top', 10, 1000);
    expect(count('25')).toBe(25);
    expect(countOption(readArguments(search, []), 'top', 10, 1000)).toBe(10);
    for (const wrong of ['0', '-1', '1001', '2.5', 'tien', '', '1e3'])
      expect(failure(() => count(wrong)).exitCode, wrong).toBe(2);
  });

  it('choose from a list', () => {
    const voice = (value: string) =>
      choiceOption(readArguments(search, ['--voice', value]), 'voice', ['kabinet', 'commissie']);
    expect(voice('Kabinet')).toBe('kabinet');
    expect(failure(() => voice('minister')).message).toContain('kabinet, commissie');
  });
});

describe('help', () => {
  it('shows every option of a command, with its value', () => {
    for (const option of [
      '--corpus PAD',
      '--thread BESTAND',
      '--batch BESTAND',
      '--trace',
      '--json',
      '--help',
    ])
      expect(helpOf(ask)).toContain(option);
  });

  it('says what becomes of an id in a batch', () => {
    for (const command of [ask, search])
      expect(helpOf(command)).toContain('een id is tekst of een getal, iets anders wordt null');
  });

  it('offers no JSON where there is no result, and takes none', () => {
    expect(helpOf(serve)).not.toContain('--json');
    expect(failure(() => readArguments(serve, ['--json'])).message).toContain('--json bestaat niet');
  });
});
