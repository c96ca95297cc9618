import type { Language } from '../documents/document.ts';
import type { Head, SearchIndex } from '../search/index.ts';

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
const MOST_HEADS = 50;
/** A longer title makes no question. */
const LONGEST = 120;

/** What a document is about, as a question can name it: "Fiche 5: Verordening molens (fictief)" is "Verordening molens". */
const subjectOf = ({ title }: Pick<Head, 'title'>): string =>
  title
    .replace(/^(?:bnc-?)?fiche\b[ \d]{0,4}:\s*/i, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .trim();

const ASKED: Readonly<
  Record<Language, Readonly<Record<'position' | 'proposal' | 'content', (subject: string) => string>>>
> = {
  nl: {
    position: (subject) => `Wat vindt het kabinet van ${subject}?`,
    proposal: (subject) => `Wat stelt de Commissie voor in ${subject}?`,
    content: (subject) => `Wat staat er in ${subject}?`,
  },
  en: {
    position: (subject) => `What does the cabinet think of ${subject}?`,
    proposal: (subject) => `What does the Commission propose in ${subject}?`,
    content: (subject) => `What does ${subject} say?`,
  },
};

/** Questions that can be asked of the documents that are served. */
export async function examplesFor(index: SearchIndex, language: Language): Promise<readonly string[]> {
  const shipped = await index.heads({ references: [SHIPPED_ID] });
  if (shipped.some(({ id }) => id === SHIPPED_ID)) return SHIPPED[language];
  const { position, proposal } = ASKED[language];
  const heads = await index.heads({ limit: MOST_HEADS });
  const questions = heads.flatMap((document): string[] => {
    const subject = subjectOf(document);
    if (subject === '' || subject.length > LONGEST) return [];
    if (document.kind === 'fiche') return [position(subject), proposal(subject)];
    return document.kind === 'mededeling' || document.kind === 'voorstel' ? [proposal(subject)] : [];
  });
  // Of every document the first, before the second of any.
  const positions = new Set(heads.map((document) => position(subjectOf(document))));
  return [...new Set([...questions.filter((each) => positions.has(each)), ...questions])].slice(0, MOST);
}

/** What is first asked of a document of its kind. */
const FIRST: Readonly<Partial<Record<Head['kind'], 'position' | 'proposal'>>> = {
  fiche: 'position',
  mededeling: 'proposal',
  voorstel: 'proposal',
};

/** A question about one document; a title that is too long for one is cut at a space. */
export function exampleAbout(head: Pick<Head, 'title' | 'kind'>, language: Language): string {
  const subject = subjectOf(head) || head.title;
  const short = subject.length > LONGEST ? subject.slice(0, subject.lastIndexOf(' ', LONGEST)) : subject;
  return ASKED[language][FIRST[head.kind] ?? 'content'](short);
}
