import type { GivenFault } from '../../answer/model/given-claim.ts';
import type { Language } from '../../documents/document.ts';

type InBoth = Readonly<Record<Language, string>>;

/** What was wrong with a sentence that did not pass the check, or that a model gave. */
const FAULT_WORDS: Readonly<Record<GivenFault, InBoth>> = {
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
};

const isFault = (code: string): code is GivenFault => Object.hasOwn(FAULT_WORDS, code);

/** What was wrong with a sentence, in words; a code that is not known, as in what another version kept, is said as it is. */
export const faultWords = (code: string, language: Language): string =>
  isFault(code) ? FAULT_WORDS[code][language] : code;
