import type { Span } from '../document.ts';
import { slug } from '../identity/identity.ts';
import { kamerstukOfHead, namesAnother } from '../identity/kamerstuk-head.ts';
import { isSalutation } from '../identity/letter.ts';
import type { Kinds } from '../kind.ts';
import type { RawBlock } from '../layout/reflow.ts';
import { findReferences } from '../links/references.ts';
import { blocksIn, parseDocument, runningLinesOf } from '../parse.ts';
import { masked } from '../privacy/withhold.ts';
import type { FrontMatter, SourceText } from '../source.ts';
import { foldHeading, matchHeading } from './headings.ts';

/** How a fiche names itself, above its first part. */
const FICHE_TITLE = /^(?:bnc-?)?fiche\b[ \d]{0,4}:\s*(?=\S)/i;
/** How many blocks may stand between that name and the first part. */
const TITLE_ABOVE = 6;
/** How sure the heading of the first part must be. */
const SURE = 0.9;
/** How a letter is told that has no salutation, as a printed Kamerstuk has none. */
const LETTER = /^aan de voorzitter\b|\bbrief van (?:de|het)\b|^(?:den haag|’s-gravenhage|'s-gravenhage), \d/i;
/** A line of so many words that ends as a sentence is text, not the head of a fiche. */
const PROSE = 9;
/** More than any letter brings at once; a file with more is read as one. */
const MOST = 60;
/** Share of words in common (Dice) from which a line of the letter is about a fiche; names drift. */
const SAME_TITLE = 0.6;

/**
 * A file as the documents in it: a letter that brings fiches is one document, each of its fiches another, with
 * the place of every character as it is in the file. A file with one document is given back as it is. A
 * fiche's own Kamerstuk number is the one that stands in the letter beside its title, and no other; a number
 * of the publication as a whole goes to a fiche that comes alone.
 */
export function splitDocuments(source: SourceText, kinds: Kinds): SourceText[] {
  if (source.frontMatter?.soort !== undefined && source.frontMatter.soort !== 'kamerbrief') return [source];
  const blocks = blocksIn(source, source.body, kinds);
  const starts = ficheStarts(blocks, kinds);
  const [first] = starts;
  if (first === undefined || starts.length > MOST) return [source];
  const lead = blocks.filter((block) => block.origin.start < first.at);
  const letter = isLead(lead, starts.length);
  if (!letter && starts.length === 1) return [source];
  // A file that is closed as a whole stays whole, so that it is refused as a whole.
  if (parseDocument(source, kinds).document.text === '') return [source];
  // Running heads are told by their return, which a part of the file does not show.
  const whole = { ...source, body: masked(source.body, runningLinesOf(source)) };
  const from = letter ? first.at : 0;
  const fiches = starts.map(({ at, title }, index) => ({
    title,
    span: { start: index === 0 ? from : at, end: starts[index + 1]?.at ?? source.body.length },
  }));
  const base = slug(stem(source.name)).slice(0, 70);
  const own = letter
    ? partOf(whole, { start: 0, end: from }, letterMatter(source, base, publicationOf(source, blocks)))
    : null;
  const date = source.frontMatter?.datum ?? (own === null ? null : parseDocument(own, kinds).document.date);
  const listed = lead.map((block) => block.text);
  const single = fiches.length === 1;
  const numbers = single
    ? [publicationOf(source, blocks)]
    : numbersBeside(
        fiches.map(({ title }) => title),
        listed,
      );
  const taken = new Set(own === null ? [] : [own.frontMatter?.id]);
  const parts = fiches.map(({ span }, index) => {
    const number = numbers[index];
    const known = single ? (source.frontMatter?.id ?? number) : number;
    const id = known !== undefined && !taken.has(slug(known)) ? slug(known) : `${base}-fiche-${index + 1}`;
    taken.add(id);
    return partOf(whole, span, {
      ...ofFile(source.frontMatter),
      id,
      soort: 'fiche',
      ...(date === null ? {} : { datum: date }),
      referenties: {
        ...(single ? source.frontMatter?.referenties : {}),
        ...(number === undefined ? {} : { kamerstuk: [number] }),
      },
    });
  });
  return own === null ? parts : [own, ...parts];
}

const stem = (name: string): string => name.replace(/\.[a-z0-9]{1,8}$/i, '');

/** The Kamerstuk that the whole file is, by what is known of it, else by its printed head. */
function publicationOf({ frontMatter }: SourceText, blocks: readonly RawBlock[]): string | undefined {
  const numbers = findReferences((frontMatter?.referenties?.kamerstuk ?? []).join(' ; ')).kamerstuk;
  return numbers.length === 1 ? numbers[0] : kamerstukOfHead(blocks);
}

/** Whether what stands above the first fiche is a document of its own. */
const isLead = (blocks: readonly RawBlock[], fiches: number): boolean =>
  blocks.some(({ text }) => isSalutation(text) || LETTER.test(text)) ||
  (fiches > 1 && blocks.some(({ text }) => /[.:]$/.test(text) && text.split(' ').length >= PROSE));

/** What holds for every document of a file. */
const ofFile = (known: FrontMatter | null): FrontMatter => ({
  ...(known?.url === undefined ? {} : { url: known.url }),
  ...(known?.soort_tekst === undefined ? {} : { soort_tekst: known.soort_tekst }),
  ...(known?.afzender === undefined ? {} : { afzender: known.afzender }),
});

/**
 * The letter keeps what is known of the file, but the number is what a fiche is known by: the letter is the
 * letter with it.
 */
function letterMatter(source: SourceText, base: string, publication: string | undefined): FrontMatter {
  const { titel, ...known } = source.frontMatter ?? {};
  const title = titel !== undefined && FICHE_TITLE.test(titel) ? `Aanbiedingsbrief bij ${titel}` : titel;
  const number = known.id ?? (publication === undefined ? undefined : slug(publication));
  return {
    ...known,
    id: number === undefined ? base : `${number.slice(0, 74)}-brief`,
    soort: 'kamerbrief',
    ...(title === undefined ? {} : { titel: title }),
  };
}

/** This stretch of a file and the notes that belong to it, as a file of its own; places stay what they were. */
function partOf(source: SourceText, { start, end }: Span, frontMatter: FrontMatter): SourceText {
  const notes = (source.blocks ?? []).filter((block) => block.type === 'note');
  const text = notes[0]?.start ?? source.body.length;
  const last = end >= text;
  const kept = [
    { start, end: Math.min(end, text) },
    ...notes.filter(({ refers }) =>
      refers === undefined ? last : start <= refers.start && refers.start < end,
    ),
  ];
  const rest: Span[] = [];
  let from = 0;
  for (const span of kept) {
    rest.push({ start: from, end: span.start });
    from = span.end;
  }
  return {
    ...source,
    body: masked(source.body, [...rest, { start: from, end: source.body.length }]),
    frontMatter,
  };
}

interface Start {
  /** Place in the body. */
  readonly at: number;
  /** Without "Fiche:"; empty when it has no title of its own. */
  readonly title: string;
}

/** Where fiches begin: at their name, else at the first part of their template. */
function ficheStarts(blocks: readonly RawBlock[], kinds: Kinds): Start[] {
  return blocks.flatMap((block, at): Start[] => {
    if (block.type !== 'heading' || (block.marker !== null && block.marker.order !== 1)) return [];
    if (matchHeading(block.text, kinds.rubriekenOf('fiche'), SURE, 1)?.rubriek.id !== 'algemene-gegevens')
      return [];
    const above = blocks.slice(Math.max(0, at - TITLE_ABOVE), at);
    const title = above.findLast((each) => FICHE_TITLE.test(each.text));
    return [
      {
        at: (title ?? block).origin.start,
        title: title === undefined ? '' : title.text.replace(FICHE_TITLE, ''),
      },
    ];
  });
}

/** The words by which a fiche and a line about it are compared. */
const wordsOf = (title: string): Set<string> =>
  new Set(
    foldHeading(
      title.replace(/\([^()]{0,80}\)/g, ' ').replace(/^\s*(?:bnc-?)?fiche\b[ \d]{0,4}:?/i, ' '),
    ).split(' '),
  );

/**
 * The Kamerstuk numbers that a letter puts beside the titles of its fiches. Each line is about one fiche, the one
 * that it is most like; a line that names another paper, or several, gives none.
 */
function numbersBeside(titles: readonly string[], lines: readonly string[]): (string | undefined)[] {
  const pairs = lines.flatMap((line, at) => {
    const named = wordsOf(line);
    return titles.flatMap((title, fiche) => {
      const words = wordsOf(title);
      const common = [...words].filter((word) => named.has(word)).length;
      const score = (2 * common) / (words.size + named.size);
      return score < SAME_TITLE || namesAnother(line) ? [] : [{ at, fiche, score }];
    });
  });
  const numbers: (string | undefined)[] = titles.map(() => undefined);
  const fiches = new Set<number>();
  const used = new Set<number>();
  for (const { at, fiche } of pairs.sort((a, b) => b.score - a.score || a.at - b.at || a.fiche - b.fiche)) {
    if (used.has(at) || fiches.has(fiche)) continue;
    used.add(at);
    fiches.add(fiche);
    const { kamerstuk } = findReferences(lines[at] ?? '');
    numbers[fiche] = kamerstuk.length === 1 ? kamerstuk[0] : undefined;
  }
  return numbers;
}
