/** One fact of the published note, told in our own words, and the few words by which its sentence is known. */
export interface Fact {
  readonly part: string;
  readonly fact: string;
  readonly words: readonly string[];
}

const of = (part: string, ...facts: readonly (readonly [fact: string, ...words: string[]])[]): Fact[] =>
  facts.map(([fact, ...words]) => ({ part, fact, words }));

/**
 * What the published note says in its sections 1 to 4, written down by hand before a paper was made of it: every fact,
 * and no other.
 */
export const FACTS: readonly Fact[] = [
  ...of(
    '1. Aanleiding',
    ['both papers came out on 4 December 2025', '4 december 2025', 'gepubliceerd'],
    ['they follow on those of 2021 to 2025', 'opvolging', '2021–2025'],
    [
      'the strategy sets priorities, for prevention and against crime',
      'prioriteiten',
      'preventie',
      'drugscriminaliteit',
    ],
    ['the plan fights trafficking and strengthens internal security', 'specifiek', 'interne veiligheid'],
    [
      'the health ministry wrote the fiche on the strategy, with that of justice',
      'EU-drugsstrategie',
      'nauwe samenwerking',
    ],
    [
      'the ministry of justice wrote the fiche on the plan',
      'EU-actieplan',
      'opgesteld door het ministerie van Justitie',
    ],
  ),
  ...of('2. Geadviseerd besluit', [
    'the advice is to agree to the fiches',
    'geadviseerd',
    'akkoord',
    'BNC-fiches',
  ]),
  ...of(
    '3. Kernpunten',
    ['the strategy has five pillars', 'vijf pijlers', 'schadebeperking', 'internationale samenwerking'],
    ['the plan has 19 actions in six areas', '19 acties', 'zes thematische gebieden', 'civiel-militaire'],
    [
      'the cabinet is positive on both, and backs the broad approach',
      'beide documenten',
      'multidisciplinaire',
    ],
  ),
  ...of(
    'Proces',
    ['BNC on 21 January', 'BNC', '21 januari'],
    ['CoCo on 27 January', 'CoCo', '27 januari'],
    ['expected in the council of ministers of 30 January 2026', 'naar verwachting', 'MR', '30 januari 2026'],
    ['then sent to parliament', 'daarna', 'Kamer'],
    ['the justice and home affairs Council goes on with it', 'Raad Justitie en Binnenlandse Zaken'],
  ),
  ...of(
    'Wat de Commissie voorstelt: EU drugsstrategie',
    ['better monitoring of threats', 'nadruk', 'monitoring'],
    [
      'that means analyses, early warning and readiness',
      'dreigingsanalyses',
      'vroegsignalering',
      'paraatheid',
    ],
    ['states are encouraged to prevent more', 'moedigt lidstaten aan', 'preventie'],
    ['mental health care gets more capacity', 'capaciteitsopbouw', 'mentale'],
    ['agencies work together more', 'Europol', 'Frontex', 'MAOC-N', 'georganiseerde'],
    [
      'less impact on society, less violence, no recruitment of the young',
      'maatschappelijke impact',
      'geweld',
      'rekrutering',
    ],
    ['states are encouraged to do more on harm reduction', 'harm-reduction'],
    [
      'more work with third countries against trade and precursors',
      'derde landen intensiveren',
      'precursorstromen',
    ],
    ['with attention for three regions', 'Latijns-Amerika', 'West-Afrika', 'Westelijke Balkan'],
  ),
  ...of(
    'Wat de Commissie voorstelt: Actieplan tegen Drugshandel',
    ['19 actions in six areas', '19 acties', 'zes thematische'],
    ['routes are blocked, with drones and satellites', 'handelsroutes', 'drones', 'satellieten'],
    ['a toolbox to protect the young', 'toolbox', 'jongeren'],
    ['the drugs agency shares what works', 'EUDA', 'best practices'],
    ['Europol, Frontex, customs and justice work together better', 'douane', 'informatiedeling'],
    ['operational networks are strengthened', 'operationele netwerken', 'MAOC-N'],
    [
      'rules on precursors are revised, with the chemical industry',
      'precursoren herzien',
      'chemische industrie',
    ],
    ['there is a fiche on that', 'BNC-fiche', 'drugsprecursoren'],
    ['states are encouraged to develop technology for detection', 'innovatieve technologieën', 'opsporing'],
    ['joint research centres and diplomatic channels', 'onderzoekscentra', 'diplomatieke'],
  ),
  ...of(
    'Beoordeling',
    [
      'the cabinet is positive on strategy and plan',
      'staat positief tegenover',
      'EU-drugsstrategie',
      'actieplan',
    ],
    ['both fit Dutch priorities and strengthen what is done', 'in lijn met', 'versterken', 'volksgezondheid'],
    [
      'in the strategy it asks for more attention to prevention and harm',
      'EU-drugsstrategie vraagt',
      'schadebeperking',
    ],
    [
      'in the plan it asks for more attention to criminal money',
      'EU-actieplan vraagt',
      'criminele geldstromen',
    ],
    ['also given what goes on in the group of seven', 'zeven Europese landen', 'C7'],
    ['both are a basis for the years to come', 'basis', 'komende jaren'],
    ['measures are still worked out, and change no national policy', 'uitgewerkt', 'geen directe gevolgen'],
    ['the attitude on all three matters is positive', 'grondhouding', 'subsidiariteit', 'positief'],
  ),
];
