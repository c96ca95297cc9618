import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Hit, SearchIndex } from '../search/index.ts';

/** What the API says about a document in a list. */
export function documentSummary(index: SearchIndex, document: Document) {
  const { id, kind, title, date, language, references, ministries, source, textType } = document;
  const passages = index.passagesOf(id).length;
  return { id, kind, title, date, language, references, ministries, url: source.url, textType, passages };
}

/** A whole document: structure and text. Offsets count UTF-16 code units in `text`. */
export function documentResource(index: SearchIndex, document: Document) {
  return {
    ...documentSummary(index, document),
    source: document.source,
    text: document.text,
    sections: document.sections,
    pages: document.pages,
    blocks: document.blocks.map(({ type, start, end, label }) => ({ type, start, end, label })),
    passages: index
      .passagesOf(document.id)
      .map(({ id, path, rubriek, voice, start, end }) => ({ id, path, rubriek, voice, start, end })),
  };
}

/** A passage on its own, with where it can be read. */
export function passageResource(index: SearchIndex, passage: Passage) {
  const document = index.document(passage.documentId);
  const { id, documentId, path, rubriek, voice, text, start, end, sentences } = passage;
  return {
    id,
    documentId,
    documentTitle: document?.title ?? null,
    url: document?.source.url ?? null,
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
export function hitResource(index: SearchIndex, { passage, score }: Hit) {
  return {
    documentId: passage.documentId,
    documentTitle: index.document(passage.documentId)?.title ?? null,
    passageId: passage.id,
    path: passage.path,
    voice: passage.voice,
    score,
    text: passage.text,
  };
}
