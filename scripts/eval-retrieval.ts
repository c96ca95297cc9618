/**
 * Quality of retrieval beside other engines: `npm run eval:retrieval -- --beir FOLDER…`, on collections in BEIR
 * form, with `--half a|b` for a fixed half of the questions and `--engines ID,ID` for some of the engines.
 */

import { halfOf, readCollection } from '../test/retrieval/collection.ts';
import { corpusOf, ENGINES } from '../test/retrieval/engines.ts';
import { type EngineRun, reportOf, runEngine } from '../test/retrieval/report.ts';
import { readOptions, stop } from './usage.ts';

const USAGE = `npm run eval:retrieval -- --beir FOLDER… [--half a|b] [--engines ${ENGINES.map(({ id }) => id).join(',')}]`;

const { values, positionals } = readOptions(
  {
    options: {
      beir: { type: 'string', multiple: true },
      half: { type: 'string' },
      engines: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  },
  USAGE,
);
const folders = [...(values.beir ?? []), ...positionals];
if (folders.length === 0) stop('Name at least one folder.', USAGE);
if (values.half !== undefined && !/^[ab]$/.test(values.half)) stop('A half is a or b.', USAGE);
const engines = (values.engines?.split(',') ?? ENGINES.map(({ id }) => id)).map(
  (id) => ENGINES.find((engine) => engine.id === id) ?? stop(`There is no engine ${id}.`, USAGE),
);

for (const folder of folders) {
  const collection = await readCollection(folder).catch((error: Error) => stop(error.message, USAGE));
  const questions = collection.questions.filter(
    ({ id }) => values.half === undefined || halfOf(id) === values.half,
  );
  if (questions.length === 0) stop(`${collection.name} has no question with a relevant text.`, USAGE);
  const corpus = corpusOf(collection.documents);
  process.stdout.write(
    `\n${collection.name}${values.half === undefined ? '' : `, half ${values.half}`}: ${collection.documents.length} texts (${corpus.language}), ` +
      `${questions.length} questions${collection.refused === 0 ? '' : `, ${collection.refused} lines refused`}\n\n`,
  );
  const runs: EngineRun[] = [];
  for (const engine of engines) runs.push(await runEngine(engine, corpus, questions));
  process.stdout.write(`${reportOf(runs)}\n`);
}
