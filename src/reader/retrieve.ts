import type { Voice } from '../documents/document.ts';
import { askedOf } from '../meaning/context.ts';
import type { Encoder, Encoding } from '../meaning/encoder.ts';
import { namedIn } from '../question/named.ts';
import { isBare, type Scope } from '../question/scope.ts';
import { findSentences } from '../search/find.ts';
import type { SearchIndex } from '../search/index.ts';
import { FITTED_FOR, type Found } from '../search/sentences.ts';
import type { Query } from '../search/words/query.ts';
import type { Way } from './decide.ts';
import type { Part, Plan } from './plan.ts';

/** What was found for a part of a question. */
export interface Retrieved {
  /** With the documents that it is confined to. */
  readonly part: Part;
  /** The question, encoded for it; null where it was not. */
  readonly encoding: Encoding | null;
  readonly way: Way;
  /** Best first; whether they may answer is not looked at yet. */
  readonly all: readonly Found[];
}

/** Sentences that are looked at to choose from. */
const MOST = 50;

/**
 * Finds the sentences for each part of a plan: by words and meaning where the index was built by the encoder for which the
 * weights were fitted, else by words.
 */
export const retrieve = (
  index: SearchIndex,
  { parts, scope }: Pick<Plan, 'parts' | 'scope'>,
  encoder: Encoder | null,
): Promise<readonly Retrieved[]> =>
  Promise.all(parts.map((part) => retrieveOne(index, { ...part, scope: part.scope ?? scope }, encoder)));

async function retrieveOne(
  index: SearchIndex,
  part: Part & { readonly scope: Scope },
  encoder: Encoder | null,
): Promise<Retrieved> {
  const { query, voice = query.turnedTo ?? undefined, scope } = part;
  const fitted = encoder?.fingerprint === FITTED_FOR && index.meaning?.encoder === FITTED_FOR;
  const encoding = part.encoding ?? (fitted ? await encoded(part, encoder) : null);
  const all = part.found ?? (await findFor(index, query, voice, scope, encoding));
  return { part, encoding, way: fitted ? 'meaning' : 'words', all };
}

function findFor(
  index: SearchIndex,
  query: Query,
  voice: Voice | undefined,
  scope: Scope,
  encoding: Encoding | null,
): Promise<readonly Found[]> {
  return findSentences(
    index,
    { ...query, encoding },
    {
      top: MOST,
      ...(voice !== undefined && { voice }),
      ...(scope !== null && { documents: new Set(scope.map(({ id }) => id)) }),
    },
  );
}

async function encoded(part: Part & { readonly scope: Scope }, encoder: Encoder): Promise<Encoding | null> {
  const [encoding = null] = await encoder.questions([askedOf(spelled(part), part.full.thread)]);
  return encoding;
}

/** A question of one number without it: nothing is alike to that, and the documents are those that it stands for. */
function spelled({ full: { question }, query, scope }: Part & { readonly scope: Scope }): string {
  const paper = scope?.find(({ kind }) => kind === 'fiche') ?? scope?.[0];
  if (paper === undefined || query.references.length !== 1) return question;
  return namedIn(question, isBare(query) ? paper.title : ' ').rest;
}
