import { describe, expect, it } from 'vitest';
import { figuresTable, hurtingTable, ratiosTable, remarks, type Standing } from './standing.ts';

const times = (median: number, p99 = median) => ({ runs: 400, median, p99, mean: median });

const OWN: Standing = {
  name: 'Notabene',
  figures: {
    buildSeconds: 4,
    indexBytes: 20e6,
    textBytes: 50e6,
    openSeconds: 0.05,
    openedBytes: 25e6,
    askedBytes: 40e6,
    mostBytes: 100e6,
    ordinary: times(2, 8),
    hurting: { wildcards: times(3, 4), 'rare words': times(12, 25) },
  },
};
const SLOW: Standing = {
  name: 'Slow',
  figures: {
    buildSeconds: 1,
    indexBytes: 240e6,
    openSeconds: 2.5,
    openedBytes: -1e5,
    askedBytes: 400e6,
    mostBytes: 1000e6,
    ordinary: { ...times(246, 800), runs: 90 },
    hurting: { wildcards: times(0.6), 'rare words': times(6) },
  },
};
const FAILED: Standing = {
  name: 'Failed',
  figures: { buildSeconds: 6 },
  failure: 'failed while loaded and asked: it took more than 9 s',
};
const ALL = [OWN, SLOW, FAILED];

/** The cells of a table in Markdown under their headings, by the first cell of the row. */
function cellsOf(markdown: string): Record<string, Record<string, string>> {
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  const [head = '', , ...rows] = markdown.split('\n');
  const names = cells(head);
  return Object.fromEntries(
    rows.map(cells).map((row) => [row[0], Object.fromEntries(names.map((name, i) => [name, row[i]]))]),
  );
}

describe('the tables of the comparison', () => {
  it('give every figure in its unit, and a dash for what is not known', () => {
    const rows = cellsOf(figuresTable(ALL));
    expect(rows.Notabene).toMatchObject({
      'build, s': '4.0',
      'index, MB': '20',
      'load, s': '0.05',
      'memory loaded, MB': '25',
      'memory asked, MB': '40',
      'process at most, MB': '100',
      'p50, ms': '2.0',
      'p99, ms': '8.0',
      'made to hurt, ms': '12.0',
    });
    expect(rows.Slow).toMatchObject({ 'memory loaded, MB': '0.0', 'made to hurt, ms': '6.0' });
    expect(rows.Failed).toMatchObject({ 'build, s': '6.0', 'index, MB': '–', 'made to hurt, ms': '–' });
  });

  it('give the others as multiples of the first', () => {
    const rows = cellsOf(ratiosTable(ALL));
    expect(Object.keys(rows)).toEqual(['Slow', 'Failed']);
    expect(rows.Slow).toMatchObject({
      'build, s': '×0.25',
      'index, MB': '×12',
      'load, s': '×50',
      'memory loaded, MB': '×0.0',
      'p50, ms': '×120',
      'made to hurt, ms': '×0.50',
    });
    expect(rows.Failed).toMatchObject({ 'build, s': '×1.5', 'p50, ms': '–' });
  });

  it('give no multiples of what the first does not have', () => {
    const rows = cellsOf(ratiosTable([FAILED, SLOW]));
    expect(rows.Slow).toMatchObject({ 'build, s': '×0.17', 'index, MB': '–', 'made to hurt, ms': '–' });
  });

  it('hold the first to a limit on every question that is made to hurt, by its p99', () => {
    const rows = cellsOf(hurtingTable(ALL, 20));
    expect(rows.wildcards).toMatchObject({
      Notabene: '3.0',
      Slow: '0.60',
      Failed: '–',
      'under 20 ms': 'yes',
    });
    expect(rows['rare words']).toMatchObject({ 'Notabene p99': '25.0', 'under 20 ms': 'no' });
  });

  it('are followed by what they leave out', () => {
    const unsaved: Standing = { name: 'Large', figures: { unsaved: 'RangeError: Invalid string length' } };
    expect(remarks([...ALL, unsaved], 400)).toEqual([
      '- Notabene: 50 MB of texts beside its index.',
      '- Slow: 90 ordinary questions in the time there was.',
      '- Failed: failed while loaded and asked: it took more than 9 s.',
      '- Large: could not be saved (RangeError: Invalid string length), so it was asked where it was built.',
    ]);
  });
});
