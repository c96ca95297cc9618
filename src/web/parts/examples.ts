import type { Language } from '../../documents/document.ts';
import { isCommission, numbersOf } from '../../documents/structure/own-numbers.ts';
import { PAPER_NOUNS } from '../../lexicon/paper-nouns.ts';
import type { DocumentSummary, SearchIndex, StoredDocument } from '../../search/index.ts';

/** For the documents that ship. */
const SHIPPED: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Wat vindt het kabinet van de EU-drugsstrategie?',
    'Welke zes thematische gebieden telt het actieplan?',
    'Waar vraagt het kabinet meer aandacht voor?',
    'Wat stelt de Commissie voor over precursoren?',
    'Wanneer komt het fiche in de ministerraad?',
  ],
  en: [
    'What does the cabinet think of the EU Drugs Strategy?',
    'What does the Commission propose on precursors?',
    'Where does the cabinet ask for more attention?',
    'When will the fiche be discussed in the council of ministers?',
  ],
};
/** A document that ships; where it is not served, these examples would find nothing. */
const SHIPPED_ID = 'nota-eu-drugsstrategie';

const MOST = 5;
/** Documents that examples are taken from. */
const MOST_SUMMARIES = 50;
/** A longer title makes no question. */
const LONGEST = 120;

/** What a document is about, as a question can name it: "Fiche 5: Verordening molens (fictief)" is "Verordening molens". */
const subjectOf = ({ title }: Pick<DocumentSummary, 'title'>): string =>
  title
    .replace(/^(?:bnc-?)?fiche\b[ \d]{0,4}:\s*/i, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .trim();

/** Behind one of these a title says more of what its noun names. */
const PREPOSITION = /^(?:over|voor|van|tot|tegen|met|inzake|betreffende|in|op|en|bij|ter|om|uit|naar)$/;

/** A word that has a capital also inside a sentence: a name, or an abbreviation such as "EU-strategie". */
const OWN_CAPITAL = /^(?:Europe|Nederland)|^.+\p{Lu}/u;

/**
 * A title as part of a Dutch sentence: with the article of what it is, or in quotation marks behind what it is called
 * where that can't be told.
 */
export function named(subject: string, otherwise: string): string {
  const [first = '', ...rest] = subject.split(' ');
  const end = rest.findIndex((word) => PREPOSITION.test(word));
  for (const [at, word] of [first, ...rest.slice(0, end < 0 ? rest.length : end)].entries()) {
    const noun = word.toLowerCase();
    // "Nieuw plan" would have to be "het nieuwe plan".
    if (at > 0 && !first.endsWith('e')) break;
    for (const article of ['de', 'het'] as const)
      if (PAPER_NOUNS[article].some((each) => noun.endsWith(each)))
        return [article, OWN_CAPITAL.test(first) ? first : first.toLowerCase(), ...rest].join(' ');
  }
  return `${otherwise} “${subject}”`;
}

const ASKED: Readonly<
  Record<
    Language,
    Readonly<Record<'position' | 'proposal' | 'content' | 'according', (about: string) => string>>
  >
> = {
  nl: {
    position: (subject) => `Wat vindt het kabinet van ${named(subject, 'het voorstel')}?`,
    proposal: (subject) => `Wat stelt de Commissie voor in ${named(subject, 'het voorstel')}?`,
    content: (subject) => `Wat staat er in ${named(subject, 'het stuk')}?`,
    according: (number) => `Wat stelt de Commissie voor volgens fiche ${number}?`,
  },
  en: {
    position: (subject) => `What does the cabinet think of ${subject}?`,
    proposal: (subject) => `What does the Commission propose in ${subject}?`,
    content: (subject) => `What does ${subject} say?`,
    according: (number) => `What does the Commission propose according to fiche ${number}?`,
  },
};

/** Questions that can be asked of the documents that are served. */
export async function examplesFor(index: SearchIndex, language: Language): Promise<readonly string[]> {
  const shipped = await index.summaries({ references: [SHIPPED_ID] });
  if (shipped.some(({ id }) => id === SHIPPED_ID)) return SHIPPED[language];
  const { position, proposal } = ASKED[language];
  const summaries = await index.summaries({ limit: MOST_SUMMARIES });
  const questions = summaries.flatMap((document): string[] => {
    const subject = subjectOf(document);
    if (subject === '' || subject.length > LONGEST) return [];
    if (document.kind === 'fiche') return [position(subject), proposal(subject)];
    return document.kind === 'mededeling' || document.kind === 'voorstel' ? [proposal(subject)] : [];
  });
  // Of every document the first, before the second of any.
  const positions = new Set(summaries.map((document) => position(subjectOf(document))));
  return [...new Set([...questions.filter((each) => positions.has(each)), ...questions])].slice(0, MOST);
}

/** A title that is too long for a question is cut at a space. */
const shortened = (subject: string): string =>
  subject.length > LONGEST ? subject.slice(0, subject.lastIndexOf(' ', LONGEST)) : subject;

/** In an English question a Dutch "en" would be a word that no document has. */
const within = (subject: string, language: Language): string =>
  language === 'en' ? subject.replace(/ en /g, ' and ') : subject;

/**
 * A question about one document that it answers itself: a fiche is named by its number, for a nota has the same
 * subject; where the cabinet does not speak it is not asked what the cabinet thinks.
 */
export function exampleAbout({ document, passages }: StoredDocument, language: Language): string {
  const { kind, title } = document;
  const { position, proposal, content, according } = ASKED[language];
  const subject = within(shortened(subjectOf(document) || title), language);
  const speaks = passages.some(({ voice }) => voice === 'kabinet');
  const [number] = kind === 'fiche' ? numbersOf(document).own : [];
  if (kind === 'fiche' || kind === 'nota') {
    if (speaks) return position(number === undefined ? subject : `${subject} (${number})`);
    if (number !== undefined) return according(number);
  }
  return kind === 'fiche' || isCommission(document) ? proposal(subject) : content(subject);
}
