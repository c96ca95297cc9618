import type { Question } from '../../src/ask.ts';
import type { Document } from '../../src/documents/document.ts';
import { MAX_QUESTION } from '../../src/search/words/accept.ts';

/** What is measured together as one row. */
export interface Input {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** One of every kind that people ask, and as many that the documents do not answer. */
export const ORDINARY: readonly Question[] = [
  { question: 'Waar vraagt het kabinet meer aandacht voor?' },
  { question: 'Wat vindt het kabinet van het EU-actieplan tegen drugshandel?' },
  { question: 'Wat stelt de Commissie voor over precursoren?' },
  { question: 'Welke zes thematische gebieden telt het actieplan?' },
  { question: 'Wanneer ontving de Kamer het fiche over de EU-drugsstrategie?' },
  { question: 'Hoeveel acties staan er in het actieplan?' },
  { question: 'Welk ministerie is eerstverantwoordelijk voor het actieplan?' },
  { question: 'Waarom wil het kabinet meer aandacht voor criminele geldstromen?' },
  { question: 'Wat betekent precursor?' },
  { question: 'Wat is het verschil tussen de inzet van de Commissie en die van het kabinet?' },
  { question: "What is the cabinet's position on the action plan?" },
  { question: 'Wat is de rechtsbasis van het voorstel over drugsprecursoren?' },
  { question: 'Welke fiches gingen op 30 januari 2026 naar de Kamer?' },
  { question: 'waar gaat COM(2025) 743 over' },
  { question: 'wat vind het kabinnet van de drugstrategie' },
  {
    question: 'En wat vindt het kabinet daarvan?',
    thread: ['Wat stelt de Commissie voor over precursoren?'],
  },
  { question: 'Wat kost het actieplan en wanneer komt het in de Raad?' },
  { question: 'Hoeveel geld krijgt Nederland uit het actieplan?' },
  { question: 'Wat vinden Duitsland en Frankrijk van de strategie?' },
  { question: 'Wat is de maximumsnelheid op de snelweg?' },
];

/** Characters of the largest thread that fits in a request of 16 KiB beside its question. */
const THREAD_LENGTH = 7;

/** The inputs of the bench: what people ask, and what someone sends who wants it to be slow. */
export function inputsFor(documents: readonly Document[]): readonly Input[] {
  const counts = countWords(documents);
  const byFrequency = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const once = byFrequency.filter((word) => counts.get(word) === 1 && word.length > 2);
  const rare = fill([...once].sort((a, b) => a.length - b.length).slice(0, 300));
  const long = byFrequency.filter((word) => word.length > 6);
  const hostile: readonly (readonly [string, Question])[] = [
    ['one-letter words', { question: fill(cycle('abcdefghijklmnopqrstuvwxyz')) }],
    ['one word', { question: cycle('drugsprecursorenwetgevingshandhaving').join('').slice(0, MAX_QUESTION) }],
    ['rare words', { question: rare }],
    ['the commonest words', { question: fill(cycle(byFrequency.slice(0, 60))) }],
    ['misspelt words', { question: fill(cycle(long.map(swapLetters))) }],
    ['long compounds', { question: fill(cycle(long.map((word, i) => word + (long[i + 1] ?? '')))) }],
    ['four questions in one', { question: fourIn(once) }],
    ['a long conversation', { question: rare, thread: Array.from({ length: THREAD_LENGTH }, () => rare) }],
  ];
  return [
    { name: 'ordinary questions', questions: ORDINARY },
    ...hostile.map(([name, question]) => ({ name, questions: [question] })),
  ];
}

function countWords(documents: readonly Document[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of documents)
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** As many words as fit in a question, with blanks between. */
function fill(words: Iterable<string>): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text} ${word}`;
    if (longer.length > MAX_QUESTION) break;
    text = longer;
  }
  return text;
}

function cycle(words: Iterable<string>): string[] {
  const list = [...words];
  return Array.from({ length: MAX_QUESTION }, (_, i) => list[i % list.length] ?? '');
}

/** The commonest typing error: two letters in the wrong order, where the eye hardly sees it. */
const swapLetters = (word: string): string =>
  word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5);

function fourIn(words: readonly string[]): string {
  const part = Math.floor(MAX_QUESTION / 4) - 10;
  return [0, 1, 2, 3]
    .map((i) => `wat is ${fill(words.slice(i * 60, i * 60 + 60)).slice(0, part)}`)
    .join('? ');
}
