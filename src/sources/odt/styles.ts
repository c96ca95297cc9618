import type { SuspicionCode } from '../extracted.ts';
import { attribute, type Element, elementsOf } from '../xml/tree.ts';

/** How text looks, as far as it says whether a reader sees it; undefined where a style leaves it to its parent. */
export interface Look {
  readonly shown?: boolean | undefined;
  readonly colour?: string | undefined;
  readonly ground?: string | undefined;
  /** In points. */
  readonly size?: number | undefined;
}

interface Style {
  readonly parent: string;
  readonly look: Look;
  readonly list: string;
  /** Of a heading, from 1. */
  readonly outline: number | null;
  /** A shape of this style hides what lies under it. */
  readonly covers: boolean | undefined;
}

/** One level of a list or of the outline: how its items are marked. */
export interface Level {
  readonly bullet: boolean;
  /** As ODF writes it: `1`, `a`, `A`, `i`, `I`, or nothing. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels of numbers stand in a marker: 2 in "1.2". */
  readonly shown: number;
  readonly start: number;
}

/** Longest chain of parents that is followed. */
const CHAIN = 20;
/** Text of this many points or fewer is read by nobody. */
const TINY = 1;

/** The styles of a text: those of the file by name, those that its parts made themselves over them. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, Map<number, Level>>();
  readonly #outline = new Map<number, Level>();

  constructor(roots: readonly Element[]) {
    for (const root of roots)
      for (const node of elementsOf(root)) {
        if (node.name === 'style')
          this.#styles.set(keyOf(attribute(node, 'family'), attribute(node, 'name')), styleOf(node));
        else if (node.name === 'list-style') this.#lists.set(attribute(node, 'name'), levelsOf(node));
        else if (node.name === 'outline-style')
          for (const [level, how] of levelsOf(node)) this.#outline.set(level, how);
      }
  }

  /** The look that a style gives, over that of what it stands in. */
  look(family: string, name: string, around: Look): Look {
    return this.#chain(family, name).reduceRight<Look>((look, style) => over(look, style.look), around);
  }

  outline(name: string): number | null {
    return this.#chain('paragraph', name).find(({ outline }) => outline !== null)?.outline ?? null;
  }

  listOf(paragraph: string): string {
    return this.#chain('paragraph', paragraph).find(({ list }) => list !== '')?.list ?? '';
  }

  covers(name: string): boolean {
    return this.#chain('graphic', name).find(({ covers }) => covers !== undefined)?.covers ?? false;
  }

  level(list: string, level: number): Level | undefined {
    return this.#lists.get(list)?.get(level);
  }

  outlineLevel(level: number): Level | undefined {
    return this.#outline.get(level);
  }

  #chain(family: string, name: string): Style[] {
    const chain: Style[] = [];
    for (let next = name; next !== '' && chain.length < CHAIN; ) {
      const style = this.#styles.get(keyOf(family, next));
      if (style === undefined) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }
}

const keyOf = (family: string, name: string): string => `${family} ${name}`;

const over = (below: Look, above: Look): Look => ({
  shown: above.shown ?? below.shown,
  colour: above.colour ?? below.colour,
  ground: above.ground ?? below.ground,
  size: above.size ?? below.size,
});

/** Why a reader does not see text of this look; null when it is seen. */
export function unseen({
  shown,
  colour = '#000000',
  ground = '#ffffff',
  size = 10,
}: Look): SuspicionCode | null {
  if (shown === false) return 'hidden_text';
  if (size <= TINY) return 'tiny_text';
  return colour === ground ? 'white_text' : null;
}

const childrenOf = (node: Element): Element[] => node.children.filter((each) => typeof each !== 'string');

function styleOf(node: Element): Style {
  const look: { -readonly [key in keyof Look]: Look[key] } = {};
  let covers: boolean | undefined;
  for (const properties of childrenOf(node)) {
    if (!properties.name.endsWith('-properties')) continue;
    const colour = colourOf(attribute(properties, 'color'));
    const ground = colourOf(attribute(properties, 'background-color'));
    const size = /^([\d.]+)pt$/.exec(attribute(properties, 'font-size'))?.[1];
    const display = attribute(properties, 'display');
    if (display !== '') look.shown = display !== 'none';
    if (colour !== undefined) look.colour = colour;
    if (ground !== undefined) look.ground = ground;
    if (size !== undefined) look.size = Number(size);
    if (properties.name === 'graphic-properties') {
      const [fill, through] = [attribute(properties, 'fill'), attribute(properties, 'run-through')];
      if (fill !== '' || through !== '') covers = fill !== 'none' && through !== 'background';
    }
  }
  const outline = attribute(node, 'default-outline-level');
  return {
    parent: attribute(node, 'parent-style-name'),
    look,
    list: attribute(node, 'list-style-name'),
    outline: /^\d{1,2}$/.test(outline) ? Number(outline) : null,
    covers,
  };
}

const colourOf = (text: string): string | undefined =>
  /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : undefined;

function levelsOf(node: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const each of childrenOf(node)) {
    const level = Number(attribute(each, 'level'));
    if (!Number.isInteger(level) || level < 1) continue;
    levels.set(level, {
      bullet: !/number|outline/.test(each.name),
      format: attribute(each, 'num-format'),
      prefix: attribute(each, 'num-prefix'),
      suffix: attribute(each, 'num-suffix'),
      shown: wholeOf(attribute(each, 'display-levels'), 1),
      start: wholeOf(attribute(each, 'start-value'), 1),
    });
  }
  return levels;
}

/** A whole number of at most six figures, or what stands for one that is not there. */
export const wholeOf = (text: string, otherwise: number): number =>
  /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
