import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '2.19.1';

const NEEDED =
  'Deze proef heeft Java 17 of nieuwer en Maven nodig (de opdrachten java en mvn); installeer die, of laat de proef weg: npm test doet zonder.';

const run = promisify(execFile);

/** Modules of the server that are published as code alone: the class that starts each, and what its code may do. */
const MODULES = {
  'analysis-common': { main: 'org.opensearch.analysis.common.CommonAnalysisPlugin', may: [] },
  'transport-netty4': {
    main: 'org.opensearch.transport.Netty4Plugin',
    may: [
      'java.net.SocketPermission "*", "accept,connect,listen,resolve"',
      'java.io.FilePermission "/proc/sys/net/core/somaxconn", "read"',
    ],
  },
  'lang-painless': {
    main: 'org.opensearch.painless.PainlessPlugin',
    may: [
      'java.lang.RuntimePermission "createClassLoader"',
      'java.lang.RuntimePermission "getClassLoader"',
      'org.opensearch.script.ClassPermission "*"',
    ],
  },
} as const;

/**
 * The folder of an OpenSearch with k-NN, laid out from Maven the first time. Throws, with what to install, where there is
 * no Java or Maven.
 */
export async function openSearchHome(
  folder = process.env.NOTABENE_OPENSEARCH_HOME ?? join(tmpdir(), `notabene-opensearch-${VERSION}`),
): Promise<string> {
  await Promise.all([run('java', ['-version']), run('mvn', ['-v'])]).catch(() => {
    throw new Error(NEEDED);
  });
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return folder;
  const pom = join(import.meta.dirname, 'pom.xml');
  await run('mvn', ['-q', '-B', '-f', pom, 'generate-resources', `-Dhome=${folder}`], {
    env: { ...process.env, MAVEN_OPTS: '-Xmx256m' },
  });
  // It looks for folders that it has no use for here.
  for (const name of ['bin', 'config', 'extensions']) await mkdir(join(folder, name), { recursive: true });
  for (const [name, { main, may }] of Object.entries(MODULES)) {
    const module = join(folder, 'modules', name);
    await mkdir(module, { recursive: true });
    const told = {
      name,
      description: name,
      version: VERSION,
      classname: main,
      'java.version': '11',
      'opensearch.version': VERSION,
      'extended.plugins': '',
      'has.native.controller': 'false',
    };
    await writeFile(
      join(module, 'plugin-descriptor.properties'),
      Object.entries(told)
        .map(([key, value]) => `${key}=${value}\n`)
        .join(''),
    );
    if (may.length > 0)
      await writeFile(
        join(module, 'plugin-security.policy'),
        `grant {\n${may.map((each) => `  permission ${each};\n`).join('')}};\n`,
      );
  }
  // Who runs it may be another user, and what was unpacked is for its owner alone.
  await run('chmod', ['-R', 'a+rX', folder]);
  await writeFile(ready, VERSION);
  return folder;
}
