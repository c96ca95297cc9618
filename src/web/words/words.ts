import type { Answer } from '../../answer/answer.ts';
import type { Language } from '../../documents/document.ts';
import { hostOf, isOfficialHost } from '../parts/links.ts';

/** The fixed words around a question and its answer. */
interface Words {
  readonly title: string;
  readonly status: Readonly<Record<Answer['status'], string>>;
  /** Instead of the status, where something is missing from what is shown. */
  readonly inPart: string;
  readonly missing: string;
  /** What a fault of the model came to: all of the answer literal, or the rest of it. */
  readonly degraded: Readonly<Record<Answer['mode'], string>>;
  /** That the words are a model's. */
  readonly withModel: string;
  /** Where the answer is from; with nothing quoted, there is nothing shown below it. */
  readonly provenance: string;
  readonly provenanceOfRefusal: string;
  readonly sources: string;
  readonly source: string;
  readonly nearest: string;
  /** In its place above what says otherwise than the question takes for granted. */
  readonly instead: string;
  readonly rendering: (textType: string) => string;
  readonly page: (number: number) => string;
  readonly read: string;
  /** What a link to a publication is called; it names the host, and is official only for a host that is. */
  readonly official: (url: string) => string;
  readonly earlier: string;
  readonly more: (sentences: number) => string;
  readonly further: string;
  readonly first: string;
  readonly next: string;
  readonly ask: string;
  /** Of which collection is asked. */
  readonly collection: string;
  readonly allCollections: string;
  /** To which dossier or paper is confined what is asked. */
  readonly scope: string;
  readonly allDocuments: string;
  readonly wholeDossier: (papers: number) => string;
  readonly chosen: string;
  readonly moreDossiers: string;
  readonly hint: string;
  readonly again: string;
}

/** An answer without script is in the language of its question; all else is in the language that its reader chose. */
export const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    title: 'Vraag en antwoord',
    status: {
      answered: 'Antwoord',
      probable: 'Waarschijnlijk staat het hier',
      ambiguous: 'Welk dossier bedoelt u?',
      unanswered: 'Niet gevonden in de stukken',
    },
    inPart: 'Antwoord voor een deel',
    missing: 'Niet in de stukken',
    degraded: {
      extractive: 'Dit antwoord bestaat uit letterlijke zinnen: het taalmodel was niet te gebruiken.',
      generated:
        'Een deel van dit antwoord bestaat uit letterlijke zinnen: het taalmodel was niet tot het einde te gebruiken.',
    },
    withModel: 'Verwoord met een taalmodel; elke zin is gecontroleerd tegen de bron.',
    provenance:
      'Dit antwoord is automatisch samengesteld uit de stukken die erbij staan. Controleer de bron voordat u het gebruikt.',
    provenanceOfRefusal:
      'Dit antwoord is automatisch samengesteld uit de stukken die hier beschikbaar zijn. Controleer de bron voordat u het gebruikt.',
    sources: 'Bronnen',
    source: 'Bron',
    nearest: 'Wat er het dichtst bij komt',
    instead: 'Wat er wel staat',
    rendering: (textType) => `Uit een ${textType}, niet uit de officiële tekst zelf.`,
    page: (number) => `p. ${number}`,
    read: 'Lees het in het stuk',
    official: (url) =>
      isOfficialHost(url)
        ? `Officiële publicatie (${hostOf(url)})`
        : `Publicatie op ${hostOf(url)}, volgens het stuk zelf`,
    earlier: 'Eerder in dit gesprek',
    more: (sentences) => `En nog ${sentences} ${sentences === 1 ? 'zin' : 'zinnen'}`,
    further: 'Vraag verder',
    first: 'Uw vraag',
    next: 'Uw volgende vraag',
    ask: 'Vraag',
    collection: 'Zoek in collectie',
    allCollections: 'Alle collecties',
    scope: 'Zoek in',
    allDocuments: 'Alle stukken',
    wholeDossier: (papers) => `Het hele dossier (${papers} stukken)`,
    chosen: 'Wat u gekozen hebt',
    moreDossiers:
      'Dit zijn de nieuwste dossiers. Open een ander stuk bij Stukken en kies daar “Vraag iets over dit stuk”.',
    hint: 'Nederlands of Engels, ten hoogste 2.000 tekens. Noem het voorstel of het fiche als u het weet.',
    again: 'Begin een nieuw gesprek',
  },
  en: {
    title: 'Question and answer',
    status: {
      answered: 'Answer',
      probable: 'Probably it is here',
      ambiguous: 'Which dossier do you mean?',
      unanswered: 'Not found in the documents',
    },
    inPart: 'Answer in part',
    missing: 'Not in the documents',
    degraded: {
      extractive: 'This answer consists of literal sentences: the language model could not be used.',
      generated:
        'Part of this answer consists of literal sentences: the language model could not be used to the end.',
    },
    withModel: 'Worded with a language model; every sentence was checked against the source.',
    provenance:
      'This answer was put together by a machine from the documents beside it, which are quoted in their own language. Check the source before you use it.',
    provenanceOfRefusal:
      'This answer was put together by a machine from the documents available here. Check the source before you use it.',
    sources: 'Sources',
    source: 'Source',
    nearest: 'What comes nearest',
    instead: 'What is said',
    rendering: (textType) =>
      `From a rendering in other words (${textType}), not from the official text itself.`,
    page: (number) => `p. ${number}`,
    read: 'Read it in the document',
    official: (url) =>
      isOfficialHost(url)
        ? `Official publication (${hostOf(url)})`
        : `Publication at ${hostOf(url)}, as the document says`,
    earlier: 'Earlier in this conversation',
    more: (sentences) => `And ${sentences} more ${sentences === 1 ? 'sentence' : 'sentences'}`,
    further: 'Ask further',
    first: 'Your question',
    next: 'Your next question',
    ask: 'Ask',
    collection: 'Search in collection',
    allCollections: 'All collections',
    scope: 'Search in',
    allDocuments: 'All documents',
    wholeDossier: (papers) => `The whole dossier (${papers} documents)`,
    chosen: 'What you chose',
    moreDossiers:
      'These are the newest dossiers. Open another document under Documents and choose “Ask about this document” there.',
    hint: 'Dutch or English, at most 2,000 characters. Name the proposal or the fiche if you know it.',
    again: 'Start a new conversation',
  },
};

/** The words of the front page, before anything was asked. */
interface FrontWords {
  readonly heading: string;
  readonly intro: string;
  readonly documents: (count: number) => string;
  readonly examples: string;
  /** To the page where documents are added. */
  readonly add: string;
  /** Over the page while files are held above it. */
  readonly drop: string;
}

export const FRONT: Readonly<Record<Language, FrontWords>> = {
  nl: {
    heading: 'Wat vindt het kabinet van EU-voorstellen?',
    intro:
      'Stel een vraag. Het antwoord komt alleen uit de stukken die hier staan, zegt bij elke zin wie er spreekt, en laat de letterlijke tekst zien.',
    documents: (count) => (count === 1 ? 'Bekijk het ene stuk.' : `Bekijk de ${count} stukken.`),
    examples: 'Voorbeelden',
    add: 'Documenten toevoegen',
    drop: 'Laat los om toe te voegen',
  },
  en: {
    heading: 'What does the Dutch cabinet think of EU proposals?',
    intro:
      'Ask a question. The answer comes only from the documents that are here, says for every sentence who speaks, and shows the literal text.',
    documents: (count) => (count === 1 ? 'See the one document.' : `See the ${count} documents.`),
    examples: 'Examples',
    add: 'Add documents',
    drop: 'Drop to add',
  },
};
