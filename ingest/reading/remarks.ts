import type { Remark, RemarkCode, Suspicion, SuspicionCode } from '../../src/sources/extracted.ts';
import type { Format } from '../format.ts';

/**
 * What a reader of the format leaves out of the text by itself, so that nobody has to look first: of tracked
 * changes the final text is taken up, comments are not. The account says so.
 */
const SETTLED: Readonly<Partial<Record<Format, ReadonlySet<SuspicionCode>>>> = {
  docx: new Set(['tracked_changes', 'comments']),
  odt: new Set(['tracked_changes', 'comments']),
};

const isSettled = (format: Format, code: SuspicionCode): code is SuspicionCode & RemarkCode =>
  SETTLED[format]?.has(code) ?? false;

/** What was found in a file of a format, as what a person must look at and as what the account only says. */
export function settled(
  format: Format,
  found: readonly Suspicion[],
): { readonly suspicions: readonly Suspicion[]; readonly remarks: readonly Remark[] } {
  const suspicions: Suspicion[] = [];
  const remarks: Remark[] = [];
  for (const each of found) {
    if (isSettled(format, each.code)) remarks.push({ code: each.code, place: each.place, count: each.count });
    else suspicions.push(each);
  }
  return { suspicions, remarks };
}

/** What was done, as one says it. */
const DONE: Readonly<Record<RemarkCode, string>> = {
  page_left_out:
    'weggelaten, want de kolommen zijn niet zeker uit elkaar te houden; lever die bladzijde als Word of HTML aan',
  scan_left_out: 'een scan, dus niet gelezen; vraag om het oorspronkelijke bestand',
  tracked_changes: 'bijgehouden wijzigingen: de eindtekst is opgenomen, wat is doorgehaald niet',
  comments: 'opmerkingen zijn niet opgenomen',
  mail_head: 'afzender en ontvangers van de mail zijn niet opgenomen',
  attachment_left_out: 'niet opgenomen',
  orders:
    'een zin geeft opdrachten aan de lezer of aan een taalmodel; gemarkeerd, en in geen antwoord getoond',
  changed_since: 'gewijzigd, dus niet meer officieel',
};

/** What was done and why, in Dutch. */
export const messageOf = (remark: Remark | undefined): string | null =>
  remark === undefined ? null : (remark.message ?? DONE[remark.code]);

/** Places that are worth naming one by one. */
const MOST_PLACES = 8;

/** What the account says of a file that is taken up: for each kind where, how often and what was done. */
export function remarkLines(
  remarks: readonly Remark[],
): readonly { readonly place: string; readonly text: string }[] {
  return [...Map.groupBy(remarks, ({ code, message }) => `${code} ${message ?? ''}`).values()].map((same) => {
    const [first] = same;
    const places = [...new Set(same.flatMap(({ place }) => (place === null ? [] : [place])))];
    const more = places.length - MOST_PLACES;
    const shown = `${places.slice(0, MOST_PLACES).join(', ')}${more > 0 ? ` en nog ${more}` : ''}`;
    const count = same.reduce((sum, each) => sum + each.count, 0);
    const done = messageOf(first) ?? '';
    return { place: shown, text: `${done}${count > Math.max(1, places.length) ? ` (${count} ×)` : ''}` };
  });
}

/** Text of a file that is missing from what is taken up. */
const MISSING: ReadonlySet<RemarkCode> = new Set(['page_left_out', 'scan_left_out', 'attachment_left_out']);

/** One sentence for a person who asks without seeing the account; undefined when nothing of the text is missing. */
export function missingNote(name: string, remarks: readonly Remark[]): string | undefined {
  const lines = remarkLines(remarks.filter(({ code }) => MISSING.has(code)));
  if (lines.length === 0) return undefined;
  return `Van ‘${name.split('/').at(-1) ?? name}’ ontbreekt: ${lines.map(({ place, text }) => `${place} (${text})`).join('; ')}.`;
}
