import type { Language } from '../../documents/document.ts';

/** The words of the conversation that only its script needs. */
export interface PageWords {
  readonly working: string;
  readonly stop: string;
  readonly stopped: string;
  readonly cutOff: string;
  /** Of what is there of an answer that is not finished. */
  readonly checked: string;
  readonly unanswered: string;
  /** Of a question that only came along, before the one that a link asks. */
  readonly before: string;
  readonly empty: string;
  readonly again: string;
  readonly offline: string;
  readonly notKept: string;
  readonly reference: string;
  readonly keys: string;
  /** Opens what tells of all keys. */
  readonly moreKeys: string;
  readonly edit: string;
  readonly editing: string;
  readonly cancel: string;
  readonly fresh: string;
  readonly conversations: string;
  readonly announced: (sentences: number) => string;
  /** That it is a question back, with so many dossiers to choose from. */
  readonly askedBack: (choices: number) => string;
  /** To what a question is confined, where the name of the dossier is not known. */
  readonly chosenDocuments: (count: number) => string;
  /** What a question is confined to, and how that is chosen and left. */
  readonly chooseScope: string;
  readonly onlyIn: string;
  readonly leaveScope: string;
  readonly changed: string;
  readonly outdated: string;
  readonly failed: string;
  readonly reload: string;
  readonly partial: string;
  readonly broken: string;
}

export const PAGE: Readonly<Record<Language, PageWords>> = {
  nl: {
    working: 'Bezig met het antwoord…',
    stop: 'Stop',
    stopped: 'U hebt het antwoord gestopt; het is niet af.',
    cutOff: 'Het antwoord is afgebroken; het is niet af.',
    checked: 'Wat er staat is gecontroleerd.',
    unanswered: 'Deze vraag is niet beantwoord.',
    before:
      'Deze eerdere vraag kwam mee met de link; het antwoord niet. Stel haar opnieuw als u het wilt zien.',
    empty: 'Typ eerst een vraag.',
    again: 'Probeer opnieuw',
    offline: 'De server is niet te bereiken. Uw vraag staat er nog; probeer het opnieuw.',
    notKept: 'Uw browser bewaart dit gesprek niet; het is weg als u de pagina sluit.',
    reference: 'Kenmerk',
    keys: 'Enter stuurt de vraag, Shift+Enter begint een regel.',
    moreKeys: 'Alle toetsen (?)',
    edit: 'Pas de vraag aan',
    editing: 'U past een eerdere vraag aan. Wat er nu staat blijft bij de eerdere gesprekken.',
    cancel: 'Annuleer',
    fresh: 'Nieuw gesprek',
    conversations: 'Eerdere gesprekken',
    announced: (sentences) => (sentences === 1 ? 'Antwoord: één zin.' : `Antwoord: ${sentences} zinnen.`),
    askedBack: (choices) => `Een vraag terug: welk dossier bedoelt u? Kies uit ${choices} dossiers.`,
    chosenDocuments: (count) => (count === 1 ? 'uit één gekozen stuk' : `uit ${count} gekozen stukken`),
    chooseScope: 'Kies een dossier of stuk',
    onlyIn: 'Alleen in',
    leaveScope: 'Zoek weer in alle stukken',
    changed: 'De stukken zijn veranderd sinds deze link werd gemaakt; het antwoord kan anders zijn.',
    outdated: 'De stukken zijn veranderd sinds dit antwoord. Vraag het opnieuw om zeker te zijn.',
    failed: 'Dit onderdeel is niet op te halen. Laad de pagina opnieuw; uw gesprek blijft bewaard.',
    reload: 'Laad opnieuw',
    partial: 'Niet alles is gevonden.',
    broken: 'Dit gesprek is niet te tonen. Wis het, of begin een nieuw gesprek.',
  },
  en: {
    working: 'Working on the answer…',
    stop: 'Stop',
    stopped: 'You stopped the answer; it is not finished.',
    cutOff: 'The answer was cut off; it is not finished.',
    checked: 'What is here was checked.',
    unanswered: 'This question was not answered.',
    before:
      'This earlier question came with the link; its answer did not. Ask it again if you want to see it.',
    empty: 'Type a question first.',
    again: 'Try again',
    offline: 'The server can not be reached. Your question is still here; try again.',
    notKept: 'Your browser does not keep this conversation; it is gone when you close the page.',
    reference: 'Reference',
    keys: 'Enter sends the question, Shift+Enter begins a line.',
    moreKeys: 'All keys (?)',
    edit: 'Edit the question',
    editing: 'You are editing an earlier question. What is here now stays among the earlier conversations.',
    cancel: 'Cancel',
    fresh: 'New conversation',
    conversations: 'Earlier conversations',
    announced: (sentences) => (sentences === 1 ? 'Answer: one sentence.' : `Answer: ${sentences} sentences.`),
    askedBack: (choices) => `A question back: which dossier do you mean? Choose from ${choices} dossiers.`,
    chosenDocuments: (count) => (count === 1 ? 'from one chosen document' : `from ${count} chosen documents`),
    chooseScope: 'Choose a dossier or document',
    onlyIn: 'Only in',
    leaveScope: 'Search all documents again',
    changed: 'The documents have changed since this link was made; the answer may differ.',
    outdated: 'The documents have changed since this answer. Ask again to be sure.',
    failed: 'This part can not be fetched. Load the page again; your conversation is kept.',
    reload: 'Load again',
    partial: 'Not everything was found.',
    broken: 'This conversation can not be shown. Wipe it, or start a new one.',
  },
};
