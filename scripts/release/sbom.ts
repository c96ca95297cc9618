import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readOptions } from '../usage.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What is used here of a component, as CycloneDX 1.6 has it. */
export interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly licenses?: readonly (
    | { readonly expression: string }
    | { readonly license: { readonly id?: string; readonly name?: string } }
  )[];
  readonly [field: string]: unknown;
}

/** A bill of materials. */
export interface Bom {
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: Component; readonly [field: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly [field: string]: unknown;
}

/**
 * Licences that a package does not state in a form that the lock file keeps, read in its own licence file. A package
 * that is not in the bill fails the test.
 */
const READ_BY_HAND: Readonly<Record<string, string>> = { limiter: 'MIT' };

/**
 * What a released version is made of: the packages of the lock file that run, and the encoder that ships along, as
 * CycloneDX 1.6. npm writes it as 1.5, with the hour and a number by chance, which are replaced, so that the same lock
 * file gives the same bytes. What only serves development is left out here: npm's `--omit=dev` leaves out every package
 * that a package of development uses too. No network is used.
 */
export function billOfMaterials(root = ROOT): Bom {
  const { metadata, components, dependencies } = JSON.parse(npm(root)) as Bom;
  const { direct, running } = lockedIn(root);
  const encoder = encoderOf(root);
  const own = metadata.component['bom-ref'];
  const bom = {
    metadata: {
      lifecycles: [{ phase: 'pre-build' }],
      component: { ...metadata.component, type: 'application', name: 'notabene' },
    },
    components: [...components.filter((each) => running.has(each['bom-ref'])).map(withLicence), encoder].sort(
      (one, other) => compare(one['bom-ref'], other['bom-ref']),
    ),
    dependencies: [
      ...dependencies
        .filter(({ ref }) => ref === own || running.has(ref))
        .map(({ ref, dependsOn }) => ({
          ref,
          dependsOn: [
            ...dependsOn.filter((each) => (ref === own ? direct : running).has(each)),
            ...(ref === own ? [encoder['bom-ref']] : []),
          ].sort(),
        })),
      { ref: encoder['bom-ref'], dependsOn: [] },
    ].sort((one, other) => compare(one.ref, other.ref)),
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(JSON.stringify(bom)),
    version: 1,
    ...bom,
  };
}

/** Asks npm, which reads the lock file alone. */
function npm(root: string): string {
  const asked = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline'];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' } as const;
  const program = process.env.npm_execpath;
  return program?.endsWith('npm-cli.js')
    ? execFileSync(process.execPath, [program, ...asked], options)
    : execFileSync('npm', asked, options);
}

/** The packages of the lock file that serve more than development, and which of those are asked for here; by name and version. */
function lockedIn(root: string): Readonly<Record<'direct' | 'running', ReadonlySet<string>>> {
  const { packages } = readJson(join(root, 'package-lock.json')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const running = Object.entries(packages).filter(
    ([path, { dev, devOptional, link }]) => path !== '' && !dev && !devOptional && !link,
  );
  // A package of our own stands where it lies, under its name; a link leads there.
  const asked = Object.keys(packages['']?.dependencies ?? {}).map((name) => {
    const { link, resolved } = packages[`node_modules/${name}`] ?? {};
    return link && resolved !== undefined ? resolved : `node_modules/${name}`;
  });
  const named = ([path, { name, version }]: readonly [string, Locked]) =>
    `${name ?? path.split('node_modules/').at(-1)}@${version}`;
  return {
    direct: new Set(running.filter(([path]) => asked.includes(path)).map(named)),
    running: new Set(running.map(named)),
  };
}

interface Locked {
  readonly name?: string;
  readonly link?: true;
  readonly resolved?: string;
  readonly version?: string;
  readonly dev?: true;
  readonly devOptional?: true;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function withLicence(component: Component): Component {
  const licence = READ_BY_HAND[component.name];
  return component.licenses === undefined && licence !== undefined
    ? { ...component, licenses: [{ license: { id: licence } }] }
    : component;
}

/** The encoder, which is no package: its files and their checksums. */
function encoderOf(root: string): Component {
  const { name, made, files } = readJson(join(root, 'model', 'manifest.json')) as {
    readonly name: string;
    readonly made: { readonly date: string };
    readonly files: Readonly<Record<string, { readonly name: string; readonly sha256: string }>>;
  };
  const ref = `${name}@${made.date}`;
  return {
    type: 'machine-learning-model',
    'bom-ref': ref,
    name,
    version: made.date,
    description: 'Turns a sentence or a question into numbers; see model/README.md.',
    licenses: [{ expression: 'MIT AND EUPL-1.2' }],
    components: Object.values(files).map((file) => ({
      type: 'file',
      'bom-ref': `${ref}#${file.name}`,
      name: file.name,
      hashes: [{ alg: 'SHA-256', content: file.sha256 }],
    })),
  };
}

/** A number made of what is in the bill, in the form of a UUID. */
function serialOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
  ];
  return `urn:uuid:${parts.join('-')}-${hash.slice(20, 32)}`;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

if (import.meta.main) {
  readOptions({ options: { help: { type: 'boolean' } } }, 'npm run -s sbom > sbom.json');
  process.stdout.write(`${JSON.stringify(billOfMaterials(), null, 2)}\n`);
}
