import type { Channel } from './channel.ts';
import type { NewsItem } from './news.ts';
import type { RetryWorld } from './retrying-fetch.ts';
import type { ReadSetting, ReadVariable } from './variables.ts';

/** How Notabene is asked somewhere: by its name with a space behind it, and for oneself alone by a command. */
export interface Called {
  readonly name: string;
  readonly alone: string | null;
}

/**
 * A platform on which Notabene can be asked: a folder of its name beside this file, with an `index.ts` that exports this.
 * What starts with the server is light; the rest is loaded when it is needed.
 */
export interface ChannelDefinition<Settings = unknown> {
  /** In its address (`/channels/slack`), in the log and in settings; its page is `docs/NAME.md`. */
  readonly name: string;
  /** In the middle of a Dutch sentence. */
  readonly label: string;
  readonly called: Called;
  /** What an operator sets, by the names of the environment. */
  readonly variables: readonly string[];
  /** Those of them that nobody else may know. */
  readonly secrets: readonly string[];
  /** Set instead of the platform's own address where it is tried out on this machine; operators are not told of it. */
  readonly loopback?: string;
  /** Its settings. Half set or set wrongly it is not there, and says why. */
  read(of: ReadVariable): ReadSetting<Settings>;
  open(settings: Settings, world: RetryWorld): Promise<Channel>;
  /** What the operator is told of it. */
  checks(): Promise<ChannelChecks<Settings>>;
  readonly news: ChannelNews;
  /** What the platform needs to know Notabene, where it needs something. */
  app?(): Promise<ChannelApp>;
}

/** How followers are told of news at an address of the platform. */
export interface ChannelNews {
  /** Whether it is signed with a secret that the follower has as well. */
  readonly secret: boolean;
  /** Writes it in the form that the receiver takes. */
  write(): Promise<WriteNews>;
}

export type WriteNews = (news: News) => NewsRequest | Promise<NewsRequest>;

export interface News {
  readonly follower: string;
  readonly items: readonly NewsItem[];
  /** The same for the same news, so that a second one is known. */
  readonly delivery: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Empty where there is none. */
  readonly secret: string;
}

/** A request that brings news to somebody. */
export interface NewsRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Something that `notabene doctor` found. */
export interface Finding {
  readonly ok: boolean;
  /** In order, and yet worth a look. */
  readonly hint?: true;
  /** Dutch; says what to do when it is not in order. */
  readonly message: string;
}

/** What `notabene doctor` says of a channel that is set. */
export interface ChannelChecks<Settings = unknown> {
  /** How a sentence on it begins, before "is ingesteld". */
  readonly subject: string;
  /** Behind "is ingesteld": for whom, or where answers go. */
  whom(settings: Settings): string;
  /** What may yet disappoint. */
  tips(settings: Settings): readonly string[];
  /** Asks the platform whether it knows this Notabene, waiting at most so long for each answer. */
  ask?(settings: Settings, deadlineMs: number): Promise<readonly Finding[]>;
}

/** How `notabene channel NAME` makes what the platform needs to know Notabene: a manifest, alone or with its icons. */
export interface ChannelApp {
  /** What is made, with its article: "het manifest voor Slack". */
  readonly what: string;
  /** A manifest, or an archive that has it as `manifest.json` beside `color.png` and `outline.png`. */
  readonly extension: '.json' | '.zip';
  /** Its options, as the help shows them, besides `--url`. */
  readonly usage: string;
  /** Options that no other channel has; all take a value. */
  readonly options: Readonly<Record<string, { readonly value: string; readonly help: string }>>;
  make(asked: AskedApp): MadeApp;
}

export interface AskedApp {
  /** Where the platform reaches this server: an origin. */
  readonly home: string;
  /** Whether it may read what is said in a room without naming it. */
  readonly everyQuestion: boolean;
  /** The value of an option of its own. */
  option(name: string): string | undefined;
}

export type MadeApp =
  /** Dutch; says what to give instead. */
  | { readonly kind: 'wrong'; readonly message: string }
  /** `doubts` are what the platform takes and may yet disappoint. */
  | { readonly kind: 'made'; readonly manifest: object; readonly doubts: readonly string[] };
