import { homeOf } from '../../src/web/links.ts';
import { countOption } from '../arguments.ts';
import { prepareModel } from '../build-model.ts';
import { channelLines } from '../channel-checks.ts';
import { toldOfChannels } from '../channel-variables.ts';
import { type Arguments, type Command, CommandError } from '../command.ts';
import { checkPort } from '../port.ts';
import { serveWorker } from '../serve-worker.ts';
import { prepareServed } from '../served.ts';

const DEFAULT_PORT = 8787;
const MAX_PORT = 65_535;

export const serve: Command = {
  name: 'serve',
  summary: 'Start de server op deze machine, over de index in dist/index',
  usage: ['serve [--port N]'],
  options: { port: { type: 'string', value: 'N', help: `de poort; ${DEFAULT_PORT} als u niets opgeeft` } },
  json: false,
  async run(args, terminal) {
    checkWords(args);
    const port = countOption(args, 'port', DEFAULT_PORT, MAX_PORT);
    // First of all: a server that is running on it reads the index that would be replaced.
    await checkPort(port);
    terminal.say(await prepareServed());
    terminal.say(await prepareModel());
    for (const line of await channelLines(await toldOfChannels())) terminal.say(line);
    const { buildPage } = await import('../build-page.ts');
    await buildPage();
    const code = await serveWorker([
      '--port',
      String(port),
      '--var',
      // Behind a proxy or a tunnel it is reached by another name.
      `NOTABENE_URL:${homeOf(process.env.NOTABENE_URL) ?? `http://127.0.0.1:${port}`}`,
    ]);
    if (code !== 0)
      throw new CommandError(1, 'De server stopte; kijk hierboven waarom, of kies een andere --port.');
    return 0;
  },
};

/** What stands behind `npm start` without `--` is npm's: of `--port 9000` only the number comes here, or nothing. */
function checkWords(args: Arguments): void {
  const { npm_lifecycle_event: script, npm_config_port: kept } = process.env;
  if (script === 'start' && kept !== undefined && !args.has('port'))
    throw new CommandError(
      2,
      `npm hield --port voor zichzelf; zet er -- voor: npm start -- --port ${args.words[0] ?? kept}`,
    );
  if (args.words.length > 0)
    throw new CommandError(2, 'De opdracht serve krijgt alleen --port; zie notabene serve --help.');
}
