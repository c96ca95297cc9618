import type { Language } from '../../documents/document.ts';
import type { ClueGroup } from '../../reader/clues.ts';
import type { Judgement } from '../../reader/explain.ts';

/** How it was decided whether a question is answered, in words for a reader. */
interface JudgementWords {
  /** What is asked of what was found. */
  readonly asked: Readonly<Record<Judgement['name'], string>>;
  /** What speaks for it, and against it, by what the clues are about. */
  readonly speaks: Readonly<Record<ClueGroup, readonly [forIt: string, against: string]>>;
  readonly outcome: { readonly yes: string; readonly unsure: string; readonly no: string };
  /** Chances in a hundred: what it is, and what is needed for the outcome above it. */
  readonly chance: (probability: number, needed: string) => string;
  readonly needed: (least: number) => string;
  readonly neededSure: (sure: number, least: number) => string;
}

const JUDGEMENT_WORDS: Readonly<Record<Language, JudgementWords>> = {
  nl: {
    asked: {
      about: 'Gaan de stukken hierover?',
      says: 'Staat erin wat gevraagd wordt?',
      right: 'Klopt de gekozen zin?',
    },
    speaks: {
      ahead: ['één zin steekt boven de andere uit', 'geen zin steekt ver boven de andere uit'],
      likeness: [
        'de beste zin lijkt in betekenis op de vraag',
        'de beste zin lijkt in betekenis weinig op de vraag',
      ],
      others: ['andere zinnen lijken ook op de vraag', 'andere zinnen lijken net zo goed op de vraag'],
      words: [
        'woorden van de vraag staan in de zin of eromheen',
        'een deel van de vraag staat in geen van de zinnen',
      ],
      speaker: ['wie gevraagd wordt, spreekt', 'een ander spreekt dan wie gevraagd wordt'],
      figures: ['er staat een getal, datum of bedrag', 'een gevraagd getal, datum of bedrag ontbreekt'],
      together: ['de beste zinnen staan in één stuk', 'de beste zinnen staan in één stuk'],
      unknown: [
        'woorden van de vraag staan in geen enkel stuk',
        'woorden van de vraag staan in geen enkel stuk',
      ],
      matters: ['de zin gaat over dit onderdeel van een fiche', 'geen zin gaat over dit onderdeel'],
      form: ['zulke vragen worden vaak goed beantwoord', 'zulke vragen gaan vaak mis'],
    },
    outcome: { yes: 'ja', unsure: 'waarschijnlijk', no: 'nee' },
    chance: (probability, needed) => `${probability} van de 100; ${needed}`,
    needed: (least) => `nodig is ${least}`,
    neededSure: (sure, least) => `zonder voorbehoud vanaf ${sure}, onder ${least} niet getoond`,
  },
  en: {
    asked: {
      about: 'Are the documents about this?',
      says: 'Do they say what is asked?',
      right: 'Does the chosen sentence answer it?',
    },
    speaks: {
      ahead: ['one sentence stands out', 'no sentence stands out by far'],
      likeness: [
        'the best sentence is like the question in meaning',
        'the best sentence is little like the question in meaning',
      ],
      others: ['other sentences are like the question too', 'other sentences are as like the question'],
      words: [
        'words of the question stand in or around the sentence',
        'part of the question is in none of the sentences',
      ],
      speaker: ['the one who is asked speaks', 'somebody else speaks than who is asked'],
      figures: ['it has a number, date or amount', 'a number, date or amount that is asked is missing'],
      together: ['the best sentences are in one document', 'the best sentences are in one document'],
      unknown: ['no document has words of the question', 'no document has words of the question'],
      matters: ['the sentence is on this part of a fiche', 'no sentence is on this part'],
      form: ['such questions are often answered well', 'such questions often go wrong'],
    },
    outcome: { yes: 'yes', unsure: 'probably', no: 'no' },
    chance: (probability, needed) => `${probability} in 100; ${needed}`,
    needed: (least) => `needs ${least}`,
    neededSure: (sure, least) => `without reserve from ${sure}, under ${least} it is not shown`,
  },
};

/** A judgement in words. */
export interface WordedJudgement {
  readonly asked: string;
  readonly outcome: string;
  readonly chance: string;
  /** What weighs most for it and against it. */
  readonly pro: readonly string[];
  readonly con: readonly string[];
}

/** What speaks for or against is said when it adds so much, in log odds. */
const LEAST_TOLD = 0.3;
const MOST_TOLD = 3;
const inHundred = (probability: number): number => Math.round(100 * probability);

export function worded(
  {
    name,
    probability,
    least,
    sure,
    groups,
  }: Pick<Judgement, 'name' | 'probability' | 'least' | 'sure' | 'groups'>,
  language: Language,
): WordedJudgement {
  const words = JUDGEMENT_WORDS[language];
  const told = (sign: 1 | -1): string[] =>
    groups
      .filter(({ adds }) => adds * sign >= LEAST_TOLD)
      .slice(0, MOST_TOLD)
      .map((group) => words.speaks[group.name][sign === 1 ? 0 : 1]);
  const needed =
    sure === least ? words.needed(inHundred(least)) : words.neededSure(inHundred(sure), inHundred(least));
  return {
    asked: words.asked[name],
    outcome: words.outcome[probability >= sure ? 'yes' : probability >= least ? 'unsure' : 'no'],
    chance: words.chance(inHundred(probability), needed),
    pro: told(1),
    con: told(-1),
  };
}
