import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import { search } from '../../src/question/search.ts';
import { understand } from '../../src/question/understand.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { MAX_TERMS } from '../../src/search/options.ts';
import type { Query } from '../../src/search/words/query.ts';
import { readAll } from './papers.ts';

/** So many terms at most, of so many concepts, however long the question. */
const MAX_CONCEPTS = 24;

let index: SearchIndex;
let texts: readonly string[];
beforeAll(async () => {
  index = await openCorpus(undefined);
  texts = (await readAll(index)).documents.map(({ text }) => text);
});

const read = (question: string, thread: readonly string[] = []): Query =>
  understand(question, thread, index.vocabulary);
const repeat = (text: string, length = 2000): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
/** Every word of the corpus once, up to the longest question that is accepted. */
const corpusWords = (from: number): string =>
  [...new Set(texts.flatMap((text) => text.match(/\p{L}{5,}/gu) ?? []))].slice(from).join(' ').slice(0, 2000);

describe('a hostile question (threat rows 7, 9 and 10)', () => {
  /** Each with whether it has a word that the documents have. */
  it.each([
    ['1,000 one-letter words', repeat('a b c d e f g h i j '), false],
    ['1,000 times the same letter', repeat('a '), false],
    ['one word of 2,000 characters', 'a'.repeat(2000), false],
    ['300 rare words', Array.from({ length: 300 }, (_, i) => `qx${i}z`).join(' '), false],
    [
      '220 misspelt words',
      Array.from({ length: 220 }, (_, i) => `prevntie${String.fromCharCode(97 + (i % 26))}`).join(' '),
      true,
    ],
    [
      'wildcards and operators',
      repeat('prevent* *ntie "actieplan" +kabinet -commissie ~1 ^2 AND OR NOT ('),
      true,
    ],
    ['only wildcards', repeat('* '), false],
    ['brackets that never close', repeat('COM('), false],
    ['hyphens', repeat('a-b-c-'), false],
    ['one hyphenated word', `a${'-a'.repeat(999)}`, false],
    ['2,000 digits', '9'.repeat(2000), false],
    ['numbers of dossiers', repeat('22 112 '), true],
    ['numbers of documents', repeat('COM(2025) 743 kst-22112-4243 '), true],
    ['question marks', repeat('? en wat '), false],
    ['blanks', `wat${' '.repeat(1900)}kost het`, true],
    ['line ends', repeat('wat\n\n'), false],
    ['combining marks', `drugs${'\u0301'.repeat(1900)}`, true],
    ['emoji', repeat('👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿'), false],
    ['lone surrogates', repeat('\ud800 \udfff '), false],
    ['a regular expression', repeat('(a+)+$ [^]* (?=.*) '), false],
    ['words of every intent', repeat('wat wil wie wanneer hoeveel waarom verschil stelt voor tegen '), true],
  ])('of %s is read into few terms, and searched', async (_what, question, finds) => {
    const { terms, concepts, repairs } = read(question);
    expect(concepts.length).toBeLessThanOrEqual(MAX_CONCEPTS);
    expect(repairs.length).toBeLessThanOrEqual(MAX_CONCEPTS);
    const hits = await search(index, question, { top: 1000 });
    expect(hits.length > 0).toBe(finds);
    expect(hits.length).toBeLessThanOrEqual(index.vocabulary.passages);
    for (const term of terms.keys()) expect(term.length).toBeLessThanOrEqual(2000);
    for (const weight of terms.values()) expect(weight).toBeGreaterThan(0);
  });

  it('of all the words of the corpus is bounded too', async () => {
    for (const from of [0, 150, 300]) {
      const question = corpusWords(from);
      expect(question.split(' ').length).toBeGreaterThan(100);
      expect(read(question).concepts.length).toBe(MAX_CONCEPTS);
      const hits = await search(index, question, { top: 1000 });
      expect(hits.length).toBeGreaterThan(0);
      for (const { terms } of hits) expect(terms.length).toBeLessThanOrEqual(MAX_TERMS);
    }
  });

  it('never makes the engine look for more terms than the bound, the heaviest first', async () => {
    const many = new Map(Array.from({ length: 5 * MAX_TERMS }, (_, i) => [`qx${i}`, 1] as const));
    expect(await index.rank(new Map([...many, ['preventie', 0.5]]))).toEqual([]);
    expect((await index.rank(new Map([...many, ['preventie', 2]]))).length).toBeGreaterThan(0);
  });

  it('finds nothing for one-letter words', async () => {
    expect(read(repeat('a b c d ')).terms.size).toBe(0);
    expect(await search(index, repeat('a b c d '))).toEqual([]);
  });

  it('finds no prefix and no wildcard: those are words like any other', async () => {
    const found = async (words: string) => (await search(index, words)).map(({ passage }) => passage.id);
    const word = await found('preventie');
    expect(word.length).toBeGreaterThan(0);
    expect(await found('preventie*')).toEqual(word);
    expect(await found('prevent*')).toEqual(await found('prevent'));
    expect(await found('*')).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'])(
    'finds nothing for %s, and leaves objects as they were',
    async (word) => {
      expect(await search(index, word)).toEqual([]);
      expect(await index.rank(new Map([[word, 1]]))).toEqual([]);
      expect(index.vocabulary.frequency(word)).toBe(0);
      expect(read(`Wat betekent ${word}?`).concepts.filter(({ known }) => known)).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it('with a thread of many long questions is bounded as well', async () => {
    const thread = Array.from({ length: 20 }, (_, i) => corpusWords(40 * i));
    const query = read('en wat gebeurt er daarna?', thread);
    expect(query.followUp).toBe(true);
    expect(query.concepts.length).toBeLessThanOrEqual(2 * MAX_CONCEPTS);
  });
});

describe('a very long thread', () => {
  it('is read from its end, as far as a subject may still be meant', async () => {
    const long = Array.from({ length: 20_000 }, () => 'en dan?');
    const query = read('en wat kost dat?', [...long, 'Wat vindt het kabinet van preventie?']);
    expect(query.followUp).toBe(true);
    expect(query.concepts.map(({ words }) => words)).toEqual(['preventie']);
  });
});

describe('a question with characters that are not seen', () => {
  it.each([
    ['bidirectional marks around a word', 'meer \u202eaandacht\u202c voor preventie'],
    ['zero-width spaces beside a word', 'meer\u200b aandacht voor \u200bpreventie\u200b'],
    ['a byte order mark before it', '\ufeffmeer aandacht voor preventie'],
    ['Unicode tags behind it', 'meer aandacht voor preventie\u{e0069}\u{e0067}\u{e006e}'],
    ['non-breaking blanks', 'meer\u00a0aandacht\u202fvoor preventie'],
    ['full-width letters', 'meer aandacht voor ｐｒｅｖｅｎｔｉｅ'],
  ])('finds what it finds without them: %s', async (_what, question) => {
    const bare = await search(index, 'meer aandacht voor preventie');
    expect(bare.length).toBeGreaterThan(0);
    expect(read(question).terms).toEqual(read('meer aandacht voor preventie').terms);
    expect(await search(index, question)).toEqual(bare);
  });
});
