import type { ChannelDefinition } from '../definition.ts';
import { LOOPBACK, readSlack, type SlackSettings, VARIABLES } from './settings.ts';

/** Slack: an app of one workspace. */
export const slack = {
  name: 'slack',
  label: 'Slack',
  called: { name: '@Notabene ', alone: '/notabene' },
  variables: VARIABLES,
  secrets: ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'],
  loopback: LOOPBACK,
  read: readSlack,
  open: async (settings, world) => (await import('./slack.ts')).slackChannel(settings, world),
  checks: async () => (await import('./checks.ts')).slackChecks,
  news: { secret: false, write: async () => (await import('./news.ts')).slackNews },
  app: async () => (await import('./app.ts')).slackApp,
} as const satisfies ChannelDefinition<SlackSettings>;
