import type { Terminal } from '../../cli/terminal.ts';

/** A terminal that keeps what is written, with styles shown as `<bold>…</bold>` when asked for. */
export function screen({ width = Number.POSITIVE_INFINITY, styled = false, stdin = '' } = {}): Terminal & {
  readonly written: () => string;
  readonly said: () => readonly string[];
} {
  let written = '';
  const said: string[] = [];
  return {
    out: async (text) => {
      written += text;
    },
    say: (line) => {
      said.push(line);
    },
    progress: () => {},
    interactive: false,
    style: (style, text) => (styled ? `<${style}>${text}</${style}>` : text),
    width,
    stdin: bytesOf(stdin),
    written: () => written,
    said: () => said,
  };
}

/** Text as a stream of bytes, in pieces of `size` so that lines and characters break across them. */
export async function* bytesOf(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
