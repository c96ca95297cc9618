import { parseArgs } from 'node:util';
import { COLLECTION_FORM, isCollection } from '../src/documents/collection.ts';
import { isIsoDate } from '../src/documents/identity/dates.ts';
import { type Arguments, type Command, CommandError, optionsOf } from './command.ts';

/**
 * Reads what follows the name of a command. The checks are ours, because the ones of `parseArgs` speak
 * English and call an option by its place in the program's code.
 */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const options = optionsOf(command);
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      ...Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw wrong(command, `De optie ${token.rawName} bestaat niet`);
    if (option.type === 'boolean' && token.value !== undefined)
      throw wrong(command, `De optie ${token.rawName} krijgt geen waarde`);
    if (option.type === 'string' && (!token.value || isOption(token)))
      throw wrong(command, `De optie ${token.rawName} heeft een waarde nodig (${option.value ?? 'WAARDE'})`);
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return {
    words,
    one: (name) => values.get(name)?.at(-1),
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  };
}

/** `--thread --json`: the next option was taken for the value. A lone `-` is a value: standard input. */
function isOption(token: {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}): boolean {
  return !token.inlineValue && /^-./.test(token.value ?? '');
}

function wrong(command: Command, what: string): CommandError {
  return new CommandError(2, `${what}; zie notabene ${command.name} --help.`);
}

/** A whole number from 1 to `max`, or the fallback when the option was not given. */
export function countOption(args: Arguments, name: string, fallback: number, max: number): number {
  const given = args.one(name);
  if (given === undefined) return fallback;
  const count = /^[0-9]{1,6}$/.test(given) ? Number(given) : 0;
  if (count < 1 || count > max)
    throw new CommandError(2, `Geef bij --${name} een geheel getal van 1 tot en met ${max}.`);
  return count;
}

/** A day, or null when the option was not given. */
export function dateOption(args: Arguments, name: string): string | null {
  const given = args.one(name);
  if (given === undefined) return null;
  if (!isIsoDate(given)) throw new CommandError(2, `Geef bij --${name} een datum als 2025-12-01.`);
  return given;
}

/** The collections that are named, each once. */
export function collectionOptions(args: Arguments): readonly string[] {
  const names = [...new Set(args.all('collection'))];
  if (!names.every(isCollection))
    throw new CommandError(2, `Geef bij --collection de naam van een collectie: ${COLLECTION_FORM}.`);
  return names;
}

/** One of a fixed list of values, or undefined when the option was not given. */
export function choiceOption<T extends string>(
  args: Arguments,
  name: string,
  choices: readonly T[],
): T | undefined {
  const given = args.one(name);
  if (given === undefined) return undefined;
  const choice = choices.find((each) => each === given.toLowerCase());
  if (choice === undefined) throw new CommandError(2, `Kies bij --${name} een van: ${choices.join(', ')}.`);
  return choice;
}

/** What is asked for by name, or else what the name of the file at `--out` says; undefined when neither does. */
export function formatOption<T extends string>(args: Arguments, formats: readonly T[]): T | undefined {
  const asked = choiceOption(args, 'format', formats);
  if (asked !== undefined) return asked;
  const extension = /\.([a-z]+)$/i.exec(args.one('out') ?? '')?.[1]?.toLowerCase();
  return formats.find((format) => format === extension);
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const options = Object.entries(optionsOf(command)).map(
    ([name, option]) => [`  --${name}${option.value ? ` ${option.value}` : ''}`, option.help] as const,
  );
  const width = Math.max(...options.map(([left]) => left.length)) + 2;
  return [
    `${command.summary}.`,
    '',
    'Gebruik:',
    ...command.usage.map((usage) => `  notabene ${usage}`),
    '',
    'Opties:',
    ...options.map(([left, right]) => `${left.padEnd(width)}${right}`),
    '',
  ].join('\n');
}
