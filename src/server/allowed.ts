import type { Allowed } from '../web/allowed.ts';
import { isLoopback } from '../web/origin.ts';
import type { ServerSettings } from './settings.ts';

/**
 * Who may add and administer: who works on this very machine, on a server that listens there alone, past no proxy, unless
 * that is switched off. Whoever signs readers in puts their roles in the place of this.
 */
export function allowedBy({
  host,
  adding,
  administering,
}: Pick<ServerSettings, 'host' | 'adding' | 'administering'>): Allowed {
  const listensHere = isLoopback(host) || host === '::1';
  return async (task, _request, client) =>
    (task === 'add' ? adding : administering) === 'loopback' && listensHere && client.loopback;
}
