import { COUNTRIES } from './countries.ts';
import type { Voice } from './voices.ts';

/*
 * Words by which a question asks what somebody says, folded, as alternatives of a pattern, Dutch and English together. Source:
 * the speakers of `voices.ts`, and what speakers do in `spoken-verbs.ts`. Each with an example.
 */

/** By which each speaker is called: "wat vindt *het Europees Parlement*?"; the first that fits counts. */
export const SPEAKER_NAMES: readonly (readonly [Voice, string])[] = [
  [
    'parlement',
    '(?:het )?(?:europees parlement|europese parlement|parlement|ep)|(?:the )?(?:european )?parliament|europarlementariers',
  ],
  [
    'kamer',
    '(?:de )?(?:tweede|eerste) kamer|de kamer|the house|(?:the )?dutch parliament|(?:de )?(?:kamerfracties?|fracties?|kamerleden)|parlementariers',
  ],
  [
    'lidstaten',
    '(?:de )?(?:(?:andere|overige|meeste|sommige|other|some|most) (?:eu-)?(?:lidstaten|landen|member states|countries)|lidstaten|member states)|' +
      COUNTRIES.join('|'),
  ],
  ['ambtelijk', '(?:de )?(?:ambtenaren|ambtelijke|officials|civil servants)'],
  [
    'commissie',
    '(?:de )?(?:europese commissie|commissie|commissievoorstel|eurocommissie|brussel|ec)|(?:the )?(?:european commission|commission)|commission',
  ],
  [
    'kabinet',
    '(?:het |ons |the |dutch )*(?:kabinet|regering|government|cabinet)|nederland|wij|we|(?:the )?netherlands|minister|bewindspersoon',
  ],
];

/** What a speaker does: "wat *vindt* het kabinet?" */
export const THINKS =
  'vind(?:t|en)?|vond(?:en)?|doet|doen|deed|wil|willen|wilt|wou|vraagt|vragen|steunt|steunen|stelt|stellen|zegt|zeggen|denkt|denken|' +
  'staat|staan|beoordeelt|beoordelen|zet|zetten|pleit|pleiten|verwelkomt|onderschrijft|hecht|maakt|roept|ziet|zien|kijkt|kijken|' +
  'is|zijn|neemt|nemen|noemt|noemen|treft|treffen|geeft|geven|moedigt|adviseert|adviseren|legt|vreest|mist|eist|bepleit|reageert|' +
  'does|do|did|is|are|want|wants|should';

/** What a speaker has: "wat is het *standpunt* van het kabinet?" */
export const OPINIONS =
  'standpunt|positie|inzet|oordeel|mening|opvatting|grondhouding|houding|appreciatie|reactie|visie|wensen|bezwaren|zorgen|' +
  'voorstel|voorstellen|plannen|plan|position|view|views|stance|opinion|proposals?|reaction';

/** What an organisation or a party that is asked by name does: "wat *eist* de VNG?" */
export const DOES =
  'vind(?:t|en)?|vond(?:en)?|wil|willen|vraagt|vragen|vroeg(?:en)?|steunt|steunen|stel(?:t|len|de|den)|zeg(?:t|gen)|zei(?:den)?|denk(?:t|en)|' +
  'beoordeelt|beoordelen|pleit(?:en|te|ten)?|bepleit(?:en|te|ten)?|adviseer(?:t|de|den)|adviseren|vrees(?:t|de|den)|vrezen|eis(?:t|en|te|ten)|' +
  'reageer(?:t|de|den)|reageren|waarschuw(?:t|en|de|den)|verwacht(?:en|te|ten)?|schrijf(?:t)?|schrijven|schreef|schreven|schat(?:ten|te)?|' +
  'raamt|ramen|raamde|constateert|constateren|concludeert|concluderen|oordeel(?:t|de|den)|oordelen|merkt|merken|noemt|noemen|noemde|' +
  'mist|missen|kijkt|kijken|ziet|zien|staat|staan|verzoekt|verzoeken|besloot|besloten|besluit|besluiten|heeft|hebben|' +
  'think|thinks|want|wants|ask|asks|asked|advise|advises|fear|fears|say|says|said|expect|expects|recommend|recommends|does|do|did|has';
/** What somebody gives, in a question: "het advies van …". */
export const GIVES =
  'standpunt(?:en)?|positie|inzet|oordeel|mening|opvatting|houding|reactie|visie|wensen|bezwaren|bezwaar|zorgen|zorg|kritiek|advies|adviezen|' +
  'aanbeveling(?:en)?|brief|inbreng|vragen|vraag|conclusies?|opmerkingen|opinie|eisen|voorstel|voorstellen|amendementen|motie|' +
  'position|view|views|opinion|advice|concerns|criticism|reaction|questions|letter|recommendations?';

/** Words that name the speaker inside a compound or a possessive, and so are explicit. */
export const NAMED_IN_COMPOUNDS: readonly (readonly [Voice, RegExp])[] = [
  [
    'kabinet',
    /\b(kabinets(inzet|standpunt|positie|reactie|oordeel|appreciatie|houding|opvatting)|regeringsstandpunt|(onze|ons) (inzet|standpunt|positie|oordeel|houding|lijn|mening|reactie|wensen|bezwaren)|nederlandse (inzet|standpunt|positie|houding|oordeel|reactie)|grondhouding|(dutch|our) (position|view|stance|assessment|reaction)|nl-(inzet|standpunt|positie))\b/,
  ],
  ['commissie', /\b(commissievoorstel(len)?|commissieplan(nen)?)\b/],
  [
    'ambtelijk',
    /\b(ambtelijk advies|wordt .{0,30}geadviseerd|geadviseerde?|advies aan (de )?(minister|u)|official advice|advised)\b/,
  ],
  ['lidstaten', /\b(krachtenveld|medestanders|tegenstanders|bondgenoten|gelijkgezind\w*|like-?minded)\b/],
];
