import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../src/sources/odt/read.ts';
import { readSource } from '../../../src/sources/read.ts';
import { FODT_CAUSES, fodtOf } from '../../fixtures/formats/render/fodt.ts';
import type { Cause } from '../../fixtures/formats/render/plants.ts';
import { ALL } from '../../fixtures/formats/truth/all.ts';
import type { Truth } from '../../fixtures/formats/truth/truth.ts';
import { documentsOf, idealSource, shapeOf } from '../formats/reading.ts';

const MIME = 'application/vnd.oasis.opendocument.text';
const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';

const zipped = (files: Zippable): Uint8Array =>
  zipSync({ mimetype: [strToU8(MIME), { level: 0 }], ...files });

/** A text of one document, its styles in a part of their own, as LibreOffice saves it. */
function odtOf(truth: Truth, causes: readonly Cause[] = []): Uint8Array {
  const whole = fodtOf(truth, causes);
  const root = /<office:document [^>]*>/.exec(whole)?.[0] ?? '';
  const piece = (name: string): string =>
    new RegExp(`<office:${name}>.*</office:${name}>`, 's').exec(whole)?.[0] ?? '';
  const part = (...names: readonly string[]): Uint8Array =>
    strToU8(`<?xml version="1.0"?>${root}${names.map(piece).join('')}</office:document>`);
  return zipped({
    'content.xml': part('automatic-styles', 'body'),
    'styles.xml': part('styles', 'automatic-styles', 'master-styles'),
    'meta.xml': part('meta'),
  });
}

const withBody = (body: string, styles = ''): Uint8Array =>
  zipped({
    'content.xml': strToU8(
      `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });

async function read(bytes: Uint8Array) {
  const result = await readOdt(bytes, 'proef.odt', '0'.repeat(64));
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

describe('a text of OpenDocument', () => {
  it.each(ALL.map((truth) => [truth.name, truth] as const))(
    'is read as what it is: %s',
    async (name, truth) => {
      const result = await readSource(odtOf(truth), `${name}.odt`);
      if (result.kind === 'refused') throw new Error(result.message);
      expect(result.format).toBe('odt');
      const [shapes, ideal] = [result.source, idealSource(truth)].map((source) =>
        documentsOf(source).map(shapeOf),
      );
      expect(shapes).toEqual(ideal);
    },
  );

  it.each(FODT_CAUSES)('leaves out and names what a reader does not see: %s', async (cause) => {
    const truth = ALL[0];
    if (truth === undefined) throw new Error('no document');
    const { source, suspicions } = await read(odtOf(truth, [cause]));
    const seen = JSON.stringify(source);
    const codes: Readonly<Partial<Record<Cause, string>>> = {
      verborgen: 'hidden_text',
      wit: 'white_text',
      eenpunts: 'tiny_text',
      opmerking: 'comments',
      verwijderd: 'tracked_changes',
    };
    expect(suspicions.map(({ code }) => code)).toEqual(codes[cause] === undefined ? [] : [codes[cause]]);
    if (codes[cause] !== undefined) expect(seen).not.toMatch(/kan instemmen met/);
    expect(seen).not.toMatch(/KANARIE/i);
  });

  it('has its lists, tables and notes', async () => {
    const { source } = await read(
      withBody(
        `<text:list text:style-name="L"><text:list-item><text:p>Eerste</text:p><text:list><text:list-item><text:p>Binnen</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Tweede</text:p></text:list-item></text:list><table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Jaar</text:p></table:table-cell><table:table-cell><text:p>Bedrag</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>2031</text:p></table:table-cell><table:table-cell><text:p>€ 5</text:p></table:table-cell></table:table-row></table:table><text:p>Een<text:s text:c="2"/>zin.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Een noot.</text:p></text:note-body></text:note></text:p>`,
        `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>`,
      ),
    );
    expect(source.body.split('\n\n')).toEqual([
      '1. Eerste',
      'a) Binnen',
      '2. Tweede',
      'Jaar\tBedrag',
      '2031\t€ 5',
      'Een zin.',
      '1. Een noot.',
    ]);
  });

  it('puts a filled shape over text in quarantine', async () => {
    const { suspicions } = await read(
      withBody(
        `<text:p>Een naam.<draw:rect draw:style-name="vlak"/></text:p>`,
        `<style:style style:name="vlak" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#000000" style:run-through="foreground"/></style:style>`,
      ),
    );
    expect(suspicions.map(({ code }) => code)).toEqual(['covered_text']);
  });

  it.each([
    [
      'with a password',
      'odt_encrypted',
      zipped({
        'content.xml': strToU8('x'),
        'META-INF/manifest.xml': strToU8(
          '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
        ),
      }),
    ],
    [
      'that is a sheet',
      'invalid_odt',
      zipped({
        'content.xml': strToU8(
          `<office:document-content ${NAMESPACES}><office:body><office:spreadsheet/></office:body></office:document-content>`,
        ),
      }),
    ],
    [
      'with entities of its own',
      'xml_entities',
      zipped({ 'content.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') }),
    ],
    ['that was cut', 'archive_damaged', withBody('<text:p>Tekst.</text:p>').slice(0, -30)],
    ['without text', 'empty', withBody('<text:p/>')],
  ] as const)('is refused by name: one %s', async (_what, code, bytes) => {
    expect(await readOdt(bytes, 'proef.odt', '0'.repeat(64))).toMatchObject({
      kind: 'refused',
      code,
      message: expect.stringMatching(/^‘proef\.odt’ .*\. \p{Lu}/u),
    });
  });
});
