import { MOST_CHARACTERS, MOST_QUESTIONS } from '../../briefing/letter/questions.ts';
import type { RowStatus } from '../../briefing/letter/rows.ts';
import type { Language } from '../../documents/document.ts';

/** The fixed words of the page on which the questions of a letter are answered. */
interface LetterWords {
  readonly title: string;
  readonly intro: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly file: string;
  readonly fileHint: string;
  readonly answer: string;
  readonly made: (questions: number) => string;
  readonly more: (left: number) => string;
  readonly question: string;
  readonly draft: string;
  readonly draftOf: (number: string) => string;
  readonly status: string;
  readonly statuses: Readonly<Record<RowStatus, string>>;
  readonly sources: string;
  readonly nearest: string;
  readonly choose: string;
  readonly noChoice: string;
  readonly again: string;
  readonly toWord: string;
  readonly toMarkdown: string;
  readonly kept: string;
  readonly another: string;
  readonly none: string;
  readonly empty: string;
  readonly tooLong: string;
  readonly tooLarge: string;
  readonly noFiles: string;
  /** Title of the file. */
  readonly paper: string;
}

const NUMBER = { nl: MOST_CHARACTERS.toLocaleString('nl-NL'), en: MOST_CHARACTERS.toLocaleString('en-GB') };

export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = {
  nl: {
    title: 'Een brief met vragen beantwoorden',
    intro: `Plak een brief met Kamervragen, of kies het bestand. Elke vraag krijgt een concept uit de stukken, met vindplaatsen, dat u hier bewerkt en meeneemt naar Word. Hoogstens ${MOST_QUESTIONS} vragen. De brief wordt niet bewaard en komt niet bij de stukken.`,
    paste: 'Tekst van de brief',
    pasteHint: `Vragen worden herkend aan hun nummer (“1.”, “Vraag 1”) of, zonder nummers, aan het vraagteken. Hoogstens ${NUMBER.nl} tekens.`,
    file: 'Of een bestand',
    fileHint: 'Word (.docx), ODT, PDF of tekst, hoogstens 2 MB. Kies het, of sleep het hierheen.',
    answer: 'Beantwoord de vragen',
    made: (questions) => `${questions} ${questions === 1 ? 'vraag' : 'vragen'} herkend.`,
    more: (left) => `Er zijn er nog ${left}, die er niet bij pasten: zet die in een tweede brief.`,
    question: 'Vraag',
    draft: 'Concept-antwoord',
    draftOf: (number) => `Concept-antwoord op vraag ${number}`,
    status: 'Stand',
    statuses: {
      antwoord: 'Antwoord',
      waarschijnlijk: 'Waarschijnlijk',
      'bedoelt-u': 'Bedoelt u …?',
      'niet-gevonden': 'Niet gevonden',
    },
    sources: 'Vindplaatsen',
    nearest: 'Dichtstbij',
    choose: 'Welk dossier?',
    noChoice: 'Nog niet gekozen',
    again: 'Beantwoord opnieuw met deze keuzes',
    toWord: 'Naar Word',
    toMarkdown: 'Naar Markdown',
    kept: 'Wat u hier bewerkt, staat alleen in dit venster. Sla het op voordat u het sluit.',
    another: 'Een andere brief',
    none: 'In deze tekst is geen vraag herkend. Nummer de vragen (“1.”), of laat ze met een vraagteken eindigen.',
    empty: 'Er is geen brief. Plak de tekst, of kies een bestand.',
    tooLong: `De brief is langer dan ${NUMBER.nl} tekens. Plak alleen het deel met de vragen.`,
    tooLarge: 'Het bestand is groter dan 2 MB. Plak de tekst van de vragen in het vak.',
    noFiles: 'Bestanden kunnen hier niet gelezen worden. Plak de tekst van de vragen in het vak.',
    paper: 'Beantwoording van vragen',
  },
  en: {
    title: 'Answer a letter with questions',
    intro: `Paste a letter with questions, or choose its file. Each question gets a draft from the documents, with places, which you edit here and take to Word. At most ${MOST_QUESTIONS} questions. The letter is not kept and does not become a document.`,
    paste: 'Text of the letter',
    pasteHint: `Questions are told by their number (“1.”, “Vraag 1”) or, without numbers, by the question mark. At most ${NUMBER.en} characters.`,
    file: 'Or a file',
    fileHint: 'Word (.docx), ODT, PDF or text, at most 2 MB. Choose it, or drop it here.',
    answer: 'Answer the questions',
    made: (questions) => `${questions} ${questions === 1 ? 'question' : 'questions'} recognised.`,
    more: (left) => `There are ${left} more that did not fit: put those in a second letter.`,
    question: 'Question',
    draft: 'Draft answer',
    draftOf: (number) => `Draft answer to question ${number}`,
    status: 'Status',
    statuses: {
      antwoord: 'Answer',
      waarschijnlijk: 'Probably',
      'bedoelt-u': 'Do you mean …?',
      'niet-gevonden': 'Not found',
    },
    sources: 'Places',
    nearest: 'Nearest',
    choose: 'Which dossier?',
    noChoice: 'Not chosen yet',
    again: 'Answer again with these choices',
    toWord: 'To Word',
    toMarkdown: 'To Markdown',
    kept: 'What you edit here is in this window only. Save it before you close it.',
    another: 'Another letter',
    none: 'No question was recognised in this text. Number the questions (“1.”), or end them with a question mark.',
    empty: 'There is no letter. Paste the text, or choose a file.',
    tooLong: `The letter is longer than ${NUMBER.en} characters. Paste only the part with the questions.`,
    tooLarge: 'The file is larger than 2 MB. Paste the text of the questions in the field.',
    noFiles: 'Files can’t be read here. Paste the text of the questions in the field.',
    paper: 'Beantwoording van vragen',
  },
};
