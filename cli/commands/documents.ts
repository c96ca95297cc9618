import type { Opened } from '../../ingest/corpus.ts';
import { relatedDocuments } from '../../ingest/related.ts';
import type { DocumentSummary, StoredDocument } from '../../src/search/index.ts';
import { type Command, CommandError, INDEX_OPTIONS } from '../command.ts';
import { openAskedWithFiles } from '../open.ts';
import { renderDocument, renderDocuments } from '../render/documents.ts';
import { flat, json } from '../render/text.ts';

export const documents: Command = {
  name: 'documents',
  summary: 'Toon welke stukken er zijn, of hoe één stuk is opgebouwd',
  usage: [
    'documents [--corpus PAD]… [--collection NAAM]…',
    'documents ID [--corpus PAD]… [--collection NAAM]…',
  ],
  options: INDEX_OPTIONS,
  async run(args, terminal) {
    const [id, ...more] = args.words;
    if (more.length > 0) throw new CommandError(2, 'Geef hoogstens één id; zie notabene documents --help.');
    const opened = await openAskedWithFiles(args, terminal);
    const { index } = opened;
    if (id === undefined) {
      await terminal.out(
        args.has('json')
          ? `${json((await index.summaries()).map(summaryOf))}\n`
          : renderDocuments(await index.summaries(), opened, terminal),
      );
      return 0;
    }
    const held = await index.held(id);
    if (held === undefined)
      throw new CommandError(
        1,
        `Er is geen stuk met id ${flat(id)}; notabene documents toont welke er zijn.`,
      );
    await terminal.out(
      args.has('json')
        ? `${json(structureOf(held, await index.summaries(), opened))}\n`
        : renderDocument(held, await index.summaries(), opened, terminal),
    );
    return 0;
  },
};

function summaryOf({
  id,
  kind,
  collection,
  date,
  title,
  language,
  references,
  ministries,
  sender,
  source,
  textType,
}: Omit<DocumentSummary, 'passages' | 'voices' | 'bound'>): object {
  return { id, kind, collection, date, title, language, references, ministries, sender, source, textType };
}

function structureOf(
  { document, passages, links }: StoredDocument,
  summaries: readonly DocumentSummary[],
  { files }: Opened,
): object {
  const file = files.get(document.id);
  return {
    ...summaryOf(document),
    format: file?.format ?? null,
    pages: file?.pages ?? null,
    length: document.text.length,
    passages: passages.length,
    sections: document.sections.map(({ path, rubriek, voice, modality, start, end }) => ({
      path,
      rubriek,
      voice,
      modality,
      start,
      end,
    })),
    links,
    related: relatedDocuments(document, summaries).map(({ id, title }) => ({ id, title })),
  };
}
