import type { Language } from '../../../documents/document.ts';
import { MONTHS } from '../../../lexicon/months.ts';
import { SMALL_NUMBERS } from '../../../lexicon/numbers.ts';
import { stem } from '../../../search/analyzer.ts';
import { fold } from '../../../search/fold.ts';
import type { Source } from './source.ts';
import { isWithin, tokensOf } from './tokens.ts';

export const SMALL = new Map(
  SMALL_NUMBERS.slice(0, 12).flatMap(({ nl, en }, at) =>
    [nl, en].map((word) => [word, String(at + 1)] as const),
  ),
);
for (const word of ['een', 'one', 'acht']) SMALL.delete(word);
export const MONTH_MARKS = new Map(
  MONTHS.flatMap(({ nl, en }, at) => [nl, en].map((word) => [word, `maand${at + 1}`] as const)),
);
const UNITS = new Map([
  ['billion', 'miljard'],
  ['million', 'miljoen'],
  ['percent', '%'],
  ['procent', '%'],
  ['euros', 'euro'],
]);
export const plain = (word: string): string =>
  SMALL.get(word) ?? MONTH_MARKS.get(word) ?? UNITS.get(word) ?? word;
const IS_NUMBER = /^\p{N}|^maand\d/u;

/** Numbers and months of a text, each with the word behind it: what it counts. */
function numbersIn(text: string, language: Language): { readonly number: string; readonly next: string }[] {
  const words = tokensOf(text.replace(/%/g, ' % ').replace(/€/g, ' euro '))
    // In English "may" is a month with a capital only, and in Dutch "ten" is no number.
    .map((word) => (word === 'may' || (language === 'nl' && fold(word) === 'ten') ? word : plain(fold(word))))
    .map((word) => (/^\p{N}/u.test(word) ? value(word, language) : word));
  return words.flatMap((number, at) =>
    IS_NUMBER.test(number) ? [{ number, next: stem(words[at + 1] ?? '', language) }] : [],
  );
}

/** "9.400" and "9,400" are one number in the language of each. */
const value = (number: string, language: Language): string =>
  language === 'nl' ? number.replace(/\./g, '').replace(',', '.') : number.replace(/,/g, '');

/** Whether the numbers of a clause are those of its sentences, each with what it counts. */
export function numbersHold(clause: string, sources: readonly Source[], across: boolean): boolean {
  const own = sources.flatMap(({ text, around, language }) => [
    ...numbersIn(text, language),
    ...numbersIn(around, language),
  ]);
  const language = across ? (sources[0]?.language === 'nl' ? 'en' : 'nl') : (sources[0]?.language ?? 'nl');
  // "Acht" is a number or a verb; as a number it may be translated.
  if (across && sources.some(({ text }) => /\bacht\b/.test(fold(text)))) own.push({ number: '8', next: '' });
  let counted = 0;
  const said = numbersIn(clause, language);
  // What is counted in another language can't be told, but which number comes first can.
  const inOrder = sources
    .flatMap((source) => numbersIn(source.text, source.language))
    .map(({ number }) => number);
  const order = said.map(({ number }) => number).filter((number) => inOrder.includes(number));
  if (across && sources.length === 1 && !isWithin(order, inOrder)) return false;
  for (const { number, next } of said) {
    const same = own.filter((each) => each.number === number);
    if (same.length === 0) return false;
    const counts = same.some((each) => each.next === next || next === '' || each.next === '');
    if (
      counts ||
      (across &&
        !/^(?:miljoen|miljard|%)$/.test(next) &&
        !same.every((each) => /^(?:miljoen|miljard|maand\d)/.test(each.next)))
    )
      counted += 1;
  }
  return counted === said.length;
}
