import { BOUNDS, BodyWriter, type ReadResult } from '../extracted.ts';
import { decodeMarkup } from './decode.ts';
import { Findings } from './findings.ts';
import { writeKamerstuk } from './kamerstuk.ts';
import { kindOfMarkup } from './kind.ts';
import { frontMatterOf, type Publication } from './publication.ts';
import { refusal } from './refusal.ts';
import { attribute, type Element, elementsOf, parseXml, textOf } from './tree.ts';

/** Reads a Kamerstuk in XML; other XML, and XML with a doctype or entities of its own, is refused. */
export async function readXml(bytes: Uint8Array, name: string, sha256: string): Promise<ReadResult> {
  if (bytes.length > BOUNDS.text) return refusal(name, 'too_large', 'xml');
  const text = decodeMarkup(bytes);
  if (text === null) return refusal(name, 'invalid_utf8', 'xml');
  const tree = parseXml(text);
  if (!tree.ok) return refusal(name, tree.code, 'xml');
  if (kindOfMarkup(`<${tree.root.name}>`) !== 'kamerstuk') return refusal(name, 'unsupported_format', 'xml');
  const writer = new BodyWriter();
  const findings = new Findings();
  writeKamerstuk(tree.root, writer, findings);
  if (writer.length > BOUNDS.characters) return refusal(name, 'too_large', 'xml');
  const source = writer.source(name, sha256, frontMatterOf(publicationOf(tree.root)));
  if (!/[\p{L}\p{N}]/u.test(source.body)) return refusal(name, 'empty', 'xml');
  return { kind: 'source', source, suspicions: findings.list(), pages: null };
}

/** Names of the metadata that is read, with their place in `Publication`; dates, the best one first. */
const DATES = ['OVERHEIDop.datumOndertekening', 'DCTERMS.issued', 'DC.date', 'DCTERMS.date'];

/** What the file says about itself: its metadata first, then the heads of the dossier and the paper. */
function publicationOf(root: Element): Publication {
  const meta = new Map<string, string[]>();
  const heads: Record<'dossier' | 'ondernummer' | 'titel' | 'datum', string[]> = {
    dossier: [],
    ondernummer: [],
    titel: [],
    datum: [],
  };
  for (const node of elementsOf(root)) {
    const named = attribute(node, 'name');
    if ((node.name === 'meta' || node.name === 'metadata') && named !== '')
      meta.set(named, [...(meta.get(named) ?? []), attribute(node, 'content')].slice(0, 50));
    if (node.name === 'dossiernummer') heads.dossier.push(textOf(node, 60));
    if (node.name === 'dossiernr' && node.parent?.name !== 'dossiernummer')
      heads.dossier.push(textOf(node, 60));
    if (node.name === 'ondernummer' && heads.ondernummer.length === 0)
      heads.ondernummer.push(textOf(node, 20));
    if (node.name === 'titel' && node.parent?.name === 'dossier') heads.titel.push(textOf(node, 600));
    if (
      node.name === 'datum' &&
      node.parent?.name === 'datumtekst' &&
      !/ontvangen/i.test(textOf(node.parent, 60))
    )
      heads.datum.push(attribute(node, 'isodatum'));
  }
  const said = (...names: string[]): string[] => names.flatMap((one) => meta.get(one) ?? []);
  const dossiers = said('OVERHEIDop.dossiernummer');
  return {
    identifiers: said('DC.identifier', 'DCTERMS.identifier'),
    titles: said('OVERHEIDop.documenttitel', 'DC.title', 'DCTERMS.title'),
    dates: [...said(...DATES), ...heads.datum],
    dossiers: dossiers.length > 0 ? dossiers : heads.dossier,
    dossierTitles: [...said('OVERHEIDop.dossiertitel'), ...heads.titel],
    number: [...said('OVERHEIDop.ondernummer'), ...heads.ondernummer][0],
    urls: said('OVERHEIDop.preferredUrl', 'DC.source'),
  };
}
