import type { ChannelDefinition } from './definition.ts';
import { slack } from './slack/index.ts';
import { teams } from './teams/index.ts';
import { webhook } from './webhook/index.ts';

/** Every platform on which Notabene can be asked, once. A new one is a folder beside these and a line here. */
const LISTED = [slack, teams, webhook] as const;

export const CHANNELS: readonly ChannelDefinition[] = LISTED;

/** One of them, by its own type. */
export type ListedChannel = (typeof LISTED)[number];
