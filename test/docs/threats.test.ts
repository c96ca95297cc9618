import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = ['threats', 'threats-server', 'threats-documents'].map((name) => `docs/develop/${name}.md`);
/** Its own examples cite rows that need not be there. */
const SELF = 'test/docs/threats.test.ts';

interface Row {
  readonly number: number;
  /** The last column: files of tests, or why there are none. */
  readonly heldBy: string;
}

/** The rows of all tables that begin with a number. */
function rowsOf(document: string): Row[] {
  return [...document.matchAll(/^\| (\d+) \|.*\| ([^|]+) \|$/gm)].map(([, number, heldBy = '']) => ({
    number: Number(number),
    heldBy,
  }));
}

/** Files of tests that the last column names, helpers included: without `test/` and without what they end in. */
function testsIn(heldBy: string): string[] {
  return [...heldBy.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => {
    const path = `test/${name}`;
    return [`${path}.test.ts`, `${path}.ts`].find((each) => existsSync(each)) ?? path;
  });
}

/** "row 14", "row 33/38", "rows 3, 7 and 8", "rows 1 to 6 and 66", "rows 1–6". */
const CITATION = /\brows? (\d+(?:(?:, and |, | and | to |–|\/)\d+)*)/gi;

/** The numbers that a text cites. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(CITATION)].flatMap(([, list = '']) =>
    list.split(/, and |, | and |\//).flatMap((part) => {
      const [from = 0, to = from] = part.split(/ to |–/).map(Number);
      return Array.from({ length: to - from + 1 }, (_, at) => from + at);
    }),
  );
}

/** What stands between quotes on one line of code: the names of tests are among it, comments are not. */
function quotedIn(code: string): string[] {
  const uncommented = code.replace(/^\s*(?:\/\/|\/\*|\*).*$/gm, '');
  return [...uncommented.matchAll(/(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g)].map(([, , text = '']) => text);
}

/** A table that fills in a name with `row %i` has the number first in each line: `hang: [23, 'timeout'],`. */
const FILLED_IN = /^ *\w+: \[(\d+),/gm;

/** The rows that the names of the tests in a file cite. */
function citedBy(code: string): Set<number> {
  const quoted = quotedIn(code);
  const filledIn = quoted.some((text) => /\brow %i\b/.test(text)) ? [...code.matchAll(FILLED_IN)] : [];
  return new Set([...quoted.flatMap(numbersIn), ...filledIn.map(([, number]) => Number(number))]);
}

/** Which numbers a file cites that are no row. */
function strangers(rows: readonly Row[], code: string): number[] {
  return [...citedBy(code)].filter((cited) => rows.every(({ number }) => number !== cited));
}

/** Which files a row names that are not there, or do not cite it. */
function unheld({ number, heldBy }: Row, codeOf: (path: string) => string | undefined): string[] {
  return testsIn(heldBy).filter((path) => !citedBy(codeOf(path) ?? '').has(number));
}

const texts = PAGES.map((page) => readFileSync(page, 'utf8'));
const rows = texts.flatMap(rowsOf);
const codes = new Map(
  readdirSync('test', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => path !== SELF)
    .map((path) => [path, readFileSync(path, 'utf8')] as const),
);

describe('the table of threats', () => {
  it('has every row that the name of a test cites', () => {
    const missing = [...codes].flatMap(([path, code]) =>
      strangers(rows, code).map((number) => `${path}: row ${number}`),
    );
    expect(missing).toEqual([]);
    expect([...codes.values()].filter((code) => citedBy(code).size > 0).length).toBeGreaterThan(30);
  });

  it('names by each row only tests that are there and cite it', () => {
    const wrong = rows.flatMap((row) =>
      unheld(row, (path) => codes.get(path)).map((path) => `row ${row.number}: ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('says by each row which tests hold it, or else that none does yet', () => {
    const silent = rows.filter(({ heldBy }) => testsIn(heldBy).length > 0 === heldBy.startsWith('not yet'));
    expect(silent).toEqual([]);
  });

  it('has its numbers once each, and in order on each page', () => {
    const numbers = rows.map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(90);
    expect(numbers.length).toBe(new Set(numbers).size);
    for (const text of texts) {
      const own = rowsOf(text).map(({ number }) => number);
      expect(own).toEqual([...own].sort((one, other) => one - other));
      expect(own.length).toBe((text.match(/^\| \d/gm) ?? []).length);
    }
  });
});

describe('the check itself', () => {
  it.each<[string, number[]]>([
    ['row 14: an address', [14]],
    ['rows 7 and 8: a question', [7, 8]],
    ['rows 64, 65 and 68: a stream', [64, 65, 68]],
    ['rows 64, 65, and 68: a stream', [64, 65, 68]],
    ['rows 1 to 4 and 66: %j', [1, 2, 3, 4, 66]],
    ['rows 12–14: a document', [12, 13, 14]],
    ['row 33/38: forged', [33, 38]],
    ['a hostile question (threat rows 7, 9 and 10)', [7, 9, 10]],
    ['tomorrow 3 rows of chairs', []],
    ['loses the name in the row %j', []],
  ])('reads of a name the rows that it cites: %s', (name, numbers) => {
    expect(numbersIn(name)).toEqual(numbers);
  });

  it.each([
    ['a test', "it('row 3: a field', () => {"],
    ['a list of cases', "    ['row 3: a field', 1],"],
    ['a template', '      `row 3: an address`,'],
    ['a name that is filled in', "  hang: [3, 'timeout'],\n};\nit.each(X)('row %i: %s', () => {"],
  ])('finds a row in %s, and says when it is none', (_, code) => {
    expect(strangers([{ number: 3, heldBy: '' }], code)).toEqual([]);
    expect(strangers([{ number: 4, heldBy: '' }], code)).toEqual([3]);
  });

  it.each(['// row 3 of the threats', ' * (row 3 of the threats)', "const hang = { hang: [3, 'x'] };"])(
    'takes for no citation: %s',
    (code) => {
      expect([...citedBy(code)]).toEqual([]);
    },
  );

  it('sees a row that names a test that is not there, or that does not cite it', () => {
    const [row] = rowsOf('| 3 | a field | 422 | `app/ask`, `host.cases`, `app/no-such` |');
    const known = new Map([
      ['test/app/ask.test.ts', "it('row 3: a field', () => {"],
      ['test/host.cases.ts', "it('row 4: a body', () => {"],
    ]);
    expect(row && unheld(row, (path) => known.get(path))).toEqual(['test/host.cases.ts', 'test/app/no-such']);
  });
});
