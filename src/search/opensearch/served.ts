import * as z from 'zod/v4/mini';
import { IndexError } from '../index.ts';
import { type State, StateSchema } from './about.ts';
import { type Client, read } from './client.ts';
import { REFILL } from './fault.ts';
import { type Build, buildIn, nameOf, STATE } from './schema.ts';

/** Releases of OpenSearch that are known to have what is used; tried with 2.19.1. */
const KNOWN = { major: 2, least: 11 };

const Root = z.object({
  version: z.object({ number: z.string(), distribution: z.optional(z.string()) }),
});

/** The version of OpenSearch; throws `IndexError` on one that this program doesn't know, or on something else. */
export async function versionOf(client: Client): Promise<string> {
  const { number, distribution } = read(Root, (await client.json('GET', '/')).body).version;
  if (distribution !== 'opensearch')
    throw new IndexError(
      'refused',
      `Op het adres van OpenSearch draait Elasticsearch of iets wat zich zo noemt (${number}); Notabene kent alleen OpenSearch ${KNOWN.major}.${KNOWN.least} en later binnen ${KNOWN.major}.`,
    );
  const [major = 0, minor = 0] = number.split('.').map(Number);
  if (major !== KNOWN.major || minor < KNOWN.least)
    throw new IndexError(
      'refused',
      `OpenSearch ${number} kent Notabene niet; gebruik ${KNOWN.major}.${KNOWN.least} of later binnen ${KNOWN.major}.`,
    );
  return number;
}

/** Indexes with the other names that each has. */
const Aliases = z.record(z.string(), z.object({ aliases: z.record(z.string(), z.unknown()) }));

/** The builds there are, and the one that is served. */
export async function buildsOf(
  client: Client,
  alias: string,
): Promise<{ readonly builds: readonly string[]; readonly served: string | null }> {
  const { body } = await client.json('GET', `/${alias}-*/_alias`);
  const found = Object.entries(read(Aliases, body));
  const builds = new Set(found.flatMap(([name]) => buildIn(alias, name) ?? []));
  const served = found.find(([, { aliases }]) => alias in aliases)?.[0];
  return { builds: [...builds], served: (served && buildIn(alias, served)) ?? null };
}

/** The build that readers are to be given; null where there is none. */
export async function servedBuild(client: Client, alias: string): Promise<string | null> {
  const { status, body } = await client.json('GET', `/_alias/${alias}`, { expected: [404] });
  if (status === 404) return null;
  const [name] = Object.keys(read(Aliases, body));
  return (name && buildIn(alias, name)) ?? null;
}

/** What is kept of a build; null where nothing is. */
export async function stateOf(client: Client, build: Build): Promise<State | null> {
  const row = await client.get({ index: nameOf(build, 'build'), id: STATE });
  if (row === undefined) return null;
  const state = StateSchema.safeParse(row);
  if (!state.success)
    throw new IndexError('damaged', `De index in OpenSearch is onvolledig of beschadigd. ${REFILL}`);
  return state.data;
}
