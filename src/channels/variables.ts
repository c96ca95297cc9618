/** Settings of one thing as they were read. */
export type ReadSetting<T> =
  | { readonly kind: 'none' }
  /** For the operator: all that is wrong with it; Dutch, says what to do, and holds nothing of what was set. */
  | { readonly kind: 'wrong'; readonly message: string; readonly messages: readonly string[] }
  | { readonly kind: 'set'; readonly settings: T };

/** What was set under a name, without space around it; empty when nothing was. */
export type ReadVariable<Name extends string = string> = (name: Name) => string;

/** Shorter secrets could be tried out. */
const LEAST_SECRET = 32;
/** As Microsoft writes its ids, in lower case. */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAKE_SECRET = 'maak er een met: openssl rand -base64 32';

/** What a value has to be, in words and for the program. */
export interface Form {
  readonly form: string;
  readonly fits: (value: string) => boolean;
  /** How to say that it is something else, where `is niet` reads badly. */
  readonly isNot?: string;
  /** What several of it are called. */
  readonly many?: string;
  /** What is the matter with one that is the right thing, but not right; null when it is another thing. */
  readonly nearly?: (value: string) => string | null;
}

/** What is wrong with a variable that has to be there; null when nothing is. */
export function wanted(name: string, values: readonly string[], what: string, form: Form): string | null {
  return values.some((value) => value !== '')
    ? allowed(name, values, what, form)
    : `${name} ontbreekt; zet er ${what} in (${form.form}).`;
}

/** The same of one that may be left empty. */
export function allowed(name: string, values: readonly string[], what: string, must: Form): string | null {
  const { form, fits, isNot = 'is niet', many, nearly } = must;
  const given = values.filter((value) => value !== '');
  const others = given.filter((value) => !fits(value));
  const [other] = others;
  if (other === undefined) return null;
  const fault = /^(.)\1+$/.test(other)
    ? `is steeds hetzelfde teken; zet er ${what} in (${form})`
    : nearly?.(other);
  if (fault) return `${name} staat er, maar ${fault}.`;
  const none = others.length === given.length ? 'geen' : 'niet alleen';
  const is = many === undefined ? `${isNot} ${what}` : `bevat ${none} geldige ${many}`;
  const like = KNOWN.find(([shape]) => shape.test(other))?.[1];
  const seems = given.length > 1 ? 'een ervan lijkt' : 'dit lijkt';
  return `${name} staat er, maar ${is} (${form})${like === undefined ? '' : `; ${seems} ${like}`}.`;
}

/** What is often put in the wrong place; nothing of it is repeated. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^["'“‘]|["'”’]$/, 'iets met aanhalingstekens eromheen'],
  [/^(?:xox[a-z]|xapp|xoxe\.xox[a-z])-/, 'een token van Slack'],
  [/^[0-9a-f]{32}$/i, 'een geheim van Slack'],
  [/^\d{6,}\.\d{6,}$/, 'een Client ID van Slack'],
  [UUID, 'een id van Microsoft'],
  [/^T[A-Z0-9]{6,}$/, 'de id van een werkruimte'],
  [/^A[A-Z0-9]{6,}$/, 'de id van een app'],
  [/^E[A-Z0-9]{6,}$/, 'de id van een hele organisatie in Slack'],
  [/^[CDG][A-Z0-9]{6,}$/, 'de id van een kanaal'],
  [/^[UW][A-Z0-9]{6,}$/, 'de id van een persoon'],
  [/^https?:\/\//i, 'een adres'],
  [/@/, 'een e-mailadres'],
];

/** What is wrong with a secret that the operator makes; null when nothing is. */
export function secretFault(name: string, secret: string, what: string): string | null {
  const least = `minstens ${LEAST_SECRET} tekens; ${MAKE_SECRET}`;
  if (secret === '') return `${name} ontbreekt; zet er ${what} in, van ${least}.`;
  if (secret.length < LEAST_SECRET) return `${name} staat er, maar is te kort; neem er een van ${least}.`;
  return isRepeated(secret) ? `${name} staat er, maar is steeds hetzelfde teken; ${MAKE_SECRET}.` : null;
}

/** One character over and over is an example, or somebody's patience. */
export const isRepeated = (secret: string): boolean => /^(.)\1*$/.test(secret);

/** Whether only this machine itself is reached by that name. */
export const isLoopback = (hostname: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);

export const listed = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  ),
];

/** The settings, unless something is wrong with them. */
export function settingsOf<T>(settings: T, faults: readonly (string | null)[]): ReadSetting<T> {
  const messages = faults.filter((fault) => fault !== null);
  return messages.length === 0
    ? { kind: 'set', settings }
    : { kind: 'wrong', message: messages.join(' '), messages };
}
