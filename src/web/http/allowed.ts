import type { Client } from './client.ts';
import type { Role } from './reader.ts';

/**
 * Whether documents may be brought in, or looked after, on this host and from where a request comes, whoever sends it. What
 * its reader may do is another matter (`mayDo`): both must hold.
 */
export type Allowed = (role: Exclude<Role, 'read'>, client: Client) => boolean;
