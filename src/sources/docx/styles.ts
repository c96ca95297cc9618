import { type Colour, over, PLAIN, type RunLook, runLook, shadeOf } from './look.ts';
import { child, type Element, numberOf, readXml, switchOf, valOf } from './xml.ts';

/** What a paragraph, or the style of one, says of itself. Undefined: as its style says. */
export interface ParagraphLook {
  /** From 0; 9 is body text. */
  readonly outline?: number | undefined;
  /** Of the list; `0` is none. */
  readonly list?: string | undefined;
  /** Of the list, from 0. */
  readonly level?: number | undefined;
  readonly shade?: Colour | null | undefined;
  /** Lines are exactly so high, in twentieths of a point. */
  readonly exactly?: number | undefined;
}

/** What a table style says of the cells of one kind: `firstRow`, `band1Horz`; the whole table is ''. */
interface CellLook {
  readonly run: RunLook;
  readonly shade: Colour | null | undefined;
  readonly hidden: boolean;
}

export interface Style {
  readonly name: string;
  readonly paragraph: ParagraphLook;
  readonly run: RunLook;
  readonly cells: ReadonlyMap<string, CellLook>;
}

interface Written extends Style {
  readonly type: string;
  readonly base: string | undefined;
}

export interface Styles {
  /** What holds where no style says otherwise. */
  readonly base: RunLook;
  /** A paragraph style with all that it is based on; the default one when there is no such style. */
  paragraph(id: string | undefined): Style & { readonly id: string | undefined };
  character(id: string | undefined): RunLook;
  table(id: string | undefined): Style | null;
  /** The list of a numbering style. */
  list(id: string): string | undefined;
}

const NO_STYLE: Style = { name: '', paragraph: {}, run: PLAIN, cells: new Map() };
/** Word allows a chain of eleven. */
const LONGEST_CHAIN = 32;

export function paragraphLook(properties: Element | undefined): ParagraphLook {
  if (properties === undefined) return {};
  const list = child(properties, 'w:numPr');
  const spacing = child(properties, 'w:spacing')?.attributes;
  return {
    outline: numberOf(valOf(properties, 'w:outlineLvl')),
    list: valOf(list, 'w:numId'),
    level: numberOf(valOf(list, 'w:ilvl')),
    shade: shadeOf(child(properties, 'w:shd')),
    exactly: spacing?.['w:lineRule'] === 'exact' ? numberOf(spacing['w:line']) : undefined,
  };
}

export function paragraphOver(base: ParagraphLook, upper: ParagraphLook): ParagraphLook {
  return {
    outline: upper.outline ?? base.outline,
    list: upper.list ?? base.list,
    level: upper.level ?? base.level,
    shade: upper.shade === undefined ? base.shade : upper.shade,
    exactly: upper.exactly ?? base.exactly,
  };
}

function cellLook(element: Element): CellLook {
  return {
    run: runLook(child(element, 'w:rPr')),
    shade:
      shadeOf(child(child(element, 'w:tcPr'), 'w:shd')) ?? shadeOf(child(child(element, 'w:tblPr'), 'w:shd')),
    hidden: switchOf(child(element, 'w:trPr'), 'w:hidden') ?? false,
  };
}

function written(element: Element): Written {
  const type = element.attributes['w:type'] ?? 'paragraph';
  const cells = new Map<string, CellLook>();
  if (type === 'table') {
    cells.set('', cellLook(element));
    for (const part of element.children)
      if (part.name === 'w:tblStylePr') cells.set(part.attributes['w:type'] ?? '', cellLook(part));
  }
  return {
    type,
    name: valOf(element, 'w:name') ?? '',
    base: valOf(element, 'w:basedOn'),
    paragraph: paragraphLook(child(element, 'w:pPr')),
    run: runLook(child(element, 'w:rPr')),
    cells,
  };
}

/** Heading styles by the name that Word gives them in every language, and by the Dutch one. */
const HEADING = /^(?:heading|kop)\s?([1-9])$/i;
const TITLE = /^(?:title|titel)$/i;

/** Depth of a heading, from 1; null for any other paragraph. `look` is that of the paragraph with its style. */
export function headingDepth(look: ParagraphLook, style: Style): number | null {
  if (look.outline !== undefined) return look.outline < 9 && look.outline >= 0 ? look.outline + 1 : null;
  const depth = HEADING.exec(style.name)?.[1];
  if (depth !== undefined) return Number(depth);
  return TITLE.test(style.name) ? 1 : null;
}

/** The styles part; without one every style is plain. */
export function readStyles(bytes: Uint8Array | null): Styles {
  const styles = new Map<string, Written>();
  let base: RunLook = PLAIN;
  let normal: string | undefined;
  if (bytes !== null)
    readXml(bytes, ['w:styles'], (element) => {
      if (element.name === 'w:docDefaults') base = runLook(child(child(element, 'w:rPrDefault'), 'w:rPr'));
      const id = element.attributes['w:styleId'];
      if (element.name !== 'w:style' || id === undefined) return;
      const style = written(element);
      styles.set(id, style);
      if (style.type === 'paragraph' && /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? ''))
        normal = id;
    });

  const resolved = new Map<string, Style>();
  const resolve = (id: string | undefined, type: string, length = 0): Style | null => {
    const own = id === undefined ? undefined : styles.get(id);
    if (id === undefined || own === undefined || own.type !== type || length > LONGEST_CHAIN) return null;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const below = resolve(own.base, type, length + 1) ?? NO_STYLE;
    const style: Style = {
      name: own.name,
      paragraph: paragraphOver(below.paragraph, own.paragraph),
      run: over(below.run, own.run),
      cells: new Map([...below.cells, ...own.cells]),
    };
    resolved.set(id, style);
    return style;
  };

  const paragraphs = new Map<string | undefined, Style & { id: string | undefined }>();
  return {
    base,
    paragraph(id) {
      let style = paragraphs.get(id);
      if (style === undefined) {
        const missing = { ...NO_STYLE, name: id ?? '' };
        const found = resolve(id, 'paragraph') ?? {
          ...(resolve(normal, 'paragraph') ?? missing),
          name: id ?? '',
        };
        style = { ...found, id: id ?? normal };
        paragraphs.set(id, style);
      }
      return style;
    },
    character: (id) => resolve(id, 'character')?.run ?? PLAIN,
    table: (id) => resolve(id, 'table'),
    list: (id) => resolve(id, 'numbering')?.paragraph.list,
  };
}
