import type { Language } from '../../documents/document.ts';
import { treatsAny } from '../../reader/clues.ts';
import type { Read } from '../../reader/decide.ts';
import type { Query } from '../../search/words/query.ts';

/** From this distance to the next one on, in log odds, a sentence stands out among those that were found. */
const STANDS_OUT = 0.5;
/** With this share of what the words of a question tell, a sentence speaks of it in other words. */
const FEW_WORDS = 0.25;

/**
 * What is not sure of an answer that is only probable, as the end of a sentence after a colon: the first of what weighs
 * most. Null where nothing can be pointed at.
 */
export function unsureOf({ chosen: [best], clues }: Read, query: Query, language: Language): string | null {
  if (best === undefined || clues === null) return null;
  const nl = language === 'nl';
  const unknown = query.concepts.filter(({ known, inherited, noun }) => !known && !inherited && noun);
  if (unknown.length > 0) {
    const words = unknown.map((each) => `“${each.words}”`).join(', ');
    return nl ? `${words} komt in de stukken niet voor` : `${words} is not in the documents`;
  }
  if (clues.lacks === 1) return nl ? 'een getal of bedrag staat er niet bij' : 'no number or amount is given';
  const [facet] = query.facets;
  if (facet !== undefined && !treatsAny(best, query.facets))
    return nl
      ? `de zin gaat niet met zoveel woorden over ${facet.label.nl}`
      : `the sentence is not in so many words on ${facet.label.en}`;
  if (clues.lead < STANDS_OUT)
    return nl ? 'andere zinnen komen er bijna even dichtbij' : 'other sentences come almost as near';
  if (clues.own + clues.around < FEW_WORDS)
    return nl ? 'de zin zegt het in andere woorden dan de vraag' : 'it uses other words than the question';
  return null;
}
