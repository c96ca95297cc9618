import { acceptQuestion } from '../src/search/accept.ts';
import { type Arguments, CommandError } from './command.ts';

/** The question of a command line, in quotation marks. Throws a `CommandError` where there is none, or one that can't be asked. */
export function theQuestion(args: Arguments, command: string): string {
  const [question, ...more] = args.words;
  if (question === undefined)
    throw new CommandError(2, `Geef een vraag tussen aanhalingstekens; zie notabene ${command} --help.`);
  if (more.length > 0) throw new CommandError(2, 'Zet de hele vraag tussen één paar aanhalingstekens.');
  const accepted = acceptQuestion(question);
  if (!accepted.ok) throw new CommandError(2, accepted.message);
  return accepted.question;
}
