import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readOptions } from '../usage.ts';
import { sectionsOf, withVersion } from './changelog.ts';
import { billOfMaterials } from './sbom.ts';

const USAGE = `npm run release -- [--set 1.0.0]
  without a version: check all, and propose a tag; nothing is pushed
  with one: write it, with the day of today, in the files that name one`;

/** What a release needs of the world; tests pass their own. */
export interface World {
  readonly root: string;
  /** As 2026-12-02. */
  readonly today: string;
  /** Runs a program in the root and gives what it wrote; throws when it fails. */
  readonly run: (program: string, ...words: readonly string[]) => string;
  /** The bill of materials, as JSON. */
  readonly bill: () => string;
  readonly say: (line: string) => void;
}

/** Something that keeps a version from being released, in words that say what to do. */
export class NotReady extends Error {}

/** Bytes that a program may write: what thousands of tests say is more than Node takes unless told. */
const MOST_OUTPUT = 256 * 1024 * 1024;

const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\w.]+)?$/;

/** Writes a version in the files that name one: package.json, the lock file, publiccode.yml and the changelog. */
export async function setVersion(version: string, { root, today, say }: World): Promise<void> {
  if (!VERSION.test(version)) throw new NotReady(`${version} is no version such as 1.0.0.`);
  const change = async (name: string, by: (text: string) => string): Promise<void> => {
    const path = join(root, name);
    const text = await readFile(path, 'utf8');
    await writeFile(path, by(text));
  };
  await change('package.json', (text) => text.replace(/^( {2}"version": ")[^"]+/m, `$1${version}`));
  await change('package-lock.json', (text) => {
    const lock = JSON.parse(text) as { version: string; packages: { '': { version: string } } };
    lock.version = version;
    lock.packages[''].version = version;
    return `${JSON.stringify(lock, null, 2)}\n`;
  });
  await change('publiccode.yml', (text) =>
    text
      .replace(/^(?:# Not released yet.*\n)?releaseDate: .*$/m, `releaseDate: "${today}"`)
      .replace(/^softwareVersion: .*$/m, `softwareVersion: ${version}`),
  );
  await change('CHANGELOG.md', (text) => withVersion(text, version, today));
  say(
    `Version ${version} of ${today} is in package.json, package-lock.json, publiccode.yml and CHANGELOG.md.`,
  );
  say('Look at them, commit, and run npm run release.');
}

/** Checks that this commit can be released, writes its bill of materials and its notes, and proposes a tag. */
export async function release(world: World): Promise<void> {
  const { root, today, run, bill, say } = world;
  const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
  const changed = run('git', 'status', '--porcelain').trim();
  if (changed !== '') throw new NotReady(`Commit or put aside what changed first:\n${changed}`);
  const { version } = JSON.parse(await read('package.json')) as { version: string };
  const lock = JSON.parse(await read('package-lock.json')) as {
    version: string;
    packages: { '': { version: string } };
  };
  const publiccode = await read('publiccode.yml');
  const [own] = sectionsOf(await read('CHANGELOG.md')).filter((each) => each.version === version);
  const [unreleased] = sectionsOf(await read('CHANGELOG.md')).filter((each) => each.version === null);
  const told: readonly (readonly [boolean, string])[] = [
    [
      lock.version === version && lock.packages[''].version === version,
      'package-lock.json has another version',
    ],
    [publiccode.includes(`\nsoftwareVersion: ${version}\n`), 'publiccode.yml has another version'],
    [own !== undefined && own.body !== '', `CHANGELOG.md says nothing of ${version}`],
    [own?.date === today, `CHANGELOG.md has another day for ${version} than today`],
    [publiccode.includes(`\nreleaseDate: "${today}"\n`), 'publiccode.yml has another day than today'],
    [(unreleased?.body ?? '') === '', 'CHANGELOG.md has more that is not released'],
  ];
  const wrong = told.flatMap(([holds, what]) => (holds ? [] : [what]));
  if (wrong.length > 0)
    throw new NotReady(`${wrong.join('; ')}: npm run release -- --set ${version}, and commit.`);
  const tag = `v${version}`;
  if (run('git', 'tag', '--list', tag).trim() !== '') throw new NotReady(`${tag} was released already.`);
  say('Format, types, unused code and every test (npm run check) …');
  run('npm', 'run', 'check');

  const folder = join(root, 'dist', 'release');
  await mkdir(folder, { recursive: true });
  const materials = `${bill()}\n`;
  const name = `notabene-${version}.cdx.json`;
  await writeFile(join(folder, name), materials);
  const commit = run('git', 'rev-parse', 'HEAD').trim();
  const sum = createHash('sha256').update(materials).digest('hex');
  const notes = `Notabene ${version}\n\n${own?.body}\n\nCommit ${commit}\nBill of materials (CycloneDX 1.6) ${name}, SHA-256 ${sum}\n`;
  await writeFile(join(folder, 'notes.md'), notes);
  say(`Written: dist/release/${name} and dist/release/notes.md.`);
  say('Nothing was tagged or pushed. If you have read the notes:');
  say(`  git tag --annotate ${tag} --cleanup=whitespace --file dist/release/notes.md`);
  say(`  git push origin ${tag}`);
}

if (import.meta.main) {
  const { values } = readOptions({ options: { set: { type: 'string' }, help: { type: 'boolean' } } }, USAGE);
  const root = join(import.meta.dirname, '..', '..');
  const world: World = {
    root,
    today: new Date().toISOString().slice(0, 10),
    run: (program, ...words) => {
      const options = { cwd: root, encoding: 'utf8', maxBuffer: MOST_OUTPUT } as const;
      const { status, stdout, stderr, error } = spawnSync(program, words, options);
      if (status === 0) return stdout;
      throw new NotReady(`${[program, ...words].join(' ')} failed:\n${error?.message ?? stdout + stderr}`);
    },
    bill: () => JSON.stringify(billOfMaterials(root), null, 2),
    say: console.log,
  };
  try {
    await (values.set === undefined ? release(world) : setVersion(values.set, world));
  } catch (error) {
    if (!(error instanceof NotReady)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
