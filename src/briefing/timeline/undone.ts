/** Words as a pattern, whole and with any white space between them. */
export const word = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'iu');

/** What was to be and will not be: put off, called off, or not come to. */
export const OFF = word(
  'uitgesteld|verplaatst|verschoven|verdaagd|afgelast|(?:is|zijn|was|waren|komt|komen)[^.;]{0,80} vervallen|geannuleerd|geschrapt|afgeblazen|(?:gaat|gaan|ging|gingen)[^.;]{0,40} niet door|niet doorgaan|afgevoerd van de agenda|van de agenda (?:gehaald|afgevoerd|verdwenen)|postponed|cancelled|canceled|called off|rescheduled|kon(?:den)?[^.;]{0,80} niet|could not',
);
export const NOT_OFF =
  /(?<!\p{L})(?:niet|not)\s(?:uitgesteld|verplaatst|verschoven|verdaagd|afgelast|vervallen|geannuleerd|postponed|cancelled)(?!\p{L})/giu;
export const COULD_NOT = /(?<!\p{L})(?:kon(?:den)?[^.;]{0,80}\sniet|could\snot)(?!\p{L})/giu;
/** Whoever says that a step may be put off, does not say that it is. */
export const MAY_BE = word('mogelijk|wellicht|misschien|kan|kunnen|zou|zouden|may|might|could be');
/** Under this condition something else follows; that it is met, is not said. */
export const CONDITION = word(
  '(?:als|indien|mits|tenzij|wanneer|zodra|if|once|provided(?: that)?|unless) (?:de|het|een|er|dit|dat|ook|the|a|an|it)|op voorwaarde dat|ingeval|in het geval dat',
);
/** Whether it came is in doubt itself. */
export const UNSURE = word(
  '(?:onzeker|onduidelijk|onbekend|niet zeker|niet duidelijk|niet bekend|de vraag|te bezien|afwachten|uncertain|unclear|unknown|not (?:clear|known|certain))[^.;]{0,40} (?:of|whether)',
);
export const WHETHER = /^\s*(?:of|whether)\s+(?:de|het|een|er|the|a)\s/iu;
/** What a sentence told of was not so. */
export const TAKEN_BACK = word(
  '(?:bleek|bleken|blijkt|blijken|is|was|waren)(?: achteraf| later| echter| toch)? (?:onjuist|niet juist|niet waar|niet correct|een vergissing)|(?:ten onrechte|abusievelijk)[^.;]{0,20} (?:gemeld|vermeld|bericht|geschreven|meegedeeld)|turned out to be (?:wrong|incorrect|untrue)',
);
/** An earlier plan or report, which is told since it was to go otherwise. */
export const SUPERSEDED = word(
  '(?<!(?:zoals|als) )(?:voorheen|eerder(?! dan)|aanvankelijk|oorspronkelijk)[^.;]{0,30} (?:gemeld|vermeld|bericht|meegedeeld|geschreven|gedacht|voorzien|gepland)',
);
/** Who asks for a step, does not take it; what parliament asks for is no plan of the cabinet either. */
export const ASKED = word(
  '(?<!(?:zoals|als) )(?:verzocht|verzoekt|verzoeken|gevraagd|vraagt|vroeg|vroegen|requested|requests|asked|asks)',
);
export const PARLIAMENT_ASKS = word(
  '(?<!(?:aan|wordt|worden|zij|naar) (?:de|uw|beide) (?:(?:tweede|eerste) )?)kamers? (?:(?:heeft|hebben|had|hadden)[^.;]{0,80} (?:verzocht|gevraagd)|verzoekt|verzoeken|vraagt|vroeg|vroegen)',
);
