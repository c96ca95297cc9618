import { KNOWN_ANSWERS } from '../files.ts';
import { IndexError } from '../index.ts';
import { firstFor } from '../known.ts';
import type { Opening } from '../packed/open.ts';
import type { About } from '../rows/about.ts';
import { statisticsOf } from '../rows/statistics.ts';
import { openSearchFingerprint } from './about.ts';
import type { Client } from './client.ts';
import { OpenSearchIndex } from './engine.ts';
import { REFILL } from './fault.ts';
import { type Build, nameOf, OPENSEARCH_FORMAT, pieceId } from './schema.ts';
import { servedBuild, stateOf, versionOf } from './served.ts';

/**
 * Opens the build that OpenSearch serves under a name; throws `IndexError` on anything but a whole and matching one. What
 * says which words there are is read now, passages and texts when a question needs them.
 */
export async function openOpenSearch(
  client: Client,
  alias: string,
  { known = KNOWN_ANSWERS }: Opening = {},
): Promise<OpenSearchIndex> {
  await versionOf(client);
  const served = await servedBuild(client, alias);
  const build = { alias, build: served ?? '' };
  const state = served === null ? null : await stateOf(client, build);
  if (state === null)
    throw new IndexError('missing', `OpenSearch heeft nog geen index "${alias}". ${REFILL}`);
  if (state.format !== OPENSEARCH_FORMAT)
    throw new IndexError(
      'format',
      `De index in OpenSearch heeft een andere indeling dan dit programma leest. ${REFILL}`,
    );
  const { about, fingerprint } = state;
  if (about === null || (await openSearchFingerprint(about.corpus, about.meaning)) !== fingerprint)
    throw new IndexError(
      'fingerprint',
      `De index in OpenSearch is met een andere versie of andere instellingen gemaakt. ${REFILL}`,
    );
  const index = await indexOf(client, build, fingerprint, about);
  for (const { words, language, documentId, place } of about.known.slice(0, known)) {
    const first = await firstFor(index, words, language);
    if (first?.documentId !== documentId || first.place !== place)
      throw new IndexError(
        'known_answers',
        `De index in OpenSearch vindt bekende passages niet terug. ${REFILL}`,
      );
  }
  return index;
}

/** The index over a build, whether or not it is served. */
export async function indexOf(
  client: Client,
  build: Build,
  fingerprint: string,
  about: Omit<About, 'known'>,
): Promise<OpenSearchIndex> {
  const index = nameOf(build, 'build');
  const { statistics, presence } = await statisticsOf(about, {
    read: async (name) => {
      const piece = (at: number) => client.get({ index, id: pieceId(name, at) });
      const first = await piece(0);
      const more = Math.max(0, Number(first?.of ?? 0) - 1);
      const others = await Promise.all(Array.from({ length: more }, (_, i) => piece(i + 1)));
      return [first, ...others].map((row) => String(row?.bytes ?? '')).join('');
    },
    damaged: (name) =>
      `De index in OpenSearch is beschadigd: de controlesom van ${name} klopt niet. ${REFILL}`,
  });
  const { collections, meaning = null } = about;
  return new OpenSearchIndex(
    { ...statistics, client, build },
    { fingerprint, collections, presence, meaning },
  );
}
