import { type Colour, shadeOf } from './colour.ts';
import { over, PLAIN, type RunLook, runLook } from './look.ts';
import type { Theme } from './theme.ts';
import { Unreadable } from './unreadable.ts';
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
  /** Depth of a heading, from 1, by its name or that of a style that it is based on. */
  readonly heading: number | null;
  /** Its id, and those of the styles that it is based on. */
  readonly chain: readonly string[];
  readonly paragraph: ParagraphLook;
  readonly run: RunLook;
  readonly cells: ReadonlyMap<string, CellLook>;
}

interface Written extends Style {
  readonly type: string;
  readonly base: string | undefined;
}

/** Kinds of cell that a table style can say something of (17.18.89). */
const CELLS = new Set(
  'wholeTable firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz band2Horz nwCell neCell swCell seCell'.split(
    ' ',
  ),
);

export interface Styles {
  /** What holds where no style says otherwise. */
  readonly base: RunLook;
  readonly theme: Theme;
  /** A paragraph style with all that it is based on; the default one when there is no such style. */
  paragraph(id: string | undefined): Style;
  character(id: string | undefined): RunLook;
  table(id: string | undefined): Style | null;
  /** The list of a numbering style. */
  list(id: string): string | undefined;
}

const NO_STYLE: Style = { name: '', heading: null, chain: [], paragraph: {}, run: PLAIN, cells: new Map() };
/** A longer chain is made to be a burden: Word itself stops long before. */
const LONGEST_CHAIN = 100;

export function paragraphLook(properties: Element | undefined, theme: Theme): ParagraphLook {
  if (properties === undefined) return {};
  const list = child(properties, 'w:numPr');
  const spacing = child(properties, 'w:spacing')?.attributes;
  return {
    outline: numberOf(valOf(properties, 'w:outlineLvl')),
    list: valOf(list, 'w:numId'),
    level: numberOf(valOf(list, 'w:ilvl')),
    shade: shadeOf(child(properties, 'w:shd'), theme),
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

function cellLook(element: Element, theme: Theme): CellLook {
  const shadeIn = (name: string) => shadeOf(child(child(element, name), 'w:shd'), theme);
  return {
    run: runLook(child(element, 'w:rPr'), theme),
    shade: shadeIn('w:tcPr') ?? shadeIn('w:tblPr'),
    hidden: switchOf(child(element, 'w:trPr'), 'w:hidden') ?? false,
  };
}

/** Heading styles by the name that Word gives them in every language, and by the Dutch one. */
const HEADING = /^(?:heading|kop)\s?([1-9])$/i;
const TITLE = /^(?:title|titel)$/i;

function headingNamed(name: string): number | null {
  const depth = HEADING.exec(name)?.[1];
  return depth === undefined ? null : Number(depth);
}

function written(element: Element, id: string, theme: Theme): Written {
  const type = element.attributes['w:type'] ?? 'paragraph';
  const cells = new Map<string, CellLook>();
  if (type === 'table') {
    cells.set('', cellLook(element, theme));
    for (const part of element.children) {
      const kind = part.attributes['w:type'] ?? '';
      if (part.name === 'w:tblStylePr' && CELLS.has(kind)) cells.set(kind, cellLook(part, theme));
    }
  }
  const name = valOf(element, 'w:name') ?? '';
  return {
    type,
    name,
    heading: headingNamed(name),
    chain: [id],
    base: valOf(element, 'w:basedOn'),
    paragraph: paragraphLook(child(element, 'w:pPr'), theme),
    run: runLook(child(element, 'w:rPr'), theme),
    cells,
  };
}

/** A style over the one that it is based on. */
const basedOn = (base: Style, own: Style): Style => ({
  name: own.name,
  heading: own.heading ?? base.heading,
  chain: [...own.chain, ...base.chain],
  paragraph: paragraphOver(base.paragraph, own.paragraph),
  run: over(base.run, own.run),
  cells: new Map([...base.cells, ...own.cells]),
});

/** Depth of a heading, from 1; null for any other paragraph. `look` is that of the paragraph with its style. */
export function headingDepth(look: ParagraphLook, style: Style): number | null {
  if (look.outline !== undefined) return look.outline < 9 && look.outline >= 0 ? look.outline + 1 : null;
  return style.heading ?? (TITLE.test(style.name) ? 1 : null);
}

/** The styles part; without one every style is plain. */
export function readStyles(bytes: Uint8Array | null, theme: Theme): Styles {
  const styles = new Map<string, Written>();
  let base: RunLook = PLAIN;
  let normal: string | undefined;
  if (bytes !== null)
    readXml(bytes, ['w:styles'], (element) => {
      if (element.name === 'w:docDefaults')
        base = runLook(child(child(element, 'w:rPrDefault'), 'w:rPr'), theme);
      const id = element.attributes['w:styleId'];
      if (element.name !== 'w:style' || id === undefined) return;
      const style = written(element, id, theme);
      styles.set(id, style);
      if (style.type === 'paragraph' && /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? ''))
        normal = id;
    });

  const resolved = new Map<string, Style>();
  const resolve = (id: string | undefined, type: string): Style | null => {
    const own: { readonly id: string; readonly style: Written }[] = [];
    const met = new Set<string>();
    let style: Style = NO_STYLE;
    for (let at = id; at !== undefined && !met.has(at); ) {
      const known = resolved.get(at);
      const found = styles.get(at);
      if (found === undefined || found.type !== type) break;
      if (known !== undefined) {
        style = known;
        break;
      }
      met.add(at);
      own.push({ id: at, style: found });
      if (own.length > LONGEST_CHAIN) throw new Unreadable('too_deep');
      at = found.base;
    }
    for (const each of own.reverse()) {
      style = basedOn(style, each.style);
      resolved.set(each.id, style);
    }
    return style === NO_STYLE ? null : style;
  };

  const paragraphs = new Map<string | undefined, Style>();
  return {
    base,
    theme,
    paragraph(id) {
      let style = paragraphs.get(id);
      if (style === undefined) {
        // Word shows a style that it does not know as the default one; its name still tells a heading.
        const name = id ?? '';
        style = resolve(id, 'paragraph') ?? {
          ...(resolve(normal, 'paragraph') ?? NO_STYLE),
          ...(id === undefined ? {} : { name, heading: headingNamed(name) }),
        };
        paragraphs.set(id, style);
      }
      return style;
    },
    character: (id) => resolve(id, 'character')?.run ?? PLAIN,
    table: (id) => resolve(id, 'table'),
    list: (id) => resolve(id, 'numbering')?.paragraph.list,
  };
}
