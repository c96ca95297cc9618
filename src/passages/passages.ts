import type { Document, Section } from '../documents/document.ts';
import { slug } from '../documents/identity/identity.ts';
import { markerOf } from '../documents/structure/markers.ts';
import type { Passage, Sentence } from './passage.ts';
import { sentencesOf } from './sentences.ts';

/** Size of a passage, in words: it closes at a block's end from `enough`, and never grows past `most`. */
const SIZE = { enough: 60, most: 140, stub: 25 };

/** Longest part of an id that a heading gives, in characters. */
const PLACE = 40;

/** Cuts a document into passages: consecutive sentences of one section with one voice. */
export function passagesOf(document: Document): Passage[] {
  if (document.singlePassage === true) return [wholeOf(document)];
  const places = new Map<string, number>();
  return document.sections.flatMap((section) => {
    const runs = runsOf(document, sentencesOf(document, section));
    if (runs.length === 0) return [];
    const place = placeOf(section, places);
    return runs.map((sentences) => {
      const number = (places.get(place) ?? 0) + 1;
      places.set(place, number);
      return passage(document, section, `${document.id}#${place}-${number}`, sentences);
    });
  });
}

/** A line of a collection: one passage with the document's own id. */
function wholeOf(document: Document): Passage {
  const section = document.sections[0];
  const sentences = section === undefined ? [] : sentencesOf(document, section);
  return {
    id: document.id,
    documentId: document.id,
    path: section?.path ?? [],
    rubriek: section?.rubriek ?? null,
    voice: section?.voice ?? 'proces',
    start: 0,
    end: document.text.length,
    text: document.text,
    sentences,
  };
}

function passage(document: Document, section: Section, id: string, sentences: readonly Sentence[]): Passage {
  const start = sentences[0]?.start ?? section.start;
  const end = sentences.at(-1)?.end ?? start;
  return {
    id,
    documentId: document.id,
    path: section.path,
    rubriek: section.rubriek,
    voice: sentences[0]?.voice ?? section.voice,
    start,
    end,
    text: document.text.slice(start, end),
    sentences,
  };
}

function runsOf(document: Document, sentences: readonly Sentence[]): Sentence[][] {
  const runs: Sentence[][] = [];
  const size = (run: readonly Sentence[]): number =>
    run.reduce((sum, each) => sum + document.text.slice(each.start, each.end).split(/\s+/).length, 0);
  for (const sentence of sentences) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const words = run === undefined ? 0 : size(run);
    const full =
      words + size([sentence]) > SIZE.most ||
      (words >= SIZE.enough && last !== undefined && last.block !== sentence.block);
    if (run === undefined || last === undefined || last.voice !== sentence.voice || full)
      runs.push([sentence]);
    else run.push(sentence);
  }
  const merged: Sentence[][] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const fits =
      last !== undefined &&
      last.at(-1)?.voice === run[0]?.voice &&
      size(run) < SIZE.stub &&
      size(last) + size(run) <= SIZE.most;
    if (fits) last.push(...run);
    else merged.push([...run]);
  }
  return merged;
}

/** Where a section stands, for an id: `3b`, `4-beoordeling`, `5-1`; its rubriek when the number is taken. */
function placeOf(section: Section, taken: ReadonlyMap<string, number>): string {
  const parts: string[] = [];
  for (const heading of section.path) {
    const marker = markerOf(heading);
    const number = marker === null ? /^\d{1,2}(?=\s)/.exec(heading)?.[0] : slug(marker.text);
    if (marker?.style === 'letter' && /^\d+$/.test(parts.at(-1) ?? '')) parts.push(`${parts.pop()}${number}`);
    else if (marker?.style === 'decimal') parts.splice(0, parts.length, slug(marker.text));
    else parts.push(number ?? shortSlug(heading));
  }
  const place = parts.join('-') || section.rubriek || 'tekst';
  return taken.has(place) && section.rubriek !== null ? `${place}-${section.rubriek}` : place;
}

/** A heading as part of an id: whole words, at most 40 characters, what stands in brackets left out. */
function shortSlug(heading: string): string {
  const whole = slug(heading.replace(/\([^)]*\)/g, ''));
  if (whole.length <= PLACE) return whole;
  const cut = whole.lastIndexOf('-', PLACE);
  return whole.slice(0, cut > 0 ? cut : PLACE);
}
