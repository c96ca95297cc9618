/** What can be said of withheld information without giving any of it away, in stems. */
const WORDS = new Set(
  `de het een deze dit die dat er is zijn wordt worden werd werden niet geen wel in op van voor ter ten bij met om te en of als aan door uit over
  alle overige verder verdere andere enige nadere ook daarom omdat hierbij hierin waarin waarvan tevens eventuele betreffende genoemde vermelde bijgevoegde
  openbaar openbare openbaarheid openbaarmaking gemaakt maken opgenomen verstrekt gelakt weggelakt zwartgelakt onleesbaar geanonimiseerd verwijderd weggelaten
  informatie gegevens persoonsgegevens gegeven namen naam contactgegevens telefoonnummers e-mailadressen emailadressen passages passage delen deel gedeelte gedeelten onderdelen bijlage bijlagen tekst
  ambtenaren ambtenaar medewerkers medewerker betrokkenen betrokken personen persoon derden bewindspersonen
  nota document stuk fiche brief notitie ministerie departement
  bescherming belang belangen persoonlijke levenssfeer privacy staat staten land lidstaten internationale betrekkingen eenheid kroon kabinetsbeleid veiligheid economische financiële
  onderhandelingspositie onderhandelingen onderhandelingsinzet bedrijfsgegevens bedrijfsvertrouwelijke vertrouwelijke vertrouwelijk vertrouwelijkheid concurrentiegevoelige koersgevoelige beleidsopvattingen intern beraad
  grond basis artikel lid eerste tweede derde vierde vijfde onder sub wet open overheid woo grondwet gw avg verordening gegevensbescherming uitzonderingsgrond uitzonderingsgronden beleidslijn actieve beslisnota beslisnota's nota's
  hun haar buiten blijven kan kunnen mag mogen zal zullen bevat bevatten bevatte staat staan komt komen blijft blijven betreft wegens vanwege gelet uitgezonderd behalve
  toepassing zie toelichting hieronder hierboven conform volgens reden redenen verzet verzetten zich tegen nederland nederlandse
  the personal data of civil servants officials are is not public this document contains no information that cannot be made to protect privacy for other`.split(
    /\s+/,
  ),
);

/** The heading of a part that says what is withheld, also where the kind of the document has no such part. */
const ABOUT =
  /^(?:\d+(?:\.\d+)*[.)]? +)?(?:informatie|gegevens) die niet (?:actief )?openba\S+ (?:(?:gemaakt|worden|kan|kunnen|mag|mogen) ?){1,3}$/i;
export const isAboutWithholding = (heading: string): boolean => ABOUT.test(heading.trim());

/** It says outright that something is, or that nothing is, withheld. */
const SAYS_SO =
  /(?:niet (?:actief |volledig |geheel )?openba|geen (?:\S+ ){0,3}(?:informatie|gegevens|passages|delen|tekst)|gelakt|weggelakt|zwartgelakt|onleesbaar gemaakt|geanonimiseerd|niet (?:opgenomen|verstrekt|van toepassing)|weggelaten|not (?:be )?(?:made )?public)/i;
const NOTHING = /^(?:n\.?v\.?t\.?|niet van toepassing|geen|nee|not applicable)\.?$/i;
/** Articles of law may carry numbers; no other number may stand in such a sentence. */
const ARTICLES = /\b(?:artikel(?:en)?|art\.|lid|paragraaf) \d{1,3}(?:[.:]\d{1,3})?(?: ?[a-z]\b)?/gi;

/**
 * Whether a sentence only states that something is withheld, or that nothing is. Closed by default: any word
 * outside this narrow vocabulary, any figure and any name makes it content.
 */
export function statesWithholding(sentence: string): boolean {
  const text = sentence.trim();
  if (text.length > 500) return false;
  if (NOTHING.test(text)) return true;
  if (!SAYS_SO.test(text)) return false;
  const without = text.replace(ARTICLES, ' ');
  if (/[\p{N}€$%@]/u.test(without)) return false;
  return without
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .every((word) => word.length < 2 || WORDS.has(word.replace('’', "'").replace(/^[-']+|[-']+$/g, '')));
}
