import type { Terminal } from './terminal.ts';

/** 0 done, 1 could not, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command. The message is for the user: one Dutch sentence that says what to do. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;
  constructor(exitCode: 1 | 2, message: string) {
    super(message);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}

/** An option as it is parsed and as `--help` shows it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** It may be given more than once. */
  readonly multiple?: boolean;
  /** What stands for its value in the help: `PAD`. */
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What was typed after the name of the command. */
export interface Arguments {
  /** What is not an option, in order. */
  readonly words: readonly string[];
  /** The last value of a string option. */
  one(option: string): string | undefined;
  /** Every value of a string option, in order. */
  all(option: string): readonly string[];
  /** Whether a boolean option was given. */
  has(option: string): boolean;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Ways to call it, without the name of the program. */
  readonly usage: readonly string[];
  readonly options: Options;
  /** False for a command that has no result to give as JSON. */
  readonly json?: false;
  readonly run: (args: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

const JSON_OPTION: Options = { json: { type: 'boolean', help: 'geef het resultaat als JSON' } };

/** Every command takes these. */
const COMMON_OPTIONS: Options = {
  'no-color': { type: 'boolean', help: 'geen kleur' },
  help: { type: 'boolean', help: 'toon deze uitleg' },
};

/** Everything that a command takes: its own options and the common ones. */
export function optionsOf({ options, json }: Command): Options {
  return { ...options, ...(json === false ? {} : JSON_OPTION), ...COMMON_OPTIONS };
}

/** Commands that read documents take this one. */
export const CORPUS_OPTION: Options = {
  corpus: {
    type: 'string',
    multiple: true,
    value: 'PAD',
    help: 'bestand, map, .jsonl (BEIR) of gebouwde index in plaats van wat het laatst is ingelezen, of anders de meegeleverde stukken; mag vaker',
  },
};

/** Commands that ask an index take these. */
export const INDEX_OPTIONS: Options = {
  ...CORPUS_OPTION,
  collection: {
    type: 'string',
    multiple: true,
    value: 'NAAM',
    help: 'alleen stukken uit deze collectie; mag vaker, anders alle',
  },
};

/** Commands that read documents into an index take this one. */
export const INTO_OPTION: Options = {
  collection: {
    type: 'string',
    value: 'NAAM',
    help: 'de collectie waar alles in komt; anders wat een stuk bovenaan zelf als collectie noemt, of algemeen',
  },
};
