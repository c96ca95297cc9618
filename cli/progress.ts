import { shorten } from './render/text.ts';
import type { Terminal } from './terminal.ts';

/** Tells how far a long task is, without getting in the way of its result. */
export interface Progress {
  /** `done` of `total` things; `name` is the one that is being worked on. */
  step(done: number, total: number, name: string): void;
  /** Of the two rounds over all documents that a build makes: `done` of `total`. */
  build(round: 1 | 2, done: number, total: number): void;
  /** A stage that has no count. */
  stage(line: string): void;
  /** Clears what is on the screen. */
  end(): void;
}

/** How often a line is written where it can't be rewritten, in milliseconds. */
const EVERY_MS = 10_000;
const MAX_NAME = 48;
/** A build goes by hundreds of small documents a second: the screen is not written for each. */
const EVERY_DOCUMENTS = 25;

const SILENT: Progress = { step() {}, build() {}, stage() {}, end() {} };

const ROUNDS = { 1: 'woorden geteld', 2: 'geïndexeerd' } as const;
const number = (count: number): string => count.toLocaleString('nl-NL');

/**
 * On a terminal one line that is rewritten; elsewhere a line of its own every ten seconds, so that a log
 * shows that it goes on; nothing when a program reads the result. `now` is in milliseconds.
 */
export function progressOn(
  terminal: Pick<Terminal, 'progress' | 'say' | 'interactive'>,
  {
    silent = false,
    now = () => performance.now(),
  }: { readonly silent?: boolean; readonly now?: () => number } = {},
): Progress {
  if (silent) return SILENT;
  if (terminal.interactive)
    return {
      step: (done, total, name) =>
        terminal.progress(`${done} van ${total} bestanden: ${shorten(name, MAX_NAME)}`),
      build: (round, done, total) => {
        if (done % EVERY_DOCUMENTS === 0 || done === total)
          terminal.progress(`${number(done)} van ${number(total)} stukken: ${ROUNDS[round]}`);
      },
      stage: (line) => terminal.progress(line),
      end: () => terminal.progress(''),
    };
  let last = now();
  const say = (line: string): void => {
    if (now() - last < EVERY_MS) return;
    last = now();
    terminal.say(line);
  };
  return {
    step: (done, total) => say(`${number(done)} van ${number(total)} bestanden gelezen…`),
    build: (round, done, total) => say(`${number(done)} van ${number(total)} stukken ${ROUNDS[round]}…`),
    stage: say,
    end() {},
  };
}
