import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { ask } from '../../cli/commands/ask.ts';
import { main } from '../../cli/notabene.ts';
import { openAskedWithFiles } from '../../cli/open.ts';
import { readCorpus } from '../../ingest/corpus.ts';
import { buildFolder } from '../../ingest/index-folder/build-folder.ts';
import { FICHE, NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { bytesOf, screen } from './screen.ts';

const corpus = () => folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });

async function run(argv: readonly string[], options: Parameters<typeof screen>[0] = {}) {
  const terminal = screen(options);
  const code = await main(argv, terminal);
  return { code, stdout: terminal.written(), said: terminal.said() };
}

describe('ask', () => {
  it.each([
    ['one question a line', 'Wat is het molenplan?\r\n\r\n'],
    ['a JSON array', '["Wat is het molenplan?"]'],
    ['a JSON string a line', '"Wat is het molenplan?"\n'],
    ['an object a line', '{"id":1,"question":"Wat is het molenplan?"}\n'],
  ])('takes up a conversation from a file of %s', async (_, content) => {
    const folder = await corpus();
    const thread = join(await folderWith({ thread: content }), 'thread');
    const argv = ['ask', 'En wat vindt het kabinet daarvan?', '--json', '--trace', '--corpus', folder];
    const { stdout } = await run([...argv, '--thread', thread]);
    const { claims, trace } = JSON.parse(stdout);
    expect(trace[0].understand.terms.map(({ term }: { term: string }) => term)).toContain('molenplan');
    expect(claims.length).toBeGreaterThan(0);
    for (const { voice } of claims) expect(['kabinet', 'ambtelijk']).toContain(voice);
  });

  it.each([
    ['no UTF-8', Buffer.from([0xff])],
    ['a number among the questions', '["Wat?",1]'],
    ['a question that is too long', 'x'.repeat(2001)],
    ['more questions than are taken along', 'Wat?\n'.repeat(21)],
  ])('can not use a conversation with %s', async (_, content) => {
    const thread = join(await folderWith({ thread: content }), 'thread');
    expect(await run(['ask', 'En dan?', '--thread', thread])).toMatchObject({ code: 1, stdout: '' });
  });

  it('gives quotes that are the characters of the text, and traces how it came to them', async () => {
    const folder = await corpus();
    const { stdout } = await run([
      'ask',
      'Wat vindt het kabinet van het molenplan?',
      '--json',
      '--trace',
      '--corpus',
      folder,
    ]);
    const answer = JSON.parse(stdout);
    const { documents } = await readCorpus([folder]);
    expect(answer.claims.length).toBeGreaterThan(0);
    for (const { citations } of answer.claims)
      for (const { documentId, start, end, quote } of citations)
        expect(documents.find(({ id }) => id === documentId)?.text.slice(start, end)).toBe(quote);
    expect(answer.trace).toHaveLength(1);
    expect(answer.trace[0].understand.terms.map(({ term }: { term: string }) => term)).toContain('molenplan');
    expect(answer.trace[0].read[0].passageId).toMatch(/^nota-molens#/);
    const shown = await run([
      'ask',
      'Wat vindt het kabinet van het molenplan?',
      '--trace',
      '--corpus',
      folder,
    ]);
    for (const heading of [
      '1. Begrepen als',
      '2. Waar gezocht wordt',
      '3. Gezocht',
      '4. Gelezen',
      '5. Besluit',
      '6. Gecontroleerd tegen de bron',
    ])
      expect(shown.stdout).toContain(`\n${heading}\n`);
  });

  it('traces each question of a batch too', async () => {
    const batch = '{"_id":"q1","text":"Wat is het molenplan?"}\n';
    const argv = ['ask', '--batch', '-', '--trace', '--corpus', await corpus()];
    const { code, stdout } = await run(argv, { stdin: batch });
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({ id: 'q1', trace: [expect.anything()] }),
    ]);
  });

  it('traces each question apart when there are two in one', async () => {
    const argv = ['ask', 'Wat wil de Commissie met bruggen? Wat vindt het kabinet van het molenplan?'];
    const { stdout } = await run([...argv, '--json', '--trace', '--corpus', await corpus()]);
    expect(JSON.parse(stdout).trace).toHaveLength(2);
  });

  it('is done, not failed, when the documents do not say', async () => {
    const { code, stdout, said } = await run([
      'ask',
      'Hoeveel kamelen heeft de koning?',
      '--corpus',
      await corpus(),
    ]);
    expect({ code, said }).toEqual({ code: 0, said: [] });
    expect(stdout).toContain('staat niet in');
  });

  it('tells of a file that it could not read, and answers from the others', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'leeg.txt': '' });
    const { code, said } = await run(['ask', 'Wat vindt het kabinet van het molenplan?', '--corpus', folder]);
    expect(code).toBe(0);
    expect(said).toEqual([expect.stringContaining('leeg.txt')]);
  });
});

describe('search', () => {
  it('finds passages by who speaks and in what kind of document', async () => {
    const folder = await corpus();
    const search = async (...options: string[]) => {
      const { stdout } = await run(['search', 'molenplan bruggen', '--json', '--corpus', folder, ...options]);
      return JSON.parse(stdout).hits.map(({ documentId }: { documentId: string }) => documentId);
    };
    expect(new Set(await search())).toEqual(new Set(['nota-molens', 'fiche-bruggen']));
    expect(new Set(await search('--kind', 'fiche'))).toEqual(new Set(['fiche-bruggen']));
    expect(await search('--top', '1')).toHaveLength(1);
    const { stdout } = await run(['search', 'keuring van bruggen', '--voice', 'kabinet', '--corpus', folder]);
    expect(stdout).toMatch(/^1\. \[Kabinet\] Fiche: Mededeling over bruggen \(fictief\)\n/);
    expect(stdout).not.toContain('[Commissie]');
  });

  it('speaks of terms when it can not search for them', async () => {
    for (const terms of ['', ' ! ', 'x'.repeat(2001)]) {
      const { code, said } = await run(['search', terms]);
      expect([code, said]).toEqual([2, [expect.stringMatching(/^De zoektermen .*; geef .*\.$/)]]);
    }
  });

  it('says so when nothing is found', async () => {
    const { code, stdout } = await run(['search', 'xylofoon', '--corpus', await corpus()]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Geen passages gevonden in deze stukken.\n' });
  });

  it('shows what says the same in another document with the hit that it says the same as', async () => {
    const folder = await folderWith({
      'nota-molens.md': NOTA,
      'nota-kopie.md': NOTA.replace('id: nota-molens', 'id: nota-kopie').replace('over het', 'bij het'),
    });
    const argv = ['search', 'kosten van het onderhoud', '--corpus', folder];
    const [first, ...others] = JSON.parse((await run([...argv, '--json'])).stdout).hits;
    expect(first.documentId).toBe('nota-kopie');
    expect(first.alike).toEqual([
      { documentId: 'nota-molens', passageId: first.passageId.replace('kopie', 'molens') },
    ]);
    expect(others).toEqual([]);
    expect((await run(argv)).stdout).toContain(`   Ook in: ${first.alike[0].passageId}\n`);
    const batch = await run(['search', '--batch', '-', '--corpus', folder], {
      stdin: '{"id":"a","question":"kosten van het onderhoud"}',
    });
    expect(JSON.parse(batch.stdout).hits[0]).toEqual(first);
    const alone = await run(['search', 'bruggen', '--json', '--corpus', await corpus()]);
    const { hits } = JSON.parse(alone.stdout);
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) expect(hit).not.toHaveProperty('alike');
  });

  it('takes its questions from standard input', async () => {
    const { stdout } = await run(['search', '--batch', '-', '--corpus', await corpus()], {
      stdin: '{"id":"a","question":"bruggen"}',
    });
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a', hits: [{ documentId: 'fiche-bruggen' }, {}] });
  });
});

describe('without --corpus the documents that ship', () => {
  it('are asked until something was ingested, which is asked from then on and named in one line', async () => {
    const out = await folderWith();
    const opened = async (argv: readonly string[]) => {
      const terminal = screen();
      const { index } = await openAskedWithFiles(readArguments(ask, argv), terminal, out);
      return { said: terminal.said(), ids: (await index.summaries()).map(({ id }) => id) };
    };
    const shipped = await opened(['Wat?']);
    expect(shipped.said).toEqual([]);
    await run(['ingest', await corpus(), '--out', out]);
    const own = await opened(['Wat?']);
    expect(own.ids.toSorted()).toEqual(['fiche-bruggen', 'nota-molens']);
    expect(own.said).toEqual([
      expect.stringMatching(
        /^Dit gaat over wat het laatst is ingelezen: 2 stukken in \S+; .* --corpus corpus\.$/,
      ),
    ]);
    expect(await opened(['Wat?', '--corpus', out])).toEqual({ ...own, said: [] });
    expect(await opened(['Wat?', '--corpus', 'corpus'])).toEqual(shipped);
  });
});

describe('documents', () => {
  it('are listed with their kind, title and numbers', async () => {
    const { stdout } = await run(['documents', '--corpus', await corpus()]);
    expect(stdout).toMatch(
      /^fiche-bruggen +fiche +- +Fiche: Mededeling over bruggen \(fictief\) +COM\(2031\) 902$/m,
    );
    expect(stdout).toContain('2 stukken');
  });

  it('are shown one by one with every section, who speaks in it and where it stands', async () => {
    const folder = await corpus();
    const { stdout } = await run(['documents', 'nota-molens', '--corpus', folder]);
    expect(stdout).toMatch(/\[Kabinet\] 4\. Toelichting › Beoordeling \(\d+–\d+\)/);
    expect(stdout).toContain('https://stukken.example/nota-molens');
    const { sections, length } = JSON.parse(
      (await run(['documents', 'nota-molens', '--json', '--corpus', folder])).stdout,
    );
    expect(sections.at(-1).end).toBe(length);
    expect(sections.map(({ voice }: { voice: string }) => voice)).toEqual(
      expect.arrayContaining(['commissie', 'kabinet']),
    );
  });

  it('are related by a number of one proposal or by title, not by a dossier', async () => {
    const [one, same, titled, other] = [
      NOTA,
      FICHE.replace('COM(2031) 902', 'COM(2031) 901'),
      FICHE.replace('id: fiche-bruggen', 'id: genoemd').replace(
        'com: ["COM(2031) 902"]',
        'verwant: ["Beslisnota over het molenplan (fictief)"]',
      ),
      FICHE.replace('id: fiche-bruggen', 'id: anders').replace(
        'com: ["COM(2031) 902"]',
        'dossier: ["22112"]',
      ),
    ];
    const folder = await folderWith({ 'a.md': one, 'b.md': same, 'c.md': titled, 'd.md': other });
    const { related } = JSON.parse(
      (await run(['documents', 'nota-molens', '--json', '--corpus', folder])).stdout,
    );
    expect(related.map(({ id }: { id: string }) => id)).toEqual(['fiche-bruggen', 'genoemd']);
  });
});

describe('doctor', () => {
  it('is content with an index of these documents, and not with another or none', async () => {
    const folder = await corpus();
    const out = await folderWith();
    const doctor = async (path: string) => {
      const { code, stdout } = await run(['doctor', '--json', '--corpus', path, '--index', out]);
      return { code, wrong: JSON.parse(stdout).checks.filter(({ ok }: { ok: boolean }) => !ok) };
    };
    expect(await doctor(folder)).toMatchObject({ code: 1, wrong: [{ name: 'index' }] });
    await buildFolder(await readCorpus([folder]), out);
    expect(await doctor(folder)).toEqual({ code: 0, wrong: [] });
    expect(await doctor(await folderWith({ 'nota-molens.md': NOTA }))).toMatchObject({
      code: 1,
      wrong: [{ name: 'index' }],
    });
    expect(await doctor('/bestaat/niet')).toMatchObject({
      code: 1,
      wrong: [{ name: 'corpus' }, { name: 'index' }],
    });
  });

  it('is content with what somebody ingested, and says what it holds', async () => {
    const out = await folderWith();
    await run(['ingest', await corpus(), '--out', out]);
    const { code, stdout, said } = await run(['doctor', '--index', out]);
    expect({ code, said }).toEqual({ code: 0, said: [] });
    expect(stdout).toMatch(
      /goed {2}De index is van wat u zelf inlas: 2 stukken, \d+ passages: fiche-bruggen\.md, nota-molens\.md \(/,
    );
    expect(stdout).not.toContain('npm run build');
  });

  it.each(['heads-', 'postings-', 'chunk-'])(
    'advises to ingest again when an index of somebody is damaged, before a build that would replace it: %s',
    async (kind) => {
      const out = await folderWith();
      await run(['ingest', await corpus(), '--out', out]);
      for (const name of await readdir(out))
        if (name.startsWith(kind)) await writeFile(join(out, name), '[]');
      const { code, stdout } = await run(['doctor', '--index', out]);
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /fout {2}De index van wat u zelf inlas is beschadigd .*lees uw stukken opnieuw in/,
      );
    },
  );

  it('advises a build when the index is of other documents than those that ship now', async () => {
    const out = await folderWith();
    await buildFolder(await readCorpus([await corpus()]), out, 'shipped');
    const { code, stdout } = await run(['doctor', '--index', out]);
    expect(code).toBe(1);
    expect(stdout).toContain('een eerdere versie van de stukken die meekomen; voer "npm run build" uit.');
  });
});

describe('a failure', () => {
  it('of the system is told by what it was about, and of the program without its words', async () => {
    const broken = (error: Error) => ({
      ...screen(),
      out: () => Promise.reject(error),
    });
    const full = broken(Object.assign(new Error('write'), { code: 'ENOSPC' }));
    expect(await main(['--help'], full)).toBe(1);
    expect(full.said()).toEqual([expect.stringContaining('De schijf is vol')]);
    const secret = broken(new TypeError('KANARIE'));
    expect(await main(['--help'], secret)).toBe(1);
    expect(secret.said()).toEqual([expect.stringContaining('(TypeError)')]);
    expect(secret.said().join()).not.toContain('KANARIE');
    const gone = broken(Object.assign(new Error('write'), { code: 'EPIPE' }));
    expect(await main(['--help'], gone)).toBe(0);
    expect(gone.said()).toEqual([]);
  });

  it('while a batch is read is told in Dutch', async () => {
    async function* breaking() {
      yield* bytesOf('{"id":1,"question":"bruggen"}\n');
      throw Object.assign(new Error('read'), { code: 'EIO' });
    }
    const terminal = { ...screen(), stdin: breaking() };
    expect(await main(['search', '--batch', '-', '--corpus', await corpus()], terminal)).toBe(1);
    expect(terminal.written().split('\n')).toHaveLength(2);
    expect(terminal.said()).toEqual([expect.stringContaining('EIO')]);
  });
});
