import type { Client } from './client.ts';

/** What somebody may do: read, bring documents in, and decide about documents, keys and settings. */
export const ROLES = ['read', 'upload', 'administer'] as const;
export type Role = (typeof ROLES)[number];

/** Who a request is from, found once; all that is shown is made of what this one may read. */
export interface Reader {
  readonly kind: 'anonymous' | 'person' | 'key' | 'channel';
  /** Who it is, for budgets and the audit trail; null for somebody who is not known. */
  readonly id: string | null;
  /** What a person or a key is called. */
  readonly name: string | null;
  /** The collections that may be read; null for all. */
  readonly collections: readonly string[] | null;
  readonly roles: ReadonlySet<Role>;
}

/** Somebody who may do nothing: who a request is from until it is known. */
export const NOBODY: Reader = {
  kind: 'anonymous',
  id: null,
  name: null,
  collections: [],
  roles: new Set(),
};

/** Somebody who is not known, where no sign-in is asked. Who sits at the machine itself owns it. */
export const anybody = (
  { loopback }: Pick<Client, 'loopback'>,
  collections: Reader['collections'] = null,
): Reader => ({ ...NOBODY, collections, roles: new Set<Role>(loopback ? ROLES : ['read']) });

/** Whether somebody may do something: bring documents in, or administer. */
export const mayDo = ({ roles }: Reader, role: Role): boolean => roles.has(role);
