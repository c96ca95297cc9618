import { child, type Element, numberOf, switchOf, valOf } from './xml.ts';

/** Fields whose result is no text of the document: page numbers, tables of contents, properties of the file. */
const DROPPED = new Set([
  'PAGE',
  'NUMPAGES',
  'SECTIONPAGES',
  'TOC',
  'AUTHOR',
  'LASTSAVEDBY',
  'USERNAME',
  'USERINITIALS',
  'USERADDRESS',
  'FILENAME',
  'TEMPLATE',
  'COMMENTS',
  'KEYWORDS',
]);

/** Properties of a file that name a person or an organisation. */
const PERSONAL_PROPERTY = /^\s*(?:DOCPROPERTY|INFO)\s+"?(?:author|lastsavedby|manager|company)\b/i;

const LONGEST_CODE = 200;

interface Field {
  code: string;
  /** Its result is being read, rather than its code. */
  result: boolean;
  dropped: boolean;
}

const isDropped = (code: string): boolean =>
  DROPPED.has(/^\s*(\w+)/.exec(code)?.[1]?.toUpperCase() ?? '') || PERSONAL_PROPERTY.test(code);

/** Boxes of a form, as they show whether they are ticked. */
const TICKED = '☒';
const UNTICKED = '☐';

/** What an old form field without a result shows: a box that is ticked or not, or the choice from a list. */
export function formResult(data: Element | undefined): string {
  const box = child(data, 'w:checkBox');
  if (box !== undefined)
    return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false) ? TICKED : UNTICKED;
  const list = child(data, 'w:ddList');
  if (list === undefined) return '';
  const entries = list.children.filter(({ name }) => name === 'w:listEntry');
  const chosen = numberOf(valOf(list, 'w:result')) ?? numberOf(valOf(list, 'w:default')) ?? 0;
  return entries[chosen]?.attributes['w:val'] ?? '';
}

/** The fields that are open at a place in the text; they nest and run on over paragraphs (ISO 29500-1, 17.16). */
export class Fields {
  readonly #open: Field[] = [];
  /** Open fields of which nothing is shown here. */
  #closed = 0;
  #swallowed = false;

  /** Text here is the result of fields, or of none. */
  get shown(): boolean {
    return this.#closed === 0;
  }

  /** Text was left out in a field that never ended: it may be text of the document. */
  get broken(): boolean {
    return this.#open.length > 0 && this.#swallowed;
  }

  swallow(): void {
    this.#swallowed = true;
  }

  begin(): void {
    if (this.#open.length === 0) this.#swallowed = false;
    this.#open.push({ code: '', result: false, dropped: false });
    this.#closed += 1;
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.result) field.code = (field.code + text).slice(0, LONGEST_CODE);
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field === undefined || field.result) return;
    field.result = true;
    field.dropped = isDropped(field.code);
    if (!field.dropped) this.#closed -= 1;
  }

  end(): void {
    const field = this.#open.pop();
    if (field !== undefined && (!field.result || field.dropped)) this.#closed -= 1;
  }
}
