import { readFileSync } from 'node:fs';
import { Agent, fetch as fetchWith } from 'undici';
import { IndexError } from '../search/index.ts';
import type { OpenSearchPlace } from '../search/opensearch/settings.ts';
import type { Environment } from './environment.ts';

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * OpenSearch as this machine reaches it. NOTABENE_OPENSEARCH_CA names a file with the certificate of who vouches for its own,
 * where the system does not know that one; it counts for OpenSearch alone.
 */
export function openSearchOf(env: Environment): OpenSearchPlace {
  const path = env.NOTABENE_OPENSEARCH_CA?.trim();
  if (!path) return { variables: env, fetch: (...of) => fetch(...of), sleep };
  let ca: string;
  try {
    ca = readFileSync(path, 'utf8');
  } catch {
    throw new IndexError(
      'choice',
      'Het bestand van NOTABENE_OPENSEARCH_CA is niet te lezen; zet er het pad van een certificaat (PEM) in.',
    );
  }
  const dispatcher = new Agent({ connect: { ca } });
  // The types of the package and of Node are those of two releases of the same.
  const trusting = (input: string, init: object) => fetchWith(input, { ...init, dispatcher });
  return { variables: env, fetch: trusting as unknown as typeof fetch, sleep };
}
