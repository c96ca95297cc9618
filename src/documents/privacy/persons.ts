import { isOffice } from './redact.ts';

const TITLE = '(?:drs|mr|dr|ir|ing|prof|mw|dhr|mevr|de heer|mevrouw)';
const PARTICLES = "(?:(?:van|de|der|den|ten|ter|te|von|’t|'t|el|al) ){0,3}";
/** Longest name, in characters. */
const LONGEST = 90;
/** A line that is a person's name, with titles and initials, and nothing else. */
const NAME_PART =
  "(?:\\p{Lu}[\\p{L}.’'-]{0,25}|\\(\\p{Lu}\\p{Ll}{1,20}\\)|van|de|der|den|ten|ter|von|’t|'t|el|al|en|te|MSc|LLM|MA|BSc|MPA|RA)";
const NAME_LINE = new RegExp(`^(?:${TITLE}\\.? ){0,3}${NAME_PART}(?:,? ${NAME_PART}){0,7},?$`, 'u');
/** With initials or a title there is no doubt: "A.B. van der Fictief", "drs. Jan Fictief". */
const SURE = `(?:(?:${TITLE}\\.? ){0,3}(?:\\p{Lu}\\. ?){1,5}(?:\\(\\p{Lu}\\p{Ll}{1,20}\\) ?)?|(?:(?:drs|mr|dr|ir|ing|prof)\\.? ){1,3}(?:\\p{Lu}\\p{Ll}{1,20} )?)${PARTICLES}\\p{Lu}[\\p{L}’'-]{1,30}`;
const SURE_NAME = new RegExp(`^${SURE}(?: (?:MSc|LLM|MA|BSc|MPA|RA))?,?$`, 'u');
const SURE_NAMES = new RegExp(`(?<![\\p{L}.])${SURE}(?![\\p{L}])`, 'gu');
/** What somebody does rather than who it is. */
const FUNCTION =
  /^(?:plv\.?|plaatsvervangend|wnd\.?|waarnemend|interim|senior|hoofd|directeur|directeur-generaal|secretaris-generaal|secretaris|dg|sg|beleids\p{L}+|adviseur|coördinator|projectleider|programma\p{L}+|manager|jurist|inspecteur-generaal|ambassadeur|woordvoerder|griffier|medewerker|thesaurier-generaal|teamleider|afdelingshoofd|clusterhoofd)(?![\p{L}])/iu;

/** It says what somebody does. */
export const isFunction = (text: string): boolean => FUNCTION.test(text);

/** A line that is nothing but a name, of a person rather than an office or a function. */
export const isName = (text: string): boolean =>
  text.length <= LONGEST && NAME_LINE.test(text) && !isOffice(text) && !isFunction(text);

/** The same, and beyond doubt. */
export const isSureName = (text: string): boolean =>
  text.length <= LONGEST && SURE_NAME.test(text) && !isOffice(text);

const AT_END = new RegExp(`(?<![\\p{L}.])${SURE}(?: (?:MSc|LLM|MA|BSc|MPA|RA))?$`, 'u');
/** Where a name begins that a text ends in, and is beyond doubt; null when there is none. */
export function nameAtEnd(text: string): number | null {
  const from = Math.max(0, text.length - LONGEST);
  const found = AT_END.exec(text.slice(from));
  return found === null || isOffice(found[0]) ? null : from + found.index;
}

/** The names beyond doubt in a text, each replaced but the first `keep`. */
export const withoutSureNames = (
  text: string,
  mark: string,
  keep = 0,
): { text: string; count: number; kept: number } => {
  let count = 0;
  let kept = 0;
  const out = text.replace(SURE_NAMES, (name) => {
    if (isOffice(name)) return name;
    if (kept < keep) {
      kept += 1;
      return name;
    }
    count += 1;
    return mark;
  });
  return { text: out, count, kept };
};
