/** What an operator sets about who hears of a weakness in this server. */
export interface SecurityVariables {
  /** Where one tells of it, in order of preference, with blanks between: an e-mail address, `mailto:`, `tel:` or `https:`. */
  readonly NOTABENE_SECURITY_CONTACT?: string | undefined;
  /** Where the organisation says what it does with what it is told. */
  readonly NOTABENE_SECURITY_POLICY?: string | undefined;
}

/** Who hears of a weakness, as it was set. */
export interface SecurityContact {
  readonly contacts: readonly string[];
  readonly policy: string | null;
}

/** What was set, or what is wrong with it: a Dutch sentence for the operator that says what to do. */
export type ReadSecurityContact =
  | { readonly kind: 'none' }
  | { readonly kind: 'set'; readonly contact: SecurityContact }
  | { readonly kind: 'wrong'; readonly message: string };

/** Where RFC 9116 wants it. */
export const SECURITY_TXT = '/.well-known/security.txt';

/** Said where nobody was set. */
export const NO_CONTACT =
  'Voor deze server is geen meldpunt voor kwetsbaarheden ingesteld. De beheerder geeft het op met NOTABENE_SECURITY_CONTACT.';

/** RFC 9116 advises less than a year; half of one is asked for again often enough. */
const VALID_DAYS = 180;
const DAY = 24 * 60 * 60 * 1_000;

/** Reads who hears of a weakness. What is set wrongly, or half, is not guessed at. */
export function readSecurityContact(variables: SecurityVariables): ReadSecurityContact {
  const given = variables.NOTABENE_SECURITY_CONTACT?.trim() ?? '';
  const policy = variables.NOTABENE_SECURITY_POLICY?.trim() || null;
  if (given === '')
    return policy === null
      ? { kind: 'none' }
      : {
          kind: 'wrong',
          message:
            'NOTABENE_SECURITY_POLICY is gezet zonder NOTABENE_SECURITY_CONTACT; zet er ook een adres in waar men kwetsbaarheden meldt.',
        };
  const contacts = given.split(/[\s,]+/).map(contactOf);
  if (contacts.some((each) => each === null))
    return {
      kind: 'wrong',
      message:
        'NOTABENE_SECURITY_CONTACT is geen e-mailadres of adres met https:, mailto: of tel:; geef bijvoorbeeld meldpunt@notabene.example of https://notabene.example/melden.',
    };
  if (policy !== null && !isSecure(policy))
    return {
      kind: 'wrong',
      message:
        'NOTABENE_SECURITY_POLICY is geen adres met https; zet er de pagina met uw meldbeleid in, of laat het weg.',
    };
  return { kind: 'set', contact: { contacts: contacts.flatMap((each) => each ?? []), policy } };
}

/** A contact as a URI, which is how RFC 9116 wants it; null when it is none. */
function contactOf(given: string): string | null {
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(given)) return `mailto:${given}`;
  if (/^mailto:[^\s@]+@[^\s@]+$/.test(given) || /^tel:\+?[\d().-]+$/.test(given)) return given;
  return isSecure(given) ? given : null;
}

const isSecure = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === 'https:' && !/\s/.test(address);

/**
 * The file of RFC 9116: a field a line. It is valid for half a year from the beginning of the day `now` is in, in
 * milliseconds since 1970; `home` is the address at which readers reach this server, which a file may name only with https.
 */
export function securityTxt(
  { contacts, policy }: SecurityContact,
  { now, home }: { readonly now: number; readonly home: string | null },
): string {
  const expires = new Date((Math.floor(now / DAY) + VALID_DAYS) * DAY).toISOString().replace('.000Z', 'Z');
  return [
    ...contacts.map((each) => `Contact: ${each}`),
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    ...(home !== null && isSecure(home) ? [`Canonical: ${new URL(SECURITY_TXT, home).href}`] : []),
    ...(policy === null ? [] : [`Policy: ${policy}`]),
    '',
  ].join('\n');
}
