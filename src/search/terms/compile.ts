import { compareBytes, packDictionary } from '@notabene/packed-index';
import type { Language } from '../../documents/document.ts';
import { isStopWord, stem } from '../analyzer.ts';
import { fold } from '../fold.ts';
import { phraseWords, stemsOf } from '../words/phrases.ts';
import { type CompiledGroup, HEADER_BYTES, KEYS } from './compiled.ts';
import { TERM_WEIGHT, type TermGroup } from './group.ts';

const LANGUAGES: readonly Language[] = ['nl', 'en'];
const encoder = new TextEncoder();

/** Every folded word of a table in a language. */
export function tradeWords(groups: readonly TermGroup[], language: Language): ReadonlySet<string> {
  const words = new Set<string>();
  for (const group of groups)
    for (const phrase of group[language] ?? [])
      for (const word of fold(phrase).match(/\p{L}+/gu) ?? []) words.add(word);
  return words;
}

/**
 * A table of terms as it goes into an index: all its phrases stemmed, packed so that a word is found without
 * reading the rest. `cased`: abbreviations that count only as they are written. The same table gives the same bytes.
 */
export function compileTerms(groups: readonly TermGroup[], cased: ReadonlySet<string>): Uint8Array {
  const values = new Map<string, unknown>();
  const put = (key: string, value: unknown): void => {
    const known = values.get(key);
    values.set(key, Array.isArray(known) ? [...known, value] : [value]);
  };
  for (const [number, group] of groups.entries()) {
    const keys = LANGUAGES.flatMap((language) =>
      (group[language] ?? []).flatMap((phrase) => {
        const stems = stemsOf(phrase, language).join(' ');
        if (stems === '') return [];
        // "WHO" and "AI" are found only when they are written so.
        return cased.has(phrase) ? KEYS.cased(phrase, language) : KEYS.phrase(stems, language);
      }),
    );
    for (const key of new Set(keys)) put(key, number);
    values.set(KEYS.group(number), compiledGroup(group));
    if (group.kind === 'inflection') {
      const forms = group.nl.map(fold);
      for (const form of forms) for (const other of forms) if (other !== form) put(KEYS.form(form), other);
    }
  }
  for (const language of LANGUAGES)
    for (const word of tradeWords(groups, language)) values.set(KEYS.word(word, language), undefined);
  return packed(values);
}

function compiledGroup(group: TermGroup): CompiledGroup {
  // Stop words don't stand in the index; told by the word, for "overheid" has the stem "over".
  const asked = (language: Language): string[] =>
    (group[language] ?? []).flatMap((phrase) => {
      const words = phraseWords(phrase).filter((word) => !isStopWord(word, language));
      const stems = new Set(words.map((word) => stem(word, language)));
      return stems.size === 0 ? [] : [...stems].join(' ');
    });
  return [group.weight ?? TERM_WEIGHT[group.kind], asked('nl'), asked('en')];
}

/** Length of the dictionary, the dictionary of keys, and their values as JSON in the order of the keys. */
function packed(values: ReadonlyMap<string, unknown>): Uint8Array {
  const entries = [...values]
    .map(([key, value]) => ({
      key,
      order: encoder.encode(key),
      bytes: encoder.encode(value === undefined ? '' : JSON.stringify(value)),
    }))
    .sort((a, b) => compareBytes(a.order, b.order));
  const keys = packDictionary(entries.map(({ key, bytes }) => [key, { count: 0, size: bytes.length }]));
  const start = HEADER_BYTES + keys.length;
  const result = new Uint8Array(entries.reduce((sum, { bytes }) => sum + bytes.length, start));
  new DataView(result.buffer).setUint32(0, keys.length, true);
  result.set(keys, HEADER_BYTES);
  let at = start;
  for (const { bytes } of entries) {
    result.set(bytes, at);
    at += bytes.length;
  }
  return result;
}
