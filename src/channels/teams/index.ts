import type { ChannelDefinition } from '../definition.ts';
import { LOOPBACK, readTeams, type TeamsSettings, VARIABLES } from './settings.ts';
import { CALLED } from './words.ts';

/** Microsoft Teams, by a bot of the Bot Framework. */
export const teams = {
  name: 'teams',
  label: 'Teams',
  called: CALLED,
  variables: VARIABLES,
  secrets: ['TEAMS_APP_PASSWORD'],
  loopback: LOOPBACK,
  read: readTeams,
  open: async (settings, world) => (await import('./teams.ts')).teamsChannel(settings, world),
  checks: async () => (await import('./checks.ts')).teamsChecks,
  news: { secret: false, write: async () => (await import('./news.ts')).teamsNews },
  app: async () => (await import('./app.ts')).teamsApp,
} as const satisfies ChannelDefinition<TeamsSettings>;
