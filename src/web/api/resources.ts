import type { QuoteCheck } from '../../answer/check/check-quote.ts';
import type { Document, Span } from '../../documents/document.ts';
import { numbersOf } from '../../documents/structure/own-numbers.ts';
import { isOrder, type Passage } from '../../passages/passage.ts';
import { type DossierList, dossierId, numbersIn } from '../../search/documents/dossiers.ts';
import { type Browsed, FACETS } from '../../search/documents/faceted-search.ts';
import { toSummary } from '../../search/documents/summaries.ts';
import type { DocumentSummary, FoundBy, Hit, StoredDocument } from '../../search/index.ts';

/** What the API says about a document in a list. */
export function documentSummary({ passages, voices, ...head }: DocumentSummary) {
  const { id, kind, collection, title, date, language, references, ministries, sender, source, textType } =
    head;
  return {
    id,
    kind,
    collection,
    title,
    date,
    language,
    references,
    ministries,
    sender,
    url: source.url,
    textType,
    passages,
    voices,
  };
}

/** Dossiers to choose from; of a long one the newest papers. */
export function dossiersResource({ dossiers, total }: DossierList, mostPapers: number) {
  return {
    dossiers: dossiers.map((dossier) => ({
      id: dossierId(dossier),
      title: dossier.foremost.title,
      language: dossier.foremost.language,
      numbers: numbersIn(dossier),
      papers: dossier.documents.length,
      documents: dossier.documents
        .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
        .slice(0, mostPapers)
        .map(({ id, title, kind, language, date }) => ({ id, title, kind, language, date })),
    })),
    total,
  };
}

const spokenIn = (passages: readonly Passage[]) => passages.map(({ voice }) => voice);

/** A page of the list of documents, with what can be chosen further. */
export function listResource({ listed, total, page, pages, counts, cut }: Browsed) {
  const facets = FACETS.map((facet) => [
    facet,
    [...counts[facet]].map(([value, documents]) => ({ value, documents })),
  ]);
  return {
    documents: listed.map(({ head }) => documentSummary(head)),
    total,
    page,
    pages,
    cut,
    facets: Object.fromEntries(facets) as Record<
      (typeof FACETS)[number],
      { value: string; documents: number }[]
    >,
  };
}

/** A whole document: structure and text. Offsets count UTF-16 code units in `text`. */
export function documentResource({ document, passages }: StoredDocument) {
  return {
    ...documentSummary(toSummary(document, spokenIn(passages))),
    numbers: numbersOf(document),
    source: document.source,
    text: document.text,
    ...ordersIn(passages),
    sections: document.sections,
    pages: document.pages,
    blocks: document.blocks.map(({ type, start, end, label }) => ({ type, start, end, label })),
    passages: passages.map(({ id, path, rubriek, voice, start, end }) => ({
      id,
      path,
      rubriek,
      voice,
      start,
      end,
    })),
  };
}

/** As much of an excerpt as is given when nobody says how much. */
const EXCERPT = 20_000;

/** Part of the text of a document, and the sections that it is from. */
export function excerptResource(
  { document, passages }: StoredDocument,
  {
    start = 0,
    length = EXCERPT,
  }: { readonly start?: number | undefined; readonly length?: number | undefined },
) {
  const { text, sections } = document;
  const from = Math.min(start, text.length);
  const end = Math.min(from + length, text.length);
  return {
    ...documentSummary(toSummary(document, spokenIn(passages))),
    start: from,
    end,
    length: text.length,
    text: text.slice(from, end),
    ...ordersIn(passages, { start: from, end }),
    sections: sections.filter((section) => section.start < end && section.end > from),
  };
}

/** The sentences that order their reader about, as far as they are within a part of the text; none where there are none. */
export function ordersIn(passages: readonly Passage[], within?: Span) {
  const orders = passages
    .flatMap(({ sentences }) => sentences.filter(isOrder))
    .filter(({ start, end }) => within === undefined || (start < within.end && end > within.start))
    .map(({ start, end }) => ({ start, end }));
  return orders.length === 0 ? {} : { orders };
}

/** A passage on its own, with where it can be read. */
export function passageResource(document: Document, passage: Passage) {
  const { id, documentId, path, rubriek, voice, text, start, end, sentences } = passage;
  return {
    id,
    documentId,
    documentTitle: document.title,
    url: document.source.url,
    path,
    rubriek,
    voice,
    text,
    start,
    end,
    sentences: sentences.map((sentence) => ({
      start: sentence.start,
      end: sentence.end,
      voice: sentence.voice,
      modality: sentence.modality,
    })),
  };
}

/** A retrieved passage; the score compares only within one search. */
export function hitResource({ document, passage, score, found, alike }: Hit) {
  return {
    documentId: passage.documentId,
    documentTitle: document.title,
    passageId: passage.id,
    path: passage.path,
    voice: passage.voice,
    score,
    ...(found && { found: foundResource(found, passage) }),
    text: passage.text,
    ...ordersIn([passage]),
    alike: alike.map(({ passage: { documentId, id } }) => ({ documentId, passageId: id })),
  };
}

/** How a passage was found: what words say (0 to 1), what meaning says (-1 to 1), and its best sentence. */
export function foundResource({ words, meaning, order }: FoundBy, { sentences }: Passage) {
  const sentence = sentences[order];
  return { words, meaning, ...(sentence && { start: sentence.start, end: sentence.end }) };
}

/** Whether and where a quote stands in a document. */
export function quoteResource({ id, title, source }: Document, check: QuoteCheck) {
  const { status, ...rest } = check;
  return {
    status,
    message: VERDICTS[status],
    documentId: id,
    documentTitle: title,
    url: source.url,
    ...rest,
  };
}

const VERDICTS: Readonly<Record<QuoteCheck['status'], string>> = {
  exact: 'Het citaat staat letterlijk in het stuk.',
  white_space: 'Het citaat staat in het stuk; alleen witruimte of onzichtbare tekens verschillen.',
  differs: 'Het citaat staat zo niet in het stuk. Dit is de plaats die er het dichtst bij komt.',
  not_found: 'Het citaat staat niet in het stuk, en niets lijkt er genoeg op.',
};
