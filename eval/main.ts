/**
 * Quality of the answers: `npm run eval` puts every question to its dossier alone and to an index of all, and writes
 * `docs/develop/quality.md`, `.json` and `.svg`. What else it can do, `--help` says, and README.md beside it explains.
 */

import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions, stop } from '../scripts/usage.ts';
import { checkDossier } from './check.ts';
import { exportDossiers } from './corpora.ts';
import { type DossierQuestion, dossierNames, readDossier } from './dossier.ts';
import { comparison } from './measure/compare.ts';
import { faultsOf, GATE, gateAt, lossesOf, readGate } from './measure/gate.ts';
import { plotOf } from './measure/plot.ts';
import { groupsOf, type KeptRows, keptOf, pointsAtDossier, rowsKept } from './measure/quality.ts';
import { heldOf, partsOf, type Quality, qualityOf, reportOf } from './measure/report.ts';
import { type Judged, scoreOf } from './measure/score.ts';
import { linesFor } from './measure/scored.ts';
import { runAlone, runOpen } from './run.ts';
import { DEVELOPMENT, isTest, SPLIT } from './split.ts';

const USAGE = `npm run eval -- [--against FILE] [--out FOLDER] [--accept [--accept-loss]]
       npm run eval -- --wrong KIND                  what is said wrongly on the dossiers that are no test
       npm run eval -- --check [FOLDER]              are all labels verbatim, how many questions of each kind; of the dossiers in a folder of your own
       npm run eval -- --export FOLDER               corpora and questions for \`notabene ask --batch\`
       npm run eval -- --answers FILE QUESTIONS…     score the answers of such a batch`;

const ROOT = join(import.meta.dirname, '..');
const { values, positionals } = readOptions(
  {
    options: {
      against: { type: 'string' },
      out: { type: 'string' },
      accept: { type: 'boolean' },
      'accept-loss': { type: 'boolean' },
      wrong: { type: 'string' },
      check: { type: 'boolean' },
      export: { type: 'string' },
      answers: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  },
  USAGE,
);

if (positionals.length > (values.check ? 1 : 0) && values.answers === undefined)
  stop(`What is ${positionals.join(' ')}?`, USAGE);
else if (values.check) check(positionals[0]);
else if (values.export !== undefined) await exportTo(values.export);
else if (values.answers !== undefined) scoreAnswers(values.answers, positionals);
else if (values.wrong !== undefined) await showWrong(values.wrong);
else await measure();

function check(root?: string): void {
  let [questions, wrong] = [0, 0];
  for (const name of dossierNames(root)) {
    const dossier = readDossier(name, root);
    const { problems, remarks, summary } = checkDossier(dossier);
    questions += dossier.questions.length;
    wrong += problems.length;
    process.stdout.write(`${name}: ${summary}\n`);
    for (const remark of remarks) process.stdout.write(`  may be meant so: ${remark}\n`);
    for (const problem of problems) process.stdout.write(`  wrong: ${problem}\n`);
  }
  if (wrong > 0) process.exitCode = 1;
  process.stdout.write(
    wrong > 0 ? `${wrong} labels are wrong.\n` : `All labels of ${questions} questions are in order.\n`,
  );
}

async function exportTo(folder: string): Promise<void> {
  await exportDossiers(dossierNames(), folder).catch((error: NodeJS.ErrnoException) =>
    fail(`Nothing can be written in ${folder}: ${error.code ?? error.message}.`),
  );
  process.stdout.write(
    `${dossierNames().length} dossiers: npm run -s notabene -- ask --json --batch ${join(folder, 'questions', 'NAME.jsonl')} --corpus ${join(folder, 'corpora', 'NAME')}\n`,
  );
}

/** The objects of a file with one a line; a file that is none ends the command with where and why. */
function objectsIn<T>(path: string, keys: readonly string[]): T[] {
  const text = readText(path);
  return text.split('\n').flatMap((line, at): T[] => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    if (typeof value !== 'object' || value === null || !keys.every((key) => key in value))
      return fail(`${path}, line ${at + 1}: this is no JSON object with ${keys.join(', ')}.`);
    return [value as T];
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return fail(`${path} can't be read: ${code === 'ENOENT' ? 'there is no such file' : code}.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Ends the command with what is wrong with a file. */
function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** The lines of a batch against the questions that were asked, as the eval scores them. */
function scoreAnswers(path: string, questionFiles: readonly string[]): void {
  if (questionFiles.length === 0) stop('Name the files with the questions too.', USAGE);
  const given = objectsIn<Judged & { id: string }>(path, ['id', 'status']);
  const answers = new Map(given.map((answer) => [answer.id, answer]));
  const questions = questionFiles.flatMap((file) =>
    objectsIn<DossierQuestion>(file, ['id', 'question', 'answerable', 'gold']),
  );
  const missing = questions.filter(({ id }) => !answers.has(id)).length;
  if (missing === questions.length) fail(`No answer in ${path} is to a question of these files.`);
  process.stdout.write(
    linesFor(questions.map((question) => ({ question, score: scoreOf(answers.get(question.id), question) }))),
  );
  if (missing > 0)
    process.stderr.write(
      `${missing} of ${questions.length} questions have no answer; they count as refused.\n`,
    );
}

/** Tells on a terminal how many dossiers are done. */
function progress(): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} dossiers done`);
  };
}

async function measure(): Promise<void> {
  const before = values.against === undefined ? null : readEarlier(values.against);
  const gate = readGate();
  const onDone = progress();
  const names = dossierNames();
  const open = await runOpen({ outOfFold: true, onDone });
  const alone = await runAlone(names, { outOfFold: true, onDone });
  // CI holds the program as it ships.
  const shipped = await runAlone(names, { gated: true, onDone });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const held = heldOf(shipped, gate);
  const losses = lossesOf(shipped, gate);
  const faults = faultsOf(shipped, gate);
  const accepted =
    values.accept && (losses.length === 0 || values['accept-loss']) ? gateAt(shipped, gate) : null;
  if (accepted) await writeFile(GATE, `${JSON.stringify(accepted, null, 1)}\n`);
  const quality = qualityOf({ alone, open }, held);
  const folder = values.out ?? join(ROOT, 'docs', 'develop');
  await mkdir(folder, { recursive: true });
  const kept = { alone: keptOf(alone), open: keptOf(open) };
  await writeFile(join(folder, 'quality.json'), jsonOf(quality, kept));
  await writeFile(join(folder, 'quality.md'), reportOf(quality, (accepted ?? gate).floors, 'quality.svg'));
  await writeFile(join(folder, 'quality-parts.md'), partsOf(quality));
  const parts = groupsOf(alone);
  await writeFile(
    join(folder, 'quality.svg'),
    plotOf([
      { name: 'test set, alone', judgements: parts.test },
      { name: 'the others, alone', judgements: parts.development },
      { name: 'all in one, pointing', judgements: open.filter(pointsAtDossier) },
    ]),
  );
  for (const set of quality.sets)
    process.stdout.write(
      `${set.name}, ${set.questions} questions: ${[
        'right',
        'first',
        'strict',
        'sure right',
        'false refusal',
        'refusal',
        'overclaim',
      ]
        .map((name) => `${name} ${set.figures[name]?.mean.toFixed(3)}`)
        .join(', ')}\n`,
    );
  if (before) process.stdout.write(`\n${comparison(before, { alone, open })}`);
  for (const fault of faults) process.stdout.write(`what CI holds: ${fault}\n`);
  if (values.accept && !accepted)
    process.stdout.write('The gate is not set: a kind lost. If that is meant, add --accept-loss.\n');
  if (faults.length > 0 && !accepted) process.exitCode = 1;
  process.stdout.write(
    `written: quality.md, .json and .svg and quality-parts.md in ${values.out ?? 'docs/develop'}\n`,
  );
}

/** All figures and outcomes as JSON, with a line for each group and question, so that changes can be read. */
function jsonOf(quality: Quality, rows: { readonly alone: KeptRows; readonly open: KeptRows }): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(1e4 * value) / 1e4 : value;
  const entry = ([key, value]: readonly [string, unknown]): string =>
    `${JSON.stringify(key)}:${JSON.stringify(value, rounded)}`;
  const list = (entries: readonly string[]): string => entries.join(',\n');
  const parts = Object.entries(quality).map(([key, value]) =>
    Array.isArray(value)
      ? `${JSON.stringify(key)}:[\n${list(value.map((each) => JSON.stringify(each, rounded)))}\n]`
      : entry([key, value]),
  );
  const kept = Object.entries(rows).map(
    ([key, each]) => `${JSON.stringify(key)}:{\n${list(Object.entries(each).map(entry))}\n}`,
  );
  return `{${entry(['split', SPLIT])},\n"quality":{\n${list(parts)}\n},\n"rows":{\n${list(kept)}\n}}\n`;
}

function readEarlier(path: string) {
  const kept = parsed(readText(path)) as
    | { readonly rows?: { readonly alone?: KeptRows; readonly open?: KeptRows } }
    | undefined;
  const { alone, open } = kept?.rows ?? {};
  if (!alone || !open) return fail(`${path} is no quality.json of an earlier run.`);
  return { alone: rowsKept(alone), open: rowsKept(open) };
}

/** Questions of the dossiers that are no test that were not answered rightly, to be read. */
async function showWrong(kind: string): Promise<void> {
  const questions = new Map(
    DEVELOPMENT.flatMap((name) => readDossier(name).questions).map((question) => [question.id, question]),
  );
  const kinds = new Set([...questions.values()].map((question) => question.kind));
  if (!kinds.has(kind)) stop(`There is no kind ${kind}; there are: ${[...kinds].sort().join(', ')}.`, USAGE);
  const rows = await runAlone(DEVELOPMENT, { onDone: progress() });
  for (const row of rows) {
    const question = questions.get(row.id);
    const fine = row.answerable ? row.right : row.refused;
    if (!question || isTest(row.dossier) || row.kind !== kind || fine) continue;
    const said = row.said.length > 0 ? row.said.map((each) => `  said: ${each}\n`).join('') : '';
    const gold = question.gold.map(([first = '']) => `  gold: [${question.voice}] ${first}\n`).join('');
    process.stdout.write(
      `${row.id}, ${row.status}, lost by ${row.lost ?? '–'}, gold ranked ${row.selected ?? '–'}\n  ${[...question.thread, question.question].join(' → ')}\n${gold}${said}\n`,
    );
  }
}
