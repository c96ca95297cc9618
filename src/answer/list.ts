import type { Document, Span } from '../documents/document.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import { stem, terms } from '../search/analyzer.ts';
import { fold } from '../search/fold.ts';
import { type Concept, match } from '../search/query/concept.ts';
import { GENERIC } from '../search/query/cues.ts';
import { numberOf } from '../search/query/numbers.ts';
import type { Query } from '../search/query/understand.ts';
import type { Reading } from '../search/reading.ts';
import { isHedged } from './hedges.ts';
import { PAPER } from './sieve.ts';

/** An item as it will be quoted: its label where all items have one, else its first sentence. */
export interface ListItem extends Span {
  readonly passage: Passage;
  readonly sentence: Sentence;
}

export interface FoundList {
  readonly document: Document;
  readonly items: readonly ListItem[];
  readonly score: number;
  /** The words above it say how many items there are, or the items were picked one by one. */
  readonly sure: boolean;
}

/** Least share of the question that the words above a list must cover for it to be the list asked for. */
const COVERS = 0.7;
/** A list longer than this is a document, not an answer. */
const MAX_ITEMS = 24;
/** The same for items that were picked by a name, number or date. */
const FILTERED = 0.45;
/** Part of a compound: "19 acties" does not count an "actieplan". */
const LOOSE = 0.5;
/** So many words may stand between a number and what it counts ("zes thematische gebieden"). */
const REACH = 3;

/** The number with which a text counts a concept ("19 acties"), or null. */
export function countOf(text: string, concept: Concept, language: Document['language']): number | null {
  const words = fold(text).match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? [];
  const wanted = new Set(
    concept.alternatives.flatMap(({ stems, weight, via }) =>
      weight > LOOSE && via !== 'compound' ? stems : [],
    ),
  );
  for (let i = 0; i < words.length; i++) {
    const value = numberOf(words[i] ?? '');
    if (value === undefined || value < 2 || value > 99) continue;
    for (const next of words.slice(i + 1, i + 1 + REACH)) {
      if (numberOf(next) !== undefined) break;
      if (wanted.has(stem(next, language))) return value;
    }
  }
  return null;
}

interface Group {
  readonly document: Document;
  readonly path: readonly string[];
  readonly rubriek: string | null;
  readonly lead: string;
  readonly entries: readonly { readonly passage: Passage; readonly sentence: Sentence }[];
}

/** It ends in a colon, or what follows has labels where it has none. */
const leadsIn = (text: string, next: Sentence | undefined): boolean =>
  /:\s*$/.test(text) || (next?.item === true && next.label !== null);

/** Runs of list items of one section, with the text that leads into each. */
function groupsOf(reading: Reading, document: Document): Group[] {
  const groups: Group[] = [];
  const firsts = reading
    .passagesOf(document.id)
    .flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })))
    .filter(({ sentence }, i, all) => i === 0 || all[i - 1]?.sentence.block !== sentence.block);
  let run: { passage: Passage; sentence: Sentence }[] = [];
  let lead = '';
  const flush = (): void => {
    const [first] = run;
    if (first && run.length >= 2)
      groups.push({ document, path: first.passage.path, rubriek: first.passage.rubriek, lead, entries: run });
    run = [];
  };
  let path = '';
  for (const [at, entry] of firsts.entries()) {
    const { passage, sentence } = entry;
    const here = passage.path.join('\n');
    const block = document.blocks[sentence.block];
    const text = block ? document.text.slice(block.start, block.end) : '';
    if (here !== path) {
      flush();
      lead = '';
      path = here;
    }
    // The first item may itself lead in ("Het actieplan omvat 19 acties verdeeld over zes gebieden.").
    const opens =
      run.length === 0 &&
      sentence.item &&
      sentence.label === null &&
      lead === '' &&
      leadsIn(text, firsts[at + 1]?.sentence);
    if (!sentence.item || opens) {
      flush();
      lead = text;
    } else run.push(entry);
  }
  flush();
  return groups;
}

/** The list that was asked for, whole; undefined when the documents don't give it as a list. */
export function findList(
  reading: Reading,
  documents: readonly Document[],
  query: Query,
): FoundList | undefined {
  const subjects = query.concepts.filter(({ weight, inherited }) => weight > GENERIC && !inherited);
  let best: FoundList | undefined;
  for (const document of documents)
    for (const group of groupsOf(reading, document)) {
      const found = asAnswer(reading, group, subjects, query) ?? filtered(reading, group, subjects);
      if (found && (!best || found.score > best.score)) best = found;
    }
  return best;
}

function asAnswer(
  reading: Reading,
  group: Group,
  subjects: readonly Concept[],
  query: Query,
): FoundList | undefined {
  const { document, entries } = group;
  const { language } = document;
  const analyzed = (text: string): Set<string> => new Set(terms(text, language, reading.vocabulary.split));
  const lead = analyzed(group.lead);
  const path = analyzed(group.path.join(' '));
  const title = analyzed(document.title);
  // Under "Kernpunten actieplan" a title that also names the strategy does not make the list one of the strategy.
  const onPaper = PAPER.test(fold([...group.path, group.lead].join(' ')));
  let asked = 0;
  let covered = 0;
  let counted = false;
  for (const concept of subjects) {
    const weight = concept.weight;
    asked += weight;
    const inLead = match(concept, lead, language);
    const byTitle = onPaper && PAPER.test(fold(concept.words)) ? 0 : 0.7 * match(concept, title, language);
    covered += weight * Math.max(inLead, 0.9 * match(concept, path, language), byTitle);
    if (inLead > 0) {
      const stated = countOf(group.lead, concept, language);
      if (stated !== null && stated !== entries.length) return undefined;
      if (stated !== null) counted = true;
    }
  }
  // A general noun counts too: "drie onderdelen".
  for (const concept of query.concepts)
    if (!subjects.includes(concept) && countOf(group.lead, concept, language) === entries.length)
      counted = true;
  const facet = query.facets.some(
    ({ rubrieken }) => group.rubriek !== null && rubrieken.includes(group.rubriek),
  );
  if (query.facets.length > 0) {
    asked += 1;
    if (facet) covered += 1;
  }
  if (asked === 0 || covered / asked < COVERS || entries.length > MAX_ITEMS) return undefined;
  if (query.count !== null && query.count !== entries.length) return undefined;
  const nearby = subjects.some(
    (concept) => match(concept, lead, language) > 0 || match(concept, path, language) > 0,
  );
  // "Uit welke vier onderdelen bestaat het voorstel over molens?": the title says of what, the lead how many.
  if (!nearby && !facet && !counted) return undefined;
  const labels = entries.every(({ sentence }) => sentence.label !== null);
  const short =
    labels &&
    (counted || query.count !== null) &&
    !entries.some(({ passage, sentence }) =>
      isHedged(document.text.slice(sentence.start, endOf(passage, sentence))),
    );
  return {
    document,
    sure: counted || facet || query.count === null,
    score: covered / asked + (counted ? 0.3 : 0) + (query.count === entries.length ? 0.3 : 0),
    items: entries.map(({ passage, sentence }) => ({
      passage,
      sentence,
      start: short && sentence.label ? sentence.label.start : sentence.start,
      end: short && sentence.label ? sentence.label.end : endOf(passage, sentence),
    })),
  };
}

/** The items that have the name, number or date that was asked for ("welke fiches gingen op 30 januari 2026 …"). */
function filtered(reading: Reading, group: Group, subjects: readonly Concept[]): FoundList | undefined {
  const { document } = group;
  const { language } = document;
  const nouns = subjects.filter(({ noun }) => noun);
  if (!nouns.some(({ exact }) => exact)) return undefined;
  const analyzed = (text: string): Set<string> => new Set(terms(text, language, reading.vocabulary.split));
  const around = analyzed(`${group.lead} ${group.path.join(' ')} ${document.title}`);
  const entries = group.entries.filter(({ passage, sentence }) => {
    const item = analyzed(document.text.slice(sentence.start, endOf(passage, sentence)));
    let asked = 0;
    let covered = 0;
    for (const c of nouns) {
      const found = match(c, item, language) > LOOSE;
      if (c.exact && !found) return false;
      asked += c.weight;
      if (found || match(c, around, language) > LOOSE) covered += c.weight;
    }
    return covered / asked >= FILTERED;
  });
  if (entries.length < 2 || entries.length > MAX_ITEMS) return undefined;
  return {
    document,
    sure: true,
    score: 1 + entries.length / 100,
    items: entries.map(({ passage, sentence }) => ({
      passage,
      sentence,
      start: sentence.start,
      end: endOf(passage, sentence),
    })),
  };
}

/** The end of the item: all its sentences that one voice speaks, within the passage. */
const endOf = (passage: Passage, first: Sentence): number =>
  passage.sentences.filter(({ block, voice }) => block === first.block && voice === first.voice).at(-1)
    ?.end ?? first.end;
