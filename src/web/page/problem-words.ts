import type { Language } from '../../documents/document.ts';
import { type Code, PROBLEMS } from '../http/problem.ts';
import type { PROBLEMS_IN_ENGLISH } from '../http/problem-english.ts';
import { PAGE } from './words.ts';

/** What went wrong, for the reader. */
export interface Trouble {
  readonly message: string;
  /** What they can pass on to the operator. */
  readonly reference: string | null;
}

/**
 * What an error comes to. A refusal of the server is its problem as JSON; anything that is not from the server is
 * said in our own words, since whatever stands between may answer what it likes. In English by these words, which only a
 * page in English fetches; until they are there it says what the server said.
 */
export function troubleOf(
  error: Error,
  language: Language,
  english: typeof PROBLEMS_IN_ENGLISH | null = null,
): Trouble {
  const problem = problemIn(error.message);
  if (problem === null) return { message: PAGE[language].offline, reference: null };
  const { code, detail, requestId } = problem;
  const translated = language === 'en' ? english?.[code].detail : undefined;
  const message = translated ?? detail ?? PROBLEMS[code].detail;
  return { message, reference: requestId };
}

function problemIn(
  text: string,
): { readonly code: Code; readonly detail: string | null; readonly requestId: string | null } | null {
  // A stream that broke on the server's side ends in the text of a problem.
  const said = (Object.keys(PROBLEMS) as Code[]).find((code) => PROBLEMS[code].detail === text);
  if (said !== undefined) return { code: said, detail: null, requestId: null };
  try {
    const { code, detail, requestId } = JSON.parse(text) as Record<string, unknown>;
    if (typeof code !== 'string' || !Object.hasOwn(PROBLEMS, code)) return null;
    return {
      code: code as Code,
      detail: typeof detail === 'string' ? detail : null,
      requestId: typeof requestId === 'string' ? requestId : null,
    };
  } catch {
    return null;
  }
}
