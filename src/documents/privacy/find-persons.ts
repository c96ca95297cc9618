import type { Span } from '../document.ts';
import ordinaryWords from './ordinary-words.json' with { type: 'json' };
import { type Candidate, candidatesIn, isGiven, type Piece, piecesOf } from './person-candidates.ts';
import { cuesOf, type Known, parafsOf } from './person-cues.ts';
import fitted from './person-weights.json' with { type: 'json' };

/** A name that was found, with the chance that it is of somebody who is to be left out. */
export interface Person extends Span {
  readonly text: string;
  readonly chance: number;
}

const ORDINARY = new Set(ordinaryWords.words.split(' '));
const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(fitted.weights));

/** A word that a text writes small, or that papers do. */
export function ordinaryIn(body: string): (word: string) => boolean {
  const own = new Set(body.match(/(?<![\p{L}\p{N}.@-])\p{Ll}[\p{L}-]{2,}(?![\p{L}\p{N}@])/gu) ?? []);
  return (word) => ORDINARY.has(word) || own.has(word);
}

/** The chance of a candidate by its cues. */
const chanceOf = (cues: readonly string[], weights = WEIGHTS): number => {
  let score = fitted.start;
  for (const cue of cues) score += weights.get(cue) ?? 0;
  return 1 / (1 + Math.exp(-score));
};

/** Parts of the names so far by which others are known. */
export function partsOf(persons: readonly { readonly text: string }[]): Map<string, string> {
  const parts = new Map<string, string>();
  for (const { text } of persons) {
    for (const word of text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []) parts.set(word.toLowerCase(), text);
    for (const each of parafsOf(text)) parts.set(each, text);
  }
  return parts;
}

/** So sure a name must be for others to be known by it. */
const SURE = 0.7;

function judged(candidates: readonly Candidate[], known: Known): Person[] {
  return candidates.map((each) => ({
    start: each.start,
    end: each.end,
    text: each.text,
    chance: chanceOf(cuesOf(each, known)),
  }));
}

function personsOf(pieces: readonly Piece[], body: string, ofFile: boolean): Person[] {
  const ordinary = ordinaryIn(body);
  const candidates = pieces.flatMap((piece) => candidatesIn(piece, ordinary));
  if (candidates.length === 0) return [];
  const first = judged(candidates, { ordinary, names: new Map(), ofFile });
  const names = partsOf(
    first.filter(({ chance, text }) => chance >= SURE && (/\s/.test(text) || isGiven(text))),
  );
  const all = names.size === 0 ? first : judged(candidates, { ordinary, names, ofFile });
  return all.filter(({ chance }) => chance >= fitted.least);
}

/** Names of officials and others who are to be left out of a text; ministers, members and parties stay. */
export const personsIn = (body: string): Person[] => personsOf(piecesOf(body), body, false);

/** The same in the name of a file. */
export function personsInName(name: string): Person[] {
  const text = name.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_]/g, ' ');
  const piece = {
    text,
    start: 0,
    end: text.length,
    before: '',
    after: '',
    blankBefore: true,
    blankAfter: true,
  };
  return personsOf([piece], text, true);
}
