import { Parser } from 'htmlparser2';
import { type Element, Stopped, type Tree, TreeBuilder } from '../xml/tree.ts';

/** Elements whose content is code or data and no text. */
const RAW: ReadonlySet<string> = new Set(['script', 'noscript', 'template', 'xmp', 'noembed', 'noframes']);

export interface HtmlTree {
  readonly tree: Tree;
  /** What stands in `<style>`, in order. */
  readonly styles: string;
  /** An `<html>` was opened and not closed: the file is cut off. */
  readonly cut: boolean;
}

/**
 * Reads HTML or XHTML as a browser would, without fetching anything. Only a doctype with declarations of its
 * own is refused, and nesting beyond the bound.
 */
export function parseHtml(text: string): HtmlTree {
  const builder = new TreeBuilder('invalid_html');
  const styles: string[] = [];
  let style = false;
  let raw = 0;
  let cut = false;
  const parser = new Parser(
    {
      onopentag(name, attributes, implied) {
        if (name === 'html' && !implied) cut = true;
        if (name === 'style') style = true;
        if (RAW.has(name)) raw += 1;
        builder.start(name, new Map(Object.entries(attributes)));
      },
      onclosetag(name, implied) {
        if (name === 'html' && !implied) cut = false;
        if (name === 'style') style = false;
        if (RAW.has(name)) raw -= 1;
        builder.end();
      },
      ontext(data) {
        if (style) styles.push(data);
        else if (raw === 0) builder.text(data);
      },
      oncomment(data) {
        if (raw === 0 && !data.startsWith('?')) builder.comment(data);
      },
      onprocessinginstruction(name, data) {
        if (name === '!doctype' && data.includes('[')) throw new Stopped('xml_entities');
        if (/^!(?:entity|element|attlist|notation)$/.test(name)) throw new Stopped('xml_entities');
      },
    },
    { recognizeSelfClosing: true, recognizeCDATA: true, decodeEntities: true },
  );
  try {
    parser.write(text);
    parser.end();
  } catch (error) {
    const code = error instanceof Stopped ? error.code : 'invalid_html';
    return { tree: { ok: false, code }, styles: '', cut };
  }
  return { tree: { ok: true, root: builder.root }, styles: styles.join('\n'), cut };
}

const NONE: readonly string[] = [];
const CLASSES = new WeakMap<Element, readonly string[]>();

/** The classes of an element, each once. */
export function classesOf(node: Element): readonly string[] {
  const text = node.attributes.get('class');
  if (text === undefined) return NONE;
  let classes = CLASSES.get(node);
  if (classes === undefined) {
    classes = [...new Set(text.split(/\s+/).filter((name) => name !== ''))];
    CLASSES.set(node, classes);
  }
  return classes;
}
