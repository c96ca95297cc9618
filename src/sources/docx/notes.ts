import type { BodyWriter, SuspicionCode } from '../extracted.ts';
import type { NoteType } from './inline.ts';
import { formatNumber } from './numbering.ts';
import { child, type Element, numberOf, valOf } from './xml.ts';

/** A note as it stands in its part. */
export interface NoteText {
  readonly text: string;
  /** What was left out of it. */
  readonly left: ReadonlyMap<SuspicionCode, number>;
}

interface Reference {
  readonly id: string;
  /** Of its own, rather than a number. */
  readonly mark: string | null;
  number: string;
}

const PROPERTIES = { footnote: 'w:footnotePr', endnote: 'w:endnotePr' } as const;
const FORMAT = { footnote: 'decimal', endnote: 'lowerRoman' } as const;

const keyOf = (type: NoteType, id: string): string => `${type} ${id}`;

/** The notes that the body refers to, in that order, numbered as Word does (17.11). */
export class Notes {
  readonly #references: Record<NoteType, Reference[]> = { footnote: [], endnote: [] };
  readonly #seen = new Set<string>();
  /** References of the section that is being read begin here. */
  readonly #from: Record<NoteType, number> = { footnote: 0, endnote: 0 };
  readonly #last: Record<NoteType, number> = { footnote: 0, endnote: 0 };

  /** The key of the note; null when it was referred to before. */
  refer(type: NoteType, id: string, mark: string | null): string | null {
    const key = keyOf(type, id);
    if (this.#seen.has(key)) return null;
    this.#seen.add(key);
    this.#references[type].push({ id, mark, number: '' });
    return key;
  }

  /** A section ends; its properties say how its notes are numbered. */
  section(properties: Element | null): void {
    for (const type of ['footnote', 'endnote'] as const) {
      const own = properties === null ? undefined : child(properties, PROPERTIES[type]);
      const format = valOf(own, 'w:numFmt') ?? FORMAT[type];
      const start = numberOf(valOf(own, 'w:numStart'));
      const restart = valOf(own, 'w:numRestart') === 'eachSect';
      if (restart || this.#last[type] === 0) this.#last[type] = (start ?? 1) - 1;
      for (const reference of this.#references[type].slice(this.#from[type])) {
        if (reference.mark !== null) continue;
        this.#last[type] += 1;
        reference.number = formatNumber(this.#last[type], format);
      }
      this.#from[type] = this.#references[type].length;
    }
  }

  write(writer: BodyWriter, texts: Readonly<Record<NoteType, ReadonlyMap<string, NoteText>>>): void {
    for (const type of ['footnote', 'endnote'] as const)
      for (const { id, mark, number } of this.#references[type])
        writer.note(mark ?? number, texts[type].get(id)?.text ?? '', keyOf(type, id));
  }
}
