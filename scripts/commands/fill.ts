import { fillDatabase } from '../../src/search/d1/builds.ts';
import { type Command, CommandError } from '../command.ts';
import { BUILT_INDEX, readCorpus, SHIPPED_CORPUS } from '../corpus.ts';
import { openDatabase } from '../database.ts';
import { heldIn } from '../origin.ts';
import { programHash } from '../program.ts';
import { progressOn } from '../progress.ts';
import { reasonsOf } from '../render/refused.ts';
import { counted, json } from '../render/text.ts';

export const fill: Command = {
  name: 'fill',
  summary: 'Vul de D1-database met stukken, voor wie met NOTABENE_ENGINE = "d1" zoekt',
  usage: ['fill [PAD…] [--remote]'],
  options: {
    remote: {
      type: 'boolean',
      help: 'vul de database bij Cloudflare, met het account waarmee wrangler is aangemeld; anders die op deze machine',
    },
  },
  async run(args, terminal) {
    const progress = progressOn(terminal, { silent: args.has('json') });
    const own = (await heldIn(BUILT_INDEX)).kind === 'own';
    const paths = args.words.length > 0 ? args.words : [own ? BUILT_INDEX : SHIPPED_CORPUS];
    const { documents, refused, quarantined } = await readCorpus(paths, { onProgress: progress.step });
    const reasons = reasonsOf([...refused, ...quarantined]);
    if (documents.length === 0)
      throw new CommandError(1, reasons[0] ?? 'Er is niets om de database mee te vullen; noem andere paden.');
    progress.stage('De database wordt geopend…');
    const { database, close } = await openDatabase({ remote: args.has('remote') });
    try {
      const filled = await fillDatabase(database, documents, {
        program: await programHash(),
        onProgress: ({ stage, documents: done }) => {
          if (stage === 'skipping') progress.stage('Wat er al staat wordt overgeslagen…');
          else progress.build(stage === 'reading' ? 1 : 2, done, documents.length);
        },
      });
      progress.end();
      const what = `${counted(filled.documents, 'stuk', 'stukken')}, vingerafdruk ${filled.fingerprint.slice(0, 12)}`;
      await terminal.out(
        args.has('json')
          ? `${json(filled)}\n`
          : filled.steps === 0
            ? `De database heeft deze stukken al: ${what}.\n`
            : `${filled.resumed > 0 ? 'Database verder gevuld' : 'Database gevuld'}: ${what}.\n`,
      );
    } finally {
      progress.end();
      await close();
    }
    for (const reason of reasons) terminal.say(`Let op: ${reason}`);
    return reasons.length === 0 ? 0 : 1;
  },
};
