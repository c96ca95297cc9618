import parse, { type CssNode, type Raw } from 'css-tree/parser';
import type { Element } from '../xml/tree.ts';
import { classesOf } from './tree.ts';

/** Declarations that can hide text, by property; the last one counts. */
export type Declarations = ReadonlyMap<string, string>;

interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
}

interface Rule {
  /** The element itself last, before it what it must stand in, from the outside in. */
  readonly compounds: readonly Compound[];
  readonly weight: number;
  readonly order: number;
  readonly declarations: Declarations;
}

/** Most rules that can hide something; a page with more is not read. */
const MOST_RULES = 5_000;
/** Most times that a rule is held against an element, on one page. */
const MOST_WORK = 3_000_000;
/** Most parts of one selector. */
const MOST_PARTS = 8;
/** Most blocks within each other; what is deeper may be passed over when it is read, so that such a page is not. */
const MOST_DEPTH = 100;

const HIDING =
  /^(?:display|visibility|opacity|font|font-size|color|background|background-color|position|left|right|top|text-indent|clip|clip-path|overflow|width|height|max-height|max-width|transform|margin-left|content-visibility|-webkit-text-fill-color)$/;

/** Only the structure is read; what is in a value or a selector is looked at here. What is wrong is passed over, as a browser does. */
const STRUCTURE = {
  parseAtrulePrelude: false,
  parseRulePrelude: false,
  parseValue: false,
  parseCustomProperty: false,
} as const;

const COMMENT = /\/\*.*?(?:\*\/|$)/gs;
const written = (part: Raw | null): string => (part === null ? '' : part.value.replace(COMMENT, ' ').trim());

/** The declarations of a `style` attribute that can hide text. */
export const declarationsOf = (text: string): Map<string, string> =>
  hidingIn(parse(text, { ...STRUCTURE, context: 'declarationList' }).children);

function hidingIn(nodes: Iterable<CssNode>): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of nodes) {
    if (node.type !== 'Declaration') continue;
    const property = node.property.toLowerCase();
    if (HIDING.test(property)) found.set(property, written(node.value).slice(0, 200).toLowerCase());
  }
  return found;
}

/** Width of a screen on a desk, in pixels. */
const SCREEN = 1_280;

/** A block that holds on a wide screen: layers, features, and media without a condition but a least width. */
function isForScreen(head: string): boolean {
  if (/^@(?:layer|supports)\b(?!\s+not\b)/i.test(head)) return true;
  const queries = /^@media\s+([^@]{1,300})$/i.exec(head)?.[1]?.split(',') ?? [];
  return queries.some((query) =>
    query
      .trim()
      .toLowerCase()
      .replace(/^only\s+/, '')
      .split(/\s+and\s+/)
      .every((part) => {
        const least = /^\(\s*min-width\s*:\s*(\d{1,5}(?:\.\d{1,3})?)(px|r?em)\s*\)$/.exec(part);
        const width = Number(least?.[1]) * (least?.[2] === 'px' ? 1 : 16);
        return part === 'screen' || part === 'all' || (least !== null && width <= SCREEN);
      }),
  );
}

/** Rules with their selectors; of at-rules, only what is for the screen. */
function* rulesIn(
  nodes: Iterable<CssNode>,
): Generator<readonly [selectors: string, declarations: Declarations]> {
  for (const node of nodes) {
    if (node.type === 'Rule') yield [written(node.prelude), hidingIn(node.block.children)];
    else if (node.type === 'Atrule' && node.block && isForScreen(`@${node.name} ${written(node.prelude)}`))
      yield* rulesIn(node.block.children);
  }
}

function depthOf(css: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [brace] of css.matchAll(/[{}]/g)) {
    depth = Math.max(0, depth + (brace === '{' ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** `div#a.b.c`; null for anything with an attribute, a state or a sibling in it. */
function compoundOf(text: string): Compound | null {
  if (!/^(?:\*|[a-z][a-z0-9-]*)?(?:[.#][\w-]+)*$/i.test(text) || text === '') return null;
  const tag = /^[a-z][a-z0-9-]*/i.exec(text)?.[0].toLowerCase() ?? null;
  const names = (mark: string) =>
    (text.match(/[.#][\w-]+/g) ?? []).filter((part) => part.startsWith(mark)).map((part) => part.slice(1));
  return { tag, id: names('#')[0] ?? null, classes: names('.') };
}

function fits(compound: Compound, node: Element): boolean {
  if (compound.tag !== null && compound.tag !== node.name) return false;
  if (compound.id !== null && compound.id !== node.attributes.get('id')) return false;
  if (compound.classes.length === 0) return true;
  const classes = classesOf(node);
  return compound.classes.every((name) => classes.includes(name));
}

/** The rules of a page that can hide text, looked up by element. */
export class StyleSheet {
  readonly #byKey = new Map<string, Rule[]>();
  #count = 0;
  #work = 0;

  constructor(css: string) {
    if (depthOf(css) > MOST_DEPTH) this.#count = Number.POSITIVE_INFINITY;
    if (this.tooMany) return;
    for (const [selectors, declarations] of rulesIn(parse(css, STRUCTURE).children)) {
      if (declarations.size > 0)
        for (const selector of selectors.split(',')) this.#add(selector.trim(), declarations);
    }
  }

  /** There is more than we look at, so that we cannot tell what is shown. */
  get tooMany(): boolean {
    return this.#count > MOST_RULES || this.#work > MOST_WORK;
  }

  get empty(): boolean {
    return this.#count === 0;
  }

  #add(selector: string, declarations: Declarations): void {
    if (this.tooMany) return;
    const parts = selector.split(/[\s>]+/, MOST_PARTS + 1);
    const compounds = parts.map(compoundOf).filter((part) => part !== null);
    const last = compounds.at(-1);
    if (last === undefined || compounds.length !== parts.length || parts.length > MOST_PARTS) return;
    this.#count += 1;
    const weight = compounds.reduce(
      (sum, { tag, id, classes }) =>
        sum + (id === null ? 0 : 10_000) + classes.length * 100 + (tag === null ? 0 : 1),
      0,
    );
    const key =
      last.id !== null
        ? `#${last.id}`
        : last.classes[0] !== undefined
          ? `.${last.classes[0]}`
          : (last.tag ?? '*');
    const rules = this.#byKey.get(key) ?? [];
    rules.push({ compounds, weight, order: this.#count, declarations });
    this.#byKey.set(key, rules);
  }

  /** What the sheet says of an element, the strongest rule last; empty when it says nothing. */
  declarationsFor(node: Element): Map<string, string> {
    const merged = new Map<string, string>();
    if (this.empty || this.tooMany) return merged;
    const id = node.attributes.get('id');
    const keys = [
      '*',
      node.name,
      ...classesOf(node).map((name) => `.${name}`),
      ...(id === undefined ? [] : [`#${id}`]),
    ];
    const rules = keys.flatMap((key) => {
      const some = this.#byKey.get(key) ?? [];
      this.#work += some.length;
      return some.filter((rule) => applies(rule, node));
    });
    rules.sort((a, b) => a.weight - b.weight || a.order - b.order);
    for (const rule of rules) for (const [property, value] of rule.declarations) merged.set(property, value);
    return merged;
  }
}

function applies(rule: Rule, node: Element): boolean {
  const last = rule.compounds.length - 1;
  if (!fits(rule.compounds[last] as Compound, node)) return false;
  let at = last - 1;
  for (let up = node.parent; at >= 0 && up !== null; up = up.parent)
    if (fits(rule.compounds[at] as Compound, up)) at -= 1;
  return at < 0;
}
