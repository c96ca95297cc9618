import type { Document, Span } from '../documents/document.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import { stem, terms } from '../search/analyzer.ts';
import { fold } from '../search/fold.ts';
import type { SearchIndex } from '../search/index.ts';
import { type Concept, match } from '../search/query/concept.ts';
import { GENERIC } from '../search/query/cues.ts';
import { numberOf } from '../search/query/numbers.ts';
import type { Query } from '../search/query/understand.ts';

/** An item as it will be quoted: its label where all items have one, else its first sentence. */
export interface ListItem extends Span {
  readonly passage: Passage;
  readonly sentence: Sentence;
}

export interface FoundList {
  readonly document: Document;
  readonly items: readonly ListItem[];
  readonly score: number;
}

/** Least share of the question that the words above a list must cover for it to be the list asked for. */
const COVERS = 0.7;
/** A list longer than this is a document, not an answer. */
const MAX_ITEMS = 24;
/** So many words may stand between a number and what it counts ("zes thematische gebieden"). */
const REACH = 3;

/** The number with which a text counts a concept ("19 acties"), or null. */
export function countOf(text: string, concept: Concept, language: Document['language']): number | null {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const wanted = new Set(concept.alternatives.flatMap(({ stems }) => stems));
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

/** Runs of list items of one section, with the text that leads into each. */
function groupsOf(index: SearchIndex, document: Document): Group[] {
  const groups: Group[] = [];
  const firsts = index
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
  for (const entry of firsts) {
    const { passage, sentence } = entry;
    const here = passage.path.join('\n');
    const block = document.blocks[sentence.block];
    const text = block ? document.text.slice(block.start, block.end) : '';
    if (here !== path) {
      flush();
      lead = '';
      path = here;
    }
    // The first item may itself say how many follow ("Het actieplan omvat … zes gebieden.").
    const opens = run.length === 0 && sentence.label === null && sentence.item && lead === '';
    if (!sentence.item || opens) {
      flush();
      lead = text;
      if (opens) run = [];
    } else run.push(entry);
  }
  flush();
  return groups;
}

/** The list that was asked for, whole; undefined when the documents don't give it as a list. */
export function findList(index: SearchIndex, documents: readonly Document[], query: Query): FoundList | undefined {
  const subjects = query.concepts.filter(({ weight, inherited }) => weight > GENERIC && !inherited);
  let best: FoundList | undefined;
  for (const document of documents)
    for (const group of groupsOf(index, document)) {
      const found = asAnswer(index, group, subjects, query);
      if (found && (!best || found.score > best.score)) best = found;
    }
  return best;
}

function asAnswer(index: SearchIndex, group: Group, subjects: readonly Concept[], query: Query): FoundList | undefined {
  const { document, entries } = group;
  const { language } = document;
  const analyzed = (text: string): Set<string> => new Set(terms(text, language, index.vocabulary.split));
  const lead = analyzed(group.lead);
  const path = analyzed(group.path.join(' '));
  const title = analyzed(`${document.title} ${document.references.related.join(' ')}`);
  let asked = 0;
  let covered = 0;
  let counted = false;
  for (const concept of subjects) {
    const weight = concept.weight;
    asked += weight;
    const inLead = match(concept, lead, language);
    covered += weight * Math.max(inLead, 0.9 * match(concept, path, language), 0.7 * match(concept, title, language));
    if (inLead > 0) {
      const stated = countOf(group.lead, concept, language);
      if (stated !== null && stated !== entries.length) return undefined;
      if (stated !== null) counted = true;
    }
  }
  const facet = query.facets.some(({ rubrieken }) => group.rubriek !== null && rubrieken.includes(group.rubriek));
  if (query.facets.length > 0) {
    asked += 1;
    if (facet) covered += 1;
  }
  if (asked === 0 || covered / asked < COVERS || entries.length > MAX_ITEMS) return undefined;
  if (query.count !== null && query.count !== entries.length) return undefined;
  const nearby = subjects.some((concept) => match(concept, lead, language) > 0 || match(concept, path, language) > 0);
  if (!nearby && !facet) return undefined;
  const labels = entries.every(({ sentence }) => sentence.label !== null);
  const short = labels && (counted || query.count !== null);
  return {
    document,
    score: covered / asked + (counted ? 0.3 : 0) + (query.count === entries.length ? 0.3 : 0),
    items: entries.map(({ passage, sentence }) => ({
      passage,
      sentence,
      start: short && sentence.label ? sentence.label.start : sentence.start,
      end: short && sentence.label ? sentence.label.end : sentence.end,
    })),
  };
}

/** Three or more things in a row, or what follows a colon: the sentence lists, and does not only count. */
export const enumerates = (folded: string): boolean =>
  /:.+,/.test(folded) || /,[^,]+,.+ (en|of|alsmede|and|or) /.test(folded) || /,[^,]+ (en|alsmede|and) [^,]+$/.test(folded);
