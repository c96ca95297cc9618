import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../ingest/corpus.ts';
import { withoutHeads } from '../../../src/sources/mail/heads.ts';
import { readMail } from '../../../src/sources/mail/read.ts';
import { FICHE } from '../../cli/fictional.ts';
import { folderWith } from '../../cli/folder.ts';
import { pdfOf } from '../pdf/make.ts';

const TEXT =
  'Beste collega,\r\n\r\nHet kabinet steunt het voorstel over regentonnen.\r\n\r\nHet kost 5 miljoen euro.\r\n';

interface Part {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array | string;
}

/** A fictional mail with these attachments. */
function mailOf(text: string, parts: readonly Part[] = [], type = 'text/plain'): string {
  const head = [
    'From: Kanarie Afzender <kanarie@ministerie.example>',
    'To: Kanarie Ontvanger <ontvanger@ministerie.example>',
    'Cc: kanarie.kopie@ministerie.example',
    'Subject: =?utf-8?q?FW=3A_Inzet_regentonnen?=',
    'Date: Tue, 4 Mar 2031 10:12:00 +0100',
    'MIME-Version: 1.0',
  ];
  if (parts.length === 0)
    return [
      ...head,
      `Content-Type: ${type}; charset=utf-8`,
      'Content-Transfer-Encoding: 8bit',
      '',
      text,
    ].join('\r\n');
  const bodies = parts.map(({ name, type: own, bytes }) =>
    [
      `Content-Type: ${own}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n'),
  );
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary="grens"',
    '',
    [
      '',
      `\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${text}`,
      ...bodies.map((body) => `\r\n${body}`),
      '--',
    ].join('\r\n--grens'),
  ].join('\r\n');
}

describe('a mail', () => {
  it('is its text, its subject and its day, and nobody who sent it or got it', async () => {
    const folder = await folderWith({ 'bericht.eml': mailOf(TEXT) });
    const corpus = await readCorpus([folder]);
    const [document] = corpus.documents;
    expect(document).toMatchObject({ title: 'Inzet regentonnen', date: '2031-03-04' });
    expect(document?.text).toContain('Het kabinet steunt het voorstel over regentonnen.');
    expect(JSON.stringify(corpus)).not.toMatch(/kanarie|ontvanger/i);
    expect(corpus.files).toMatchObject([
      { name: 'bericht.eml', format: 'eml', status: 'indexed', remarks: [{ code: 'mail_head' }] },
    ]);
  });

  it('is read as a page when it is one', async () => {
    const html =
      '<html><body><p>Het kabinet steunt tonnen.</p><ul><li>Een punt over pleinen</li></ul></body></html>';
    const folder = await folderWith({ 'bericht.eml': mailOf(html, [], 'text/html') });
    const { documents } = await readCorpus([folder]);
    expect(documents[0]?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'item']);
  });

  it('brings its attachments, each read by its own format, and names what is none', async () => {
    const pdf = await pdfOf(({ wrapped }) =>
      wrapped('Het kabinet vraagt aandacht voor dorpspleinen.', 70, 100, 400),
    );
    const folder = await folderWith({
      'bericht.eml': mailOf(TEXT, [
        { name: 'fiche-bruggen.md', type: 'text/markdown', bytes: FICHE },
        { name: 'pleinen.pdf', type: 'application/pdf', bytes: pdf },
        { name: 'stuk.pdf', type: 'application/pdf', bytes: 'geen PDF' },
        { name: 'logo.png', type: 'image/png', bytes: 'x' },
        { name: 'oud.eml', type: 'message/rfc822', bytes: mailOf('Een eerder bericht over bruggen.') },
      ]),
    });
    const corpus = await readCorpus([folder]);
    expect(corpus.documents.map(({ source }) => source.name)).toEqual([
      'bericht.eml',
      'fiche-bruggen.md',
      'pleinen.pdf',
      'oud.eml',
    ]);
    const [file] = corpus.files;
    expect(file?.parts).toMatchObject([
      { status: 'refused', place: 'bijlage stuk.pdf', code: 'invalid_pdf' },
    ]);
    expect(file?.remarks.map(({ code, place }) => [code, place])).toEqual([
      ['mail_head', null],
      ['attachment_left_out', 'logo.png'],
      ['mail_head', 'bijlage oud.eml'],
    ]);
  });

  it('stays aside with an attachment that must be looked at', async () => {
    const page = '<p>Een zin.</p><p style="display:none">Kanarie verborgen tekst.</p>';
    const folder = await folderWith({
      'bericht.eml': mailOf(TEXT, [{ name: 'pagina.html', type: 'text/html', bytes: page }]),
    });
    const corpus = await readCorpus([folder]);
    expect(corpus.quarantined).toMatchObject([{ name: 'bericht.eml' }]);
    expect(corpus.files[0]?.suspicions).toMatchObject([
      { code: 'hidden_text', place: expect.stringContaining('bijlage pagina.html') },
    ]);
  });

  it('that is none is refused by name', async () => {
    const bytes = new TextEncoder().encode('zomaar tekst');
    expect(await readMail(bytes, 'bericht.eml', '0'.repeat(64))).toMatchObject({
      kind: 'refused',
      code: 'invalid_mail',
      message: expect.stringContaining('‘bericht.eml’'),
    });
  });
});

describe('earlier mails below an answer', () => {
  it.each([
    [
      '-----Oorspronkelijk bericht-----\nVan: K. Kanarie\nVerzonden: dinsdag 4 maart 2031 10:12\nAan: L. Kanarie\nOnderwerp: tonnen\n\nTekst over tonnen.',
    ],
    ['> Op 4 mrt 2031 om 10:12 schreef K. Kanarie <k@kanarie.example>:\n>\n> Tekst over tonnen.'],
    ['Op dinsdag 4 maart 2031 10:12 heeft K. Kanarie\n<k@kanarie.example> schreef:\n\nTekst over tonnen.'],
    [
      'From: K. Kanarie <k@kanarie.example>\nSent: Tuesday\nTo: L. Kanarie <l@kanarie.example>;\n M. Kanarie <m@kanarie.example>\nSubject: barrels\n\nTekst over tonnen.',
    ],
  ])('keep their text and lose their heads: %#', (text) => {
    const left = withoutHeads(`Akkoord.\n\n${text}`);
    expect(left).not.toMatch(/Kanarie/i);
    expect(left.trim().split(/\n+/)).toEqual(['Akkoord.', 'Tekst over tonnen.']);
  });

  // Milliseconds when it is linear; what is quadratic takes minutes, and is stopped with the test.
  it.each(['Datum: x\n', 'Van: x\n', '> > \n', 'a@'])(
    'are looked for in a million characters of %j',
    (unit) => {
      expect(withoutHeads(unit.repeat(1_000_000 / unit.length))).toBeDefined();
    },
  );

  it('are not lines of text with a colon', () => {
    const text = 'Aan: dit punt wordt gewerkt.\nDatum: volgt.\n\nVan: belang is het plein.';
    expect(withoutHeads(text.split('\n\n')[1] ?? '')).toBe('Van: belang is het plein.');
  });
});
