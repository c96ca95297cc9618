import { escapeSlackText } from '@chat-adapter/slack/format';
import { proofOf } from './signature.ts';

/** A document of which followers are told. All texts are plain. */
export interface NewsItem {
  readonly what: 'nieuw' | 'gewijzigd' | 'ingetrokken';
  readonly id: string;
  readonly title: string;
  /** What kind of document it is, in words; null where that is not known any more. */
  readonly kind: string | null;
  /** As it is written out. */
  readonly date: string | null;
  readonly ministries: readonly string[];
  /** Where it can be read; null where it can't. */
  readonly url: string | null;
  /** What it changed of the papers before it: how many sentences, and where that is shown. */
  readonly since: {
    readonly moved: number;
    readonly url: string | null;
    readonly first: readonly string[];
  } | null;
}

/** A request that brings news to somebody. */
export interface NewsRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where news goes: an incoming webhook of Slack, a workflow of Teams, or a program of one's own. */
export type NewsChannel =
  | { readonly kind: 'slack' }
  | { readonly kind: 'teams' }
  | { readonly kind: 'webhook'; readonly secret: string };

/** Documents that one message names; the others are counted. */
const MOST = 12;
const LABELS = { nieuw: 'Nieuw', gewijzigd: 'Gewijzigd', ingetrokken: 'Ingetrokken' } as const;

/** The news in the form that the receiver takes; `delivery` is the same for the same news, so that a second one is known. */
export async function newsRequest(
  channel: NewsChannel,
  follower: string,
  items: readonly NewsItem[],
  { delivery, now }: { readonly delivery: string; readonly now: number },
): Promise<NewsRequest> {
  const type = { 'Content-Type': 'application/json' };
  if (channel.kind === 'slack') return { body: JSON.stringify(slackBody(follower, items)), headers: type };
  if (channel.kind === 'teams') return { body: JSON.stringify(teamsBody(follower, items)), headers: type };
  const body = JSON.stringify({ kind: 'news', follower, items });
  const proof = await proofOf(channel.secret, body, now);
  return { body, headers: { ...type, 'X-Notabene-Delivery': delivery, ...proof } };
}

const summaryOf = (follower: string, items: readonly NewsItem[]): string =>
  `Notabene, ${follower}: ${items.length === 1 ? '1 stuk' : `${items.length} stukken`}`;

const factsOf = ({ kind, date, ministries }: NewsItem): string =>
  [kind, date, ministries.join(', ')].filter((part) => part !== null && part !== '').join(' · ');

const sinceOf = (moved: number): string =>
  `${moved === 1 ? '1 zin staat' : `${moved} zinnen staan`} niet zo in eerdere stukken`;

const moreOf = (items: readonly NewsItem[]): string | null =>
  items.length > MOST ? `En nog ${items.length - MOST}.` : null;

function slackBody(follower: string, items: readonly NewsItem[]) {
  const plain = (text: string) => escapeSlackText(text);
  const link = (url: string | null, text: string) =>
    url === null
      ? plain(text)
      : `<${url.replace(/[<>|]/g, encodeURIComponent)}|${plain(text).replace(/\|/g, '¦')}>`;
  const section = (text: string) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: text.slice(0, 3_000), verbatim: true },
  });
  const more = moreOf(items);
  return {
    text: plain(summaryOf(follower, items)),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      ...items
        .slice(0, MOST)
        .map((item) =>
          section(
            [
              `*${LABELS[item.what]}*: ${link(item.url, item.title.slice(0, 300))}`,
              plain(factsOf(item)),
              ...(item.since === null ? [] : [link(item.since.url, sinceOf(item.since.moved))]),
              ...(item.since?.first ?? []).map((sentence) => `> ${plain(sentence)}`),
            ]
              .filter((line) => line !== '')
              .join('\n'),
          ),
        ),
      ...(more === null ? [] : [section(more)]),
    ],
  };
}

function teamsBody(follower: string, items: readonly NewsItem[]) {
  // Plain text runs: nothing of a document is read as Markdown.
  const run = (text: string, more: object = {}) => ({ type: 'TextRun', text, ...more });
  const line = (...inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines });
  const open = (url: string | null) =>
    url === null ? {} : { selectAction: { type: 'Action.OpenUrl', url } };
  const more = moreOf(items);
  return {
    type: 'message',
    summary: summaryOf(follower, items),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          lang: 'nl',
          body: [
            line(run(summaryOf(follower, items), { weight: 'Bolder' })),
            ...items.slice(0, MOST).map((item) => ({
              type: 'Container',
              separator: true,
              items: [
                line(
                  run(`${LABELS[item.what]}: `, { weight: 'Bolder' }),
                  run(item.title.slice(0, 300), open(item.url)),
                ),
                ...(factsOf(item) === '' ? [] : [line(run(factsOf(item), { isSubtle: true }))]),
                ...(item.since === null ? [] : [line(run(sinceOf(item.since.moved), open(item.since.url)))]),
                ...(item.since?.first ?? []).map((sentence) => line(run(`“${sentence}”`, { italic: true }))),
              ],
            })),
            ...(more === null ? [] : [line(run(more))]),
          ],
        },
      },
    ],
  };
}
