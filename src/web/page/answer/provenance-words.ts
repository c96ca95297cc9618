import type { Language } from '../../../documents/document.ts';

/** The words for how an answer came about. */
interface ProvenanceWords {
  readonly intro: string;
  /** The same, where a model said what was found. */
  readonly introWithModel: string;
  readonly terms: string;
  readonly decided: string;
  /** Before what speaks for a judgement, and against it. */
  readonly pro: string;
  readonly con: string;
  readonly found: string;
  /** Of a sentence: shares of what words and meaning say for it, and whether it is shown. */
  readonly spoke: (words: string, meaning: string, shown: boolean) => string;
  readonly dropped: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly model: string;
  readonly without: string;
  readonly withModel: string;
  /** A model helped, or there was nothing to ask it; the words are those of the documents. */
  readonly helped: (asked: boolean) => string;
  readonly account: (given: number, shown: number, literal: number) => string;
  readonly corpus: string;
  readonly program: string;
  readonly answer: string;
}

export const PROVENANCE: Readonly<Record<Language, ProvenanceWords>> = {
  nl: {
    intro:
      'De vraag is op woorden en betekenis gezocht in de stukken. De best passende hele zinnen zijn gekozen, en elke zin is teken voor teken vergeleken met het stuk.',
    introWithModel:
      'De vraag is op woorden en betekenis gezocht in de stukken. De best passende hele zinnen zijn gekozen, en een taalmodel heeft die verwoord. Het mag een verbindingswoord, een afkorting of een reden weglaten, het werkwoord verplaatsen, een getal in cijfers schrijven en twee zinnen samenvoegen; elk ander woord staat er zoals in het stuk. Wat daar niet aan voldeed is niet getoond; daar staat de zin uit het stuk zelf.',
    terms: 'Gezochte woordstammen, met gewicht',
    decided: 'Waarom er wel of geen antwoord is',
    pro: 'Ervoor',
    con: 'Ertegen',
    found: 'Zinnen die in aanmerking kwamen',
    spoke: (words, meaning, shown) => `woorden ${words}, betekenis ${meaning}${shown ? '; getoond' : ''}`,
    dropped: 'Afgekeurd bij de controle tegen de bron',
    none: 'Geen.',
    more: (count) => `En nog ${count}.`,
    model: 'Taalmodel',
    without: 'Zonder taalmodel.',
    withModel: 'Met een taalmodel; elke zin is daarna gecontroleerd.',
    helped: (asked) =>
      asked
        ? 'Een taalmodel hielp. De citaten zijn letterlijk; wat het zelf zei is gecontroleerd, en anders weggelaten.'
        : 'Er is een taalmodel, maar hier viel het niets te vragen.',
    account: (given, shown, literal) =>
      `Het model gaf ${given} zinnen; ${shown} hielden stand, ${literal} zinnen staan er zoals ze in het stuk staan.`,
    corpus: 'Stukken',
    program: 'Programma',
    answer: 'Nummer van het antwoord',
  },
  en: {
    intro:
      'The documents were searched for the words of the question and what it means. Whole sentences that fit best were chosen, and every sentence was compared with the document character by character.',
    introWithModel:
      'The documents were searched for the words of the question and what it means. Whole sentences that fit best were chosen, and a language model worded them. It may leave out a connecting word, an abbreviation or a reason, move the verb, write a number in digits and join two sentences; every other word stands as in the document. What did not hold to that is not shown; the sentence of the document itself stands there.',
    terms: 'Word stems searched, with their weight',
    decided: 'Why there is an answer or not',
    pro: 'For',
    con: 'Against',
    found: 'Sentences that could answer',
    spoke: (words, meaning, shown) => `words ${words}, meaning ${meaning}${shown ? '; shown' : ''}`,
    dropped: 'Did not hold against the source',
    none: 'None.',
    more: (count) => `And ${count} more.`,
    model: 'Language model',
    without: 'Without a language model.',
    withModel: 'With a language model; every sentence was checked afterwards.',
    helped: (asked) =>
      asked
        ? 'A language model helped. The quotes are literal; what it said itself was checked, and left out otherwise.'
        : 'There is a language model, but there was nothing to ask it here.',
    account: (given, shown, literal) =>
      `The model gave ${given} sentences; ${shown} held, ${literal} sentences stand as they are in the document.`,
    corpus: 'Documents',
    program: 'Program',
    answer: 'Number of the answer',
  },
};
