/** Signs of symbol fonts (Symbol, Wingdings) that mean something in a text; the others are bullets or ornament. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    163: '≤',
    179: '≥',
    177: '±',
    180: '×',
    176: '°',
    174: '→',
    165: '∞',
    185: '≠',
    160: '€',
    45: '−',
  },
  wingdings: { 254: '☒', 168: '☐', 111: '☐', 252: '✓', 251: '✗', 224: '→', 232: '→', 240: '→' },
};

/** Code points where symbol fonts put their signs. */
const PRIVATE = { from: 0xf020, to: 0xf0ff };

/** The text for a sign of a font; a bullet for a sign that is not known. Code as four hexadecimal digits. */
export function signOf(font: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,5}$/i.test(code)) return '';
  const point = Number.parseInt(code, 16);
  const place = point >= PRIVATE.from && point <= PRIVATE.to ? point - 0xf000 : point;
  const family = /^wingdings/i.test(font ?? '') ? 'wingdings' : 'symbol';
  if (point > 0xff && place === point) return isText(point) ? String.fromCodePoint(point) : '•';
  return SIGNS[family]?.[place] ?? '•';
}

const isText = (point: number): boolean =>
  point < 0xd800 || (point > 0xf8ff && point < 0xfdd0) || (point >= 0x1f000 && point < 0x1fb00);

/** Text as a reader sees it: signs of symbol fonts by what they mean, no hyphens that only show at a line end. */
export const plainText = (text: string): string =>
  text
    .replace(/[\uf020-\uf0ff]/g, (sign) => SIGNS.wingdings?.[sign.charCodeAt(0) - 0xf000] ?? '•')
    .replaceAll('\u00ad', '');
