import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import { FORMS, type Form } from '../../src/briefing/paper/paper.ts';
import { paperHtml } from '../../src/briefing/paper/paper-html.ts';
import { ownTemplate, paperOn } from '../briefing/making.ts';
import { newContext } from './open.ts';

const DOSSIERS = join(import.meta.dirname, '..', '..', 'eval', 'dossiers');
const MOST: Readonly<Record<Form, number>> = { nota: 2, briefing: 1, vragen: 3, spreeklijn: 1 };
/** Fiches of 1,400 to 1,700 words. */
const FICHES = [
  ['visquota', 'kst-22112-9200'],
  ['politiegegevens', 'kst-22112-9160'],
  ['sanctieomzeiling', 'kst-22112-9250'],
] as const;

describe.each(FICHES)('the papers on a whole fiche, %s,', (dossier, id) => {
  it('have no more pages, printed, than somebody reads', async () => {
    const index = await openCorpus([join(DOSSIERS, dossier, 'docs')]);
    const page = await (await newContext()).newPage();
    for (const form of FORMS) {
      const paper = await paperOn(index, { form, documents: [id] });
      const { opmaak, herkomst } = ownTemplate(form);
      const file = await paperHtml(paper, { look: opmaak, version: '9.9.9', herkomst, linkTo: () => null });
      await page.route('**/stuk', (route) =>
        route.fulfill({ body: file, contentType: 'text/html; charset=utf-8' }),
      );
      await page.goto('/stuk');
      await page.unrouteAll();
      const { length } = (
        await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
      ).getPages();
      expect(`${form}: ${length}`).toBe(`${form}: ${Math.min(length, MOST[form])}`);
    }
  });
});
