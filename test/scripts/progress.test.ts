import { describe, expect, it } from 'vitest';
import { progressOn } from '../../scripts/progress.ts';

function watched(interactive: boolean, silent = false) {
  const lines: string[] = [];
  const said: string[] = [];
  let now = 0;
  const terminal = {
    interactive,
    progress: (line: string) => lines.push(line),
    say: (line: string) => said.push(line),
  };
  const progress = progressOn(terminal as never, { silent, now: () => now });
  for (let done = 0; done < 25; done += 1) {
    progress.step(done, 25, `nota-${done}.txt`);
    now += 1_000;
  }
  progress.stage('De index wordt gebouwd…');
  progress.end();
  return { lines, said };
}

describe('progress', () => {
  it('is one line that is rewritten on a terminal, and cleared at the end', () => {
    const { lines, said } = watched(true);
    expect(said).toEqual([]);
    expect(lines[3]).toBe('3 van 25 bestanden: nota-3.txt');
    expect(lines.slice(-2)).toEqual(['De index wordt gebouwd…', '']);
  });

  it('is a line every so often in a log', () => {
    const { lines, said } = watched(false);
    expect(lines).toEqual([]);
    expect(said).toEqual(['10 van 25 bestanden gelezen…', '20 van 25 bestanden gelezen…']);
  });

  it('is silent when a program reads the result', () => {
    expect(watched(true, true)).toEqual({ lines: [], said: [] });
    expect(watched(false, true)).toEqual({ lines: [], said: [] });
  });
});
