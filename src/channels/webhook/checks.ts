import type { ChannelChecks } from '../definition.ts';
import type { WebhookSettings } from './settings.ts';

export const webhookChecks: ChannelChecks<WebhookSettings> = {
  subject: 'De webhook',
  whom: ({ url }) => `; antwoorden gaan naar ${new URL(url).origin}`,
  tips: () => [],
};
