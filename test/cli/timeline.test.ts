import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { folderWith } from './folder.ts';
import { screen } from './screen.ts';

const NOTA = `---
soort: nota
titel: Nota veerhuizen (fictief)
datum: 2031-01-20
---

## 1. Aanleiding

De Commissie publiceerde het voorstel op 4 december 2030.

## 4. Toelichting

### Proces

Naar verwachting wordt het fiche op 30 januari in de MR besproken en op 3 februari 2031 naar de Kamer verzonden.
`;

async function run(...argv: string[]) {
  const folder = await folderWith({ 'nota-veerhuizen.md': NOTA });
  const terminal = screen();
  const code = await main(['timeline', ...argv, '--corpus', folder], terminal);
  return { code, stdout: terminal.written(), said: terminal.said(), folder };
}

describe('timeline', () => {
  it('shows each step with its status, who says it, the quote and the source, and then the computation', async () => {
    const { code, stdout } = await run('--on', '2031-02-01');
    expect(code).toBe(0);
    expect(stdout).toContain('Gezien vanaf 1 februari 2031.');
    expect(stdout).toMatch(/^2 +30 januari 2031 +Ministerraad +○ verwacht +Nota veerhuizen \(fictief\)$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '[Proces] “Naar verwachting wordt het fiche op 30 januari in de MR besproken en op 3 februari 2031 naar de Kamer verzonden.” Nota veerhuizen (fictief) · 4. Toelichting › Proces · nota-veerhuizen.md',
    );
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '61 dagen na publicatie (4 december 2030 tot 3 februari 2031, verwacht); zes weken is 15 januari 2031. Dit is een berekening van Notabene',
    );
    expect(stdout).toContain('Die datum is voorbij; of het gebeurd is, staat niet in dit stuk.');
  });

  it('gives the same as JSON, whichever way it is asked for', async () => {
    const asked = await run('nota-veerhuizen', '--on', '2031-02-01', '--json');
    expect(JSON.parse(asked.stdout)).toMatchObject({
      on: '2031-02-01',
      events: [{ step: 'commissie' }, { step: 'ministerraad', year: 'context' }, { step: 'kamer' }],
      terms: [{ days: 61 }],
    });
    expect((await run('--on', '2031-02-01', '--format', 'json')).stdout).toBe(asked.stdout);
  });

  it.each([
    ['ics', /^BEGIN:VCALENDAR\r\n.*SUMMARY:Verwacht: Ministerraad/s],
    ['svg', /^<svg .*Ministerraad – verwacht/s],
  ])('writes %s to a file, and says where', async (format, content) => {
    const out = join(await folderWith(), `lijn.${format}`);
    const { code, stdout, said } = await run('--format', format, '--out', out);
    expect([code, stdout]).toEqual([0, '']);
    expect(said).toContainEqual(`De tijdlijn staat in ${out}.`);
    expect(await readFile(out, 'utf8')).toMatch(content);
  });
});
