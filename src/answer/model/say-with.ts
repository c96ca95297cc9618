import * as z from 'zod/v4/mini';
import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import type { Language, Voice } from '../../documents/document.ts';
import type { Encoder } from '../../meaning/encoder.ts';
import { visible } from '../../search/fold.ts';
import type { Reading } from '../../search/reading.ts';
import type { Answer, Citation, Claim, Lead, Summary } from '../answer.ts';
import {
  bounded,
  type Called,
  type CallOptions,
  call,
  type Form,
  IS_MATERIAL,
  Key,
  Keys,
  keysFor,
} from './call.ts';
import type { Writer } from './supplier.ts';
import type { Source } from './support/source.ts';
import { type SupportFault, supportFault } from './support.ts';

/** A sentence for a model to speak from, with what checks what it says of it. */
export interface Spoken {
  readonly speaker: Voice;
  readonly document: string;
  readonly text: string;
  readonly source: Source;
}

/** A part of a text as a model gives it. */
const Part = z.strictObject({ text: z.string().check(z.maxLength(1_000)), keys: Keys });
type GivenPart = z.infer<typeof Part>;

const RULES = `Neem in dezelfde taal bij voorkeur één zin in zijn geheel over. Weglaten mag alleen aan het begin, of een heel zinsdeel achter een komma; houd de woorden en hun volgorde aan en voeg niets toe. Laat elk getal, elke datum en naam, elke ontkenning ("niet", "geen") en elk voorbehoud ("naar verwachting", "mogelijk", "mits") staan zoals het er staat, en verander niet wie iets vindt, vraagt of voorstelt. In "keys" staan de sleutels van precies de zinnen waar de tekst op rust. Een tekst die afwijkt wordt niet getoond.`;

const Saying = z.strictObject({
  lead: Part,
  speakers: z.array(Part).check(z.maxLength(6)),
  translations: z
    .array(z.strictObject({ key: Key, text: z.string().check(z.maxLength(2_000)) }))
    .check(z.maxLength(12)),
});

export const SAYING: Form<z.infer<typeof Saying>> = {
  instructions: `U zegt voor een ambtenaar in één zin wat het antwoord op een vraag is. ${IS_MATERIAL}

Geef JSON:
- "lead": één korte zin die de vraag beantwoordt, in de taal van "language" ("nl" of "en");
- "speakers": als de zinnen van meer dan één spreker zijn, voor elke spreker één zin in die taal met wat die zegt; anders een lege lijst;
- "translations": alleen als "language" anders is dan de taal van de zinnen, van elke zin de sleutel en een getrouwe vertaling; anders een lege lijst.

${RULES} Geef lege tekst en lege sleutels als dat niet kan.`,
  shape: Saying,
};

const Working = z.strictObject({ parts: z.array(Part).check(z.maxLength(40)) });

const WORKING: Form<z.infer<typeof Working>> = {
  instructions: `U maakt voor een ambtenaar een tekst uit zinnen van officiële stukken. ${IS_MATERIAL}

Geef JSON met "parts": de tekst in delen van één zin, in een goede volgorde, over wat in "order" gevraagd wordt, in de taal van "language".

${RULES}`,
  shape: Working,
};

/** The sentences that claims quote, as they are given to a model. */
export const spokenIn = (
  claims: readonly Claim[],
  reading: Reading,
): (Spoken & { readonly claim: Claim })[] =>
  claims.map((claim) => {
    const [citation] = claim.citations;
    const document = reading.document(citation.documentId);
    const text = collapseWhitespace(claim.citations.map(({ quote }) => quote).join(' '));
    const sender = document?.sender?.name ?? '';
    return {
      claim,
      speaker: claim.voice,
      document: citation.documentTitle,
      text,
      source: {
        text,
        voice: claim.voice,
        modality: claim.modality,
        language: document?.language ?? 'nl',
        around: [citation.documentTitle, ...citation.path, sender].join(' '),
      },
    };
  });

/** The sentences under their keys, as one text. */
const sayingMaterial = (
  order: { readonly question: string } | { readonly order: string },
  language: Language,
  sentences: ReadonlyMap<string, Spoken>,
  random: () => string,
): string =>
  bounded(
    {
      ...order,
      language,
      sentences: [...sentences].map(([key, { speaker, document, text, source }]) => ({
        key,
        speaker,
        document,
        language: source.language,
        text,
      })),
    },
    random,
  );

/** A text that holds, and the sentences that it rests on. */
interface Held<T> {
  readonly text: string;
  readonly rests: readonly T[];
}

/** A part with what it rests on, or why it is left out. */
export async function held<T extends { readonly source: Source }>(
  { text, keys }: GivenPart,
  sentences: ReadonlyMap<string, T>,
  language: Language,
  encoder: Encoder | null,
): Promise<Held<T> | SupportFault> {
  const said = collapseWhitespace(visible(text));
  const rests = [...new Set(keys)].map((key) => sentences.get(key));
  const known = rests.flatMap((one) => one ?? []);
  // Nothing is shown that leans on what nobody gave.
  if (known.length === 0 || known.length < rests.length) return 'unknown_key';
  if (MARKUP.test(said)) return 'words';
  const fault = await supportFault(
    said,
    language,
    known.map(({ source }) => source),
    encoder,
  );
  return fault ?? { text: said, rests: known };
}

/** A sentence of an answer has no links or markup. */
const MARKUP = /https?:|www\.|[<>[\]{}|`]|\]\(|javascript:/i;

/** What a model adds to an answer, as far as it holds, and what was left out. */
export interface Said {
  readonly lead?: Lead;
  readonly summaries?: readonly Summary[];
  readonly claims: readonly Claim[];
  readonly dropped: readonly SupportFault[];
}

/** Has a model say in one line what claims come to. The claims stay as they are; a translation goes beside its quote. */
export async function sayWith(
  writer: Writer,
  question: string,
  { claims, language }: Pick<Answer, 'claims' | 'language'>,
  reading: Reading,
  encoder: Encoder | null,
  options: CallOptions,
): Promise<Called<Said>> {
  const sentences = keysFor(spokenIn(claims, reading), writer.random);
  const material = sayingMaterial({ question }, language, sentences, writer.random);
  const called = await call(writer, SAYING, material, options);
  if (!called.ok) return called;
  return { ok: true, value: await checkedSaying(called.value, sentences, language, encoder) };
}

/** What was said, as far as it holds. */
async function checkedSaying(
  { lead, speakers, translations }: z.infer<typeof Saying>,
  sentences: ReadonlyMap<string, Spoken & { readonly claim: Claim }>,
  language: Language,
  encoder: Encoder | null,
): Promise<Said> {
  const dropped: SupportFault[] = [];
  const take = async (part: GivenPart) => {
    if (part.text.trim() === '') return null;
    const one = await held(part, sentences, language, encoder);
    if (typeof one !== 'string') return one;
    dropped.push(one);
    return null;
  };
  const first = await take(lead);
  const summaries: Summary[] = [];
  for (const part of speakers) {
    const one = await take(part);
    const voices = new Set(one?.rests.map(({ speaker }) => speaker));
    const [voice] = voices;
    if (one === null || voice === undefined) continue;
    // What several say is nobody's summary.
    if (voices.size > 1) dropped.push('speaker');
    else if (!summaries.some((each) => each.voice === voice))
      summaries.push({ voice, ...citing(one, language) });
  }
  const translated = new Map<Claim, string>();
  for (const { key, text } of translations) {
    const sentence = sentences.get(key);
    if (sentence !== undefined && sentence.source.language === language) continue;
    const one = await take({ text, keys: [key] });
    const claim = one?.rests[0]?.claim;
    if (one && claim) translated.set(claim, one.text);
  }
  const claims = [...sentences.values()].map(({ claim }) => {
    const text = translated.get(claim);
    return text === undefined ? claim : { ...claim, translation: { language, text } };
  });
  return {
    ...(first && { lead: citing(first, language) }),
    ...(summaries.length > 0 && { summaries }),
    claims,
    dropped,
  };
}

/** A text with the places that it rests on; it says of itself that it is a translation, since not each word of that is checked. */
const citing = ({ text, rests }: Held<Spoken & { readonly claim: Claim }>, language: Language): Lead => {
  const citations = rests.flatMap(({ claim }) => claim.citations) as [Citation, ...Citation[]];
  const translated = rests.some(({ source }) => source.language !== language);
  return { text, citations, ...(translated && { translated }) };
};

/** A text over many sentences: each part that holds with the sentences it rests on, and why others were left out. */
export async function workWith<T extends Spoken>(
  writer: Writer,
  order: string,
  language: Language,
  sentences: readonly T[],
  encoder: Encoder | null,
  options: CallOptions = {},
): Promise<Called<{ readonly parts: readonly Held<T>[]; readonly dropped: readonly SupportFault[] }>> {
  const keyed = keysFor(sentences, writer.random);
  const called = await call(
    writer,
    WORKING,
    sayingMaterial({ order }, language, keyed, writer.random),
    options,
  );
  if (!called.ok) return called;
  const parts: Held<T>[] = [];
  const dropped: SupportFault[] = [];
  for (const part of called.value.parts) {
    const one = await held(part, keyed, language, encoder);
    if (typeof one === 'string') dropped.push(one);
    else parts.push(one);
  }
  return { ok: true, value: { parts, dropped } };
}
