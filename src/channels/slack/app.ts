import type { ChannelApp } from '../definition.ts';
import { slackManifest } from './manifest.ts';

/** The manifest that is pasted where Slack makes an app. */
export const slackApp: ChannelApp = {
  what: 'het manifest voor Slack',
  extension: '.json',
  usage: '[--every-question] [--out BESTAND [--replace]]',
  options: {},
  make: ({ home, everyQuestion }) => ({
    kind: 'made',
    manifest: slackManifest(home, { everyQuestion }),
    doubts: [],
  }),
};
