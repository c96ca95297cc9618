import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/documents/parse.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { readSource } from '../../src/sources/read.ts';

/** Text of a fictional paper, as it may be shown. */
async function textOf(content: string, name: string): Promise<string> {
  const read = await readSource(new TextEncoder().encode(content), name);
  if (read.kind === 'refused') throw new Error(read.message);
  return parseDocument(read.source, KINDS).document.text;
}

const xml = (signatures: string): string =>
  `<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst><al>De commissie heeft over molens gesproken.</al></tekst><tekst-sluiting>${signatures}</tekst-sluiting></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`;
const html = (signatures: string): string =>
  `<!DOCTYPE html><html lang="nl"><body><article><div id="broodtekst"><p>De commissie heeft over molens gesproken.</p>${signatures}</div></article></body></html>`;

describe('the signature of a Kamerstuk, which has no closing formula', () => {
  it.each([
    [
      'XML',
      xml(
        '<ondertekening><functie>De adjunct-griffier van de commissie,</functie><naam>K.L. Verzonnen</naam></ondertekening>',
      ),
      'kst.xml',
    ],
    [
      'HTML',
      html(
        '<div class="ondertekening"><p>De adjunct-griffier van de commissie,</p><p>K.L. Verzonnen</p></div>',
      ),
      'kst.html',
    ],
  ])('loses the name of an official, and keeps the office: %s', async (_format, content, name) => {
    const text = await textOf(content, name);
    expect(text).toContain('De adjunct-griffier van de commissie');
    expect(text).not.toContain('Verzonnen');
    expect(text).toContain('[persoonsgegevens]');
  });

  it.each([
    [
      'XML',
      xml(
        '<ondertekening><functie>De minister van Molens,</functie><naam>K.L. Bekend</naam></ondertekening>',
      ),
      'kst.xml',
    ],
    [
      'HTML',
      html('<div class="ondertekening"><p>De minister van Molens,</p><p>K.L. Bekend</p></div>'),
      'kst.html',
    ],
  ])('keeps the name of a minister: %s', async (_format, content, name) => {
    expect(await textOf(content, name)).toContain('K.L. Bekend');
  });
});
