import type { Channel } from '../channel.ts';
import type { RetryWorld } from '../retrying-fetch.ts';
import { addressed, addressOf } from './address.ts';
import { read } from './receive.ts';
import type { SlackSettings } from './settings.ts';
import { talk } from './talk.ts';

/** Slack: mentions, talks between two, what is said in channels, the command and the buttons. */
export function slackChannel(settings: SlackSettings, world: RetryWorld): Channel {
  return {
    name: 'slack',
    async receive(delivered) {
      const reading = await read(delivered, settings);
      if (reading.kind !== 'event') return reading;
      const { event, reach } = reading;
      // Empty: that closes the window for a remark, and says nothing else.
      const response = new Response(null);
      const conversation = talk(event, reach, settings, world);
      return { kind: 'event', event, conversation, response, address: addressOf(event, reach) };
    },
    reopen(address) {
      const [origin, reach] = addressed(address, settings) ?? [];
      if (origin === undefined || reach === undefined) return null;
      const { apologise } = talk(origin, reach, settings, world);
      return { apologise };
    },
  };
}
