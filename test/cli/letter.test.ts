import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { BRIEFING_DOCUMENTS, ORIGINAL } from '../briefing/documents.ts';
import { opened, paragraphs } from '../briefing/opened.ts';
import { folderWith } from './folder.ts';
import { screen } from './screen.ts';

const LETTER = `Geachte voorzitter,

1. Hoe lang duurt de kweek van ananassen?
2. Wat vindt het kabinet van de agenda voor vuurtorens?

Met vriendelijke groet`;

async function run(...argv: string[]) {
  const terminal = screen();
  const code = await main(['letter', ...argv, '--corpus', BRIEFING_DOCUMENTS], terminal);
  return { code, stdout: terminal.written(), said: terminal.said() };
}

const path = async (text = LETTER) => join(await folderWith({ 'brief.txt': text }), 'brief.txt');

describe('notabene letter', () => {
  it('shows each question with its draft and where that stands, or that nothing was found', async () => {
    const { code, stdout } = await run(await path(), '--scope', ORIGINAL);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1\. Hoe lang duurt de kweek van ananassen\?\nNiet gevonden\n/);
    expect(stdout).toMatch(/\[1\] .+/);
    expect(stdout).toMatch(/\n2\. Wat vindt het kabinet van de agenda voor vuurtorens\?\n\S/);
    expect(stdout).not.toContain('vriendelijke groet');
  });

  it('gives a program what the page gives, of the documents that it is confined to', async () => {
    const { stdout } = await run(await path(), '--json', '--scope', ORIGINAL);
    const { questions, more } = JSON.parse(stdout);
    expect(more).toBe(0);
    expect(
      questions.map(({ number, status }: { number: string; status: string }) => [number, status]),
    ).toEqual([
      ['1', 'niet-gevonden'],
      ['2', expect.stringMatching(/^(?:antwoord|waarschijnlijk)$/)],
    ]);
    const cited = questions[1].claims.flatMap(({ citations }: { citations: { documentId: string }[] }) =>
      citations.map(({ documentId }) => documentId),
    );
    expect(new Set(cited)).toEqual(new Set([ORIGINAL]));
  });

  it('writes the answers in Word, and not over a file that is there', async () => {
    const letter = await path();
    const out = letter.replace('brief.txt', 'antwoorden.docx');
    expect((await run(letter, '--out', out, '--scope', ORIGINAL)).said).toEqual([`Geschreven: ${out}`]);
    const texts = paragraphs(opened(await readFile(out))).map(({ text }) => text);
    expect(texts).toContain('Vraag 1');
    expect(texts).toContain('Niet gevonden in de stukken.');
    await writeFile(out, 'verder bewerkt');
    expect(await run(letter, '--out', out)).toMatchObject({
      code: 1,
      said: [expect.stringContaining('bestaat al')],
    });
  });

  it.each([
    [[], 2, 'Geef één bestand met de brief'],
    [['/bestaat/niet.txt'], 1, '/bestaat/niet.txt'],
    [['/bestaat/niet.txt', '--out', 'antwoord.pdf'], 2, 'Geef bij --out een naam op .docx of .md'],
  ])('says after %j what to do', async (argv, code, words) => {
    expect(await run(...argv)).toMatchObject({ code, said: [expect.stringContaining(words)] });
  });

  it('says of a text that asks nothing, and of an empty one, what is wrong', async () => {
    expect((await run(await path('Dank voor uw brief.'))).said).toEqual([
      expect.stringMatching(/^In deze tekst is geen vraag herkend/),
    ]);
    expect((await run(await path(' \n'))).said).toEqual([expect.stringContaining('bevat geen tekst')]);
  });
});
