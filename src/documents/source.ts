import type { Language, Span, Standing } from './document.ts';

/** What a file may say about itself at its top, checked; every key is the one an official would write. */
export interface FrontMatter {
  readonly id?: string | undefined;
  /** The id of a kind; one that is not known is read as plain text. */
  readonly soort?: string | undefined;
  readonly titel?: string | undefined;
  /** ISO date. */
  readonly datum?: string | undefined;
  readonly taal?: Language | undefined;
  readonly referenties?: FrontMatterReferences | undefined;
  /** The first one leads. */
  readonly ministeries?: readonly string[] | undefined;
  /** The official publication. */
  readonly url?: string | undefined;
  readonly soort_tekst?: string | undefined;
  readonly bron?: string | undefined;
  /** Whose document it is. */
  readonly afzender?: string | undefined;
  /** The collection that it belongs to; heeded only in what the operator answers for. */
  readonly collectie?: string | undefined;
  /** Keys that are not known here, each with its value as text. */
  readonly overig?: Readonly<Record<string, string>> | undefined;
}

interface FrontMatterReferences {
  readonly com?: readonly string[] | undefined;
  readonly celex?: readonly string[] | undefined;
  readonly kamerstuk?: readonly string[] | undefined;
  readonly dossier?: readonly string[] | undefined;
  readonly tk?: readonly string[] | undefined;
  readonly verwant?: readonly string[] | undefined;
}

/** What a file format itself says that a stretch of its text is. */
export interface SourceBlock extends Span {
  /**
   * `row` is a row of a table, its cells parted by tabs; `note` is a foot- or endnote, its label and a full
   * stop before it. A heading, paragraph, item or note may run over several lines and over a page break.
   */
  readonly type: 'heading' | 'paragraph' | 'item' | 'row' | 'note';
  /** Depth of a heading, from 1, or of a list item, from 1; null where the format does not say. */
  readonly depth: number | null;
  /** Of a row: the format says that it heads the rows below it. */
  readonly header?: true;
  /** The format says that it stands in a signature: an office, or the name of who signs. */
  readonly signature?: true;
  /** Of a note: the block that refers to it; left out when the format does not say which. */
  readonly refers?: Span;
  /** The words in that block right before the mark, where the format says where it stands. */
  readonly after?: string;
}

/** A file as text: decoded, line ends as `\n`, page breaks as `\f`, front matter taken off. */
export interface SourceText {
  /** File name, without a folder. */
  readonly name: string;
  /** `laid-out`: the format says where blocks begin and end, in `blocks`. */
  readonly format: 'text' | 'markdown' | 'laid-out';
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly frontMatter: FrontMatter | null;
  /** The collection that the operator put it in; the general one, when it is left out. */
  readonly collection?: string;
  /** Who answers for the file; the operator, when it is left out. */
  readonly standing?: Standing;
  /** The address that the bytes were fetched from, of an official file, and the ISO date of that. */
  readonly fetchedFrom?: string;
  readonly fetchedOn?: string;
  /** ISO date on which an administrator released it as official. */
  readonly releasedOn?: string;
  /** What the properties of the file say of it, "name: value", where the format has them; for markings, and never shown. */
  readonly properties?: readonly string[];
  /** Every page but the first begins after a `\f`, an empty page too, where the format has pages. */
  readonly body: string;
  /** With `laid-out` only: in the order of the body, not overlapping, together all of its text. */
  readonly blocks?: readonly SourceBlock[];
  /** How many pages it has; left out where the format has none. */
  readonly pages?: number;
  /**
   * Running heads and feet, watermarks: not in the body, each once, since they can say that all of it is
   * restricted.
   */
  readonly furniture?: readonly string[];
}
