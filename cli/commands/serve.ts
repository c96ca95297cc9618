import process from 'node:process';
import { prepareModel } from '../../scripts/build-model.ts';
import { buildPageOfToday } from '../../scripts/build-page.ts';
import { doorOf, shutBy } from '../../src/server/settings.ts';
import { homeOf } from '../../src/web/parts/links.ts';
import { countOption } from '../arguments.ts';
import { channelLines } from '../checks/channel-checks.ts';
import { toldOfChannels } from '../checks/channel-variables.ts';
import { type Arguments, type Command, CommandError } from '../command.ts';
import { serverSettings } from '../database.ts';
import { environment } from '../environment.ts';
import { checkPort } from '../port.ts';
import { prepareServed } from '../served.ts';
import { whenStarterIsGone } from '../starter.ts';
import { takeOver } from '../take-over.ts';

const DEFAULT_PORT = 8787;
const MAX_PORT = 65_535;
const MAX_WORKERS = 64;

export const serve: Command = {
  name: 'serve',
  summary: 'Start de server op deze machine, over de index in dist/index',
  usage: ['serve [--port N] [--host ADRES] [--workers N]'],
  options: {
    port: { type: 'string', value: 'N', help: `de poort; ${DEFAULT_PORT} als u niets opgeeft` },
    host: {
      type: 'string',
      value: 'ADRES',
      help: 'waar hij luistert; alleen op deze machine als u niets opgeeft, 0.0.0.0 is overal (docs/run/server.md)',
    },
    workers: { type: 'string', value: 'N', help: 'hoeveel processen antwoorden; 1 als u niets opgeeft' },
  },
  json: false,
  async run(args, terminal) {
    checkWords(args);
    const env = settingsFor(args);
    const { port, host, state, variables } = serverSettings({ env });
    // Behind a proxy or a tunnel it is reached by another name.
    const home = homeOf(variables.NOTABENE_URL) ?? `http://127.0.0.1:${port}`;
    const shut = shutBy({ host, variables: { ...variables, NOTABENE_URL: home } });
    if (shut !== null) throw new CommandError(2, shut);
    // First of all: a server that is running on it reads the index that would be replaced.
    await checkPort(port, host);
    for (const line of await takeOver(state)) terminal.say(line);
    terminal.say(await prepareServed({ env }));
    const model = await prepareModel();
    if (model !== undefined) terminal.say(model);
    for (const line of await channelLines(toldOfChannels({ env }))) terminal.say(line);
    terminal.say(doorOf({ host, variables: { ...variables, NOTABENE_URL: home } }).message);
    await buildPageOfToday();
    const { serve: start } = await import('../../src/server.ts');
    terminal.say(`Notabene staat op ${home}; stoppen kan met Ctrl+C.`);
    // The processes that answer read their settings as any server does.
    Object.assign(process.env, env, { NOTABENE_URL: home });
    const code = await start(environment(), whenStarterIsGone());
    if (code !== 0)
      throw new CommandError(1, 'De server stopte; kijk hierboven waarom, of kies een andere --port.');
    return 0;
  },
};

/** What was set, with what was typed before it. */
function settingsFor(args: Arguments): ReturnType<typeof environment> {
  const set = environment();
  const port = countOption(args, 'port', Number(set.NOTABENE_PORT ?? DEFAULT_PORT), MAX_PORT);
  const workers = countOption(args, 'workers', Number(set.NOTABENE_WORKERS ?? 1), MAX_WORKERS);
  const host = args.one('host') ?? set.NOTABENE_HOST;
  return {
    ...set,
    NOTABENE_PORT: String(port),
    NOTABENE_WORKERS: String(workers),
    ...(host !== undefined && { NOTABENE_HOST: host }),
  };
}

/** What stands behind `npm start` without `--` is npm's: of `--port 9000` only the number comes here, or nothing. */
function checkWords(args: Arguments): void {
  const { npm_lifecycle_event: script, npm_config_port: kept } = process.env;
  if (script === 'start' && kept !== undefined && !args.has('port'))
    throw new CommandError(
      2,
      `npm hield --port voor zichzelf; zet er -- voor: npm start -- --port ${args.words[0] ?? kept}`,
    );
  if (args.words.length > 0)
    throw new CommandError(
      2,
      'De opdracht serve krijgt alleen --port, --host en --workers; zie notabene serve --help.',
    );
}
