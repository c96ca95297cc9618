import { BOUNDS, BodyWriter, type ReadResult } from '../extracted.ts';
import { decodeMarkup } from '../xml/decode.ts';
import { Findings } from '../xml/findings.ts';
import { frontMatterOf, type Publication } from '../xml/publication.ts';
import { refusal } from '../xml/refusal.ts';
import { attribute, type Element, elementsOf, textOf } from '../xml/tree.ts';
import { writePage } from './blocks.ts';
import { contentOf, linksToPdf } from './content.ts';
import { notesOf } from './notes.ts';
import { StyleSheet } from './style-sheet.ts';
import { classesOf, parseHtml } from './tree.ts';

/** A page with fewer characters than this and a link to a PDF only leads to the document. */
const LANDING = 900;

/**
 * Reads a web page or XHTML: of the page only the document, without what the site puts around it. Nothing is
 * fetched, and the targets of links are not kept.
 */
export async function readHtml(bytes: Uint8Array, name: string, sha256: string): Promise<ReadResult> {
  if (bytes.length > BOUNDS.text) return refusal(name, 'too_large', 'html');
  const text = decodeMarkup(bytes);
  if (text === null) return refusal(name, 'invalid_utf8', 'html');
  const { tree, styles, cut } = parseHtml(text);
  if (!tree.ok) return refusal(name, tree.code, 'html');
  const sheet = new StyleSheet(styles);
  if (cut || sheet.tooMany) return refusal(name, 'invalid_html', 'html');
  const content = contentOf(tree.root);
  const writer = new BodyWriter();
  const findings = new Findings();
  writePage({ content, sheet, notes: notesOf(tree.root) }, writer, findings);
  if (sheet.tooMany) return refusal(name, 'invalid_html', 'html');
  if (writer.length > BOUNDS.characters) return refusal(name, 'too_large', 'html');
  if (writer.length < LANDING && linksToPdf(content))
    return {
      kind: 'refused',
      name,
      code: 'empty',
      message: `‘${name}’ is een pagina die alleen naar een PDF leidt. Download de PDF en lever die aan.`,
    };
  const source = writer.source(name, sha256, frontMatterOf(publicationOf(tree.root)));
  if (!/[\p{L}\p{N}]/u.test(source.body)) return refusal(name, 'empty', 'html');
  return { kind: 'source', source, suspicions: findings.list(), pages: null };
}

/** Classes on the cover of a document of the Commission: what it is, and what it is about. */
const COVER = ['Typedudocument_cp', 'Titreobjet_cp'] as const;

/** "Een agenda voor pleinen", but "VERORDENING VAN … betreffende pleinen". */
function coverTitle(cover: ReadonlyMap<string, string>): string {
  const [sort, subject] = COVER.map((name) => (cover.get(name) ?? '').trim());
  return /^\p{Lu}/u.test(subject ?? '') ? (subject ?? '') : `${sort} ${subject}`;
}

/** What the page says about itself in its head, and the title on the cover of a Commission document. */
function publicationOf(root: Element): Publication {
  const meta = new Map<string, string[]>();
  const urls: string[] = [];
  const cover = new Map<string, string>();
  for (const node of elementsOf(root)) {
    const named = (attribute(node, 'name') || attribute(node, 'property')).toLowerCase();
    if (node.name === 'meta' && named !== '')
      meta.set(named, [...(meta.get(named) ?? []), attribute(node, 'content')].slice(0, 50));
    if (node.name === 'link' && attribute(node, 'rel').toLowerCase() === 'canonical')
      urls.push(attribute(node, 'href'));
    if (node.name === 'p')
      for (const name of classesOf(node))
        if ((COVER as readonly string[]).includes(name) && !cover.has(name))
          cover.set(name, textOf(node, 600));
  }
  const said = (...names: string[]): string[] => names.flatMap((one) => meta.get(one.toLowerCase()) ?? []);
  return {
    identifiers: said('DC.identifier', 'DCTERMS.identifier', 'WT.z_docID'),
    titles: [...said('OVERHEIDop.documenttitel', 'DC.title', 'DCTERMS.title'), coverTitle(cover)],
    dates: said('OVERHEIDop.datumOndertekening', 'DCTERMS.issued', 'DC.date', 'DCTERMS.date'),
    dossiers: said('OVERHEIDop.dossiernummer'),
    dossierTitles: said('OVERHEIDop.dossiertitel'),
    number: said('OVERHEIDop.ondernummer')[0],
    urls,
  };
}
