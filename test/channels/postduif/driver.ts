import type { InlineDriver, Recorded } from '../driver.ts';
import { postduif } from './index.ts';

const RING = '123456';

const flown = async ({ body }: Recorded, ring: string): Promise<Request> =>
  new Request('https://notabene.example/channels/postduif', {
    method: 'POST',
    body: String(body.text),
    headers: { 'X-Ring': ring },
  });

/** Pigeons, which answer at once. */
export const postduifDriver = (): InlineDriver => ({
  name: 'postduif',
  inline: true,
  open: async () => ({ platform: null, channel: await postduif.open({ ring: RING }) }),
  deliver: (recorded) => flown(recorded, RING),
  forged: (recorded) => flown(recorded, '654321'),
});
