import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import type { Format } from './found.ts';

/** What some bytes are. `challenge` is a page that wants a browser to prove itself, whatever was asked for. */
export type Content = Format | 'challenge' | 'damaged' | 'unknown';

const CHALLENGE = /awswaf|aws-waf|challenge-platform|cf-chl-|\/_Incapsula_/i;
/** A page that only checks the browser is shorter than this, and says less, both in characters. */
const CHECK = { page: 65_536, text: 600 };
const UNSEEN = new Set(['script', 'style', 'noscript', 'title']);
/** How far into a page its nature shows, in characters. */
const HEAD = 8_192;

/** Tells a file by its content, and whether it came in whole. */
export function contentOf(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 1_024).includes('%PDF-'))
    return buffer.subarray(-4_096).includes('%%EOF') ? 'pdf' : 'damaged';
  if (buffer.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) {
    if (!buffer.includes('word/document')) return 'unknown';
    // The directory of a ZIP stands at its end.
    return buffer.subarray(-65_557).includes(Buffer.from('PK\x05\x06', 'latin1')) ? 'docx' : 'damaged';
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'unknown';
  }
  const head = text.slice(0, HEAD);
  if (!/^\s*</.test(head)) return 'unknown';
  if (/<(?:!doctype\s+)?html[\s>]/i.test(head)) {
    if (CHALLENGE.test(head) && saysLittle(text)) return 'challenge';
    return /<\/html\s*>\s*(?:<!--[^>]{0,500}-->\s*)?$/i.test(text.slice(-2_048)) ? 'html' : 'damaged';
  }
  return isWhole(text) ? 'xml' : 'damaged';
}

/** Ordinary pages may have the script of such a check in them as well. */
function saysLittle(page: string): boolean {
  if (page.length > CHECK.page) return false;
  let length = 0;
  let unseen = 0;
  const parser = new Parser({
    onopentag: (tag) => {
      if (UNSEEN.has(tag)) unseen += 1;
    },
    ontext: (text) => {
      if (unseen === 0) length += text.trim().length;
    },
    onclosetag: (tag) => {
      if (UNSEEN.has(tag)) unseen -= 1;
    },
  });
  parser.end(page);
  return length < CHECK.text;
}

/** Whether XML ends as it began. What it declares is not looked at: nothing is resolved or fetched. */
function isWhole(text: string): boolean {
  let faults = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    faults += 1;
    // One is enough, and the rest of a long file need not be read.
    throw new Error('not well-formed');
  });
  try {
    parser.write(text).close();
  } catch {
    return false;
  }
  return faults === 0;
}
