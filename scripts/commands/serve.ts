import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { countOption } from '../arguments.ts';
import { buildShipped } from '../build.ts';
import { type Command, CommandError } from '../command.ts';
import { BUILT_INDEX, ROOT, SHIPPED_CORPUS } from '../corpus.ts';
import { isIndexFolder, openIndexFolder } from '../index-folder.ts';

const DEFAULT_PORT = 8787;
const MAX_PORT = 65_535;
const WRANGLER = join(ROOT, 'node_modules', 'wrangler', 'bin', 'wrangler.js');

export const serve: Command = {
  name: 'serve',
  summary: 'Start de server op deze machine, over de index in dist/index',
  usage: ['serve [--port N]'],
  options: { port: { type: 'string', value: 'N', help: `de poort; ${DEFAULT_PORT} als u niets opgeeft` } },
  async run(args, terminal) {
    if (args.words.length > 0 || args.has('json'))
      throw new CommandError(2, 'De opdracht serve krijgt alleen --port; zie notabene serve --help.');
    const port = countOption(args, 'port', DEFAULT_PORT, MAX_PORT);
    // An index that someone made of their own documents stays; a damaged one is told before the server is up.
    if (await isIndexFolder(BUILT_INDEX)) await openIndexFolder(BUILT_INDEX);
    else terminal.say(await buildShipped(SHIPPED_CORPUS, BUILT_INDEX));
    const server = spawn(process.execPath, [WRANGLER, 'dev', '--port', String(port)], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    // Ctrl-C reaches the server too; it is waited for, so that nothing is left behind.
    let stopped: NodeJS.Signals | undefined;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal);
      process.on(signal, () => {
        stopped ??= signal;
        server.kill(signal);
      });
    }
    const [code] = await once(server, 'exit');
    if (stopped !== undefined) process.exit(stopped === 'SIGINT' ? 130 : 143);
    if (code !== 0)
      throw new CommandError(1, `De server stopte; kijk hierboven waarom, of kies een andere --port.`);
    return 0;
  },
};
