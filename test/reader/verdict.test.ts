import { describe, expect, it } from 'vitest';
import { cardOf, cellIn } from '../../src/briefing/position/card.ts';
import { positionRows } from '../../src/briefing/position/positions.ts';
import { Quoting } from '../../src/briefing/quoted.ts';
import type { Voice } from '../../src/documents/document.ts';
import { ASPECTS, type Aspect, type Position, verdictIn } from '../../src/reader/verdict.ts';
import { readDocuments } from '../../src/search/reading.ts';
import { fictional, smallIndex } from '../app/small-index.ts';

type Read = Position | null;

const P = 'positief';
const K = 'positief-met-kanttekening';
const G = 'gemengd';
const N = 'negatief';
const O = 'onthouden';
const Q = 'geen-oordeel';

/** Sentences as they stand under the heading of a matter, and what the cabinet's verdict in them is. */
const ONE: readonly (readonly [string, Read])[] = [
  ['De grondhouding van het kabinet ten aanzien van de bevoegdheid is positief.', P],
  ['Het kabinet heeft een positieve grondhouding ten aanzien van de subsidiariteit.', P],
  ['Het kabinet beoordeelt de proportionaliteit als positief.', P],
  ['Ook de subsidiariteit wordt door het kabinet positief beoordeeld.', P],
  ['Het kabinet staat positief tegenover de proportionaliteit van het voorstel.', P],
  ['Het oordeel van het kabinet luidt positief.', P],
  ['Ook hier valt het oordeel positief uit.', P],
  ['Het kabinet is zonder meer positief over de bevoegdheid.', P],
  ['Het oordeel is positief, omdat het voorstel niet verder gaat dan nodig is.', P],
  ['De grondhouding is positief omdat lidstaten dit niet alleen kunnen oplossen.', P],
  ['De grondhouding is positief: het voorstel bevat geen verplichtingen.', P],
  ['Nu het voorstel geen lasten oplegt, is de grondhouding van het kabinet positief.', P],
  ['Het kabinet is positief over de bevoegdheid en heeft geen bezwaar tegen de rechtsbasis.', P],
  ['Het kabinet is positief als het gaat om de subsidiariteit.', P],
  ['Voor zowel de verordening als de richtlijn is het oordeel positief.', P],
  ['Het kabinet kan zich vinden in de voorgestelde rechtsbasis.', P],
  ['Het kabinet onderschrijft de gekozen rechtsgrondslag.', P],
  ['Het kabinet steunt de bevoegdheid van de Unie.', P],
  ['Gelet op de gedeelde bevoegdheid is het kabinet positief.', P],
  ['The cabinet takes a positive attitude towards competence.', P],
  ['The cabinet is positive about the proportionality of the proposal.', P],
  ['The cabinet endorses the legal basis.', P],

  ['Het kabinet heeft geen positieve grondhouding ten aanzien van de bevoegdheid.', Q],
  ['Het kabinet is geenszins positief over de proportionaliteit.', Q],
  ['Het kabinet is allesbehalve positief over de subsidiariteit.', Q],
  ['Het kabinet is niet per definitie positief over de proportionaliteit.', Q],
  ['Het kabinet is niet langer positief over de bevoegdheid.', Q],
  ['Het oordeel over de proportionaliteit is onvoldoende positief.', Q],
  ['Het kabinet beoordeelt de proportionaliteit van het voorstel niet als positief.', Q],
  ['De proportionaliteit zou positief kunnen worden beoordeeld als de termijn wordt verlengd.', Q],
  ['Het oordeel van het kabinet is positief noch negatief.', Q],
  ['Het kabinet is noch positief, noch negatief over de subsidiariteit.', Q],
  ['Het kabinet is niet negatief over de bevoegdheid.', Q],
  ['Het kabinet staat niet onwelwillend, maar ook niet positief tegenover de proportionaliteit.', Q],
  ['Het kabinet is nog niet positief over de proportionaliteit.', Q],
  ['Het kabinet is verre van positief over de evenredigheid.', Q],
  ['Het kabinet oordeelt niet onverdeeld positief over de subsidiariteit.', Q],
  ['Het kabinet is nauwelijks positief te noemen over de proportionaliteit.', Q],
  ['Een positief oordeel over de proportionaliteit ontbreekt.', Q],
  ['Positief is het kabinet over de subsidiariteit niet.', Q],
  ['Het oordeel is, anders dan bij het vorige voorstel, niet positief.', Q],
  ['Het oordeel van het kabinet is niet, zoals eerder gemeld, positief.', Q],
  ['Indien de termijn wordt verlengd, is het oordeel over de proportionaliteit positief.', Q],
  ['Het kabinet is pas positief over de proportionaliteit wanneer de sanctie vervalt.', Q],
  ['Het oordeel is positief als de Commissie het register schrapt.', Q],
  ['Mocht het register vervallen, dan is het oordeel positief.', Q],
  ['Het kabinet was aanvankelijk positief over de proportionaliteit.', Q],
  ['Het is de vraag of het oordeel over de subsidiariteit positief is.', Q],
  ['Het kabinet kan niet zeggen dat zijn oordeel over de bevoegdheid positief is.', Q],
  ['Het kabinet is kritisch over de proportionaliteit.', Q],
  ['Van een positieve grondhouding ten aanzien van de proportionaliteit is geen sprake.', Q],
  ['Het oordeel over de proportionaliteit is voorwaardelijk positief.', Q],
  ['Het is te vroeg om positief te oordelen over de proportionaliteit.', Q],
  ['Het kabinet is terughoudend met een positief oordeel over de proportionaliteit.', Q],
  ['Het kabinet herziet zijn positieve grondhouding ten aanzien van de subsidiariteit.', Q],
  ['Het kabinet deelt het positieve oordeel van de Commissie over de proportionaliteit niet.', Q],
  ['De Commissie is positief over de proportionaliteit, het kabinet niet.', Q],
  ['Het kabinet is weliswaar positief over de proportionaliteit, de sancties zijn echter te zwaar.', K],
  ['Het kabinet is positief over de proportionaliteit, met uitzondering van de sancties.', K],
  ['Het kabinet kan zich niet vinden in de voorgestelde rechtsbasis.', Q],
  ['Het kabinet kan zich in de voorgestelde rechtsbasis niet vinden.', Q],
  ['Het kabinet steunt de bevoegdheid van de Unie niet.', Q],
  ['Het kabinet onderschrijft de rechtsbasis niet.', Q],
  ['Het kabinet deelt de proportionaliteit van deze ingreep geenszins.', Q],
  ['Het kabinet acht de proportionaliteit onvoldoende onderbouwd.', Q],
  ['Het kabinet acht de sancties niet evenredig.', Q],
  ['The cabinet is not positive about subsidiarity.', Q],
  ['The cabinet does not have a positive attitude towards competence.', Q],
  ['The cabinet would be positive about proportionality if the deadline were longer.', Q],
  ['The attitude of the cabinet is far from positive.', Q],
  ["The cabinet isn't positive about the proportionality.", Q],
  ['The cabinet is neither positive nor negative about subsidiarity.', Q],

  ['De grondhouding is positief, met een kanttekening bij de rapportage.', K],
  ['Het oordeel is positief met de kanttekening dat de termijn niet haalbaar is.', K],
  ['Het kabinet is overwegend positief over de subsidiariteit.', K],
  ['Het oordeel van het kabinet is gedeeltelijk positief.', K],
  ['Het kabinet is positief over de proportionaliteit, mits de termijn wordt verlengd.', K],
  ['Het kabinet is positief over de proportionaliteit mits de lasten niet stijgen.', K],
  ['Het kabinet is positief onder de voorwaarde dat gemeenten vrij blijven.', K],
  ['Het oordeel is positief, zolang deelname vrijwillig blijft.', K],
  ['Het oordeel is positief op voorwaarde dat er geen register komt.', K],
  ['Het kabinet is positief over de proportionaliteit, zij het met bedenkingen bij het register.', K],
  ['Het kabinet is positief over de proportionaliteit, maar acht de sancties niet evenredig.', K],
  ['Het oordeel is positief, al gaat de meldplicht verder dan nodig.', K],
  ['Hoewel de meldplicht te ver gaat, is het oordeel over de proportionaliteit positief.', K],
  ['Het kabinet is positief over de bevoegdheid, maar twijfelt aan de keuze voor een verordening.', K],
  ['Het kabinet is positief over de proportionaliteit, maar vraagt om verduidelijking van de termijn.', K],
  ['Het oordeel is positief, omdat het middel geschikt is, met een kanttekening bij de termijn.', K],
  ['Het oordeel is positief (met een kanttekening bij de termijn).', K],
  ['The cabinet is positive about proportionality, with a caveat on reporting.', K],
  ['The cabinet is positive about proportionality, provided that the deadline is extended.', K],

  ['Het oordeel over de subsidiariteit is deels positief, deels negatief.', G],
  ['Op dit punt is het kabinet ten dele positief en ten dele negatief.', G],
  ['Het oordeel is positief waar het nieuwe bruggen betreft en negatief waar het oude betreft.', G],
  ['Het kabinet is positief over het doel, maar acht de maatregelen niet proportioneel.', G],
  ['Het kabinet is positief over de ambitie, maar vindt het register disproportioneel.', G],

  ['Het kabinet beoordeelt de subsidiariteit negatief.', N],
  ['Het kabinet heeft een negatieve grondhouding ten aanzien van de proportionaliteit.', N],
  ['Het oordeel is negatief, omdat gemeenten dit niet kunnen uitvoeren.', N],
  ['Het kabinet is niet positief, maar negatief over de proportionaliteit.', N],
  ['Het kabinet is positief over het doel, maar negatief over de proportionaliteit.', N],
  ['Het voorstel biedt geen meerwaarde en het oordeel is dan ook negatief.', N],
  ['The cabinet takes a negative attitude towards subsidiarity.', N],

  ['Een oordeel over de proportionaliteit kan het kabinet nog niet geven.', O],
  ['Het kabinet onthoudt zich van een oordeel over de bevoegdheid.', O],
  ['Het kabinet spreekt zich, gelet op het voorgaande, niet uit.', O],

  ['Het kabinet is positief over het doel.', null],
  ['Het kabinet staat positief tegenover de ambitie van de Commissie.', null],
  ['Het kabinet is positief over de aandacht voor kleine ondernemers.', null],
  ['Positief is dat de Commissie naar gemeenten heeft geluisterd.', null],
  ['Het voorstel heeft een positief effect op de veiligheid en is vrijwillig.', null],
  ['De kosten zijn beperkt.', null],
];

/** Sentences on several matters: the verdict on competence, subsidiarity and proportionality. */
const SEVERAL: readonly (readonly [string, Read, Read, Read])[] = [
  [
    'Het kabinet is positief ten aanzien van bevoegdheid en subsidiariteit en negatief ten aanzien van proportionaliteit.',
    P,
    P,
    N,
  ],
  ['De grondhouding ten aanzien van bevoegdheid, subsidiariteit en proportionaliteit is positief.', P, P, P],
  ['Het kabinet is positief over de bevoegdheid, de subsidiariteit en de proportionaliteit.', P, P, P],
  [
    'Het kabinet heeft geen positieve grondhouding over de bevoegdheid, de subsidiariteit en de proportionaliteit.',
    Q,
    Q,
    Q,
  ],
  [
    'Het kabinet is positief over de bevoegdheid, maar vindt dat de proportionaliteit onvoldoende is onderbouwd.',
    P,
    null,
    Q,
  ],
  ['Het kabinet is positief over de bevoegdheid, maar niet over de proportionaliteit.', P, null, Q],
  ['Het kabinet is positief over de bevoegdheid en niet positief over de proportionaliteit.', P, null, Q],
  ['De bevoegdheid beoordeelt het kabinet positief en de proportionaliteit negatief.', P, null, N],
  [
    'De bevoegdheid beoordeelt het kabinet positief, de subsidiariteit en de proportionaliteit negatief.',
    P,
    N,
    N,
  ],
  [
    'Over de bevoegdheid en de subsidiariteit is het kabinet positief, over de proportionaliteit negatief.',
    P,
    P,
    N,
  ],
  [
    'Over de bevoegdheid is het kabinet positief, over de subsidiariteit negatief en over de proportionaliteit kritisch.',
    P,
    N,
    Q,
  ],
  [
    'Het kabinet is positief over de bevoegdheid en de subsidiariteit, en over de proportionaliteit met een kanttekening.',
    P,
    P,
    K,
  ],
  [
    'Het kabinet is positief over de bevoegdheid en de subsidiariteit, zij het met een kanttekening bij de subsidiariteit.',
    P,
    K,
    null,
  ],
  [
    'Nu het oordeel over bevoegdheid en subsidiariteit negatief is, spreekt het kabinet zich over de proportionaliteit niet uit.',
    N,
    N,
    O,
  ],
  ['Het kabinet steunt het voorstel, maar niet de rechtsbasis.', null, null, null],
  ['Het kabinet steunt de subsidiariteit, maar niet de rechtsbasis.', Q, P, null],
  [
    'Het kabinet is positief over de subsidiariteit, aangezien de bevoegdheid niet ter discussie staat.',
    null,
    P,
    null,
  ],
  ['Het kabinet kan de bevoegdheid en de subsidiariteit niet positief beoordelen.', Q, Q, null],
  [
    'Het kabinet is positief over de subsidiariteit, terwijl de proportionaliteit nog niet kan worden bepaald.',
    null,
    P,
    O,
  ],
  ['The cabinet is positive about competence and negative about proportionality.', P, null, N],
];

const SIGN = /\b(?:overwegend |gedeeltelijk )?posit(?:ief|ieve|ive)\b/i;

describe('the verdict in a sentence', () => {
  it.each(ONE)('%s → %s', (sentence, expected) => {
    expect(verdictIn(sentence)).toBe(expected);
  });

  it.each(SEVERAL)('%s', (sentence, ...expected) => {
    expect(ASPECTS.map((aspect) => verdictIn(sentence, aspect))).toEqual(expected);
  });

  it.each(['niet', 'geen', 'geenszins'])('is never plainly positive with "%s" before its sign', (word) => {
    const denied = [...ONE, ...SEVERAL]
      .map(([sentence]) => sentence)
      .filter((sentence) => SIGN.test(sentence))
      .map((sentence) => sentence.replace(new RegExp(SIGN, 'gi'), (sign) => `${word} ${sign}`));
    expect(denied.length).toBeGreaterThan(60);
    expect(denied.filter((sentence) => verdictIn(sentence) === 'positief')).toEqual([]);
    const ofOne = (aspect: Aspect) => denied.filter((sentence) => verdictIn(sentence, aspect) === 'positief');
    expect(ASPECTS.flatMap(ofOne)).toEqual([]);
  });
});

/** A fiche with these sentences under the heading of a matter. */
function withPart(aspect: Aspect, said: readonly (readonly [Voice, string])[]) {
  const { document, passages } = fictional(
    'fiche-hooimijten',
    said.map(([voice, words]) => ({ heading: aspect, voice, texts: [words] })),
  );
  return smallIndex([{ document, passages: passages.map((each) => ({ ...each, rubriek: aspect })) }]);
}

/** What the cabinet's verdict on proportionality is, and the words that the table of positions has for it. */
async function read(said: readonly (readonly [Voice, string])[], aspect: Aspect = 'proportionaliteit') {
  const reading = await readDocuments(withPart(aspect, said), ['fiche-hooimijten']);
  const card = cardOf(new Quoting(reading), 'fiche-hooimijten');
  if (card === undefined) throw new Error('no card');
  const [row] = positionRows([{ document: card.document, card }]);
  const cell = row?.cells[ASPECTS.indexOf(aspect)];
  return {
    position: cellIn(card, aspect).position,
    shown: cellIn(card, aspect).claims.map(({ text }) => text),
    quoted: cell?.claims.map(({ text }) => text),
  };
}

const cabinet = (...sentences: readonly string[]) =>
  sentences.map((words): readonly [Voice, string] => ['kabinet', words]);

/** All orders of some sentences. */
const orders = <T>(some: readonly T[]): readonly (readonly T[])[] =>
  some.length < 2
    ? [some]
    : some.flatMap((first, at) =>
        orders([...some.slice(0, at), ...some.slice(at + 1)]).map((rest) => [first, ...rest]),
      );

const SAYS: Readonly<Record<Exclude<Position, 'gemengd'>, string>> = {
  positief: 'Het oordeel over de eerste maatregel is positief.',
  'positief-met-kanttekening': 'Over de tweede is het kabinet overwegend positief.',
  negatief: 'Over de derde oordeelt het kabinet negatief.',
  onthouden: 'Over de vierde kan het oordeel nog niet worden gegeven.',
  'geen-oordeel': 'De vijfde acht het kabinet niet evenredig.',
};

/** What two verdicts make together, and three. */
const TOGETHER: readonly (readonly [readonly (keyof typeof SAYS)[], Position])[] = [
  [[P, K], K],
  [[P, N], G],
  [[P, O], K],
  [[P, Q], K],
  [[K, N], G],
  [[K, O], K],
  [[K, Q], K],
  [[N, O], N],
  [[N, Q], N],
  [[O, Q], O],
  [[P, N, Q], G],
  [[P, O, Q], K],
  [[N, O, Q], N],
  [[P, K, N], G],
];

describe('the verdict under a heading', () => {
  it.each(TOGETHER)('%j make %s in any order', async (kinds, expected) => {
    const found = await Promise.all(
      orders(kinds.map((kind) => SAYS[kind])).map(async (said) => (await read(cabinet(...said))).position),
    );
    expect(new Set(found)).toEqual(new Set([expected]));
  });

  it('has an objection beside "positief", with the words of both', async () => {
    const said = [
      'Het kabinet is positief over de proportionaliteit.',
      'Het kabinet acht de sancties echter niet evenredig.',
    ];
    for (const order of orders(said)) {
      const { position, shown, quoted } = await read(cabinet(...order));
      expect(position).toBe(K);
      expect([shown, quoted]).toEqual([order, order]);
    }
  });

  it('shows an objection however far down it stands', async () => {
    const filler = Array.from({ length: 9 }, (_, at) => `Hooimijten staan in provincie ${at}.`);
    const last = 'Het kabinet plaatst een kanttekening bij de hoogte.';
    const { position, shown } = await read(cabinet('Het oordeel is positief.', ...filler, last));
    expect(position).toBe(K);
    expect(shown.at(-1)).toBe(last);
  });

  it('is not taken from praise of the aim', async () => {
    expect((await read(cabinet('Het kabinet is positief over het doel.'))).position).toBe(Q);
  });

  it('is not that on another matter', async () => {
    expect((await read(cabinet('Het kabinet is positief over de bevoegdheid.'))).position).toBe(Q);
  });
});

describe('the words of a verdict in the table of positions', () => {
  it('are those of the cabinet, not those of the Commission before them', async () => {
    const own = 'Het oordeel van het kabinet is positief.';
    const { quoted } = await read([
      ['commissie', 'De Commissie is positief over de proportionaliteit, met een kanttekening.'],
      ['kabinet', own],
    ]);
    expect(quoted).toEqual([own]);
  });

  it('are all of the cabinet where it gives no verdict', async () => {
    const own = ['De gevolgen zijn niet in kaart gebracht.', 'De boeren worden geraadpleegd.'];
    const { position, quoted } = await read([
      ['commissie', 'De Commissie ziet veel hooi.'],
      ...cabinet(...own),
    ]);
    expect(position).toBe(Q);
    expect(quoted).toEqual(own);
  });
});
