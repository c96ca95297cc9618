import { isIsoDate } from '../../documents/identity/dates.ts';
import type { ProvenanceReferences } from '../provenance.ts';

/** What a user can ask for by its number, normalised. */
export type Wanted =
  /** `kst-22112-4243`, as the publisher writes it. */
  | { readonly kind: 'kamerstuk'; readonly number: string }
  /** An annex to a Kamerstuk, `blg-1184123`. */
  | { readonly kind: 'bijlage'; readonly number: string }
  /** A document number of the Tweede Kamer, `2026D04657`. */
  | { readonly kind: 'tk'; readonly number: string }
  /** CELEX numbers under which a Commission document can be found, the likeliest first. */
  | { readonly kind: 'commissie'; readonly com: string | null; readonly celex: readonly string[] };

/** Letters of the Eerste Kamer only where it is plain that a number follows: "36800 III" may be a dossier. */
const KAMERSTUK =
  /^(?:kst[- ]?|kamerstuk(?:ken)?(?: ?ii?)? )?(\d{2})[ .\u00a0]?(\d{3})(?:[ -]([IVX]{1,6}|\d{2}))?(?:(?:-|,? ?nrs?\.? ?)([1-9]\d{0,4}|[A-Z]{1,3})|(?:, ?| )([1-9]\d{0,4}))$/iu;
const COM =
  /^(COM|JOIN)[\s/-]?\(?((?:19|20)\d{2})\)?[\s/-]{0,2}(\d{1,4})(?: (?:final|def(?:initief)?\.?))?$/iu;
const CELEX = /^5((?:19|20)\d{2})(DC|PC|JC|SC)(\d{4})$/iu;
const DOSSIER = /^(?:dossier )?(\d{2})[ .\u00a0]?(\d{3})(?:[ -]([IVX]{1,6}|\d{2}))?$/iu;

/** The number that a user typed, in any of the ways it is written; null when it is none of them. */
export function readNumber(typed: string): Wanted | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (/^20\d{2}D\d{5}$/i.test(text)) return { kind: 'tk', number: text.toUpperCase() };
  if (/^blg-\d{1,10}$/i.test(text)) return { kind: 'bijlage', number: text.toLowerCase() };
  const celex = CELEX.exec(text);
  if (celex !== null) {
    const number = text.toUpperCase();
    return { kind: 'commissie', com: comOf(number), celex: [number] };
  }
  const com = COM.exec(text);
  if (com !== null) return commission(com[1] ?? '', com[2] ?? '', Number(com[3]));
  const kst = KAMERSTUK.exec(text);
  if (kst !== null)
    return {
      kind: 'kamerstuk',
      number: kamerstukOf(`${kst[1]}${kst[2]}`, kst[3] ?? null, kst[4] ?? kst[5] ?? ''),
    };
  return null;
}

/** A dossier as its number is written in a Kamerstuk, `22112` or `36800-VIII`; null when it is none. */
export function readDossier(typed: string): string | null {
  const parts = DOSSIER.exec(typed.trim().replace(/\s+/g, ' '));
  return parts === null
    ? null
    : `${parts[1]}${parts[2]}${parts[3] === undefined ? '' : `-${parts[3].toUpperCase()}`}`;
}

/** `kst-36800-VIII-12`. */
export function kamerstukOf(dossier: string, addition: string | null, number: string): string {
  return `kst-${dossier}${addition ? `-${addition.toUpperCase()}` : ''}-${number.toUpperCase()}`;
}

/** A communication is far more often asked for than a proposal; the number does not say which it is. */
function commission(series: string, year: string, number: number): Wanted {
  const join = series.toUpperCase() === 'JOIN';
  const sorts = join ? ['JC'] : ['DC', 'PC'];
  return {
    kind: 'commissie',
    com: `${join ? 'JOIN' : 'COM'}(${year}) ${number}`,
    celex: sorts.map((sort) => `5${year}${sort}${String(number).padStart(4, '0')}`),
  };
}

function comOf(celex: string): string | null {
  const parts = CELEX.exec(celex);
  if (parts === null || parts[2] === 'SC') return null;
  return `${parts[2] === 'JC' ? 'JOIN' : 'COM'}(${parts[1]}) ${Number(parts[3])}`;
}

export const NO_NUMBERS: ProvenanceReferences = { com: [], celex: [], kamerstuk: [], dossier: [], tk: [] };

/** Several lists of numbers as one, each number once. */
export function joinNumbers(...all: readonly ProvenanceReferences[]): ProvenanceReferences {
  const join = (key: keyof ProvenanceReferences) =>
    [...new Set(all.flatMap((each) => each[key]))].slice(0, 50);
  return {
    com: join('com'),
    celex: join('celex'),
    kamerstuk: join('kamerstuk'),
    dossier: join('dossier'),
    tk: join('tk'),
  };
}

/** The day of a date or a moment; null when it is not one of the calendar. */
export function dayOf(value: string | null | undefined): string | null {
  const day = (value ?? '').slice(0, 10);
  return isIsoDate(day) ? day : null;
}

/** Names that some systems keep for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A number as the name of a file, or null when it can't be one: `[a-z0-9-]`, at most 80. */
export function fileId(number: string): string | null {
  const id = number.toLowerCase();
  return /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(id) && !DEVICES.test(id) ? id : null;
}
