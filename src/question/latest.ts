/** What is asked for as it stands now, rather than as it was first written down; on folded text. */
const NOUN =
  '(?:kabinets)?(?:standpunt(?:en)?|positie|inzet|stand|oordeel|houding|lijn|mening|opvatting|appreciatie|reactie|versie|brief|stuk|nieuws|ontwikkelingen|visie|position|view|views|stance|state|version|letter|news)';
const ADJECTIVE =
  '(?:huidige?|actuele?|laatste|recentste|meest recente|nieuwste|tegenwoordige|current|latest|most recent|newest)';
const LATEST = new RegExp(
  `\\b${ADJECTIVE} (?:[a-z-]+ ){0,2}${NOUN}\\b|\\b(?:nu|inmiddels|thans|momenteel|op dit moment|tegenwoordig|now|currently|at the moment|at present)\\b`,
);
/** The words of it: they are no subject. */
const WORDS =
  /\b(?:meest recente|most recent|op dit moment|at the moment|at present|huidige?|actuele?|laatste|recentste|nieuwste|tegenwoordige?|nu|inmiddels|thans|momenteel|current|currently|latest|newest|now)\b/gi;

/** Whether a folded question asks for the latest position. */
export const asksLatest = (folded: string): boolean => LATEST.test(folded);

export const withoutLatest = (text: string): string => text.replace(WORDS, ' ');
