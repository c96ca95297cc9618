import type { Span } from '../document.ts';
import { type Person, personsIn, personsInName } from './find-persons.ts';
import { REDACTED } from './redact.ts';

/** Takes names out of texts that were made of one body. */
export interface PersonRedactor {
  /** Out of a block, by where it stood in the body. */
  readonly block: (text: string, origin: Span) => { readonly text: string; readonly count: number };
  /** Whole names, wherever they stand: in a title, a heading. */
  readonly anywhere: (text: string) => string;
}

/** Most names of one document that are looked for in all of it. */
const MOST = 400;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = (text: string): string =>
  `(?<![\\p{L}\\p{N}.@-])${text.trim().split(/\s+/).map(escaped).join('\\s+')}(?![\\p{L}\\p{N}@])`;

const countIn = (text: string, found: RegExp): number => text.match(found)?.length ?? 0;

/** The first place in a sorted list that is not before this one. */
function firstFrom(persons: readonly Person[], at: number): number {
  let [low, high] = [0, persons.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((persons[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names of a body, ready to be taken out of what is made of it. */
export function personRedactor(body: string): PersonRedactor {
  const persons = personsIn(body).sort((a, b) => a.start - b.start);
  const whole = [
    ...new Set(persons.flatMap(({ text }) => (/\p{L}\s+\S*\p{L}|\.\s?\p{Lu}/u.test(text) ? [text] : []))),
  ]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST);
  const names = whole.length === 0 ? null : new RegExp(whole.map(pattern).join('|'), 'gu');
  const single = persons.filter(({ text }) => !whole.includes(text));
  const anywhere = (text: string): string => (names === null ? text : text.replace(names, REDACTED));
  const block = (given: string, origin: Span): { text: string; count: number } => {
    let count = 0;
    const mark = (): string => {
      count += 1;
      return REDACTED;
    };
    let text = given;
    // From the last on, so that which one of its kind a name is stays the same.
    const here: Person[] = [];
    for (let at = firstFrom(single, origin.start); at < single.length; at += 1) {
      const person = single[at];
      if (person === undefined || person.start >= origin.end) break;
      here.push(person);
    }
    for (const person of here.reverse()) {
      const found = new RegExp(pattern(person.text), 'gu');
      const before = countIn(body.slice(origin.start, person.start), found);
      let nth = 0;
      text = text.replace(found, (name) => (nth++ === before ? mark() : name));
    }
    if (names !== null) text = text.replace(names, mark);
    return { text, count };
  };
  return { block, anywhere };
}

/** The name of a file without the names of persons in it. */
export function withoutPersons(name: string): string {
  let out = name;
  for (const { text } of personsInName(name)) {
    const found = new RegExp(text.split(/\s+/).map(escaped).join('[\\s_]+'), 'u');
    out = out.replace(found, 'persoonsgegevens');
  }
  return out;
}
