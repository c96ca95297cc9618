import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { FICHE, NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { run, start } from './run.ts';
import { screen } from './screen.ts';

const corpus = () => folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });

/** One line, so that a script can show it as it is. */
const SENTENCE = /^[A-Z/][^\n]+\.$/;

/** An answer, whether surely or with reserve: by words alone it is nearly never sure. */
const SHOWN = /^(?:answered|probable)$/;

describe('the command line', () => {
  it('answers a question with the exact words of the source', async () => {
    const folder = await corpus();
    const result = await run(['ask', '--corpus', folder, 'Wat vindt het kabinet van het molenplan?']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain('[Kabinet] Beslisnota over het molenplan (fictief)');
    expect(result.stdout).toContain('“Het kabinet is positief over het molenplan.”');
    expect(result.stdout).toContain('https://stukken.example/nota-molens');
    // Not a terminal: no colour.
    expect(result.stdout).not.toContain('\u001b');
  });

  it('does as well from another folder, over the documents that ship', async () => {
    const result = await run(['ask', '--json', 'Wat vindt het kabinet van de EU-drugsstrategie?'], {
      cwd: await folderWith(),
    });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(result.stdout)).toMatchObject({
      status: expect.stringMatching(SHOWN),
      mode: 'extractive',
    });
  });

  it('takes a path from where the user stands, though npm starts it elsewhere', async () => {
    const folder = await corpus();
    await rename(join(folder, 'nota-molens.md'), join(folder, 'nota.md'));
    const result = await run(['documents', '--json', '--corpus', 'nota.md'], {
      env: { npm_lifecycle_event: 'notabene', INIT_CWD: folder },
    });
    expect(JSON.parse(result.stdout)).toMatchObject([{ id: 'nota-molens' }]);
  });

  it('answers a batch line by line, in order, whatever is on a line', async () => {
    const folder = await corpus();
    const lines = [
      '{"id":"a","question":"Wat stelt de Commissie voor over watermolens?"}',
      'geen json',
      '{"id":7,"question":"En wat vindt het kabinet daarvan?","thread":["Wat is het molenplan?"]}',
      `{"id":"lang","question":"${'x'.repeat(2001)}"}`,
      '{"id":"c","question":"Wat wil de Commissie met bruggen?"}',
    ];
    const result = await run(['ask', '--batch', '-', '--corpus', folder], {
      stdin: `\ufeff${lines.join('\r\n')}\r\n\r\n`,
    });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const answers = result.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, status, code }) => [id, status, code])).toEqual([
      ['a', expect.stringMatching(SHOWN), undefined],
      [null, 'rejected', 'bad_json'],
      [7, expect.stringMatching(SHOWN), undefined],
      ['lang', 'rejected', 'question_too_long'],
      ['c', expect.stringMatching(SHOWN), undefined],
    ]);
    expect(answers[2].claims[0].voice).toBe('kabinet');
  });

  it('searches a batch over a collection in BEIR form', async () => {
    const folder = await folderWith({
      'teksten.jsonl':
        '{"_id":"b1","title":"","text":"Watermolens malen graan."}\n{"_id":"b2","text":"Bruggen roesten."}\n',
      'vragen.jsonl': '{"id":"q1","question":"graan malen"}\n{"id":"q2","question":""}\n',
    });
    const terminal = screen();
    const [texts, questions] = [join(folder, 'teksten.jsonl'), join(folder, 'vragen.jsonl')];
    await main(['search', '--corpus', texts, '--batch', questions, '--top', '5'], terminal);
    expect(
      terminal
        .written()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 'q1', hits: [{ documentId: 'b1', text: 'Watermolens malen graan.', score: expect.any(Number) }] },
      { id: 'q2', status: 'rejected', code: 'empty_question' },
    ]);
  });

  it.each([
    [[], 2, 'Geef een opdracht'],
    [['vraag'], 2, 'De opdracht vraag bestaat niet'],
    [['card'], 2, 'Geef het id van een fiche of nota'],
    [['note'], 2, 'Geef een onderwerp met --about'],
    [['timeline', 'bestaat-niet'], 1, 'Er is geen stuk met id bestaat-niet'],
    [['timeline', '--on', 'morgen'], 2, 'Geef bij --on een datum'],
    [['timeline', '--format', 'pdf'], 2, 'Kies bij --format'],
    [['timeline', '--json', '--format', 'svg'], 2, 'Kies tussen --json'],
    [['timeline', '--out', '/bestaat/niet/lijn.txt'], 1, '/bestaat/niet/lijn.txt'],
    [['ask'], 2, 'Geef een vraag'],
    [['ask', 'Wat', 'kost', 'het'], 2, 'aanhalingstekens'],
    [['ask', '  '], 2, 'leeg'],
    [['ask', 'Wat?', '--batch', '-'], 2, 'laat VRAAG'],
    [['ask', 'Wat?', '--corpus', '/bestaat/niet'], 1, 'Het pad /bestaat/niet bestaat niet'],
    [['ask', 'Wat?', '--corpus', '/dev/null'], 1, 'geen gewoon bestand'],
    [['ask', 'Wat?', '--thread', '/bestaat/niet'], 1, 'bestaat niet'],
    [['ask', '--batch', '/'], 1, 'is een map'],
    [['search', 'molen', '--voice', 'minister'], 2, 'Kies bij --voice'],
    [['documents', 'bestaat-niet'], 1, 'Er is geen stuk met id bestaat-niet'],
    [['ingest'], 2, 'Geef een of meer bestanden'],
    [['serve', '--port', '99999'], 2, '--port'],
  ])('says in one Dutch sentence what to do after %j', async (args, code, message) => {
    const terminal = screen();
    expect(await main(args, terminal)).toBe(code);
    expect(terminal.written()).toBe('');
    expect(terminal.said()).toEqual([expect.stringContaining(message)]);
    expect(terminal.said()[0]).toMatch(SENTENCE);
  });

  it('explains itself', async () => {
    const overview = screen();
    expect(await main(['--help'], overview)).toBe(0);
    for (const name of ['ask', 'search', 'ingest', 'pull', 'documents', 'card', 'matrix', 'timeline', 'note'])
      expect(overview.written()).toContain(`  ${name} `);
    for (const argv of [
      ['help', 'ask'],
      ['ask', '-h'],
      ['ask', '--help', 'Wat?'],
    ]) {
      const help = screen();
      expect(await main(argv, help)).toBe(0);
      expect(help.written()).toContain('--thread BESTAND');
    }
  });

  it('ends with its sentence on standard error and nothing else', async () => {
    const result = await run(['ask', 'Wat?', '--corpus', '/bestaat/niet']);
    expect(result).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Het pad /bestaat/niet bestaat niet; controleer de naam.\n',
    });
  });

  it('is quiet when its reader leaves', async () => {
    const child = start(['search', '--batch', '-', '--top', '50']);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.stdin?.on('error', () => {});
    child.stdin?.write('{"id":1,"question":"drugs"}\n');
    await once(child.stdout ?? child, 'data');
    child.stdout?.destroy();
    child.stdin?.end('{"id":2,"question":"drugs"}\n'.repeat(50));
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('stops when it is interrupted', async () => {
    const child = start(['ask', '--batch', '-']);
    child.stdin?.write('{"id":1,"question":"Wat kost het?"}\n');
    await once(child.stdout ?? child, 'data');
    child.kill('SIGINT');
    expect((await once(child, 'close'))[0]).toBe(130);
  });
});
