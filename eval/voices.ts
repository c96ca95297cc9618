import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions } from '../scripts/usage.ts';
import type { Document, Voice } from '../src/documents/document.ts';
import { isSafe } from '../src/documents/speech/voice.ts';
import { sentencesOf } from '../src/passages/sentences.ts';
import { DOSSIERS } from './dossier.ts';
import { documentsOf, heldBy, holding, unmarked } from './measure/spoken.ts';
import { DEVELOPMENT, SPLIT } from './split.ts';

/*
 * Who speaks, measured by what ships: `node eval/voices.ts` on the 38 dossiers (which its weights have seen), with
 * `--cases` for what went wrong; `node eval/voices.ts --test` prints one line on the test set, and nothing of any
 * question. For each question with an answer, the voice of the sentence that holds its first needed sentence is compared
 * with its label. `safe`: the label, or nothing that misleads; `strict`: the label.
 */

interface Question {
  readonly id: string;
  readonly answerable: boolean;
  readonly gold: readonly (readonly string[])[];
  readonly docs: readonly string[];
  readonly voice: Voice;
}

interface Spoken {
  readonly document: Document;
  readonly rubriek: string | null;
  readonly voice: Voice;
  readonly text: string;
  readonly squeezed: string;
}

/** The sentences of every document of a dossier, each with who speaks in it. */
const spokenIn = async (dossier: string): Promise<Spoken[]> =>
  (await documentsOf(dossier)).flatMap((document) =>
    document.sections.flatMap((section) =>
      sentencesOf(document, section).map(({ start, end, voice }) => {
        const text = document.text.slice(start, end);
        return { document, rubriek: section.rubriek, voice, text, squeezed: unmarked(text) };
      }),
    ),
  );

/** The sentence that holds a labelled one, of its own documents first, else the longest that is held by it. */
function holderOf(gold: string, docs: readonly string[], spoken: readonly Spoken[]): Spoken | undefined {
  const own = spoken.filter(({ document }) => docs.includes(document.id));
  return holding(gold, own) ?? holding(gold, spoken) ?? heldBy(gold, spoken);
}

class Tally {
  #n = 0;
  #safe = 0;
  #strict = 0;

  add(said: Voice, label: Voice): void {
    this.#n += 1;
    if (isSafe(said, label)) this.#safe += 1;
    if (said === label) this.#strict += 1;
  }

  toString(): string {
    const share = (count: number): string => (count / this.#n).toFixed(3);
    return `n=${this.#n} safe=${share(this.#safe)} strict=${share(this.#strict)}`;
  }
}

/** Speakers of state: a body sentence of somebody else's document must not be theirs. */
const OF_STATE: ReadonlySet<Voice> = new Set(['kabinet', 'commissie']);

async function main(flags: {
  readonly cases?: boolean | undefined;
  readonly test?: boolean | undefined;
}): Promise<void> {
  const aggregate = flags.test;
  const all = new Tally();
  const withoutNotes = new Tally();
  const confusions = new Map<string, number>();
  const cases: string[] = [];
  const others: string[] = [];
  const everything: Spoken[] = [];
  let body = 0;
  let lost = 0;
  for (const name of aggregate ? SPLIT.test : DEVELOPMENT) {
    const spoken = await spokenIn(name);
    everything.push(...spoken);
    for (const line of (await readFile(join(DOSSIERS, name, 'questions.jsonl'), 'utf8')).trim().split('\n')) {
      const question = JSON.parse(line) as Question;
      const gold = question.gold[0]?.[0];
      if (!question.answerable || gold === undefined) continue;
      const held = holderOf(gold, question.docs, spoken);
      if (held === undefined) {
        lost += 1;
        continue;
      }
      all.add(held.voice, question.voice);
      if (held.document.kind !== 'nota') withoutNotes.add(held.voice, question.voice);
      if (held.voice === question.voice) continue;
      const what = `${question.voice} said ${held.voice}`;
      confusions.set(what, (confusions.get(what) ?? 0) + 1);
      const safe = isSafe(held.voice, question.voice) ? ' ' : '!';
      cases.push(
        `${safe} ${what} | ${held.document.kind} ${held.document.sender?.name} | ${held.rubriek} | ${held.text.slice(0, 260)}`,
      );
    }
    for (const each of spoken) {
      const type = each.document.sender?.type ?? null;
      if (each.document.sender === null || (type !== null && !['adviseur', 'belanghebbende'].includes(type)))
        continue;
      body += 1;
      if (OF_STATE.has(each.voice))
        others.push(`${each.voice} | ${each.document.sender.name} | ${each.text.slice(0, 200)}`);
    }
  }
  if (aggregate) {
    console.log(`without nota's: ${withoutNotes}`);
    return;
  }
  console.log(`all: ${all}\nwithout nota's: ${withoutNotes}\nnot found: ${lost}`);
  const advice = new Tally();
  for (const line of (await readFile(join(import.meta.dirname, 'advice.jsonl'), 'utf8')).trim().split('\n')) {
    const { document, sentence, voice } = JSON.parse(line) as {
      document: string;
      sentence: string;
      voice: Voice;
    };
    const held = holderOf(
      sentence,
      [document],
      everything.filter((each) => each.document.id === document),
    );
    if (held === undefined) continue;
    advice.add(held.voice, voice);
    if (held.voice !== voice && flags.cases)
      cases.push(`advice: ${voice} said ${held.voice} | ${held.rubriek} | ${held.text.slice(0, 200)}`);
  }
  console.log(`advice: ${advice}`);

  console.log(`of others: ${others.length} of ${body} sentences are the cabinet's or the Commission's`);
  for (const [what, count] of [...confusions].sort((a, b) => b[1] - a[1]))
    if (count > 2) console.log(`  ${what}: ${count}`);
  if (flags.cases) console.log([...cases, '', ...others].join('\n'));
}

await main(
  readOptions(
    { options: { cases: { type: 'boolean' }, test: { type: 'boolean' }, help: { type: 'boolean' } } },
    'npm run eval:voices -- [--cases] [--test]',
  ).values,
);
