import { openArchive } from '../archive.ts';
import { BOUNDS, BodyWriter, type ReadResult, type Suspicion, type SuspicionCode } from '../extracted.ts';
import { Notes, type NoteText } from './notes.ts';
import { type Lists, readLists } from './numbering.ts';
import { openPackage, type Package, type Relation } from './package.ts';
import { lineOf, type Piece } from './piece.ts';
import { type Outlets, Story } from './story.ts';
import { readStyles, type Styles } from './styles.ts';
import { readTheme } from './theme.ts';
import { REASONS, type Reason, Unreadable } from './unreadable.ts';
import { type Element, readXml } from './xml.ts';

/** What was found in a file, by code and place. */
class Suspicions {
  readonly #counts = new Map<string, Suspicion>();

  add(code: SuspicionCode, place: string | null, count: number): void {
    const key = `${code} ${place}`;
    this.#counts.set(key, { code, place, count: count + (this.#counts.get(key)?.count ?? 0) });
  }

  total(code: SuspicionCode): number {
    return this.list().reduce((sum, each) => sum + (each.code === code ? each.count : 0), 0);
  }

  list(): Suspicion[] {
    return [...this.#counts.values()];
  }
}

const place = (paragraph: number): string => `alinea ${paragraph}`;

/** Parts that the main part refers to, once each. */
function partsOf(relations: readonly Relation[], type: string): string[] {
  return [...new Set(relations.filter((relation) => relation.type === type).map(({ target }) => target))];
}

function firstPart(pack: Package, relations: readonly Relation[], type: string): Uint8Array | null {
  const [name] = partsOf(relations, type);
  return name === undefined ? null : pack.part(name);
}

/** Outlets of a story that is not the body: what is suspicious is counted, notes and sections it has none. */
const sideOutlets = (suspect: Outlets['suspect'], words: Outlets['words']): Outlets => ({
  suspect,
  words,
  note: () => null,
  section: () => {},
});

/** Separators are drawn with notes too, and are no notes. */
function readNotes(
  bytes: Uint8Array | null,
  root: 'w:footnotes' | 'w:endnotes',
  styles: Styles,
  lists: Lists,
): Map<string, NoteText> {
  const notes = new Map<string, NoteText>();
  if (bytes === null) return notes;
  readXml(bytes, [root], (element) => {
    if ((element.attributes['w:type'] ?? 'normal') !== 'normal') return;
    const left = new Map<SuspicionCode, number>();
    const texts: string[] = [];
    const outlets = sideOutlets(
      (code, count) => left.set(code, count + (left.get(code) ?? 0)),
      (words) => texts.push(words),
    );
    const story = new Story(styles, lists, outlets);
    const pieces = [...story.read(element.children, story.plain), ...story.finish()];
    notes.set(element.attributes['w:id'] ?? '', { text: [...pieces.map(lineOf), ...texts].join(' '), left });
  });
  return notes;
}

/** What is left of a foot of a page when its number is gone. */
const PAGE_WORDS = /^(?:pagina|page|blz\.?|p\.?|van|of|\/|-|–|\s)*$/i;

function readFurniture(
  bytes: Uint8Array | null,
  writer: BodyWriter,
  suspicions: Suspicions,
  styles: Styles,
  lists: Lists,
): void {
  if (bytes === null) return;
  const outlets = sideOutlets(
    (code, count) => {
      // Shapes of a letterhead lie behind the text, whatever they say.
      if (code !== 'covered_text') suspicions.add(code, null, count);
    },
    (words) => writer.furniture(words),
  );
  const story = new Story(styles, lists, outlets);
  const write = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      const text = lineOf(piece);
      if (!PAGE_WORDS.test(text)) writer.furniture(text);
    }
  };
  const visit = (element: Element): void => write(story.read([element], story.plain));
  if (!readXml(bytes, ['w:hdr'], visit)) readXml(bytes, ['w:ftr'], visit);
  write(story.finish());
}

function write(pieces: readonly Piece[], writer: BodyWriter): void {
  for (const piece of pieces) {
    for (const { key, before } of piece.notes) writer.refer(key, before);
    if (piece.type === 'heading') writer.heading(piece.text, piece.depth);
    else if (piece.type === 'item') writer.item(piece.marker, piece.text, piece.depth);
    else if (piece.type === 'row') writer.row(piece.cells, piece.header);
    else writer.paragraph(piece.text);
  }
  if (writer.length > BOUNDS.characters) throw new Unreadable('too_large');
}

/** Every comment has an element of its own; none of their text is kept. */
function countComments(bytes: Uint8Array | null): number {
  let count = 0;
  if (bytes !== null)
    readXml(bytes, ['w:comments'], ({ name }) => {
      if (name === 'w:comment') count += 1;
    });
  return count;
}

function readPackage(pack: Package, writer: BodyWriter): Suspicion[] {
  const relations = pack.relations(pack.main);
  const suspicions = new Suspicions();
  const part = (type: string) => firstPart(pack, relations, type);
  const styles = readStyles(part('styles'), readTheme(part('theme'), part('settings')));
  const lists = readLists(part('numbering'));
  const texts = {
    footnote: readNotes(part('footnotes'), 'w:footnotes', styles, lists),
    endnote: readNotes(part('endnotes'), 'w:endnotes', styles, lists),
  };
  const notes = new Notes();
  const story = new Story(styles, lists, {
    suspect: (code, count, paragraph) => suspicions.add(code, place(paragraph), count),
    note: (type, id, mark, hidden, paragraph) => {
      const text = texts[type].get(id);
      if (text === undefined) return null;
      if (hidden !== null) {
        suspicions.add(hidden, place(paragraph), 1);
        return null;
      }
      const key = notes.refer(type, id, mark);
      if (key !== null) for (const [code, count] of text.left) suspicions.add(code, place(paragraph), count);
      return key;
    },
    section: (properties) => notes.section(properties),
    words: (text) => writer.furniture(text),
  });
  const main = pack.part(pack.main);
  if (main === null) throw new Unreadable('no_document');
  const rooted = readXml(main, ['w:document', 'w:body'], (block) =>
    write(story.read([block], story.plain), writer),
  );
  if (!rooted) throw new Unreadable('no_document');
  write(story.finish(), writer);
  notes.section(null);
  notes.write(writer, texts);
  for (const type of ['header', 'footer'])
    for (const name of partsOf(relations, type))
      readFurniture(pack.part(name), writer, suspicions, styles, lists);
  const unplaced = countComments(part('comments')) - suspicions.total('comments');
  if (unplaced > 0) suspicions.add('comments', null, unplaced);
  return suspicions.list();
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** The stream in which Office keeps an encrypted document, as its name is written in an OLE container. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads a Word document: what a reader of the page sees, in the order of the text, with the numbers that
 * Word computes; notes at the end, heads and feet apart. Text that is hidden, covered or deleted is left
 * out and counted. Everything that is wrong with the file ends in a refusal.
 */
export async function readDocx(bytes: Uint8Array, name: string, sha256: string): Promise<ReadResult> {
  const refuse = (reason: Reason): ReadResult => {
    const [code, message] = REASONS[reason];
    return { kind: 'refused', name, code, message: `‘${name}’ ${message}` };
  };
  if (bytes.length > BOUNDS.binary) return refuse('too_large');
  if (OLE.every((byte, index) => bytes[index] === byte))
    return refuse(Buffer.from(bytes).includes(ENCRYPTED_PACKAGE) ? 'docx_encrypted' : 'old_office');
  const opened = openArchive(bytes);
  if (!opened.ok) return refuse(opened.code);
  const writer = new BodyWriter();
  try {
    const suspicions = readPackage(openPackage(opened.archive), writer);
    const source = writer.source(name, sha256, null);
    if (!/[\p{L}\p{N}]/u.test(source.body)) return refuse('empty');
    return { kind: 'source', source, suspicions, pages: null };
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.reason);
    throw error;
  }
}
