import { collapseWhitespace } from '../collapse-whitespace.ts';
import type { References } from '../document.ts';

const sorted = (values: Iterable<string>): string[] => [...new Set(values)];

/** `COM(2025) 743`, however it is written: "COM (2025)743 final", "COM/2025/743", "com-2025-743". */
const COM = /(?<![\p{L}\p{N}])(COM|JOIN)[\s/-]?\(?((?:19|20)\d{2})\)?[\s/-]{0,2}(\d{1,4})(?![\p{L}\p{N}])/giu;
const CELEX = /(?<![\p{L}\p{N}])(5)((?:19|20)\d{2})(DC|PC|JC|SC)(\d{4})(?![\p{L}\p{N}])/giu;
const TK = /(?<![\p{L}\p{N}])((?:20)\d{2}D\d{5})(?![\p{L}\p{N}])/giu;
/** "22 112, nr. 4243", "22112-4243", "kst-22112-4243", with an addition: "36 800 VIII, nr. 12", "21 501-02, nr. 9". */
const KAMERSTUK =
  /(?<![\p{L}\p{N}.,])(?:kst-)?(\d{2})[ \u00a0.]?(\d{3})(?:[ -]([IVX]{1,6}|\d{2}))?(?:-|, ?nrs?\.? ?|[ ]nrs?\.? ?| ?\(nrs?\.? ?)([1-9]\d{0,4}|[A-Z]{1,3})(?![\p{L}\p{N}])/gu;
const DOSSIER =
  /(?:dossier(?:nummer)?|kamerstuk(?:ken)?(?: I{1,2})?(?: \d{4}[/-]\d{2,4},)?|kst\.?)[ :]{1,2}(\d{2})[ \u00a0.]?(\d{3})(?![\p{N}])/giu;
/** The dossier of the Councils of ministers: each Council has a part of it, and no Kamerstuk has its number alone. */
const IN_PARTS = /^kst-21501-[^-]+$/;

/** Whether it is the number of a Kamerstuk as we write it: `kst-22112-4243`, `kst-36800-VIII-12`, `kst-21501-02-9`. */
export const isKamerstuk = (number: string): boolean =>
  /^kst-\d{5}(?:-(?:[IVX]{1,6}|\d{2}))?-(?:[1-9]\d{0,4}|[A-Z]{1,3})$/.test(number) && !IN_PARTS.test(number);

/** "Zie hiervoor ook het BNC-fiche Herziening …": what it is called, to the end of the sentence. */
const SEE_ALSO =
  /(?:^|[\s(])zie (?:(?:hiervoor|hierover|verder|ook|tevens|daarvoor) ){0,3}(?:het |de )?((?:BNC-)?fiches?|kamerbrief|nota|mededeling)(?: over| inzake)? ([^.;()\n]{4,160})/giu;

/** The reference numbers in a text, normalised, in the order in which they stand. */
export function findReferences(text: string): References {
  const com = [...text.matchAll(COM)].map((m) => `${m[1]?.toUpperCase()}(${m[2]}) ${Number(m[3])}`);
  const celex = [...text.matchAll(CELEX)].map((m) => m[0].toUpperCase());
  const kamerstuk = [...text.matchAll(KAMERSTUK)]
    .map((m) => `kst-${m[1]}${m[2]}${m[3] === undefined ? '' : `-${m[3]}`}-${m[4]}`)
    .filter(isKamerstuk);
  const named = [...text.matchAll(DOSSIER)].map((m) => `${m[1]}${m[2]}`);
  return complete({
    com,
    celex,
    kamerstuk,
    dossier: named,
    tk: [...text.matchAll(TK)].map((m) => (m[1] ?? '').toUpperCase()),
    related: [...text.matchAll(SEE_ALSO)].map((m) => collapseWhitespace(`${m[1]} ${m[2]}`)),
  });
}

/** What follows from the numbers themselves: CELEX 52025DC0743 is COM(2025) 743, kst-22112-1 is dossier 22112. */
function complete(found: References): References {
  const com = found.celex.flatMap((number) => {
    const parts = /^5(\d{4})(DC|PC|JC)(\d{4})$/.exec(number);
    return parts === null ? [] : [`${parts[2] === 'JC' ? 'JOIN' : 'COM'}(${parts[1]}) ${Number(parts[3])}`];
  });
  const dossier = found.kamerstuk.map((number) => number.split('-')[1] ?? '');
  return {
    com: sorted([...found.com, ...com]),
    celex: sorted(found.celex),
    kamerstuk: sorted(found.kamerstuk),
    dossier: sorted([...found.dossier, ...dossier]),
    tk: sorted(found.tk),
    related: sorted(found.related),
  };
}

/** Several finds as one, each number once; the first find's numbers first. */
export function mergeReferences(...finds: readonly References[]): References {
  const all = (key: keyof References): string[] => finds.flatMap((find) => find[key]);
  return complete({
    com: all('com'),
    celex: all('celex'),
    kamerstuk: all('kamerstuk'),
    dossier: all('dossier'),
    tk: all('tk'),
    related: all('related'),
  });
}

export const NO_REFERENCES: References = {
  com: [],
  celex: [],
  kamerstuk: [],
  dossier: [],
  tk: [],
  related: [],
};
