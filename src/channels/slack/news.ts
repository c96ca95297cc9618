import { escapeSlackText } from '@chat-adapter/slack/format';
import type { News, NewsRequest } from '../definition.ts';
import { factsOf, JSON_TYPE, LABELS, MOST, moreOf, sinceOf, summaryOf } from '../news.ts';

/** For an incoming webhook of Slack. */
export const slackNews = (news: News): NewsRequest => ({
  body: JSON.stringify(bodyOf(news)),
  headers: JSON_TYPE,
});

function bodyOf({ follower, items }: News) {
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
