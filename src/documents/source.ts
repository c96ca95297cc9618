import type { Kind, Language } from './document.ts';

/** What a file may say about itself at its top, checked; every key is the one an official would write. */
export interface FrontMatter {
  readonly id?: string | undefined;
  readonly soort?: Kind | undefined;
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
}

interface FrontMatterReferences {
  readonly com?: readonly string[] | undefined;
  readonly celex?: readonly string[] | undefined;
  readonly kamerstuk?: readonly string[] | undefined;
  readonly dossier?: readonly string[] | undefined;
  readonly tk?: readonly string[] | undefined;
  readonly verwant?: readonly string[] | undefined;
}

/** A file as text: decoded, line ends as `\n`, page breaks as `\f`, front matter taken off. */
export interface SourceText {
  /** File name, without a folder. */
  readonly name: string;
  readonly format: 'text' | 'markdown';
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly frontMatter: FrontMatter | null;
  readonly body: string;
}
