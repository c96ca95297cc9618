import type { Citation, Claim } from '../../answer/answer.ts';
import { placeOf } from '../../answer/claims.ts';
import { VOICE_LABELS } from '../../answer/voice-labels.ts';
import { tableWords } from '../../answer/words/table-words.ts';
import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import { POSITION_LABELS } from '../words.ts';
import { legible, numericDate, safeLink } from './legible.ts';
import type { Organisation } from './organisation.ts';
import type { HouseRow, LeftOut, Origin, Paper, PaperBlock, PaperPart } from './paper.ts';
import { type Herkomst, herkomstOf } from './provenance.ts';
import { filled, type Look } from './template.ts';

/** What a paper needs beside itself to become a file. */
export interface Rendering {
  readonly look: Look;
  /** Whose paper it is; left out where nobody said. */
  readonly organisation?: Organisation | undefined;
  /** Of Notabene. */
  readonly version: string;
  /** Where the very characters can be read; null for the official publication, if there is one. */
  readonly linkTo: (citation: Citation) => string | null;
  /** Where all that a document says can be read; null where that is nowhere. */
  readonly whole?: (documentId: string) => string | null;
  /**
   * Where the paper says what it rests on: on a last page, or in a file of its own, of which it is then only named; or
   * that file.
   */
  readonly herkomst?: 'bijlage' | 'los' | 'alleen';
}

/**
 * A paper as all files show it: every text legible, who speaks before the words where that changes, and notes
 * numbered as they come. What differs between Word, Markdown and HTML is only how this is written down.
 */
export interface Sheet {
  readonly title: string;
  /** As people write it; null when the paper has none. */
  readonly date: string | null;
  readonly head: string;
  readonly foot: string;
  readonly parts: readonly SheetPart[];
  /** In the order of their numbers, from 1. */
  readonly notes: readonly Note[];
  /** Null where it is in a file of its own. */
  readonly herkomst: Herkomst | null;
  /** Under a paper without it: what made it, from what. */
  readonly closing: string | null;
}

export interface SheetPart {
  readonly heading: string | null;
  readonly level: 1 | 2 | 3;
  readonly blocks: readonly SheetBlock[];
}

export type SheetBlock =
  | {
      readonly type: 'said';
      readonly item: boolean;
      readonly label: string | null;
      readonly spoken: readonly Spoken[];
    }
  | { readonly type: 'house'; readonly rows: readonly HouseRow[] }
  | { readonly type: 'left-out'; readonly documents: readonly Left[] }
  | { readonly type: 'field'; readonly hint: string }
  | { readonly type: 'absent'; readonly label: string | null; readonly text: string }
  | { readonly type: 'computed'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly type: 'remark'; readonly text: string }
  | { readonly type: 'positions'; readonly header: readonly string[]; readonly rows: readonly SheetRow[] };

/** What of a document is not in the paper, in one line, and where all of it is. */
export interface Left {
  readonly text: string;
  /** What the link is called. */
  readonly title: string;
  readonly href: string | null;
}

/** One claim. */
export interface Spoken {
  /** Who speaks; null where it is who spoke before, or where the template wants it in the note alone. */
  readonly lead: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A reference to a note. */
export interface Mark {
  readonly number: number;
  /** Whether the note was referred to before. */
  readonly again: boolean;
}

export interface SheetRow {
  readonly title: string;
  readonly cells: readonly { readonly text: string; readonly marks: readonly Mark[] }[];
}

/** What a citation rests on, and who says it how firmly. */
export interface Note {
  readonly number: number;
  readonly citation: Citation;
  readonly speaker: string;
  /** Null where it is stated as fact. */
  readonly firmness: string | null;
  readonly title: string;
  /** Headings and page; empty when there are none. */
  readonly place: string;
  /** Null where the text that it belongs to has just these words, and the template wants short notes. */
  readonly quote: string | null;
  readonly href: string | null;
}

/** Under the table: a word in a cell is no quote. */
const RECOGNISED: SheetBlock = {
  type: 'remark',
  text: 'De oordelen zijn door Notabene herkend; leidend zijn de woorden in de noten.',
};
const POSITIONS_HEADER = ['Stuk', 'Bevoegdheid', 'Subsidiariteit', 'Proportionaliteit'] as const;

/** Lays out a paper. Notes are numbered by their first mention, as Word does, and what no block mentions has none. */
export function sheetOf(paper: Paper, rendering: Rendering): Sheet {
  const notes = new Notes(paper.sources, rendering);
  const title = legible(paper.title);
  const date = paper.date === null ? null : legible(writtenDate(paper.date, 'nl'));
  const laidOut = paper.parts.map((part) => layOut(part, notes, rendering));
  const alone = rendering.herkomst === 'alleen';
  const apart = rendering.herkomst === 'los';
  const line = (text: string) => legible(filled(text, { titel: title, datum: date ?? '' }));
  return {
    title: alone ? `Herkomst bij ${title}` : title,
    date,
    head: [legible(rendering.organisation?.name ?? ''), line(rendering.look.kop)]
      .filter((text) => text !== '')
      .join(' – '),
    foot: line(rendering.look.voet),
    parts: alone ? [] : laidOut,
    notes: alone ? [] : notes.all,
    herkomst: apart ? null : herkomstOf(paper, notes.all, rendering.version),
    closing: apart ? closingOf(paper, rendering.version) : null,
  };
}

function layOut({ heading, level, blocks }: PaperPart, notes: Notes, rendering: Rendering): SheetPart {
  if (heading !== null) notes.before = null;
  let before: string | null = null;
  return {
    heading: heading === null ? null : legible(heading),
    level,
    blocks: blocks.filter(saysSomething).flatMap((block) => {
      const laidOut = layOutBlock(block, notes, rendering);
      const label = laidOut.type === 'said' ? laidOut.label : null;
      // A label that is the same as that of the line above says nothing new.
      const isRepeated = label !== null && label === before && saysMore(laidOut);
      before = label;
      if (isRepeated) return [{ ...laidOut, label: null }];
      return block.type === 'positions' ? [laidOut, RECOGNISED] : [laidOut];
    }),
  };
}

/** Whether a line has words of its own beside its label. */
const saysMore = (block: SheetBlock): boolean =>
  block.type === 'said' && block.spoken.some(({ text }) => text !== '');

/** A block without anything in it would be an empty line, or a table without rows. */
function saysSomething(block: PaperBlock): boolean {
  if (block.type === 'said') return block.claims.length > 0;
  if (block.type === 'left-out') return block.documents.length > 0;
  return block.type !== 'positions' || block.rows.length > 0;
}

function layOutBlock(block: PaperBlock, notes: Notes, rendering: Rendering): SheetBlock {
  const leading = rendering.look.spreker === 'ervoor';
  switch (block.type) {
    case 'house':
      return {
        type: 'house',
        rows: block.rows.map(({ label, value }) => ({
          label: legible(label),
          value: value === null ? null : legible(value),
        })),
      };
    case 'left-out':
      return { type: 'left-out', documents: block.documents.map((each) => leftOf(each, notes, rendering)) };
    case 'said':
      return {
        type: 'said',
        item: block.item,
        label: legibleLabel(block.label),
        spoken: block.claims.map((claim, at) => {
          const shown = block.shown?.[at] ?? null;
          // "Wij" says who speaks.
          const aloud = shown !== null && !collapseWhitespace(claim.text).includes(shown);
          const lead = notes.turn(claim);
          return {
            lead: leading && !aloud && shown !== '' ? lead : null,
            text: legible(shown ?? claim.text),
            marks: notes.marks([claim], aloud),
          };
        }),
      };
    case 'field':
      return { type: 'field', hint: legible(block.hint) };
    case 'absent':
      return { type: 'absent', label: legibleLabel(block.label), text: legible(block.text) };
    case 'computed':
      return { type: 'computed', text: legible(block.text), marks: notes.marks(block.claims) };
    case 'remark':
      return { type: 'remark', text: legible(block.text) };
    case 'positions':
      return {
        type: 'positions',
        header: POSITIONS_HEADER,
        rows: block.rows.map(({ title, cells }) => ({
          title: legible(title),
          cells: cells.map(({ position, claims }) => ({
            text: position === null ? 'niet vermeld' : POSITION_LABELS.nl[position],
            marks: notes.marks(claims),
          })),
        })),
      };
  }
}

/** Parts that are named of a document; of more it is said how many. */
const MOST_HEADINGS = 3;

function leftOf(
  { documentId, title, sentences, headings }: LeftOut,
  notes: Notes,
  rendering: Rendering,
): Left {
  const more = headings.length - MOST_HEADINGS;
  const where = headings.slice(0, MOST_HEADINGS).join(', ') + (more > 0 ? ` en nog ${more} onderdelen` : '');
  return {
    text: legible(
      `Niet opgenomen: ${sentences} ${sentences === 1 ? 'zin' : 'zinnen'}${where === '' ? '' : ` (${where})`}.`,
    ),
    title: legible(title),
    href: safeLink(rendering.whole?.(documentId) ?? notes.publicationOf(documentId)),
  };
}

/** In place of the last page. */
const closingOf = ({ date, fingerprint }: Paper, version: string): string =>
  legible(
    `Gemaakt met Notabene ${version}${date === null ? '' : ` op ${numericDate(date)}`}; elke aanhaling is teken voor teken met de bron vergeleken. De herkomst is een apart bestand; vingerafdruk van de stukken: ${fingerprint.slice(0, 12)}.`,
  );

/** A label as it stands before its words: a question ends as it does. */
export const labelled = (label: string): string => (/[?!:]$/.test(label) ? label : `${label}:`);

const legibleLabel = (label: string | null): string | null => (label === null ? null : legible(label));

/** The notes as they are given out, and who spoke last. */
class Notes {
  readonly all: Note[] = [];
  before: string | null = null;
  readonly #numbers = new Map<string, number>();
  readonly #named = new Set<string>();
  readonly #sources: ReadonlyMap<string, Origin>;
  readonly #rendering: Rendering;

  constructor(sources: readonly Origin[], rendering: Rendering) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    this.#rendering = rendering;
  }

  /** Who speaks, if somebody else spoke before. */
  turn({ voice }: Claim): string | null {
    const speaker = VOICE_LABELS.nl[voice];
    const opens = this.before === null;
    if (speaker === this.before) return null;
    this.before = speaker;
    // Data and steps are nobody's view: they are only marked where they follow on somebody who spoke.
    return opens && voice === 'proces' ? null : speaker;
  }

  /** `reworded` where the text is not that of the claim, so that its words stand in the note. */
  marks(claims: readonly Claim[], reworded = false): Mark[] {
    return claims.flatMap((claim) =>
      claim.citations.map((citation) => this.#mark(claim, citation, reworded)),
    );
  }

  /** The official publication of a document. */
  publicationOf(documentId: string): string | null {
    return this.#sources.get(documentId)?.url ?? null;
  }

  #mark(claim: Claim, citation: Citation, reworded: boolean): Mark {
    const known = this.#numbers.get(placeOf(citation));
    if (known !== undefined) return { number: known, again: true };
    const number = this.all.length + 1;
    this.#numbers.set(placeOf(citation), number);
    this.all.push(this.#note(number, claim, citation, reworded));
    return { number, again: false };
  }

  #note(number: number, claim: Claim, citation: Citation, reworded: boolean): Note {
    const { voice, modality } = claim;
    const short = this.#rendering.look.noot === 'kort';
    const known = this.#sources.get(citation.documentId)?.number ?? null;
    // A document that was named in full is called by its number from then on; the only one by nothing.
    const before = short && this.#named.has(citation.documentId);
    this.#named.add(citation.documentId);
    const title = !before
      ? citation.documentTitle
      : this.#sources.size === 1
        ? ''
        : (known ?? citation.documentTitle);
    const heading = short ? (citation.path.at(-1) ?? '').replace(/:$/, '') : citation.path.join(' › ');
    const page = citation.page === null ? '' : `p. ${citation.page}`;
    const place = [heading, page, tableWords(citation, 'nl') ?? ''].filter((part) => part !== '');
    return {
      number,
      citation,
      speaker: VOICE_LABELS.nl[voice],
      firmness: modality === 'vastgesteld' ? null : modality,
      title: legible(title === '' && place.length === 0 ? citation.documentTitle : title),
      place: legible(place.join(', ')),
      quote:
        short && !reworded && collapseWhitespace(citation.quote) === collapseWhitespace(claim.text)
          ? null
          : legible(citation.quote),
      href: safeLink(this.#rendering.linkTo(citation) ?? this.#sources.get(citation.documentId)?.url ?? null),
    };
  }
}

/** The lines of a house block, two by two as they stand beside each other. */
export const pairsOf = (
  rows: readonly HouseRow[],
): readonly (readonly [left: HouseRow, right: HouseRow | undefined])[] =>
  rows.flatMap((row, at) => (at % 2 === 0 ? [[row, rows[at + 1]] as const] : []));
