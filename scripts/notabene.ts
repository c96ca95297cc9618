import process from 'node:process';
import packageJson from '../package.json' with { type: 'json' };
import { IndexError } from '../src/search/index.ts';
import { helpOf, readArguments } from './arguments.ts';
import { type Command, CommandError, type ExitCode } from './command.ts';
import { ask } from './commands/ask.ts';
import { doctor } from './commands/doctor.ts';
import { documents } from './commands/documents.ts';
import { ingest } from './commands/ingest.ts';
import { search } from './commands/search.ts';
import { serve } from './commands/serve.ts';
import { errorCode } from './problem.ts';
import { flat, table } from './render/text.ts';
import { openTerminal } from './terminal.ts';

const COMMANDS: readonly Command[] = [ask, search, ingest, documents, doctor, serve];

/** Known by name, so that who asks for one hears that it is not a typing error. */
const LATER = ['pull', 'card', 'timeline', 'note'];

function overview(): string {
  return [
    'Notabene beantwoordt vragen over de inzet van het kabinet bij EU-voorstellen, met bij elke zin de bron.',
    '',
    'Gebruik: notabene OPDRACHT [OPTIES]',
    '',
    ...table(COMMANDS.map(({ name, summary }) => [`  ${name}`, summary])),
    '',
    'Uitleg bij een opdracht: notabene OPDRACHT --help',
    '',
  ].join('\n');
}

/** Runs a command line, without the name of the program. Throws what the boundary below reports. */
async function run(argv: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal(!argv.includes('--no-color'));
  const [first, ...rest] = argv.filter((word, index) => !(index === 0 && word === '--no-color'));
  if (first === '--version') {
    await terminal.out(`${packageJson.version}\n`);
    return 0;
  }
  const helpAsked = first === 'help' || first === '--help' || first === '-h';
  const name = helpAsked ? rest[0] : first;
  if (name === undefined) {
    if (!helpAsked) throw new CommandError(2, 'Geef een opdracht; notabene --help toont welke er zijn.');
    await terminal.out(overview());
    return 0;
  }
  if (LATER.includes(name))
    throw new CommandError(
      2,
      `De opdracht ${name} zit niet in deze versie; notabene --help toont wat er wel is.`,
    );
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined)
    throw new CommandError(2, `De opdracht ${flat(name)} bestaat niet; notabene --help toont welke er zijn.`);
  const args = readArguments(command, helpAsked ? ['--help'] : rest);
  if (args.has('help')) {
    await terminal.out(helpOf(command));
    return 0;
  }
  return command.run(args, terminal);
}

/** One sentence for whatever went wrong, and the exit code that goes with it. */
function report(error: unknown): ExitCode {
  // The reader of our output left, as `head` does: there is nobody to tell.
  if (errorCode(error) === 'EPIPE') return 0;
  const { say } = openTerminal(false);
  if (error instanceof CommandError) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof IndexError) {
    say(error.message);
    return 1;
  }
  // The message of an unexpected error may hold text of a document; its name does not.
  const name = error instanceof Error ? error.name : typeof error;
  say(
    `Notabene liep vast op een onverwachte fout (${name}); herhaal de opdracht met NODE_DEBUG=notabene en meld wat u ziet.`,
  );
  if (/\bnotabene\b/i.test(process.env.NODE_DEBUG ?? '') && error instanceof Error)
    console.error(error.stack);
  return 1;
}

// npm starts a script in the folder of the package; a path that was typed is meant from where the user stands.
if (process.env.npm_lifecycle_event === 'notabene' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);
process.on('SIGINT', () => process.exit(130));
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => process.exit(report(error)));

process.exitCode = await run(process.argv.slice(2)).catch(report);
