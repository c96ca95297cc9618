import type { Check } from '../checks/check.ts';
import { checkAll } from '../checks/checks.ts';
import { CORPUS_OPTION, type Command, type Option } from '../command.ts';
import { json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';

/** Longest wait for each answer of a platform, as its message says. */
const PLATFORM_MS = 5_000;

export const doctor: Command = {
  name: 'doctor',
  summary: 'Controleer of alles klaar is voor gebruik, en zeg wat er nog niet is',
  usage: ['doctor [--corpus PAD]… [--index MAP] [--online]'],
  options: {
    ...CORPUS_OPTION,
    index: { type: 'string', value: 'MAP', help: 'de gebouwde index; anders dist/index' } satisfies Option,
    online: {
      type: 'boolean',
      help: 'vraag ook Slack en Microsoft of zij deze Notabene kennen; anders verlaat niets deze machine',
    } satisfies Option,
  },
  async run(args, terminal) {
    const checks: readonly Check[] = await checkAll({
      corpus: args.has('corpus') ? args.all('corpus') : undefined,
      index: args.one('index'),
      nodeVersion: process.versions.node,
      online: args.has('online') ? { deadlineMs: PLATFORM_MS } : undefined,
    });
    const healthy = checks.every(({ ok }) => ok);
    await terminal.out(
      args.has('json')
        ? `${json({ ok: healthy, checks })}\n`
        : checks.map((check) => `${mark(check, terminal)}  ${check.message}\n`).join(''),
    );
    if (!healthy) terminal.say('Niet alles is in orde; doe wat er achter "fout" staat.');
    return healthy ? 0 : 1;
  },
};

const mark = ({ ok, hint }: Check, { style }: Terminal): string =>
  ok ? (hint ? style('yellow', 'tip ') : style('green', 'goed')) : style('red', 'fout');
