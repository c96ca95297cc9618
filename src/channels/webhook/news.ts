import type { News, NewsRequest } from '../definition.ts';
import { JSON_TYPE } from '../news.ts';
import { proofOf } from '../signature.ts';

/** For a program, as JSON that it can check. */
export async function webhookNews({ follower, items, delivery, now, secret }: News): Promise<NewsRequest> {
  const body = JSON.stringify({ kind: 'news', follower, items });
  const proof = await proofOf(secret, body, now);
  return { body, headers: { ...JSON_TYPE, 'X-Notabene-Delivery': delivery, ...proof } };
}
