import { isCollection } from '../../documents/collection.ts';
import { type Kind, VOICES, type Voice } from '../../documents/document.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import { type Choice, FACETS, type Facet } from '../../search/documents/faceted-search.ts';
import { acceptQuestion } from '../../search/words/accept.ts';

/** What a reader asks of the list of documents, as the address says it. */
export interface ListRequest {
  /** As typed; empty without a search. */
  readonly text: string;
  /** Why it can't be looked for; null when it can. */
  readonly refusal: Refusal | null;
  readonly choice: Choice;
  /** Facets of which something was asked that can't be. */
  readonly ignored: readonly Facet[];
  readonly page: number;
}

/** What is wrong with words that can't be looked for. */
export type Refusal = 'no_words' | 'too_long' | 'control_characters';

/** What a facet is called in an address. */
export const PARAMETERS: Readonly<Record<Facet, string>> = {
  kind: 'soort',
  voice: 'spreker',
  collection: 'collectie',
  ministry: 'ministerie',
  year: 'jaar',
  dossier: 'dossier',
};

/** Facets of which several values may be chosen; the others are fields with one. */
const SEVERAL: ReadonlySet<Facet> = new Set(['kind', 'voice', 'collection']);

/** What may be chosen; a ministry or dossier that no document has is still one. */
type Possible<T extends string> = (value: string) => value is T;
const isKind: Possible<Kind> = (value): value is Kind => KIND_IDS.some((kind) => kind === value);
const isVoice: Possible<Voice> = (value): value is Voice => VOICES.some((voice) => voice === value);
const isName: Possible<string> = (value): value is string => isCollection(value);
const like =
  (pattern: RegExp): Possible<string> =>
  (value): value is string =>
    pattern.test(value);

/** Reads the address of a list; what can't be used of it is left out, and said. */
export function readList(parameters: URLSearchParams): ListRequest {
  const text = (parameters.get('zoek') ?? '').trim();
  const ignored: Facet[] = [];
  const chosen = <T extends string>(facet: Facet, isPossible: Possible<T>): readonly T[] => {
    const given = new Set(parameters.getAll(PARAMETERS[facet]).map((value) => tidy(facet, value)));
    given.delete('');
    const possible = [...given].filter(isPossible);
    const used = SEVERAL.has(facet) ? possible : possible.slice(0, 1);
    if (used.length < given.size) ignored.push(facet);
    return used;
  };
  const choice = {
    kind: chosen('kind', isKind),
    voice: chosen('voice', isVoice),
    collection: chosen('collection', isName),
    ministry: chosen('ministry', like(/^.{1,200}$/)),
    year: chosen('year', like(/^\d{4}$/)),
    dossier: chosen('dossier', like(/^[\dA-Za-z-]{1,20}$/)),
  };
  const page = parameters.get('blad') ?? '';
  return {
    text,
    refusal: text === '' ? null : refusalOf(text),
    choice,
    ignored,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** A dossier may be typed as it is printed: "22 112". */
const tidy = (facet: Facet, value: string): string =>
  facet === 'dossier' ? value.replace(/\s/g, '') : value.trim();

function refusalOf(text: string): Refusal | null {
  const accepted = acceptQuestion(text);
  if (accepted.ok) return null;
  if (accepted.code === 'control_characters') return accepted.code;
  return accepted.code === 'question_too_long' ? 'too_long' : 'no_words';
}

/** The address of a list, the same for the same list. */
export function listPath({ text, choice, page }: Pick<ListRequest, 'text' | 'choice' | 'page'>): string {
  const parameters = new URLSearchParams(text === '' ? [] : [['zoek', text]]);
  for (const facet of FACETS) for (const value of choice[facet]) parameters.append(PARAMETERS[facet], value);
  if (page > 1) parameters.append('blad', String(page));
  const query = parameters.toString();
  return query === '' ? '/stukken' : `/stukken?${query}`;
}

/** The same list, from its first page, without one thing that was chosen. */
export function without(request: ListRequest, facet: Facet, value: string): ListRequest {
  const choice = { ...request.choice, [facet]: request.choice[facet].filter((each) => each !== value) };
  return { ...request, choice, page: 1 };
}
