import type { Language } from '../../documents/document.ts';
import type { Sign } from '../../search/sentences.ts';

/** What speaks for a sentence, in words for a reader. */
export const SIGN_WORDS: Readonly<Record<Language, Readonly<Record<Sign, string>>>> = {
  nl: {
    own: 'er staan woorden van de vraag in',
    around: 'woorden van de vraag staan in titel of kop',
    near: 'woorden van de vraag staan in de zin ernaast',
    passage: 'de alinea past bij de vraag',
    voice: 'wie gevraagd wordt, spreekt',
    otherVoice: 'een ander spreekt dan wie gevraagd wordt',
    figure: 'er staat een getal of datum',
    amount: 'er staat een bedrag',
    lacks: 'een gevraagd getal, datum of bedrag ontbreekt',
    reason: 'er staat een reden',
    question: 'het is zelf een vraag',
    later: 'uit een later stuk',
    meaning: 'lijkt in betekenis op de vraag',
    pieces: 'woorden lijken in betekenis op die van de vraag',
    meaningNear: 'de zin ernaast lijkt in betekenis op de vraag',
  },
  en: {
    own: 'has words of the question',
    around: 'words of the question in its title or heading',
    near: 'words of the question in the sentence beside it',
    passage: 'the passage fits the question',
    voice: 'the one who is asked speaks',
    otherVoice: 'somebody else speaks than who is asked',
    figure: 'it has a number or a date',
    amount: 'it has an amount',
    lacks: 'a number, date or amount that is asked is missing',
    reason: 'it gives a reason',
    question: 'it is a question itself',
    later: 'from a later paper',
    meaning: 'is like the question in meaning',
    pieces: 'its words are like those of the question in meaning',
    meaningNear: 'the sentence beside it is like the question in meaning',
  },
};
