import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { debuglog } from 'node:util';
import { errorCode, fileProblem, isSystemError } from '../ingest/problem.ts';
import packageJson from '../package.json' with { type: 'json' };
import { IndexError } from '../src/search/index.ts';
import { helpOf, readArguments } from './arguments.ts';
import { type Command, CommandError, type ExitCode } from './command.ts';
import { ROOT } from './places.ts';
import { table } from './render/text.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** Each is loaded when it is asked for: what `pull` needs would make `ask` start later. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['ask', async () => (await import('./commands/ask.ts')).ask],
  ['explain', async () => (await import('./commands/explain.ts')).explain],
  ['search', async () => (await import('./commands/search.ts')).search],
  ['ingest', async () => (await import('./commands/ingest.ts')).ingest],
  ['release', async () => (await import('./commands/release.ts')).release],
  ['pull', async () => (await import('./commands/pull.ts')).pull],
  ['watch', async () => (await import('./commands/watch.ts')).watch],
  ['note', async () => (await import('./commands/note.ts')).note],
  ['letter', async () => (await import('./commands/letter.ts')).letter],
  ['documents', async () => (await import('./commands/documents.ts')).documents],
  ['timeline', async () => (await import('./commands/timeline.ts')).timeline],
  ['card', async () => (await import('./commands/card.ts')).card],
  ['matrix', async () => (await import('./commands/matrix.ts')).matrix],
  ['fill', async () => (await import('./commands/fill.ts')).fill],
  ['feedback', async () => (await import('./commands/feedback.ts')).feedback],
  ['key', async () => (await import('./commands/key.ts')).key],
  ['audit', async () => (await import('./commands/audit.ts')).audit],
  ['backup', async () => (await import('./commands/backup.ts')).backup],
  ['channel', async () => (await import('./commands/channel.ts')).channel],
  ['model', async () => (await import('./commands/model.ts')).model],
  ['doctor', async () => (await import('./commands/doctor.ts')).doctor],
  ['serve', async () => (await import('./commands/serve.ts')).serve],
]);

const debug = debuglog('notabene');

async function overview(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  return [
    'Notabene beantwoordt vragen over de inzet van het kabinet bij EU-voorstellen, met bij elke zin de bron.',
    '',
    'Gebruik: notabene OPDRACHT [OPTIES]',
    '',
    ...table(commands.map(({ name, summary }) => [`  ${name}`, summary])),
    '',
    'Uitleg bij een opdracht: notabene OPDRACHT --help',
    '',
  ].join('\n');
}

/** Runs a command line, without the name of the program; whatever goes wrong is said on the terminal. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await run(argv, terminal);
  } catch (error) {
    return report(error, terminal);
  }
}

async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === '--version') {
    await terminal.out(`${packageJson.version}\n`);
    return 0;
  }
  const helpAsked = first === 'help' || first === '--help' || first === '-h';
  const name = helpAsked ? rest[0] : first;
  if (name === undefined) {
    if (!helpAsked) throw new CommandError(2, 'Geef een opdracht; notabene --help toont welke er zijn.');
    await terminal.out(await overview());
    return 0;
  }
  const load = COMMANDS.get(name);
  if (load === undefined)
    throw new CommandError(2, `De opdracht ${name} bestaat niet; notabene --help toont welke er zijn.`);
  const command = await load();
  const args = readArguments(command, helpAsked ? ['--help'] : rest);
  if (args.has('help')) {
    await terminal.out(helpOf(command));
    return 0;
  }
  return command.run(args, terminal);
}

/** One sentence for whatever went wrong, and the exit code that goes with it. */
function report(error: unknown, { say }: Pick<Terminal, 'say'>): ExitCode {
  // The reader of our output left, as `head` does: there is nobody to tell.
  if (errorCode(error) === 'EPIPE') return 0;
  if (error instanceof CommandError) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof IndexError) {
    say(error.message);
    return 1;
  }
  // A file that went away, or an output that can't be written: the system says which.
  if (isSystemError(error)) {
    say(fileProblem(error.path ?? 'de uitvoer', error));
    return 1;
  }
  // The message of an unexpected error may hold text of a document; its name does not.
  const name = error instanceof Error ? error.name : typeof error;
  say(
    `Notabene liep vast op een onverwachte fout (${name}); herhaal de opdracht met NODE_DEBUG=notabene en meld wat u ziet.`,
  );
  debug('%s', error instanceof Error ? error.stack : error);
  return 1;
}

if (import.meta.main) {
  // npm starts a script in the folder of the package; a path that was typed is meant from where the user stands.
  if (process.env.npm_lifecycle_event === 'notabene' && process.env.INIT_CWD)
    process.chdir(process.env.INIT_CWD);
  // The second time a command starts in half the time. Not in a folder that others can write in. Its processes use it too.
  process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'notabene');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
  const argv = process.argv.slice(2);
  const terminal = openTerminal(!argv.includes('--no-color'));
  process.on('SIGINT', () => process.exit(130));
  // A write that fails is reported where it was awaited; a reader that left ends everything at once.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (errorCode(error) === 'EPIPE') process.exit(0);
    });
  // Node ends a program that waits for nothing but time, as for the moment that a model asked to be left alone until.
  const waiting = setInterval(() => undefined, 2 ** 30);
  process.exitCode = await main(argv, terminal);
  clearInterval(waiting);
}
