import type { Allowed } from '../web/http/allowed.ts';
import { isLoopback } from '../web/http/origin.ts';
import type { ServerSettings } from './settings.ts';

/**
 * From where documents may be added and looked after: by who signed in, from anywhere; by others on this very machine, on a
 * server that listens there alone, past no proxy; unless that is set narrower.
 */
export function allowedBy({
  host,
  adding,
  administering,
}: Pick<ServerSettings, 'host' | 'adding' | 'administering'>): Allowed {
  const listensHere = isLoopback(host) || host === '::1';
  return (role, client, { id }) => {
    const from = role === 'upload' ? adding : administering;
    if (from === 'off') return false;
    return (from === 'role' && id !== null) || (listensHere && client.loopback);
  };
}
