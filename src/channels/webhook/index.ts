import type { ChannelDefinition } from '../definition.ts';
import { readWebhook, VARIABLES, type WebhookSettings } from './settings.ts';

/** A program of one's own, which signs. */
export const webhook = {
  name: 'webhook',
  label: 'webhook',
  called: { name: '', alone: null },
  variables: VARIABLES,
  secrets: ['WEBHOOK_SECRET'],
  read: readWebhook,
  open: async (settings, world) => (await import('./webhook.ts')).webhookChannel(settings, world),
  checks: async () => (await import('./checks.ts')).webhookChecks,
  news: { secret: true, write: async () => (await import('./news.ts')).webhookNews },
} as const satisfies ChannelDefinition<WebhookSettings>;
