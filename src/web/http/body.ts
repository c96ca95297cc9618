import type { Problem } from './problem.ts';

/** How large a body may be, in bytes, how deep its arrays and objects may nest, and how many members they may have. */
export interface Bounds {
  readonly size: number;
  readonly depth: number;
  readonly members: number;
}

/** Of a request of our own, which is two deep. */
export const BOUNDS: Bounds = { size: 16 * 1024, depth: 8, members: 10_000 };

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** JSON only, and UTF-8 only: a form of another website can't send this type without asking first. */
function isJson(contentType: string | undefined): boolean {
  return /^application\/json *(?:; *charset=(?:utf-8|"utf-8") *)?$/i.test(contentType ?? '');
}

/** The JSON of a request, or why there is none; its size is the caller's to bound while it comes in. */
export async function readJson(request: JsonRequest, bounds = BOUNDS): Promise<Parsed<unknown>> {
  if (!isJson(request.header('content-type'))) return refused({ code: 'unsupported_media_type' });
  const bytes = await wholeBody(request);
  return bytes === null ? refused({ code: 'broken_body' }) : parseJson(bytes, bounds);
}

/** The bytes of a body; null when it broke off, or was sent in pieces that are none. */
export const wholeBody = (
  request: Pick<JsonRequest, 'arrayBuffer'>,
): Promise<Uint8Array<ArrayBuffer> | null> =>
  request.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );

/** What is needed of a request of Hono. */
interface JsonRequest {
  header(name: string): string | undefined;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Reads the bytes of a body as JSON. `Request.json()` would replace invalid UTF-8 silently and recurse into
 * any depth, so bytes are decoded strictly and depth is counted before the parser sees the text.
 */
export function parseJson(bytes: Uint8Array, { size, depth, members }: Bounds): Parsed<unknown> {
  if (bytes.byteLength > size) return refused({ code: 'body_too_large' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused({ code: 'invalid_utf8' });
  }
  const shape = shapeOf(text);
  if (shape.members > members)
    return refused({
      code: 'invalid_request',
      detail: `Het verzoek heeft meer dan ${members} onderdelen. Stuur minder tegelijk.`,
    });
  if (shape.depth > depth)
    return refused({
      code: 'invalid_request',
      detail: `Het verzoek is dieper genest dan ${depth} lagen. Stuur alleen de velden die hier gelezen worden.`,
    });
  const forbidden = { found: null as string | null };
  try {
    const value: unknown = JSON.parse(text, (key, member: unknown) => {
      if (FORBIDDEN_KEYS.has(key)) forbidden.found = key;
      return member;
    });
    if (forbidden.found !== null)
      return refused({
        code: 'invalid_request',
        field: forbidden.found,
        detail: `Het veld "${forbidden.found}" is niet toegestaan. Laat het weg.`,
      });
    return { ok: true, value };
  } catch {
    return refused({ code: 'bad_json' });
  }
}

/** Names through which a merge or copy further on could reach the prototype of every object. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Deepest nesting of brackets and number of commas outside strings, in one pass; also for text that is not JSON. */
function shapeOf(text: string): { readonly depth: number; readonly members: number } {
  let depth = 0;
  let deepest = 0;
  let commas = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth--;
    else if (char === ',') commas++;
  }
  return { depth: deepest, members: commas + 1 };
}
