import type { Channel, Pressed } from '../../src/channels/channel.ts';
import type { RetryWorld } from '../../src/channels/retrying-fetch.ts';

/** Something that is to be read on a platform, as it stands now: after changes to it, not before. */
export interface Shown {
  /** Who can read it. */
  readonly to: 'all' | 'asker';
  /** The conversation in which it stands, as the platform numbers it. */
  readonly room: string;
  /** All words a reader sees without pressing anything, and those that one press on the same message brings up. */
  readonly text: string;
  /** Every address that a press could lead to. */
  readonly links: readonly string[];
  /** What stands on its buttons. */
  readonly buttons: readonly string[];
  /** Whether it may still change. */
  readonly growing: boolean;
  /** How often it was changed after it was first shown. */
  readonly changes: number;
}

/** A file that was brought. */
export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a platform does with requests, besides what it should. */
export type Fault =
  /** Answers so many of them with this status, and then is well again; `retryAfter` in seconds. */
  | {
      readonly kind: 'refuses';
      readonly status: 429 | 500 | 503;
      readonly times: number;
      readonly retryAfter?: number;
    }
  /** Takes so many of them, and then there is no connection any more: nobody hears that it did. */
  | { readonly kind: 'dropped'; readonly times: number }
  /** There is no connection, so many times. */
  | { readonly kind: 'unreached'; readonly times: number }
  /**
   * Posts to all in a room are refused for good, in the platform's own way (Slack: `not_in_channel`, Teams: 403, the
   * webhook: 410 for what is not an apology), while telling the asker alone still works.
   */
  | { readonly kind: 'closed' }
  /** Nothing works any more. */
  | { readonly kind: 'dead' };

/** A platform of our own, which checks what it gets as the real one would. */
export interface Platform {
  /** What reaches it; also that of its sign-in service. */
  readonly fetch: typeof fetch;
  /** What is to be read on it, the oldest first. */
  readonly shown: readonly Shown[];
  readonly brought: readonly Brought[];
  /** What was sent that the real one would have refused or shown otherwise than meant; must stay empty. */
  readonly complaints: readonly string[];
  /** How many requests it got. */
  readonly requests: number;
  fault(fault: Fault | null): void;
}

/** What the platform sends, without what proves that it did: the shape of recorded traffic, with invented content. */
export interface Recorded {
  /** That this is invented. */
  readonly fictief: true;
  /** `form` for what Slack sends as a form; JSON unless told. */
  readonly as?: 'json' | 'form';
  readonly body: Readonly<Record<string, unknown>>;
}

/** A channel that answers in the response to what is asked and keeps nothing, as the suite drives it: no platform hears more. */
export interface InlineDriver extends Pick<Driver, 'name' | 'deliver' | 'forged'> {
  readonly inline: true;
  open(): Promise<{ readonly platform: null; readonly channel: Channel }>;
}

/** One channel, as the suite drives it. */
export interface Driver {
  readonly name: string;
  /** A new platform with a channel on it, in a world of the suite's: `patience.fetch` goes to the platform. */
  open(
    patience: Omit<RetryWorld, 'fetch'>,
  ): Promise<{ readonly platform: Platform; readonly channel: Channel }>;
  /** Variables of a worker whose platform is at this address of the loopback, and no other (see src/worker.ts). */
  variables(address: string): Readonly<Record<string, string>>;
  /** The request with which the platform delivers this, proved as it does at `now` (milliseconds since 1970). */
  deliver(recorded: Recorded, now: number): Promise<Request>;
  /** The same request with a proof that is not right. */
  forged(recorded: Recorded, now: number): Promise<Request>;
  /** What the platform sends when somebody presses a button of what is shown; `id` makes it a delivery of its own. */
  press(shown: Shown, button: Pressed['button'], id: string): Recorded;
  /** The same for a thumb with a remark, as far as the platform asks for one. */
  judge(shown: Shown, verdict: 'up' | 'down', remark: string | null, id: string): Recorded;
  /** What the platform sends when somebody allows a file that they were asked about; null when they were not. */
  allow?(id: string): Recorded | null;
}
