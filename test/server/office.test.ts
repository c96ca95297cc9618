import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeOf, officeProgram } from '../../src/server/office.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'notabene-test-office-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A program in place of LibreOffice, which is called as that is. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

const DOCX = new TextEncoder().encode('stuk');
const PATH = process.env.PATH;
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('notabene-office-'));

describe('the office program', () => {
  it('is the one that is set, by its path or its name', () => {
    const path = program('eigen-soffice', 'true');
    expect(officeProgram({ NOTABENE_OFFICE: path })).toEqual({ program: path });
    expect(officeProgram({ NOTABENE_OFFICE: 'eigen-soffice', PATH: folder })).toEqual({ program: path });
  });

  it('is found by its name when none is set, and is not looked for when it is off', () => {
    const path = program('soffice', 'true');
    expect(officeProgram({ PATH: folder })).toEqual({ program: path });
    expect(officeProgram({ PATH: folder, NOTABENE_OFFICE: 'off' })).toEqual({ program: null });
  });

  it('is said not to be there where it was named wrongly', () => {
    expect(officeProgram({ NOTABENE_OFFICE: '/nergens/soffice', PATH: folder })).toEqual({
      wrong: expect.stringContaining('NOTABENE_OFFICE noemt geen programma dat er is'),
    });
  });
});

describe('a file that an office program makes', () => {
  it('is what the program wrote beside the Word file, and nothing of it stays', async () => {
    const before = left();
    const convert = officeOf(program('maakt', 'tr a-z A-Z < stuk.docx > stuk.odt'), PATH);
    expect(new TextDecoder().decode(await convert(DOCX, 'odt'))).toBe('STUK');
    expect(left()).toEqual(before);
  });

  it('is made in an environment that has nothing of what is set for the server', async () => {
    process.env.NOTABENE_SESSION_SECRET = 'geheim van de server';
    const convert = officeOf(program('omgeving', 'env > stuk.pdf'), PATH);
    const told = new TextDecoder().decode(await convert(DOCX, 'pdf'));
    delete process.env.NOTABENE_SESSION_SECRET;
    expect(told).toContain('HOME=');
    expect(told).not.toContain('geheim van de server');
  });

  it('is told not to have been made where the program writes nothing, or can not start', async () => {
    for (const path of [program('niets', 'exit 0'), join(folder, 'er-niet')])
      await expect(officeOf(path, PATH)(DOCX, 'pdf')).rejects.toMatchObject({
        code: 'failed',
        message: expect.stringContaining('LibreOffice heeft van dit stuk niets kunnen maken'),
      });
  });

  it('is not waited for without end: the program is ended, with all that it started', async () => {
    const mark = join(folder, 'leeft-nog');
    const convert = officeOf(program('traag', `(sleep 2; touch ${mark}) & sleep 60`), PATH, 200);
    await expect(convert(DOCX, 'pdf')).rejects.toMatchObject({ code: 'slow' });
    await new Promise((done) => setTimeout(done, 2_500));
    expect(() => readFileSync(mark)).toThrow();
  });

  it('is stopped when who asked for it leaves', async () => {
    const leaving = new AbortController();
    const making = officeOf(program('slaapt', 'sleep 60'), PATH)(DOCX, 'odt', leaving.signal);
    setTimeout(() => leaving.abort(), 50);
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is made one at a time', async () => {
    const convert = officeOf(
      program(
        'beurt',
        `mkdir ${folder}/bezig || exit 1; sleep 0.1; echo a > stuk.odt; rmdir ${folder}/bezig`,
      ),
      PATH,
    );
    const made = await Promise.all([convert(DOCX, 'odt'), convert(DOCX, 'odt'), convert(DOCX, 'odt')]);
    expect(made.map((bytes) => bytes.length)).toEqual([2, 2, 2]);
  });
});
