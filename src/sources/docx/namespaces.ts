/** Namespaces, transitional (ECMA-376) and strict (ISO 29500), and our prefix for the two. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas', 'lc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
]);

/** Namespaces that Word itself understands, so that it takes a Choice that requires them. */
const UNDERSTOOD =
  /^http:\/\/schemas\.(?:microsoft\.com\/office\/(?:word|drawing)\/20|openxmlformats\.org\/)/;

type Attributes = Readonly<Record<string, string>>;

const NONE: Attributes = Object.freeze(Object.create(null));

/** The prefixes that an element declares. */
function declaredBy(attributes: Attributes): string[] | null {
  let prefixes: string[] | null = null;
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
    prefixes ??= [];
    prefixes.push(name.slice(6));
  }
  return prefixes;
}

/** Turns the names of a file into ours while it is read, whatever prefixes it declares and where. */
export class Names {
  /** What each prefix stands for, the innermost last. */
  readonly #bound = new Map<string, string[]>();
  /** What every open element declares. */
  readonly #declared: (string[] | null)[] = [];
  /** Names under the prefixes that hold now. */
  #elements = new Map<string, string>();
  #attributes = new Map<string, string>();

  open(attributes: Attributes): void {
    const prefixes = declaredBy(attributes);
    this.#declared.push(prefixes);
    if (prefixes === null) return;
    for (const prefix of prefixes) {
      const uri = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '';
      const bound = this.#bound.get(prefix);
      if (bound === undefined) this.#bound.set(prefix, [uri]);
      else bound.push(uri);
    }
    this.#forget();
  }

  close(): void {
    const prefixes = this.#declared.pop() ?? null;
    if (prefixes === null) return;
    for (const prefix of prefixes) this.#bound.get(prefix)?.pop();
    this.#forget();
  }

  /** Our name of an element; empty when Word does not know its namespace. */
  element(name: string): string {
    let own = this.#elements.get(name);
    if (own === undefined) {
      own = this.#own(name);
      this.#elements.set(name, own);
    }
    return own;
  }

  /** The attributes under our names; without revision ids and those of other namespaces, which are never read. */
  attributes(given: Attributes): Attributes {
    let own: Record<string, string> | null = null;
    for (const name in given) {
      const key = this.#attribute(name);
      if (key === '') continue;
      own ??= Object.create(null) as Record<string, string>;
      own[key] = given[name] ?? '';
    }
    return own ?? NONE;
  }

  /** Word understands all these prefixes. */
  understands(prefixes: string): boolean {
    return prefixes
      .trim()
      .split(/\s+/)
      .every((prefix) => {
        const uri = this.#bound.get(prefix)?.at(-1) ?? '';
        return NAMESPACES.has(uri) || UNDERSTOOD.test(uri);
      });
  }

  #attribute(name: string): string {
    let own = this.#attributes.get(name);
    if (own === undefined) {
      own = name.includes(':') || name === 'xmlns' ? this.#own(name) : name;
      if (own.startsWith('w:rsid')) own = '';
      this.#attributes.set(name, own);
    }
    return own;
  }

  #own(name: string): string {
    const colon = name.indexOf(':');
    const uri = this.#bound.get(colon < 0 ? '' : name.slice(0, colon))?.at(-1) ?? '';
    const prefix = NAMESPACES.get(uri);
    return prefix === undefined ? '' : `${prefix}:${name.slice(colon + 1)}`;
  }

  #forget(): void {
    if (this.#elements.size > 0) this.#elements = new Map();
    if (this.#attributes.size > 0) this.#attributes = new Map();
  }
}
