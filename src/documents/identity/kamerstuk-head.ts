import type { RawBlock } from '../layout/reflow.ts';
import { findReferences } from '../links/references.ts';
import { isSalutation } from './letter.ts';

/** The head of a printed Kamerstuk: "22 112", the dossier's title, then "Nr. 4243" with what it is. */
const DOSSIER =
  /^(\d{2})[ \u00a0.]?(\d{3})(?:[ -]([IVX]{1,6}|\d{2}(?!\d)))?(?=$|[ \u00a0(–-])(?![ \u00a0]?(?:euro|miljoen|miljard))/u;
/** Dossiers have been numbered on since 1945: lower ones are no paper of today, higher ones are not there yet. */
const DOSSIERS = { first: 15_000, last: 45_000 };
/** "Nr. 4243", alone or with what the paper is in capitals: "Nr. 4243 BRIEF VAN DE MINISTER …". */
const NUMBER = /^nr\.? ?([1-9]\d{0,4}|[A-Z]{1,3})(?=\.?$|[ .:–-]+\p{Lu}{3})/iu;
const INLINE = / nr\. ?([1-9]\d{0,4}|[A-Z]{1,3})(?=\.?$|[ .:–-]+\p{Lu}{3})/iu;
/** How many blocks may stand between the two. */
const NEAR = 6;
/** A head is at the top, in blocks. */
const TOP = 20;

/** The line that Parliament prints on its papers: "Tweede Kamer, vergaderjaar 2030–2031, 22 112, nr. 4243". */
const OF_SESSION =
  /^(?:tweede|eerste) kamer(?: der staten-generaal)?, vergaderjaar \d{4}[-–/]\d{2,4}, (.{4,80})$/iu;

/** A line that names another paper: what it replaces, answers or refers to. */
const NAMES_ANOTHER =
  /(?<!\p{L})(?:vervang\w*|vervanging|zie|reactie|antwoord|beantwoording|uw (?:kenmerk|brief|referentie)|naar aanleiding|eerder\w*|reeds|verwijs\w*|verwijzing|opvolg\w*|vorig\w*)(?!\p{L})/iu;

/** Whether the numbers in a line are those of another paper than the one that it stands in. */
export const namesAnother = (line: string): boolean => NAMES_ANOTHER.test(line);

/** The Kamerstuk that a document is, by its printed head: `kst-22112-4243`; undefined when it has none. */
export function kamerstukOfHead(blocks: readonly RawBlock[]): string | undefined {
  const salutation = blocks.findIndex((block) => isSalutation(block.text));
  const top = blocks
    .slice(0, Math.min(TOP, salutation < 0 ? TOP : salutation))
    .map(({ marker, text }) => (marker === null ? text : `${marker.text} ${text}`));
  for (const [at, text] of top.entries()) {
    const ofSession = OF_SESSION.exec(text)?.[1];
    const [printed] = ofSession === undefined ? [] : findReferences(ofSession).kamerstuk;
    if (printed !== undefined) return printed;
    const dossier = DOSSIER.exec(text);
    if (dossier === null || namesAnother(text)) continue;
    const number = Number(`${dossier[1]}${dossier[2]}`);
    if (number < DOSSIERS.first || number > DOSSIERS.last) continue;
    const paper =
      top
        .slice(at + 1, at + 1 + NEAR)
        .map((line) => NUMBER.exec(line)?.[1])
        .find((n) => n !== undefined) ?? INLINE.exec(text)?.[1];
    if (paper === undefined) continue;
    const addition = dossier[3] === undefined ? '' : `-${dossier[3]}`;
    return `kst-${number}${addition}-${paper.toUpperCase()}`;
  }
  return undefined;
}
