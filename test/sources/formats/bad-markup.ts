import { BOUNDS } from '../../../src/sources/extracted.ts';
import { type Bad, html, LAUGHS, latin1, NAME, OPEN, part, text } from './bad.ts';
import { fixture } from './reading.ts';

const kamerstuk = (inner: string, doctype = '', head = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${head}${doctype}<officiele-publicatie><kamerstuk><stuk><titel>Fiche (fictief)</titel><algemeen><vrije-tekst><tekst>${inner}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`;

/** Bad XML and web pages. */
export const MARKUP: readonly Bad[] = [
  ['entities that grow', 'stuk.xml', text(kamerstuk('<al>&m;</al>', LAUGHS)), 'xml_entities'],
  [
    'an entity that is a file of the machine',
    'stuk.xml',
    text(kamerstuk('<al>&x;</al>', '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    'xml_entities',
  ],
  [
    'a DTD elsewhere',
    'stuk.xml',
    text(kamerstuk(`<al>${OPEN}</al>`, '<!DOCTYPE officiele-publicatie SYSTEM "http://evil.example/x.dtd">')),
    'xml_entities',
  ],
  ['an entity that nobody declared', 'stuk.xml', text(kamerstuk('<al>&onbekend;</al>')), 'xml_entities'],
  ['XML cut in half', 'stuk.xml', () => part(fixture('clean', 'xml', NAME), 0.5), 'invalid_xml'],
  [
    'elements nested far too deep',
    'stuk.xml',
    text(kamerstuk(`${'<divisie>'.repeat(50_000)}x${'</divisie>'.repeat(50_000)}`)),
    'invalid_xml',
  ],
  ['an attribute given twice', 'stuk.xml', text(kamerstuk(`<al a="1" a="2">${OPEN}</al>`)), 'invalid_xml'],
  [
    'XML that is no Kamerstuk',
    'feed.xml',
    text('<?xml version="1.0"?><feed><title>Nieuws</title></feed>'),
    'unsupported_format',
  ],
  [
    'a drawing',
    'plaat.svg',
    text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>Kop</text></svg>'),
    'unsupported_format',
  ],
  [
    'a Kamerstuk without text',
    'stuk.xml',
    text('<officiele-publicatie><kamerstuk/></officiele-publicatie>'),
    'empty',
  ],
  ['XML that is no UTF-8', 'stuk.xml', () => latin1(kamerstuk('<al>financiële</al>')), 'invalid_utf8'],
  [
    'XML in the encoding it declares',
    'stuk.xml',
    () =>
      latin1(
        kamerstuk(
          '<al>Het kabinet weegt de financiële gevolgen.</al>',
          '',
          '<?xml version="1.0" encoding="ISO-8859-1"?>',
        ),
      ),
    { text: 'Het kabinet weegt de financiële gevolgen.' },
  ],
  [
    'XML in an encoding that nobody knows',
    'stuk.xml',
    text(kamerstuk(`<al>${OPEN}</al>`, '', '<?xml version="1.0" encoding="utf-7"?>')),
    'invalid_utf8',
  ],
  ['a text named XML', 'stuk.xml', text(OPEN), 'invalid_xml'],
  ['XML above the bound', 'dik.xml', text(kamerstuk(`<al>${'a'.repeat(BOUNDS.text)}</al>`)), 'too_large'],
  [
    'a page that only leads to a PDF',
    'stuk.html',
    text(html('<h1>Fiche</h1><p>Dit document is beschikbaar als PDF.</p><a href="/stuk.pdf">Download</a>')),
    'empty',
  ],
  [
    'a page that is a program',
    'stuk.html',
    text(html('<div id="app"></div><script>start("Het kabinet")</script>')),
    'empty',
  ],
  ['a page nested far too deep', 'stuk.html', text(html(`${'<div>'.repeat(50_000)}${OPEN}`)), 'invalid_html'],
  ['a page that is no UTF-8', 'stuk.html', () => latin1(html('<p>financiële</p>')), 'invalid_utf8'],
  ['a page above the bound', 'dik.html', text(html(`<p>${'a'.repeat(BOUNDS.text)}</p>`)), 'too_large'],
  [
    'a page with scripts, forms and links of others',
    'stuk.html',
    text(
      html(
        `<script>alert(1)</script><p onclick="x()">${OPEN}</p><iframe src="https://evil.example">weg</iframe>`,
      ),
    ),
    { text: OPEN, not: 'evil.example' },
  ],
  [
    'a page with a paragraph that does not show',
    'stuk.html',
    text(html(`<p>${OPEN}</p><p style="display:none">Het laatste bod is vier.</p>`)),
    { text: OPEN, not: 'laatste bod', suspicions: ['hidden_text'] },
  ],
];
