import type { Language } from '../documents/document.ts';
import type { Button, ChannelName } from './channel.ts';

/** What Notabene itself says in a channel. */
interface Words {
  readonly busy: string;
  readonly onPage: string;
  /** That something was left out, and where it is. */
  readonly cut: string;
  readonly cutNoPage: string;
  readonly buttons: Readonly<Record<Button, string>>;
  readonly up: string;
  readonly down: string;
  /** What it does and how it is asked; `command` is how it is called in this channel. */
  readonly help: (command: string) => readonly string[];
  readonly stopped: string;
  readonly nothingToStop: string;
  readonly expired: string;
  /** Followed by who asked. */
  readonly sharedBy: string;
  readonly thanks: string;
  readonly thanksDown: string;
  readonly noFeedback: string;
  readonly feedbackFull: string;
  readonly remark: {
    readonly title: string;
    readonly label: string;
    readonly send: string;
    readonly cancel: string;
  };
  readonly noteCaption: string;
  readonly noteElsewhere: string;
  readonly noteNowhere: string;
  readonly failed: string;
  readonly undelivered: string;
  readonly unavailable: string;
  readonly nothingOfKinds: string;
}

export const CHANNEL_WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    busy: 'Notabene leest de stukken…',
    onPage: 'Bekijk het antwoord op de pagina',
    cut: 'Het antwoord is langer dan hier past. De rest staat op de pagina.',
    cutNoPage: 'Het antwoord is langer dan hier past. Vraag naar een onderdeel om de rest te lezen.',
    buttons: { sources: 'Toon bronnen', note: 'Maak nota', share: 'Deel met kanaal', stop: 'Stop' },
    up: 'Dit klopt',
    down: 'Dit klopt niet',
    help: (command) => [
      'Ik zoek op wat het kabinet vindt van EU-voorstellen. Elke zin die ik geef staat in een officieel stuk; ik zeg erbij wie er spreekt en waar het staat. Staat iets er niet in, dan zeg ik dat.',
      `Vraag bijvoorbeeld: ${command} wat vindt het kabinet van het actieplan drugshandel? Vraag in dezelfde draad verder: en wat kost het?`,
      `${command} instellingen laat zien wanneer ik hier antwoord geef, en hoe dat te veranderen is.`,
    ],
    stopped: 'Gestopt. Wat hierboven staat is gecontroleerd, maar het is niet het hele antwoord.',
    nothingToStop: 'Het antwoord was al af.',
    expired:
      'Dit antwoord is te oud om nog iets mee te doen: vragen worden hier niet lang bewaard. Stel de vraag opnieuw.',
    sharedBy: 'Gevraagd en gedeeld door',
    thanks: 'Dank, het is genoteerd.',
    thanksDown: 'Dank, het is genoteerd. U kunt er nog bij zeggen wat er niet klopt.',
    noFeedback: 'Oordelen worden op deze server niet bewaard.',
    feedbackFull: 'Er is op dit moment geen plaats voor meer oordelen. Probeer het morgen opnieuw.',
    remark: { title: 'Wat klopt er niet?', label: 'Opmerking', send: 'Verstuur', cancel: 'Sluit' },
    noteCaption: 'De nota, gemaakt uit de stukken. Wat alleen u kunt beslissen is opengelaten.',
    noteElsewhere: 'Hier kan geen bestand gegeven worden. Maak en bewaar de nota op de pagina.',
    noteNowhere: 'Hier kan geen bestand gegeven worden. Vraag de nota in een gesprek met mij alleen.',
    failed: 'Er ging iets mis aan onze kant. Stel de vraag opnieuw.',
    undelivered: 'Het antwoord kon niet geplaatst worden. Stel de vraag opnieuw, of kijk op de pagina.',
    unavailable:
      'De stukken zijn op dit moment niet te raadplegen. Probeer het over een paar minuten opnieuw.',
    nothingOfKinds: 'In dit kanaal antwoord ik alleen uit een paar soorten stukken, en die zijn er nu niet.',
  },
  en: {
    busy: 'Notabene is reading the documents…',
    onPage: 'See the answer on the page',
    cut: 'The answer is longer than fits here. The rest is on the page.',
    cutNoPage: 'The answer is longer than fits here. Ask about a part of it to read the rest.',
    buttons: { sources: 'Show sources', note: 'Make a note', share: 'Share with channel', stop: 'Stop' },
    up: 'This is right',
    down: 'This is not right',
    help: (command) => [
      'I look up what the Dutch cabinet thinks of EU proposals. Every sentence I give stands in an official document; I say who speaks and where it is. If it is not in the documents, I say so.',
      `Ask for instance: ${command} what does the cabinet think of the action plan on drug trafficking? Ask on in the same thread: and what does it cost?`,
      `${command} settings shows when I answer here, and how to change that.`,
    ],
    stopped: 'Stopped. What is above was checked, but it is not the whole answer.',
    nothingToStop: 'The answer was already finished.',
    expired: 'This answer is too old to do anything with: questions are not kept for long here. Ask again.',
    sharedBy: 'Asked and shared by',
    thanks: 'Thank you, it was noted.',
    thanksDown: 'Thank you, it was noted. You may add what is not right.',
    noFeedback: 'Judgements are not kept on this server.',
    feedbackFull: 'There is no room for more judgements right now. Try again tomorrow.',
    remark: { title: 'What is not right?', label: 'Remark', send: 'Send', cancel: 'Close' },
    noteCaption: 'The note (in Dutch), made from the documents. What only you can decide is left open.',
    noteElsewhere: "A file can't be given here. Make and save the note on the page.",
    noteNowhere: "A file can't be given here. Ask for the note in a conversation with me alone.",
    failed: 'Something went wrong on our side. Ask again.',
    undelivered: 'The answer could not be posted. Ask again, or look on the page.',
    unavailable: 'The documents cannot be consulted right now. Try again in a few minutes.',
    nothingOfKinds:
      'In this channel I answer from some kinds of documents only, and there are none of those now.',
  },
};

/** How Notabene is called, in each channel. */
export const CALLED: Readonly<Record<ChannelName, string>> = {
  slack: '/notabene',
  teams: '@Notabene',
  webhook: 'Notabene:',
};
