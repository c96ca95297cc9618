import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import type { Writer } from '../answer/model/supplier.ts';
import type { ask } from '../ask.ts';
import type { Convert } from '../briefing/paper/office.ts';
import type { Organisation } from '../briefing/paper/organisation.ts';
import type { Channel } from '../channels/channel.ts';
import type { ChannelStore } from '../channels/store/store.ts';
import type { Encoder } from '../meaning/encoder.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Additions } from '../web/api/additions.ts';
import type { Administration } from '../web/api/administration.ts';
import type { FeedbackStore } from '../web/api/feedback-store.ts';
import type { Allowed } from '../web/http/allowed.ts';
import type { WebEnv } from '../web/http/journal.ts';
import type { Limits } from '../web/http/limits.ts';
import type { ReadPageFile } from '../web/http/page-files.ts';
import type { SecurityContact } from '../web/http/security-txt.ts';

/** The world as the app sees it; tests pass their own. */
export interface Dependencies {
  /** Opens the built index. Called on first use, and again after it failed. */
  readonly index: () => Promise<SearchIndex>;
  /** Who may come in and reads what. Without it everybody reads all. */
  readonly access?: Access | undefined;
  /** The encoder for an index, opened at the first question; null where words alone are searched, as without it. */
  readonly encoderFor?: (index: SearchIndex) => Promise<Encoder | null>;
  readonly ask: typeof ask;
  /** Answering waits for other machines, such as an encoder's or a database's, so that more may be under way. */
  readonly elsewhere?: boolean;
  /** A language model that says what was found in its own words; without one every answer is extractive. */
  readonly model?: Writer | undefined;
  /** Where feedback on answers is kept; without it there is none. */
  readonly feedback?: FeedbackStore | undefined;
  /** Where readers add documents; without it they can't. */
  readonly additions?: Additions | undefined;
  /** Who may add and administer; without it nobody. */
  readonly allowed?: Allowed | undefined;
  /** What an administrator gets to see of use and feedback. */
  readonly administration?: Administration | undefined;
  /** Slack, Teams and others, as far as they were set up. */
  readonly channels?: ChannelWorld | undefined;
  /** Done after so many milliseconds; for a client that waits for the model. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** The text of a file that is only looked at, or why it can't be read; without it only pasted text is taken. */
  readonly readText?: (
    bytes: Uint8Array,
    name: string,
  ) => Promise<
    { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }
  >;
  /** Makes ODT and PDF of a paper; without it there are none. */
  readonly convert?: Convert | undefined;
  /** Gives the built files of the page; without them pages are plain, and have no script. */
  readonly pageFile?: ReadPageFile;
  /** Milliseconds since 1970 that only go up. */
  readonly now: () => number;
  readonly requestId: () => string;
  /** Counts what clients ask; without it there are no budgets. */
  readonly limits?: Limits | undefined;
  /** Counts and durations as Prometheus reads them; without it there are none to read. */
  readonly metrics?: (() => Promise<string>) | undefined;
  /** One call per request; the line never holds a question or an address. */
  readonly log: (line: object) => void;
  readonly version: string;
  /** Who hears of a weakness in this server; left out where nobody said. */
  readonly securityContact?: SecurityContact | undefined;
  /** Whose Notabene it is; left out where nobody said. */
  readonly organisation?: Organisation | undefined;
  /** The origin at which readers reach this app, for links from elsewhere; null when the operator gave none. */
  readonly home: string | null;
}

/** What the channels need of the world; without it there are none. */
export interface ChannelWorld {
  /** Those that were set up, opened when the first request for one comes. */
  readonly open: () => Promise<readonly Channel[]>;
  readonly store: ChannelStore;
  /** Goes on with something after the response went out. */
  readonly later: (work: Promise<unknown>) => void;
  /** A name for a judgement that is the same for the same person and answer, as a UUID, and leads to neither. */
  readonly judgementId: (turn: string, asker: string) => Promise<string>;
}

/** A request with what its log line will say. */
export type Ctx = Context<WebEnv>;
