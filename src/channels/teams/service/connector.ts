import { callTeamsConnectorApi, TeamsApiError } from '@chat-adapter/teams/api';
import * as z from 'zod/v4/mini';
import { repeated } from '../../../retry.ts';
import { Undelivered } from '../../retrying-fetch.ts';
import type { AccessTokens } from './access-token.ts';

/** Teams did not take it. */
export class Refused extends Undelivered {
  /** Whether the reader stopped the answer with the button of Teams itself. */
  readonly stopped: boolean;
  constructor(status: number | null, stopped: boolean) {
    super(status);
    this.stopped = stopped;
  }
}

/** The Bot Framework's REST API of one conversation. What it refuses is thrown, without what it said about it. */
export interface Connector {
  /** Which conversation it is of. */
  readonly conversation: string;
  /** Gives the number of what was posted. */
  post(activity: object): Promise<string>;
  update(id: string, activity: object): Promise<void>;
  remove(id: string): Promise<void>;
  /** The same for a conversation with one person, which is made when it is not there yet. */
  with(person: string, tenant: string): Promise<Connector>;
}

interface ConnectorWorld {
  /** Proved to be that of the Bot Framework. */
  readonly serviceUrl: string;
  readonly tokens: AccessTokens;
  readonly fetch: typeof fetch;
}

const Posted = z.object({ id: z.string() });
const Fault = z.object({ error: z.object({ message: z.string() }) });

export function connector(conversation: string, world: ConnectorWorld): Connector {
  const path = `v3/conversations/${encodeURIComponent(conversation)}`;
  const activity = (id: string) => `${path}/activities/${encodeURIComponent(id)}`;
  return {
    conversation,
    post: async (posted) => idOf(await call(world, 'POST', `${path}/activities`, posted)),
    update: async (id, updated) => void (await call(world, 'PUT', activity(id), updated)),
    remove: async (id) => void (await call(world, 'DELETE', activity(id))),
    with: async (person, tenantId) => {
      const made = { isGroup: false, members: [{ id: person }], tenantId };
      return connector(idOf(await call(world, 'POST', 'v3/conversations', made)), world);
    },
  };
}

function idOf(body: unknown): string {
  const read = Posted.safeParse(body);
  return read.success ? read.data.id : '';
}

/** One call, and once more with a new token when the one that was kept does not hold any longer. */
async function call(
  { serviceUrl, tokens, fetch }: ConnectorWorld,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  let accessToken = '';
  const once = async (): Promise<unknown> => {
    accessToken = await tokens.get(fetch);
    const credentials = { accessToken };
    try {
      return (await callTeamsConnectorApi({ serviceUrl, path, method, body, credentials, fetch })).body;
    } catch (error) {
      if (!(error instanceof TeamsApiError)) throw error;
      throw new Refused(error.status ?? null, isStop(error.status, error.body));
    }
  };
  return repeated(once, 2, (fault) => {
    if (!(fault instanceof Refused) || fault.status !== 401) return false;
    tokens.forget(accessToken);
    return true;
  });
}

/** Teams says so in words only, behind a code that it also has for other faults of a stream. */
function isStop(status: number | undefined, body: unknown): boolean {
  return status === 403 && /cancel/i.test(Fault.safeParse(body).data?.error.message ?? '');
}
