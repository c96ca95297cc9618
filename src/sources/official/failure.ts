import { PRIVATE_ADDRESS } from './address.ts';

/** What went wrong with a source. Each code has one meaning. */
export type FailureCode =
  | 'no_network'
  | 'name_unknown'
  | 'unreachable'
  | 'insecure'
  | 'timeout'
  | 'broken_off'
  | 'busy'
  | 'out_of_order'
  | 'refused_request'
  | 'refused_host'
  | 'private_address'
  | 'too_many_redirects'
  | 'too_large'
  | 'not_found'
  | 'not_as_expected'
  | 'diagnostic'
  | 'challenge'
  | 'damaged'
  | 'bad_number'
  | 'occupied'
  | 'unwritable';

const SENTENCES: Readonly<Record<FailureCode, (about: string) => string>> = {
  no_network: (host) => `Er is geen verbinding met ${host}; controleer het netwerk en probeer opnieuw.`,
  name_unknown: (host) =>
    `De naam ${host} is niet gevonden; controleer het netwerk of de naamserver en probeer opnieuw.`,
  unreachable: (host) => `${host} is niet bereikbaar; probeer het later opnieuw.`,
  insecure: (host) =>
    `De beveiligde verbinding met ${host} klopt niet (certificaat); controleer het netwerk en haal niets op tot dat is opgelost.`,
  timeout: (host) => `${host} antwoordde niet op tijd; probeer het later opnieuw.`,
  broken_off: (host) => `De verbinding met ${host} werd afgebroken; voer de opdracht opnieuw uit.`,
  busy: (host) => `${host} vraagt om te wachten; probeer het later opnieuw.`,
  out_of_order: (host) => `${host} heeft een storing; probeer het later opnieuw.`,
  refused_request: (host) =>
    `${host} weigert het verzoek; controleer wat u vroeg, of meld dat de bron is veranderd.`,
  refused_host: (host) =>
    `${host} verwijst naar een adres buiten de officiële bronnen; dat is niet opgehaald, haal het stuk zelf op.`,
  private_address: (host) =>
    `De naam ${host} leidt naar een adres dat niet openbaar is; controleer de naamserver.`,
  too_many_redirects: (host) => `${host} verwijst steeds door; probeer het later opnieuw.`,
  too_large: (host) => `Het antwoord van ${host} is groter dan is toegestaan; haal het stuk zelf op.`,
  not_found: (what) => `${what} is niet gevonden; controleer het nummer of probeer het later opnieuw.`,
  not_as_expected: (host) =>
    `Het antwoord van ${host} ziet er anders uit dan verwacht; meld dat de bron is veranderd.`,
  diagnostic: (host) => `${host} begreep de zoekvraag niet; meld dat de bron is veranderd.`,
  challenge: (host) => `${host} vraagt om een controle in een browser; haal het stuk zelf op.`,
  damaged: (what) => `${what} kwam beschadigd of half binnen; voer de opdracht opnieuw uit.`,
  occupied: (name) =>
    `In de map staat al een ander bestand ‘${name}’ dat niet is opgehaald; verplaats het en voer de opdracht opnieuw uit.`,
  unwritable: (name) =>
    `‘${name}’ is niet te schrijven; controleer de map en de schijf en voer de opdracht opnieuw uit.`,
  bad_number: (host) =>
    `${host} noemt een stuk met een nummer dat niet klopt; het is overgeslagen, haal het zelf op.`,
};

/** A source did not give what it should. The message is one Dutch sentence for the user that says what to do. */
export class SourceError extends Error {
  readonly code: FailureCode;
  /** A host or a document, ours to print. */
  readonly about: string;
  constructor(code: FailureCode, about: string, message = SENTENCES[code](about)) {
    super(message);
    this.name = 'SourceError';
    this.code = code;
    this.about = about;
  }
}

/** A fault that may be over in a moment; `waitMs` is what the server asked for. */
export class PassingError extends SourceError {
  readonly waitMs: number | null;
  constructor(code: FailureCode, about: string, waitMs: number | null = null) {
    super(code, about);
    this.name = 'PassingError';
    this.waitMs = waitMs;
  }
}

/** Codes of the system and of undici, and whether the fault may pass by itself. */
const CODES: Readonly<Record<string, readonly [code: FailureCode, passing: boolean]>> = {
  [PRIVATE_ADDRESS]: ['private_address', false],
  ENOTFOUND: ['name_unknown', false],
  EAI_AGAIN: ['name_unknown', true],
  ENETUNREACH: ['no_network', false],
  ENETDOWN: ['no_network', false],
  EHOSTUNREACH: ['unreachable', false],
  ECONNREFUSED: ['unreachable', true],
  ETIMEDOUT: ['timeout', true],
  ECONNRESET: ['broken_off', true],
  EPIPE: ['broken_off', true],
  UND_ERR_CONNECT_TIMEOUT: ['timeout', true],
  UND_ERR_HEADERS_TIMEOUT: ['timeout', true],
  UND_ERR_BODY_TIMEOUT: ['timeout', true],
  UND_ERR_SOCKET: ['broken_off', true],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['broken_off', true],
  UND_ERR_HEADERS_OVERFLOW: ['not_as_expected', false],
  Z_BUF_ERROR: ['broken_off', true],
};

/** What a failed request means; an error that is none of ours and none of the network's is passed on. */
export function failureOf(error: unknown, host: string): unknown {
  if (!(error instanceof Error) || error instanceof SourceError) return error;
  if (error.name === 'TimeoutError') return new PassingError('timeout', host);
  const code = codeOf(error);
  const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  if (known !== undefined)
    return known[1] ? new PassingError(known[0], host) : new SourceError(known[0], host);
  if (/^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_|EPROTO)/.test(code))
    return new SourceError('insecure', host);
  if (/^(?:HPE_|Z_)/.test(code) || error.name === 'HTTPParserError')
    return new SourceError('damaged', `Het antwoord van ${host}`);
  return error;
}

function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Several addresses of one host were tried: the first says enough.
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  return error.cause instanceof Error ? codeOf(error.cause) : '';
}
