import type { Format } from '../../briefing/paper/render.ts';
import type { Language } from '../../documents/document.ts';

/** The fixed words of the page on which a paper is made. */
interface NoteWords {
  readonly title: string;
  readonly intro: string;
  readonly about: string;
  readonly aboutHint: string;
  readonly documents: string;
  readonly more: string;
  readonly moreHint: string;
  readonly questions: string;
  readonly questionsHint: string;
  readonly form: string;
  readonly format: string;
  readonly formats: Readonly<Record<Format, string>>;
  /** Where PDF can't be made. */
  readonly printed: string;
  /** Opens what each form holds. */
  readonly preview: string;
  readonly pages: (most: number) => string;
  readonly provenance: string;
  readonly make: string;
  readonly stop: string;
  readonly stopped: string;
  readonly working: string;
  readonly done: (name: string) => string;
  readonly step: (done: number, total: number, title: string) => string;
  readonly failed: string;
  /** On the page of a document, and under an answer. */
  readonly makeNote: string;
  readonly otherForms: string;
}

export const NOTE_WORDS: Readonly<Record<Language, NoteWords>> = {
  nl: {
    title: 'Maak een nota',
    intro:
      'Elke zin komt uit de stukken en heeft een voetnoot met de plaats. Wat alleen een ambtenaar kan beslissen, blijft een invulveld.',
    about: 'Onderwerp',
    aboutHint:
      'Een half zinnetje is genoeg. Zonder stukken hieronder worden de stukken bij het onderwerp gezocht.',
    documents: 'Stukken',
    more: 'Kies stukken uit de lijst',
    moreHint: 'De nieuwste staan bovenaan. Een ouder stuk opent u bij Stukken; kies daar “Maak een nota”.',
    questions: 'Vragen uit het gesprek',
    questionsHint: 'Die komen in een blad met vragen en antwoorden.',
    form: 'Wat u wilt maken',
    format: 'Soort bestand',
    formats: {
      docx: 'Word',
      odt: 'ODT (LibreOffice)',
      pdf: 'PDF',
      md: 'Markdown',
      html: 'Webpagina (HTML)',
      json: 'JSON, voor programma’s',
    },
    printed: 'Voor een PDF: kies Webpagina, open haar en druk haar af als PDF.',
    preview: 'Bekijk wat er in elke vorm staat',
    pages: (most) => `Hoogstens ${most} ${most === 1 ? 'bladzijde' : 'bladzijden'} over één voorstel.`,
    provenance: 'Alleen de herkomst: elke aanhaling met haar plaats en controle, als apart bestand',
    make: 'Maken',
    stop: 'Stop',
    stopped: 'Gestopt. Er is niets gemaakt.',
    working: 'De stukken worden gelezen…',
    done: (name) => `Klaar: ${name} staat bij uw downloads.`,
    step: (done, total, title) => `${done} van ${total}: ${title}`,
    failed: 'Het maken lukte niet. Kijk of er verbinding is en probeer het opnieuw.',
    makeNote: 'Maak een nota',
    otherForms: 'Andere vormen, zoals een korte briefing',
  },
  en: {
    title: 'Make a note',
    intro:
      'Every sentence comes from the documents and has a footnote with its place. What only an official can decide stays an open field. Papers are in Dutch.',
    about: 'Subject',
    aboutHint: 'Half a sentence is enough. Without documents below, they are found by the subject.',
    documents: 'Documents',
    more: 'Choose documents from the list',
    moreHint: 'The newest come first. Open an older one under Documents and choose “Make a note” there.',
    questions: 'Questions of the conversation',
    questionsHint: 'They go into a sheet of questions and answers.',
    form: 'What to make',
    format: 'Kind of file',
    formats: {
      docx: 'Word',
      odt: 'ODT (LibreOffice)',
      pdf: 'PDF',
      md: 'Markdown',
      html: 'Web page (HTML)',
      json: 'JSON, for programs',
    },
    printed: 'For a PDF: take the web page, open it and print it as PDF.',
    preview: 'See what each form holds',
    pages: (most) => `At most ${most} ${most === 1 ? 'page' : 'pages'} on one proposal.`,
    provenance: 'Only what it rests on: every quote with its place and check, as a file of its own',
    make: 'Make',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was made.',
    working: 'Reading the documents…',
    done: (name) => `Done: ${name} is among your downloads.`,
    step: (done, total, title) => `${done} of ${total}: ${title}`,
    failed: 'It could not be made. See whether there is a connection and try again.',
    makeNote: 'Make a note',
    otherForms: 'Other forms, such as a short briefing',
  },
};
