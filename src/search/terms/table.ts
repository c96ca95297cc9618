import { ABBREVIATIONS } from './abbreviations.ts';
import type { TermGroup } from './group.ts';
import { NOUN_FORMS } from './inflections-nouns.ts';
import { VERB_FORMS } from './inflections-verbs.ts';
import { REGISTER_ADJECTIVES } from './register-adjectives.ts';
import { REGISTER_ADJECTIVES_JUDGING } from './register-adjectives-judging.ts';
import { CRIME_REGISTER } from './register-nouns.ts';
import { GOVERNING_REGISTER } from './register-nouns-2.ts';
import { LAND_REGISTER } from './register-nouns-3.ts';
import { MONEY_REGISTER } from './register-nouns-4.ts';
import { ASKING_REGISTER, SOCIETY_REGISTER } from './register-nouns-5.ts';
import { REGISTER_VERBS } from './register-verbs.ts';
import { REGISTER_VERBS_DOING } from './register-verbs-doing.ts';
import { REGISTER_VERBS_FIELDS } from './register-verbs-fields.ts';
import { SYNONYMS } from './synonyms.ts';
import { ECONOMY_TERMS } from './translations-economy.ts';
import { FIELD_TERMS } from './translations-fields.ts';
import { LIVING_TERMS } from './translations-living.ts';
import { SECURITY_TERMS } from './translations-security.ts';
import { SOCIETY_TERMS } from './translations-society.ts';
import { UNION_TERMS } from './translations-union.ts';
import { QUESTION_TERMS } from './translations-words.ts';

/**
 * Every group of words that may stand for each other. Bridge once: what a word brings in is not itself
 * looked up again, since two near meanings in a row are often no longer near. Look words up before stop
 * words are dropped ("wij" is the cabinet here), and those of a Dutch question on the Dutch side first:
 * "last", "kind" and "wet" are English words too, with another meaning.
 */
export const TERM_GROUPS: readonly TermGroup[] = [
  ...ABBREVIATIONS,
  ...VERB_FORMS,
  ...NOUN_FORMS,
  ...SYNONYMS,
  ...UNION_TERMS,
  ...SECURITY_TERMS,
  ...ECONOMY_TERMS,
  ...LIVING_TERMS,
  ...SOCIETY_TERMS,
  ...QUESTION_TERMS,
  ...FIELD_TERMS,
  ...CRIME_REGISTER,
  ...GOVERNING_REGISTER,
  ...LAND_REGISTER,
  ...MONEY_REGISTER,
  ...SOCIETY_REGISTER,
  ...ASKING_REGISTER,
  ...REGISTER_VERBS,
  ...REGISTER_VERBS_DOING,
  ...REGISTER_VERBS_FIELDS,
  ...REGISTER_ADJECTIVES,
  ...REGISTER_ADJECTIVES_JUDGING,
];
