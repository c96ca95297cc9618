import { fold } from '../search/fold.ts';

/** Idioms without a topic: they are taken out before the words are read. */
const FILLERS =
  /\b(ten aanzien van|met betrekking tot|op het (gebied|terrein|vlak) van|in het kader van|aan de hand van|naar aanleiding van|in verband met|ten behoeve van|in plaats van|instead of|in (?:jip-en-janneketaal|(?:gewone|simpele|eenvoudige|begrijpelijke) (?:taal|woorden)|plain (?:language|english|dutch)|simple (?:terms|words))|op de agenda( van)?|als het (om|over|gaat om) |elkaar|ten opzichte van|in totaal|op dit moment|tot nu toe|on the agenda|in terms of|with regard to|in relation to|with respect to|each other)\b/gi;

/** What people type for short in a question, without dots and folded. Two letters are that in lower case only. */
const SHORTHAND: Readonly<Record<string, string>> = {
  wnr: 'wanneer',
  hoevaak: 'hoe vaak',
  mbt: 'over',
  ivm: 'over',
  tav: 'over',
  nav: 'over',
  tbv: 'voor',
  dmv: 'door',
  mbv: 'met',
  vd: 'van de',
  vh: 'van het',
  tov: 'tegenover',
  ipv: 'in plaats van',
  oa: 'onder andere',
  bijv: 'bijvoorbeeld',
  evt: 'eventueel',
  zsm: 'snel',
  iig: '',
  zn: 'zijn',
  mn: 'mijn',
  ff: 'even',
  gwn: 'gewoon',
  wss: 'waarschijnlijk',
  pls: 'please',
  plz: 'please',
  gov: 'government',
  govt: 'government',
  obv: 'op basis van',
  ikv: 'in het kader van',
  cie: 'commissie',
  eurocie: 'commissie',
  kab: 'kabinet',
  idd: '',
  svp: '',
  aub: '',
  jan: 'januari',
  feb: 'februari',
  febr: 'februari',
  mrt: 'maart',
  apr: 'april',
  aug: 'augustus',
  sep: 'september',
  sept: 'september',
  okt: 'oktober',
  nov: 'november',
  dec: 'december',
};

const DOTTED = /(?<![\p{L}\p{N}.])\p{L}(?:[./]\p{L}){1,4}\.?(?![\p{L}\p{N}])/gu;

/** Shorthand written out; "jan" is a month only beside a number, and "NAV" amid other words is a name. */
export const writeOut = (text: string): string =>
  text
    .replace(DOTTED, (whole) => SHORTHAND[fold(whole.replace(/[./]/g, ''))] ?? whole)
    .replace(
      /(\d{1,2} )?\b(\p{L}{3,7}|\p{Ll}{2})\b\.?( \d{4})?/gu,
      (whole, day: string | undefined, word: string, year: string | undefined) => {
        const full = SHORTHAND[fold(word)];
        const named =
          day === undefined && year === undefined && /^\p{Lu}+$/u.test(word) && /\p{Ll}/u.test(text);
        if (full === undefined || named) return whole;
        const month = /^(januari|februari|maart|april|augustus|september|oktober|november|december)$/.test(
          full,
        );
        return month && day === undefined && year === undefined ? whole : `${day ?? ''}${full}${year ?? ''}`;
      },
    );

/** Ways of saying that share no word with the papers, and what the papers would say. */
const PARAPHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bden haag\b/gi, 'het kabinet'],
  [
    /\b(?:hoe ?lang|hoeveel tijd) (?:heeft|hebben|krijgt|krijgen) (?:het |de |een )?\p{L}+ (?:de tijd )?(?=om\b|voor\b)/giu,
    'welke termijn geldt ',
  ],
  // As officials write it; but "in het nl" and "nl versie" are the language, and "nl. dat" is something else.
  [/(?<![.\p{L}-]|\bhet )nl(?=[ ?!,;:)]|[.]?$)(?! (?:versie|vertaling|tekst|taal)\b)/giu, 'Nederland'],
];

export const rephrased = (text: string): string =>
  PARAPHRASES.reduce((said, [pattern, standard]) => said.replace(pattern, standard), text);

export const withoutFillers = (text: string): string => text.replace(FILLERS, ' over ');

/** Parts of separable verbs: "keurde … goed" is goedkeuren, "werkte … samen" samenwerken. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'aan af bij door goed in mee na om op over samen terug tegen toe uit vast voor weg'.split(' '),
);

/** Words after which a noun stands, or an adjective and a noun. */
export const BEFORE_NOUN: ReadonlySet<string> = new Set(
  (
    'de het een deze dit die dat welke welk hoeveel elke elk alle geen van over voor tegen in op bij met naar door uit tot tussen ' +
    'om volgens aan onder zonder via per inzake omtrent rond ter onze ons hun of en ' +
    'the a an this that these those which what many much of on for with by from into about against between under without no any'
  ).split(' '),
);
