import { type Asked, askedIn, parametersOf } from '../../http/asked.ts';

/** Longest question, in characters, and most questions before it; the server takes no more. */
export const LONGEST_QUESTION = 2_000;
export const MOST_EARLIER = 20;
/** Most documents that a question is confined to. */
const MOST_SCOPE = 200;

/** A question that somebody passes on, with the questions it follows and the answer that they saw. */
export interface Shared extends Asked {
  readonly earlier: readonly Asked[];
  /** Id of the answer: the same question over the same documents has the same. Null in a link that was made by hand. */
  readonly answer: string | null;
}

/** The parts of an address that may hold a question. */
interface Address {
  readonly hash: string;
  readonly search: string;
}

/**
 * The address that asks a question again. It stands behind `#`, which a browser keeps to itself: what is asked does
 * not end up in the log of a server or of anything before it.
 */
export function shareUrl({ question, scope, earlier, answer }: Shared, origin: string): string {
  const parameters = parametersOf({ asked: { question, scope }, earlier });
  if (answer !== null) parameters.append('antwoord', answer);
  return `${origin}/#${parameters}`;
}

/** The front page, confined to what was chosen. */
export const scopePath = (scope: { readonly ids: readonly string[] } | null): string =>
  scope === null ? '/' : `/?${new URLSearchParams(scope.ids.map((id) => ['bij', id]))}`;

/** What an address has typed for the reader and does not ask; null when it has nothing. */
export function typedIn({ hash, search }: Address): string | null {
  for (const part of [hash.slice(1), search]) {
    const typed = new URLSearchParams(part).get('typ')?.trim();
    if (typed) return typed.slice(0, LONGEST_QUESTION);
  }
  return null;
}

/** What such an address asks; also that of the form that works without script. Null when it asks nothing. */
export function sharedIn({ hash, search }: Address): Shared | null {
  for (const part of [hash.slice(1), search]) {
    const parameters = new URLSearchParams(part);
    const { asked, earlier } = askedIn(parameters, MOST_SCOPE);
    const question = asked?.question.trim();
    if (question) return { question, scope: asked?.scope ?? [], earlier, answer: parameters.get('antwoord') };
  }
  return null;
}
