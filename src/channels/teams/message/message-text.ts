import type { Part, Reply, Source } from '../../reply.ts';

/** Invisible, and no letter: words around it are not one word, and an address with it in is none. */
const JOINER = '\u2060';

/**
 * Text that the Markdown of Teams shows as it stands: no link, picture, HTML, mention or emphasis comes of it. Teams
 * makes links of bare addresses after that, so these are broken where nobody sees it.
 */
export const asText = (text: string): string =>
  text
    .replace(/[\\`*_[\]#|~()]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=\/\/)/g, `:${JOINER}`)
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}${JOINER}.`)
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');

/** An address of ours that the brackets of Markdown can hold. */
const inBrackets = (url: string): string =>
  url.replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** A reply in Markdown for the text of a message: `asker` is who asked, as Teams names people. */
export function messageText(reply: Reply, asker: string): string {
  const { parts, footer } = reply;
  const paragraphs = parts.map((part) => paragraph(part, asker));
  return [...paragraphs, ...(footer === null ? [] : [`_${asText(footer)}_`])].join('\n\n');
}

/** The sentences alone, as they grow: what was shown stays, so nothing that may come above them later. */
export function partialText({ parts }: Reply): string {
  return parts
    .filter(({ type }) => type === 'sentence')
    .map((part) => paragraph(part, ''))
    .join('\n\n');
}

function paragraph(part: Part, asker: string): string {
  switch (part.type) {
    case 'heading':
      return `**${asText(part.text)}**`;
    case 'sentence':
      return `**${asText(part.speaker.label)}:** ${asText(part.text)} ${markers(part.sources)}`.trimEnd();
    case 'words':
      return MARKS[part.weight](asText(part.text));
    case 'by':
      return asText(`${part.text} ${asker}`.trim());
    case 'nearest': {
      const title = asText(part.title);
      const named = part.url === null ? title : `[${title}](${inBrackets(part.url)})`;
      return `**${asText(part.speaker.label)}:** “${asText(part.quote)}” (${named})`;
    }
  }
}

const MARKS = {
  plain: (text: string) => text,
  strong: (text: string) => `**${text}**`,
  faint: (text: string) => `_${text}_`,
} as const;

/** As Teams knows citations: a number in brackets. */
const markers = (sources: readonly Source[]): string => sources.map(({ number }) => `[${number}]`).join('');
