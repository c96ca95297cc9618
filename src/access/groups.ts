import * as z from 'zod/v4/mini';
import { COLLECTION_FORM, GENERAL, isCollection } from '../documents/collection.ts';
import { type Reader, ROLES, type Role } from '../web/http/reader.ts';

/** Stands for every collection in a table, and for everybody who signed in as the name of a group. */
const ALL = '*';
/** Before the name of a channel in the table, where a group has its own name. */
const CHANNEL = 'channel:';

/** What one group may do. */
interface Rights {
  /** Null for all. */
  readonly collections: readonly string[] | null;
  readonly roles: readonly Role[];
}

/** Which group reads which collections, and does more than read. */
export interface Groups {
  /** What everybody reads who may come in, and every channel that was given nothing else. */
  readonly open: readonly string[];
  /** Whether the operator said so. */
  readonly openIsSet: boolean;
  readonly rights: ReadonlyMap<string, Rights>;
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const Name = z.string().check(z.refine((name) => name === ALL || isCollection(name)));
const Table = z.record(
  z.string().check(z.minLength(1)),
  z.union([
    z.array(Name),
    z.strictObject({ collections: z.array(Name), roles: z.optional(z.array(z.enum(ROLES))) }),
  ]),
);

const EXAMPLE =
  '{"eu-team": ["algemeen", "intern"], "beheer": {"collections": ["*"], "roles": ["administer"]}}';

/** The table of `NOTABENE_GROUPS`, and the open collections of `NOTABENE_PUBLIC`. */
export function readGroups(table = '', open = ''): Read<Groups> {
  const named = open.split(/[\s,]+/).filter((name) => name !== '');
  if (!named.every(isCollection))
    return wrong(
      `NOTABENE_PUBLIC noemt iets dat geen collectie is; geef namen met komma's: ${COLLECTION_FORM}.`,
    );
  const read = Table.safeParse(table.trim() === '' ? {} : parsed(table));
  if (!read.success)
    return wrong(
      `NOTABENE_GROUPS is geen tabel van groepen en collecties, of noemt iets dat geen collectie is; geef JSON als ${EXAMPLE}.`,
    );
  const rights = Object.entries(read.data).map(([name, given]) => {
    const { collections, roles = [] } = Array.isArray(given) ? { collections: given } : given;
    return [name, { collections: collections.includes(ALL) ? null : collections, roles }] as const;
  });
  return {
    ok: true,
    value: {
      open: named.length > 0 ? named : [GENERAL],
      openIsSet: named.length > 0,
      rights: new Map(rights),
    },
  };
}

const wrong = (message: string) => ({ ok: false, message }) as const;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Of the groups that somebody is in, those that the table has: others say nothing here. */
export const knownGroups = (given: readonly string[], { rights }: Groups): readonly string[] =>
  [...new Set(given)].filter((name) => rights.has(name) && name !== ALL && !name.startsWith(CHANNEL));

/** What somebody may do who is in these groups: all that any of them may, and what is open to everybody. */
export function rightsOf(given: readonly string[], groups: Groups): Pick<Reader, 'collections' | 'roles'> {
  const names = [ALL, ...knownGroups(given, groups)];
  const held = names.flatMap((name) => groups.rights.get(name) ?? []);
  const all = held.some(({ collections }) => collections === null);
  return {
    collections: all
      ? null
      : [...new Set([...groups.open, ...held.flatMap(({ collections }) => collections ?? [])])],
    roles: new Set<Role>(['read', ...held.flatMap(({ roles }) => roles)]),
  };
}

/** A channel reads what its administrator gave it, and else no more than is open to everybody. */
export function channelReader(name: string, { rights, open }: Groups): Reader {
  const given = rights.get(CHANNEL + name);
  return {
    kind: 'channel',
    id: null,
    name,
    collections: given === undefined ? open : given.collections,
    roles: new Set<Role>(['read']),
  };
}
