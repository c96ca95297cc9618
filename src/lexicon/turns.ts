/**
 * Words by which a sentence turns into another, or into its opposite: who says one where the source has none, or leaves it
 * out, says something else. Rows are beginnings of words, folded, Dutch and English together, so that a translation can be
 * held against its source. Sources: the verbs of standpoints in `documents/voice-verbs.ts`; Van Dale on antonyms; the
 * instructions for fiches of the Ministry of Foreign Affairs for how a judgement is worded.
 */
export interface Turn {
  readonly name: string;
  /** Beginnings of words. */
  readonly begins: string;
  /** Whole words; a line stands for the space in those of several. */
  readonly words?: string;
  /** The word before them that makes another turn of them. */
  readonly not?: string;
  readonly example: string;
}

/** What denies: of a turn it makes the opposite. Sources: ANS, hoofdstuk 29 (negatie); Van Dale. Example: "Het kabinet steunt dat *niet*." */
export const NEGATIONS =
  'niet geen nooit nimmer noch niets niemand zonder evenmin not no never neither nor without none nothing nobody cannot';

export const TURNS: readonly Turn[] = [
  {
    name: 'for',
    begins:
      'steun ondersteun gesteund onderschrij onderschreven verwelkom positie voorstander instem ingestemd akkoord support welcom favour endors agree approv positiv',
    example: 'Het kabinet steunt het voorstel.',
  },
  {
    name: 'against',
    begins:
      'verzet afwijz afgewez afwijs verwerp verworpen negatie bezwa tegenstander tegenstem weiger oneens oppos reject negative object disagree refus',
    words: 'tegen af against',
    example: 'Het kabinet wijst het voorstel af.',
  },
  {
    name: 'doubt',
    begins: 'zorg bezorg twijfel kritisch vraagteken terughoudend concern worr sceptic critic reservation',
    example: 'Het kabinet heeft zorgen over de kosten.',
  },
  {
    name: 'ban',
    begins: 'verbod verbied verboden prohibit forbid',
    words: 'ban bans banned banning',
    example: 'een verbod op de verkoop',
  },
  {
    name: 'permit',
    begins: 'toesta toegest toestem vergunn allow permit',
    words: 'mag mogen',
    example: 'Lidstaten mogen dat toestaan.',
  },
  {
    name: 'up',
    begins:
      'verho hoger stijg gestegen toenem toename uitbreid uitgebreid versterk verruim verdubbel vergro increas higher rais rise expand strengthen doubl grow',
    words: 'meer more extra additional',
    example: 'De drempel wordt verhoogd.',
  },
  {
    name: 'down',
    begins:
      'verla lager dal daal gedaal afnem afname verminder beperk inperk verzwak halve verklein reduc lower decreas weaken halv limit cut shrink fall',
    words: 'minder less fewer helft half',
    example: 'De drempel wordt verlaagd.',
  },
  {
    name: 'start',
    begins: 'begin start invoer ingevoerd inga ingang inwerkingtred introduc',
    words: 'treedt treden enter enters entered entering entry',
    example: 'De regels gaan in 2032 in.',
  },
  {
    name: 'stop',
    begins:
      'stop eindig beeindig afschaf schrap geschrapt intrek ingetrokken vervall verval opheff opgehev end abolish expir withdraw repeal scrap cease',
    example: 'De Commissie trekt het voorstel in.',
  },
  {
    name: 'later',
    begins: 'uitstel uitgesteld vertra verleng postpon delay extend',
    words: 'later',
    example: 'De invoering wordt uitgesteld.',
  },
  {
    name: 'sooner',
    begins: 'versnel vervroeg accelerat',
    words: 'eerder vroeger sooner earlier',
    example: 'De invoering wordt vervroegd.',
  },
  {
    name: 'must',
    begins: 'verplicht vereis oblig requir mandator',
    words: 'moet moeten dient dienen must shall',
    example: 'Lidstaten moeten dit melden.',
  },
  {
    name: 'free',
    begins: 'vrijwillig optione voluntar optional vrijgesteld vrijstell exempt',
    example: 'Deelname is vrijwillig.',
  },
  {
    name: 'only',
    begins: 'uitsluitend slechts exclusie',
    words: 'alleen enkel only solely merely',
    example: 'Dit geldt alleen voor grote bedrijven.',
  },
  {
    name: 'all',
    begins: 'iedere ieder elke',
    words: 'alle elk altijd volledig all every always entire entirely fully complete completely',
    example: 'Alle lidstaten doen mee.',
  },
  {
    name: 'some',
    begins: 'sommige gedeeltelijk',
    words: 'enkele deel deels some partly several',
    example: 'Sommige lidstaten zijn terughoudend.',
  },
  {
    name: 'most',
    begins: 'meerderheid minderheid majorit minorit',
    words: 'meeste most',
    not: 'at',
    example: 'De meeste lidstaten steunen dit.',
  },
  {
    name: 'except',
    begins: 'behalve uitgezonderd uitzonder tenzij except unless',
    words: 'mits indien als wanneer zolang provided if when as_long_as',
    example: 'Mits de kosten laag blijven.',
  },
  {
    name: 'too little',
    begins: 'onvoldoende ontoereikend insufficient inadequate',
    example: 'De onderbouwing is onvoldoende.',
  },
  {
    name: 'enough',
    begins: 'voldoende toereikend sufficient adequate',
    words: 'genoeg enough',
    example: 'De onderbouwing is voldoende.',
  },
  {
    name: 'least',
    begins: 'minimaal minimum',
    words: 'minstens ten_minste at_least',
    example: 'ten minste 5%',
  },
  {
    name: 'at most',
    begins: 'maximaal maximum hooguit hoogstens',
    words: 'ten_hoogste at_most maximal',
    example: 'ten hoogste 5%',
  },
  {
    name: 'done',
    begins: 'aangenomen vastgesteld bereikt afgerond ondertekend adopted concluded agreed signed completed',
    example: 'De Raad heeft het besluit aangenomen.',
  },
  { name: 'fail', begins: 'mislukt mislukking gestrand fail collaps', example: 'Het overleg is mislukt.' },
];

/** Turns of which one denies the other: who supports something is not against it. */
const PAIRS = [
  ['for', 'against'],
  ['ban', 'permit'],
  ['up', 'down'],
  ['start', 'stop'],
  ['later', 'sooner'],
  ['must', 'free'],
  ['too little', 'enough'],
] as const;
export const OPPOSITES: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
);
