import type { RetryWorld } from '../../../src/channels/retrying-fetch.ts';
import { slackChannel } from '../../../src/channels/slack/slack.ts';
import type { Brought, Driver, Fault, Platform, Recorded, Shown } from '../driver.ts';
import { buttonsIn, linksIn, type Message, readable, type SlackPlatform, slackPlatform } from './platform.ts';
import { bodyOf, SETTINGS, signedRequest } from './sending.ts';

const MANAGER = 'U0BEHEER';
const ROOM = 'C0KAMER';

/** Slack's hosts, each with what it is for. */
const HOSTS: Readonly<Record<string, RegExp>> = {
  'slack.com': /^\/api\//,
  'files.slack.com': /^\/upload\//,
  'hooks.slack.com': /^\/(?:commands|actions)\//,
};

class SlackOfSuite implements Platform {
  readonly slack: SlackPlatform = slackPlatform();
  requests = 0;
  readonly #shown = new WeakMap<Message, Shown>();
  readonly #messages = new WeakMap<Shown, Message>();
  #fault: Fault | null = null;
  #left = 0;

  constructor() {
    this.slack.admins.add(MANAGER);
  }

  get complaints(): readonly string[] {
    return this.slack.complaints;
  }

  get brought(): readonly Brought[] {
    return this.slack.files;
  }

  get shown(): readonly Shown[] {
    return this.slack.messages.map((message) => {
      const shown = this.#shown.get(message) ?? shownOf(message);
      this.#shown.set(message, shown);
      this.#messages.set(shown, message);
      return shown;
    });
  }

  messageOf(shown: Shown): Message {
    const message = this.#messages.get(shown);
    if (message === undefined) throw new Error('nothing to press');
    return message;
  }

  fault(fault: Fault | null): void {
    this.#fault = fault;
    this.#left = fault && 'times' in fault ? fault.times : 0;
    if (fault?.kind === 'closed') this.slack.outside.add(ROOM);
    else this.slack.outside.delete(ROOM);
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    this.requests++;
    const { hostname, pathname } = new URL(request.url);
    const loopback = hostname === '127.0.0.1';
    if (!(loopback || HOSTS[hostname]?.test(pathname)))
      this.slack.complaints.push(`a request to ${request.url}`);
    const fault = this.#fault;
    if (fault?.kind === 'dead') throw new TypeError('no connection');
    if (fault !== null && 'times' in fault && this.#left > 0) {
      this.#left--;
      if (fault.kind === 'dropped') await this.slack.app.fetch(request);
      if (fault.kind !== 'refuses') throw new TypeError('no connection');
      const headers: Record<string, string> =
        fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
      return new Response(null, { status: fault.status, headers });
    }
    return this.slack.app.fetch(request);
  };
}

function shownOf({ to, channel, blocks, changes, streaming }: Message): Shown {
  const buttons = buttonsIn(blocks).map(({ id }) => id);
  return {
    to: to !== null || channel.startsWith('D') ? 'asker' : 'all',
    room: channel,
    text: readable(blocks),
    links: linksIn(blocks),
    buttons,
    growing: streaming || buttons.includes('stop'),
    changes,
  };
}

interface Heard {
  readonly event?: { readonly channel?: string; readonly ts?: string; readonly thread_ts?: string };
  readonly response_url?: string;
  readonly channel_id?: string;
  readonly user_id?: string;
  readonly trigger_id?: string;
}

/** Slack, driven by what it would send. */
export const slackDriver = (): Driver => {
  let platform = new SlackOfSuite();

  /** What somebody did is there to be answered. */
  function happened(body: Heard): void {
    const { event, response_url: url, channel_id: channel, user_id: user, trigger_id: trigger } = body;
    for (const ts of [event?.ts, event?.thread_ts])
      if (event?.channel !== undefined && ts !== undefined) platform.slack.wrote(event.channel, ts);
    if (url !== undefined && channel !== undefined && user !== undefined)
      platform.slack.hook(channel, user, new URL(url).pathname);
    if (trigger !== undefined) platform.slack.triggered(trigger);
  }

  /** What is the same of everything that is done with a message. */
  function done(id: string) {
    platform.slack.triggered(id);
    const user = { id: 'U0VRAGER', username: 'vrager', name: 'vrager', team_id: 'T0FICTIEF' };
    const team = { id: 'T0FICTIEF', domain: 'fictief' };
    const base = { user, team, api_app_id: 'A0NOTABENE', token: 'verzonnen', trigger_id: id };
    return { ...base, enterprise: null, is_enterprise_install: false };
  }

  function press(shown: Shown, action: string, id: string): Recorded {
    const { channel, ts, thread, to, blocks } = platform.messageOf(shown);
    const value = buttonsIn(blocks).find((each) => each.id === action)?.value;
    if (value === undefined) throw new Error(`no button ${action}`);
    const path = `/actions/T0FICTIEF/1/${id}`;
    platform.slack.hook(channel, 'U0VRAGER', path);
    const message = {
      type: 'message',
      user: 'U0NOTABENE',
      ts,
      ...(thread !== null && { thread_ts: thread }),
    };
    const payload = {
      type: 'block_actions',
      ...done(id),
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: to !== null },
      channel: { id: channel, name: 'kamer' },
      // Slack sends a private message without what is in it.
      ...(to === null && { message: { ...message, blocks } }),
      response_url: `https://hooks.slack.com${path}`,
      actions: [{ type: 'button', action_id: action, block_id: 'b1', value, action_ts: '1800000001.000001' }],
    };
    return { fictief: true, as: 'form', body: { payload } };
  }

  return {
    name: 'slack',
    async open(patience: Omit<RetryWorld, 'fetch'>) {
      platform = new SlackOfSuite();
      return { platform, channel: slackChannel(SETTINGS, { ...patience, fetch: platform.fetch }) };
    },
    variables: (address) => ({
      SLACK_SIGNING_SECRET: SETTINGS.signingSecret,
      SLACK_BOT_TOKEN: SETTINGS.token,
      SLACK_TEAMS: SETTINGS.teams.join(','),
      SLACK_LOOPBACK: address,
    }),
    async deliver(recorded, now) {
      happened(recorded.body);
      return signedRequest(bodyOf(recorded), now);
    },
    forged: (recorded, now) => signedRequest(bodyOf(recorded), now, 'een-ander-geheim'),
    press,
    judge(shown, verdict, remark, id) {
      if (remark === null) return press(shown, verdict, id);
      const [view] = platform.slack.views;
      if (view === undefined) throw new Error('no window was opened');
      const values = { remark: { remark: { type: 'plain_text_input', value: remark } } };
      const payload = {
        type: 'view_submission',
        ...done(id),
        view: { id: 'V0VENSTER', team_id: 'T0FICTIEF', ...view, state: { values } },
        response_urls: [],
      };
      return { fictief: true, as: 'form', body: { payload } };
    },
  };
};
