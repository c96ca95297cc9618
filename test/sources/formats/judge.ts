import { parseDocument } from '../../../src/documents/parse.ts';
import type { SourceText } from '../../../src/documents/source.ts';
import { splitDocuments } from '../../../src/documents/structure/split-documents.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { passagesOf } from '../../../src/passages/passages.ts';
import { BOUNDS } from '../../../src/sources/extracted.ts';
import { type Read, readSource } from '../../../src/sources/read.ts';
import type { Generated } from './generate.ts';

/** What no body may hold: controls, and characters that hide or turn text. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** What is wrong with what became of a file; null when nothing is. */
export async function faultOf(
  file: Generated,
): Promise<{ readonly fault: string | null; readonly outcome: string }> {
  let read: Read;
  try {
    read = await readSource(file.bytes, file.name);
  } catch (error) {
    return { fault: `threw ${String(error)}`, outcome: 'threw' };
  }
  if (read.kind === 'refused') {
    const clear =
      read.name === file.name && read.message.includes(`‘${file.name}’`) && read.message.endsWith('.');
    return { fault: clear ? null : `unclear refusal: ${read.code} ${read.message}`, outcome: read.code };
  }
  try {
    return { fault: sourceFault(read.source) ?? documentsFault(read.source), outcome: 'read' };
  } catch (error) {
    return { fault: `threw after reading: ${String(error)}`, outcome: 'threw' };
  }
}

function sourceFault({ body, blocks, format }: SourceText): string | null {
  if (!/[\p{L}\p{N}]/u.test(body)) return 'a body without text';
  if (body.length > 2 * BOUNDS.characters) return `a body of ${body.length} characters`;
  const forbidden = FORBIDDEN.exec(body)?.[0];
  if (forbidden !== undefined) return `character U+${forbidden.charCodeAt(0).toString(16)} in the body`;
  if (!body.isWellFormed()) return 'half a character in the body';
  if (format !== 'laid-out') return blocks === undefined ? null : 'blocks in a text';
  let at = 0;
  for (const block of blocks ?? []) {
    if (block.start < at || block.end <= block.start || block.end > body.length) return 'blocks that overlap';
    if (body.slice(at, block.start).trim() !== '') return 'text between blocks';
    at = block.end;
  }
  return body.slice(at).trim() === '' ? null : 'text after the last block';
}

function documentsFault(source: SourceText): string | null {
  for (const part of splitDocuments(source, KINDS)) {
    const { document } = parseDocument(part, KINDS);
    const { text, sections, blocks } = document;
    let at = 0;
    for (const section of sections) {
      if (section.start !== at || section.end < section.start)
        return 'sections that do not follow each other';
      at = section.end;
    }
    if (at !== text.length) return 'sections that do not cover the text';
    if (blocks.some(({ start, end }) => start < 0 || end <= start || end > text.length))
      return 'blocks outside the text';
    if (!/^[a-z0-9-]{1,80}$/.test(document.id)) return `an id such as ${document.id}`;
    for (const passage of passagesOf(document))
      if (text.slice(passage.start, passage.end) !== passage.text) return 'a passage that is not in the text';
  }
  return null;
}
