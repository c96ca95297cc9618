/*
 * Words and idioms of a question without a topic, folded, Dutch and English: prepositional expressions,
 * particles of separable verbs, and determiners and prepositions, which are closed classes of words.
 */

/** Idioms without a topic: "*in het kader van* de herziening". */
export const FILLERS =
  /\b(ten aanzien van|met betrekking tot|op het (gebied|terrein|vlak) van|in het kader van|aan de hand van|naar aanleiding van|in verband met|ten behoeve van|in plaats van|instead of|in (?:jip-en-janneketaal|(?:gewone|simpele|eenvoudige|begrijpelijke) (?:taal|woorden)|plain (?:language|english|dutch)|simple (?:terms|words))|op de agenda( van)?|als het (om|over|gaat om) |elkaar|ten opzichte van|in totaal|op dit moment|tot nu toe|on the agenda|in terms of|with regard to|in relation to|with respect to|each other)\b/gi;

/** Parts of separable verbs: "keurde … goed" is goedkeuren, "werkte … samen" samenwerken. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'aan af bij door goed in mee na om op over samen terug tegen toe uit vast voor weg'.split(' '),
);

/** Words after which a noun stands, or an adjective and a noun. */
export const BEFORE_NOUN: ReadonlySet<string> = new Set(
  (
    'de het een deze dit die dat welke welk hoeveel elke elk alle geen van over voor tegen in op bij met naar door uit tot tussen ' +
    'om volgens aan onder zonder via per inzake omtrent rond ter onze ons hun of en ' +
    'the a an this that these those which what many much of on for with by from into about against between under without no any'
  ).split(' '),
);
