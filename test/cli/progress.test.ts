import { describe, expect, it } from 'vitest';
import { progressOn } from '../../cli/progress.ts';

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

/** A build over so many documents, a tenth of a second for each in each round. */
function built(interactive: boolean, documents: number) {
  const lines: string[] = [];
  let now = 0;
  const told = (line: string) => lines.push(line);
  const terminal = { interactive, progress: told, say: told };
  const progress = progressOn(terminal as never, { now: () => now });
  for (const round of [1, 2] as const)
    for (let done = 1; done <= documents; done += 1) {
      now += 100;
      progress.build(round, done, documents);
    }
  return lines;
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

  it('tells of both rounds of a build, on a terminal every so many documents and at the end of each', () => {
    expect(built(true, 60)).toEqual([
      '25 van 60 stukken: woorden geteld',
      '50 van 60 stukken: woorden geteld',
      '60 van 60 stukken: woorden geteld',
      '25 van 60 stukken: geïndexeerd',
      '50 van 60 stukken: geïndexeerd',
      '60 van 60 stukken: geïndexeerd',
    ]);
    expect(built(true, 1_000).at(-1)).toBe('1.000 van 1.000 stukken: geïndexeerd');
  });

  it('tells of both rounds in a log, every ten seconds', () => {
    expect(built(false, 150)).toEqual([
      '100 van 150 stukken woorden geteld…',
      '50 van 150 stukken geïndexeerd…',
      '150 van 150 stukken geïndexeerd…',
    ]);
  });
});
