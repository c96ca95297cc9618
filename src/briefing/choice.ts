import type { Claim } from '../answer/answer.ts';
import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import type { Voice } from '../documents/document.ts';
import { KINDS } from '../kinds/index.ts';
import { ASPECTS, bears, tonesIn } from '../reader/verdict.ts';
import type { Dossier, Unit } from './dossier.ts';
import type { Content } from './paper/contents.ts';
import { hasAmount, moneyFirst, proposes, withContext } from './paper/in-short.ts';
import type { LeftOut, PaperBlock } from './paper/paper.ts';
import { type Said, wordsOf } from './quoted.ts';

/** How little a sentence tells of a matter: what ranks lower is chosen first. */
type Rank = (said: Said) => number;

const ranked =
  (...measures: readonly ((said: Said) => boolean)[]): Rank =>
  (said) => {
    const at = measures.findIndex((measure) => measure(said));
    return at < 0 ? measures.length : at;
  };
const by =
  (...voices: readonly Voice[]) =>
  ({ sentence: { voice } }: Said): boolean =>
    voices.includes(voice);
/** Of the cabinet, and a reservation: what a reader must not miss. */
const reserves = (said: Said): boolean => {
  const tones = tonesIn(wordsOf(said));
  return (
    by('kabinet')(said) &&
    (['negative', 'objection', 'remark', 'unclear'] as const).some((tone) => tones.has(tone))
  );
};
const judges = (said: Said): boolean => by('kabinet')(said) && tonesIn(wordsOf(said)).size > 0;
const asks = ({ sentence: { modality } }: Said): boolean => modality === 'gevraagd';
/** The first of its paragraph says what the paragraph is about. */
const opens = ({ passage: { sentences }, sentence }: Said): boolean =>
  sentences.find(({ block }) => block === sentence.block) === sentence;

/** By what the sentences of a part are chosen, where that is not their order alone. */
const RANKS: Partial<Record<Content, Rank>> & { readonly voorstel: Rank } = {
  voorstel: ranked((said) => proposes(said) && opens(said), proposes, opens),
  kernpunten: ranked(judges, reserves),
  beoordeling: ranked(reserves, (said) => by('kabinet')(said) && asks(said), judges, opens),
  standpunt: ranked(judges, opens),
  aandacht: ranked((said) => asks(said) && opens(said), asks),
  toets: ranked((said) => by('kabinet')(said) && ASPECTS.some((aspect) => bears(wordsOf(said), aspect))),
  financien: (said) => moneyFirst(said),
  kosten: (said) => moneyFirst(said),
  regeldruk: ranked((said) => hasAmount(said), by('kabinet')),
  krachtenveld: ranked(by('lidstaten', 'parlement', 'raad'), by('kabinet')),
};

/** What is said in a paper so far. */
export class Told {
  readonly #said = new Map<string, Set<number>>();

  has({ document, sentence }: Said): boolean {
    return this.#said.get(document.id)?.has(sentence.start) ?? false;
  }

  add({ document, sentence }: Said): void {
    const starts = this.#said.get(document.id) ?? new Set<number>();
    this.#said.set(document.id, starts.add(sentence.start));
  }
}

/** How a part of a paper is to be shortened. */
interface Measure {
  readonly content: Content | 'voorstel';
  /** Sentences at most; null for all of them. */
  readonly most: number | null;
}

/**
 * The blocks of a part without what the paper said before, and of what is left the sentences that tell most, with what
 * those point back at; every block keeps its words and its place.
 */
export function chosenIn(
  dossier: Dossier,
  blocks: readonly PaperBlock[],
  { content, most }: Measure,
  told: Told,
): readonly PaperBlock[] {
  const units = [...dossier.notes, ...dossier.papers];
  const saying = blocks.map((block) => (block.type === 'said' ? sentencesOf(units, block.claims) : []));
  const rank = RANKS[content] ?? (() => 0);
  const kept = new Set<Said>();
  const documents = Map.groupBy(saying.flat(), ({ document }) => document.id);
  for (const said of documents.values()) {
    const unit = units.find(({ document }) => document === said[0]?.document);
    if (unit === undefined) continue;
    const chosen =
      most === null
        ? said.filter((each) => !told.has(each))
        : choose(unit, said, { rank, room: most / documents.size, told });
    for (const each of chosen) kept.add(each);
  }
  for (const each of kept) told.add(each);
  const shown = new Set<Said>();
  let gone = false;
  return blocks.flatMap((block, at): PaperBlock[] => {
    // What is remarked on a step goes with the step.
    if (block.type !== 'said') return block.type === 'remark' && gone ? [] : [block];
    const made = shortened(block, saying[at] ?? []);
    gone = made.length === 0;
    return made;
  });

  function shortened(
    block: PaperBlock & { readonly type: 'said' },
    sentences: readonly Said[],
  ): PaperBlock[] {
    const said = sentences.filter((each) => kept.has(each));
    const fresh = said.filter((each) => !shown.has(each));
    for (const each of fresh) shown.add(each);
    // Two steps of one sentence: the second is named, and its words stand with the first.
    if (fresh.length === 0 && block.label !== null) return again(block, dossier.quoting.say(said));
    const claims = dossier.quoting.say(fresh);
    if (claims.length === 0) return [];
    if (block.label === null) return [{ ...block, claims }];
    return [{ ...block, claims, shown: claims.map((claim) => behindHeading(claim, fresh)) }];
  }
}

const again = (block: PaperBlock & { readonly type: 'said' }, claims: readonly Claim[]): PaperBlock[] =>
  claims.length === 0 ? [] : [{ ...block, claims, shown: claims.map(() => '') }];

/** The words of a claim without the heading on its line, which the label before it says already. */
function behindHeading({ citations: [{ start, end }] }: Claim, said: readonly Said[]): string | null {
  const first = said.find(({ sentence }) => sentence.start === start);
  const heading = first?.sentence.heading;
  if (first === undefined || heading === undefined) return null;
  const words = first.document.text.slice(heading.end, end).replace(/^[\s:.–-]+/, '');
  return words === '' ? null : collapseWhitespace(words);
}

interface Room {
  readonly rank: Rank;
  /** In sentences. */
  readonly room: number;
  readonly told: Told;
}

/** The sentences that tell most, each with those of them that it can't be read without. */
function choose(unit: Unit, said: readonly Said[], { rank, room, told }: Room): ReadonlySet<Said> {
  const fresh = said.filter((each) => !told.has(each));
  const kept = new Set<Said>();
  let taken = 0;
  const take = (all: readonly Said[]) => {
    for (const one of all) {
      if (kept.has(one)) continue;
      kept.add(one);
      taken += lengthOf(one);
    }
  };
  // Prose before the rows of a table and the names of items: they say little by themselves.
  const order = (each: Said) => rank(each) + (each.sentence.cells === undefined && !isName(each) ? 0 : LATER);
  for (const each of fresh.toSorted((a, b) => order(a) - order(b))) {
    if (kept.has(each) || isClause(unit, each) || headsRows(unit, each)) continue;
    const needed = [...headOf(unit, each), ...withContext(unit, each)].filter(
      (one) => fresh.includes(one) && !kept.has(one),
    );
    const cost = needed.reduce((sum, one) => sum + lengthOf(one), 0);
    if (taken + cost <= (room + SLACK) * ORDINARY) take(needed);
    else if (taken === 0) take(upTo(room, needed));
  }
  return kept;
}

/** As much as there is room for, and never only what opens a list. */
function upTo(room: number, said: readonly Said[]): readonly Said[] {
  let taken = 0;
  return said.filter((each, at) => {
    taken += lengthOf(each);
    return at < 2 || taken <= (room + SLACK) * ORDINARY;
  });
}

/** Characters of one sentence: of long ones a paper holds fewer, of the short items of a list more. */
const ORDINARY = 140;
/** Share of a sentence by which room may be passed. */
const SLACK = 0.25;
/** Items count half: a list is read at a glance, and is said to its end or not at all. */
const lengthOf = ({ sentence: { start, end, item } }: Said): number => (end - start) / (item ? 2 : 1);

/** One of the items that are together one sentence: "…; " */
function isClause({ said: all }: Unit, each: Said): boolean {
  if (!each.sentence.item) return false;
  const before = all[all.indexOf(each) - 1];
  return [each, before].some((one) => one?.sentence.item === true && /[;,]$/.test(wordsOf(one).trim()));
}

/** Whether it heads the rows of a table: it comes along with a row, and says nothing without one. */
const headsRows = ({ said }: Unit, { sentence: { start, end } }: Said): boolean =>
  said.some(({ sentence: { header } }) => header !== undefined && header.start < end && header.end > start);

const LATER = 100;

/** What an item hangs from and is called, or what heads a row: without it neither says anything. */
const headOf = ({ said }: Unit, each: Said): readonly Said[] => [
  ...[each.sentence.leadIn, each.sentence.header].flatMap((span) =>
    span === undefined
      ? []
      : said.filter(({ sentence }) => sentence.start < span.end && sentence.end > span.start),
  ),
  ...said.filter((one) => one.sentence.block === each.sentence.block && one !== each && isName(one)),
];

/** Characters up to which the first sentence of an item is its name: "Daken." */
const NAME = 30;
const isName = (said: Said): boolean =>
  said.sentence.item && opens(said) && said.sentence.end - said.sentence.start <= NAME;

/** The sentences that claims quote. */
function sentencesOf(units: readonly Unit[], claims: readonly Claim[]): readonly Said[] {
  const spans = claims.flatMap(({ citations }) => citations);
  return units.flatMap(({ document, said }) => {
    const own = spans.filter(({ documentId }) => documentId === document.id);
    if (own.length === 0) return [];
    return said.filter(({ sentence }) =>
      own.some(({ start, end }) => sentence.start < end && sentence.end > start),
    );
  });
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** What of its documents a paper does not say, by the headings under which it stands. */
export function leftOutOf(dossier: Dossier, told: Told): readonly LeftOut[] {
  return [...dossier.notes, ...dossier.papers].flatMap(({ document, said }) => {
    const left = said.filter((each) => each.passage.rubriek !== null && !told.has(each));
    if (left.length === 0 || !said.some((each) => told.has(each))) return [];
    const headings = Map.groupBy(left, ({ passage: { path, rubriek } }) => {
      const label = rubriek === null ? undefined : KINDS.rubriek(rubriek, document.kind)?.label;
      return label ?? path.at(-1) ?? '';
    });
    const most = [...headings].filter(([name]) => name !== '').sort(([, a], [, b]) => b.length - a.length);
    return [
      {
        documentId: document.id,
        title: document.title,
        sentences: left.length,
        headings: most.map(([name]) => lower(name)),
      },
    ];
  });
}
