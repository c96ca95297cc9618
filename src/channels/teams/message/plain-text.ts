import { stripHtmlTags, unescapeTeamsText } from '@chat-adapter/teams/format';
import * as z from 'zod/v4/mini';
import { collapseWhitespace } from '../../../documents/collapse-whitespace.ts';
import type { Activity } from '../activity.ts';

const Mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.optional(z.string()),
});

interface PlainText {
  /** What was said, without the name of the bot. */
  readonly text: string;
  /** Whether the bot was named. */
  readonly named: boolean;
}

/** What was said in plain words: Teams writes names of people as tags, and other signs as HTML does. */
export function plainTextOf({ text, entities, recipient }: Activity): PlainText {
  const mentions = (entities ?? [])
    .map((entity) => Mention.safeParse(entity))
    .flatMap(({ data }) => (data && data.mentioned.id === recipient?.id ? [data] : []));
  const nameless = mentions.reduce(
    (left, { text: tag }) => (tag ? left.replace(tag, ' ') : left),
    text ?? '',
  );
  return { text: collapseWhitespace(decoded(stripHtmlTags(nameless))), named: mentions.length > 0 };
}

/** `&` last, so that nothing is decoded twice. */
const decoded = (text: string): string =>
  unescapeTeamsText(
    text
      .replace(/&nbsp;/g, ' ')
      .replace(/&apos;/g, "'")
      .replace(/&#(\d{1,7});/g, (whole, code) => character(Number(code), whole))
      .replace(/&#x([0-9a-f]{1,6});/gi, (whole, code) => character(Number.parseInt(code, 16), whole)),
  );

const character = (code: number, otherwise: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
