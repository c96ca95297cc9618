import type { Channel } from '../channel.ts';
import type { Patience } from '../patient.ts';
import { read } from './receive.ts';
import type { SlackSettings } from './settings.ts';
import { talk } from './talk.ts';

/** Slack: mentions, talks between two, what is said in channels, the command and the buttons. */
export function slackChannel(settings: SlackSettings, world: Patience): Channel {
  return {
    name: 'slack',
    async receive(delivered) {
      const reading = await read(delivered, settings);
      if (reading.kind !== 'event') return reading;
      const { event, reach } = reading;
      // Empty: that closes the window for a remark, and says nothing else.
      const response = new Response(null);
      return { kind: 'event', event, conversation: talk(event, reach, settings, world), response };
    },
  };
}
