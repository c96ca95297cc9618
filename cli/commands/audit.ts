import type { Entry } from '../../src/access/store.ts';
import { dateOption } from '../arguments.ts';
import { openAccess } from '../audit.ts';
import { type Arguments, type Command, CommandError, type ExitCode } from '../command.ts';
import type { Settings } from '../database.ts';
import type { Terminal } from '../terminal.ts';
import { OUT_OPTIONS, writeResult } from '../write-result.ts';

export const audit: Command = {
  name: 'audit',
  summary: 'Geef wie wat deed: vrijgeven, inlezen, sleutels en instellingen; nooit wat er gevraagd is',
  usage: ['audit export [--since DATUM] [--out BESTAND] [--remote]'],
  options: {
    since: { type: 'string', value: 'DATUM', help: 'alleen vanaf deze dag, als 2025-12-01 (UTC)' },
    ...OUT_OPTIONS,
    remote: {
      type: 'boolean',
      help: 'dat van Cloudflare, met het account waarmee wrangler is aangemeld; anders dat van deze machine',
    },
  },
  json: false,
  run: (args, terminal) => auditIn(args, terminal),
};

/** What tells one setting from another is for the server alone: a weak secret could be tried out on it. */
const shown = ({ what: { marks: _, ...what }, ...entry }: Entry) => ({ ...entry, what });

/** The audit trail, a line of JSON for each act, of the stores that a test names. */
export async function auditIn(
  args: Arguments,
  terminal: Terminal,
  settings: Settings = {},
): Promise<ExitCode> {
  if (args.words.length !== 1 || args.words[0] !== 'export')
    throw new CommandError(2, 'Kies audit export; zie notabene audit --help.');
  const since = dateOption(args, 'since') ?? undefined;
  const { store, close } = await openAccess({ remote: args.has('remote'), ...settings });
  try {
    const entries = await store.entries(since);
    const lines = entries.map((entry) => `${JSON.stringify(shown(entry))}\n`).join('');
    const out = args.one('out');
    if (out === undefined) await terminal.out(lines);
    else await writeResult(out, lines, args.has('replace'));
  } finally {
    await close();
  }
  return 0;
}
