import { resolve } from 'node:path';
import { buildFolder } from '../build-folder.ts';
import { type Command, CommandError } from '../command.ts';
import { BUILT_INDEX, readCorpus } from '../corpus.ts';
import { renderIngest } from '../render/ingest.ts';
import { reasonsOf } from '../render/refused.ts';
import { counted, json } from '../render/text.ts';

export const ingest: Command = {
  name: 'ingest',
  summary: 'Lees stukken in en bouw er de index van',
  usage: ['ingest PAD… [--out MAP]'],
  options: {
    out: {
      type: 'string',
      value: 'MAP',
      help: 'waar de index komt; anders dist/index, waar de server hem zoekt',
    },
  },
  async run(args, terminal) {
    if (args.words.length === 0)
      throw new CommandError(2, 'Geef een of meer bestanden of mappen; zie notabene ingest --help.');
    let count = 0;
    const corpus = await readCorpus(args.words, (name) => terminal.progress(`${++count} ${name}`));
    terminal.progress('De index wordt gebouwd…');
    if (corpus.documents.length === 0) {
      terminal.progress('');
      const reasons = reasonsOf(corpus.refused);
      if (reasons.length > 1) for (const reason of reasons) terminal.say(reason);
      throw new CommandError(
        1,
        reasons.length === 1 && reasons[0] !== undefined
          ? reasons[0]
          : `Geen van de ${corpus.refused.length} stukken is te lezen; herstel ze en probeer opnieuw.`,
      );
    }
    const out = args.one('out') ?? BUILT_INDEX;
    const { index, manifest } = await buildFolder(corpus, resolve(out));
    terminal.progress('');
    await terminal.out(
      args.has('json')
        ? `${json({ ...manifest, refused: corpus.refused.map(({ name, sha256, code, message }) => ({ name, sha256, status: 'refused', code, message })) })}\n`
        : renderIngest({ corpus, index, manifest, out }, terminal),
    );
    if (corpus.refused.length === 0) return 0;
    terminal.say(
      `${counted(corpus.refused.length, 'stuk is', 'stukken zijn')} geweigerd; herstel ze aan de hand van de lijst en voer de opdracht opnieuw uit.`,
    );
    return 1;
  },
};
