import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { organisationOf } from '../../../src/briefing/paper/organisation.ts';
import { markOf } from '../../../src/server/mark.ts';
import { testApp } from '../../app/world.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

async function file(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-merk-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'merk'), content);
  return join(folder, 'merk');
}

it('a mark is a picture that can be shown, or the operator is told what to give', async () => {
  expect(markOf(await file(SVG))).toMatchObject({ mark: { type: 'image/svg+xml' } });
  for (const path of [await file('geen beeld'), '/nergens/merk.png'])
    expect(markOf(path)).toEqual({ wrong: expect.stringContaining('PNG- of SVG-bestand') });
  expect(markOf('')).toEqual({ mark: null });
});

it('the name and the mark stand above every page, and nothing where no name was set', async () => {
  const read = markOf(await file(SVG));
  const organisation = organisationOf(' Ministerie van <Verzinsels> ', 'mark' in read ? read.mark : null);
  const { app } = testApp({ organisation });
  const page = await (await app.request('/stukken')).text();
  expect(page).toContain('<img src="/merk" alt="">Ministerie van &lt;Verzinsels&gt;');
  const mark = await app.request('/merk');
  expect([mark.headers.get('content-type'), await mark.text()]).toEqual(['image/svg+xml', SVG]);
  expect((await testApp().app.request('/merk')).status).toBe(404);
  expect(organisationOf(' ', null)).toBeUndefined();
});

it('the name stands in the head of a paper', async () => {
  const { app } = testApp({ organisation: { name: 'Ministerie van Verzinsels', mark: null } });
  const paper = await app.request('/api/notes', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ documents: ['fiche-molens'], format: 'html' }),
  });
  expect(await paper.text()).toContain('<p class="organisatie">Ministerie van Verzinsels</p>');
});
