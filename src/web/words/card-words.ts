import { MOST_COMPARED } from '../../briefing/position/cards.ts';
import { MOST_ROWS } from '../../briefing/position/matrix.ts';
import type { Language } from '../../documents/document.ts';
import type { Position } from '../../reader/verdict.ts';

type InBoth<T> = Readonly<Record<Language, T>>;

const count = (number: number, one: string, more: string, locale: string): string =>
  `${number.toLocaleString(locale)} ${number === 1 ? one : more}`;

/** The fixed words of a position card. */
interface CardWords {
  readonly title: string;
  readonly toDocument: string;
  readonly template: string;
  readonly caption: string;
  /** Of what has chapters of its own. */
  readonly chapters: string;
  readonly row: string;
  readonly says: string;
  /** Before a sentence that the next one points back at. */
  readonly context: string;
  readonly verdict: string;
  readonly read: string;
  readonly more: (sentences: number) => string;
  /** What opens the rest of a row. */
  readonly rest: (quotes: number) => string;
  readonly atAGlance: string;
  /** Above rows that are looked up. */
  readonly particulars: string;
  readonly compareRevised: string;
  readonly compareOriginal: string;
  /** To other pages that begin with this document. */
  readonly timeline: string;
  readonly note: string;
  readonly overview: string;
}

export const CARD_WORDS: InBoth<CardWords> = {
  nl: {
    title: 'Positiekaart',
    toDocument: 'Lees het hele stuk',
    template: 'Sjabloon',
    caption: 'Wat dit stuk zegt, in zijn eigen woorden',
    chapters: 'De hoofdstukken van dit stuk, elk met een zin',
    row: 'Onderwerp',
    says: 'Wat het stuk zegt',
    context: 'Het volgende slaat op:',
    verdict: 'Oordeel: ',
    read: 'Lees het in het stuk',
    more: (sentences) => `En nog ${count(sentences, 'zin', 'zinnen', 'nl-NL')} in het stuk.`,
    rest: (quotes) => `Nog ${count(quotes, 'aanhaling', 'aanhalingen', 'nl-NL')}`,
    atAGlance: 'Oordeel van het kabinet',
    particulars: 'Gegevens van het voorstel en de procedure',
    compareRevised: 'Vergelijk met de herziene versie',
    compareOriginal: 'Vergelijk met de oorspronkelijke versie',
    timeline: 'Tijdlijn van dit stuk',
    note: 'Maak een nota',
    overview: 'Overzicht van oordelen',
  },
  en: {
    title: 'Position card',
    toDocument: 'Read the whole document',
    template: 'Template',
    caption: 'What this document says, in its own words',
    chapters: 'The chapters of this document, each with a sentence',
    row: 'Subject',
    says: 'What the document says',
    context: 'The next sentence refers to:',
    verdict: 'Verdict: ',
    read: 'Read it in the document',
    more: (sentences) =>
      `And ${count(sentences, 'more sentence', 'more sentences', 'en-GB')} in the document.`,
    rest: (quotes) => `${count(quotes, 'more quote', 'more quotes', 'en-GB')}`,
    atAGlance: 'Verdict of the cabinet',
    particulars: 'Particulars of the proposal and the procedure',
    compareRevised: 'Compare with the revised version',
    compareOriginal: 'Compare with the original version',
    timeline: 'Timeline of this document',
    note: 'Make a note',
    overview: 'Verdicts at a glance',
  },
};

/** Why documents that were chosen can't be laid side by side. */
export type NotCompared = 'not_found' | 'no_card' | 'invalid_request' | 'none' | 'one' | 'same';

/** What a revised document did to a matter. */
export type RowChange = 'gelijk' | 'gewijzigd' | 'vervallen' | 'nieuw';

/** The fixed words of cards side by side, and of choosing which. */
interface ComparisonWords {
  readonly title: string;
  readonly intro: string;
  readonly first: string;
  readonly second: string;
  readonly with: string;
  readonly add: string;
  readonly choose: string;
  readonly compare: string;
  readonly tooFew: string;
  readonly onlyNewest: (shown: number) => string;
  readonly refusals: Readonly<Record<NotCompared, string>>;
  readonly drop: string;
  readonly caption: string;
  readonly rowChanges: Readonly<Record<RowChange, string>>;
  /** Where the columns do not fit on the screen. */
  readonly sideways: string;
  readonly changed: string;
  readonly between: string;
  readonly moved: string;
  readonly noneMoved: string;
  readonly changes: string;
  readonly noChanges: string;
  readonly before: string;
  readonly after: string;
  readonly stood: string;
  readonly stands: string;
  /** Of a sentence that moved within its part. */
  readonly reordered: string;
  /** For who hears the text and does not see which words are marked. */
  readonly dropped: string;
  readonly added: string;
  readonly ends: string;
  readonly unchanged: (sentences: number) => string;
  readonly cut: (sentences: number) => string;
}

export const COMPARISON_WORDS: InBoth<ComparisonWords> = {
  nl: {
    title: 'Vergelijking',
    intro:
      'Leg fiches en nota’s naast elkaar. Vervangt het ene het andere, dan staat er ook wat er veranderde.',
    first: 'Eerste stuk',
    second: 'Tweede stuk',
    with: 'Vergelijk met',
    add: 'Leg er nog een stuk naast',
    choose: 'Kies een stuk',
    compare: 'Vergelijk',
    tooFew: 'Er zijn hier geen twee fiches of nota’s om te vergelijken.',
    onlyNewest: (shown) =>
      `Alleen de ${shown} nieuwste stukken staan hier. Een ouder stuk kiest u op zijn eigen positiekaart.`,
    refusals: {
      not_found: 'Een van de gekozen stukken is er niet. Kies andere stukken.',
      no_card:
        'Een van de gekozen stukken heeft geen positiekaart. Kies een fiche, nota, Kamerbrief of Commissiedocument.',
      invalid_request: `Er zijn te veel stukken gekozen. Kies er hoogstens ${MOST_COMPARED}.`,
      none: 'Er is geen stuk gekozen. Kies er twee om te vergelijken.',
      one: 'Er is nog maar één stuk gekozen. Kies er een tweede bij.',
      same: 'Twee keer hetzelfde stuk is gekozen. Kies een ander als tweede.',
    },
    drop: 'Haal weg',
    caption: 'Wat elk stuk zegt, rij voor rij',
    rowChanges: { gelijk: '= gelijk', gewijzigd: '≠ gewijzigd', vervallen: '− vervallen', nieuw: '+ nieuw' },
    sideways: 'Past de tabel niet op het scherm, schuif haar dan opzij.',
    changed: 'Wat er veranderde',
    between: 'Van',
    moved: 'Oordelen die veranderden',
    noneMoved: 'Geen oordeel is veranderd.',
    changes: 'Zinnen die veranderden',
    noChanges: 'Geen zin is veranderd.',
    before: 'Was',
    after: 'Nu',
    stood: 'Stond onder',
    stands: 'Staat nu onder',
    reordered: 'Staat nu op een andere plaats onder',
    dropped: ' [vervallen: ',
    added: ' [nieuw: ',
    ends: '] ',
    unchanged: (sentences) => `${count(sentences, 'zin bleef', 'zinnen bleven', 'nl-NL')} gelijk.`,
    cut: (sentences) =>
      `De stukken zijn te lang om helemaal te vergelijken: ${count(sentences, 'zin is', 'zinnen zijn', 'nl-NL')} niet vergeleken. Lees die na in de stukken zelf.`,
  },
  en: {
    title: 'Comparison',
    intro: 'Lay fiches and notes side by side. Where one replaces the other, what changed is there too.',
    first: 'First document',
    second: 'Second document',
    with: 'Compare with',
    add: 'Add another document',
    choose: 'Choose a document',
    compare: 'Compare',
    tooFew: 'There are no two fiches or notes here to compare.',
    onlyNewest: (shown) =>
      `Only the ${shown} newest documents are here. Choose an older one on its own position card.`,
    refusals: {
      not_found: 'One of the documents that were chosen is not here. Choose other ones.',
      no_card:
        'One of the documents that were chosen has no position card. Choose a fiche, note, letter or Commission document.',
      invalid_request: `Too many documents were chosen. Choose at most ${MOST_COMPARED}.`,
      none: 'No document was chosen. Choose two to compare.',
      one: 'Only one document was chosen so far. Choose a second one.',
      same: 'The same document was chosen twice. Choose another one as the second.',
    },
    drop: 'Drop',
    caption: 'What each document says, row by row',
    rowChanges: { gelijk: '= the same', gewijzigd: '≠ changed', vervallen: '− gone', nieuw: '+ new' },
    sideways: 'If the table does not fit on the screen, scroll it sideways.',
    changed: 'What changed',
    between: 'From',
    moved: 'Verdicts that changed',
    noneMoved: 'No verdict changed.',
    changes: 'Sentences that changed',
    noChanges: 'No sentence changed.',
    before: 'Was',
    after: 'Now',
    stood: 'Stood under',
    stands: 'Now stands under',
    reordered: 'Now stands in another place under',
    dropped: ' [dropped: ',
    added: ' [new: ',
    ends: '] ',
    unchanged: (sentences) => `${count(sentences, 'sentence', 'sentences', 'en-GB')} stayed the same.`,
    cut: (sentences) =>
      `The documents are too long to compare as a whole: ${count(sentences, 'sentence was', 'sentences were', 'en-GB')} not compared. Read those in the documents themselves.`,
  },
};

/** The fixed words of the verdicts at a glance. */
interface MatrixWords {
  readonly title: string;
  readonly intro: string;
  readonly caption: string;
  readonly proposal: string;
  readonly legend: string;
  readonly meaning: Readonly<Record<Position, string>>;
  readonly picture: string;
  readonly compare: string;
  readonly none: string;
  readonly without: string;
  /** Above documents of another kind. */
  readonly cardless: string;
  readonly unknown: string;
  readonly cut: string;
}

export const MATRIX_WORDS: InBoth<MatrixWords> = {
  nl: {
    title: 'Overzicht van oordelen',
    intro:
      'Wat het kabinet vindt van bevoegdheid, subsidiariteit en proportionaliteit, afgelezen uit de woorden van de stukken, de nieuwste eerst. Elk oordeel leidt naar die woorden. Zonder keuze staan alle fiches erin, en de nota’s waarvan het fiche hier niet is; een stuk dat door een ander is vervangen niet.',
    caption: 'Oordelen van het kabinet per voorstel',
    proposal: 'Voorstel',
    legend: 'Wat de oordelen betekenen',
    meaning: {
      positief: 'het kabinet is positief, zonder meer.',
      'positief-met-kanttekening': 'overwegend positief, of met een voorbehoud.',
      gemengd: 'over het ene deel positief, over het andere negatief.',
      negatief: 'het kabinet is negatief.',
      onthouden: 'het stuk zegt dat het kabinet (nog) geen oordeel geeft.',
      'geen-oordeel': 'het stuk gaat erop in, maar geeft geen oordeel dat hier herkend is.',
    },
    picture: 'Download als tekening (SVG)',
    compare: 'Vergelijk stukken',
    none: 'In deze stukken staan geen oordelen.',
    without: 'Zonder oordeel',
    cardless: 'Geen fiche of nota, en daarom zonder oordelen',
    unknown: 'Een of meer van de gekozen stukken zijn er niet.',
    cut: `Er zijn meer stukken dan hier passen: er staan er ${MOST_ROWS}. Kies stukken om andere te zien.`,
  },
  en: {
    title: 'Verdicts at a glance',
    intro:
      'What the cabinet thinks of competence, subsidiarity and proportionality, read from the words of the documents, the newest first. Every verdict leads to those words. Without a choice all fiches are in it, and the notes whose fiche is not here; a document that another one replaced is not.',
    caption: 'Verdicts of the cabinet for each proposal',
    proposal: 'Proposal',
    legend: 'What the verdicts mean',
    meaning: {
      positief: 'the cabinet is positive, without more.',
      'positief-met-kanttekening': 'mostly positive, or with a reservation.',
      gemengd: 'positive on one part, negative on another.',
      negatief: 'the cabinet is negative.',
      onthouden: 'the document says that the cabinet gives no verdict, or none yet.',
      'geen-oordeel': 'the document treats it, but gives no verdict that was recognised here.',
    },
    picture: 'Download as a picture (SVG)',
    compare: 'Compare documents',
    none: 'There are no verdicts in these documents.',
    without: 'Without a verdict',
    cardless: 'No fiche or note, and so without verdicts',
    unknown: 'One or more of the documents that were chosen are not here.',
    cut: `There are more documents than fit here: ${MOST_ROWS} of them are shown. Choose documents to see others.`,
  },
};
