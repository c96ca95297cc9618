import { callSlackApi } from '@chat-adapter/slack/api';
import { retried } from '../../retry.ts';
import { type RetryWorld, retryingFetch, Undelivered } from '../retrying-fetch.ts';
import { apiUrlOf, type SlackSettings } from './settings.ts';

/** Slack took the request and said no: trying again is of no use. */
export class Refused extends Undelivered {
  /** Slack's word for why, such as `not_in_channel`. */
  readonly code: string;
  constructor(code: string) {
    super(200);
    this.name = 'Refused';
    this.code = code;
  }
}

/** Words with which Slack says that it failed, and perhaps did what was asked all the same. */
const UNSURE: ReadonlySet<string> = new Set(['fatal_error', 'internal_error', 'unknown']);

/** Whether it is sure that Slack did not take something: what it may have taken, another way would show twice. */
export const wasRefused = (failure: Undelivered): boolean =>
  failure instanceof Refused
    ? !UNSURE.has(failure.code)
    : failure.status !== null && (failure.status < 500 || failure.status === 503);

/** Slack's methods, called with the token, until a deadline. */
export interface SlackApi {
  /** What the method gave; `Refused` when Slack said no, `Undelivered` when it could not be asked. */
  call(method: string, given: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** To an address that is complete in itself: no token goes there. `again` when nobody sees it if it goes twice. */
  post(url: string, type: string, body: BodyInit, again?: boolean): Promise<void>;
}

/** How long Slack is called, and how often at most where it does not take something. */
interface Trying {
  readonly ms: number;
  readonly attempts?: number;
}

/** Methods that ask, replace or remove: done twice, they leave what once would. All others may show something twice. */
const HARMLESS: ReadonlySet<string> = new Set([
  'assistant.threads.setStatus',
  'chat.stopStream',
  'chat.update',
  'conversations.info',
  'files.getUploadURLExternal',
  'users.info',
]);

const RATE_WAIT_MS = 1_000;

/** Calls until `ms` from now. */
export function slackApi(settings: SlackSettings, world: RetryWorld, { ms, attempts }: Trying): SlackApi {
  const deadline = world.now() + ms;
  const most = attempts === undefined ? {} : { attempts };
  const sending = (harmless: boolean) =>
    retryingFetch(world, deadline, { harmless: () => harmless, ...most });
  return {
    call: (method, given) =>
      retried(
        async () => {
          const answer = await once(method, given);
          if (answer.ok === true) return answer;
          throw new Refused(typeof answer.error === 'string' ? answer.error : 'unknown');
        },
        { tries: attempts ?? Number.POSITIVE_INFINITY, wait: rateWait, sleep: world.sleep },
      ),
    async post(url, type, body, again = false) {
      const init = { method: 'POST', headers: { 'Content-Type': type }, body };
      const given = await sending(again)(url, init);
      await given.body?.cancel();
      if (!given.ok) throw new Undelivered(given.status);
    },
  };

  /** Most come as a status 429, which is waited out already. */
  function rateWait(fault: unknown): number | null {
    const again = fault instanceof Refused && fault.code === 'ratelimited';
    return again && world.now() + RATE_WAIT_MS < deadline ? RATE_WAIT_MS : null;
  }

  async function once(method: string, given: Readonly<Record<string, unknown>>) {
    const fetch = sending(HARMLESS.has(method));
    try {
      const options = { token: settings.token, apiUrl: apiUrlOf(settings), fetch };
      const answer: unknown = await callSlackApi(method, given, options);
      return Object(answer) as Readonly<Record<string, unknown>>;
    } catch (error) {
      // Anything else is a response that is not Slack's JSON.
      throw error instanceof Undelivered ? error : new Undelivered(null);
    }
  }
}
