import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { freePort } from '../../bench/worker.ts';
import { openSearchHome } from './home.ts';

/** A user without rights: the server does not start as root. */
const NOBODY = 65_534;
const STARTS_MS = 180_000;
const STEP_MS = 500;

const FLAGS = [
  '-XX:+UseSerialGC',
  '-Djava.security.manager=allow',
  '-Djava.locale.providers=SPI,COMPAT',
  '-Dlog4j.shutdownHookEnabled=false',
  '-Dlog4j2.disable.jmx=true',
  '-Dio.netty.noUnsafe=true',
  '-Dio.netty.noKeySetOptimization=true',
  '-Dio.netty.allocator.numDirectArenas=0',
  '-Dopensearch.distribution.type=tar',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
];

const LOGGING = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
`;

export interface ClusterOptions {
  readonly nodes?: number;
  /** Of each node, in MB. */
  readonly heap?: number;
  /** Where data and logs lie; a folder that goes with the cluster unless told. */
  readonly folder?: string;
  /** Further lines of the settings of every node. */
  readonly settings?: readonly string[];
}

export interface Node {
  readonly name: string;
  readonly address: string;
  readonly process: () => ChildProcess;
  /** Ends it at once, as a machine that loses its power would. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

export interface Cluster {
  readonly nodes: readonly Node[];
  readonly addresses: readonly string[];
  readonly folder: string;
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;
  /** Waits until the cluster says of itself that it is so. */
  readonly until: (status: 'green' | 'yellow', nodes?: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts nodes of one cluster on this machine, each with an address of its own on the loopback. */
export async function startCluster({
  nodes: many = 1,
  heap = 512,
  folder: kept,
  settings = [],
}: ClusterOptions = {}): Promise<Cluster> {
  const home = await openSearchHome();
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'notabene-cluster-')));
  await mkdir(folder, { recursive: true });
  // The user of the server must be able to go through it.
  await chmod(folder, 0o755);
  const ports = await Promise.all(Array.from({ length: 2 * many }, () => freePort()));
  const transports = ports.slice(many);
  const names = transports.map((_, i) => `node-${i}`);
  const nodes: Node[] = [];
  for (const [i, name] of names.entries()) {
    const at = join(folder, name);
    for (const part of ['config', 'data', 'logs', 'tmp']) await mkdir(join(at, part), { recursive: true });
    const lines = [
      'cluster.name: notabene-proef',
      `node.name: ${name}`,
      'network.host: 127.0.0.1',
      `http.port: ${ports[i]}`,
      `transport.port: ${transports[i]}`,
      `path.data: ${join(at, 'data')}`,
      `path.logs: ${join(at, 'logs')}`,
      ...(many === 1
        ? ['discovery.type: single-node']
        : [
            `discovery.seed_hosts: [${transports.map((port) => `"127.0.0.1:${port}"`).join(', ')}]`,
            `cluster.initial_cluster_manager_nodes: [${names.join(', ')}]`,
          ]),
      ...settings,
    ];
    await writeFile(join(at, 'config', 'opensearch.yml'), `${lines.join('\n')}\n`);
    await writeFile(join(at, 'config', 'log4j2.properties'), LOGGING);
    nodes.push(nodeOf({ name, at, home, heap, address: `http://127.0.0.1:${ports[i]}` }));
  }
  await Promise.all(nodes.map(({ start }) => start()));
  const ask = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    for (const { address, process: of } of nodes) {
      if (of().exitCode !== null || of().signalCode !== null) continue;
      const response = await fetch(`${address}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return (await response.json()) as Record<string, unknown>;
    }
    throw new Error('no node of the cluster runs');
  };
  const cluster: Cluster = {
    nodes,
    addresses: nodes.map(({ address }) => address),
    folder,
    ask,
    until: async (status, count = many) => {
      const { timed_out: late, ...health } = await ask(
        'GET',
        `/_cluster/health?wait_for_status=${status}&wait_for_nodes=${count}&timeout=120s`,
      );
      if (late !== false) throw new Error(`the cluster is ${String(health.status)}, not ${status}`);
    },
    stop: async () => {
      await Promise.all(nodes.map(({ kill }) => kill()));
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  await cluster.until('green');
  return cluster;
}

function nodeOf({
  name,
  at,
  home,
  heap,
  address,
}: {
  readonly name: string;
  readonly at: string;
  readonly home: string;
  readonly heap: number;
  readonly address: string;
}): Node {
  let child: ChildProcess | undefined;
  return {
    name,
    address,
    process: () => child as ChildProcess,
    kill: async () => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child?.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    },
    start: async () => {
      const root = process.getuid?.() === 0;
      if (root) await ownedByNobody(at);
      child = spawn(
        'java',
        [
          `-Xms${heap}m`,
          `-Xmx${heap}m`,
          ...FLAGS,
          `-Djava.io.tmpdir=${join(at, 'tmp')}`,
          `-Dopensearch.path.home=${home}`,
          `-Dopensearch.path.conf=${join(at, 'config')}`,
          '-cp',
          join(home, 'lib', '*'),
          'org.opensearch.bootstrap.OpenSearch',
        ],
        {
          cwd: join(at, 'tmp'),
          stdio: ['ignore', 'pipe', 'pipe'],
          ...(root && { uid: NOBODY, gid: NOBODY }),
        },
      );
      const log = join(at, 'output.log');
      const output = createWriteStream(log, { flags: 'a' });
      child.stdout?.pipe(output, { end: false });
      child.stderr?.pipe(output, { end: false });
      const end = performance.now() + STARTS_MS;
      while (performance.now() < end && child.exitCode === null && child.signalCode === null) {
        const ok = await fetch(`${address}/_cluster/health?local=true`).then(
          (response) => response.ok,
          () => false,
        );
        if (ok) return;
        await new Promise((done) => setTimeout(done, STEP_MS));
      }
      throw new Error(`${name} did not start:\n${(await readFile(log, 'utf8')).slice(-4_000)}`);
    },
  };
}

async function ownedByNobody(folder: string): Promise<void> {
  for (const part of [
    '',
    'config',
    'config/opensearch.yml',
    'config/log4j2.properties',
    'data',
    'logs',
    'tmp',
  ])
    await chown(join(folder, part), NOBODY, NOBODY);
}
