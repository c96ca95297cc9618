import mammoth from 'mammoth';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checksum } from '../../../src/answer/checksum.ts';
import type { Paper } from '../../../src/briefing/paper/paper.ts';
import { paperDocx } from '../../../src/briefing/paper/paper-docx.ts';
import { collapseWhitespace } from '../../../src/documents/collapse-whitespace.ts';
import type { Reading } from '../../../src/search/reading.ts';
import { readSource } from '../../../src/sources/read.ts';
import { claim, paperOf, renderingOf, said, VEERPONTEN } from '../made.ts';
import { all, attributeOf, fieldsIn, footnotes, opened, paragraphs, textIn } from '../opened.ts';
import { regentonnen } from '../regentonnen.ts';

const linkTo: ReturnType<typeof renderingOf>['linkTo'] = ({ documentId, start, end }) =>
  `https://notabene.example/stukken/${documentId}?citaat=${start}-${end}#${start}-${end}`;

let paper: Paper;
let reading: Reading;
let bytes: Uint8Array;
let file: ReturnType<typeof opened>;
beforeAll(async () => {
  ({ paper, reading } = await regentonnen());
  bytes = await paperDocx(paper, renderingOf({ linkTo }));
  file = opened(bytes);
});

const document = (from = file) => from.get('word/document.xml');
const open = async (...made: Parameters<typeof paperDocx>) => opened(await paperDocx(...made));

describe('a paper in Word', () => {
  it("has its headings in Word's own styles, under a title, without a level that is skipped", () => {
    const headings = paragraphs(file).filter(({ style }) => /^(?:Title|Heading)/.test(style));
    expect(headings.map(({ style, text }) => `${style} ${text}`)).toEqual([
      'Title Nota: verordening circulaire regentonnen (fictief)',
      'Heading1 1. Aanleiding',
      'Heading1 2. Geadviseerd besluit',
      'Heading1 3. Kernpunten',
      'Heading1 4. Toelichting',
      'Heading2 Proces',
      'Heading2 Kernpunten verordening circulaire regentonnen',
      'Heading2 Beoordeling',
      'Heading3 Krachtenveld',
      'Heading1 5. Informatie die niet openbaar gemaakt kan worden',
      'Heading1 Herkomst',
      'Heading2 Aangehaalde stukken',
      'Heading2 Aanhalingen',
    ]);
    const styles = all(file.get('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']);
    for (const { style } of paragraphs(file)) expect(styles).toContain(style);
  });

  it('says of every table in words what it is, for who can not see it', () => {
    const tables = all(document(), 'w:tbl');
    const captions = all(document(), 'w:tblCaption').map(({ attributes }) => attributes['w:val']);
    expect(captions).toHaveLength(tables.length);
    expect(captions).toContain('Oordeel per stuk');
    expect(captions).not.toContain('');
  });

  it('says a label once above lines that have the same', async () => {
    const under = (text: string) => ({ ...said(claim(text)), label: 'Kosten' }) as const;
    const made = await open(paperOf([under('Het kost veel.'), under('Het levert op.')]), renderingOf());
    const lines = paragraphs(made).map(({ text }) => text);
    expect(lines.filter((text) => text.startsWith('Kosten: '))).toHaveLength(1);
    expect(lines.some((text) => text.includes('Het levert op.'))).toBe(true);
  });

  it('notes every place once, with who says it how firmly, where, the whole quote and a link', () => {
    const notes = footnotes(file);
    const claims = paper.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'said' ? block.claims : []));
    expect(claims.length).toBeGreaterThan(15);
    for (const { citations } of claims) {
      const [citation] = citations;
      const words = reading.document(citation.documentId)?.text.slice(citation.start, citation.end) ?? '';
      const [note, ...others] = notes.filter(({ href }) => href === linkTo(citation));
      expect(others).toEqual([]);
      expect(note?.text).toContain(`“${collapseWhitespace(words)}”`);
      expect(note?.text).toContain(citation.documentTitle);
      expect(note?.text).toContain(citation.path.join(' › '));
    }
    expect(notes.find(({ text }) => text.includes('wordt het fiche naar verwachting'))?.text).toMatch(
      /^Proces \(verwacht\)\. /,
    );
    expect(notes.find(({ text }) => text.includes('Op 12 maart 2031'))?.text).toMatch(/^Proces\. /);
  });

  it('refers to each note once, in the order of their numbers', () => {
    const references = all(document(), 'w:footnoteReference').map(({ attributes }) =>
      Number(attributes['w:id']),
    );
    expect(references).toEqual(footnotes(file).map(({ number }) => number));
    expect(references).toEqual(references.map((_, index) => index + 1));
  });

  it('refers back to a note that stood before by a field to its bookmark, apart from the words before it', () => {
    const computed = paragraphs(file).find(({ style }) => style === 'NotabeneBerekening');
    expect(computed?.text).toMatch(/^Berekening door Notabene: .* \(noot 6\)$/);
    const fields = fieldsIn(computed?.paragraph);
    const bookmarks = all(document(), 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(fields).toEqual(['NOTEREF _Noot6 \\h']);
    expect(bookmarks).toContain('_Noot6');
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
  });

  it('names who speaks before the words, where that changes', () => {
    const assessment = paragraphs(file).find(({ text }) =>
      text.includes('Het kabinet verwelkomt het voorstel, omdat'),
    );
    expect(assessment?.text).toMatch(/^\[Kabinet\] Het kabinet verwelkomt/);
    expect(assessment?.text.match(/\[[A-Z]\w+\]/g)).toEqual(['[Kabinet]', '[Commissie]', '[Kabinet]']);
    expect(attributeOf(assessment?.paragraph, 'w:rStyle')).toBe('NotabeneSpreker');
  });

  it('names who speaks in the notes alone, if the template wants so', async () => {
    const look = { ...renderingOf().look, spreker: 'voetnoot' as const };
    const quiet = await open(paper, renderingOf({ look }));
    expect(paragraphs(quiet).filter(({ text }) => text.includes('[Kabinet]'))).toEqual([]);
    expect(footnotes(quiet)[0]?.text).toMatch(/^Proces\. /);
  });

  it('has real lists', async () => {
    const items = paragraphs(file).filter(({ style }) => style === 'ListBullet');
    expect(items.length).toBeGreaterThan(5);
    for (const { paragraph } of items) expect(all(paragraph, 'w:numPr')).toHaveLength(1);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain('<ul><li>[Commissie] EU-verordening: Het voorstel bevat drie onderdelen');
    expect(value).toContain('<h2>Proces</h2>');
    expect(value).toMatch(/<li id="footnote-1">.*“Op 12 maart 2031 heeft/);
  });

  it('has tables whose header comes back on every page, and whose rows stay whole', () => {
    const tables = all(document(), 'w:tbl');
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const rows = all(table, 'w:tr');
      expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual(
        rows.map((_, index) => (index === 0 ? 1 : 0)),
      );
      for (const row of rows) expect(all(row, 'w:cantSplit')).toHaveLength(1);
    }
    const [positions] = tables;
    const cells = all(positions, 'w:tr').map((row) => all(row, 'w:tc').map(textIn));
    expect(cells).toEqual([
      ['Stuk', 'Bevoegdheid', 'Subsidiariteit', 'Proportionaliteit'],
      ['Fiche 3: Verordening circulaire regentonnen', 'positief', 'positief', 'positief, met kanttekening'],
      ['Nota regentonnen', 'niet vermeld', 'niet vermeld', 'niet vermeld'],
    ]);
  });

  it('marks what is to be filled in, as a control that gives way to what is typed', () => {
    const controls = all(document(), 'w:sdt');
    expect(controls.map(textIn)).toEqual([
      '[In te vullen] Wat wordt de bewindspersoon gevraagd te besluiten?',
      '[In te vullen] Welke informatie kan niet openbaar gemaakt worden, en waarom niet?',
    ]);
    for (const control of controls) expect(all(control, 'w:showingPlcHdr')).toHaveLength(1);
    expect(new Set(controls.map((control) => attributeOf(control, 'w:id'))).size).toBe(controls.length);
  });

  it('shows what no document says in styles of its own', () => {
    const styled = (style: string) => paragraphs(file).filter((each) => each.style === style);
    expect(styled('NotabeneAfwezig').map(({ text }) => text)).toEqual([
      'Eerste Kamer: De stukken zeggen niets over de Eerste Kamer.',
    ]);
    expect(styled('NotabeneOpmerking')[0]?.text).toContain('de officiële publicatie is leidend');
    expect(styled('NotabeneBerekening')).toHaveLength(1);
  });

  it('is in Dutch, with page numbers that Word counts, and without an empty paragraph', () => {
    expect(attributeOf(file.get('word/styles.xml'), 'w:lang')).toBe('nl-NL');
    const footer = file.get('word/footer1.xml');
    expect(fieldsIn(footer)).toEqual(['PAGE', 'NUMPAGES']);
    expect(all(footer, 'w:t').map(textIn).join('|')).toBe('Pagina | van ');
    expect(paragraphs(file).filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('has no line for a block in which nothing is said, and no table without rows', async () => {
    const hollow = await open(paperOf([said(), { type: 'positions', rows: [] }]), renderingOf());
    const texts = paragraphs(hollow).map(({ text }) => text);
    expect(texts.slice(0, 4)).toEqual([
      'Nota: veilige veerponten (fictief)',
      '6 mei 2030',
      '1. Aanleiding',
      'Herkomst',
    ]);
    expect(all(document(hollow), 'w:tbl')).toHaveLength(2);
  });

  it('ends with what it rests on', () => {
    const texts = paragraphs(file).map(({ text }) => text);
    const end = texts.slice(texts.indexOf('Herkomst')).join('\n');
    expect(end).toContain('Notabene 9.9.9 op 15-04-2031');
    expect(end).toContain(paper.fingerprint);
    for (const { title, sha256 } of paper.sources) {
      expect(end).toContain(title);
      expect(end).toContain(sha256);
    }
    const [row] = all(all(document(), 'w:tbl').at(-1), 'w:tr').slice(1);
    const [citation] = paper.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'said' ? block.claims.flatMap(({ citations }) => citations) : []));
    expect(all(row, 'w:tc').map(textIn)).toEqual([
      '1',
      String(paper.sources.findIndex(({ id }) => id === 'nota-regentonnen') + 1),
      '1. Aanleiding',
      `${citation?.start}–${citation?.end}`,
      checksum(citation?.quote ?? ''),
    ]);
  });

  it('row 52: says of itself what it is called, in which language, and nobody’s name', () => {
    const core = file.get('docProps/core.xml');
    const stated = all(core, 'cp:coreProperties')[0]?.children.map((child) =>
      typeof child === 'string' ? child : `${child.name} ${textIn(child)}`,
    );
    expect(stated).toEqual([
      'dc:title Nota: verordening circulaire regentonnen (fictief)',
      'dc:creator Notabene',
      'dc:language nl-NL',
      'dcterms:created 2031-04-15T00:00:00Z',
      'dcterms:modified 2031-04-15T00:00:00Z',
    ]);
  });

  it('has no date when nobody gave one', async () => {
    const undated = await open(
      paperOf([said(claim('Het kabinet steunt de scheepsbel.'))], { date: null }),
      renderingOf(),
    );
    expect(
      textIn(undated.get('docProps/core.xml') ?? { name: '', attributes: {}, children: [] }),
    ).not.toMatch(/\d{4}-/);
    expect(paragraphs(undated).map(({ style }) => style)).not.toContain('Subtitle');
  });

  it('is the same to the byte whenever it is made', async () => {
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), toFake: ['Date'] });
    const first = await paperDocx(paper, renderingOf({ linkTo }));
    vi.setSystemTime(new Date('2044-07-08T11:22:33Z'));
    const second = await paperDocx(paper, renderingOf({ linkTo }));
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, bytes)).toBe(0);
  });

  it('hides nothing from whoever reads it back as a document', async () => {
    const read = await readSource(bytes, 'nota.docx');
    if (read.kind === 'refused') throw new Error(read.message);
    expect(read.suspicions).toEqual([]);
    expect(read.source.body).toContain(
      'Het kabinet verwelkomt het voorstel en vraagt aandacht voor houten regentonnen.',
    );
  });
});

describe('a note in Word', () => {
  const noteOf = async (...changes: Parameters<typeof renderingOf>) =>
    footnotes(
      await open(paperOf([said(claim('Het kabinet steunt de scheepsbel.'))]), renderingOf(...changes)),
    )[0];

  it('has the page, and leads to the official publication where no place is known', async () => {
    expect(await noteOf()).toEqual({
      number: 1,
      text: 'Kabinet. Fiche: Verordening veilige veerponten (fictief), 2. Essentie voorstel, p. 3: “Het kabinet steunt de scheepsbel.”',
      href: VEERPONTEN.url,
    });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a:b@stukken.example/',
    'niets',
  ])('leads nowhere for %s', async (url) => {
    const note = await noteOf({ linkTo: () => url });
    expect(note?.href).toBeNull();
    expect(note?.text).toContain('“Het kabinet steunt de scheepsbel.”');
  });

  it('keeps the whole of an address whose place is longer than Word can name', async () => {
    const url = `https://notabene.example/stukken/x#${'a'.repeat(300)}`;
    expect((await noteOf({ linkTo: () => url }))?.href).toBe(url);
  });

  it('is given to words of two documents apart, also under one number', async () => {
    const other = claim('Het kabinet steunt de scheepsbel.', { citation: { documentId: 'kst-99001-12' } });
    const both = await open(
      paperOf([said(claim('Het kabinet steunt de scheepsbel.'), other)]),
      renderingOf(),
    );
    expect(footnotes(both)).toHaveLength(2);
  });
});
