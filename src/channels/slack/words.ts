import type { Language } from '../../documents/document.ts';

/** What Notabene itself says in Slack only. */
interface Words {
  /** Behind the name of the app. */
  readonly busy: string;
  /** Why an answer is not shared with a channel. */
  readonly sharedOutside: string;
  readonly unknownChannel: string;
}

export const SLACK_WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    busy: 'leest de stukken…',
    sharedOutside:
      'Dit kanaal wordt ook buiten de organisatie gelezen. Daarom deelt Notabene het antwoord hier niet.',
    unknownChannel:
      'Notabene kan niet nagaan wie er in dit kanaal meelezen, en deelt het antwoord daarom niet. Voeg Notabene aan het kanaal toe, en stel de vraag opnieuw om het te kunnen delen.',
  },
  en: {
    busy: 'is reading the documents…',
    sharedOutside:
      'This channel is read outside the organisation as well. That is why Notabene does not share the answer here.',
    unknownChannel:
      "Notabene can't tell who reads along in this channel, and so does not share the answer. Add Notabene to the channel, and ask again to be able to share it.",
  },
};
