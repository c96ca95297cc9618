/*
 * What people put around a question when they write to somebody: a greeting, thanks, a signature, hesitation,
 * mark-up. None of it is what they ask about. A word that may be a subject as well ("beste", "dank", "groet") goes
 * only where its place tells that it is none: in front of who is addressed, or behind the end of a sentence.
 */

const WORD_ENDS = String.raw`(?![\p{L}\p{N}-])`;
const THANKED = 'bedankt|dank(?:je|u)(?:wel)?|dank (?:je|u)(?: wel)?|thx|tnx|thanks|thank you|merci';

/** Greetings that are nothing else, and what is said of the answer before. */
const GREETING = new RegExp(
  `^(?:hallo|hoi|hai|ha|hey|h[eé]{1,3}|hi|hello|moi|go(?:ed|ei)e? ?(?:morgen|middag|n?avond|dag)|good (?:morning|afternoon|evening|day)|(?:nota ?bene|beste|dag|top|prima|ok(?:e|é|ay)?|mooi|super|fijn|helder|duidelijk|great|perfect|nice|alright|${THANKED})(?= ?[,:!.]))${WORD_ENDS}`,
  'iu',
);
/** Greetings only with somebody behind them: "beste collega's", not "beste aanpak". */
const ADDRESS = /^(?:beste|geachte|lieve|dag|dear)(?= )/iu;
/** Who is greeted: names, or words for people. */
const ADDRESSEE = new RegExp(
  String.raw`^(?:[ /]{1,2}(?:(?:nota ?bene|all(?:en|emaal)?|iedereen|daar|mensen|team|collega(?:['’]?s)?|heer|heren|mevrouw|meneer|dames|redactie|lezers?|en|of|there|everyone|sir|madam|colleagues?|folks|and|or)${WORD_ENDS}|\p{Lu}[\p{L}.'’-]*)){1,5}(?=\s{0,2}(?:[,!.;–\n]|$))`,
  'u',
);
/** Who may be asked for what they think: "beste Commissie, wat vindt u …?" keeps them. */
const SPEAKER = /commissi|kabinet|regering|raad|parlement|parliament|kamer|council|cabinet|government/i;
/** Whoever is greeted is asked what they do or think, and not only to tell it. */
const ASKS_THEM =
  /\b(?:vindt?|vinden|denkt?|denken|doet?|doen|zit|zitten|sta|staat|staan|ben|bent|steunt?|steunen|vraagt?|zegt?) (?:u|jij|je|jullie)\b|\b(?:uw|jullie|your) (?:standpunt|mening|visie|oordeel|positie|reactie|view|opinion|position|stance)\b|\b(?:do|did|are|were|have) you\b(?! (?:know|happen|have|tell))/iu;
/** Nobody else is called so, a comma or not. */
const OURSELVES = new RegExp(`^ nota ?bene${WORD_ENDS}`, 'iu');

/** That there is a question, before it is asked. */
const ANNOUNCES =
  /^(?:(?:nog )?(?:(?:even|snel|kort|een) )*(?:(?:korte|snelle) )?vraag(?:je)?(?=\s?[:,])|ik heb (?:nog )?(?:een|wat) (?:korte |snelle )?vra(?:ag|gen|agje)|(?:kun|kunt|kan|zou) (?:je|jij|u) (?:me|mij|ons)(?: \p{L}+){0,3} helpen|sorry(?: (?:voor|for) (?:de|het|mijn|the|my)(?: \p{L}+){1,3}| to bother you)?|(?:a |one )?quick question|i have (?:a|one)(?: quick)? question|(?:can|could) you (?:please )?help me(?: out)?)\s?(?=[,.:;?!])[,.:;?!\s]+(?:(?:maar|but) )?/iu;

function withoutGreeting(text: string): string {
  const alone = GREETING.exec(text)?.[0];
  const greeting = alone ?? ADDRESS.exec(text)?.[0];
  if (greeting === undefined) return text;
  const after = text.slice(greeting.length);
  const ours = OURSELVES.exec(after)?.[0];
  const named = ADDRESSEE.exec(after)?.[0];
  const others = named !== undefined && (SPEAKER.test(named) || ASKS_THEM.test(after));
  const addressed = ours ?? (others ? undefined : named);
  return alone === undefined && addressed === undefined ? text : after.slice(addressed?.length ?? 0);
}

/** What ends a letter: by its courtesy wherever it stands, or as a sentence of its own. */
const CLOSING = new RegExp(
  [
    String.raw`[\s,.;:!?–-](?<!(?:^|[^\p{L}])(?:de|het|een|van|voor|met|over|the|an?|of|for|with|about) )(?:(?:al ?vast|bij voorbaat|hartelijk|heel|erg|veel|waarvoor|nogmaals|many|and|en) ){0,3}(?:${THANKED}|(?<=(?:al ?vast|bij voorbaat|hartelijk|veel|waarvoor|[.?!,\n]) ?)dank)(?: (?:al ?vast|bij voorbaat|hoor|zeer|in advance|a lot|so much|very much|again|voor (?:je|uw|jullie|de) \p{L}+|for (?:your|the) \p{L}+)){0,3}`,
    String.raw`[\s,.;!?](?<!(?:^|[^\p{L}])(?:de|een|van|over|the|a|of|about) )(?:(?:met|with) )?(?:vriendelijke|vr|hartelijke|warme|kind|kindest|best|warm)\.? (?:groet(?:en)?|regards|wishes|greetings)`,
    String.raw`[.?!,\n]\s{0,3}(?:met|with) (?:groet(?:en)?|regards|greetings)`,
    String.raw`[\s,.;!?](?:groetjes|mvg|m\.v\.g|grtz?|hoogachtend|yours (?:sincerely|truly|faithfully))`,
    String.raw`[.?!,\n]\s{0,3}(?:groet(?:en)?|regards|greetings|cheers|liefs|sincerely|best(?=,))`,
    String.raw`[.?!\n]\s{0,3}(?:(?:ik )?(?:hoor|verneem)(?: (?:het|dit))? graag(?: (?:van (?:je|u|jullie)|wat .{1,20}))?|(?:i )?look(?:ing)? forward to (?:your|hearing) [^?.!\n]{1,30}|(?:nog )?(?:een )?(?:fijne|prettige) (?:dag|avond|week|weekend)(?: nog| verder)?|have a (?:nice|good|great) day)`,
  ]
    .map((each) => `(?:${each})${WORD_ENDS}`)
    .join('|'),
  'giu',
);
/** The one who signs, and on further lines what they are; a line that asks for more is none. */
const SIGNATURE =
  /^[.,!]?\s*(?:(?:\p{Lu}[\p{L}.'’-]*(?![\p{L}.'’-])|van|de|den|der|ter|te|mr|drs?|ir|ing|prof|mw|dhr|\p{Ll}+(?=[\s.!]*$))[ ,.!]*){0,10}(?:\n(?!\s{0,9}(?:[Nn]oem|[Gg]eef|[Ss]om|[Ll]eg|[Vv]ertel|[Vv]at|[Bb]eschrijf|[Tt]oon|[Zz]oek|[Gg]raag|[Ww]at|[Ww]ie|[Ww]elke?|[Hh]oe|[Kk]unt?|[Ee]n|[Oo]ok|[Pp]\.?[Ss]|[Ll]ist|[Gg]ive|[Nn]ame|[Tt]ell|[Ss]how|[Ee]xplain|[Dd]escribe|[Aa]nd|[Aa]lso|[Pp]lease|I|[Ii]k|[Ww]e)(?!\p{L}))[^?\n]{0,60}){0,5}\s*$/u;

/** Without how it ends; the mark that ends the question is the question's. */
function withoutClosing(text: string): string {
  for (const { 0: closing, index } of text.matchAll(CLOSING))
    if (SIGNATURE.test(text.slice(index + closing.length)))
      return text.slice(0, index) + (/^[.?!]/.exec(closing)?.[0] ?? '');
  return text;
}

/** Hesitation, however long it is drawn out, and what only fills; the last two where they are set apart. */
const HESITATION =
  /(?<![\p{L}\p{N}-])(?:e+h+m*|u+h+m*|h+m{2,}|tja|pf{2,}|zeg maar|by the way|ik vr(?:oeg|aag) me af(?: of)?|i (?:was|am) wondering|i wonder)(?![\p{L}\p{N}-])|(?<=^\W*|,\s?)(?:well|btw)(?=,)|\sh[eéè]{1,2}(?=\s*[,?!.])/giu;
/** A tag, or what a platform writes for a person or a room; an address in brackets says something. */
const MARKUP = /<[!/@#]?\p{L}[\p{L}\p{N}]{0,30}(?:[\s/|][^<>]{0,200})?>/gu;
/** Those for everybody are nobody; of a name only the sign goes. */
const MENTION =
  /(?<![\p{L}\p{N}.])@(?:(?:everyone|here|channel|all|iedereen|kanaal|nota ?bene)(?![\p{L}\p{N}])|(?=[\p{L}\p{N}]))/giu;
/** Where a text that was cut may begin. */
const LEADING = /^[\s,!.:;–]+/u;
/** "Hallo, goedemorgen", "Dank! Groet, Jan". */
const ROUNDS = 3;

/** A question without what is said around it; as it was where nothing else is said. */
export function withoutChatter(text: string): string {
  let rest = text.replace(MARKUP, ' ').replace(MENTION, '').replace(HESITATION, ' ').trim();
  for (let round = 0; round < ROUNDS; round++)
    rest = withoutClosing(withoutGreeting(rest.replace(LEADING, '').replace(ANNOUNCES, ''))).trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest.replace(LEADING, '') : text;
}
