import type { Citation, Claim } from '../answer/answer.ts';
import { placeOf } from '../answer/claims.ts';
import { squeeze } from '../answer/squeeze.ts';
import { VOICE_LABELS } from '../answer/voice-labels.ts';
import { writtenDate } from '../documents/dates.ts';
import { type Herkomst, herkomstOf } from './herkomst.ts';
import { legible, safeLink } from './legible.ts';
import type { Origin, Paper, PaperBlock, PaperPart } from './paper.ts';
import { filled, type Look } from './template.ts';
import { POSITION_LABELS } from './words.ts';

/** What a paper needs beside itself to become a file. */
export interface Rendering {
  readonly look: Look;
  /** Of Notabene. */
  readonly version: string;
  /** Where the very characters can be read; null for the official publication, if there is one. */
  readonly linkTo: (citation: Citation) => string | null;
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
  readonly herkomst: Herkomst;
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
  | { readonly type: 'field'; readonly hint: string }
  | { readonly type: 'absent'; readonly label: string | null; readonly text: string }
  | { readonly type: 'computed'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly type: 'remark'; readonly text: string }
  | { readonly type: 'positions'; readonly header: readonly string[]; readonly rows: readonly SheetRow[] };

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
  const parts = paper.parts.map((part) => layOut(part, notes, rendering.look));
  const line = (text: string) => legible(filled(text, { titel: title, datum: date ?? '' }));
  return {
    title,
    date,
    head: line(rendering.look.kop),
    foot: line(rendering.look.voet),
    parts,
    notes: notes.all,
    herkomst: herkomstOf(paper, notes.all, rendering.version),
  };
}

function layOut({ heading, level, blocks }: PaperPart, notes: Notes, { spreker }: Look): SheetPart {
  if (heading !== null) notes.before = null;
  return {
    heading: heading === null ? null : legible(heading),
    level,
    blocks: blocks.filter(saysSomething).flatMap((block) => {
      const laidOut = layOutBlock(block, notes, spreker === 'ervoor');
      return block.type === 'positions' ? [laidOut, RECOGNISED] : [laidOut];
    }),
  };
}

/** A block without anything in it would be an empty line, or a table without rows. */
function saysSomething(block: PaperBlock): boolean {
  if (block.type === 'said') return block.claims.length > 0;
  return block.type !== 'positions' || block.rows.length > 0;
}

function layOutBlock(block: PaperBlock, notes: Notes, leading: boolean): SheetBlock {
  switch (block.type) {
    case 'said':
      return {
        type: 'said',
        item: block.item,
        label: legibleLabel(block.label),
        spoken: block.claims.map((claim) => ({
          lead: leading ? notes.turn(claim) : null,
          text: legible(claim.text),
          marks: notes.marks([claim]),
        })),
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

const legibleLabel = (label: string | null): string | null => (label === null ? null : legible(label));

/** The notes as they are given out, and who spoke last. */
class Notes {
  readonly all: Note[] = [];
  before: string | null = null;
  readonly #numbers = new Map<string, number>();
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

  marks(claims: readonly Claim[]): Mark[] {
    return claims.flatMap((claim) => claim.citations.map((citation) => this.#mark(claim, citation)));
  }

  #mark(claim: Claim, citation: Citation): Mark {
    const known = this.#numbers.get(placeOf(citation));
    if (known !== undefined) return { number: known, again: true };
    const number = this.all.length + 1;
    this.#numbers.set(placeOf(citation), number);
    this.all.push(this.#note(number, claim, citation));
    return { number, again: false };
  }

  #note(number: number, claim: Claim, citation: Citation): Note {
    const { voice, modality } = claim;
    const short = this.#rendering.look.noot === 'kort';
    const place = [citation.path.join(' › '), citation.page === null ? '' : `p. ${citation.page}`].filter(
      (part) => part !== '',
    );
    return {
      number,
      citation,
      speaker: VOICE_LABELS.nl[voice],
      firmness: modality === 'vastgesteld' ? null : modality,
      title: legible(citation.documentTitle),
      place: legible(place.join(', ')),
      quote: short && squeeze(citation.quote) === squeeze(claim.text) ? null : legible(citation.quote),
      href: safeLink(this.#rendering.linkTo(citation) ?? this.#sources.get(citation.documentId)?.url ?? null),
    };
  }
}
