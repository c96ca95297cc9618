import type { Document } from '../../documents/document.ts';
import { isFirm, type Link, linksOf } from '../../documents/links/links.ts';
import { terms } from '../analyzer.ts';

/**
 * A paper is on the subject of the fiche that it is most like in words, when it is so many times as like it as the next
 * fiche. On the dossiers of development (`eval/`) .97 of the papers come nearest to their own fiche, nine in ten by this
 * much; of papers whose own fiche is left out one in fifteen is.
 */
const STANDS_OUT = 1.3;

/**
 * How the documents of a corpus stand to each other: by numbers and names, and else by what they are about. A paper that no
 * number binds is on the subject of the one fiche in its collection that it is surely most like.
 */
export function relationsOf(documents: readonly Document[]): Map<string, readonly Link[]> {
  const links = linksOf(documents);
  for (const collection of Map.groupBy(documents, (each) => each.collection).values())
    for (const [id, link] of subjectLinks(collection, links)) links.set(id, [...(links.get(id) ?? []), link]);
  return links;
}

function subjectLinks(
  documents: readonly Document[],
  links: ReadonlyMap<string, readonly Link[]>,
): (readonly [string, Link])[] {
  const fiches = documents.filter(({ kind }) => kind === 'fiche');
  const loose = documents.filter(({ id, kind }) => kind !== 'fiche' && !links.get(id)?.some(isFirm));
  if (fiches.length < 2 || loose.length === 0) return [];
  const similarity = likenessAmong([...fiches, ...loose]);
  return loose.flatMap((paper) => {
    const [first, second] = fiches
      .map((fiche) => ({ fiche, alike: similarity(paper, fiche) }))
      .sort((a, b) => b.alike - a.alike || (a.fiche.id < b.fiche.id ? -1 : 1));
    if (first === undefined || second === undefined || first.alike < STANDS_OUT * second.alike) return [];
    if (first.alike === 0) return [];
    const why = 'gaat naar de woorden over hetzelfde';
    const to = ({ id, title }: Document): Link => ({ type: 'onderwerp', id, reference: title, why });
    return [[paper.id, to(first.fiche)] as const, [first.fiche.id, to(paper)] as const];
  });
}

/** Cosine of what the words of two documents tell, each word by how few documents have it (Salton and Buckley, 1988). */
function likenessAmong(documents: readonly Document[]): (a: Document, b: Document) => number {
  const counted = new Map(documents.map((each) => [each.id, countsOf(each)]));
  const having = new Map<string, number>();
  for (const counts of counted.values())
    for (const term of counts.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  const weighed = new Map(
    [...counted].map(([id, counts]) => {
      const weights = new Map(
        [...counts].map(([term, count]) => {
          const rarity = Math.log((1 + documents.length) / (1 + (having.get(term) ?? 0))) + 1;
          return [term, (1 + Math.log(count)) * rarity];
        }),
      );
      const length = Math.hypot(...weights.values()) || 1;
      return [id, new Map([...weights].map(([term, weight]) => [term, weight / length]))];
    }),
  );
  const none: ReadonlyMap<string, number> = new Map();
  return (a, b) => {
    const [one, other] = [weighed.get(a.id) ?? none, weighed.get(b.id) ?? none];
    const [small, large] = one.size < other.size ? [one, other] : [other, one];
    let sum = 0;
    for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
    return sum;
  };
}

/** Terms shorter than this tell little of a subject, and are most of a text. */
const LEAST_LETTERS = 4;
const whole = (): readonly string[] => [];

function countsOf({ title, text, language }: Document): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms(`${title}\n${text}`, language, whole))
    if (term.length >= LEAST_LETTERS) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
