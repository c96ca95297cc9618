import type { Language } from '../documents/document.ts';
import type { Reply } from './reply.ts';

/** Where somebody asks. The ids are the platform's, and say nothing outside it. */
export interface Place {
  /** Name of the channel, as in `index.ts`. */
  readonly channel: string;
  /** Workspace, tenant or sender. */
  readonly tenant: string;
  /** The conversation as a whole, which settings are for: a channel, a group, a talk between two. */
  readonly room: string;
  /** What belongs together in it: a follow-up is understood from what was asked in the same thread. */
  readonly thread: string;
  /** Between one person and Notabene. */
  readonly direct: boolean;
}

/**
 * How a question came: by naming Notabene, between the two, by a command (which only the asker sees answered), or said
 * to the room, where Notabene may have been told to answer every question.
 */
export type Manner = 'mention' | 'direct' | 'command' | 'overheard';

interface OfEvent {
  /** Of this delivery, as the platform repeats it when it sends the same again. */
  readonly id: string;
  readonly place: Place;
  /** Who did it, as the platform numbers people. */
  readonly asker: string;
}

/** Somebody said something. What is a question and what is an instruction (`help`, `instellingen`) is told later. */
export interface Said extends OfEvent {
  readonly kind: 'said';
  readonly manner: Manner;
  /** Plain words, without the name of Notabene and without the platform's markup. */
  readonly text: string;
}

/** What may be pressed below any answer. */
export type Button = 'sources' | 'note' | 'share' | 'stop';
/** And below a question back: the first, second or third of its dossiers, of which the same is asked then. */
export const CHOICE_BUTTONS = ['choice-1', 'choice-2', 'choice-3'] as const;
export type ChoiceButton = (typeof CHOICE_BUTTONS)[number];
/** All that may be pressed, as platforms send it. */
export const PRESSABLE = ['sources', 'note', 'share', 'stop', ...CHOICE_BUTTONS] as const;

export interface Pressed extends OfEvent {
  readonly kind: 'pressed';
  readonly button: Button | ChoiceButton;
  /** The question whose answer it stands below. */
  readonly turn: string;
  /** What was pressed, as the platform numbers it, where it may stand in another room than the answer. */
  readonly message?: string;
}

export interface Judged extends OfEvent {
  readonly kind: 'judged';
  /** Null where the platform tells only below which message it was. */
  readonly turn: string | null;
  /** As the platform numbers it; only without a turn. */
  readonly message?: string;
  readonly verdict: 'up' | 'down';
  /** Null when nothing was said with it; the platform may then ask for it. */
  readonly remark: string | null;
}

/** Notabene came into a room, or somebody opened a talk with it: it says what it does. */
export interface Welcomed extends OfEvent {
  readonly kind: 'welcomed';
}

export type ChannelEvent = Said | Pressed | Judged | Welcomed;

/** Who may read something: all in the room, or only who asked. */
export type Audience = 'all' | 'asker';

/** A file that goes along. */
export interface Attached {
  /** File name, such as `nota-actieplan.docx`. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An answer that grows before the reader's eyes. */
export interface MessageStream {
  /** What may be shown so far: all of it, each time more. Only one at a time, and none after the end. */
  show(soFar: Reply): Promise<void>;
  /** The answer in full, in the same place. */
  end(whole: Reply): Promise<void>;
  /** Whether the reader stopped it with a button of the platform itself, where it has one. */
  stopped?(): boolean;
}

/**
 * The ways to answer one event, at the place where it happened. Each is delivered with patience (see `patient.ts`), and
 * throws `Undelivered` when that was of no use.
 */
export interface Conversation {
  /** A sign that something is coming, where the platform has one; that it fails is no matter. */
  busy(language: Language): Promise<void>;
  /** Begins an answer that grows; null where the platform has none for this place. `stop` is the button's turn. */
  grow(first: Reply): Promise<MessageStream | null>;
  say(reply: Reply, to: Audience): Promise<void>;
  /** False where there are no others to share an answer with. */
  readonly shares?: boolean;
  /** Whether an answer may be shared with this room, where that is not always so; who asked is told when not. */
  mayShare?(language: Language): Promise<boolean>;
  /** A file for who asked for it; null where the platform has no way to bring it there. */
  bring(file: Attached, caption: string): Promise<'brought' | null>;
  /** Asks for words with a thumb down, where the platform has a window for it and did not ask already. */
  askRemark(turn: string, language: Language): Promise<void>;
  /** Whether the platform itself thanks for a judgement. */
  readonly thanks?: boolean;
  /** The shortest way to tell the asker that the answer could not be brought: another than the one that failed. */
  apologise(reply: Reply): Promise<void>;
  /** Whether the asker manages this room, and so may change its settings. */
  mayManage(): Promise<boolean>;
  /** What was posted last, for a platform that tells only that of what is done with it. */
  posted?(): Posted | null;
}

/** A message, as the platform numbers it. */
export interface Posted {
  readonly room: string;
  readonly message: string;
}

/** Of what a platform sends: an event with the message it is about, and its blocks. */
export const CHANNEL_BOUNDS = { size: 256 * 1024, depth: 32, members: 10_000 } as const;

/** A request before anything in it is believed. */
export interface Delivered {
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a channel makes of a request. */
export type Receipt =
  /** Not from whom it says, or not what it should be. `status` and `code` are for the caller and the log. */
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 403 | 503; readonly code: string }
  /** Nothing to do but to reply: a test of the address, something that is not ours. */
  | { readonly kind: 'ignored'; readonly response: Response; readonly code?: string }
  /** Something to do after `response` has gone out. */
  | {
      readonly kind: 'event';
      readonly event: ChannelEvent;
      readonly conversation: Conversation;
      readonly response: Response;
      /**
       * How the asker is reached when nothing else of the event is left, for `reopen`: the worker that took it may die.
       * It is kept under seal until the event is done.
       */
      readonly address: string;
    }
  /** A question that is answered in the response itself; nothing is kept of it, and it has no buttons that need that. */
  | {
      readonly kind: 'inline';
      readonly text: string;
      readonly place: Place;
      readonly respond: (reply: Reply) => Response;
    };

/** One platform. It says who sends and what is asked, and brings what is answered; it decides nothing else. */
export interface Channel {
  readonly name: string;
  /** Judges a request by its bytes: a receipt for a request that was not proved is a refusal. */
  receive(delivered: Delivered): Promise<Receipt>;
  /** Whom an event that was never done came from, to say so; null for an address that it did not give. */
  reopen(address: string): Pick<Conversation, 'apologise'> | null;
}
