import type { IPropertiesOptions } from 'docx';
import type { Look } from '../template.ts';

/** Styles of our own, by what stands in them; their names are what Word shows in its list. */
export const STYLE = {
  speaker: 'NotabeneSpreker',
  field: 'NotabeneInvulveld',
  absent: 'NotabeneAfwezig',
  computed: 'NotabeneBerekening',
  remark: 'NotabeneOpmerking',
  cell: 'NotabeneCel',
  headerCell: 'NotabeneKopcel',
  code: 'NotabeneCode',
} as const;

export const BULLETS = 'punten';
const GREY = '595959';
/** In 240ths of a line, which is said with it: without its rule LibreOffice sets a title of two lines too close. */
const LINE = { line: 276, lineRule: 'auto' } as const;
const CLOSE = { line: 252, lineRule: 'auto' } as const;

/** Built-in styles keep their ids, so that Word's navigation, cross-references and a ministry's own styles find them. */
export function stylesOf(look: Look): NonNullable<IPropertiesOptions['styles']> {
  const colour = look.kleur.slice(1);
  const size = half(look.grootte);
  const heading = (scale: number, before: number) => ({
    run: { font: look.lettertype, size: half(look.grootte * scale), bold: true, color: colour },
    paragraph: { spacing: { before, after: 80, ...LINE }, keepNext: true, keepLines: true },
  });
  const edge = (id: string, name: string): OwnStyle => ({
    id,
    name,
    basedOn: 'Normal',
    run: { size: half(look.grootte - 1), color: GREY },
    paragraph: { alignment: 'right', spacing: { after: 0 } },
  });
  return {
    default: {
      document: {
        run: { font: look.lettertype, size, language: { value: 'nl-NL' } },
        paragraph: { spacing: { after: 120, ...LINE } },
      },
      title: {
        run: { font: look.lettertype, size: half(look.grootte * 1.6), bold: true, color: colour },
        paragraph: { spacing: { after: 80, ...LINE }, keepNext: true },
      },
      heading1: heading(1.3, 240),
      heading2: heading(1.1, 180),
      heading3: { ...heading(1, 160), run: { ...heading(1, 160).run, italics: true } },
      footnoteText: {
        run: { font: look.lettertype, size: half(Math.max(7, look.grootte - 1.5)) },
        paragraph: { spacing: { after: 40, ...CLOSE }, indent: { left: 227, hanging: 227 } },
      },
    },
    paragraphStyles: [
      // Said again, since not every program hands the document's own defaults on to what is based on this.
      { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: look.lettertype, size } },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { color: GREY },
        paragraph: { spacing: { after: 240 } },
      },
      {
        id: 'ListBullet',
        name: 'List Bullet',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { numbering: { reference: BULLETS, level: 0 }, spacing: { after: 80 } },
      },
      edge('Header', 'header'),
      edge('Footer', 'footer'),
      own(STYLE.absent, 'Notabene niet in de stukken', {
        run: { italics: true, color: GREY },
        paragraph: { spacing: { before: 60 } },
      }),
      own(STYLE.computed, 'Notabene berekening', {
        paragraph: {
          shading: { type: 'clear', fill: 'EEF3FA', color: 'auto' },
          indent: { left: 113, right: 113 },
          spacing: { before: 120 },
        },
      }),
      own(STYLE.remark, 'Notabene opmerking', {
        run: { color: GREY },
        paragraph: {
          border: { left: { style: 'single', size: 18, space: 8, color: 'A6A6A6' } },
          indent: { left: 227 },
          spacing: { before: 120 },
        },
      }),
      own(STYLE.cell, 'Notabene cel', {
        run: { size: half(look.grootte - 1) },
        paragraph: { spacing: { after: 0, ...CLOSE } },
      }),
      { ...own(STYLE.headerCell, 'Notabene kopcel', { run: { bold: true } }), basedOn: STYLE.cell },
    ],
    characterStyles: [
      { id: STYLE.speaker, name: 'Notabene spreker', quickFormat: true, run: { bold: true, color: colour } },
      {
        id: STYLE.field,
        name: 'Notabene invulveld',
        quickFormat: true,
        run: { shading: { type: 'clear', fill: 'FFF2CC', color: 'auto' } },
      },
      { id: STYLE.code, name: 'Notabene code', run: { font: 'Courier New', size: half(look.grootte - 2) } },
    ],
  };
}

const half = (points: number): number => Math.round(points * 2);

type OwnStyle = NonNullable<NonNullable<IPropertiesOptions['styles']>['paragraphStyles']>[number];

const own = (id: string, name: string, form: Pick<OwnStyle, 'run' | 'paragraph'>): OwnStyle => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...form,
});
