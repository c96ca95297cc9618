import type { Document } from '../../src/documents/document.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { commonWords } from '../../src/search/words/common-words.ts';
import { STOP_WORDS } from '../../src/search/words/stopwords.ts';

/** Words that the generated papers have at most: about what so many pages of Dutch policy hold. */
const WORDS = 180_000;
const WORDS_PER_PARAGRAPH = 100;
/** Words of a sentence: longer than real ones, so that a paragraph has two or three, as real passages do. */
const SENTENCE = { least: 26, more: 28 };
/** One in so many words is a small one, as in any Dutch text. */
const SMALL_SHARE = 0.42;
/** What a paper is about: words of its own, and how many of its words they are. */
const OWN_WORDS = 30;
const OWN_SHARE = 0.2;
/** How fast words get rarer: the n-th is used as often as 1 / (n + offset) ** slope. */
const ZIPF = { slope: 1.07, offset: 20 };

/** The parts of a generated paper, in the order of the template, with the paragraphs in each. */
const PARTS: readonly (readonly [heading: string, paragraphs: number])[] = [
  ['## 1. Algemene gegevens', 1],
  ['## 2. Essentie voorstel', 7],
  [
    '## 3. Nederlandse positie ten aanzien van het voorstel\n\n### a) Essentie Nederlands beleid op dit terrein',
    3,
  ],
  ['### b) Beoordeling en inzet ten aanzien van dit voorstel', 6],
  ['### c) Eerste inschatting van krachtenveld', 2],
  ['## 4. Beoordeling bevoegdheid, subsidiariteit en proportionaliteit', 3],
  ['## 5. Financiële consequenties, gevolgen voor regeldruk, concurrentiekracht en geopolitieke aspecten', 3],
];
export const PASSAGES_PER_PAPER = PARTS.reduce((sum, [, paragraphs]) => sum + paragraphs, 0);

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The words of the papers, the commonest first: ordinary Dutch ones and, from there on, compounds of them. */
function wordList(): readonly string[] {
  const ordinary = [...commonWords()].filter((word) => !STOP_WORDS.nl.has(word) && word.length > 3);
  const parts = ordinary.filter((word) => word.length > 3 && word.length < 10).slice(0, 6_000);
  const random = randomFrom(7);
  const words = new Set(ordinary);
  while (words.size < WORDS) {
    const pick = () => parts[Math.floor(random() ** 2 * parts.length)] ?? '';
    words.add(`${pick()}${random() < 0.3 ? 's' : ''}${pick()}`);
  }
  return [...words];
}

/** Fictional papers of about 25 passages, always the same; nothing in them means anything. */
export class Papers {
  readonly words: readonly string[];
  readonly #small: readonly string[];
  /** The running sum of how often each word is used. */
  readonly #sums: Float64Array;

  constructor() {
    this.words = wordList();
    this.#small = [...STOP_WORDS.nl];
    this.#sums = new Float64Array(this.words.length);
    let sum = 0;
    for (let i = 0; i < this.#sums.length; i++) {
      sum += 1 / (i + ZIPF.offset) ** ZIPF.slope;
      this.#sums[i] = sum;
    }
  }

  /** As many papers as make about so many passages, one by one. */
  *documents(passages: number): Generator<Document> {
    for (let i = 0; i * PASSAGES_PER_PAPER < passages; i++) yield this.document(i);
  }

  document(number: number): Document {
    const random = randomFrom(1_000_003 * (number + 1));
    const own = this.ownWords(number);
    const title = own.slice(0, 4).join(' ');
    const word = (): string => {
      if (random() < SMALL_SHARE) return this.#small[Math.floor(random() ** 2 * this.#small.length)] ?? '';
      return random() < OWN_SHARE
        ? (own[Math.floor(random() ** 2 * own.length)] ?? '')
        : this.#draw(random());
    };
    const paragraph = (): string => {
      const sentences: string[] = [];
      for (let left = WORDS_PER_PARAGRAPH; left > 0; ) {
        const length = SENTENCE.least + Math.floor(random() * SENTENCE.more);
        sentences.push(`Het kabinet ${Array.from({ length }, word).join(' ')}.`);
        left -= length;
      }
      return sentences.join(' ');
    };
    const body = PARTS.map(
      ([heading, paragraphs]) =>
        `${heading}\n\n${Array.from({ length: paragraphs }, paragraph).join('\n\n')}`,
    ).join('\n\n');
    const id = `kst-99001-${String(number).padStart(6, '0')}`;
    return parseDocument(
      {
        name: `${id}.md`,
        format: 'markdown',
        frontMatter: {
          id,
          soort: 'fiche',
          taal: 'nl',
          titel: `Fiche: ${title} (fictief)`,
          referenties: { kamerstuk: [id], com: [`COM(2031) ${number}`], dossier: ['99001'] },
        },
        body,
        sha256: '0'.repeat(64),
      } as Parameters<typeof parseDocument>[0],
      KINDS,
    ).document;
  }

  /** What a paper is about, the most telling first. */
  ownWords(number: number): readonly string[] {
    const random = randomFrom(7_000_003 * (number + 1));
    return Array.from(
      { length: OWN_WORDS },
      () => this.words[Math.floor(random() ** 2 * this.words.length)] ?? '',
    );
  }

  /** A word by the share of all use that goes to the words before it. */
  #draw(share: number): string {
    const wanted = share * (this.#sums.at(-1) ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? '';
  }
}
