/**
 * Speed and size: `npm run bench`, or some of its parts with `npm run bench -- PART…`. It starts what it needs on the
 * loopback or in processes of its own, and stops it again.
 */

import { answers } from '../test/bench/answers.ts';
import { channels } from '../test/bench/channels.ts';
import { collections } from '../test/bench/collections.ts';
import { CONTENDERS } from '../test/bench/contender.ts';
import { encoder } from '../test/bench/encoder.ts';
import { files } from '../test/bench/files.ts';
import { http } from '../test/bench/http.ts';
import { list } from '../test/bench/list.ts';
import { load } from '../test/bench/load.ts';
import { say } from '../test/bench/say.ts';
import { inWorkerd } from '../test/bench/scale.ts';
import { meaningInWorkerd, meaningUnderLoad } from '../test/bench/scale-meaning.ts';
import { sideBySide } from '../test/bench/side-by-side.ts';
import { readOptions, stop } from './usage.ts';

interface Options {
  readonly passages: readonly number[];
  readonly engines: readonly string[];
  readonly in: string | undefined;
  readonly answers: number;
  readonly seconds: number;
}

/** What can be measured, in this order. */
const PARTS: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  answers,
  encoder,
  files,
  http,
  load,
  list: ({ passages }) => list(passages),
  engines: ({ passages, engines }) => sideBySide(passages, engines),
  channels,
  collections: ({ passages }) => collections(passages),
  workerd: ({ passages, in: folder }) => inWorkerd(passages, folder),
  meaning: async ({ passages }) => {
    await meaningUnderLoad();
    await meaningInWorkerd(passages);
  },
};
/** The rest takes its time, and is asked for. */
const USUAL = ['answers', 'encoder', 'files', 'http', 'list', 'engines'];
const USUAL_PASSAGES = '1000,10000';

const IDS = CONTENDERS.map(({ id }) => id);
const USAGE = `npm run bench -- [${Object.keys(PARTS).join('|')}]… [--passages ${USUAL_PASSAGES},100000] [--engines ${IDS.join(',')}] [--in FOLDER] [--answers 50000] [--seconds 10]
Without parts: ${USUAL.join(', ')}, at ${USUAL_PASSAGES} passages.`;

const { values, positionals } = readOptions(
  {
    options: {
      passages: { type: 'string', default: USUAL_PASSAGES },
      engines: { type: 'string', default: IDS.join(',') },
      in: { type: 'string' },
      answers: { type: 'string', default: '50000' },
      seconds: { type: 'string', default: '10' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  },
  USAGE,
);
const options: Options = {
  passages: values.passages.split(',').map(Number),
  engines: values.engines.split(','),
  in: values.in,
  answers: Number(values.answers),
  seconds: Number(values.seconds),
};
if (!(options.answers > 0 && options.seconds > 0)) stop('Answers and seconds are numbers above 0.', USAGE);
if (!options.passages.every((size) => Number.isInteger(size) && size > 0))
  stop('Passages are whole numbers, with commas between.', USAGE);
for (const id of options.engines) if (!IDS.includes(id)) stop(`There is no engine ${id}.`, USAGE);
for (const part of positionals) if (!Object.hasOwn(PARTS, part)) stop(`There is no part ${part}.`, USAGE);

const started = performance.now();
say(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
for (const [part, measure] of Object.entries(PARTS))
  if ((positionals.length > 0 ? positionals : USUAL).includes(part)) await measure(options);
say(`\nMeasured in ${Math.round((performance.now() - started) / 1000)} s.`);
