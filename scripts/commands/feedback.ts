import type { Database } from '../../src/search/d1/binding.ts';
import { FeedbackFault, readFeedback, wipeFeedback } from '../../src/web/feedback-store.ts';
import { dateOption } from '../arguments.ts';
import { type Arguments, type Command, CommandError, type ExitCode } from '../command.ts';
import { openDatabase, type Settings } from '../database.ts';
import { renderFeedback, totalsOf } from '../render/feedback.ts';
import { counted, json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';

export const feedback: Command = {
  name: 'feedback',
  summary: 'Toon wat lezers van antwoorden vonden, of verwijder het',
  usage: ['feedback [--since DATUM] [--remote]', 'feedback --wipe --yes [--remote]'],
  options: {
    since: { type: 'string', value: 'DATUM', help: 'alleen wat vanaf deze dag kwam, als 2025-12-01 (UTC)' },
    remote: {
      type: 'boolean',
      help: 'die bij Cloudflare, met het account waarmee wrangler is aangemeld; anders die op deze machine',
    },
    wipe: { type: 'boolean', help: 'verwijder alle feedback; alleen met --yes' },
    yes: { type: 'boolean', help: 'er wordt niets gevraagd: dit zegt dat u het weet' },
  },
  run: (args, terminal) => feedbackFrom(args, terminal),
};

/** Shows or removes what is kept in the database of the worker, or in another one that a test names. */
export async function feedbackFrom(
  args: Arguments,
  terminal: Terminal,
  settings: Settings = {},
): Promise<ExitCode> {
  if (args.words.length > 0)
    throw new CommandError(2, 'De opdracht feedback krijgt alleen opties; zie notabene feedback --help.');
  const since = dateOption(args, 'since');
  const wipes = args.has('wipe');
  if (args.has('yes') && !wipes) throw new CommandError(2, 'Geef --yes alleen samen met --wipe.');
  if (wipes && since !== null)
    throw new CommandError(2, '--wipe verwijdert alle feedback; laat --since weg.');
  if (wipes && !args.has('yes'))
    throw new CommandError(
      2,
      '--wipe verwijdert alle feedback voorgoed; geef er --yes bij als u dat wilt, of bewaar haar eerst met --json.',
    );
  const { database, close } = await openDatabase({
    remote: args.has('remote'),
    binding: 'FEEDBACK',
    ...settings,
  });
  try {
    await (wipes ? wipe(database, args, terminal) : show(database, since, args, terminal));
    return 0;
  } catch (error) {
    if (error instanceof FeedbackFault)
      throw new CommandError(
        1,
        'De feedback is bewaard door een andere versie van Notabene; gebruik die om haar te lezen.',
      );
    throw error;
  } finally {
    await close();
  }
}

async function show(
  database: Database,
  since: string | null,
  args: Arguments,
  terminal: Terminal,
): Promise<void> {
  const given = await readFeedback(database, since ?? undefined);
  await terminal.out(
    args.has('json')
      ? `${json({ since, totals: totalsOf(given), feedback: given })}\n`
      : renderFeedback(given, since, terminal),
  );
}

async function wipe(database: Database, args: Arguments, terminal: Terminal): Promise<void> {
  const removed = await wipeFeedback(database);
  await terminal.out(
    args.has('json')
      ? `${json({ removed })}\n`
      : `${counted(removed, 'keer feedback', 'keer feedback')} verwijderd.\n`,
  );
}
