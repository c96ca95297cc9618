import * as z from 'zod/v4/mini';
import type { SearchIndex } from '../../search/index.ts';
import {
  bounded,
  type Called,
  type CallOptions,
  call,
  type Form,
  IS_MATERIAL,
  Keys,
  keysFor,
} from './call.ts';
import type { Writer } from './supplier.ts';

/** Questions that a model may have looked for. */
const MOST_SEARCHES = 3;
/** Documents that it can choose from, by title. */
const MOST_DOCUMENTS = 40;
const MOST_QUESTION = 300;

interface Rewritten {
  readonly searches: readonly string[];
  readonly documents: readonly string[];
}

const ASKING: Form<Rewritten> = {
  instructions: `U helpt zoeken in Nederlandse officiële stukken over EU-voorstellen. ${IS_MATERIAL}

Geef JSON:
- "searches": één tot drie korte Nederlandse vragen die elk op zichzelf te begrijpen zijn en samen zoeken wat gevraagd is: vervolgvragen aangevuld met waar het gesprek over ging, afkortingen uitgeschreven, Engels vertaald, in de woorden die een ambtenaar zou schrijven;
- "documents": de sleutels van de stukken waar de vraag over gaat; leeg als dat niet uit de vraag blijkt.

Voeg niets toe waar niet naar gevraagd wordt.`,
  shape: z.strictObject({
    searches: z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(20)),
    documents: Keys,
  }),
};

/** What a model is given to rewrite. */
const askingMaterial = (
  { question, thread }: { readonly question: string; readonly thread: readonly string[] },
  titles: ReadonlyMap<string, string>,
  random: () => string,
): string =>
  bounded(
    { question, earlier: thread, documents: [...titles].map(([key, title]) => ({ key, title })) },
    random,
  );

/** Questions to look for besides the one that was put, and ids of the documents to look in; null for any. */
export async function searchesFor(
  writer: Writer,
  index: SearchIndex,
  full: { readonly question: string; readonly thread: readonly string[] },
  options: CallOptions,
): Promise<Called<{ readonly searches: readonly string[]; readonly documents: readonly string[] | null }>> {
  const summaries = keysFor(await index.summaries({ limit: MOST_DOCUMENTS }), writer.random);
  const titles = new Map([...summaries].map(([key, { title }]) => [key, title]));
  const called = await call(writer, ASKING, askingMaterial(full, titles, writer.random), options);
  if (!called.ok) return called;
  const searches = [...new Set(called.value.searches.map((each) => each.replace(/\s+/g, ' ').trim()))]
    .filter((each) => each !== '' && each.length <= MOST_QUESTION)
    .slice(0, MOST_SEARCHES);
  const documents = called.value.documents.flatMap((key) => summaries.get(key)?.id ?? []);
  return { ok: true, value: { searches, documents: documents.length > 0 ? documents : null } };
}
