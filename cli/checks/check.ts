import type { ChannelName } from '../../src/channels/channel.ts';

/** One thing that must be in order. */
export interface Check {
  readonly name:
    | 'node'
    | 'server'
    | 'corpus'
    | 'index'
    | 'database'
    | 'encoder'
    | 'model'
    | 'channels'
    | ChannelName;
  readonly ok: boolean;
  /** In order, and yet worth a look. */
  readonly hint?: true;
  /** Dutch; says what to do when it is not in order. */
  readonly message: string;
  /** What the message says, for a program. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
