import { attribute, type Element, elementsOf, textOf } from '../xml/tree.ts';
import { classesOf } from './tree.ts';

/** Elements that are never a part of the document. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'button',
  'select',
  'input',
  'textarea',
  'datalist',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math-annotation',
  'iframe',
  'frame',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'map',
  'dialog',
  'menu',
  'head',
  'title',
  'base',
  'link',
  'meta',
  'img',
  'picture',
]);

const ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
]);

/** Text for screen readers alone ("Ga direct naar de inhoud"), and ways back from a note. */
const NEVER_SHOWN =
  /^(?:skip|skiplinks?|skip-\w+|sr-only|visually-hidden|visuallyhidden|screen-?reader|screen-reader-text|offscreen|note-close|footnote-backref|footnote-back)$/i;
/** Classes of what the site puts around a document, alone or with a hyphen, an underscore or more after it. */
const FURNITURE =
  /^(?:breadcrumbs?|kruimelpad|share|social|delenmodal|download|downloads|cookies?|feedback|pagination|pager|related|gerelateerd|sidebar|toolbar|to-top|totop|pageactions|disclaimer|modal|inhoudsopgave|officiele-inhoudsopgave|toc|toc\d|tocheading|searchbar|oj-hd|hd)(?:$|[-_])/i;

/** Elements and classes that a site may also put around the whole of a document. */
const isAround = (node: Element): boolean =>
  node.name === 'form' || node.name === 'aside' || hasFurnitureClass(node);

const hasFurnitureClass = (node: Element): boolean =>
  node.name !== 'h1' && classesOf(node).some((name) => FURNITURE.test(name));

/**
 * Part of the site rather than of the document. `most` is how many characters the document has: what holds
 * more than half of them is the document itself, whatever it is called.
 */
export function isFurniture(node: Element, most: number): boolean {
  if (isAround(node) && charactersIn(node, most / 2) <= most / 2) return true;
  if (NO_TEXT.has(node.name) || ROLES.has(attribute(node, 'role'))) return true;
  return classesOf(node).some((name) => NEVER_SHOWN.test(name));
}

/** Characters below an element; counting stops beyond `enough`. */
export function charactersIn(node: Element, enough = Number.POSITIVE_INFINITY): number {
  let sum = 0;
  for (const part of elementsOf(node)) {
    for (const child of part.children) if (typeof child === 'string') sum += child.trim().length;
    if (sum > enough) break;
  }
  return sum;
}

/** Classes that hide on every site that has them, unless another brings the element back on a wide screen. */
export function isHiddenByClass(node: Element): boolean {
  if (!node.attributes.has('class')) return false;
  const classes = classesOf(node);
  if (classes.some((name) => /^(?:hidden|is-hidden|u-hidden)$/.test(name))) return true;
  return classes.includes('d-none') && !classes.some((name) => /^d-\w+-(?!none)/.test(name));
}

/** Where the document stands, the surest first. */
const PLACES: readonly ((node: Element) => boolean)[] = [
  (node) => attribute(node, 'id') === 'broodtekst',
  (node) => node.name === 'main' || attribute(node, 'role') === 'main',
  (node) => node.name === 'article',
  (node) => attribute(node, 'id') === 'content',
  (node) => node.name === 'body',
];

const holdsTitle = (node: Element): boolean => {
  for (const part of elementsOf(node)) if (part.name === 'h1') return true;
  return false;
};

/** The article around the text of a publication, when the title stands there and not in the text. */
function withTitle(text: Element): Element {
  if (holdsTitle(text)) return text;
  for (let up = text.parent; up !== null; up = up.parent)
    if (up.name === 'article' && holdsTitle(up)) return up;
  return text;
}

/** The element that holds the document; the whole file when there is no body. */
export function contentOf(root: Element): Element {
  const found = PLACES.map((): Element[] => []);
  for (const node of elementsOf(root))
    PLACES.forEach((isPlace, at) => {
      if (isPlace(node)) found[at]?.push(node);
    });
  const text = found[0]?.[0];
  if (text !== undefined) return withTitle(text);
  // Several articles are teasers of other pages, so that only a sole one is the document.
  const sole = found.find(
    (nodes) => nodes.length === 1 && nodes[0] !== undefined && /\S/.test(textOf(nodes[0])),
  );
  return sole?.[0] ?? found.at(-1)?.[0] ?? root;
}

/** A link to a PDF stands in it: a page that only leads to the document has one. */
export function linksToPdf(root: Element): boolean {
  for (const node of elementsOf(root))
    if (
      node.name === 'a' &&
      (/\.pdf(?:$|[?#])/i.test(attribute(node, 'href')) || attribute(node, 'type') === 'application/pdf')
    )
      return true;
  return false;
}
