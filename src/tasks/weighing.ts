import { cabinetPapers } from '../briefing/position/notes-and-papers.ts';
import { type Said, wordsOf } from '../briefing/quoted.ts';
import { WEIGHS } from '../lexicon/tasks.ts';
import { TURNS } from '../lexicon/turns.ts';
import { tonesIn } from '../reader/verdict.ts';
import { fold } from '../search/fold.ts';
import { documentsFor } from './documents.ts';
import { dossierFor, namesOf } from './reading.ts';
import type { Doing, Outcome, TaskEntry } from './task.ts';

/** Sentences of each stance. */
const MOST_EACH = 6;
const SENTENCE = 30;

/** Whether a text has a word with one of these beginnings. */
function having(begins: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${begins.trim().split(/\s+/).join('|')})`, 'u');
}
const turn = (name: string) => TURNS.find((each) => each.name === name)?.begins ?? '';
const FOR = having(`${turn('for')} ${WEIGHS.for}`);
const AGAINST = having(`${turn('against')} ${turn('doubt')} ${WEIGHS.against}`);
const DENIED =
  /(?<![\p{L}-])(?:niet|geen|nooit|evenmin|onvoldoende|zonder|not|no|never|without|insufficient\w*)(?![\p{L}-])/u;
const TURNED =
  /(?<![\p{L}-])(?:maar|echter|mits|hoewel|tenzij|wel|but|however|provided|although|unless)(?![\p{L}-])/u;

type Stance = 'for' | 'against' | 'both';

/** On which side the words of a sentence are; null for neither. What is denied or turned round is on no side alone. */
function stanceOf(words: string): Stance | null {
  const text = fold(words).replace(/\s+/g, ' ');
  const tones = tonesIn(words);
  const good = FOR.test(text) || tones.has('positive') || tones.has('mostly');
  const bad =
    AGAINST.test(text) ||
    (['negative', 'objection', 'remark', 'unclear'] as const).some((each) => tones.has(each));
  if (!good && !bad) return null;
  if (good && bad) return 'both';
  if (DENIED.test(text) || (good && TURNED.test(text))) return 'both';
  return good ? 'for' : 'against';
}

async function perform(doing: Doing): Promise<Outcome> {
  const { language } = doing;
  const found = await documentsFor(doing);
  if (found.kind !== 'documents') return found;
  const dossier = await dossierFor(doing, found.ids);
  const units = cabinetPapers(dossier);
  const sorted: Record<Stance, Said[]> = { for: [], against: [], both: [] };
  for (const { said } of units)
    for (const each of said) {
      if (each.passage.rubriek === 'titel' || each.sentence.end - each.sentence.start < SENTENCE) continue;
      const stance = stanceOf(wordsOf(each));
      if (stance !== null) sorted[stance].push(each);
    }
  let left = 0;
  const parts = (['for', 'against', 'both'] as const).map((stance) => {
    // The cabinet first: of others there may be more than of it.
    const ordered = sorted[stance].toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_EACH);
    left += sorted[stance].length - ordered.length;
    const claims = dossier.quoting.say(sorted[stance].filter((each) => ordered.includes(each)));
    return {
      row: WORDS[language][stance],
      column: null,
      claims,
      note: claims.length === 0 ? NONE[language] : null,
    };
  });
  if (parts.every(({ claims }) => claims.length === 0)) return { kind: 'told', text: NOTHING[language] };
  return {
    kind: 'made',
    about: namesOf(units.map(({ document }) => document.title)),
    parts,
    notes: [SORTED[language](left)],
  };
}

const rank = ({ sentence: { voice } }: Said): number =>
  voice === 'kabinet' ? 0 : voice === 'proces' ? 2 : 1;

const WORDS = {
  nl: {
    for: 'Instemming of een voordeel',
    against: 'Een bezwaar, zorg of nadeel',
    both: 'Beide, of onder voorwaarde',
  },
  en: {
    for: 'Support or an advantage',
    against: 'An objection, concern or disadvantage',
    both: 'Both, or on a condition',
  },
} as const;
const NONE = { nl: 'Geen zin gevonden.', en: 'No sentence found.' } as const;
const NOTHING = {
  nl: 'In deze stukken staan geen zinnen met een voordeel, nadeel, instemming of bezwaar.',
  en: 'These documents have no sentences with an advantage, disadvantage, support or objection.',
} as const;
const SORTED = {
  nl: (left: number) =>
    `De zinnen zijn ingedeeld op hun woorden; wie spreekt, staat erbij, en het gewicht bepaalt u zelf.${left > 0 ? ` Niet getoond: ${left} andere zinnen.` : ''}`,
  en: (left: number) =>
    `Sentences were sorted by their words; who speaks stands beside them, and their weight is yours to judge.${left > 0 ? ` Not shown: ${left} other sentences.` : ''}`,
} as const;

/** What speaks for and against, in the sentences that say so. */
export const weighing: TaskEntry = {
  name: 'voor-en-nadelen',
  does: { nl: 'voor- en nadelen op een rij zetten', en: 'list pros and cons' },
  example: { nl: 'Voor- en nadelen van …', en: 'Pros and cons of …' },
  perform,
};
