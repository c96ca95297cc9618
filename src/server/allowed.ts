import type { Allowed } from '../web/http/allowed.ts';
import { isLoopback } from '../web/http/origin.ts';
import type { ServerSettings } from './settings.ts';

/**
 * From where documents may be added and looked after: this very machine, on a server that listens there alone, past no
 * proxy, unless that is switched off.
 */
export function allowedBy({
  host,
  adding,
  administering,
}: Pick<ServerSettings, 'host' | 'adding' | 'administering'>): Allowed {
  const listensHere = isLoopback(host) || host === '::1';
  return (role, client) =>
    (role === 'upload' ? adding : administering) === 'loopback' && listensHere && client.loopback;
}
