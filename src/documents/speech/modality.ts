import type { Modality, Voice } from '../document.ts';

/** Words that make anything less than certain, whoever speaks. */
const DOUBT =
  'naar verwachting|naar (?:alle )?waarschijnlijkheid|hoogstwaarschijnlijk|waarschijnlijk|vermoedelijk|in principe|in beginsel|onder voorbehoud|(?!(?<=(?:een|het|dit) )voorlopig (?:\\p{L}+ )?akkoord)voorlopig|(?:is|are|was|were) (?:expected|likely|due|scheduled)|(?:wordt|worden|werd) (?:\\S+ ){0,12}?verwacht|verwacht (?:wordt|worden|werd)|het is de verwachting|de verwachting is';
/** Something is expected or planned. */
const EXPECTED = new RegExp(
  `(?:^|[\\s(])(?:${DOUBT}|verwacht(?:e|en|t)? (?:dat)|zal|zullen|voorzien (?:voor|in|op)|(?:is|zijn) (?:\\S+ ){0,6}voorzien(?=[.:;,]|$)|beoog(?:d|de|t)|beogen|gepland(?:e)?|voornemens|van plan|streefdatum|zodra|wellicht|misschien|expected|likely|will|planned|intends?)(?![\\p{L}])`,
  'iu',
);
const EXPECTED_OUTRIGHT = new RegExp(`(?:^|[\\s(])(?:${DOUBT})(?![\\p{L}])`, 'iu');
/** Doubt about the sentence as a whole: it opens with it, or has it at its verb; not "de naar verwachting hoge kosten". */
const EXPECTED_AS_A_WHOLE = new RegExp(
  `^(?:${DOUBT})(?![\\p{L}])|(?:^|\\s)(?:zal|zullen|wordt|worden|is|zijn|steunt|steunen|stemt|stemmen|gaat|gaan|vraagt|vragen|pleit|pleiten|wil|willen) (?:\\S+ ){0,2}?(?:${DOUBT})(?![\\p{L}])`,
  'iu',
);
/** It has been done: an auxiliary with a past participle, or a past tense of procedure. */
const DONE =
  /(?:^|\s)(?:heeft|hebben|is|zijn|werd|werden|has|have|was|were) (?:\S+ ){0,30}?(?:gepubliceerd|uitgebracht|gepresenteerd|aangeboden|verzonden|gestuurd|verstuurd|vastgesteld|aangenomen|ontvangen|opgesteld|besproken|behandeld|geïnformeerd|aangekondigd|ingediend|goedgekeurd|afgerond|verschenen|gestart|ingesteld|bereikt|gevoerd|toegezegd|published|adopted|received|sent)(?![\p{L}])|(?:^|\s)(?:publiceerde|presenteerde|vond plaats|bereikte|verscheen)(?![\p{L}])/iu;
/** Someone presses for something: verbs of asking, and what must or should happen in their eyes. */
const ASKED = [
  /(?:^|\s)(?:vraagt|pleit|pleiten|bepleit|bepleiten|roept|roepen|verzoekt|verzoeken|wil|willen|wenst|wensen|(?:hecht|hechten) (?!(?:\S+ ){0,2}?waarde)|asks|calls|wants|urges)(?![\p{L}])/iu,
  /(?:^|\s)(?:ziet|zien) (?:\S+ ){0,6}?(?:graag|liever|bij voorkeur)(?![\p{L}])/iu,
  /(?:^|\s)(?:is|zijn|blijft|blijven) (?:\S+ ){0,6}?(?:voorstander|voorstanders|pleitbezorger|pleitbezorgers) van(?![\p{L}])/iu,
  /(?:^|\s)(?:stelt|stellen|verbindt|verbinden) (?:\S+ ){0,10}?(?:als|de|een) (?:harde |strikte )?(?:voorwaarde|voorwaarden|eis|eisen)(?![\p{L}])/iu,
  /(?:^|\s)(?:maakt|maken) zich (?:\S+ ){0,6}?(?:hard|sterk)(?![\p{L}])/iu,
  /(?:^|\s)(?:zal|zullen|wil|blijft) (?:\S+ ){0,14}?(?:ijveren|waken|inspannen|opkomen|aankaarten|inbrengen|verzetten|bevorderen|toezien|nastreven|meegeven|navragen|uitnodigen)(?![\p{L}])/iu,
  /(?:^|\s)(?:geeft|geven|heeft|hebben) (?:\S+ ){0,8}?(?:de|een) (?:duidelijke |sterke )?voorkeur(?![\p{L}])/iu,
  /(?:^|\s)(?:houdt|houden) (?:\S+ ){0,6}?vast aan(?![\p{L}])/iu,
  /(?:^|\s)(?:beveelt|bevelen) (?:\S+ ){0,14}?aan(?=[.,;:]| om| dat|$)/iu,
  /(?:^|\s)(?:spreekt|spreken) zich (?:\S+ ){0,6}?uit (?:voor|tegen)(?![\p{L}])/iu,
  /(?:^|\s)(?:benadrukt|benadrukken|onderstreept|onderstrepen|wijst op|wijzen op) (?:\S+ ){0,4}?(?:het|de) (?:grote )?(?:belang|noodzaak) (?:van|om|dat)(?![\p{L}])/iu,
  /(?:^|\s)op het standpunt dat (?:\S+ ){0,30}?(?:moet|moeten|dient|dienen|hoort|horen)(?![\p{L}])/iu,
  /(?:^|\s)(?:dringt|dringen) (?:\S+ ){0,8}?aan(?= op | dat | om |[.,;:]|$)/iu,
  /(?:^|\s)(?:nodigt|nodigen) (?:\S+ ){0,8}?uit(?= om | tot | te |[.,;:]|$)/iu,
  /(?:^|\s)vragen (?:om|aandacht|meer|de commissie|het|in|hierom|hiervoor)(?![\p{L}])/iu,
  /(?:^|\s)(?:zal|zullen|wil|blijft) (?:[^\s]+ ){0,14}(?:vragen|pleiten|inzetten|aandringen|bepleiten|verzoeken|benadrukken)(?![\p{L}])/iu,
  /(?:^|\s)(?:zet|zetten) (?:zich )?(?:[^\s,]+ ){0,5}in(?![\p{L}])/iu,
  /(?:^|\s)(?:acht|vindt|achten|vinden) (?:[^\s,]+ ){0,8}(?:van (?:groot |essentieel )?belang|belangrijk|noodzakelijk|wenselijk|essentieel|nodig)(?![\p{L}])/iu,
  /(?:^|\s)(?:is|zijn|blijft) (?:[^\s,]+ ){0,8}voor (?:het kabinet|nederland) (?:[^\s,]+ ){0,4}(?:van (?:groot )?belang|belangrijk|essentieel|een voorwaarde)(?![\p{L}])|^voor (?:het kabinet|nederland) is (?:[^\s,]+ ){0,4}(?:van (?:groot )?belang|belangrijk|essentieel)/iu,
  /(?:^|\s)inzet (?:van \S+(?: kabinet)? )?is(?![\p{L}])/iu,
  /(?:^|\s)(?:dient|dienen|zou|zouden) (?:[^\s]+ ){0,14}(?:te|moeten)(?![\p{L}])/iu,
  /(?:^|\s)(?:vindt|meent|benadrukt|is van mening|is van oordeel) (?:ook )?dat (?:[^\s]+ ){0,30}(?:moet|moeten|dient|dienen)(?![\p{L}])/iu,
  /^(?:de (?:europese )?commissie|(?:de )?lidstaten|het voorstel|de verordening|de richtlijn) (?:moet|moeten)(?![\p{L}])/iu,
  /(?:^|\s)(?:heeft|hebben) (?:[^\s]+ ){0,20}(?:gevraagd|verzocht|gepleit|opgeroepen|aangedrongen)(?![\p{L}])/iu,
];
/** Officials advise. */
const ADVISED = /(?:^|\s)(?:geadviseerd|adviseren|adviseer|advies|verzocht|gevraagd)(?![\p{L}])/iu;

/** How firmly a sentence speaks, from its own words and from who speaks where. */
export function modalityOfSentence(sentence: string, voice: Voice, rubriek: string | null): Modality {
  const text = sentence.slice(0, 800);
  switch (voice) {
    case 'ambtelijk':
      return rubriek === 'geadviseerd-besluit' || (rubriek !== 'niet-openbaar' && ADVISED.test(text))
        ? 'geadviseerd'
        : 'vastgesteld';
    case 'commissie':
      if (EXPECTED_OUTRIGHT.test(text)) return 'verwacht';
      return DONE.test(text) && !EXPECTED.test(text) ? 'vastgesteld' : 'voorgesteld';
    case 'proces':
      if (EXPECTED.test(text)) return 'verwacht';
      return rubriek === 'proces' && !DONE.test(text) ? 'verwacht' : 'vastgesteld';
    default:
      if (EXPECTED_AS_A_WHOLE.test(text)) return 'verwacht';
      if (ASKED.some((form) => form.test(text))) return 'gevraagd';
      return EXPECTED.test(text) ? 'verwacht' : 'vastgesteld';
  }
}

/** From what is least certain to what is stated as a fact. */
export const FIRMNESS: readonly Modality[] = [
  'opdracht',
  'verwacht',
  'voorgesteld',
  'gevraagd',
  'geadviseerd',
  'vastgesteld',
];

/** The less firm of two: what holds for sentences that are taken together. */
export function weaker(a: Modality, b: Modality): Modality {
  return FIRMNESS.indexOf(a) <= FIRMNESS.indexOf(b) ? a : b;
}
