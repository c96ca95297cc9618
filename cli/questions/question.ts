import { titleOf } from '../../src/search/documents/dossiers.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { acceptQuestion } from '../../src/search/words/accept.ts';
import { type Arguments, CommandError, type Option } from '../command.ts';

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

/** The documents that a question is confined to. */
export const SCOPE_OPTION: Option = {
  type: 'string',
  multiple: true,
  value: 'STUK',
  help: 'antwoord alleen uit dit stuk, zoals kst-22112-4243, of dit dossier, zoals dossier:kst-22112-4243; mag vaker',
};

const missingName = (id: string): string =>
  id.startsWith('dossier:') ? `Het dossier ${id}` : `Het stuk ${id}`;

/** The documents that the options name; none where they name none. Throws a `CommandError` where one is not there. */
export async function theScope(args: Arguments, index: SearchIndex): Promise<{ scope?: readonly string[] }> {
  if (!args.has('scope')) return {};
  const scope = args.all('scope');
  for (const id of scope)
    if ((await titleOf(index, [id])) === null)
      throw new CommandError(
        1,
        `${missingName(id)} is er niet; notabene documents toont welke stukken er zijn.`,
      );
  return { scope };
}
