import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../../src/sources/extracted.ts';
import { readXml } from '../../../src/sources/xml/read.ts';
import { kamerstuk, xml, xmlRefused } from './reading.ts';

describe('what a Kamerstuk says about itself', () => {
  const withMeta = (meta: Readonly<Record<string, string>>, rest = ''): string =>
    `<officiele-publicatie><metadata>${Object.entries(meta)
      .map(([name, content]) => `<meta name="${name}" content="${content}"/>`)
      .join('')}</metadata><kamerstuk>${rest}<al>Tekst.</al></kamerstuk></officiele-publicatie>`;

  it('is taken as number, title, date, references and address, never a person', async () => {
    const { source } = await xml(
      withMeta({
        'DC.identifier': 'kst-36999-XX-12',
        'DC.title': 'Regels voor pleinen (fictief); Brief regering; Fiche: Mededeling pleinen; vervolg',
        'OVERHEIDop.dossiernummer': '36999-XX',
        'OVERHEIDop.dossiertitel': 'Regels voor pleinen (fictief)',
        'OVERHEIDop.ondernummer': '12',
        'DCTERMS.issued': '2099-01-30',
        'DC.creator': 'K. Kanarie',
        'OVERHEIDop.indiener': 'K. Kanarie',
        'DC.source': 'https://zoek.officielebekendmakingen.nl/kst-36999-XX-12.html',
      }),
    );
    expect(source.frontMatter).toEqual({
      id: 'kst-36999-xx-12',
      titel: 'Fiche: Mededeling pleinen; vervolg',
      datum: '2099-01-30',
      referenties: { kamerstuk: ['kst-36999-XX-12'], dossier: ['36999'] },
      url: 'https://zoek.officielebekendmakingen.nl/kst-36999-XX-12.html',
    });
    expect(JSON.stringify(source)).not.toContain('Kanarie');
  });

  it('is made of the heads when there is no metadata; a paper in two dossiers has its number in the first', async () => {
    const dossier = (number: string) =>
      `<dossier><dossiernummer><dossiernr>${number}</dossiernr></dossiernummer><titel>X</titel></dossier>`;
    const { source } = await xml(
      withMeta(
        {},
        `${dossier('22 112')}${dossier('36 999')}<stuk><stuknr>Nr. <ondernummer>7</ondernummer></stuknr></stuk>`,
      ),
    );
    expect(source.frontMatter).toEqual({
      id: 'kst-22112-7',
      referenties: { kamerstuk: ['kst-22112-7'], dossier: ['22112', '36999'] },
    });
  });

  it.each([
    ['36 999', '<begrotingshoofdstuk>XX</begrotingshoofdstuk>', 'kst-36999-xx-12', ['kst-36999-XX-12']],
    ['36 999-XX', '', 'kst-36999-xx-12', ['kst-36999-XX-12']],
    ['36 999 (XX)', '', 'kst-36999-xx-12', ['kst-36999-XX-12']],
    ['21 501-02', '', 'kst-21501-02-12', ['kst-21501-02-12']],
  ])('knows the addition to the number of a dossier: %s %s', async (number, addition, id, kamerstuk) => {
    const { source } = await xml(
      withMeta(
        {},
        `<dossier><dossiernummer><dossiernr>${number}</dossiernr> ${addition}</dossiernummer></dossier><stuk><stuknr>Nr. <ondernummer>12</ondernummer></stuknr></stuk>`,
      ),
    );
    expect(source.frontMatter?.id).toBe(id);
    expect(source.frontMatter?.referenties?.kamerstuk).toEqual(kamerstuk);
    expect(source.frontMatter?.referenties?.dossier).toEqual([number.replace(/\D/g, '').slice(0, 5)]);
  });

  it('is left out where it has another form than front matter asks for', async () => {
    const { source } = await xml(
      withMeta({
        'DC.identifier': '../../kst-1',
        'DC.title': 'x'.repeat(501),
        'DCTERMS.issued': '2099-02-31',
        'OVERHEIDop.dossiernummer': 'geen',
        'DC.source': 'https://zoek.officielebekendmakingen.nl.kwaad.example/kst-1.html',
      }),
    );
    expect(source.frontMatter).toBeNull();
  });
});

describe('row 47: XML that is refused', () => {
  const LAUGHS = `<!DOCTYPE kamerstuk [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]>`;
  it.each([
    ['entities of its own', `${LAUGHS}<kamerstuk><al>&b;</al></kamerstuk>`, 'xml_entities'],
    [
      'an external DTD',
      '<!DOCTYPE kamerstuk SYSTEM "https://kwaad.example/x.dtd"><kamerstuk><al>x</al></kamerstuk>',
      'xml_entities',
    ],
    [
      'a file as entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///geheim.txt">]><kamerstuk>&x;</kamerstuk>',
      'xml_entities',
    ],
    ['an entity that nobody declared', kamerstuk('<al>co&euml;rdinatie</al>'), 'xml_entities'],
    ['a file that is cut off', kamerstuk('<al>tekst</al>').slice(0, -30), 'invalid_xml'],
    ['two roots', '<kamerstuk><al>x</al></kamerstuk><kamerstuk/>', 'invalid_xml'],
    ['an undeclared prefix', '<kamerstuk><x:al>x</x:al></kamerstuk>', 'invalid_xml'],
    ['nesting without end', kamerstuk('<al>'.repeat(100_000)), 'invalid_xml'],
    [
      'deep nesting that does end',
      kamerstuk(`${'<divisie>'.repeat(5_000)}x${'</divisie>'.repeat(5_000)}`),
      'invalid_xml',
    ],
    [
      'other XML',
      '<?xml version="1.0"?><rss><channel><title>x</title></channel></rss>',
      'unsupported_format',
    ],
    [
      'metadata alone',
      '<?xml version="1.0"?><metadata_gegevens><metadata name="a" content="b"/></metadata_gegevens>',
      'unsupported_format',
    ],
    ['no text', kamerstuk('<al> \u00a0</al>'), 'empty'],
    ['too many characters', kamerstuk(`<al>${'tekst '.repeat(BOUNDS.characters / 5)}</al>`), 'too_large'],
    ['too many elements', kamerstuk('<al/>'.repeat(700_000)), 'too_large'],
  ])('%s', async (_, text, code) => {
    const refusal = await xmlRefused(text);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^‘stuk\.xml’ .+\.$/);
    expect(refusal.message).not.toMatch(/geheim|kwaad|undefined|line|column/);
  });

  it('is judged by its size before it is read', async () => {
    const result = await readXml(new Uint8Array(BOUNDS.text + 1), 'groot.xml', '0'.repeat(64));
    expect(result).toMatchObject({ kind: 'refused', code: 'too_large' });
  });
});
