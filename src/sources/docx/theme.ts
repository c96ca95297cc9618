import type { Colour } from './colour.ts';
import { type Element, readXml } from './xml.ts';

/** Gives the colour that a name stands for: `accent1`, `background1`; undefined when there is none. */
export type Theme = (name: string) => Colour | undefined;

/** Colours of a theme by the names of DrawingML, when the file has no theme of its own. */
const PLAIN: readonly (readonly [string, Colour])[] = [
  ['lt1', 'FFFFFF'],
  ['dk1', '000000'],
];

/** Names of WordprocessingML for the colours of a theme (ISO 29500-1, 17.18.97), where they differ. */
const SAME: Readonly<Record<string, string>> = {
  light1: 'lt1',
  light2: 'lt2',
  dark1: 'dk1',
  dark2: 'dk2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

/** Names for what the page and the ink are, and the attribute of the settings that says so (17.15.1.20). */
const MAPPED: Readonly<Record<string, readonly [attribute: string, plain: string]>> = {
  background1: ['w:bg1', 'lt1'],
  background2: ['w:bg2', 'lt2'],
  text1: ['w:t1', 'dk1'],
  text2: ['w:t2', 'dk2'],
  bg1: ['w:bg1', 'lt1'],
  bg2: ['w:bg2', 'lt2'],
  tx1: ['w:t1', 'dk1'],
  tx2: ['w:t2', 'dk2'],
};

/** `a:srgbClr`, or `a:sysClr` as it was when the file was saved. */
function colourIn(entry: Element): Colour | undefined {
  const [colour] = entry.children;
  const value = colour?.attributes[colour.name === 'a:sysClr' ? 'lastClr' : 'val'];
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : undefined;
}

/** The colours of a document: from its theme part, and from its settings alone what the page and the ink are. */
export function readTheme(theme: Uint8Array | null, settings: Uint8Array | null): Theme {
  const colours = new Map(PLAIN);
  if (theme !== null)
    readXml(theme, ['a:theme', 'a:themeElements'], (element) => {
      if (element.name !== 'a:clrScheme') return;
      for (const entry of element.children) {
        const colour = colourIn(entry);
        if (colour !== undefined) colours.set(entry.name.slice(2), colour);
      }
    });
  let mapping: Element | undefined;
  if (settings !== null)
    readXml(settings, ['w:settings'], (element) => {
      if (element.name === 'w:clrSchemeMapping') mapping = element;
    });
  return (name) => {
    const mapped = MAPPED[name];
    const target = mapped === undefined ? name : (mapping?.attributes[mapped[0]] ?? mapped[1]);
    return colours.get(SAME[target] ?? target);
  };
}
