import type { Standing } from '../../briefing/places.ts';
import type { Language } from '../../documents/document.ts';

/** The fixed words of the basket of sentences. */
interface BasketWords {
  readonly title: string;
  readonly intro: string;
  readonly noScript: string;
  readonly empty: string;
  readonly checking: string;
  readonly notChecked: string;
  readonly putBack: string;
  readonly putBackOf: (at: number) => string;
  readonly wipe: string;
  readonly standing: Readonly<Record<Standing, string | null>>;
  readonly replaced: (by: string) => string;
  readonly form: string;
  readonly only: string;
  readonly make: string;
  /** Under an answer and beside a source. */
  readonly take: string;
  readonly took: (all: number) => string;
  readonly full: string;
  readonly open: string;
}

export const BASKET_WORDS: Readonly<Record<Language, BasketWords>> = {
  nl: {
    title: 'Mandje met zinnen',
    intro:
      'Zinnen die u meenam uit antwoorden en stukken. Ze staan alleen in deze browser. Bij het maken van een stuk wordt elke zin opnieuw in de stukken nagezocht.',
    noScript: 'Het mandje staat in uw browser en heeft daar JavaScript voor nodig.',
    empty: 'Het mandje is leeg. Kies onder een antwoord of bij een bron “Neem mee in het mandje”.',
    checking: 'De zinnen worden nagezocht…',
    notChecked: 'Nazoeken lukte niet. Kijk of er verbinding is en laad de pagina opnieuw.',
    putBack: 'Haal eruit',
    putBackOf: (at) => `Haal eruit: zin ${at}`,
    wipe: 'Leeg het mandje',
    standing: {
      holds: null,
      moved: 'Deze zin staat nu op een andere plaats in het stuk.',
      gone: 'Deze zin staat niet meer zo in het stuk en gaat niet mee.',
      no_document: 'Dit stuk is er niet meer; de zin gaat niet mee.',
    },
    replaced: (by) => `Let op: dit stuk is vervangen door “${by}”. Het standpunt kan veranderd zijn.`,
    form: 'Wat u wilt maken',
    only: 'Alleen deze zinnen, zonder de rest van de stukken',
    make: 'Maak een stuk in Word',
    take: 'Neem mee in het mandje',
    took: (all) => `Meegenomen. Er ${all === 1 ? 'zit 1 zin' : `zitten ${all} zinnen`} in het mandje.`,
    full: 'Dit past niet meer: het mandje is vol, of uw browser bewaart niets.',
    open: 'Naar het mandje',
  },
  en: {
    title: 'Basket of sentences',
    intro:
      'Sentences that you took along from answers and documents. They are in this browser only. When a paper is made, each is looked up in the documents again.',
    noScript: 'The basket is in your browser and needs JavaScript there.',
    empty: 'The basket is empty. Choose “Take along in the basket” under an answer or beside a source.',
    checking: 'Looking the sentences up…',
    notChecked: 'They could not be looked up. See whether there is a connection and load the page again.',
    putBack: 'Take out',
    putBackOf: (at) => `Take out: sentence ${at}`,
    wipe: 'Empty the basket',
    standing: {
      holds: null,
      moved: 'This sentence stands at another place in the document now.',
      gone: 'This sentence does not stand so in the document any more and is left out.',
      no_document: 'This document is not here any more; the sentence is left out.',
    },
    replaced: (by) => `Please note: this document was replaced by “${by}”. The position may have changed.`,
    form: 'What to make',
    only: 'Only these sentences, without the rest of the documents',
    make: 'Make a paper in Word',
    take: 'Take along in the basket',
    took: (all) =>
      `Taken along. There ${all === 1 ? 'is 1 sentence' : `are ${all} sentences`} in the basket.`,
    full: 'This does not fit any more: the basket is full, or your browser keeps nothing.',
    open: 'To the basket',
  },
};
