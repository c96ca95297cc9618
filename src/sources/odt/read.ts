import { type Archive, openArchive } from '../archive.ts';
import { lineOf, type Piece } from '../docx/piece.ts';
import { BOUNDS, BodyWriter, type ReadResult, type RefusalCode } from '../extracted.ts';
import { Findings } from '../xml/findings.ts';
import { type Element, elementsOf, parseXml } from '../xml/tree.ts';
import { Story, writePiece } from './story.ts';
import { Styles } from './styles.ts';

/** What is wrong with a file and what to do, by the code of the refusal. */
const MESSAGES: Readonly<Partial<Record<RefusalCode, string>>> = {
  archive_bomb: 'zou uitgepakt veel te groot worden en is niet geopend. Sla het opnieuw op, of splits het.',
  archive_damaged: 'is beschadigd. Sla het opnieuw op en lever het nog eens aan.',
  odt_encrypted: 'is beveiligd met een wachtwoord. Sla het op zonder wachtwoord.',
  xml_entities: 'heeft een DTD, wat in een OpenDocument-bestand niet hoort. Sla het opnieuw op.',
  invalid_odt: 'is geen leesbaar OpenDocument-tekstbestand. Sla het opnieuw op als .odt.',
  too_large: 'bevat te veel tekst. Splits het.',
  empty: 'bevat geen leesbare tekst. Controleer of het document niet uit afbeeldingen bestaat.',
};

/** Thrown where a part turns out not to be readable; `readOdt` makes a refusal of it. */
class Unreadable extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** What is left of a foot of a page when its number is gone. */
const PAGE_WORDS = /^(?:pagina|page|blz\.?|p\.?|van|of|\/|-|–|\d|\s)*$/i;
const HEADS = /^(?:header|footer)(?:-left|-first)?$/;

function partOf(archive: Archive, name: string): Element | null {
  const unpacked = archive.unpack(name);
  if (unpacked === null) return null;
  if (!unpacked.ok)
    throw new Unreadable(unpacked.code === 'docx_encrypted' ? 'odt_encrypted' : unpacked.code);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(unpacked.bytes);
  } catch {
    throw new Unreadable('invalid_odt');
  }
  const tree = parseXml(text);
  if (!tree.ok) throw new Unreadable(tree.code === 'invalid_xml' ? 'invalid_odt' : tree.code);
  return tree.root;
}

/** A password hides the parts of a file and says so in its list of parts. */
function isEncrypted(archive: Archive): boolean {
  const list = partOf(archive, 'META-INF/manifest.xml');
  if (list === null) return false;
  for (const { name } of elementsOf(list)) if (name === 'encryption-data') return true;
  return false;
}

function readInto(archive: Archive, writer: BodyWriter, findings: Findings): void {
  if (isEncrypted(archive)) throw new Unreadable('odt_encrypted');
  const [content, shared] = [partOf(archive, 'content.xml'), partOf(archive, 'styles.xml')];
  const body = content === null ? undefined : [...elementsOf(content)].find(isText);
  if (content === null || body === undefined) throw new Unreadable('invalid_odt');
  const styles = new Styles([...(shared === null ? [] : [shared]), content]);
  const notes: { readonly key: string; readonly label: string; readonly body: Element }[] = [];
  const suspect = (code: Parameters<Findings['add']>[0], count: number, paragraph: number): void =>
    findings.add(code, `alinea ${paragraph}`, count);
  const side = (node: Element): string => {
    const texts: string[] = [];
    const write = (piece: Piece): void => {
      texts.push(lineOf(piece));
    };
    new Story(styles, {
      write,
      suspect: (code, count) => findings.add(code, null, count),
      note: () => '',
    }).read(node);
    return texts.join(' ');
  };
  const story = new Story(styles, {
    write: (piece) => {
      writePiece(piece, writer);
      if (writer.length > BOUNDS.characters) throw new Unreadable('too_large');
    },
    suspect,
    note: (label, note) => {
      const key = `noot ${notes.length}`;
      notes.push({ key, label, body: note });
      return key;
    },
  });
  story.read(body);
  for (const { key, label, body: note } of notes) writer.note(label, side(note), key);
  for (const node of elementsOf(content))
    if (node.name === 'changed-region') findings.add('tracked_changes', null);
  for (const node of shared === null ? [] : elementsOf(shared))
    if (HEADS.test(node.name)) {
      const text = side(node);
      if (!PAGE_WORDS.test(text)) writer.furniture(text);
    }
}

/** The text itself, and not a piece of writing in a drawing. */
const isText = ({ name, parent }: Element): boolean => name === 'text' && parent?.name === 'body';

/**
 * Reads a text of OpenDocument, as LibreOffice writes it: what a reader of the page sees, in the order of the
 * text, with the numbers that the program computes; notes at the end, heads and feet apart. Of tracked changes
 * the final text is read. Text that is hidden or covered is left out and counted.
 */
export async function readOdt(bytes: Uint8Array, name: string, sha256: string): Promise<ReadResult> {
  const refuse = (code: RefusalCode): ReadResult => ({
    kind: 'refused',
    name,
    code,
    message: `‘${name}’ ${MESSAGES[code] ?? MESSAGES.invalid_odt}`,
  });
  if (bytes.length > BOUNDS.binary) return refuse('too_large');
  const opened = openArchive(bytes);
  if (!opened.ok) return refuse(opened.code === 'docx_encrypted' ? 'odt_encrypted' : opened.code);
  const writer = new BodyWriter();
  const findings = new Findings();
  try {
    readInto(opened.archive, writer, findings);
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.code);
    throw error;
  }
  const source = writer.source(name, sha256, null);
  if (!/[\p{L}\p{N}]/u.test(source.body)) return refuse('empty');
  return { kind: 'source', source, suspicions: findings.list(), pages: null };
}
