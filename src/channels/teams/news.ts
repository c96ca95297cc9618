import type { News, NewsRequest } from '../definition.ts';
import { factsOf, JSON_TYPE, LABELS, MOST, moreOf, sinceOf, summaryOf } from '../news.ts';

/** For a workflow of Teams. */
export const teamsNews = (news: News): NewsRequest => ({
  body: JSON.stringify(bodyOf(news)),
  headers: JSON_TYPE,
});

function bodyOf({ follower, items }: News) {
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
