import type { Document } from '../../src/documents/document.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { CORPUS_OPTION, type Command, CommandError } from '../command.ts';
import { openAsked } from '../open.ts';
import { relatedDocuments } from '../related.ts';
import { renderDocument, renderDocuments } from '../render/documents.ts';
import { flat, json } from '../render/text.ts';

export const documents: Command = {
  name: 'documents',
  summary: 'Toon welke stukken er zijn, of hoe één stuk is opgebouwd',
  usage: ['documents [--corpus PAD]…', 'documents ID [--corpus PAD]…'],
  options: CORPUS_OPTION,
  async run(args, terminal) {
    const [id, ...more] = args.words;
    if (more.length > 0) throw new CommandError(2, 'Geef hoogstens één id; zie notabene documents --help.');
    const index = await openAsked(args, terminal);
    if (id === undefined) {
      await terminal.out(
        args.has('json')
          ? `${json(index.documents.map(summaryOf))}\n`
          : renderDocuments(index.documents, terminal),
      );
      return 0;
    }
    const document = index.document(id);
    if (document === undefined)
      throw new CommandError(
        1,
        `Er is geen stuk met id ${flat(id)}; notabene documents toont welke er zijn.`,
      );
    await terminal.out(
      args.has('json')
        ? `${json(structureOf(document, index))}\n`
        : renderDocument(document, index, terminal),
    );
    return 0;
  },
};

function summaryOf({
  id,
  kind,
  date,
  title,
  language,
  references,
  ministries,
  source,
  textType,
}: Document): object {
  return { id, kind, date, title, language, references, ministries, source, textType };
}

function structureOf(document: Document, index: SearchIndex): object {
  return {
    ...summaryOf(document),
    length: document.text.length,
    passages: index.passagesOf(document.id).length,
    sections: document.sections.map(({ path, rubriek, voice, modality, start, end }) => ({
      path,
      rubriek,
      voice,
      modality,
      start,
      end,
    })),
    related: relatedDocuments(document, index.documents).map(({ id, title }) => ({ id, title })),
  };
}
