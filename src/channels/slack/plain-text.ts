import { unescapeSlackText } from '@chat-adapter/slack/format';

const NAMED = /<([@#!])([^<>|]*)(?:\|([^<>]*))?>/g;
const LINK = /<(?:https?:\/\/|mailto:|tel:)[^<>|]*(?:\|([^<>]*))?>/g;
/** Signs of bold, italic, struck and code, around words and not within them; not further apart than a paragraph is long. */
const DRESSED = /(?<![\p{L}\p{N}])([*_~]|`{1,3})(?=\S)([^\n]{0,500}?\S)\1(?![\p{L}\p{N}])/gu;

/**
 * What somebody said in plain words: without the name of Notabene and of others, a link as its label, and without what
 * makes text bold or code. Slack writes these between `<` and `>`, and writes those signs themselves as entities.
 */
export function plainTextOf(text: string): string {
  const named = text.replace(NAMED, (_whole, sign: string, _id, label?: string) =>
    sign === '#' && label ? `#${label}` : ' ',
  );
  const linked = named.replace(LINK, (whole, label?: string) => label ?? whole.slice(1, -1));
  const undressed = linked.replace(DRESSED, '$2').replace(DRESSED, '$2');
  return unescapeSlackText(undressed)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Whether somebody is named in it; any person when it is not known who. */
export const names = (text: string, user: string | null): boolean =>
  user === null ? /<@[A-Z0-9]/.test(text) : new RegExp(`<@${user}[|>]`).test(text);
