import type { Language } from '../../documents/document.ts';
import type { Sign } from '../../search/sentences.ts';

/** What speaks for a sentence, in words for a reader. */
export const SIGN_WORDS: Readonly<Record<Language, Readonly<Record<Sign, string>>>> = {
  nl: {
    own: 'woorden van de vraag',
    around: 'woorden van de vraag in titel of kop',
    near: 'woorden van de vraag in de zin ernaast',
    passage: 'de passage past bij de vraag',
    voice: 'wie gevraagd wordt, spreekt',
    otherVoice: 'een ander spreekt',
    figure: 'er staat een getal of datum',
    amount: 'er staat een bedrag',
    lacks: 'geen getal, datum of bedrag',
    reason: 'er staat een reden',
    question: 'het is zelf een vraag',
    later: 'uit een later stuk',
    meaning: 'betekent hetzelfde als de vraag',
    pieces: 'lijkt woord voor woord op de vraag',
    meaningNear: 'de zin ernaast lijkt op de vraag',
  },
  en: {
    own: 'words of the question',
    around: 'words of the question in its title or heading',
    near: 'words of the question in the sentence beside it',
    passage: 'the passage fits the question',
    voice: 'the one who is asked speaks',
    otherVoice: 'somebody else speaks',
    figure: 'it has a number or a date',
    amount: 'it has an amount',
    lacks: 'no number, date or amount',
    reason: 'it gives a reason',
    question: 'it is a question itself',
    later: 'from a later paper',
    meaning: 'means the same as the question',
    pieces: 'is like the question word by word',
    meaningNear: 'the sentence beside it is like the question',
  },
};
