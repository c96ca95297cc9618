import { fold } from '../fold.ts';

/** Idioms without a topic: they are taken out before the words are read. */
const FILLERS =
  /\b(ten aanzien van|met betrekking tot|op het (gebied|terrein|vlak) van|in het kader van|aan de hand van|naar aanleiding van|in verband met|ten behoeve van|op de agenda( van)?|als het (om|over|gaat om) |elkaar|ten opzichte van|in totaal|op dit moment|tot nu toe|on the agenda|in terms of|with regard to|in relation to|with respect to|each other)\b/gi;

/** What people type for short in a question; folded. */
const SHORTHAND: Readonly<Record<string, string>> = {
  wnr: 'wanneer',
  mbt: 'over',
  ivm: 'over',
  tav: 'over',
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

/** Shorthand written out; "jan" is a month only beside a number. */
export const writeOut = (text: string): string =>
  text.replace(
    /(\d{1,2} )?\b(\p{L}{3,7})\b\.?( \d{4})?/gu,
    (whole, day: string | undefined, word: string, year: string | undefined) => {
      const full = SHORTHAND[fold(word)];
      if (full === undefined) return whole;
      const month = /^(januari|februari|maart|april|augustus|september|oktober|november|december)$/.test(
        full,
      );
      return month && day === undefined && year === undefined ? whole : `${day ?? ''}${full}${year ?? ''}`;
    },
  );

/** Ways of saying that share no word with the papers, and what the papers would say. */
const PARAPHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bin de plaats (?:gekomen|komt|kwam|getreden|komen)(?: van)?\b/gi, 'vervangen'],
  [
    /\b(?:draait?|draaien|opdraaien|betaalt|betalen) .{0,40}\b(?:op voor|voor) (?:de rekening|de kosten|het geld|dit alles|dit|het)\b/gi,
    'betaalt de kosten',
  ],
  [/\bden haag\b/gi, 'het kabinet'],
  [
    /\b(?:hoe ?lang|hoeveel tijd) (?:heeft|hebben|krijgt|krijgen) (?:het |de |een )?\p{L}+ (?:de tijd )?(?=om\b|voor\b)/giu,
    'welke termijn geldt ',
  ],
  [/\bhoeveel (uur|uren|tijd|dagen|weken|maanden|jaar) kost(?:te|en)?\b/gi, 'hoeveel $1 duurt'],
  // Whose agency it is goes without saying.
  [/\b(\p{L}*(?:agentschap|bureau|waarnemingscentrum)) van de (?:europese unie|eu|unie)\b/giu, 'EU-$1'],
  [/\bwork(?:s|ing)?(?: together| closely)? with\b/gi, 'cooperate with'],
  [/\b(?:kreeg|kregen|krijgt|krijgen)\b(?=.{0,80}\bbinnen\b)/gi, 'ontving'],
  [/\b(?:bij ons )?binnengekomen\b/gi, 'ontvangen'],
  [/\bhaken en ogen\b/gi, 'bezwaren'],
  [/\bvoor of tegen\b/gi, 'wat is het standpunt over'],
  [
    /\b(?:hoe staan we erin|hoe kijken we ernaar|wat vinden we ervan|hoe zitten wij erin)\b/gi,
    'wat vindt het kabinet ervan',
  ],
  // As officials write it; in lower case only behind a verb, since it is the name of a language too.
  [/\bNL(?=[ ?.,]|$)/g, 'Nederland'],
  [/\b(vindt?|vinden|wil|willen|staat|steunt|vraagt|denkt|zegt|van|voor) nl(?=[ ?.,]|$)/gi, '$1 Nederland'],
  [/\b(?:kunnen|kan) (?:wij|we|het kabinet|nederland) leven met\b/gi, 'steunt het kabinet'],
  [/\b(?:op )?welke data\b/gi, 'wanneer'],
  [
    /\b(?:zitten|zit) (?:wij|we|het kabinet|nederland) niet te wachten op\b/gi,
    'is het kabinet kritisch over',
  ],
  [/\bmoet(?:en)? we ons zorgen maken\b/gi, 'heeft het kabinet zorgen'],
  [/\b(?:treedt|treden|trad)\b(?=.{0,80}\bin werking\b)/gi, 'inwerkingtreding'],
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
