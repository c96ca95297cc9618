import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const FOLDERS = ['docs', 'eval', 'examples', 'training', 'model'];
const PAGES = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !/(?:^|\/)(?:node_modules|work|dossiers|fits)\//.test(name))
      .map((name) => join(folder, name)),
  ),
];
const read = (path: string) => readFileSync(path, 'utf8');

/** The most bytes of a page that is read from top to bottom; README and DESIGN have bounds of their own. */
const MOST = 12_000;
const OWN: Readonly<Record<string, number>> = {
  'README.md': 8_000,
  'DESIGN.md': 12_000,
  // A list by its nature, of which one reads the part of a version.
  'CHANGELOG.md': Number.POSITIVE_INFINITY,
};

/** The place of a heading in an address, as forges make it. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (text: string): Set<string> => {
  const seen = new Map<string, number>();
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const anchor = anchorOf(heading);
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
  return new Set([
    ...headings,
    ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name),
  ]);
};

/** Links of a page to files of the project, outside of code. */
const linksOf = (text: string): string[] =>
  [
    ...text
      .replace(/^```[\s\S]*?^```/gm, '')
      .replace(/^ {4}.*$/gm, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:[a-z]+:|\/)/.test(target));

/** Files and commands of the project that a page names in code, as they are written there. */
const namedIn = (text: string): { files: string[]; scripts: string[] } => ({
  files: [...text.matchAll(/`((?:[\w.-]+\/)+[\w-]+\.(?:tsx?|mjs))`/g)].map(([, file = '']) => file),
  scripts: [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script = '']) => script),
});
/** Where what is named may be: whole, or without the first folder, as DESIGN and the decisions name it. */
const ROOTS = ['', 'src', 'test', 'packages'];

describe.each(PAGES)('the page %s', (page) => {
  it.skipIf(page === 'CHANGELOG.md')('names files and commands that are there', () => {
    const { files, scripts } = namedIn(read(page));
    expect(
      files.filter(
        (file) => !/\b(?:ID|NAME)\b/.test(file) && !ROOTS.some((root) => existsSync(join(root, file))),
      ),
    ).toEqual([]);
    expect(scripts.filter((script) => !Object.hasOwn(packageJson.scripts, script))).toEqual([]);
  });

  const text = read(page);

  it('has links that lead somewhere, to the heading', () => {
    const dead = linksOf(text).filter((target) => {
      const [path = '', anchor = ''] = target.split('#');
      const to = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(to)) return true;
      return anchor !== '' && to.endsWith('.md') && !anchorsOf(read(to)).has(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('is no longer than is read', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(OWN[page] ?? MOST);
  });
});

it('every page of the documentation is named where one looks for it', () => {
  const index = linksOf(read('docs/README.md')).map((target) =>
    normalize(join('docs', target.split('#')[0] ?? '')),
  );
  const pages = PAGES.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md');
  expect(pages.filter((page) => !index.includes(page))).toEqual([]);
});
