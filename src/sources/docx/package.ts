import type { Archive } from '../archive.ts';
import { Unreadable } from './unreadable.ts';
import { readXml } from './xml.ts';

/** What one part of a package refers to. */
export interface Relation {
  readonly id: string;
  /** Last word of the type, the same in both namespaces: `styles`, `header`, `aFChunk`. */
  readonly type: string;
  /** Name of the part, without a leading slash. */
  readonly target: string;
}

/** The parts of a DOCX (Open Packaging Conventions), found through relations rather than by name. */
export interface Package {
  /** Name of the part with the text. */
  readonly main: string;
  /** Throws `Unreadable` when the part is damaged; null when it is not there. */
  part(name: string): Uint8Array | null;
  /** What a part refers to inside the package. */
  relations(name: string): readonly Relation[];
}

const TYPES = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org)\/.*\/(\w+)$/;

/** The main part of documents and templates, with or without macros. */
const MAIN =
  /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml$/i;

/** A target, as seen from a part; null when it leads out of the package. */
function resolve(from: string, target: string): string | null {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relationsFile(name: string): string {
  const at = name.lastIndexOf('/') + 1;
  return `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
}

/** Tells from the list of content types which part may be the main one. */
function mainTypes(bytes: Uint8Array | null): (name: string) => boolean {
  const named = new Map<string, boolean>();
  const extensions = new Set<string>();
  if (bytes !== null)
    readXml(bytes, ['ct:Types'], ({ name, attributes }) => {
      const isMain = MAIN.test(attributes.ContentType ?? '');
      if (name === 'ct:Override') named.set((attributes.PartName ?? '').toLowerCase(), isMain);
      if (name === 'ct:Default' && isMain) extensions.add((attributes.Extension ?? '').toLowerCase());
    });
  return (name) => {
    const lower = name.toLowerCase();
    return named.get(`/${lower}`) ?? extensions.has(lower.slice(lower.lastIndexOf('.') + 1));
  };
}

/** Throws `Unreadable` when the archive holds no Word document. */
export function openPackage(archive: Archive): Package {
  const part = (name: string): Uint8Array | null => {
    const unpacked = archive.unpack(name);
    if (unpacked === null) return null;
    if (!unpacked.ok) throw new Unreadable(unpacked.code);
    return unpacked.bytes;
  };

  const relations = (name: string): Relation[] => {
    const bytes = part(relationsFile(name));
    const found: Relation[] = [];
    if (bytes === null) return found;
    readXml(bytes, ['rel:Relationships'], ({ name: element, attributes }) => {
      const type = TYPES.exec(attributes.Type ?? '')?.[1];
      if (element !== 'rel:Relationship' || type === undefined || attributes.TargetMode === 'External')
        return;
      const target = resolve(name, attributes.Target ?? '');
      if (target !== null) found.push({ id: attributes.Id ?? '', type, target });
    });
    return found;
  };

  const isMain = mainTypes(part('[Content_Types].xml'));
  const main = relations('').find(({ type, target }) => type === 'officeDocument' && isMain(target));
  if (main === undefined) throw new Unreadable('no_document');
  return { main: main.target, part, relations };
}
