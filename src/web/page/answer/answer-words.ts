import type { Language } from '../../../documents/document.ts';

/** The words with an answer, that only its script needs: they come with the first one. */
interface AnswerWords {
  readonly followsOn: (question: string) => string;
  readonly number: (id: string) => string;
  readonly source: (number: number, title: string) => string;
  /** That every sentence was held against its source; it opens the sources. */
  readonly checkedAgainst: (sources: number) => string;
  /** That a text is not the official one, in short. */
  readonly rendered: (textType: string) => string;
  /** Of an answer whose sentences are in another language than the page. */
  readonly otherLanguage: string;
  readonly lookedFor: string;
  readonly nothingKnown: string;
  readonly which: (count: number) => string;
  readonly allDocuments: (count: number) => string;
  readonly actions: string;
  readonly copy: string;
  readonly cite: string;
  readonly share: string;
  readonly note: string;
  readonly more: string;
  readonly copyText: string;
  readonly copyMarkdown: string;
  readonly copied: string;
  readonly cited: string;
  readonly linked: string;
  readonly notCopied: string;
  readonly print: string;
  readonly retry: string;
  readonly howMade: string;
}

export const ANSWER: Readonly<Record<Language, AnswerWords>> = {
  nl: {
    followsOn: (question) => `Vervolg op: ${question}`,
    number: (id) => `Antwoord nr. ${id}, Notabene.`,
    source: (number, title) => `Bron ${number}: ${title}`,
    checkedAgainst: (sources) =>
      sources === 1 ? 'Gecontroleerd tegen 1 bron' : `Gecontroleerd tegen ${sources} bronnen`,
    rendered: (textType) => textType,
    otherLanguage: 'De stukken zijn in het Engels; hun zinnen staan hier zoals ze er staan.',
    lookedFor: 'Gezocht op',
    nothingKnown: 'De woorden van de vraag staan in geen van de stukken.',
    which: (count) => (count === 1 ? 'Dit stuk is er' : `Deze ${count} stukken zijn er`),
    allDocuments: (count) => `Alle ${count} stukken`,
    actions: 'Met dit antwoord',
    copy: 'Kopieer',
    cite: 'Citeer',
    share: 'Deel de link',
    note: 'Nota in Word',
    more: 'Meer',
    copyText: 'Kopieer als tekst',
    copyMarkdown: 'Kopieer als Markdown',
    copied: 'Gekopieerd.',
    cited: 'De bronvermelding is gekopieerd.',
    linked: 'De link is gekopieerd.',
    notCopied: 'Kopiëren lukte niet; uw browser staat het niet toe.',
    print: 'Druk af',
    retry: 'Vraag het opnieuw',
    howMade: 'Hoe dit antwoord tot stand kwam',
  },
  en: {
    followsOn: (question) => `Following on: ${question}`,
    number: (id) => `Answer no. ${id}, Notabene.`,
    source: (number, title) => `Source ${number}: ${title}`,
    checkedAgainst: (sources) =>
      sources === 1 ? 'Checked against 1 source' : `Checked against ${sources} sources`,
    rendered: () => 'rendering in other words',
    otherLanguage: 'The documents are in Dutch; their sentences stand here as they are.',
    lookedFor: 'Looked for',
    nothingKnown: 'The words of the question are in none of the documents.',
    which: (count) => (count === 1 ? 'This document is here' : `These ${count} documents are here`),
    allDocuments: (count) => `All ${count} documents`,
    actions: 'With this answer',
    copy: 'Copy',
    cite: 'Cite',
    share: 'Share the link',
    note: 'Note in Word',
    more: 'More',
    copyText: 'Copy as text',
    copyMarkdown: 'Copy as Markdown',
    copied: 'Copied.',
    cited: 'The citation is copied.',
    linked: 'The link is copied.',
    notCopied: 'Copying failed; your browser does not allow it.',
    print: 'Print',
    retry: 'Ask it again',
    howMade: 'How this answer came about',
  },
};
