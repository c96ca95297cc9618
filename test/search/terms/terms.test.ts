import { stemmer as dutchStem } from '@orama/stemmers/dutch';
import { describe, expect, test } from 'vitest';
import { readTerms, TERM_WEIGHT, type TermGroup } from '../../../src/search/terms/group.ts';
import { LIGHT_WORDS } from '../../../src/search/terms/light.ts';
import { SPELLINGS } from '../../../src/search/terms/spellings.ts';
import { CASED_ABBREVIATIONS, TERM_GROUPS } from '../../../src/search/terms/table.ts';

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const tokens = (phrase: string): readonly string[] => fold(phrase).match(/[\p{L}\p{N}]+/gu) ?? [];
const stems = (phrase: string): string => tokens(phrase).map(dutchStem).join(' ');
const all = (group: TermGroup): readonly string[] => [...group.nl, ...(group.en ?? [])];
const name = (group: TermGroup): string => all(group).join(', ');

/** Dutch phrases by their stems, English ones as they are: what a phrase meets in the groups it is in. */
const key = (phrase: string, language: 'nl' | 'en'): string =>
  `${language}:${language === 'nl' ? stems(phrase) : fold(phrase)}`;
const keys = (group: TermGroup): readonly string[] => [
  ...group.nl.map((phrase) => key(phrase, 'nl')),
  ...(group.en ?? []).map((phrase) => key(phrase, 'en')),
];
const neighbours = new Map<string, Set<string>>();
for (const group of TERM_GROUPS) {
  for (const from of keys(group)) {
    const met = neighbours.get(from) ?? new Set();
    for (const to of keys(group)) met.add(to);
    neighbours.set(from, met);
  }
}
const bridged = (from: string, to: string): boolean => neighbours.get(from)?.has(to) ?? false;
/** The words that lie between two that must stay apart, or the second itself if they share a group. */
const between = (from: string, to: string): readonly string[] =>
  [...(neighbours.get(from) ?? [])].filter((step) => step !== from && bridged(step, to));
const answers = (asked: string, language: 'nl' | 'en'): readonly string[] => [
  ...(neighbours.get(key(asked, language)) ?? []),
];

/** Each pair names two that a reader must never get one for the other. */
const APART: readonly (readonly [string, string])[] = [
  ['kabinet', 'commissie'],
  ['kabinet', 'europese commissie'],
  ['regering', 'brussel'],
  ['kabinet', 'tweede kamer'],
  ['kabinet', 'raad'],
  ['kabinet', 'lidstaat'],
  ['voorstel', 'standpunt'],
  ['voorstel', 'inzet'],
  ['voorstel', 'grondhouding'],
  ['strategie', 'actieplan'],
  ['minister', 'ministerie'],
  ['europees parlement', 'tweede kamer'],
  ['europees parlement', 'parlement'],
  ['europees parlement', 'eerste kamer'],
  ['tweede kamer', 'eerste kamer'],
  ['raad', 'europese raad'],
  ['europese raad', 'raad van europa'],
  ['raad', 'advies'],
  ['raad', 'ministerraad'],
  ['raad', 'raad van state'],
  ['handel', 'drugshandel'],
  ['handel', 'smokkel'],
  ['verordening', 'richtlijn'],
  ['verordening', 'aanbeveling'],
  ['fiche', 'nota'],
  ['subsidiariteit', 'proportionaliteit'],
  ['subsidiariteit', 'subsidie'],
  ['bevoegdheid', 'proportionaliteit'],
  ['europol', 'eurojust'],
  ['euda', 'europol'],
  ['hof van justitie', 'europees hof voor de rechten van de mens'],
  ['jenv', 'vws'],
  ['bz', 'bzk'],
  ['positief', 'negatief'],
  ['steunen', 'verwerpen'],
  ['verhogen', 'verlagen'],
  ['preventie', 'schadebeperking'],
  ['drugs', 'geneesmiddel'],
  ['drugs', 'precursor'],
  ['uitstoot', 'emissiehandel'],
  ['asiel', 'migratie'],
  ['bank', 'europese centrale bank'],
  ['lidstaat', 'staatssteun'],
  ['digitale euro', 'digitaal'],
];

describe('the table of words that differ', () => {
  test('holds at least 600 groups beside the inflections, and some of every kind', () => {
    const count = (kind: TermGroup['kind']) => TERM_GROUPS.filter((group) => group.kind === kind).length;
    expect(TERM_GROUPS.length - count('inflection')).toBeGreaterThanOrEqual(600);
    expect(count('abbreviation')).toBeGreaterThanOrEqual(200);
    expect(count('synonym')).toBeGreaterThanOrEqual(150);
    expect(count('translation')).toBeGreaterThanOrEqual(500);
    expect(count('inflection')).toBeGreaterThanOrEqual(300);
  });

  test('has trimmed words in lower case, except that abbreviations keep their capitals', () => {
    const odd = TERM_GROUPS.filter((group) => group.kind !== 'abbreviation')
      .flatMap(all)
      .filter((phrase) => phrase !== phrase.toLowerCase() && !/^[A-Z]+$/.test(phrase));
    expect(odd).toEqual([]);
    expect(TERM_GROUPS.flatMap(all).filter((phrase) => !/^\S+( \S+)*$/.test(phrase))).toEqual([]);
  });

  test('opens every abbreviation with the short form', () => {
    const long = TERM_GROUPS.filter(
      ({ kind, nl }) => kind === 'abbreviation' && !/^[\w&-]+( EU| III)?$/.test(nl[0] ?? ''),
    );
    expect(long.map(name)).toEqual([]);
  });

  test('has no word twice in a group', () => {
    const twice = TERM_GROUPS.filter(
      ({ nl, en = [] }) => new Set(nl.map(fold)).size < nl.length || new Set(en.map(fold)).size < en.length,
    );
    expect(twice.map(name)).toEqual([]);
  });

  test('has no two groups of the same words, and none of a single word', () => {
    const sets = TERM_GROUPS.map((group) => [...new Set(keys(group))].sort().join('|'));
    expect(sets.filter((set, place) => sets.indexOf(set) !== place)).toEqual([]);
    expect(TERM_GROUPS.filter((group) => all(group).length < 2).map(name)).toEqual([]);
  });

  test('has Dutch in every group, English in every translation, and no empty list', () => {
    expect(TERM_GROUPS.filter(({ nl, en }) => nl.length === 0 || en?.length === 0).map(name)).toEqual([]);
    expect(
      TERM_GROUPS.filter(({ kind, en }) => kind === 'translation' && en === undefined).map(name),
    ).toEqual([]);
  });

  test('gives weights between 0 and 1', () => {
    const weights = TERM_GROUPS.map(({ kind, weight }) => weight ?? TERM_WEIGHT[kind]);
    expect(weights.filter((weight) => !(weight > 0 && weight < 1))).toEqual([]);
  });

  test('lists an inflection only if the stemmer leaves it apart, and in one group only', () => {
    const forms = TERM_GROUPS.filter(({ kind }) => kind === 'inflection').flatMap(({ nl }) => nl.map(stems));
    expect(forms.filter((form, place) => forms.indexOf(form) !== place)).toEqual([]);
  });

  test('never bridges a word that only says how something is asked', () => {
    const light = TERM_GROUPS.flatMap(({ nl, en = [] }) => [
      ...nl.filter((word) => LIGHT_WORDS.nl.has(word)),
      ...en.filter((word) => LIGHT_WORDS.en.has(word)),
    ]);
    expect(light).toEqual([]);
  });

  test.each(APART)('keeps %s and %s apart, also by way of a third word', (one, other) => {
    expect(neighbours.has(key(one, 'nl')) && neighbours.has(key(other, 'nl'))).toBe(true);
    expect(between(key(one, 'nl'), key(other, 'nl'))).toEqual([]);
  });

  test.each([
    ['council', 'advies'],
    ['state', 'staatssteun'],
    ['trade', 'drugshandel'],
    ['european parliament', 'tweede kamer'],
    ['proposal', 'standpunt'],
    ['commission', 'kabinet'],
    ['strategy', 'actieplan'],
  ])('does not take English %s for %s', (english, dutch) => {
    expect(bridged(key(english, 'en'), key(dutch, 'nl'))).toBe(false);
  });

  test.each([
    ['JenV', 'justitie en veiligheid'],
    ['MR', 'ministerraad'],
    ['PV EU', 'permanente vertegenwoordiging'],
    ['drugsagentschap', 'EUDA'],
    ['wij', 'kabinet'],
    ['inzet', 'standpunt'],
    ['opvatting', 'positie'],
    ['parlement', 'tweede kamer'],
    ['handel in drugs', 'drugssmokkel'],
    ['drugshandel', 'drugssmokkel'],
    ['bureaucratie', 'regeldruk'],
    ['havens', 'haven'],
    ['huizen', 'huis'],
    ['witgewassen', 'witwassen'],
    ['crimineel', 'criminaliteit'],
    ['opgesteld', 'opstellen'],
    ['verzonden', 'verzending'],
    ['besproken', 'bespreking'],
    ['besloten', 'besluit'],
    ['aangeboden', 'aanbieden'],
    ['onderzocht', 'onderzoek'],
    ['gefinancierd', 'financiering'],
    ['stelt voor', 'voorstel'],
    ['acties', 'actie'],
  ])('takes %s for %s', (asked, meant) => {
    expect(answers(asked, 'nl')).toContain(key(meant, 'nl'));
  });

  test.each([
    ['subsidiarity', 'subsidiariteit'],
    ['drug trafficking', 'drugshandel'],
    ['money flows', 'geldstromen'],
    ['harm reduction', 'schadebeperking'],
    ['track access charges', 'gebruiksvergoeding'],
    ['beekeeper', 'imker'],
    ['beekeeping', 'bijenteelt'],
    ['ferry', 'veerpont'],
    ['sail', 'varen'],
    ['roadside verge', 'berm'],
    ['roundabout', 'rotonde'],
    ['blue-green algae', 'blauwalg'],
    ['state aid', 'staatssteun'],
    ['single market', 'interne markt'],
    ['own resources', 'eigen middelen'],
    ['nature restoration', 'natuurherstel'],
    ['military mobility', 'militaire mobiliteit'],
    ['raw materials', 'grondstoffen'],
    ['ports', 'haven'],
    ['trucks', 'vrachtwagen'],
    ['concerns', 'bezwaar'],
    ['red tape', 'regeldruk'],
    ['decision', 'besluit'],
    ['thematic areas', 'thematische gebieden'],
    ['our', 'nederlandse'],
    ['GDPR', 'AVG'],
    ['plant protection product', 'gewasbeschermingsmiddel'],
    ['fish stocks', 'visbestand'],
    ['groundwater', 'grondwater'],
    ['carbon border adjustment', 'koolstofheffing'],
    ['nuclear power plant', 'kerncentrale'],
    ['railway station', 'station'],
    ['emergency number', 'noodnummer'],
    ['due diligence', 'zorgvuldigheid'],
    ['rules of origin', 'oorsprongsregels'],
    ['interest rate', 'rentevoet'],
    ['trade union', 'vakbond'],
    ['clinical trial', 'klinische proef'],
    ['unaccompanied minor', 'niet-begeleide minderjarige'],
    ['pre-trial detention', 'voorlopige hechtenis'],
    ['accession negotiations', 'toetredingsonderhandelingen'],
    ['search and rescue', 'reddingsoperatie'],
    ['housing shortage', 'woningnood'],
    ['census', 'volkstelling'],
    ['committee procedure', 'comitéprocedure'],
  ])('takes English %s for %s', (asked, meant) => {
    expect(answers(asked, 'en').some((met) => met === key(meant, 'nl'))).toBe(true);
  });

  test('names as cased only abbreviations that it holds', () => {
    const held = new Set(TERM_GROUPS.flatMap(all));
    expect([...CASED_ABBREVIATIONS].filter((word) => !held.has(word))).toEqual([]);
  });
});

describe('a line of terms', () => {
  test('may leave out the English and the weight', () => {
    expect(readTerms('synonym', '# heading\nmist, nevel\nmist = fog @0.5\n')).toEqual([
      { kind: 'synonym', nl: ['mist', 'nevel'] },
      { kind: 'synonym', nl: ['mist'], en: ['fog'], weight: 0.5 },
    ]);
  });

  test.each(['= fog', 'mist = fog = haze', 'mist @2', 'mist, = fog'])('is refused when it is %j', (line) => {
    expect(() => readTerms('translation', line)).toThrow('Not a line of terms');
  });
});

describe('the spellings', () => {
  test('repair at least 80 single words, each one once and to a word that needs no repair', () => {
    const wrong = SPELLINGS.map(([word]) => word);
    expect(SPELLINGS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(wrong).size).toBe(wrong.length);
    expect(SPELLINGS.filter(([, right]) => wrong.includes(right))).toEqual([]);
    expect(SPELLINGS.filter((pair) => pair.some((word) => !/^\p{Ll}+$/u.test(word)))).toEqual([]);
    expect(SPELLINGS.filter(([word, right]) => fold(word) === fold(right))).toEqual([]);
  });

  test('never repair a word that the table or the light words know', () => {
    const known = new Set([
      ...TERM_GROUPS.flatMap((group) => all(group).flatMap(tokens)),
      ...LIGHT_WORDS.nl,
      ...LIGHT_WORDS.en,
    ]);
    expect(SPELLINGS.filter(([word]) => known.has(word))).toEqual([]);
  });

  test.each([
    ['kabbinet', 'kabinet'],
    ['minsterraad', 'ministerraad'],
    ['strattegie', 'strategie'],
    ['percursoren', 'precursoren'],
  ])('turn %s into %s', (wrong, right) => {
    expect(new Map(SPELLINGS).get(wrong)).toBe(right);
  });
});

describe('the light words', () => {
  test('are whole words in lower case, and none of them names who speaks or a stance', () => {
    const words = [...LIGHT_WORDS.nl, ...LIGHT_WORDS.en];
    expect(words.filter((word) => !/^\p{Ll}+$/u.test(word))).toEqual([]);
    const topical = [
      'kabinet',
      'wij',
      'we',
      'ons',
      'onze',
      'nederland',
      'houding',
      'inzet',
      'steun',
      'our',
      'us',
    ];
    expect(topical.filter((word) => words.includes(word))).toEqual([]);
  });

  test.each([
    'kunt',
    'u',
    'mij',
    'vertellen',
    'graag',
    'alsjeblieft',
    'eigenlijk',
    'vindt',
    'staat',
    'welke',
  ])('hold Dutch %s', (word) => {
    expect(LIGHT_WORDS.nl.has(word)).toBe(true);
  });

  test.each(['could', 'you', 'please', 'tell', 'me', 'what', 'does', 'exactly'])(
    'hold English %s',
    (word) => {
      expect(LIGHT_WORDS.en.has(word)).toBe(true);
    },
  );
});
