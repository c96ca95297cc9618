import type { Language } from '../documents/document.ts';
import { withoutChatter } from '../question/chatter.ts';

/** What somebody wants who says something to Notabene. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'settings'; readonly language: Language; readonly order: string }
  | { readonly kind: 'question'; readonly text: string };

/** Its own name at the start, as some write it out. */
const NAMED = /^\s*[@/]?notabene\b\s*[:,]?\s*/i;
const GREETING =
  '(?:hoi|hallo|hai|hi|hello|hey|dag|goede?(?:morgen|middag|navond)|good (?:morning|afternoon|evening))';
const ABOUT_ITSELF =
  '(?:help|hulp)(?: (?:me|mij))?|wie (?:ben|bent) (?:jij|je|u)|wat (?:kan|kun|kunt|doe|doet) (?:jij|je|u|notabene)(?: doen)?|hoe werkt? (?:jij|je|u|notabene)|who are you|what (?:can|do) you do|how (?:does notabene|do you) work';
/** The same where nothing was asked yet that "dit" could be. */
const OPENING = /^(?:hoe werkt (?:dit|het)|wat doet dit|how does (?:this|it) work)[\s!?.]*$/i;
/** Greetings, and questions about Notabene itself. */
const HELP = new RegExp(
  `^/?(?:${GREETING}(?:[\\s,!]+${GREETING})*|(?:${GREETING}[\\s,!]+)?(?:${ABOUT_ITSELF})|\\?)[\\s!?.]*$`,
  'i',
);
const THANKS =
  /^(?:dank(?:jewel|uwel|je|u)?(?: je| u)?(?: wel)?|bedankt|top|oke?|oké|okay|prima|mooi|super|thanks|thank you|great)[\s!.]*$/i;
/**
 * An order only with nothing behind it, with what is set, or with the name of a setting: "instellingen van de EU" is a
 * subject.
 */
const SETTINGS =
  /^\/?(?:(?:(?:toon|laat|wijzig|verander|show|change|hoe (?:wijzig|verander) ik|how do i change)\s+)?(?:de |the )?|(?:wat zijn|what are) (?:de|the|je|your) )(?<word>inst?el+ing(?:en)?|settings)(?:\s+zien)?(?:[\s?!.]*|[:\s]\s*(?<order>\S+\s*=.*|(?:antwoord|bewijs|taal|stukken|answer|evidence|language|documents)))$/is;

/** Reads what somebody says who speaks to Notabene, who `begins` or asked before; what is none of its orders is a question. */
export function commandIn(text: string, begins = false): Command {
  const said = text.replace(NAMED, '').trim();
  // "Beste Notabene, hoe werk je?"
  const meant = withoutChatter(said);
  if (said === '' || HELP.test(said) || HELP.test(meant) || (begins && OPENING.test(said)))
    return { kind: 'help' };
  if (THANKS.test(said)) return { kind: 'thanks' };
  const { word, order = '' } = SETTINGS.exec(meant)?.groups ?? {};
  if (word !== undefined)
    return { kind: 'settings', language: word.toLowerCase() === 'settings' ? 'en' : 'nl', order };
  return { kind: 'question', text: said };
}

/** Whether something that is said to a room asks something: with a question mark, or with a word that asks. */
export const asks = (text: string): boolean =>
  /\?/.test(text) ||
  /^\s*(?:wat|wie|wanneer|waarom|waar|welke?|hoe(?:veel)?|what|who|when|why|where|which|how)\b/i.test(text);
