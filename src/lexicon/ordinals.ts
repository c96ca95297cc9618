/**
 * Openings of a sentence that is one of several, told one after the other, folded: ordinals as adverbs (ANS, Algemene
 * Nederlandse Spraakkunst, 7.3: "ten eerste", "in de tweede plaats"), their English counterparts, numbered parts, and the requests of a motion.
 */
export const ONE_OF_SEVERAL =
  /^(?:(?:ten|in de|het|de) (?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste)\b|(?:tot slot|ten slotte|tenslotte|daarnaast|voorts|bovendien)\b|(?:first|second|third|fourth|fifth|final|last)(?:ly)?\b|(?:fase|stap|optie|phase|step|option|punt|amendement|amendment) [\dia-f]+\b|verzoekt\b|\(?\d{1,2}[.)] )/;
