import { type Check, checkAll } from '../checks.ts';
import { CORPUS_OPTION, type Command, type Option } from '../command.ts';
import { json } from '../render/text.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: 'Controleer of alles klaar is voor gebruik, en zeg wat er nog niet is',
  usage: ['doctor [--corpus PAD]… [--index MAP]'],
  options: {
    ...CORPUS_OPTION,
    index: { type: 'string', value: 'MAP', help: 'de gebouwde index; anders dist/index' } satisfies Option,
  },
  async run(args, terminal) {
    const checks: readonly Check[] = await checkAll({
      corpus: args.has('corpus') ? args.all('corpus') : undefined,
      index: args.one('index'),
      nodeVersion: process.versions.node,
    });
    const healthy = checks.every(({ ok }) => ok);
    await terminal.out(
      args.has('json')
        ? `${json({ ok: healthy, checks })}\n`
        : checks
            .map(
              ({ ok, message }) =>
                `${ok ? terminal.style('green', 'goed') : terminal.style('red', 'fout')}  ${message}\n`,
            )
            .join(''),
    );
    if (!healthy) terminal.say('Niet alles is in orde; doe wat er achter "fout" staat.');
    return healthy ? 0 : 1;
  },
};
