import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Around,
  type PersonCandidate,
  personCandidates,
} from '../../src/documents/privacy/person-cues.ts';
import {
  asWords,
  IN_NAME,
  type PersonWeights,
  personScore,
} from '../../src/documents/privacy/withhold-persons.ts';
import { DEVELOPMENT } from '../split.ts';
import { type Case, casesOf } from '../withhold.ts';
import { fitOdds } from './odds.ts';

/*
 * Fits by which cues a run of words is told to be a person's name: `node eval/fit/persons.ts --write` writes
 * `src/documents/privacy/persons.json`. It is fitted on `eval/withhold/dev.jsonl`, where what is in no list of a paper is
 * left out, and on all runs of the dossiers that are no test and of the corpus, none of which is such a name. What it
 * prints of `dev.jsonl` is out of group: papers of one layout are together, and each fifth of the layouts is scored by a
 * fit without it. `--cases` prints what is told wrongly.
 */

const HERE = import.meta.dirname;
/** How much a run of the set counts beside one of the many ordinary ones. */
const TIMES = 4;
/** A cue has to be met in so many runs. */
const MET = 3;
const FIFTHS = 5;
const ROUND = 100;
/** From where on a run of words is a name: above what any ordinary one of the dossiers and the corpus gets. */
const LEAST = 1;

interface Seen {
  readonly group: string;
  readonly holds: boolean;
  readonly one: PersonCandidate;
  readonly text: string;
}
interface Line {
  readonly text: string;
  readonly around: Around;
}

/** Papers that only differ in what was filled in are of one group. */
const layoutOf = ({ text }: Case): string =>
  text
    .split('\n')
    .slice(0, 3)
    .map((line) =>
      line
        .replace(/\p{Lu}[\p{L}’'.-]*|\d+/gu, 'X')
        .split(' ')
        .slice(0, 2)
        .join(' '),
    )
    .join('/');

/** The lines of a paper as blocks are read: without marks of Markdown, each with those around it. */
function linesOf(paper: string): Line[] {
  const lines = paper
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\|[-| ]+\|$/.test(line));
  const bare = lines.map((line) =>
    line
      .replace(/^(?:#+|[-*•>]) +/, '')
      .replace(/^\| ?| ?\|$/g, '')
      .replace(/ \| /g, ' – ')
      .replaceAll('**', ''),
  );
  return bare.map((text, at) => ({
    text,
    around: {
      before: bare[at - 1] ?? '',
      earlier: bare[at - 2] ?? '',
      after: bare[at + 1] ?? '',
      item: /^[-*•] /.test(lines[at] ?? ''),
    },
  }));
}

const isWeighed = ({ isPublic, cues }: PersonCandidate): boolean => !isPublic && !cues.has('alone');

/** Whether a run touches one of these pieces where they stand in its line. */
function touches(line: string, one: PersonCandidate, pieces: readonly string[]): boolean {
  return pieces.some((piece) => {
    const bare = piece.replaceAll('**', '');
    for (let at = line.indexOf(bare); at >= 0; at = line.indexOf(bare, at + 1))
      if (at < one.end && at + bare.length > one.start) return true;
    return false;
  });
}

function ofCase(given: Case): Seen[] {
  const group = given.kind === 'personal' ? layoutOf(given) : given.id;
  const closed = given.kind === 'personal' ? given.closed : [];
  const inText = linesOf(given.text).flatMap(({ text, around }) =>
    personCandidates(text, around)
      .filter(isWeighed)
      .flatMap((one): Seen[] => {
        const holds = touches(text, one, closed);
        return holds || touches(text, one, given.open) ? [{ group, holds, one, text }] : [];
      }),
  );
  const { name = '' } = given;
  const inName = personCandidates(asWords(name), IN_NAME).map(
    (one): Seen => ({ group, holds: closed.some((piece) => piece.includes(one.text)), one, text: name }),
  );
  return [...inText, ...inName];
}

function ofFile(folder: string, name: string): Seen[] {
  const ordinary = (one: PersonCandidate, text: string): Seen => ({ group: name, holds: false, one, text });
  return [
    ...linesOf(readFileSync(join(folder, name), 'utf8')).flatMap(({ text, around }) =>
      personCandidates(text, around)
        .filter(isWeighed)
        .map((one) => ordinary(one, text)),
    ),
    ...personCandidates(asWords(name), IN_NAME).map((one) => ordinary(one, name)),
  ];
}

function fitted(cases: readonly Seen[], ordinary: readonly Seen[]): PersonWeights {
  const counts = new Map<string, number>();
  for (const { one } of [...cases, ...ordinary])
    for (const cue of one.cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const columns = [...counts].flatMap(([cue, count]) => (count >= MET ? [cue] : [])).sort();
  const all = [...Array.from({ length: TIMES }, () => cases).flat(), ...ordinary];
  const rows = all.map(({ one, holds }) => ({
    row: columns.map((cue) => (one.cues.has(cue) ? 1 : 0)),
    holds,
  }));
  const [intercept = 0, ...weights] = fitOdds(rows).map((weight) => Math.round(weight * ROUND) / ROUND);
  const kept = columns
    .map((cue, at) => [cue, weights[at] ?? 0] as const)
    .filter(([, weight]) => weight !== 0);
  return { least: LEAST, intercept, weights: Object.fromEntries(kept) };
}

interface Scored extends Seen {
  readonly score: number;
}
const from = (scored: readonly Scored[], least: number, holds: boolean): string => {
  const of = scored.filter((each) => each.holds === holds);
  return `${of.filter(({ score }) => score >= least).length} of ${of.length}`;
};

async function main(flags: readonly string[]): Promise<void> {
  const cases = casesOf(join(HERE, '../withhold/dev.jsonl'))
    .filter(({ kind }) => kind !== 'marked')
    .flatMap(ofCase);
  const folders = [
    ...DEVELOPMENT.map((dossier) => join(HERE, '../dossiers', dossier, 'docs')),
    join(HERE, '../../corpus'),
  ];
  const ordinary = folders.flatMap((folder) => readdirSync(folder).flatMap((name) => ofFile(folder, name)));
  const groups = [...new Set(cases.map(({ group }) => group))];
  const out: Scored[] = [];
  for (let fifth = 0; fifth < FIFTHS; fifth += 1) {
    const isOut = ({ group }: Seen): boolean => groups.indexOf(group) % FIFTHS === fifth;
    const weights = fitted(
      cases.filter((seen) => !isOut(seen)),
      ordinary,
    );
    for (const seen of cases.filter(isOut)) out.push({ ...seen, score: personScore(seen.one, weights) });
  }
  const weights = fitted(cases, ordinary);
  const usual = ordinary.map((seen): Scored => ({ ...seen, score: personScore(seen.one, weights) }));
  for (const least of [-2, -1, 0, 1, 2])
    console.log(
      `from ${least}: out of group names ${from(out, least, true)}, open ${from(out, least, false)}; ordinary ${from(usual, least, false)}`,
    );
  if (flags.includes('--cases'))
    for (const { holds, score, one, text } of [...out, ...usual].sort((a, b) => a.score - b.score))
      if (holds === score < LEAST)
        console.log(`${holds ? 'name' : 'open'} ${score.toFixed(1)} ${one.text} | ${text.slice(0, 120)}`);
  if (!flags.includes('--write')) return;
  const table = {
    about: 'Log odds by which each cue of person-cues.ts counts. Made by eval/fit/persons.ts.',
    data: `eval/withhold/dev.jsonl and ${ordinary.length} runs of words of ${DEVELOPMENT.length} fictional dossiers and the corpus`,
    ...weights,
  };
  await writeFile(
    join(HERE, '../../src/documents/privacy/persons.json'),
    `${JSON.stringify(table, null, 2)}\n`,
  );
}

await main(process.argv.slice(2));
