import type { Claim } from '../answer/answer.ts';
import type { Voice } from '../documents/document.ts';
import { KINDS } from '../kinds/index.ts';
import { ASPECTS, bears, tonesIn } from '../reader/verdict.ts';
import type { Content } from './contents.ts';
import type { Dossier, Unit } from './dossier.ts';
import { hasAmount, moneyFirst, proposes, withContext } from './in-short.ts';
import type { LeftOut, PaperBlock } from './paper.ts';
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
  beoordeling: ranked(reserves, judges, opens),
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
    const room = most === null ? said.length : Math.max(1, Math.floor(most / documents.size));
    for (const each of choose(unit, said, { rank, room, told })) kept.add(each);
  }
  for (const each of kept) told.add(each);
  return blocks.flatMap((block, at): PaperBlock[] => {
    if (block.type !== 'said') return [block];
    const said = (saying[at] ?? []).filter((each) => kept.has(each));
    const claims = dossier.quoting.say(said, { bare: block.label !== null });
    return claims.length === 0 ? [] : [{ ...block, claims }];
  });
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
  // Prose before the rows of a table: a row says little by itself.
  const order = (each: Said) => rank(each) + (each.sentence.cells === undefined ? 0 : ROWS_LATER);
  for (const each of fresh.toSorted((a, b) => order(a) - order(b))) {
    const needed = [...headOf(unit, each), ...withContext(unit, each)].filter(
      (one) => fresh.includes(one) && !kept.has(one),
    );
    if (kept.size > 0 && kept.size + needed.length > room) continue;
    for (const one of needed) kept.add(one);
  }
  return kept;
}

const ROWS_LATER = 100;

/** What an item hangs from, or what heads a row: without it neither says anything. */
const headOf = ({ said }: Unit, { sentence: { leadIn, header } }: Said): readonly Said[] =>
  [leadIn, header].flatMap((span) =>
    span === undefined
      ? []
      : said.filter(({ sentence }) => sentence.start < span.end && sentence.end > span.start),
  );

/** The sentences that claims quote. */
export function sentencesOf(units: readonly Unit[], claims: readonly Claim[]): readonly Said[] {
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
