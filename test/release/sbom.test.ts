import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type Bom, billOfMaterials, type Component } from '../../scripts/release/sbom.ts';

const ROOT = join(import.meta.dirname, '..', '..');
interface Locked {
  readonly name?: string;
  readonly version: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
/** What is installed where a version runs, by name and version. */
const shipped = new Map(
  Object.entries(lock.packages)
    .filter(([path, { dev, devOptional, link }]) => path !== '' && !dev && !devOptional && !link)
    .map(([path, locked]) => [
      `${locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 13)}@${locked.version}`,
      locked,
    ]),
);

let bom: Bom;
const registry = process.env.npm_config_registry;
beforeAll(() => {
  // Nobody listens there: whatever asked the network would fail.
  process.env.npm_config_registry = 'http://127.0.0.1:9/';
  bom = billOfMaterials();
});
afterAll(() => {
  if (registry === undefined) delete process.env.npm_config_registry;
  else process.env.npm_config_registry = registry;
});

/** A component and those inside it. */
const all = (components: readonly Component[]): readonly Component[] =>
  components.flatMap((each) => [each, ...all((each.components as readonly Component[] | undefined) ?? [])]);

describe('the bill of materials', () => {
  it('has what CycloneDX 1.6 demands', () => {
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const components = all([bom.metadata.component, ...bom.components]);
    const types = new Set(components.map(({ type }) => type));
    expect([...types].sort()).toEqual(['application', 'file', 'library', 'machine-learning-model']);
    expect(components.filter(({ name }) => typeof name !== 'string' || name === '')).toEqual([]);
    for (const { hashes = [] } of components as readonly { hashes?: { alg: string; content: string }[] }[])
      for (const { alg, content } of hashes)
        expect(content).toMatch({ 'SHA-512': /^[0-9a-f]{128}$/, 'SHA-256': /^[0-9a-f]{64}$/ }[alg] ?? /^$/);
  });

  it('names each component once, and depends on none that is not in it', () => {
    const refs = all([bom.metadata.component, ...bom.components]).map((each) => each['bom-ref']);
    expect(refs).toEqual([...new Set(refs)]);
    const named = bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(named.filter((ref) => !refs.includes(ref))).toEqual([]);
    const own = bom.dependencies.find(({ ref }) => ref === bom.metadata.component['bom-ref']);
    const direct = own?.dependsOn.map((ref) => ref.slice(0, ref.lastIndexOf('@'))) ?? [];
    expect(direct.sort()).toEqual([...Object.keys(packageJson.dependencies), 'notabene-e5-small'].sort());
  });

  it('has every package of the lock file that runs, with its checksum, and no other', () => {
    const libraries = bom.components.filter(({ type }) => type === 'library');
    expect(libraries.map((each) => each['bom-ref']).sort()).toEqual([...shipped.keys()].sort());
    for (const each of libraries) {
      // One of our own comes with the rest of the program, and was never fetched.
      if (each['bom-ref'].startsWith('@notabene/')) continue;
      const integrity = shipped.get(each['bom-ref'])?.integrity ?? '';
      const hash = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
      expect(each.hashes, each['bom-ref']).toContainEqual({ alg: 'SHA-512', content: hash });
      expect(each.purl).toBe(`pkg:npm/${each['bom-ref'].replace(/^@/, '%40')}`);
    }
  });

  it('is the same each time, and without an hour', () => {
    expect(JSON.stringify(billOfMaterials())).toBe(JSON.stringify(bom));
    expect(JSON.stringify(bom)).not.toContain('timestamp');
  });
});

/** Licences that may ship with work under the EUPL-1.2; another is looked at by a person first. */
const MAY_SHIP = /^(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|EUPL-1\.2|CC0-1\.0)$/;

/** Whether a licence, or a choice of licences, lets the work ship: one of `A OR B`, all of `A AND B`. */
function mayShip(expression: string): boolean {
  return expression
    .replace(/[()]/g, ' ')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => MAY_SHIP.test(each.trim())));
}

const licencesOf = ({ licenses = [] }: Component): readonly string[] =>
  licenses.map((each) =>
    'expression' in each ? each.expression : (each.license.id ?? each.license.name ?? '?'),
  );

describe('the licences of what ships', () => {
  it('are known of every component, and let it ship', () => {
    const refused = [bom.metadata.component, ...bom.components].filter((each) => {
      const licences = licencesOf(each);
      return licences.length === 0 || !licences.every(mayShip);
    });
    expect(refused.map((each) => `${each['bom-ref']}: ${licencesOf(each).join(', ')}`)).toEqual([]);
  });

  it.each([
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['LGPL-2.1-only', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-2.0-only', false],
    ['SEE LICENSE IN LICENSE', false],
    ['(AFL-2.1 OR BSD-3-Clause)', true],
  ])('of %s: %s', (expression, may) => {
    expect(mayShip(expression)).toBe(may);
  });

  it('that were read by hand stand in the file of that package', () => {
    expect(readFileSync(join(ROOT, 'node_modules/limiter/LICENSE.txt'), 'utf8')).toContain(
      'Permission is hereby granted, free of charge',
    );
  });
});
