import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { readSource } from '../../src/sources/read.ts';
import { folderWith } from '../cli/folder.ts';
import { MARKUP } from './formats/bad-markup.ts';
import { PDFS } from './formats/bad-pdf.ts';
import { TEXTS } from './formats/bad-text.ts';
import { WORDS } from './formats/bad-word.ts';
import { command } from './formats/command.ts';
import { canariesIn } from './formats/contents.ts';

/** Some are large, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const BAD = [...PDFS, ...WORDS, ...MARKUP, ...TEXTS];

describe('rows 45 to 50: a bad file', () => {
  it.each(BAD)('%s (%s)', async (_, name, bytes, outcome) => {
    const read = await readSource(await bytes(), name);
    if (typeof outcome === 'string') {
      expect(read).toEqual({ kind: 'refused', name, code: outcome, message: expect.any(String) });
      if (read.kind !== 'refused') return;
      // One Dutch sentence or two, about this file, with nothing of a library and nothing of the content.
      expect(read.message).toMatch(/^\P{Cc}{20,400}\.$/u);
      expect(read.message).toContain(`‘${name}’`);
      expect(read.message).not.toMatch(
        /\b(?:Error|Exception|undefined|null|object|stack|invalid|unexpected)\b|sterrenwacht|evil/i,
      );
      expect(canariesIn(read.message)).toEqual([]);
      return;
    }
    if (read.kind === 'refused') throw new Error(`${read.code}: ${read.message}`);
    expect(read.source.body.replace(/\s+/g, ' ')).toContain(outcome.text);
    if (outcome.not !== undefined) expect(JSON.stringify(read)).not.toContain(outcome.not);
    expect([...new Set(read.suspicions.map(({ code }) => code))]).toEqual(outcome.suspicions ?? []);
  });

  it('is one of at least forty, and every code of a refusal is among them', () => {
    expect(BAD.length).toBeGreaterThanOrEqual(40);
    const codes = new Set(BAD.flatMap(([, , , outcome]) => (typeof outcome === 'string' ? [outcome] : [])));
    expect([...codes].sort()).toEqual(
      [
        'archive_bomb',
        'archive_damaged',
        'bad_front_matter',
        'docx_encrypted',
        'empty',
        'forbidden_key',
        'invalid_docx',
        'invalid_html',
        'invalid_odt',
        'invalid_pdf',
        'invalid_utf8',
        'invalid_xml',
        'no_text_layer',
        'not_text',
        'pdf_encrypted',
        'too_large',
        'unsupported_format',
        'xml_entities',
      ].sort(),
    );
  });

  it('among good ones keeps none of those out, and every file is accounted for', async () => {
    const small = BAD.filter(([what]) => !/bound|more than it/.test(what));
    const files: Record<string, Uint8Array> = {
      'goed.txt': strToU8('Het kabinet steunt de verzonnen sterrenwacht op het eiland.\n'),
    };
    for (const [index, [, name, bytes]] of small.entries())
      files[`${String(index).padStart(3, '0')}-${name.includes('.') ? name : `${name}.txt`}`] = await bytes();
    const folder = await folderWith(files);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const { code, seen } = await command('ingest', ...paths, '--out', await folderWith(), '--json');
    expect(code).toBe(1);
    const account = JSON.parse(seen.slice(0, seen.lastIndexOf('}') + 1)) as {
      totals: Record<'offered' | 'indexed' | 'quarantined' | 'refused' | 'double', number>;
      files: { name: string; status: string; code: string | null }[];
    };
    const { offered, indexed, quarantined, refused, double } = account.totals;
    expect(offered).toBe(paths.length);
    expect(indexed + quarantined + refused + double).toBe(offered);
    expect(refused).toBeGreaterThanOrEqual(
      small.filter(([, , , outcome]) => typeof outcome === 'string').length,
    );
    expect(account.files.find(({ name }) => name === 'goed.txt')?.status).toBe('indexed');
    for (const file of account.files)
      if (file.status !== 'indexed') expect(file.code, file.name).toMatch(/^[a-z0-9_]+$/);
  });
});
