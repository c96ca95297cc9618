import type { Problem } from './problem.ts';

/** Largest request body, in bytes, unless told. */
export const MAX_BODY = 16 * 1024;
/** Deepest nesting of arrays and objects, unless told; a question is two deep. */
const MAX_DEPTH = 8;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** JSON only, and UTF-8 only: a form of another website can't send this type without asking first. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/json *(?:; *charset=(?:utf-8|"utf-8") *)?$/i.test(contentType ?? '');
}

/**
 * Reads the bytes of a body as JSON. `Request.json()` would replace invalid UTF-8 silently and recurse into
 * any depth, so bytes are decoded strictly and depth is counted before the parser sees the text.
 */
export function parseJson(bytes: Uint8Array, { most = MAX_BODY, depth = MAX_DEPTH } = {}): Parsed<unknown> {
  if (bytes.byteLength > most) return refused({ code: 'body_too_large' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused({ code: 'invalid_utf8' });
  }
  if (depthOf(text) > depth)
    return refused({
      code: 'invalid_request',
      detail: `Het verzoek is dieper genest dan ${depth} lagen. Stuur alleen de velden die erin horen.`,
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

/** Deepest nesting of brackets outside strings, in one pass; also for text that is not JSON. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth--;
  }
  return deepest;
}
