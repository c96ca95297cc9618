import type { Document } from '../../documents/document.ts';
import { datesIn, isIsoDate, isoIn } from '../../documents/identity/dates.ts';
import { isCommission, ownKamerstuk } from '../../documents/structure/own-numbers.ts';
import type { Reading } from '../../search/reading.ts';
import { type Said, sentencesOf, wordsOf } from '../quoted.ts';
import { saidAt } from './clauses.ts';
import type { Data, Found } from './event.ts';
import { EARLIER } from './masks.ts';
import { mentionsIn } from './mentions.ts';
import { readable } from './readable.ts';
import { type Named, namedIn, type Setting } from './sentence.ts';
import { type Anchor, datedIn, isBefore, type Surroundings } from './years.ts';

/** A step with the sentence that names it, or with the document whose data do. */
export interface FoundIn extends Found {
  readonly documentId: string;
  /** In reading order; empty when data say it. */
  readonly said: readonly Said[];
  readonly data: Data | null;
}

/** Parts that hold no step of the file: names of papers, and what is withheld. */
const SILENT: ReadonlySet<string> = new Set([
  'titel',
  'bijlagen',
  'nummer',
  'eurlex',
  'impact-assessment-nummer',
  'niet-openbaar',
  'voetnoten',
  'geadviseerd-besluit',
]);
/** What patterns meet of a sentence. */
const readIn = (said: Said): string => readable(wordsOf(said));

const PROCESS_PARTS: ReadonlySet<string> = new Set(['proces', 'behandelingstraject']);
const PROCESS_HEADING =
  /(?<!\p{L})(?:proces|planning|tijdpad|vervolg(?:stappen|proces)?|behandeling(?:straject)?|procedure|next steps|timetable|process)(?!\p{L})/iu;
const HOW_IT_GOES_ON =
  /(?<!\p{L})(?:volgende stappen|vervolgstappen|verdere (?:behandeling|proces)|planning)(?!\p{L})/iu;
/** A publication further back than this is that of an earlier paper. */
const STALE_DAYS = 400;
const DAY_MS = 86_400_000;

/** The steps that one document tells of, in reading order. An overview of many files tells of none of them. */
export function foundIn(reading: Reading, document: Document): FoundIn[] {
  if (document.kind === 'register' || document.singlePassage === true) return [];
  const all = sentencesOf(reading, document.id).filter(
    ({ passage }) => passage.rubriek === null || !SILENT.has(passage.rubriek),
  );
  const anchors = anchorsOf(all);
  const received = receiptIn(all);
  const found: FoundIn[] = received === null ? [] : [received];
  let last: FoundIn | undefined;
  const published = publicationOf(document, received, all, anchors);
  let council: Council | null = null;
  for (const said of all) {
    if (said === received?.said[0]) continue;
    const beside: Council | null = besideOf(council, said);
    const named = namedIn(readIn(said), { ...settingOf(said, document), council: councilFor(beside) });
    const first = found.length;
    if (named.length > 0) {
      const surroundings = surroundingsOf(said, anchors, document, published);
      for (const each of named) {
        const quoted = each.carried && beside !== null ? [beside.said, said] : [said];
        const step = stepOf(quoted, each, surroundings, (at) => (at === -1 ? last : found[first + at]));
        if (!isOther(step, document, received)) found.push(step);
      }
    }
    if (found.length > first) last = found.at(-1);
    const [name] = mentionsIn(readIn(said)).flatMap((mention) => mention.name ?? []);
    council = name === undefined ? beside : { said, name };
  }
  return [...found, ...fromData(document)];
}

/** The Council that a sentence names, for the one after it. */
interface Council {
  readonly said: Said;
  readonly name: string;
}

/** Only in the same block, so that nothing else came between. */
const besideOf = (council: Council | null, { document, sentence }: Said): Council | null =>
  council?.said.document === document && council.said.sentence.block === sentence.block ? council : null;

const councilFor = (council: Council | null): Setting['council'] =>
  council === null
    ? null
    : { name: council.name, part: council.said.passage.rubriek === 'behandelingstraject' };

/** The dates with a year that a document holds: of each sentence, of each part, and all. */
interface Anchors {
  readonly bySentence: ReadonlyMap<Said, readonly Anchor[]>;
  readonly byPart: ReadonlyMap<string, readonly Anchor[]>;
  readonly all: readonly Anchor[];
}

const partOf = ({ passage }: Said): string => passage.path.join('\n');

function anchorsOf(all: readonly Said[]): Anchors {
  const bySentence = new Map<Said, readonly Anchor[]>();
  const byPart = new Map<string, Anchor[]>();
  for (const said of all) {
    const dates = datesIn(readIn(said)).flatMap((written) => {
      const date = written.year === null ? null : isoIn(written.year, written);
      return date === null ? [] : [{ date, at: said.sentence.start + written.start }];
    });
    bySentence.set(said, dates);
    const part = byPart.get(partOf(said)) ?? [];
    byPart.set(partOf(said), part);
    part.push(...dates);
  }
  return { bySentence, byPart, all: [...byPart.values()].flat() };
}

const surroundingsOf = (
  said: Said,
  anchors: Anchors,
  document: Document,
  notBefore: string | null,
): Surroundings => ({
  sentence: anchors.bySentence.get(said) ?? [],
  part: anchors.byPart.get(partOf(said)) ?? [],
  document: anchors.all,
  data: document.date,
  notBefore,
});

/** "b) Datum ontvangst Commissiedocument": the date that a fiche gives there. */
function receiptIn(all: readonly Said[]): FoundIn | null {
  for (const said of all) {
    if (said.passage.rubriek !== 'ontvangst') continue;
    const [written] = datesIn(readIn(said));
    const date = written === undefined || written.year === null ? null : isoIn(written.year, written);
    if (date === null || !isIsoDate(date)) continue;
    return {
      ...NOTHING,
      step: 'commissie',
      date,
      status: 'gebeurd',
      year: 'bron',
      received: true,
      documentId: said.document.id,
      said: [said],
      data: null,
    };
  }
  return null;
}

const NOTHING = {
  name: null,
  latest: false,
  part: null,
  yearFrom: null,
  after: null,
  received: false,
} as const;

/** What follows from the data of a document: of a fiche with a number the letter that brought it to parliament. */
function fromData(document: Document): FoundIn[] {
  const { id, kind, title, date } = document;
  if (date === null || !isIsoDate(date)) return [];
  const number = kind === 'fiche' ? ownKamerstuk(document) : null;
  const step = number !== null ? 'kamer' : isCommission(document) ? 'commissie' : null;
  if (step === null) return [];
  const data = { documentId: id, title, number: number ?? document.references.com[0] ?? null };
  return [{ ...NOTHING, step, date, status: 'gebeurd', year: 'bron', documentId: id, said: [], data }];
}

/** When the Commission published what this document is about, as far as it says so itself with a year. */
function publicationOf(
  document: Document,
  received: FoundIn | null,
  all: readonly Said[],
  anchors: Anchors,
): string | null {
  const own = isCommission(document) ? document.date : null;
  if (received !== null || own !== null) return received?.date ?? own;
  for (const said of all) {
    const none = {
      sentence: anchors.bySentence.get(said) ?? [],
      part: [],
      document: [],
      data: null,
      notBefore: null,
    };
    for (const named of namedIn(readIn(said), settingOf(said, document))) {
      if (named.step !== 'commissie' || named.date === null) continue;
      const dated = datedIn(named.date, said.sentence.start + named.date.start, none);
      if (dated !== null && !isStale(dated.date, document)) return dated.date;
    }
  }
  return null;
}

function settingOf(said: Said, document: Document): Setting {
  const { passage, sentence } = said;
  const lead = leadOf(said);
  return {
    process:
      (passage.rubriek !== null && PROCESS_PARTS.has(passage.rubriek)) ||
      PROCESS_HEADING.test(passage.path.at(-1) ?? '') ||
      (lead !== null && HOW_IT_GOES_ON.test(lead)),
    council: null,
    hedged: lead !== null && saidAt(lead, lead.length - 1) === 'verwacht',
    proposal: sentence.voice === 'commissie' && sentence.modality === 'voorgesteld',
    titles: [document.title, ...document.references.related].filter((title) => title.length > 12),
  };
}

/** The paragraph with a colon from which a list item hangs. */
function leadOf({ document, sentence }: Said): string | null {
  if (!sentence.item) return null;
  for (let at = sentence.block - 1; at >= 0; at -= 1) {
    const block = document.blocks[at];
    if (block === undefined || block.type === 'heading') return null;
    if (block.type === 'item') continue;
    const words = document.text.slice(block.start, block.end).trimEnd();
    return words.endsWith(':') ? readable(words) : null;
  }
  return null;
}

function stepOf(
  said: readonly Said[],
  { date: written, after, carried: _, ...named }: Named,
  around: Surroundings,
  earlier: (at: number) => FoundIn | undefined,
): FoundIn {
  const [last] = said.slice(-1);
  const at = (last?.sentence.start ?? 0) + (written?.start ?? 0);
  const bound = named.step === 'commissie' ? null : around.notBefore;
  const dated = written === null ? null : datedIn(written, at, { ...around, notBefore: bound });
  const previous = after === null ? undefined : earlier(after);
  return {
    ...named,
    date: dated?.date ?? null,
    latest: dated !== null && named.latest,
    part: dated === null ? null : named.part,
    year: dated?.year ?? null,
    yearFrom: dated?.yearFrom ?? null,
    after: previous === undefined ? null : { step: previous.step, date: previous.date },
    received: false,
    documentId: last?.document.id ?? '',
    said,
    data: null,
  };
}

/** Whether a step is one of another file: of a paper before this one, or earlier than the proposal. */
function isOther({ step, date, said }: FoundIn, document: Document, received: FoundIn | null): boolean {
  if (date === null) return false;
  if (step !== 'commissie') return received?.date != null && isBefore(date, received.date);
  if (said.some((each) => EARLIER.test(readIn(each)))) return true;
  return isStale(date, document) || (received?.date != null && farBefore(date, received.date));
}

/** A publication in another year than that of the number, or long before the paper that tells of it. */
function isStale(date: string, document: Document): boolean {
  const years = document.references.com.flatMap((number) => /\((\d{4})\)/.exec(number)?.[1] ?? []);
  if (years.length > 0 && !years.includes(date.slice(0, 4)) && document.kind !== 'kamerbrief') return true;
  return document.date !== null && farBefore(date, document.date);
}

const farBefore = (date: string, other: string): boolean =>
  Date.parse(other) - Date.parse(date) > STALE_DAYS * DAY_MS;
