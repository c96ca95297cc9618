import { MAX_QUESTION } from '../../src/search/words/accept.ts';
import { PASSAGES_PER_PAPER, type Papers } from './scale-corpus.ts';

/** Steps through the papers so that the questions are about papers from all over. */
const STEP = 37;

/** Questions as people put them, on what some of the papers are about. */
export function plainQuestions(papers: Papers, passages: number, many: number): readonly string[] {
  const documents = Math.ceil(passages / PASSAGES_PER_PAPER);
  return Array.from({ length: many }, (_, i) => {
    const own = papers.ownWords((i * STEP) % documents);
    const ways = [
      `Wat vindt het kabinet van ${own.slice(2, 4).join(' en ')}?`,
      `Waarom steunt het kabinet het voorstel over ${own.slice(0, 3).join(' ')}?`,
      own.slice(4, 7).join(' '),
      `Hoeveel kost ${own[1]} en wanneer komt ${own[5]} in de Raad?`,
    ];
    return ways[i % ways.length] ?? '';
  });
}

/** Questions as long as may be that are made to take long. */
export function hurtingQuestions({ words }: Papers): readonly (readonly [name: string, question: string])[] {
  const swapped = (word: string): string =>
    word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5);
  return [
    ['one-letter words', filled([...'abcdefghijklmnopqrstuvwxyz'])],
    ['one word', filled(['drugsprecursorenwetgevingshandhaving'], '')],
    ['300 rare words', filled(words.slice(-300))],
    ['the 60 commonest words', filled(words.slice(0, 60))],
    ['the 300 commonest words', filled(words.slice(0, 300))],
    [
      'misspelt words',
      filled(
        words
          .slice(1_000, 1_600)
          .filter(({ length }) => length > 6)
          .map(swapped),
      ),
    ],
    ['long compounds', filled(words.slice(200, 600).map((word, i) => word + (words[i + 601] ?? '')))],
    ['wildcards', filled(['*', 'a*', '%', 'kab*', '?ommissie', '*inet'])],
  ];
}

function filled(words: readonly string[], between = ' '): string {
  let text = '';
  for (let i = 0; ; i++) {
    const longer = `${text}${text === '' ? '' : between}${words[i % words.length] ?? ''}`;
    if (longer.length > MAX_QUESTION) return text;
    text = longer;
  }
}
