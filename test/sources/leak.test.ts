import { describe, expect, it, vi } from 'vitest';
import { buildShipped } from '../../scripts/build.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { readSource } from '../../src/sources/read.ts';
import { folderWith } from '../cli/folder.ts';
import { run } from '../cli/run.ts';
import { CANARIES, type Canary } from '../fixtures/formats/canaries.ts';
import { DOCX_CAUSES, docxOf } from '../fixtures/formats/render/docx.ts';
import { FODT_CAUSES } from '../fixtures/formats/render/fodt.ts';
import { bekendmakingOf, HTML_CAUSES, rijksoverheidOf } from '../fixtures/formats/render/html.ts';
import { PDF_CAUSES, pdfWith } from '../fixtures/formats/render/pdf.ts';
import { type Cause, canaryOf, INSERTED } from '../fixtures/formats/render/plants.ts';
import { markdownOf } from '../fixtures/formats/render/text.ts';
import { kamerstukOf, XML_CAUSES } from '../fixtures/formats/render/xml.ts';
import { ALL } from '../fixtures/formats/truth/all.ts';
import { FICHE_MEDEDELING } from '../fixtures/formats/truth/fiche-mededeling.ts';
import type { Truth } from '../fixtures/formats/truth/truth.ts';
import { command, written } from './formats/command.ts';
import { canariesIn, everythingIn } from './formats/contents.ts';
import { everythingOf } from './formats/exposure.ts';
import { OPEN, PLACES, SECRET } from './formats/places.ts';
import { FORMATS, type Format, fixture } from './formats/reading.ts';

/** Whole runs of the command line, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

/** Every canary, or any piece of one that an analyzer would leave. */
const TRACE = /kanari|80517263|8051724|900161826|FICT\s?0612|0612345678/i;

/** What is in the fixtures of a format, in one or more of its documents. */
const IN_TEXT: readonly Canary[] = [
  'opsteller',
  'contact',
  'behandelaar',
  'vraagbaak',
  'ondertekenaar',
  'telefoon',
  'telefoonBrief',
  'mail',
  'mailBrief',
  'bsn',
  'iban',
  'blok',
  'paragraaf',
  'gemerkt',
  'inZin',
  'regels',
];
/** In formats that have notes. */
const NOTES: readonly Canary[] = ['nootGemerkt', 'nootParagraaf'];
const PROPERTIES: readonly Canary[] = ['auteur', 'laatsteHand', 'trefwoord', 'omschrijving', 'eigenschap'];
const PLANTED: Readonly<Record<Exclude<Format, 'eurlex'>, readonly Canary[]>> = {
  docx: [...IN_TEXT, ...NOTES, ...PROPERTIES, 'bedrijf', 'chef', 'sjabloon'],
  libreoffice: [...IN_TEXT, ...NOTES, ...PROPERTIES],
  pdf: [
    ...IN_TEXT,
    ...NOTES,
    'auteur',
    'trefwoord',
    'omschrijving',
    'xmp',
    'bijlageNaam',
    'bijlageTekst',
    'script',
  ],
  officielebekendmakingen: [...IN_TEXT, ...NOTES, 'metaAuteur', 'script'],
  rijksoverheid: [...IN_TEXT, ...NOTES, 'metaAuteur'],
  xml: [...IN_TEXT, ...NOTES, 'metaAuteur', 'xmlInstructie'],
  text: IN_TEXT,
  markdown: [...IN_TEXT, 'htmlCommentaar'],
};
const CLEAN = Object.keys(PLANTED) as (keyof typeof PLANTED)[];

async function filesOf(set: 'clean' | 'suspicious' | 'closed', format: Format, names: readonly string[]) {
  const file = (name: string): [string, Uint8Array] => [
    `${name}.${FORMATS[format]}`,
    fixture(set, format, name),
  ];
  return Object.fromEntries(names.map(file));
}
const NAMES = ALL.map(({ name }) => name);

describe.each(CLEAN)('rows 52, 59 and 60: documents of officials as %s', (format) => {
  it('hold every canary that must not come out', async () => {
    const found = new Set<Canary>();
    for (const [name, bytes] of Object.entries(await filesOf('clean', format, NAMES)))
      for (const canary of canariesIn(await everythingIn(bytes, name.split('.').at(-1) ?? '')))
        found.add(canary);
    expect([...found].sort()).toEqual([...PLANTED[format]].sort());
  });

  it('are indexed with none of them in index, account, output or answers', async () => {
    const out = await folderWith();
    const folder = await folderWith(await filesOf('clean', format, NAMES));
    const plain = await command('ingest', folder, '--out', out);
    const asJson = await command('ingest', folder, '--out', out, '--json');
    expect({ code: plain.code, seen: plain.seen }).toMatchObject({ code: 0 });
    const { totals, files } = JSON.parse(asJson.seen) as {
      totals: { indexed: number; withheld: number };
      files: { documents: { id: string }[] }[];
    };
    expect(totals).toMatchObject({ indexed: ALL.length, refused: 0, quarantined: 0 });
    expect(totals.withheld).toBeGreaterThanOrEqual(8);
    const ids = files.flatMap(({ documents }) => documents.map(({ id }) => id));
    const everything = [plain.seen, asJson.seen, await everythingOf(out, ids)].join('\n');
    expect(TRACE.exec(everything)?.[0]).toBeUndefined();
    // What is public did arrive, with its amounts, and so did the minister's name and the marks.
    for (const open of [
      'Het kabinet verwelkomt het voorstel',
      '€ 240.000.000',
      'C.D. van Openbaar',
      '[persoonsgegevens]',
    ])
      expect(everything).toContain(open);
  });
});

const HIDDEN_IN: Readonly<Partial<Record<Format, readonly Cause[]>>> = {
  docx: DOCX_CAUSES,
  libreoffice: FODT_CAUSES,
  pdf: PDF_CAUSES,
  officielebekendmakingen: HTML_CAUSES,
  rijksoverheid: HTML_CAUSES,
  xml: XML_CAUSES,
};

describe.each(Object.keys(HIDDEN_IN) as Format[])('row 51: a document with hidden text as %s', (format) => {
  const { name } = FICHE_MEDEDELING;
  const file = `${name}.${FORMATS[format]}`;

  it('does hold that text', async () => {
    const everything = await everythingIn(fixture('suspicious', format, name), FORMATS[format]);
    for (const cause of HIDDEN_IN[format] ?? []) expect(everything, cause).toContain(canaryOf(cause));
  });

  it('is set aside, and nothing of it is indexed or told', async () => {
    const out = await folderWith();
    const other = await filesOf('clean', 'text', ['beslisnota-broodtrommels']);
    const folder = await folderWith({ ...other, ...(await filesOf('suspicious', format, [name])) });
    const plain = await command('ingest', folder, '--out', out);
    const asJson = await command('ingest', folder, '--out', out, '--json');
    expect(plain.code).toBe(1);
    expect(plain.seen).toContain('quarantaine');
    const account = JSON.parse(asJson.seen.slice(0, asJson.seen.lastIndexOf('}') + 1)) as {
      totals: object;
      files: { name: string; status: string }[];
    };
    expect(account.totals).toMatchObject({ indexed: 1, quarantined: 1, refused: 0 });
    expect(account.files.find((each) => each.name === file)?.status).toBe('quarantined');
    const everything = [plain.seen, asJson.seen, await everythingOf(out, [])].join('\n');
    expect(TRACE.exec(everything)?.[0]).toBeUndefined();
    expect(everything).not.toMatch(/kan instemmen met|fijnmazig netwerk|Oostenrijk/);
  });

  it('is indexed when a person releases it, still without that text', async () => {
    const out = await folderWith();
    const folder = await folderWith(await filesOf('suspicious', format, [name]));
    const plain = await command('ingest', folder, '--out', out, '--release', file);
    const again = await command('ingest', folder, '--out', out, '--json');
    expect({ code: plain.code, seen: plain.seen }).toMatchObject({ code: 0 });
    expect(again.code).toBe(0);
    const ids = (JSON.parse(again.seen) as { files: { documents: { id: string }[] }[] }).files.flatMap(
      ({ documents }) => documents.map(({ id }) => id),
    );
    const everything = [plain.seen, again.seen, await everythingOf(out, ids)].join('\n');
    expect(TRACE.exec(everything)?.[0]).toBeUndefined();
    expect(everything).not.toMatch(/kan instemmen met/);
    expect(everything).toContain('Het kabinet verwelkomt de aandacht voor voetveren.');
    // Revision marks insert what a reader of the page does see.
    if (HIDDEN_IN[format]?.includes('ingevoegd')) expect(everything).toContain(INSERTED);
  });
});

/** What each way of hiding is called when it is found, by format. */
const FOUND: readonly (readonly [format: string, codes: Readonly<Partial<Record<Cause, string>>>])[] = [
  [
    'docx',
    {
      verborgen: 'hidden_text',
      wit: 'white_text',
      eenpunts: 'tiny_text',
      zwart: 'covered_text',
      opmerking: 'comments',
      verwijderd: 'tracked_changes',
      ingevoegd: 'tracked_changes',
    },
  ],
  [
    'pdf',
    {
      zwart: 'covered_text',
      wit: 'white_text',
      eenpunts: 'tiny_text',
      buitenBlad: 'invisible_text',
      onzichtbaar: 'invisible_text',
      achterPlaatje: 'invisible_text',
      opmerking: 'comments',
    },
  ],
  [
    'html',
    {
      verborgen: 'hidden_text',
      wit: 'white_text',
      eenpunts: 'tiny_text',
      onzichtbaar: 'hidden_text',
      buitenBlad: 'invisible_text',
      opmerking: 'comments',
      stijl: 'hidden_text',
    },
  ],
];

async function fileWith(format: string, cause: Cause): Promise<Uint8Array> {
  if (format === 'docx') return docxOf(FICHE_MEDEDELING, { causes: [cause] });
  if (format === 'pdf') return pdfWith(fixture('clean', 'pdf', FICHE_MEDEDELING.name), [cause]);
  return new TextEncoder().encode(bekendmakingOf(FICHE_MEDEDELING, [cause]));
}

describe.each(
  FOUND.flatMap(([format, codes]) =>
    Object.entries(codes).map(([cause, code]) => [format, cause as Cause, code] as const),
  ),
)('a %s file with nothing but %s', (format, cause, code) => {
  it(`is suspicious (${code}), and its text is not read`, async () => {
    const bytes = await fileWith(format, cause);
    const read = await readSource(bytes, `fiche.${format}`);
    if (read.kind === 'refused') throw new Error(read.message);
    expect([...new Set(read.suspicions.map((each) => each.code))]).toEqual([code]);
    expect(canariesIn(JSON.stringify(read.source))).toEqual([]);
    expect(JSON.stringify(read.source)).not.toContain('kan instemmen met');
    expect(JSON.stringify(read.suspicions)).not.toMatch(/kanarie|instemmen/i);
  });
});

describe('a place that no reader of the page looks at', () => {
  it.each(PLACES.map((place) => [place.name, place.what, place] as const))(
    'of a %s (%s) gives nothing',
    async (_, __, place) => {
      const bytes = await place.bytes();
      expect(await everythingIn(bytes, place.name.split('.').at(-1) ?? '')).toContain(SECRET);
      const read = await readSource(bytes, place.name);
      if (read.kind === 'refused') throw new Error(read.message);
      expect(read.source.body).toContain(OPEN);
      expect(JSON.stringify(read).toLowerCase()).not.toContain(SECRET.toLowerCase());
      expect(read.suspicions.length > 0).toBe(!place.harmless);
    },
  );
});

describe('a document without anything hidden', () => {
  it.each(CLEAN)('is not suspicious as %s', async (format) => {
    for (const name of NAMES) {
      const read = await readSource(fixture('clean', format, name), `${name}.${FORMATS[format]}`);
      expect([name, read.kind === 'source' ? read.suspicions : read.code]).toEqual([name, []]);
    }
  });
});

describe('a running head that closes the whole document', () => {
  it.each(['docx', 'libreoffice', 'pdf', 'text'] as const)(
    'keeps all of it out of the index as %s',
    async (format) => {
      const out = await folderWith();
      const other = await filesOf('clean', 'text', ['beslisnota-broodtrommels']);
      const closed = await filesOf('closed', format, ['fiche-gesloten']);
      const bytes = Object.values(closed)[0] ?? new Uint8Array();
      expect(await everythingIn(bytes, FORMATS[format])).toContain(CANARIES.gesloten);
      const read = await readSource(bytes, `fiche-gesloten.${FORMATS[format]}`);
      if (read.kind === 'refused') throw new Error(read.message);
      expect(parseDocument(read.source, KINDS).document.text).toBe('');
      const folder = await folderWith({ ...other, ...closed });
      const ran = await command('ingest', folder, '--out', out);
      const everything = [ran.seen, await everythingOf(out, [])].join('\n');
      expect(TRACE.exec(everything)?.[0]).toBeUndefined();
      expect(everything).not.toMatch(/fijnmazig netwerk|Oostenrijk/);
    },
  );
});

describe('a process of its own', () => {
  it('prints none of it either, whatever its libraries say', async () => {
    const folders = (['docx', 'pdf', 'xml', 'rijksoverheid'] as const).map(async (format) =>
      folderWith({
        ...(await filesOf('clean', format, NAMES)),
        [`verdacht.${FORMATS[format]}`]: fixture('suspicious', format, FICHE_MEDEDELING.name),
      }),
    );
    const out = await folderWith();
    const { code, stdout, stderr } = await run(['ingest', ...(await Promise.all(folders)), '--out', out]);
    expect(code).toBe(1);
    expect(stdout).toContain('quarantaine');
    expect(TRACE.exec([stdout, stderr, await written(out)].join('\n'))?.[0]).toBeUndefined();
  });
});

describe('the index that ships', () => {
  it('is built without what is withheld', async () => {
    const truth = ALL.find(({ kind }) => kind === 'nota') as Truth;
    const matter = `---\nid: ${truth.name}\nsoort: nota\ntitel: Beslisnota (fictief)\ntaal: nl\nreferenties:\n  com: ["COM(2099) 12"]\nurl: https://stukken.example/nota\nsoort_tekst: fictief\n---\n\n`;
    const out = await folderWith();
    const corpus = await folderWith({ [`${truth.name}.md`]: `${matter}${markdownOf(truth)}` });
    const said = await buildShipped(corpus, out);
    const everything = [said, await written(out)].join('\n');
    expect(everything).toContain('Het kabinet verwelkomt het voorstel');
    expect(TRACE.exec(everything)?.[0]).toBeUndefined();
  });
});

describe('the two forms of a web page', () => {
  it.each([
    ['officielebekendmakingen', bekendmakingOf],
    ['rijksoverheid', rijksoverheidOf],
  ] as const)('are made again just as they lie there (%s)', (format, render) => {
    for (const truth of ALL)
      expect(new TextDecoder().decode(fixture('clean', format, truth.name))).toBe(render(truth));
    expect(new TextDecoder().decode(fixture('suspicious', 'xml', FICHE_MEDEDELING.name))).toBe(
      kamerstukOf(FICHE_MEDEDELING, XML_CAUSES),
    );
  });
});
