import type { Element } from '../xml/tree.ts';
import { classesOf } from './tree.ts';

/** What a paragraph is, by the class that an official site gives it. */
export type ClassRole =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'item'; readonly depth: number; readonly mark: string }
  | null;

/**
 * Classes of headings with their depth: the Official Journal (`oj-…`, and without it before 2023), the
 * documents of the Commission (in the names of its templates), and officielebekendmakingen.nl.
 */
const HEADINGS: readonly (readonly [RegExp, number])[] = [
  [/^(?:oj-)?doc-ti$/, 1],
  [/^(?:typedudocument|titreobjet|exposdesmotifstitre|fichefinanciretitre|annexetitre)(?:_cp)?$/i, 1],
  [/^(?:stuktitel|dossiertitel|kamervraagomschrijving)$/, 1],
  [/^(?:oj-)?ti-(?:section-1|grseq-1|annotation)$/, 2],
  [/^(?:sectiontitle|chaptertitle|parttitle|titletitle)$/i, 2],
  [/^(?:oj-)?ti-section-2$/, 3],
  [/^(?:oj-)?(?:ti|sti)-art$/, 3],
  [/^titrearticle$/i, 3],
  [/^(?:tussenkop|[a-z-]+_kop)$/, 3],
];
const NUMBERED_HEADING = /^(?:(?:manual|num)?heading|numheading|divisiekop)(\d)$/i;
/** Numbered or dashed paragraphs of the templates of the Commission, with their depth from 0 or 1. */
const ITEM =
  /^(?:(?:manualnumpar|numpar|point|pointmanual|pointdouble|tiret|listbullet|listdash|listnumber|bullet|manualconsidrant|considrant)\D{0,8}(\d?)|listparagraph)$/i;

/** The role that the classes of a block give it. */
export function roleOf(node: Element): ClassRole {
  if (!node.attributes.has('class')) return null;
  const classes = classesOf(node);
  for (const name of classes) {
    const numbered = NUMBERED_HEADING.exec(name)?.[1];
    if (numbered !== undefined) return { kind: 'heading', depth: Math.max(1, Number(numbered)) };
    const heading = HEADINGS.find(([pattern]) => pattern.test(name));
    if (heading !== undefined) return { kind: 'heading', depth: heading[1] };
  }
  // Only what carries a number of its own is an item; the same class may hold plain text.
  const item = classes.includes('li')
    ? classes.map((name) => ITEM.exec(name)).find((found) => found !== null)
    : undefined;
  if (item === undefined || item === null) return null;
  const mark = /^(?:list)?bullet/i.test(item[0]) ? '•' : /dash|tiret/i.test(item[0]) ? '–' : '';
  return { kind: 'item', depth: Math.max(1, Number(item[1] ?? 0) || 1), mark };
}

/** Elements in a block that hold nothing but its number. */
const NUMBER = /^(?:num|ol|nr|lidnr|li__nr|li-nr|nummering|nummer)$/;

export const isNumber = (node: Element): boolean =>
  node.name === 'span' && node.attributes.has('class') && classesOf(node).some((name) => NUMBER.test(name));
