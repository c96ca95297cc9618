import type { Client } from './client.ts';

/** What takes more than reading: adding documents, and looking after them all. */
export type Task = 'add' | 'administer';

/**
 * Whether the sender of a request may do it, as the host was set up. There is no sign-in yet, so this goes by where the
 * request comes from; with sign-in it goes by the role of who signed in.
 */
export type Allowed = (task: Task, request: Request, client: Client) => Promise<boolean>;
