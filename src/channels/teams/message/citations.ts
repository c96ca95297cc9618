import type { Reply, Source } from '../../reply.ts';
import type { TeamsSettings } from '../settings.ts';
import { shorten } from './shorten.ts';

/** What Teams shows of a citation at most. */
const MOST_CITATIONS = 20;
const MOST_NAME = 80;
const MOST_ABSTRACT = 160;
const MOST_KEYWORDS = 3;
const MOST_KEYWORD = 28;

/**
 * Teams' own labels on an answer: that AI made it, what each [n] in its text refers to, and how sensitive it is. Null
 * when it has none of these. The form is that of Microsoft's "bot messages with AI-generated content".
 */
export function labels(reply: Reply, { sensitivity }: Pick<TeamsSettings, 'sensitivity'>): object | null {
  if (reply.status === 'notice') return null;
  const citation = cited(reply).map((source) => claim(source, reply));
  if (!reply.generated && citation.length === 0 && sensitivity === undefined) return null;
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    // A literal sentence was not made by AI: to say so would say it of the cabinet's own words.
    ...(reply.generated && { additionalType: ['AIGeneratedContent'] }),
    ...(citation.length > 0 && { citation }),
    ...(sensitivity && {
      usageInfo: { type: 'https://schema.org/Message', '@type': 'CreativeWork', ...sensitivity },
    }),
  };
}

/** The sources that the text names, in the order in which it does. */
function cited({ parts }: Reply): readonly Source[] {
  const named = parts.flatMap((part) => (part.type === 'sentence' ? part.sources : []));
  return [...new Map(named.map((source) => [source.number, source])).values()].slice(0, MOST_CITATIONS);
}

function claim({ number, title, quote, url }: Source, { parts }: Reply): object {
  const speakers = parts.flatMap((part) =>
    part.type === 'sentence' && part.sources.some((source) => source.number === number)
      ? [shorten(part.speaker.label, MOST_KEYWORD)]
      : [],
  );
  return {
    '@type': 'Claim',
    position: number,
    appearance: {
      '@type': 'DigitalDocument',
      name: shorten(title, MOST_NAME),
      ...(url !== null && { url }),
      abstract: shorten(quote, MOST_ABSTRACT),
      keywords: [...new Set(speakers)].slice(0, MOST_KEYWORDS),
    },
  };
}
