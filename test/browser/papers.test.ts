import { join } from 'node:path';
import process from 'node:process';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import { FORMS, type Form } from '../../src/briefing/paper/paper.ts';
import { type Format, renderPaper } from '../../src/briefing/paper/render.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { officeOf, officeProgram } from '../../src/server/office.ts';
import { ownTemplate, paperOn } from '../briefing/making.ts';
import { newContext } from './open.ts';

const DOSSIERS = join(import.meta.dirname, '..', '..', 'eval', 'dossiers');
/** Fiches of some 1,700 words, the longest of the dossiers that are not kept apart for tests. */
const FICHES = { visquota: 'kst-22112-9200', politiegegevens: 'kst-22112-9160' } as const;
const MOST: Readonly<Record<Form, number>> = { nota: 2, briefing: 1, vragen: 3, spreeklijn: 1 };
const PAPERS = Object.keys(FICHES).flatMap((dossier) =>
  FORMS.map((form) => ({ dossier: dossier as keyof typeof FICHES, form })),
);

const read = officeProgram(process.env);
const program = 'program' in read ? read.program : null;
const indexes = new Map<string, SearchIndex>();

beforeAll(async () => {
  for (const dossier of Object.keys(FICHES))
    indexes.set(dossier, await openCorpus([join(DOSSIERS, dossier, 'docs')]));
});

async function rendered(dossier: keyof typeof FICHES, form: Form, format: Format): Promise<Uint8Array> {
  const index = indexes.get(dossier);
  if (index === undefined) throw new Error(dossier);
  const paper = await paperOn(index, { documents: [FICHES[dossier]], form });
  const { opmaak, herkomst } = ownTemplate(form);
  const look = { look: opmaak, organisation: undefined, version: '1', herkomst };
  const convert = program === null ? undefined : officeOf(program, process.env.PATH);
  return renderPaper(paper, format, { ...look, linkTo: () => null, whole: () => null }, { convert });
}

const pagesIn = async (pdf: Uint8Array): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(pdf))).numPages;

describe('a paper on a fiche of 1,700 words', () => {
  it.each(PAPERS)(
    'is as short as it should be when a browser prints it: $form on $dossier',
    async (paper) => {
      const { dossier, form } = paper;
      const page = await (await newContext()).newPage();
      await page.setContent(new TextDecoder().decode(await rendered(dossier, form, 'html')));
      const pages = await pagesIn(await page.pdf({ preferCSSPageSize: true }));
      expect(pages).toBeLessThanOrEqual(MOST[form]);
    },
  );

  // Where LibreOffice is, the Word file is counted as well.
  it.skipIf(program === null).each(PAPERS)(
    'is as short as it should be in LibreOffice, and tagged: $form on $dossier',
    async ({ dossier, form }) => {
      const pdf = await getDocumentProxy(new Uint8Array(await rendered(dossier, form, 'pdf')));
      expect(pdf.numPages).toBeLessThanOrEqual(MOST[form]);
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    },
  );
});
