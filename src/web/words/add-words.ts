import type { Language } from '../../documents/document.ts';
import { ADDITION_BOUNDS, type AdditionState, type AdditionStep } from '../api/additions.ts';

interface AddWords {
  readonly title: string;
  readonly intro: string;
  readonly privacy: string;
  readonly collection: (name: string) => string;
  /** Said where what is added is for who added it alone. */
  readonly yourOwn: string;
  readonly onlyYou: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly add: string;
  readonly busy: string;
  readonly refresh: string;
  readonly waiting: (count: number) => string;
  readonly read: string;
  readonly list: string;
  readonly none: string;
  readonly states: Readonly<Record<AdditionState, string>>;
  readonly shared: string;
  readonly passages: (count: number) => string;
  readonly withheld: (count: number) => string;
  readonly ask: string;
  readonly note: string;
  readonly remove: string;
  readonly undo: string;
  readonly share: string;
  /** Where there are more collections to share with than the general one. */
  readonly shareWith: string;
  readonly shareWithThose: (collection: string) => string;
  readonly shareTo: string;
  readonly shareNow: string;
  readonly everybody: string;
  readonly replace: string;
  readonly replaceWith: string;
  readonly about: (name: string) => string;
  readonly manage: string;
  readonly close: string;
  /** Said while the server is at it. */
  readonly steps: Readonly<Record<AdditionStep['step'], string>>;
  /** Said while files are on their way. */
  readonly sending: (done: number, total: number) => string;
  readonly sent: string;
  readonly inQueue: string;
  readonly of: (name: string) => string;
  readonly tooLarge: (name: string) => string;
  readonly empty: (name: string) => string;
  readonly cutOff: (name: string) => string;
  readonly again: string;
  readonly stopped: string;
  readonly tooMany: (most: number) => string;
  readonly nothing: string;
  readonly removed: string;
  readonly failed: string;
  readonly ready: (counts: string) => string;
  readonly askAll: string;
}

const MB = ADDITION_BOUNDS.file / 1024 / 1024;

export const ADD_WORDS: Readonly<Record<Language, AddWords>> = {
  nl: {
    title: 'Documenten toevoegen',
    intro: `Voeg eigen stukken toe: PDF, Word (.docx), ODT, mail (.eml), HTML, XML, tekst of Markdown, elk hooguit ${MB} MB. Ze staan daarna meteen in de antwoorden.`,
    privacy:
      'Wat niet openbaar is en persoonsgegevens van ambtenaren worden achtergehouden; een bestand met verborgen tekst wacht in quarantaine tot iemand het heeft bekeken. De afzender die een stuk zelf noemt, geldt als opgegeven: daarmee worden zijn zinnen niet die van het kabinet of de Commissie.',
    yourOwn: 'Wat u toevoegt vindt alleen u, tot u het deelt; de beheerder kan het wel zien.',
    onlyYou: 'alleen voor u',
    collection: (name) => `Wat u toevoegt komt in de collectie ‘${name}’, tot u het deelt.`,
    choose: 'Kies bestanden',
    chooseHint: 'U kunt er meer tegelijk kiezen, of bestanden of een map op deze pagina slepen.',
    add: 'Voeg toe',
    busy: 'Er worden nu bestanden verwerkt.',
    refresh: 'Werk deze pagina bij',
    waiting: (count) =>
      count === 1 ? 'Eén bestand is bewaard en wacht.' : `${count} bestanden zijn bewaard en wachten.`,
    read: 'Verwerk nu',
    list: 'Toegevoegd',
    none: 'Er is nog niets toegevoegd.',
    states: {
      waiting: 'wacht',
      indexed: 'opgenomen',
      quarantined: 'in quarantaine',
      refused: 'geweigerd',
      double: 'staat er al',
    },
    shared: 'gedeeld',
    passages: (count) => (count === 1 ? '1 passage' : `${count} passages`),
    withheld: (count) => (count === 1 ? '1 keer iets achtergehouden' : `${count} keer iets achtergehouden`),
    ask: 'Vraag iets over dit stuk',
    note: 'Maak een nota',
    remove: 'Verwijder',
    undo: 'Maak ongedaan',
    share: 'Deel met iedereen',
    shareWith: 'Deel',
    shareWithThose: (collection) => `Deel met wie ‘${collection}’ leest`,
    shareTo: 'Deel met wie deze collectie leest',
    shareNow: 'Deel dit stuk',
    everybody: 'algemeen (iedereen)',
    replace: 'Vervang',
    replaceWith: 'Vervang door',
    about: (name) => ` (${name})`,
    manage: 'Beheer',
    close: 'Sluiten',
    steps: {
      waiting: 'Er wordt al iets verwerkt; dit wacht op zijn beurt…',
      reading: 'Lezen',
      building: 'De index wordt gebouwd…',
    },
    sending: (done, total) => `${done} van ${total} bestanden verstuurd.`,
    sent: 'verstuurd',
    inQueue: 'wacht op verzenden',
    of: (name) => `Voortgang van ${name}`,
    tooLarge: (name) =>
      `‘${name}’ is groter dan ${MB} MB en is niet toegevoegd. Splits het bestand, of sla het kleiner op.`,
    empty: (name) => `‘${name}’ is leeg en is niet toegevoegd. Kijk of het goed is opgeslagen.`,
    cutOff: (name) =>
      `‘${name}’ is niet heel aangekomen, want de verbinding viel weg. Wat al was verstuurd is bewaard; voeg dit bestand opnieuw toe.`,
    again: 'Probeer opnieuw',
    stopped:
      'De verbinding viel weg tijdens het verwerken. De bestanden zijn bewaard; het verwerken gaat door op de server.',
    tooMany: (most) =>
      `U kiest meer dan ${most} bestanden; alleen de eerste ${most} zijn toegevoegd. Voeg de rest daarna toe.`,
    nothing: 'Er zit geen bestand bij. Kies of sleep een of meer bestanden.',
    removed: 'verwijderd',
    failed: 'Dat is niet gelukt; er is niets veranderd. Probeer het opnieuw.',
    ready: (counts) => `Klaar: ${counts}.`,
    askAll: 'Vraag iets over deze stukken',
  },
  en: {
    title: 'Add documents',
    intro: `Add documents of your own: PDF, Word (.docx), ODT, mail (.eml), HTML, XML, text or Markdown, at most ${MB} MB each. They are in the answers right after that.`,
    privacy:
      'What is not public and personal data of officials are withheld; a file with hidden text waits in quarantine until somebody has looked at it. The sender that a document itself names is only claimed: that does not make its sentences those of the cabinet or the Commission.',
    yourOwn: 'What you add is found by you alone, until you share it; the administrator can see it, though.',
    onlyYou: 'only for you',
    collection: (name) => `What you add comes in the collection ‘${name}’, until you share it.`,
    choose: 'Choose files',
    chooseHint: 'You may choose several at once, or drag files or a folder onto this page.',
    add: 'Add',
    busy: 'Files are being processed now.',
    refresh: 'Refresh this page',
    waiting: (count) => (count === 1 ? 'One file is kept and waits.' : `${count} files are kept and wait.`),
    read: 'Process now',
    list: 'Added',
    none: 'Nothing was added yet.',
    states: {
      waiting: 'waiting',
      indexed: 'taken up',
      quarantined: 'in quarantine',
      refused: 'refused',
      double: 'already there',
    },
    shared: 'shared',
    passages: (count) => (count === 1 ? '1 passage' : `${count} passages`),
    withheld: (count) => (count === 1 ? 'something withheld once' : `something withheld ${count} times`),
    ask: 'Ask about this document',
    note: 'Make a note',
    remove: 'Remove',
    undo: 'Undo',
    share: 'Share with everybody',
    shareWith: 'Share',
    shareWithThose: (collection) => `Share with who reads ‘${collection}’`,
    shareTo: 'Share with who reads this collection',
    shareNow: 'Share this document',
    everybody: 'algemeen (everybody)',
    replace: 'Replace',
    replaceWith: 'Replace with',
    about: (name) => ` (${name})`,
    manage: 'Administration',
    close: 'Close',
    steps: {
      waiting: 'Something else is being processed; this waits for its turn…',
      reading: 'Reading',
      building: 'The index is being built…',
    },
    sending: (done, total) => `${done} of ${total} files sent.`,
    sent: 'sent',
    inQueue: 'waits to be sent',
    of: (name) => `Progress of ${name}`,
    tooLarge: (name) =>
      `‘${name}’ is larger than ${MB} MB and was not added. Split the file, or save it smaller.`,
    empty: (name) => `‘${name}’ is empty and was not added. See whether it was saved well.`,
    cutOff: (name) =>
      `‘${name}’ did not come whole, since the connection was lost. What was sent before is kept; add this file again.`,
    again: 'Try again',
    stopped:
      'The connection was lost while the files were processed. They are kept; the server goes on with them.',
    tooMany: (most) =>
      `You chose more than ${most} files; only the first ${most} were added. Add the others after that.`,
    nothing: 'There is no file in it. Choose or drag one or more files.',
    removed: 'removed',
    failed: 'That did not work; nothing was changed. Try again.',
    ready: (counts) => `Ready: ${counts}.`,
    askAll: 'Ask about these documents',
  },
};

/** Files that are sent in one go. */
export const MOST_AT_ONCE = 500;

/** How many of each there are: "2 opgenomen, 1 geweigerd". */
export function countsOf(states: readonly AdditionState[], language: Language): string {
  const words = ADD_WORDS[language];
  return [...Map.groupBy(states, (state) => state)]
    .map(([state, some]) => `${some.length} ${words.states[state]}`)
    .join(', ');
}
