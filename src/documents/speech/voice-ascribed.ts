import type { Voice } from '../document.ts';
import {
  CABINET,
  COMMISSION,
  COUNCIL_EU,
  COUNTRIES,
  END,
  EP,
  KAMER,
  NETHERLANDS,
  STATES,
  THIRD,
} from './voice-names.ts';

/** "De grondhouding van het kabinet is …", "De Nederlandse inzet is …": whose view it is, is in the subject. */
const STANCE =
  '(?:grondhouding|inzet|standpunt|positie|mening|opvatting|oordeel|prioriteit|prioriteiten|uitgangspunt|beoordeling|aandachtspunt|aandachtspunten|wens|voorkeur|visie|houding|steun|zorg|zorgen|kritiek|bezwaar|bezwaren|advies|position|view)';
const stanceOf = (names: string): RegExp =>
  new RegExp(`^(?:de|het|een|the) (?:[\\p{L}-]{1,30} ){0,2}?${STANCE} van (?:${names})${END}`, 'iu');
/** Somebody whose sentence it is: a speaker, or third parties, whose names tell which. */
export type Said = Voice | 'derden';
export const STANCE_OF: readonly (readonly [pattern: RegExp, voice: Said])[] = [
  [stanceOf('het kabinet|nederland|de regering'), 'kabinet'],
  [new RegExp(`^(?:de|het|the) (?:[\\p{L}-]{1,30} )?(?:nederlandse|dutch) ${STANCE}${END}`, 'iu'), 'kabinet'],
  [/^(?:de|het) kabinets(?:inzet|reactie|positie|standpunt|oordeel)\b/iu, 'kabinet'],
  [stanceOf(EP), 'parlement'],
  [stanceOf(KAMER), 'kamer'],
  [stanceOf(COUNCIL_EU), 'raad'],
  [stanceOf(`de (?:andere |meeste )?lidstaten|${COUNTRIES}`), 'lidstaten'],
  [stanceOf(THIRD), 'derden'],
];

/** "Volgens het kabinet …", "naar het oordeel van het kabinet": the view is ascribed, wherever this stands. */
const SAYS =
  '(?:volgens|aldus|according to|naar (?:het |de )?(?:oordeel|mening|inzicht|opvatting|verwachting) van|in de ogen van|in the view of)';
const SAYS_SO =
  '(?:, zo (?:stelt|stellen|meldt|melden|meent|menen|vindt|vinden|schrijft|waarschuwt|waarschuwen))';
const ascribed = (names: string): RegExp =>
  new RegExp(`(?:(?:^|[\\s,(])${SAYS}|${SAYS_SO}) (?:${names})${END}`, 'iu');
export const ASCRIBED: readonly (readonly [pattern: RegExp, voice: Said])[] = [
  [ascribed(`${CABINET}|${NETHERLANDS}`), 'kabinet'],
  [/(?:^|[\s,])wat (?:het kabinet|nederland) betreft(?![\p{L}-])/iu, 'kabinet'],
  [
    /(?:^|\s)(?:is|zijn|blijft|blijven|staat) (?:[\p{L}-]{1,20} )?voor (?:het kabinet|nederland) (?:[\p{L}-]{1,20} )?(?:van (?:groot )?belang|belangrijk|essentieel|cruciaal|onaanvaardbaar|een (?:rode lijn|prioriteit|voorwaarde|randvoorwaarde))/iu,
    'kabinet',
  ],
  [
    /^voor het kabinet (?:is|zijn|blijft|blijven|telt|tellen|geldt|gelden|staat|staan|weegt|wegen)(?![\p{L}-])/iu,
    'kabinet',
  ],
  [/(?:^|\s)in de ogen van (?:het kabinet|nederland)(?![\p{L}-])/iu, 'kabinet'],
  [ascribed(EP), 'parlement'],
  [ascribed(KAMER), 'kamer'],
  [ascribed(COUNCIL_EU), 'raad'],
  [ascribed(COMMISSION), 'commissie'],
  [ascribed(`${STATES}|${COUNTRIES}`), 'lidstaten'],
  [ascribed(THIRD), 'derden'],
];

/** Somebody asks, supports or reckons in the passive: "wordt door de Commissie opgeroepen". */
const ASKED_OF =
  '(?:verzocht|gevraagd|uitgenodigd|aangemoedigd|opgeroepen|aangespoord|verplicht|gesteund|ondersteund|verwelkomd|bekritiseerd|voorgesteld|aangekondigd|geraamd|geschat|begroot|berekend|genoemd|betwist|bepleit|beoogd|beschouwd|gezien|ervaren|gevreesd|verwacht|onderschreven)';
const agentOf = (names: string): RegExp =>
  new RegExp(
    `(?:^|\\s)(?:wordt|worden|werd|werden|is|zijn) (?=(?:.* )?${ASKED_OF}(?![\\p{L}]))[^.;]{0,160}?(?:^|\\s)?door (?:${names})${END}`,
    'iu',
  );
export const AGENTS: readonly (readonly [pattern: RegExp, voice: Said])[] = [
  [agentOf(`${CABINET}|${NETHERLANDS}`), 'kabinet'],
  [agentOf(EP), 'parlement'],
  [agentOf(KAMER), 'kamer'],
  [agentOf(COUNCIL_EU), 'raad'],
  [agentOf(COMMISSION), 'commissie'],
  [agentOf(`${STATES}|${COUNTRIES}`), 'lidstaten'],
  [agentOf(THIRD), 'derden'],
];

/** The file speaks of itself: receipt, procedure, who is in charge, what text this is. */
export const OF_THE_FILE: readonly RegExp[] = [
  /^(?:nederland|het kabinet|de (?:tweede |eerste )?kamer) (?:ontving|heeft (?:\S+ ){0,12}ontvangen)(?![\p{L}])/iu,
  /(?:^|\s)(?:is|zijn) eerstverantwoordelijk|(?:^|\s)eerstverantwoordelijke? (?:ministerie|departement|bewindspersoon)/iu,
  /^zo (?:staat|meldt) (?:het|dit|dat)? ?(?:in )?de beslisnota/iu,
  /^dit (?:document |stuk |register |overzicht )?is een (?:\p{L}+ ){0,2}(?:weergave|samenvatting)|^de offici[ëe]le (?:tekst|publicaties?) (?:is|zijn) leidend/iu,
  // "Deze bijlage hoort bij de Kamerbrief van …": where a paper belongs.
  /^(?:deze|dit) (?:bijlagen?|annex|notitie|nota|brief|document|stuk|overzicht|tabel|memo) (?:hoort|horen|behoort|behoren|maakt|maken|is|zijn) (?:\S+ ){0,4}?(?:bij|deel uit van|(?:een )?(?:bijlage|onderdeel) (?:bij|van))(?![\p{L}])/iu,
  /(?:^|\s)(?:staat|staan|komt|komen|verscheen|verschijnt|volgt) (?:\S+ ){0,6}in (?:een|het) (?:bnc-)?fiche(?![\p{L}])|^(?:het|dit) (?:bnc-)?fiche (?:over|bij|is|wordt|werd)(?![\p{L}])/iu,
  /^het europees parlement en de raad (?:beslissen|besluiten|zijn)(?![\p{L}])|^de raad (?:stemt|besluit|beslist) (?:\S+ ){0,3}met (?:gekwalificeerde|eenparigheid|unanimiteit|een gewone)/iu,
];
/** What the Council has before it is a step of the file. */
export const COUNCIL =
  /^de (?:europese )?raad (?:bespreekt|besprak|behandelt|vergadert|zal|moet nog|stemt op|besluit op)(?![\p{L}])/iu;
