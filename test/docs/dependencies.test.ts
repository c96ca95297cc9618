import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const PAGE = readFileSync('docs/develop/dependencies.md', 'utf8');
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
};

/** The rows under a heading: package, licence and purpose. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const text = PAGE.slice(PAGE.indexOf(`\n## ${heading}\n`) + 1);
  const end = text.indexOf('\n## ', 1);
  return [...text.slice(0, end < 0 ? undefined : end).matchAll(/^\| (.+) \|$/gm)]
    .map(([, row = '']) => row.split(' | '))
    .slice(1);
}

describe.each([
  ['What runs', packageJson.dependencies],
  ['What only builds, tests and measures', packageJson.devDependencies],
])('the packages under %s', (heading, asked) => {
  const rows = rowsUnder(heading);

  it('are those that package.json asks for', () => {
    expect(rows.map(([name]) => name).sort()).toEqual(
      Object.keys(asked)
        .filter((name) => !name.startsWith('@notabene/'))
        .sort(),
    );
  });

  it.each(rows.map(([name = '', ...rest]) => [name, ...rest] as const))(
    '%s has its licence and a purpose',
    (name, licence, purpose = '') => {
      expect(licence).toBe(packages[`node_modules/${name}`]?.license);
      expect(purpose.length).toBeGreaterThan(4);
    },
  );
});
