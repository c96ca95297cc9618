import { roman } from '../roman.ts';
import { attribute, type Element } from '../xml/tree.ts';

function letters(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

/** Ways of counting, by the value of `type` or of `list-style-type`. */
const STYLES: Readonly<Record<string, (number: number) => string>> = {
  a: letters,
  A: (number) => letters(number).toUpperCase(),
  i: roman,
  I: (number) => roman(number).toUpperCase(),
  'lower-alpha': letters,
  'lower-latin': letters,
  'upper-alpha': (number) => letters(number).toUpperCase(),
  'upper-latin': (number) => letters(number).toUpperCase(),
  'lower-roman': roman,
  'upper-roman': (number) => roman(number).toUpperCase(),
};

/** Numbers beyond this are written in figures, whatever the style. */
const MOST = 3_999;

function styleOf(node: Element): string | null {
  const css = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attribute(node, 'style').slice(0, 500))?.[1];
  return css?.toLowerCase() ?? node.attributes.get('type') ?? null;
}

const whole = (text: string): number | null => (/^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : null);

/** Classes of lists whose items carry their own number or dash in the text. */
const EXPLICIT = /(?:^|\s)(?:expliciet|list-style-none|no-bullets?|ongemarkeerd|list-unstyled)(?:\s|$)/;

/** Gives each item of a list the marker that a reader sees; the empty one when it has none. */
export function markersOf(list: Element): (item: Element) => string {
  const style = styleOf(list);
  if (style === 'none' || EXPLICIT.test(attribute(list, 'class'))) return () => '';
  if (list.name !== 'ol') return (item) => (styleOf(item) === 'none' ? '' : '•');
  const items = list.children.filter((child) => typeof child !== 'string' && child.name === 'li');
  const step = list.attributes.has('reversed') ? -1 : 1;
  let next = whole(attribute(list, 'start')) ?? (step === 1 ? 1 : items.length);
  return (item) => {
    next = whole(attribute(item, 'value')) ?? next;
    const own = styleOf(item) ?? style ?? '1';
    if (own === 'none') return '';
    const count = Object.hasOwn(STYLES, own) && next > 0 && next <= MOST ? STYLES[own] : undefined;
    const marker = own === 'disc' || own === 'circle' || own === 'square' ? '•' : `${count?.(next) ?? next}.`;
    next += step;
    return marker;
  };
}
