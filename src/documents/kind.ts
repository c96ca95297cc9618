import { type Kind, type Language, type Modality, PLAIN, type Voice } from './document.ts';
import { senderOf } from './identity/sender.ts';
import type { RawBlock } from './layout/reflow.ts';
import type { FrontMatter, SourceText } from './source.ts';
import { matchHeading } from './structure/headings.ts';
import type { Rubriek } from './structure/rubriek.ts';
import type { Part } from './structure/sections.ts';
import { splitSentences } from './structure/split.ts';

/** What a kind is called: one of them, more of them, and one that was named before ("het fiche"). */
interface KindLabel {
  readonly one: string;
  readonly many: string;
  readonly the: string;
}

/** How a document of a kind is known by its text. */
interface Recognition {
  /** Openings by which it names itself, in its first blocks or in the title of its front matter. */
  readonly openings: readonly RegExp[];
  /** How many blocks from the top can hold that; 12 when left out. */
  readonly within?: number;
  /** Lines that no other paper has in its head, of an address or a salutation above them as well. */
  readonly heads?: readonly RegExp[];
  /**
   * So many different headings of its template make it one, where they are a fair share of all its headings, and
   * where one of them is like `needed`: the others can be anybody's ("Samenvatting", "Inleiding", "Bijlagen").
   */
  readonly headings?: { readonly enough: number; readonly needed?: RegExp };
  /**
   * Its opening may be anybody's ("Geachte voorzitter,"): a document is one where a sender of the kind wrote it, or,
   * when it tells no sender, where a sentence like this stands in it.
   */
  readonly writes?: RegExp;
  /** Coarser kinds that its opening makes more precise, where the front matter gives such a one. */
  readonly refines?: readonly Kind[];
}

/** By what number a document is known, and where it says what it is called. */
interface Identity {
  /** Which of its numbers gives it its id. */
  readonly number: 'kamerstuk' | 'com' | null;
  /**
   * Where the numbers stand that are its own, rather than those of papers that it mentions. One that is `printed` is the
   * Kamerstuk of its head, which gives it its id as well.
   */
  readonly numbers: 'data' | 'letter' | 'head' | 'printed' | 'none';
  /** Its date stands in its head, beside a place ("Den Haag, 3 mei 2031"). */
  readonly datedByPlace: boolean;
  /** The part of its template that names ministries. */
  readonly ministries: string;
  /** The title that the text gives it; null when it gives none. */
  readonly title: (blocks: readonly RawBlock[], parts: readonly Part[]) => string | null;
  /** What it is called when nothing else tells. */
  readonly untitled?: (parts: readonly Part[]) => string;
}

/** Who speaks in a document of a kind where neither its template nor a clause says so. */
interface KindVoice {
  /** Whose document it is when it has no sender of a known type; null for the file itself. */
  readonly speaker: Voice | null;
  /** Senders whose template it is: of any other sender the parts in its own voice are that sender's. */
  readonly senders: readonly Voice[];
  readonly modality: Modality;
  /** Whose "wij" it is, where that is not the one of the part. */
  readonly writer?: Voice;
  /** Officials advise in it by "wij", "geadviseerd wordt" or "u wordt verzocht". */
  readonly advises?: boolean;
  /** It may be a manual as well as a position: who publishes it does not speak in it as the cabinet. */
  readonly explains?: boolean;
  /** Sentences that this kind alone has, and who says them; the first that fits decides. */
  readonly rules?: readonly (readonly [pattern: RegExp, voice: Voice])[];
}

/** One kind of document: everything that is known of it, in one shape. */
export interface DocumentKind {
  readonly id: Kind;
  readonly labels: Readonly<Record<Language, KindLabel>>;
  readonly recognition: Recognition;
  /** The parts of its template, without those that any kind can have. */
  readonly template: readonly Rubriek[];
  /**
   * `set`: the headings and their order are fixed, so they tell the kind, cut lines and end what is withheld.
   * `letter`: its parts are found by salutation and closing. `partly`: some headings are fixed, at any depth.
   * `free`: its headings are its own, and what its template knows of them counts only for who speaks.
   */
  readonly layout: 'set' | 'letter' | 'partly' | 'free';
  /** The depth of its parts is that of their numbers, rather than of the template. */
  readonly nested?: boolean;
  /** Questions and their answers are announced in it ("Vraag 3", "Antwoord."): each heads a part. */
  readonly answers?: boolean;
  readonly identity: Identity;
  readonly voice: KindVoice;
}

/** The kinds that documents are read by; the list comes from who reads them. */
export class Kinds {
  readonly list: readonly DocumentKind[];
  /** Headings that a line of plain text can be taken for. */
  readonly headings: readonly Rubriek[];
  /** Headings that may stand on one line with what they head: "a) Titel voorstel: …". */
  readonly labelled: readonly Rubriek[];
  readonly #byId: ReadonlyMap<Kind, DocumentKind>;
  readonly #templates: ReadonlyMap<Kind, readonly Rubriek[]>;
  readonly #common: readonly Rubriek[];

  /** `common`: the parts that any kind can have. One kind has to be the plain one. */
  constructor(list: readonly DocumentKind[], common: readonly Rubriek[]) {
    this.list = list;
    this.#common = common;
    this.#byId = new Map(list.map((kind) => [kind.id, kind]));
    this.#templates = new Map(list.map(({ id, template }) => [id, [...template, ...common]]));
    const fixed = list.filter(({ layout }) => layout !== 'free').flatMap(({ template }) => template);
    this.headings = [...fixed, ...common];
    this.labelled = list
      .filter(({ identity }) => identity.numbers === 'data')
      .flatMap(({ template }) => [...template, ...common]);
  }

  /** The kind of an id; the plain one for an id that is not known. */
  of(id: Kind): DocumentKind {
    const kind = this.#byId.get(id) ?? this.#byId.get(PLAIN);
    if (kind === undefined) throw new Error(`no kind ${PLAIN} among ${this.list.length}`);
    return kind;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The parts that a kind of document can have. */
  rubriekenOf(id: Kind): readonly Rubriek[] {
    return this.#templates.get(id) ?? this.#templates.get(PLAIN) ?? this.#common;
  }

  /** The same, but for a kind with headings of its own only those that any kind can have. */
  setRubriekenOf(id: Kind): readonly Rubriek[] {
    return this.of(id).layout === 'free' ? this.#common : this.rubriekenOf(id);
  }

  /** The part of a kind of document by its id; undefined when the kind has none such. */
  rubriek(id: string | null, kind: Kind): Rubriek | undefined {
    return id === null ? undefined : this.rubriekenOf(kind).find((row) => row.id === id);
  }
}

/** How sure a heading must be to count towards a kind. */
const SURE = 0.9;
/**
 * Any long text has some headings of a template ("Toelichting", "Bijlagen"): of a document that follows one, at least
 * this share of the headings is of it. In the dossiers of `eval/` the lowest share of a note is 0.33, of a fiche 0.67.
 */
const SHARE = 0.25;
/** How many blocks from the top can hold the name of the document, unless a kind says otherwise. */
const TOP = 12;
/** A salutation may stand below a long address block. */
const LETTER_HEAD = 40;
const TO_PARLIAMENT = /^(?:zeer )?geachte (?:heer|mevrouw)?\s?voorzitter/i;

/** What a document is, and what was wrong with what its front matter says of that. */
export interface Told {
  readonly kind: Kind;
  readonly warning: string | null;
}

/** What kind of document this is: what it says of itself, else the template that its headings follow. */
export function kindOf(source: SourceText, blocks: readonly RawBlock[], kinds: Kinds): Told {
  const { frontMatter } = source;
  const given = frontMatter?.soort;
  if (given === undefined) return { kind: recognised(source, blocks, kinds), warning: null };
  if (!kinds.has(given))
    return { kind: PLAIN, warning: `soort ‘${given}’ is niet bekend; het stuk is gelezen als ${PLAIN}` };
  const finer = kinds.list.find(
    ({ recognition }) => recognition.refines?.includes(given) && opens(recognition, frontMatter, blocks),
  );
  return { kind: finer?.id ?? given, warning: null };
}

function recognised(source: SourceText, blocks: readonly RawBlock[], kinds: Kinds): Kind {
  const { frontMatter } = source;
  const counted = kinds.list.flatMap((kind) => {
    const { headings } = kind.recognition;
    if (headings === undefined) return [];
    const found = partsNamed(blocks, kinds.rubriekenOf(kind.id));
    const { enough, needed } = headings;
    const needs = needed === undefined || [...found.values()].some((text) => needed.test(text));
    return [{ kind, size: found.size, needed, follows: needs && found.size >= enough }];
  });
  const sure = counted.find(({ follows, needed }) => follows && needed !== undefined);
  if (sure !== undefined) return sure.kind.id;
  const most = Math.max(...counted.map(({ size }) => size));
  // Of two that have as many, the first of the list goes first.
  const best = counted.find(({ size }) => size === most);
  // An entry of a list or a table names another document.
  const lines = blocks.map((block) =>
    block.type === 'item' || block.row !== undefined ? { ...block, text: '' } : block,
  );
  // Another kind may have the headings of a template as well; what a document calls itself above them goes before.
  const above = best === undefined ? [] : blocksAbove(lines, kinds.rubriekenOf(best.kind.id));
  const called = kinds.list.find(({ recognition }) => opens(recognition, null, above));
  if (called !== undefined) return asWritten(called, source, blocks, kinds);
  const follows = counted.find((each) => each.follows);
  if (follows !== undefined) return follows.kind.id;
  const named = kinds.list.find(({ recognition }) => opens(recognition, frontMatter, lines));
  if (named !== undefined) return asWritten(named, source, blocks, kinds);
  const letter = kinds.list.find(({ layout }) => layout === 'letter');
  return isLetter(blocks) && letter !== undefined ? asWritten(letter, source, blocks, kinds) : PLAIN;
}

/** The kind that a document opens as, or, where that takes another writer, the next of its layout. */
const asWritten = (
  opened: DocumentKind,
  source: SourceText,
  blocks: readonly RawBlock[],
  { list }: Kinds,
): Kind =>
  (isWrittenAs(opened, source, blocks)
    ? opened
    : (list.find((kind) => kind.layout === opened.layout && isWrittenAs(kind, source, blocks)) ?? opened)
  ).id;

/** Whether a document can be one of a kind whose opening may be anybody's: by its sender, else by its sentences. */
function isWrittenAs(kind: DocumentKind, source: SourceText, blocks: readonly RawBlock[]): boolean {
  const { writes } = kind.recognition;
  if (writes === undefined) return true;
  const sender = senderOf(source, blocks, kind);
  if (sender !== null) return sender.type !== null && kind.voice.senders.includes(sender.type);
  return blocks.some(({ text }) =>
    splitSentences(text).some(({ start, end }) => writes.test(text.slice(start, end))),
  );
}

/** The blocks above the first heading of a template, and that one. */
function blocksAbove(blocks: readonly RawBlock[], rows: readonly Rubriek[]): readonly RawBlock[] {
  const first = blocks.findIndex(
    ({ type, text }) => type === 'heading' && matchHeading(text, rows, SURE) !== null,
  );
  return first === -1 ? [] : blocks.slice(0, first + 1);
}

/** The different parts of a kind's template that surely are named in headings, by id; none when most headings are others. */
function partsNamed(blocks: readonly RawBlock[], rows: readonly Rubriek[]): ReadonlyMap<string, string> {
  const headings = blocks.filter(({ type }) => type === 'heading');
  const named = headings.flatMap(({ text }) => {
    const id = matchHeading(text, rows, SURE)?.rubriek.id;
    return id === undefined ? [] : [[id, text] as const];
  });
  return new Map(named.length < SHARE * headings.length ? [] : named);
}

function opens(
  { openings, within = TOP, heads = [] }: Recognition,
  frontMatter: FrontMatter | null,
  blocks: readonly RawBlock[],
): boolean {
  const lines = blocks.slice(0, within).map(({ text }) => text);
  const title = frontMatter?.titel;
  return (
    openings.some(
      (pattern) => (title !== undefined && pattern.test(title)) || lines.some((line) => pattern.test(line)),
    ) || blocks.slice(0, LETTER_HEAD).some(({ text }) => heads.some((pattern) => pattern.test(text)))
  );
}

/** A letter to parliament: the salutation may stand below a long address block. */
function isLetter(blocks: readonly RawBlock[]): boolean {
  return blocks.slice(0, LETTER_HEAD).some(({ text }) => TO_PARLIAMENT.test(text));
}
