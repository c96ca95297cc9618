import type { GivenFault } from '../../answer/model/given-claim.ts';
import type { SupportFault } from '../../answer/model/support.ts';
import type { Language } from '../../documents/document.ts';

type InBoth = Readonly<Record<Language, string>>;

/** What was wrong with a sentence that did not pass the check, or that a model gave. */
const FAULT_WORDS: Readonly<Record<GivenFault | SupportFault, InBoth>> = {
  no_citation: { nl: 'zonder bron', en: 'without a source' },
  quote_not_in_source: { nl: 'citaat staat niet in het stuk', en: 'quote is not in the document' },
  outside_passage: { nl: 'citaat staat buiten de passage', en: 'quote lies outside the passage' },
  forged_reference: { nl: 'vindplaats klopt niet', en: 'reference is not right' },
  forged_table: { nl: 'kop van de kolom of rij klopt niet', en: 'header of the column or row is not right' },
  cut_quote: { nl: 'citaat is geen hele zin', en: 'quote is not a whole sentence' },
  text_not_in_quote: { nl: 'zegt iets anders dan de bron', en: 'says something else than the source' },
  wrong_voice: { nl: 'andere spreker dan in de bron', en: 'another speaker than in the source' },
  wrong_modality: { nl: 'anders van stelligheid dan de bron', en: 'not as firm, or firmer, than the source' },
  hedge_lost: {
    nl: 'voorbehoud of ontkenning anders dan in de bron',
    en: 'reservation or denial differs from the source',
  },
  unknown_key: { nl: 'noemt een passage die niet is gegeven', en: 'names a passage that was not given' },
  words_not_in_passage: { nl: 'woorden staan niet in de passage', en: 'words are not in the passage' },
  other_speaker: { nl: 'spreker naar wie niet is gevraagd', en: 'speaker who was not asked for' },
  leans: { nl: 'zegt niets zonder de zin ervoor', en: 'says nothing without the sentence before it' },
  double: { nl: 'zegt wat er al staat', en: 'says what is there already' },
  too_many: { nl: 'te veel naast wat gevonden is', en: 'too much beside what was found' },
  no_words: { nl: 'zonder woorden', en: 'without words' },
  number: { nl: 'ander getal dan in de bron', en: 'another number than in the source' },
  name: { nl: 'andere naam dan in de bron', en: 'another name than in the source' },
  negation: { nl: 'andere ontkenning dan in de bron', en: 'another denial than in the source' },
  hedge: { nl: 'ander voorbehoud dan in de bron', en: 'another reservation than in the source' },
  turn: {
    nl: 'zegt het omgekeerde of een deel van de bron',
    en: 'says the opposite or a part of the source',
  },
  speaker: { nl: 'andere spreker dan in de bron', en: 'another speaker than in the source' },
  firmer: { nl: 'stelliger dan de bron', en: 'firmer than the source' },
  words: { nl: 'andere woorden dan in de bron', en: 'other words than in the source' },
  meaning: { nl: 'lijkt niet op de bron', en: 'is not like the source' },
};

const isFault = (code: string): code is keyof typeof FAULT_WORDS => Object.hasOwn(FAULT_WORDS, code);

/** What was wrong with a sentence, in words; a code that is not known, as in what another version kept, is said as it is. */
export const faultWords = (code: string, language: Language): string =>
  isFault(code) ? FAULT_WORDS[code][language] : code;
