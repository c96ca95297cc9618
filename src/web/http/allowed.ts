import type { Client } from './client.ts';
import type { Reader, Role } from './reader.ts';

/**
 * Whether documents may be brought in, or looked after, on this host, from where a request comes and by somebody who is
 * known or not. What its reader may do is another matter (`mayDo`): both must hold.
 */
export type Allowed = (role: Exclude<Role, 'read'>, client: Client, reader: Pick<Reader, 'id'>) => boolean;
