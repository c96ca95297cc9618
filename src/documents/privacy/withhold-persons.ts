import type { RawBlock } from '../layout/reflow.ts';
import type { Part } from '../structure/sections.ts';
import {
  type Around,
  knownAs,
  type PersonCandidate,
  paraphsOf,
  personCandidates,
  wordsOf,
} from './person-cues.ts';
import weights from './persons.json' with { type: 'json' };
import { movedPlaces, REDACTED, type Replaced } from './redact.ts';
import type { Kept } from './withhold.ts';
import { placeOf } from './withhold-parts.ts';

/** Log odds by which each cue counts, and from where on a run of words is a name. */
export interface PersonWeights {
  readonly least: number;
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** The log odds that a run of words is the name of somebody who is no public person. */
export const personScore = ({ cues }: PersonCandidate, by: PersonWeights = weights): number =>
  [...cues].reduce((sum, cue) => sum + (by.weights[cue] ?? 0), by.intercept);

/** So much more than what tells a name makes its parts names as well. */
const SURE = 1.5;

/** A text with what stands around it. */
interface Line {
  readonly text: string;
  readonly around?: Around;
}

/**
 * The names in some texts of one document, for each text in its order. A name that is found in one of them is one in the
 * others too, by its parts alone or by the initials that its owner signs with; that of a public person is nowhere. `gone` are texts in which names were told already.
 */
function personsIn(
  lines: readonly Line[],
  by: PersonWeights = weights,
  gone: readonly Line[] = [],
): PersonCandidate[][] {
  const all = lines.map(({ text, around }) => personCandidates(text, around));
  const known = new Set<string>();
  for (const one of all.flat())
    if (one.isPublic || one.cues.has('near public'))
      for (const word of one.words.slice(-1)) known.add(word.toLowerCase());
  const isKnown = ({ words }: PersonCandidate): boolean => known.has((words.at(-1) ?? '').toLowerCase());
  const isFound = (one: PersonCandidate): boolean =>
    !one.isPublic && !isKnown(one) && !one.cues.has('alone') && personScore(one, by) >= by.least;
  const found = new Set(all.flat().filter(isFound));
  const parts = new Set<string>();
  const paraphs = new Set<string>();
  const told = gone.flatMap(({ text, around }) => personCandidates(text, around)).filter(isFound);
  for (const one of [...found, ...told]) {
    const { text, words } = one;
    if (personScore(one, by) < by.least + SURE) continue;
    for (const word of words) if (words.length > 1 && knownAs(word) !== 'word') parts.add(word.toLowerCase());
    for (const paraph of paraphsOf(text)) paraphs.add(paraph);
  }
  return all.map((each, at) => [
    ...each.filter(
      (one) =>
        found.has(one) ||
        (!one.isPublic &&
          !isKnown(one) &&
          one.words.length === 1 &&
          parts.has((one.words[0] ?? '').toLowerCase())),
    ),
    ...wordsOf(lines[at]?.text ?? '').filter(({ text }) => paraphs.has(text)),
  ]);
}

/** A text without the spans of names; what is replaced, in the order of the text. */
function without(text: string, names: readonly PersonCandidate[]): { text: string; spans: Replaced[] } {
  let out = '';
  let from = 0;
  const spans: Replaced[] = [];
  for (const { start, end } of [...names].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    out += text.slice(from, start) + REDACTED;
    from = end;
    spans.push({ start, end, length: REDACTED.length });
  }
  return { text: out + text.slice(from), spans };
}

/** A title or a heading without names of persons. */
export const withoutPersons = (text: string): string => without(text, personsIn([{ text }])[0] ?? []).text;

/** The name of a file without them: anything may part its words, and they need no capitals. The end stays. */
export function withoutPersonsInName(name: string): string {
  return without(name, personsIn([{ text: asWords(name), around: IN_NAME }])[0] ?? []).text;
}

/** The name of a file, character for character, as a text in which names have capitals. */
export function asWords(name: string): string {
  const stem = name.replace(/\.[\p{L}\p{N}]{1,8}$/u, '');
  const spaced = stem.replace(/[^\p{L}\p{N}.'’]/gu, ' ').replace(/\.(?=\p{L}{2})/gu, ' ');
  const words = spaced.replace(/(?<![\p{L}’'])\p{Ll}[\p{L}’'-]{2,}/gu, (word) =>
    knownAs(word) === 'given' ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
  return words.replace(
    /(?<=\p{Lu}\p{Ll}+ (?:(?:van|de|der|den|ten|ter|el|al) ){0,3})\p{Ll}[\p{L}’'-]{3,}/gu,
    (word) =>
      ['new', 'surname'].includes(knownAs(word)) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
}
export const IN_NAME: Around = {
  before: '',
  earlier: '',
  after: '',
  item: false,
  name: true,
};

/** Names out of every block but those in which a minister signs, reported by place; `before` are the parts as they were read. */
export function withholdPersons(
  parts: readonly Part[],
  signers: ReadonlySet<number>,
  before: readonly Part[],
): { parts: Part[]; kept: Kept[] } {
  const blocks = parts.flatMap((part) => part.blocks);
  const lines = blocks.map((block, at) => ({ text: block.text, around: aroundOf(blocks, at) }));
  // Names that went by other signs are names where they stand without them.
  const texts = before.flatMap((part) => part.blocks.map(({ text }) => text));
  const gone = texts.flatMap((text, at) =>
    text === blocks[at]?.text || signers.has(at) ? [] : [{ text, around: aroundOf(blocks, at) }],
  );
  const names = personsIn(lines, weights, gone);
  const found = new Map<string, Kept>();
  // A heading stands in the path of every part below it.
  const paths = new Set(parts.flatMap(({ path }) => path));
  const headings = new Map([...paths].map((heading) => [heading, withoutPersons(heading)]));
  let at = 0;
  const out = parts.map((part) => ({
    ...part,
    path: part.path.map((heading) => headings.get(heading) ?? ''),
    blocks: part.blocks.map((block) => {
      const mine = signers.has(at) ? [] : (names[at] ?? []);
      at += 1;
      if (mine.length === 0) return block;
      const { text, spans } = without(block.text, mine);
      const place = part.path.some((heading) => headings.get(heading) !== heading)
        ? `regel ${block.line}`
        : placeOf(part);
      found.set(place, { place, reason: 'naam', count: spans.length + (found.get(place)?.count ?? 0) });
      const breaks = movedPlaces(block.breaks, spans).filter((place) => place < text.length);
      return { ...block, text, breaks };
    }),
  }));
  return { parts: out, kept: [...found.values()] };
}

const aroundOf = (blocks: readonly RawBlock[], at: number): Around => ({
  before: blocks[at - 1]?.text ?? '',
  earlier: blocks[at - 2]?.text ?? '',
  after: blocks[at + 1]?.text ?? '',
  item: blocks[at]?.type === 'item',
});
