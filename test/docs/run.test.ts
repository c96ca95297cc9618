import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import type { Environment } from '../../src/server/environment.ts';
import { readServerSettings, shutBy } from '../../src/server/settings.ts';

const read = (path: string) => readFileSync(path, 'utf8');
/** Instructions of a Dockerfile, continued lines joined, by stage. */
const stages = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split(/^(?=FROM )/m)
  .filter((stage) => stage.startsWith('FROM '))
  .map((stage) =>
    stage
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).trim()] as const),
  );
const last = stages.at(-1) ?? [];
const of = (instruction: string) => last.filter(([name]) => name === instruction).map(([, rest]) => rest);

describe('the Dockerfile', () => {
  it('has images of the Node of the packages, pinned, and instructions that exist', () => {
    const [build, served] = stages.map(([from]) => from?.[1]);
    expect(build).toBe(`node:${packageJson.devDependencies.node}-trixie-slim AS build`);
    // Of the same release, so that what runs there finds the C library that it was made for.
    expect(served).toBe('debian:trixie-slim');
    const known = /^(?:FROM|WORKDIR|ENV|COPY|RUN|USER|VOLUME|EXPOSE|STOPSIGNAL|HEALTHCHECK|CMD)$/;
    expect(stages.flat().filter(([name]) => !known.test(name))).toEqual([]);
    // Where the program looks for its files.
    for (const stage of stages)
      expect(stage.filter(([name]) => /^(?:WORKDIR|COPY)$/.test(name))[0]).toEqual(['WORKDIR', '/app']);
  });

  it('has commands that a shell can read', () => {
    const commands = stages.flat().flatMap(([name, rest]) => (name === 'RUN' ? [rest] : []));
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) expect(spawnSync('sh', ['-n', '-c', command]).status, command).toBe(0);
  });

  it('runs as somebody who is not root, and has nothing else to run it by', () => {
    expect(of('USER')).toEqual(['node']);
    const order = last.map(([name]) => name);
    expect(order.lastIndexOf('RUN')).toBeLessThan(order.indexOf('USER'));
    expect(of('RUN')[0]).toMatch(/^useradd .* node {1,2}&& install -d -o node /);
    expect(JSON.parse(of('CMD')[0] ?? '')).toEqual(['node', 'src/server.ts']);
  });

  it('row 89: listens to everybody with a door alone; asks of its health, on the port and in the folder that it exposes', () => {
    const env = Object.fromEntries(
      [...(of('ENV')[0] ?? '').matchAll(/(\w+)=(\S+)/g)].map(([, a, b]) => [a, b]),
    );
    const settings = readServerSettings(env);
    expect(settings).toMatchObject({ kind: 'settings', settings: { host: '0.0.0.0' } });
    // Everybody reaches a container: it starts with sign-in, or with the word that everybody may read.
    const shut = (also: Environment) => shutBy({ host: '0.0.0.0', variables: also });
    expect(shut({})).toMatch(/NOTABENE_OPEN=ja/);
    expect(shut({ NOTABENE_OPEN: 'ja' })).toBeNull();
    const port = settings.kind === 'settings' ? settings.settings.port : 0;
    expect(of('EXPOSE')).toEqual([String(port)]);
    expect(of('HEALTHCHECK')[0]).toContain(`http://127.0.0.1:${port}/health`);
    expect(JSON.parse(of('VOLUME')[0] ?? '')).toEqual([env.NOTABENE_STATE]);
  });

  it('copies what is there, and is given no more than it copies', () => {
    const copied = of('COPY').map((line) => /^--from=build (?:\/app\/)?(\S+) /.exec(line)?.[1] ?? '');
    expect(copied).toEqual([
      '/usr/local/bin/node',
      ...[
        'package.json',
        'node_modules',
        'model',
        'packages',
        'src',
        'cli',
        'ingest',
        'scripts',
        'corpus',
        'dist',
      ],
    ]);
    const given = read('.dockerignore').split('\n').filter(Boolean);
    expect(given[0]).toBe('*');
    for (const each of given.slice(1)) expect(existsSync(each.slice(1)), each).toBe(true);
    for (const each of copied.filter((each) => !['dist', 'node_modules'].includes(each)).slice(1))
      expect(given).toContain(`!${each}`);
  });

  it('keeps the runtime of the encoder for its own machine, and the model', () => {
    const run = stages[0]?.filter(([name]) => name === 'RUN').at(-1)?.[1] ?? '';
    const kept = /linux\/\$\(node -p process\.arch\)/;
    expect(run).toMatch(kept);
    const [folder = ''] = /node_modules\/onnxruntime-node\/bin/.exec(run) ?? [];
    expect(readdirSync(folder).flatMap((abi) => readdirSync(`${folder}/${abi}`))).toContain('linux');
    for (const gone of /rm -rf (node_modules\/\S+) (node_modules\/\S+)/.exec(run)?.slice(1) ?? [])
      expect(existsSync(gone), gone).toBe(true);
  });
});

/** Of `systemd.unit(5)`, `systemd.service(5)` and `systemd.exec(5)`, what the unit has: it takes no notice of a key that it does not know. */
const KEYS = new RegExp(
  `^(?:${[
    'Description Documentation After Wants WantedBy',
    'Type WorkingDirectory ExecStart Environment EnvironmentFile Restart RestartSec KillSignal TimeoutStopSec',
    'User DynamicUser StateDirectory StateDirectoryMode CacheDirectory CacheDirectoryMode UMask',
    'Protect(?:System|Home|KernelTunables|KernelModules|ControlGroups|Clock|Hostname) Private(?:Tmp|Devices)',
    'NoNewPrivileges CapabilityBoundingSet AmbientCapabilities LockPersonality MemoryMax LimitNOFILE',
    'Restrict(?:AddressFamilies|Namespaces|SUIDSGID) SystemCall(?:Architectures|Filter)',
  ]
    .join(' ')
    .replaceAll(' ', '|')})=`,
);

describe('the unit of systemd', () => {
  const unit = read('deploy/notabene@.service');

  it('starts what is there, and has no rights that it does not need', () => {
    for (const [name, value] of [
      ['ExecStart', '/opt/notabene/%i/node_modules/node/bin/node src/server.ts'],
      ['Type', 'exec'],
      ['Restart', 'on-failure'],
      ['MemoryMax', '1G'],
      ['WantedBy', 'multi-user.target'],
      ['DynamicUser', 'yes'],
      // Two versions have the stores between them for a while.
      ['User', 'notabene'],
      ['StateDirectory', 'notabene'],
      ['ProtectSystem', 'strict'],
      ['ProtectHome', 'yes'],
      ['PrivateTmp', 'yes'],
      ['NoNewPrivileges', 'yes'],
      ['CapabilityBoundingSet', ''],
      ['SystemCallFilter', '@system-service'],
    ])
      expect(unit).toMatch(new RegExp(`^${name}=${(value ?? '').replaceAll('/', '\\/')}$`, 'm'));
    expect(existsSync('src/server.ts')).toBe(true);
    expect(unit).toContain('NOTABENE_STATE=/var/lib/notabene');
  });

  it('has keys that systemd knows in sections that it knows, and nothing else', () => {
    const other = unit
      .split('\n')
      .filter((line) => !/^(?:#.*|\[(?:Unit|Service|Install)\]|)$/.test(line) && !KEYS.test(line));
    expect(other).toEqual([]);
    expect(unit.match(/^\[\w+\]$/gm)).toEqual(['[Unit]', '[Service]', '[Install]']);
  });

  it('is on the port, and in the folders, that its name and the page say', () => {
    expect(unit).toMatch(/^Environment=.*\bNOTABENE_PORT=%i\b/m);
    for (const each of ['/opt/notabene/8787', 'notabene@8787', 'deploy/notabene@.service'])
      expect(read('docs/run/server.md')).toContain(each);
  });
});

it('every variable of the server is explained where it is run', () => {
  const settings = read('src/server/settings.ts');
  const named = new Set([...settings.matchAll(/'(NOTABENE_[A-Z]+)'/g)].map(([, name]) => name));
  expect(named.size).toBeGreaterThan(8);
  for (const name of named)
    if (name !== 'NOTABENE_PAGE') expect(read('docs/run/server.md')).toContain(`\`${name}\``);
});
