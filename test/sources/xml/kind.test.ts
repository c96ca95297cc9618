import { describe, expect, it } from 'vitest';
import { decodeMarkup, headOfMarkup } from '../../../src/sources/xml/decode.ts';
import { kindOfMarkup } from '../../../src/sources/xml/kind.ts';

describe('telling markup by its content', () => {
  it.each([
    ['<!DOCTYPE html><html><body>', 'html'],
    ['\ufeff \n<!doctype HTML>\n<p>', 'html'],
    ['<HTML lang="nl"><head>', 'html'],
    ['<!-- bewaard van een site -->\n<html>', 'html'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'xhtml'],
    ['<html xmlns="http://www.w3.org/1999/xhtml" lang="nl">', 'xhtml'],
    ['<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd"><html>', 'xhtml'],
    [
      '<?xml version="1.0" encoding="utf-8"?><!-- x --><?xpp y?><officiele-publicatie xmlns:x="y">',
      'kamerstuk',
    ],
    ['<officiele-publicatie>', 'kamerstuk'],
    ['<op:kamerstuk xmlns:op="https://schema.example/">', 'kamerstuk'],
    ['<!DOCTYPE kamerstuk [<!ENTITY a "b">]><kamerstuk>', 'kamerstuk'],
    ['<?xml version="1.0"?><rss version="2.0">', 'xml'],
    ['<?xml version="1.0"?>', 'xml'],
    ['# Fiche\n\nEen <html> in de tekst.', null],
    ['Gewone tekst met <b>vet</b> erin.', null],
    ['<b>Nota</b> die met een tag begint', null],
    ['<htmlachtig>', null],
    ['<1', null],
    ['', null],
    ['<!-- een opmerking die niet eindigt', null],
  ] as const)('takes %j for %s', (head, kind) => {
    expect(kindOfMarkup(head)).toBe(kind);
  });

  it('sees it in UTF-16 too', () => {
    const text = '\ufeff<?xml version="1.0"?><kamerstuk/>';
    const wide = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
    expect(kindOfMarkup(headOfMarkup(wide))).toBe('kamerstuk');
    expect(decodeMarkup(wide)).toBe(text.slice(1));
  });

  it('comes to the end of a head of nothing but openings', () => {
    for (const piece of ['<!--', '<?x', '<', '<!doctype ', ' '])
      expect(kindOfMarkup(piece.repeat(400_000))).toBeNull();
  });
});

const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

describe('decoding markup', () => {
  it.each([
    ['what the XML declares', '<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9</a>'],
    ['what a meta element declares', '<html><head><meta charset="windows-1252"></head>\u00e9</html>'],
    [
      'what an older meta element declares',
      '<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">\u00e9</html>',
    ],
  ])('follows %s', (_, text) => {
    expect(decodeMarkup(latin(text))).toContain('é');
  });

  it('refuses bytes that do not fit the encoding, and encodings that it does not know', () => {
    expect(decodeMarkup(latin('<html>\u00e9</html>'))).toBeNull();
    expect(decodeMarkup(latin('<?xml version="1.0" encoding="UTF-8"?><a>\u00e9</a>'))).toBeNull();
    expect(decodeMarkup(latin('<?xml version="1.0" encoding="UTF-7"?><a>x</a>'))).toBeNull();
    expect(decodeMarkup(latin('<html>\0</html>'))).toBeNull();
  });

  it('follows the byte order mark rather than a declaration that says otherwise', () => {
    const bytes = new TextEncoder().encode('\ufeff<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>');
    expect(decodeMarkup(bytes)).toContain('é');
  });
});
