import type { Voice } from '../documents/document.ts';
import { NAMED_IN_COMPOUNDS, OPINIONS, SPEAKER_NAMES, THINKS } from '../lexicon/asking.ts';
import { type Intent, QUESTION_CUES } from '../lexicon/question-kinds.ts';
import type { AskedVoice } from '../search/words/query.ts';

/** What kind of answer is asked for. */
export function intentOf(folded: string): Intent {
  return QUESTION_CUES.find(({ cue }) => cue.test(folded))?.kind ?? 'fact';
}

const ONE_THINKS = new RegExp(`^(?:${THINKS})$`);
/** "Vraagt", "steunt": what a speaker does with a subject, and none itself. */
export const saysWhatIsThought = (word: string): boolean => ONE_THINKS.test(word);

/*
 * A speaker is named as such by the words around it: "vindt het kabinet", "standpunt van het kabinet", "volgens het
 * kabinet"; "het kabinet vindt", "the cabinet's position". These words and the names are patterns apart: in one
 * pattern they multiply, and compiling it takes longer than all the rest of a first question.
 */
const BEFORE = new RegExp(
  `\\b(?:${THINKS}|(?:${OPINIONS}) (?:van|of|bij|by)|volgens|according to) (?:(de|het|the) )?`,
  'g',
);
const THINKS_AFTER = new RegExp(` (?:${THINKS})\\b`, 'g');
const OWNED_AFTER = /('?)(s?) (?:position|view|views|stance|opinion|proposals?|assessment|attitude)\b/g;

interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where the name of a speaker may begin, and where it may end, to be explicit. */
function placesIn(folded: string): Places {
  return {
    starts: [...folded.matchAll(BEFORE)].flatMap(({ 0: match, 1: article, index }) => {
      const end = index + match.length;
      return article === undefined ? [end] : [end - article.length - 1, end];
    }),
    ends: [
      ...[...folded.matchAll(THINKS_AFTER)].map(({ index }) => index),
      ...[...folded.matchAll(OWNED_AFTER)].flatMap(({ 1: apostrophe = '', 2: s = '', index }) =>
        Array.from({ length: apostrophe.length + s.length + 1 }, (_, i) => index + i),
      ),
    ],
  };
}

const SPEAKERS = SPEAKER_NAMES.map(([voice, actor]) => ({
  voice,
  starting: new RegExp(`(?:${actor})\\b`, 'y'),
  ended: new RegExp(`(?<=\\b(?:${actor}))`, 'y'),
  mentioned: new RegExp(`\\b(?:${actor})\\b`),
}));

const matchesAt = (pattern: RegExp, text: string, place: number): boolean => {
  pattern.lastIndex = place;
  return pattern.test(text);
};

/*
 * "En het kabinet?", "what about the Commission on prevention?": without a verb, the one who is named first is asked now.
 */
const TURNS_TO =
  /^(?:(?:en|maar|of|ook|dus|and|but|or|so) )*(?:(?:what|how) about |hoe (?:zit|staat) (?:het|dat|dit) (?:dan )?(?:met|bij|voor) |(?:bij|van|volgens|from|by|according to) )?/;
const TURNED =
  /^\W*$|^ (?:dan|ook|zelf|hier\w*|daar\w*|er\w+|over|bij|op|in|van|voor|en|of|then|too|itself|themselves|on|about|for|of|and|or)\b/;

/** The speaker that a follow-up turns to by name alone; null where it says more than that. */
export function turnsTo(folded: string): Voice | null {
  const lead = TURNS_TO.exec(folded)?.[0].length ?? 0;
  const article = /^(?:de|het|the) /.exec(folded.slice(lead))?.[0].length ?? 0;
  for (const start of new Set([lead, lead + article]))
    for (const { voice, starting } of SPEAKERS)
      if (matchesAt(starting, folded, start) && TURNED.test(folded.slice(starting.lastIndex))) return voice;
  return null;
}

/** "Voor het kabinet", "to the member states": whom something is for, not who says it. */
const FOR_WHOM =
  /\b(?:voor|aan|naar|tegen|met|bij|tussen|for|to|with|between) (?:(?:de|het|the|onze|ons|our|alle|all|andere|other|nederlandse|dutch) )*$/;

/** The only speaker that a question names, where it is not the one that something is for; null where there is none. */
export function soleSpeaker(folded: string, voices: readonly AskedVoice[]): Voice | null {
  const [only] = voices;
  if (only === undefined || voices.length > 1 || only.explicit) return null;
  const at = SPEAKERS.find(({ voice }) => voice === only.voice)?.mentioned.exec(folded)?.index ?? 0;
  return FOR_WHOM.test(folded.slice(0, at)) ? null : only.voice;
}

/** All speakers that the question asks for, the explicit ones first, in the order of the tables. */
export function voicesOf(folded: string): readonly AskedVoice[] {
  const result = new Map<Voice, boolean>();
  for (const [voice, pattern] of NAMED_IN_COMPOUNDS) if (pattern.test(folded)) result.set(voice, true);
  const { starts, ends } = placesIn(folded);
  for (const { voice, starting, ended } of SPEAKERS)
    if (
      starts.some((place) => matchesAt(starting, folded, place)) ||
      ends.some((place) => matchesAt(ended, folded, place))
    )
      result.set(voice, true);
  for (const { voice, mentioned } of SPEAKERS)
    if (!result.has(voice) && mentioned.test(folded)) result.set(voice, false);
  return [...result]
    .map(([voice, explicit]) => ({ voice, explicit }))
    .sort((a, b) => Number(b.explicit) - Number(a.explicit));
}

/** "Wat vindt de VNG ervan?", "hoe denken de tuincentra over …": somebody who is none of the speakers. */
const OUTSIDER =
  /\b(?:wat|hoe) (?:vindt|vinden|denkt|denken|oordeelt|oordelen|reageert|reageren|zegt|zeggen) (?:de |het |een )?(\p{L}[\p{L}-]+)/u;
const NO_OUTSIDER =
  /^(andere|overige|meeste|sommige|lidstaten|landen|europees|europese|tweede|eerste|we|wij|u|jullie|ik|men|zij|ze|hij|je|dat|dit|er|nota|fiche|brief|stuk|voorstel|document|mededeling|actieplan|strategie|verordening|richtlijn|register|tekst)$/;

/** The folded name of a third party whose opinion is asked, or null; `asked` are the speakers that it asks for. */
export function outsiderOf(folded: string, asked: readonly AskedVoice[] = voicesOf(folded)): string | null {
  const name = OUTSIDER.exec(folded)?.[1];
  if (name === undefined || NO_OUTSIDER.test(name) || asked.some(({ explicit }) => explicit)) return null;
  return SPEAKERS.some(({ mentioned }) => mentioned.test(`de ${name}`) || mentioned.test(`het ${name}`))
    ? null
    : name;
}
