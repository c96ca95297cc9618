import { escapeSlackText } from '@chat-adapter/slack/format';
import { CHANNEL_WORDS } from '../channel-words.ts';
import { type Part, type Reply, type Source, within } from '../reply.ts';
import type { ButtonData } from './button-data.ts';

/** A block of a message, as Slack's Block Kit has them. */
export type Block = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What a message shows, and in one line what it is: for notifications and for readers of a screen. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** No pictures of what is linked to; for methods that post, as others take no such thing. */
export const BARE = { unfurl_links: false, unfurl_media: false } as const;

/** Where a message will stand and for whom, as its buttons and names need it. */
export interface About {
  readonly thread: string;
  /** The message it replies to, if it does. */
  readonly parent: string | undefined;
  readonly asker: string;
}

/**
 * Of Slack: blocks in a message, letters in all of them as JSON (which it refuses from about 13,200), letters of one
 * text, of a link, in the line for notifications, and on a button.
 */
export const SLACK_LIMITS = {
  blocks: 50,
  letters: 12_000,
  text: 3000,
  url: 3000,
  summary: 1000,
  button: 75,
} as const;

/**
 * A reply as a message. What comes out of documents and from people stands in rich text and in plain text only, where
 * nothing means anything but itself: no names, no marks, no links. Links are those of the reply.
 */
export function messageOf(reply: Reply, about: About): SlackMessage {
  const blocks = within(reply, (part) => blocksOf(part, about), fits);
  return { text: lineOf(reply), blocks };
}

/** The same without the link to the page, and whether something was left out. */
export function apart(reply: Reply, about: About): { readonly message: SlackMessage; readonly cut: boolean } {
  let cut = false;
  const blocks = within(
    reply,
    (part) => {
      cut = part.cut;
      return blocksOf({ ...part, page: null }, about);
    },
    fits,
  );
  return { message: { text: lineOf(reply), blocks }, cut };
}

/** Sentences as they are shown while an answer grows. */
export const sentenceBlocks = (reply: Reply, from: number): readonly Block[] =>
  reply.parts
    .filter((part) => part.type === 'sentence')
    .slice(from)
    .flatMap((part) => partBlocks(part, ''));

/** What an answer that grows begins with: that it is being made, and a way to stop it. */
export const firstBlocks = (reply: Reply, about: About): readonly Block[] => [
  ...reply.parts.filter((part) => part.type !== 'sentence').flatMap((part) => partBlocks(part, about.asker)),
  ...buttonBlocks(reply, about),
];

const lineOf = ({ summary }: Reply): string =>
  escapeSlackText(filled(shortened(summary, SLACK_LIMITS.summary)));

function blocksOf(reply: Reply, about: About): readonly Block[] {
  const { footer, page } = reply;
  const blocks = [
    ...reply.parts.flatMap((part) => partBlocks(part, about.asker)),
    ...sourceBlocks(reply),
    ...(page === null ? [] : [rich(section(link(page.url, page.text)))]),
    ...(footer === null ? [] : [faint(footer)]),
    ...buttonBlocks(reply, about),
  ];
  return blocks.length > 0 ? blocks : [rich(section(text(reply.summary)))];
}

function partBlocks(part: Part, asker: string): readonly Block[] {
  switch (part.type) {
    case 'heading':
      // A block of Slack's own for headings is larger than the answer below it needs.
      return [rich(section(text(shortened(part.text, SLACK_LIMITS.text), { bold: true })))];
    case 'sentence':
      return [
        rich(
          section(
            text(`${part.speaker.label} `, { bold: true }),
            text(part.text),
            ...part.sources.flatMap(({ number, url }) => [text(' '), link(url, `[${number}]`)]),
          ),
        ),
      ];
    case 'words':
      if (part.text === '') return [];
      return part.weight === 'faint'
        ? [faint(part.text)]
        : [rich(section(text(part.text, part.weight === 'strong' ? { bold: true } : undefined)))];
    case 'by':
      return [rich(section(text(`${part.text} `), { type: 'user', user_id: asker }))];
    case 'nearest':
      return [
        rich(
          section(text(`${part.speaker.label} `, { bold: true }), link(part.url, part.title)),
          quote(part.quote),
        ),
      ];
  }
}

/** The sources below an answer; with their quotes where they are all there is. */
function sourceBlocks({ parts, sources }: Reply): readonly Block[] {
  if (sources.length === 0) return [];
  const listed = parts.some(({ type }) => type === 'sentence');
  if (!listed) return sources.map((source) => rich(sourceSection([source]), quote(source.quote)));
  // One paragraph after another in a block has no line between.
  return [{ type: 'divider' }, rich(...grouped(sources).map(sourceSection))];
}

type Sources = readonly [Source, ...Source[]];

/** Those that follow each other and stand in the same place of a paper belong together. */
function grouped(sources: readonly Source[]): readonly Sources[] {
  const groups: [Source, ...Source[]][] = [];
  for (const source of sources) {
    const group = groups.at(-1);
    if (group?.[0].title === source.title && group[0].place === source.place) group.push(source);
    else groups.push([source]);
  }
  return groups;
}

/** Where something stands: each number leads to its own words, the title to the first of them. */
function sourceSection(sources: Sources): object {
  const [{ title, place, url }] = sources;
  return section(
    ...sources.flatMap(({ number, url: own }) => [link(own, `[${number}]`), text(' ')]),
    link(url, title),
    ...(place === '' ? [] : [text(`, ${place}`)]),
  );
}

/** What can be done with an answer, and the thumbs; each of them says which and where. */
function buttonBlocks(reply: Reply, { thread, parent }: About): readonly Block[] {
  const { turn, judged, buttons, choices, language } = reply;
  if (turn === null) return [];
  const words = CHANNEL_WORDS[language];
  const data: ButtonData = { turn, thread, parent };
  const value = JSON.stringify(data);
  const button = (id: string, label: string, also: object) => ({
    type: 'button',
    action_id: id,
    text: { ...plain(label), emoji: id === 'up' || id === 'down' },
    value,
    ...also,
  });
  const elements = [
    ...buttons.map((id) => button(id, words.buttons[id], id === 'stop' ? { style: 'danger' } : {})),
    ...(judged
      ? [
          button('up', '👍', { accessibility_label: words.up }),
          button('down', '👎', { accessibility_label: words.down }),
        ]
      : []),
  ];
  const chosen = choices.map((choice) =>
    button(choice.button, shortened(choice.title, SLACK_LIMITS.button), {}),
  );
  return [chosen, elements].flatMap((row) => (row.length === 0 ? [] : [{ type: 'actions', elements: row }]));
}

const rich = (...elements: readonly object[]): Block => ({ type: 'rich_text', elements });
const section = (...elements: readonly object[]): object => ({ type: 'rich_text_section', elements });
const quote = (words: string): object => ({ type: 'rich_text_quote', elements: [text(`“${words}”`)] });
const text = (words: string, style?: object): object => ({
  type: 'text',
  text: filled(words),
  ...(style && { style }),
});
/** Without an address, only the words. */
const link = (url: string | null, words: string): object =>
  url === null || url.length > SLACK_LIMITS.url ? text(words) : { type: 'link', url, text: filled(words) };
const plain = (words: string) => ({ type: 'plain_text', text: filled(words), emoji: false });
/** Slack takes no empty text. */
const filled = (words: string): string => (words === '' ? '…' : words);
const faint = (words: string): Block => ({
  type: 'context',
  elements: [plain(shortened(words, SLACK_LIMITS.text))],
});

/** The first letters of a text, and that it goes on. */
function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  return `${words.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Whether Slack takes them, as far as their number and size go. */
function fits(blocks: readonly Block[]): boolean {
  let longest = 0;
  const { length } = JSON.stringify(blocks, (_name, value: unknown) => {
    if (typeof value === 'string') longest = Math.max(longest, value.length);
    return value;
  });
  const { blocks: most, letters, text: mostOfText } = SLACK_LIMITS;
  return blocks.length <= most && length <= letters && longest <= mostOfText;
}
