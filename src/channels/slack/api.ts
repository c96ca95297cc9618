import { callSlackApi } from '@chat-adapter/slack/api';
import { type Patience, patient, Undelivered } from '../patient.ts';
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

/** Whether Slack answered that it did not take something: without an answer it may have, and would show it twice. */
export const wasRefused = ({ status }: Undelivered): boolean => status !== null;

/** Slack's methods, called with the token, until a deadline. */
export interface SlackApi {
  /** What the method gave; `Refused` when Slack said no, `Undelivered` when it could not be asked. */
  call(method: string, given: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** To an address that is complete in itself: no token goes there. */
  post(url: string, type: string, body: BodyInit): Promise<void>;
}

const RATE_WAIT_MS = 1_000;

/** Calls until `ms` from now. */
export function slackApi(settings: SlackSettings, world: Patience, ms: number): SlackApi {
  const deadline = world.now() + ms;
  const fetch = patient(world, deadline);
  return {
    async call(method, given) {
      for (;;) {
        const answer = await once(method, given);
        if (answer.ok === true) return answer;
        const code = typeof answer.error === 'string' ? answer.error : 'unknown';
        // Most come as a status 429, which is waited out already.
        if (code !== 'ratelimited' || world.now() + RATE_WAIT_MS >= deadline) throw new Refused(code);
        await world.sleep(RATE_WAIT_MS);
      }
    },
    async post(url, type, body) {
      const given = await fetch(url, { method: 'POST', headers: { 'Content-Type': type }, body });
      await given.body?.cancel();
      if (!given.ok) throw new Undelivered(given.status);
    },
  };

  async function once(method: string, given: Readonly<Record<string, unknown>>) {
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
