import type { Language } from '../documents/document.ts';
import { alsoIn } from '../tasks/registry.ts';
import type { Button, Place } from './channel.ts';
import type { Called } from './definition.ts';

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
  /** What it does and how it is asked: by its name with a space behind it, and for oneself alone by a command. */
  readonly help: (name: string, alone: string | null) => readonly string[];
  readonly stopped: string;
  /** Before there was a sentence. */
  readonly stoppedAtOnce: string;
  readonly nothingToStop: string;
  readonly onlyAsker: string;
  readonly welcome: string;
  readonly sharedAlready: string;
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
  /** Long after it was asked. */
  readonly lost: string;
  readonly unavailable: string;
  readonly nothingOfKinds: string;
  /** How one of several dossiers is chosen: in the conversation, and where nothing of it is kept. */
  readonly choose: string;
  readonly chooseAnew: string;
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
    help: (name, alone) => [
      'Ik zoek op wat het kabinet vindt van EU-voorstellen. Elke zin die ik geef staat in een stuk; ik zeg erbij wie er spreekt, waar het staat, en of dat de officiële tekst is. Staat iets er niet in, dan zeg ik dat.',
      `Vraag bijvoorbeeld: ${name}wat vindt het kabinet van het actieplan drugshandel? Vraag daarna verder, in dezelfde draad: ${name}en hoeveel acties telt het?`,
      ...(alone === null
        ? []
        : [`Met ${alone} in plaats van mijn naam ziet alleen u het antwoord; daarna kunt u het delen.`]),
      `Met “${name}instellingen” ziet u hoe ik hier antwoord, en hoe u dat verandert.`,
    ],
    stopped: 'Gestopt. Wat hierboven staat is gecontroleerd, maar het is niet het hele antwoord.',
    stoppedAtOnce: 'Gestopt, voordat er een antwoord was.',
    nothingToStop: 'Het antwoord was al af.',
    onlyAsker: 'Alleen wie de vraag stelde kan het antwoord stoppen.',
    welcome: 'Graag gedaan.',
    sharedAlready: 'Dit antwoord is al gedeeld.',
    expired:
      'Dit antwoord is te oud, of het hoort niet bij dit gesprek: vragen worden hier niet lang bewaard. Stel de vraag opnieuw.',
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
    lost: 'Een vraag van u aan Notabene is blijven liggen: misschien staat er geen antwoord, of geen heel antwoord. Stel de vraag opnieuw.',
    unavailable:
      'De stukken zijn op dit moment niet te raadplegen. Probeer het over een paar minuten opnieuw.',
    nothingOfKinds:
      'Hier antwoord ik alleen uit de soorten stukken van de instellingen, en daarvan zijn er nu geen. Met stukken=alle antwoord ik uit alles.',
    choose: 'Kies een dossier, of antwoord hier met de naam of het nummer ervan; dan zoek ik daarin.',
    chooseAnew: 'Stel de vraag opnieuw, met de naam of het nummer van het dossier erbij.',
  },
  en: {
    busy: 'Notabene is reading the documents…',
    onPage: 'See the answer on the page',
    cut: 'The answer is longer than fits here. The rest is on the page.',
    cutNoPage: 'The answer is longer than fits here. Ask about a part of it to read the rest.',
    buttons: { sources: 'Show sources', note: 'Make a note', share: 'Share with channel', stop: 'Stop' },
    up: 'This is right',
    down: 'This is not right',
    help: (name, alone) => [
      'I look up what the Dutch cabinet thinks of EU proposals. Every sentence I give stands in a document; I say who speaks, where it is, and whether that is the official text. If it is not in the documents, I say so.',
      `Ask for instance: ${name}what does the cabinet think of the action plan on drug trafficking? Then ask on, in the same thread: ${name}and how many actions does it have?`,
      ...(alone === null
        ? []
        : [`With ${alone} in place of my name only you see the answer; you can share it then.`]),
      `With “${name}settings” you see how I answer here, and how to change that.`,
    ],
    stopped: 'Stopped. What is above was checked, but it is not the whole answer.',
    stoppedAtOnce: 'Stopped, before there was an answer.',
    nothingToStop: 'The answer was already finished.',
    onlyAsker: 'Only who asked can stop the answer.',
    welcome: "You're welcome.",
    sharedAlready: 'This answer was shared already.',
    expired:
      'This answer is too old, or is not of this conversation: questions are not kept for long here. Ask again.',
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
    lost: 'A question of yours to Notabene was left: there may be no answer, or not a whole one. Ask again.',
    unavailable: 'The documents cannot be consulted right now. Try again in a few minutes.',
    nothingOfKinds:
      'Here I answer only from the kinds of documents in the settings, and there are none of those now. With documents=all I answer from everything.',
    choose: 'Choose a dossier, or reply here with its name or number; then I look there.',
    chooseAnew: 'Ask again, with the name or the number of the dossier.',
  },
};

/** What Notabene does, for somebody at a place of a channel. */
export function helpFor({ name, alone }: Called, { direct }: Place, language: Language): readonly string[] {
  return [...CHANNEL_WORDS[language].help(direct ? '' : name, direct ? null : alone), alsoIn(language)];
}
