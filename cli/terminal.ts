import { styleText } from 'node:util';
import { clean } from './render/text.ts';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

/** Where a command reads and writes. Standard output carries the result and nothing else. */
export interface Terminal {
  /** Writes a part of the result; done when the reader has taken it. */
  out(text: string): Promise<void>;
  /** One line for the user, on standard error. */
  say(line: string): void;
  /** Replaces the line of progress; silent unless standard error is a terminal. An empty line clears it. */
  progress(line: string): void;
  /** Whether progress is shown. */
  readonly interactive: boolean;
  style(style: Style, text: string): string;
  /** Columns to wrap at; `Infinity` when the result does not go to a terminal. */
  readonly width: number;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** Longer lines than this are hard to read, however wide the window. */
const MAX_WIDTH = 100;

/** The terminal that this process was started from. */
export function openTerminal(colourAllowed: boolean): Terminal {
  const { stdout, stderr, stdin, env } = process;
  const colour = colourAllowed && stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    out: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    say: (line) => {
      stderr.write(`${clean(line).replace(/\s*\n\s*/g, ' ')}\n`);
    },
    progress: (line) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${clean(line)}`);
    },
    interactive: stderr.isTTY === true,
    style: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    width: stdout.isTTY ? Math.max(20, Math.min(stdout.columns || 80, MAX_WIDTH)) : Number.POSITIVE_INFINITY,
    stdin,
  };
}
