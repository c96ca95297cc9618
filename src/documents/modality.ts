import type { Modality, Voice } from './document.ts';

/** Something is expected or planned. */
const EXPECTED =
  /(?:^|[\s(])(?:naar verwachting|verwacht(?:e|en|t)? (?:wordt|worden|dat)|wordt verwacht|zal|zullen|voorzien (?:voor|in|op)|beoogde?|gepland(?:e)?|voornemens|streefdatum|zodra|vermoedelijk|waarschijnlijk|expected|will|planned)(?![\p{L}])/iu;
const EXPECTED_OUTRIGHT =
  /(?:^|[\s(])(?:naar verwachting|vermoedelijk|waarschijnlijk|is expected|are expected)(?![\p{L}])/iu;
/** It has been done: an auxiliary with a past participle, or a past tense of procedure. */
const DONE =
  /(?:^|\s)(?:heeft|hebben|is|zijn|werd|werden|has|have|was|were) (?:\S+ ){0,30}?(?:gepubliceerd|uitgebracht|gepresenteerd|aangeboden|verzonden|gestuurd|verstuurd|vastgesteld|aangenomen|ontvangen|opgesteld|besproken|behandeld|geïnformeerd|aangekondigd|ingediend|goedgekeurd|afgerond|verschenen|gestart|ingesteld|bereikt|gevoerd|toegezegd|published|adopted|received|sent)(?![\p{L}])|(?:^|\s)(?:publiceerde|presenteerde|vond plaats|bereikte|verscheen)(?![\p{L}])/iu;
/** Someone presses for something. */
const ASKED =
  /(?:^|\s)(?:vraagt|vragen|zal (?:\S+ ){0,12}(?:vragen|pleiten|inzetten|aandringen|bepleiten|verzoeken|benadrukken)|zet (?:zich )?(?:\S+ ){0,4}in|inzetten op|inzetten voor|pleit|pleiten|bepleit|roept|roepen|verzoekt|verzoeken|dringt|dringen|wil|willen|wenst|wensen|acht het (?:\S+ ){0,3}(?:van (?:groot )?belang|belangrijk|noodzakelijk|wenselijk|essentieel)|acht (?:\S+ ){0,8}(?:van (?:groot )?belang|noodzakelijk|essentieel)|vindt het (?:\S+ ){0,3}(?:van (?:groot )?belang|belangrijk|noodzakelijk|wenselijk|essentieel)|hecht|hechten|aandacht (?:\S+ ){0,3}voor|inzet (?:\S+ ){0,6}is|moet|moeten|dient|dienen|zou|zouden|asks|calls|wants|urges|should)(?![\p{L}])/iu;
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
      if (ASKED.test(text)) return 'gevraagd';
      return EXPECTED.test(text) ? 'verwacht' : 'vastgesteld';
  }
}
