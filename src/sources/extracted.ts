import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import type { Span } from '../documents/document.ts';
import type { FrontMatter, SourceBlock, SourceText } from '../documents/source.ts';

/** Why a file is refused. Each code has one meaning, whatever the format. */
export type RefusalCode =
  /** More bytes, pages or characters than the bounds allow. */
  | 'too_large'
  | 'empty'
  | 'unsupported_format'
  | 'not_text'
  | 'invalid_utf8'
  | 'bad_front_matter'
  | 'forbidden_key'
  | 'pdf_encrypted'
  | 'docx_encrypted'
  | 'odt_encrypted'
  /** Pages are pictures: there is nothing to cite. */
  | 'no_text_layer'
  | 'invalid_pdf'
  | 'invalid_docx'
  | 'invalid_odt'
  | 'invalid_mail'
  | 'invalid_xml'
  | 'invalid_html'
  /** An archive, or a stream in a PDF file, would unpack to more than the bound. */
  | 'archive_bomb'
  /** An archive lies about sizes or checksums. */
  | 'archive_damaged'
  /** A DTD or entities of its own. */
  | 'xml_entities';

/** A file that is not taken up; the message is Dutch and says what to do. */
export interface Refusal {
  readonly kind: 'refused';
  readonly name: string;
  readonly code: RefusalCode;
  readonly message: string;
}

/** Why a person must look at a file before it is indexed. */
export type SuspicionCode =
  /** Text under a drawn box. */
  | 'covered_text'
  /** Text in the colour of the page. */
  | 'white_text'
  /** Text drawn without ink, off the page, or behind a picture. */
  | 'invisible_text'
  /** Text of one point or less. */
  | 'tiny_text'
  /** Text that the format marks as hidden. */
  | 'hidden_text'
  | 'tracked_changes'
  | 'comments'
  /** Nine digits that may be a citizen service number. */
  | 'personal_number';

/** What was found and where, never what it says. */
export interface Suspicion {
  readonly code: SuspicionCode;
  /** "p. 3" or "alinea 12"; null when the format has no places. */
  readonly place: string | null;
  readonly count: number;
}

/** What must be known of a file that is taken up. */
export type RemarkCode =
  /** Its columns can't be told apart for sure. */
  | 'page_left_out'
  /** It is a picture of a page, whose text was not read. */
  | 'scan_left_out'
  /** The final text is taken up. */
  | 'tracked_changes'
  /** They are left out. */
  | 'comments'
  /** Who sent a mail, and to whom, is left out. */
  | 'mail_head'
  | 'attachment_left_out'
  /** Sentences that order their reader, or a language model, about. */
  | 'orders'
  /** Its bytes are no longer those that were fetched or released as official. */
  | 'changed_since';

/** What was left out of a file and where, never what it says. */
export interface Remark {
  readonly code: RemarkCode;
  /** "p. 3" or the name of an attachment; null when the format has no places. */
  readonly place: string | null;
  readonly count: number;
  /** Why, in Dutch, where the code does not say it all. */
  readonly message?: string;
}

/** A file in another file, as it was sent with a mail. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A file as read: `source` has only what a reader of the page sees. What is hidden is not in it, also after
 * a person releases the file.
 */
export interface Extracted {
  readonly kind: 'source';
  readonly source: SourceText;
  readonly suspicions: readonly Suspicion[];
  readonly remarks?: readonly Remark[];
  /** Files that came with it, not read yet. */
  readonly attachments?: readonly Attachment[];
  /** Null where the format has no pages. */
  readonly pages: number | null;
}

export type ReadResult = Extracted | Refusal;

/** Most of what one file may hold. */
export const BOUNDS = {
  /** Bytes of a text, Markdown, HTML or XML file. */
  text: 8 * 1024 * 1024,
  /** Bytes of a PDF or DOCX file. */
  binary: 48 * 1024 * 1024,
  /** Bytes of all parts of an archive together, unpacked. */
  unpacked: 96 * 1024 * 1024,
  entries: 5_000,
  pages: 1_500,
  /** Characters of the body. */
  characters: 4_000_000,
  /** Depth of nested elements. */
  depth: 200,
} as const;

/** Invisible characters that change nothing but can hide text: zero width, direction, tags; and C0 controls. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** Line ends as `\n`, Unicode composed, invisible characters gone. White space is left as it is. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}

const inLine = (text: string): string => collapseWhitespace(cleanText(text));

/** What refers to a note: its block, and the words right before the mark. */
interface Referring {
  readonly span: Span;
  readonly before: string;
}

/** Most of those words that are kept, in characters: enough to find the place again. */
const BEFORE = 40;

/**
 * Writes a laid-out body: blocks parted by a blank line, notes at the end. Text that is empty writes nothing.
 */
export class BodyWriter {
  #body = '';
  readonly #blocks: SourceBlock[] = [];
  readonly #notes: { readonly label: string; readonly text: string; readonly key: string }[] = [];
  /** Notes that the block to be written next refers to, and the blocks that referred to one. */
  #pending: { readonly key: string; readonly before: string }[] = [];
  readonly #referring = new Map<string, Referring>();
  readonly #furniture = new Set<string>();
  #signing = false;

  /** Characters so far, notes included, for the bound. */
  length = 0;

  /** White space in `text` is collapsed. `depth` from 1, null when the format does not say. */
  heading(text: string, depth: number | null = null): void {
    this.#write('heading', inLine(text), depth);
  }

  paragraph(text: string): void {
    this.#write('paragraph', inLine(text), null);
  }

  /** A list item, its marker as a reader sees it ("a)", "1.", "•") before its text. */
  item(marker: string, text: string, depth: number | null = null): void {
    const bare = inLine(text);
    if (bare !== '') this.#write('item', `${inLine(marker)} ${bare}`, depth);
  }

  /** What `write` writes stands in a signature. */
  signature(write: () => void): void {
    const before = this.#signing;
    this.#signing = true;
    write();
    this.#signing = before;
  }

  /** A row of a table; `header` when it heads the rows below it. */
  row(cells: readonly string[], header = false): void {
    const texts = cells.map(inLine);
    if (texts.every((cell) => cell === '')) return;
    this.#write('row', texts.join('\t'), null);
    const last = this.#blocks.at(-1);
    if (header && last !== undefined) this.#blocks[this.#blocks.length - 1] = { ...last, header: true };
  }

  /**
   * The block that is written next refers to the note of this key: they stay together when a part of the file is
   * not public, and when it holds several documents. `before` are the words right before the mark, where the
   * format says where it stands; the last of them are kept.
   */
  refer(key: string, before = ''): void {
    this.#pending.push({ key, before: before.slice(-BEFORE) });
  }

  /**
   * A foot- or endnote; the mark in the text that refers to it is left out of the text. Without a key it is the
   * block written next that refers to it. A key that nothing referred to is a note of no known place.
   */
  note(label: string, text: string, key?: string): void {
    const bare = inLine(text);
    if (bare === '') return;
    const own = key ?? `\u0000${this.#notes.length}`;
    if (key === undefined) this.refer(own);
    this.#notes.push({ label: inLine(label), text: bare, key: own });
    this.length += bare.length;
  }

  /**
   * Lines that belong together, as a page has them: joined later, with hyphens at their ends. `null` stands
   * for a page break between two lines.
   */
  lines(
    type: 'heading' | 'paragraph' | 'item',
    lines: readonly (string | null)[],
    depth: number | null = null,
  ): void {
    let text = '';
    let between = '';
    for (const line of lines) {
      if (line === null) {
        between = `${between.replaceAll('\n', '')}\f`;
        continue;
      }
      const bare = inLine(line);
      if (bare === '') continue;
      text += (text === '' ? '' : between === '' ? '\n' : between) + bare;
      if (text === bare && between !== '') for (const _ of between) this.page();
      between = '';
    }
    this.#write(type, text, depth);
    for (const _ of between) this.page();
  }

  /** A page ends here, between blocks. */
  page(): void {
    this.#body += '\f';
  }

  /** A running head or foot, or a watermark. */
  furniture(text: string): void {
    const bare = inLine(text);
    if (bare !== '') this.#furniture.add(bare);
  }

  /** The source, without what the reader of the file adds to it. */
  source(name: string, sha256: string, frontMatter: FrontMatter | null): SourceText {
    const notes = this.#notes.splice(0);
    for (const { label, text, key } of notes) {
      this.#write('note', `${label.replace(/[.)]+$/, '')}. ${text}`, null, this.#referring.get(key));
    }
    return {
      name,
      format: 'laid-out',
      sha256,
      frontMatter,
      body: this.#body,
      blocks: this.#blocks,
      furniture: [...this.#furniture],
    };
  }

  #write(type: SourceBlock['type'], text: string, depth: number | null, refers?: Referring): void {
    if (text === '') return;
    if (this.#blocks.length > 0) this.#body += '\n\n';
    const start = this.#body.length;
    this.#body += text;
    const end = this.#body.length;
    this.#blocks.push({
      type,
      depth,
      start,
      end,
      ...(this.#signing ? { signature: true } : {}),
      ...(refers === undefined ? {} : { refers: refers.span }),
      ...(refers === undefined || refers.before === '' ? {} : { after: refers.before }),
    });
    // Notes are counted where they come in, and refer to no notes themselves.
    if (type === 'note') return;
    for (const { key, before } of this.#pending)
      if (!this.#referring.has(key)) this.#referring.set(key, { span: { start, end }, before });
    this.#pending = [];
    this.length += text.length;
  }
}
