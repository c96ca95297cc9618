import { anyOf } from './voice-names.ts';

/** Forms of a verb that speak of one thing, and what must or must not stand in the clause for that. */
type Verb = readonly [forms: string, requires?: RegExp | null, excludes?: RegExp];

/** Said of a document: what it holds or lays down, rather than what it is worth. */
const DESCRIBES: readonly Verb[] = [
  [
    `verbiedt verbieden verplicht verplichten regelt regelen bevat bevatten introduceert introduceren schrijft schrijven
    omvat omvatten wijzigt wijzigen beoogt beogen schaft schaffen harmoniseert harmoniseren vervangt vervangen bepaalt
    bepalen strekt strekken breidt breiden verruimt verruimen verlengt verlengen verkort verkorten machtigt machtigen
    eist vereist vereisen moedigt moedigen kondigt kondigen schetst schetsen noemt noemen beschrijft
    beschrijven geldt gelden reserveert reserveren zondert definieert definiëren onderscheidt onderscheiden wil willen
    streeft streven kiest kiezen telt tellen behelst betreft betreffen herziet actualiseert moderniseert codificeert
    begrenst verleent verlenen koppelt koppelen bundelt bundelen splitst onderwerpt financiert financieren vermeldt
    vermelden formuleert formuleren presenteert omschrijft richt richten verdeelt scherpt verscherpt stroomlijnt
    vereenvoudigt vereenvoudigen centraliseert standaardiseert verbreedt verdubbelt halveert bedraagt bedragen benoemt
    creëert creëren classificeert stelde legde introduceerde wijzigde rekent gebiedt somt verwijst verlangt verlangen
    prohibits bans requires obliges contains introduces establishes sets amends repeals aims provides lays proposes`,
    null,
    /(?:^|\s)(?:creëert|creëren) (?:\S+ ){0,3}(?:onzekerheid|onduidelijkheid|kansen|ruimte|risico['’]?s?)|(?:vereenvoudigt|beperkt) (?:\S+ ){0,2}(?:regeldruk|lasten)/iu,
  ],
  [
    'stelt stellen',
    /(?:^|\s)(?:vast|voor|in|eisen|regels|grenzen|verplicht|dat|een|het|de|strengere|strenge|nieuwe|doelen|voorwaarden)(?![\p{L}])/iu,
    /teleur|centraal/iu,
  ],
  [
    'legt leggen',
    null,
    /(?:^|\s)(?:de|een|het) (?:\p{L}+ )?(?:basis|fundament|grondslag)(?! (?:vast|neer))/iu,
  ],
  ['kent kennen', null, /risico|nadel|tekortkoming|zwakke|gebrek/iu],
  ['geeft geven', null, /(?:^|\s)(?:aanleiding|antwoord|duidelijkheid|blijk|een impuls|goed)(?![\p{L}])/iu],
  ['voorziet voorzien', /(?:^|\s)(?:er)?in(?![\p{L}])/iu],
  ['trekt trekken', /(?:^|\s)(?:in|uit)(?![\p{L}])/iu],
  ['beperkt beperken verhoogt verhogen verlaagt verlagen', null, /regeldruk|lasten|kosten|risico|werkdruk/iu],
  ['staat staan', /(?:^|\s)toe(?![\p{L}])/iu],
  ['roept roepen', /(?:^|\s)op(?![\p{L}])/iu, /vragen|zorgen|weerstand|discussie/iu],
  [
    'vraagt vragen',
    /(?:^|\s)(?:van (?!.*inzet)|dat |lidstaten|bedrijven|fabrikanten|nederland )/iu,
    /(?:^|\s)(?:veel|weinig|te veel|het nodige)(?![\p{L}])/iu,
  ],
  ['bestaat bestaan', /(?:^|\s)uit(?![\p{L}])/iu],
  ['treedt treden', /in werking/iu],
  [
    'gaat gaan',
    /(?:^|\s)(?:in (?:op \d|per|vanaf)|in[.;]?$|over|uit van|ervan uit|gelden)(?![\p{L}])/iu,
    /te ver|verder dan|niet in op/iu,
  ],
  ['loopt lopen', /(?:^|\s)(?:tot|van) /iu],
  ['maakt maken', /mogelijk|onderscheid|verplicht/iu],
  ['laat laten', /(?:^|\s)(?:toe|vrij|over aan)(?![\p{L}])/iu, /onvoldoende|voldoende/iu],
  ['houdt houden', /(?:^|\s)in(?:[.,;]| dat|$)/iu],
  ['sluit sluiten', /(?:^|\s)uit(?![\p{L}])/iu, /(?:^|\s)aan(?![\p{L}])/iu],
  ['wijst wijzen', /(?:^|\s)aan(?![\p{L}])/iu],
  ['voert voeren', /(?:^|\s)in(?![\p{L}])/iu],
  ['zet zetten', /(?:^|\s)(?:in|om)(?![\p{L}])/iu, /stap/iu],
  ['ziet zien', /(?:^|\s)(?:op|toe)(?![\p{L}])/iu],
  ['biedt bieden', /mogelijkheid|bevoegdheid|toegang|recht op/iu, /voldoende|kansen|meerwaarde/iu],
  ['draagt dragen', /(?:^|\s)op(?![\p{L}])/iu, /(?:^|\s)bij(?:[.,;]| aan|$)/iu],
  ['bouwt bouwen', /voort/iu],
  [
    'is zijn',
    /(?:^|\s)(?:gericht op|bedoeld|gebaseerd op|van toepassing|bestemd|opgebouwd|verdeeld in|onderverdeeld|beperkt tot|opgenomen|vastgelegd|bepaald)(?![\p{L}])/iu,
  ],
  [
    'heeft hebben',
    /(?:^|\s)(?:(?:tot|als|ten) doel|betrekking op|een looptijd|een budget|een reikwijdte)(?![\p{L}])/iu,
  ],
  [
    'zal zullen',
    /(?:^|\s)(?:gelden|verplichten|verbieden|vervangen|treden|regelen|bevatten|introduceren|ingaan|wijzigen|invoeren|worden ingevoerd|van toepassing zijn)(?![\p{L}])/iu,
  ],
  [
    'wordt worden',
    /(?:^|\s)(?:ingetrokken|vervangen|gewijzigd|uitgebreid|ingevoerd|opgericht|verlengd|herzien|van toepassing|van kracht|aangewezen)(?![\p{L}])/iu,
    /(?:^|\s)door (?:het kabinet|nederland)/iu,
  ],
];

/** Said of people and organisations: they find, fear, want or tell something. */
const STANDS: readonly Verb[] = [
  [
    `vindt vinden vond vonden acht achten achtte steunt steunen steunde steunden ondersteunt ondersteunen onderschrijft
    onderschrijven pleit pleiten pleitte pleitten bepleit bepleiten wil willen wilde wilden wenst wensen vreest vrezen
    waarschuwt waarschuwen waarschuwde waarschuwden verwacht verwachten dringt dringen eist eisen verzet verzetten
    benadrukt benadrukken benadrukte noemt noemen meent menen klaagt klagen verwelkomt verwelkomen reageert reageren
    reageerde reageerden twijfelt twijfelen hoopt hopen zegt zeggen spreekt spreken schat schatten raamt ramen berekent
    becijfert adviseert adviseren adviseerde oordeelt oordelen oordeelde concludeert concluderen concludeerde
    constateert constateren signaleert signaleren betoogt betogen betwijfelt betwijfelen betreurt betreuren bekritiseert
    bekritiseren hekelt hekelen prijst prijzen juicht juichen hecht hechten vroeg vroegen ervaart ervaren lobbyt lobbyen
    bezwaart beschouwt beschouwen verzoekt verzoeken verzocht meldt melden meldde meldden stemt stemmen stemde stemden
    onthoudt onthouden onthield onthielden aarzelt aarzelen supports support opposes oppose fears fear warns warn
    welcomes welcome wants want wanted warned asked called considers believe believes supported opposed recommends
    recommended`,
  ],
  ['merkt merken merkte merkten', /(?:^|\s)op(?![\p{L}])/iu],
  ['roept roepen riep riepen', /(?:^|\s)(?:op|om)(?![\p{L}])/iu],
  ['vraagt vragen', null, /(?:^|\s)aan[.,;]?$/iu],
  [
    'maakt maken maakte maakten',
    /(?:^|\s)(?:zorgen|bezwaar|bezwaren)(?![\p{L}])|zich (?:\S+ ){0,3}(?:hard|sterk)/iu,
  ],
  ['stelt stellen stelde stelden', /(?:^|\s)(?:dat|vragen)(?![\p{L}])/iu],
  ['voorziet voorzien', /(?:^|\s)dat(?![\p{L}])/iu],
  ['legt leggen legde legden', /(?:^|\s)verklaring(?![\p{L}])/iu],
  ['houdt houden hield hielden', /(?:^|\s)(?:vast|voorbehoud)(?![\p{L}])/iu],
  ['gave gives give', /(?:^|\s)opinion(?![\p{L}])/iu],
  ['wijst wijzen wees wezen', /(?:^|\s)(?:erop|op|af)(?![\p{L}])/iu],
  ['geeft geven gaf gaven', /(?:^|\s)aan(?![\p{L}])/iu],
  ['ziet zien zag zagen', null, /(?:^|\s)toe(?![\p{L}])/iu],
  ['laat laten liet lieten', /weten/iu],
  ['deelt delen', /zorg|mening|standpunt|opvatting|analyse|kritiek|oordeel|ambitie/iu],
  ['kan kunnen', /zich (?:\S+ ){0,6}vinden|leven met/iu],
  ['zou zouden', /(?:^|\s)(?:graag|liever|willen)(?![\p{L}])/iu],
  ['staat staan', /positief|kritisch|negatief|achter|open|welwillend|afwijzend|terughoudend|sceptisch/iu],
  ['toont tonen', /zich/iu],
  [
    'is zijn was waren blijft blijven',
    /(?:^|\s)(?:bezorgd|kritisch|positief|negatief|tegen|voor|voorstanders?|tegenstanders?|tevreden|ontevreden|verdeeld|blij|van mening|van oordeel|van opvatting|huiverig|enthousiast|terughoudend|sceptisch|verontrust|bang|teleurgesteld|gekant|het (?:er(?:mee)? )?(?:niet )?(?:on)?eens|beducht|concerned|opposed|critical)(?![\p{L}])/iu,
    /(?:^|\s)(?:verantwoordelijk|bedoeld|bestemd|nodig|beschikbaar) voor/iu,
  ],
  [
    'heeft hebben had hadden',
    /(?:^|\s)(?:zorg|zorgen|bezwaar|bezwaren|kritiek|moeite|begrip|twijfels|behoefte|voorkeur|reserves|bedenkingen|vragen|aangegeven|gevraagd|gepleit|opgeroepen|gewezen|gewaarschuwd|gereageerd|verzocht|aangedrongen|gesteld|benadrukt|geadviseerd|berekend|becijferd|geschat|geoordeeld|geconcludeerd|uitgesproken|laten weten|bepleit|verwelkomd|bekritiseerd|geuit)(?![\p{L}])/iu,
  ],
];

/** Verbs of holding an opinion: what follows is the subject's own judgement, however strong its words. */
export const OPINES = new Set(
  anyOf(
    `vindt vond acht achtte meent meende oordeelt oordeelde noemt noemde beschouwt constateert constateerde concludeert
    concludeerde betreurt waarschuwt waarschuwde vreest signaleert signaleerde benadrukt benadrukte onderstreept
    considers believes`,
  ).split('|'),
);
export const MODALS = new Set(
  'moet moeten dient dienen zou zouden hoort horen behoort behoren should must'.split(' '),
);
export const COPULAS = new Set('is zijn was waren blijft blijven lijkt lijken'.split(' '));

/** Other finite verbs that are met in these texts, so that a subject is found behind them. */
const OTHERS = anyOf(
  `is was zijn heeft had hebben zal zou zullen wil wilde willen kan kon kunnen moet moeten mag mogen dient dienen gaat ging komt
  komen blijft blijven staat ziet zag vindt vond vinden hoort behoort wordt worden werd werden krijgt krijgen
  onderschrijft verwelkomt waardeert waarderen beoordeelt beoordelen constateert benadrukt onderstreept onderstrepen
  roept riep streeft verwacht verzoekt verzocht kondigde presenteerde publiceerde neemt nam nemen gaf gaven werkt werkte
  werken houdt hield maakt maakte doet deed doen brengt bracht brengen denkt denken meende erkent erkennen herkent
  deelden betwijfelt betreurt kijkt kijken koos wees dringt drong ondersteunt onderzoekt onderzocht bereidt overweegt
  overwegen wenst twijfelt hanteert hanteren baseert baseerde raamt raamde schat schatte plaatst plaatsen past passen
  versterkt versterken leidt leiden raakt raken levert leveren vormt vormen verdient volgt verbetert draagt onderbouwt
  motiveert motiveerde miskent onderschat overschat evalueert publiceert aanvaardt neigt mist missen
  lijkt lijken schiet schieten komt komen redeneert redeneren werpt werpen voert voeren betoogt verdedigt verdedigen verklaart
  verklaren argumenteert oppert opperen suggereert suggereren belooft beloven antwoordt veronderstelt veronderstellen
  beroept beroepen verantwoordt wijt rept ontkent ontkennen weerlegt weerleggen bestrijdt bestrijden licht lichten
  vertrouwt vertrouwen ijvert ijveren begroet begroeten begrijpt begrijpen has have will does is are supports wants asks proposes`,
);

const formsOf = (table: readonly Verb[]): string[] => table.flatMap(([forms]) => anyOf(forms).split('|'));

/** Every finite verb known here, as alternatives of a pattern. */
export const VERBS = [...new Set([...OTHERS.split('|'), ...formsOf(DESCRIBES), ...formsOf(STANDS)])].join(
  '|',
);
const KNOWN = new Set(VERBS.split('|'));

function lookup(table: readonly Verb[]): (verb: string, clause: string) => boolean {
  const rows = new Map<string, Verb[]>();
  for (const row of table)
    for (const form of anyOf(row[0]).split('|')) rows.set(form, [...(rows.get(form) ?? []), row]);
  return (verb, clause) =>
    (rows.get(verb) ?? []).some(
      ([, requires, excludes]) => (requires?.test(clause) ?? true) && !(excludes?.test(clause) ?? false),
    );
}

/** Whether a document that is the subject is described: what it lays down, not what it is worth. */
export const describes = lookup(DESCRIBES);
/** Whether a person or organisation that is the subject takes a stand or tells what it found. */
export const takesAStand = lookup(STANDS);

/** Words after which a form is no finite verb of the main clause: infinitives, participles, nouns. */
const NOT_BEFORE = new Set(['te', 'de', 'het', 'een', 'deze', 'die', 'dit', 'hun', 'haar', 'zijn', 'alle']);

/** The first finite verb of what follows a subject, its relative clauses passed over. */
export function mainVerb(rest: string): string | null {
  let skip =
    /^ (?:die|dat|waar(?:aan|bij|door|in|mee|na|om|onder|op|over|toe|uit|van|voor)?) (?![^,]{0,120},)/iu.test(
      rest,
    )
      ? 1
      : 0;
  const words = rest
    .toLowerCase()
    .replace(
      /^,? ?(?:die|dat|waar(?:aan|bij|door|in|mee|na|om|onder|op|over|toe|uit|van|voor)?) [^,]{0,200},/u,
      ' ',
    )
    .replace(
      /, (?:die|dat|waar(?:aan|bij|door|in|mee|na|om|onder|op|over|toe|uit|van|voor)?|zoals|waaronder|onder wie) [^,]{0,200},/gu,
      ' ',
    )
    .split(/[\s,;:()]+/)
    .slice(0, 40);
  let before = '';
  for (const word of words) {
    if (KNOWN.has(word) && !NOT_BEFORE.has(before)) {
      if (skip === 0) return word;
      skip -= 1;
    }
    if (word !== '') before = word;
  }
  return null;
}
