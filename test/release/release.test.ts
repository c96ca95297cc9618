import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { sectionsOf, withVersion } from '../../scripts/release/changelog.ts';
import { NotReady, release, setVersion, type World } from '../../scripts/release/main.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

The first version, to become 1.0.0.

### Added

- Answers.
`;
const TODAY = '2031-05-06';

let root: string;
let said: string[];
let ran: string[];

/** A world in which git and npm say this; what is not named says nothing. */
const worldOf = (says: Readonly<Record<string, string>> = {}): World => ({
  root,
  today: TODAY,
  run: (...words) => {
    ran.push(words.join(' '));
    const answer = says[words.join(' ')] ?? '';
    if (answer === 'fails') throw new NotReady(`${words.join(' ')} failed`);
    return answer;
  },
  bill: () => '{"bomFormat": "CycloneDX"}',
  say: (line) => said.push(line),
});
const read = (name: string) => readFile(join(root, name), 'utf8');
const refusal = (says?: Readonly<Record<string, string>>) =>
  release(worldOf(says)).then(
    () => 'released',
    (error: unknown) => (error instanceof NotReady ? error.message : String(error)),
  );

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'notabene-release-'));
  onTestFinished(() => rm(root, { recursive: true }));
  [said, ran] = [[], []];
  const files = {
    'package.json': '{\n  "name": "x",\n  "version": "0.1.0"\n}\n',
    'package-lock.json': '{"name":"x","version":"0.1.0","packages":{"":{"version":"0.1.0"}}}',
    'publiccode.yml':
      'name: X\nsoftwareVersion: 0.1.0\n# Not released yet; the standard asks for a date.\nreleaseDate: "1970-01-01"\nplatforms:\n',
    'CHANGELOG.md': CHANGELOG,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
});

describe('setting a version', () => {
  it('writes it in every file that names one, of today, and can be done again', async () => {
    for (const _ of [1, 2]) await setVersion('1.0.0', worldOf());
    expect(JSON.parse(await read('package.json')).version).toBe('1.0.0');
    expect(JSON.parse(await read('package-lock.json'))).toMatchObject({
      version: '1.0.0',
      packages: { '': { version: '1.0.0' } },
    });
    expect(await read('publiccode.yml')).toBe(
      `name: X\nsoftwareVersion: 1.0.0\nreleaseDate: "${TODAY}"\nplatforms:\n`,
    );
    expect(sectionsOf(await read('CHANGELOG.md'))).toEqual([
      { version: null, date: null, body: '' },
      { version: '1.0.0', date: TODAY, body: 'The first version.\n\n### Added\n\n- Answers.' },
    ]);
    expect(ran).toEqual([]);
  });

  it('takes up what was added since under the same headings, and leaves other versions alone', async () => {
    await setVersion('0.9.0', { ...worldOf(), today: '2031-01-01' });
    const added = '## [Unreleased]\n\n### Added\n\n- Cards.\n\n### Fixed\n\n- A date.\n';
    for (const text of [added, '## [Unreleased]\n\n### Added\n\n- Papers.\n']) {
      const now = await read('CHANGELOG.md');
      await writeFile(join(root, 'CHANGELOG.md'), now.replace('## [Unreleased]\n', text));
      await setVersion('1.0.0', worldOf());
    }
    expect(await read('CHANGELOG.md')).toMatch(/^# Changelog\n\n## \[Unreleased\]\n\n## \[1\.0\.0\]/);
    expect(sectionsOf(await read('CHANGELOG.md'))).toEqual([
      { version: null, date: null, body: '' },
      {
        version: '1.0.0',
        date: TODAY,
        body: '### Added\n\n- Cards.\n\n- Papers.\n\n### Fixed\n\n- A date.',
      },
      { version: '0.9.0', date: '2031-01-01', body: 'The first version.\n\n### Added\n\n- Answers.' },
    ]);
  });

  it.each(['1.0', 'v1.0.0', '1.0.0; rm -rf .', ''])('refuses what is none: %j', async (version) => {
    await expect(setVersion(version, worldOf())).rejects.toThrow(NotReady);
    expect(await read('CHANGELOG.md')).toBe(CHANGELOG);
  });
});

describe('a release', () => {
  it('is checked, gets its notes and bill of materials, and a tag is proposed and not made', async () => {
    await setVersion('1.0.0', worldOf());
    await release(worldOf({ 'git rev-parse HEAD': 'abc123\n' }));
    expect(ran).toEqual([
      'git status --porcelain',
      'git tag --list v1.0.0',
      'npm run check',
      'git rev-parse HEAD',
    ]);
    const materials = await read('dist/release/notabene-1.0.0.cdx.json');
    const notes = await read('dist/release/notes.md');
    expect(notes).toMatch(/^Notabene 1\.0\.0\n\nThe first version\.\n\n### Added\n\n- Answers\.\n/);
    expect(notes).toContain('Commit abc123');
    expect(notes).toContain(createHash('sha256').update(materials).digest('hex'));
    expect(said.join('\n')).toContain('git tag --annotate v1.0.0');
    expect(said.join('\n')).toContain('Nothing was tagged or pushed');
  });

  it('is not made of what is not committed, failing tests, or a version that was released', async () => {
    await setVersion('1.0.0', worldOf());
    expect(await refusal({ 'git status --porcelain': ' M README.md' })).toContain('README.md');
    expect(ran).not.toContain('npm run check');
    expect(await refusal({ 'git tag --list v1.0.0': 'v1.0.0' })).toContain('already');
    expect(await refusal({ 'npm run check': 'fails' })).toContain('npm run check failed');
    await expect(read('dist/release/notes.md')).rejects.toThrow();
  });

  it('is not made while the files say different things, and says which', async () => {
    expect(await refusal()).toContain('CHANGELOG.md says nothing of 0.1.0');
    await setVersion('1.0.0', worldOf());
    await setVersion('1.0.1', { ...worldOf(), today: '2031-05-05' });
    expect(await refusal()).toMatch(/another day.*npm run release -- --set 1\.0\.1/s);
    await setVersion('1.0.1', worldOf());
    await writeFile(
      join(root, 'package-lock.json'),
      '{"version":"1.0.0","packages":{"":{"version":"1.0.0"}}}',
    );
    expect(await refusal()).toContain('package-lock.json');
  });

  it('is not made while something stands under what is not released', async () => {
    await setVersion('1.0.0', worldOf());
    const text = (await read('CHANGELOG.md')).replace('## [Unreleased]\n', '## [Unreleased]\n\n- More.\n');
    await writeFile(join(root, 'CHANGELOG.md'), text);
    expect(await refusal()).toContain('more that is not released');
  });
});

describe('our own changelog', () => {
  it('says something of the version that package.json has, or of what is to come', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    const own = sectionsOf(await readFile('CHANGELOG.md', 'utf8'));
    expect(own[0]?.version).toBeNull();
    const said = own.find((each) => each.version === version) ?? own[0];
    expect(said?.body).toMatch(/^### Added$/m);
  });

  it('keeps what it says when a version is set', async () => {
    const before = await readFile('CHANGELOG.md', 'utf8');
    const [, after] = sectionsOf(withVersion(before, '9.9.9', TODAY));
    expect(after).toMatchObject({ version: '9.9.9', date: TODAY });
  });
});
