import { describe, expect, it } from 'vitest';
import type { Dependencies } from '../../src/app.ts';
import { ask } from '../../src/ask.ts';
import { OfficeError } from '../../src/briefing/paper/office.ts';
import type { Paper } from '../../src/briefing/paper/paper.ts';
import { briefingIndex, ORIGINAL, REVISED } from '../briefing/documents.ts';
import { opened, paragraphs } from '../briefing/opened.ts';
import { testApp } from './world.ts';

const BASE = 'https://notabene.example';
const world = (also: Partial<Dependencies> = {}) => testApp({ index: briefingIndex, ask, ...also });

const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request(`${BASE}/api/notes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

type Event = Readonly<Record<string, unknown>> & { readonly type: string };
const eventsIn = (text: string): Event[] =>
  [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data = '']) => JSON.parse(data) as Event);

describe('POST /api/notes', () => {
  it('gives a nota in Word, under a name that says what it is', async () => {
    const { app } = world();
    const response = await app.fetch(post({ documents: ['nota-straatorgels'] }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/wordprocessingml\.document$/);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="nota-straatorgels.docx"');
    const file = opened(new Uint8Array(await response.arrayBuffer()));
    expect(paragraphs(file)[0]).toMatchObject({ style: 'Title', text: 'Nota: Straatorgels' });
  });

  it.each([
    ['md', 'text/markdown', /^# Briefing: /],
    ['html', 'text/html', /^<!doctype html>/],
    ['json', 'application/json', /^\{"form":"briefing"/],
  ])('gives it as %s too', async (format, type, start) => {
    const { app } = world();
    const response = await app.fetch(post({ documents: ['nota-straatorgels'], form: 'briefing', format }));
    expect(response.headers.get('content-type')).toContain(type);
    expect(await response.text()).toMatch(start);
  });

  it('gives it as ODT and PDF where a program makes them of the Word file', async () => {
    const { app } = world({
      convert: async (docx, to) => {
        expect(new TextDecoder().decode(docx.subarray(0, 2))).toBe('PK');
        return new TextEncoder().encode(`dit is ${to}`);
      },
    });
    for (const [format, type] of [
      ['odt', 'application/vnd.oasis.opendocument.text'],
      ['pdf', 'application/pdf'],
    ]) {
      const response = await app.fetch(post({ documents: ['nota-straatorgels'], format }));
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-disposition')).toContain(`nota-straatorgels.${format}`);
      expect(await response.text()).toBe(`dit is ${format}`);
    }
    const page = await (await app.fetch(new Request(`${BASE}/nota`))).text();
    expect(page).toContain('<option value="pdf">PDF</option>');
  });

  it('says why that program made nothing', async () => {
    const { app } = world({ convert: () => Promise.reject(new OfficeError('slow')) });
    const response = await app.fetch(post({ documents: ['nota-straatorgels'], format: 'pdf' }));
    expect([response.status, await response.json()]).toEqual([
      503,
      expect.objectContaining({
        code: 'format_failed',
        detail: 'LibreOffice deed er te lang over en is gestopt. Neem Word, of kies minder stukken.',
      }),
    ]);
  });

  it('offers no ODT or PDF where nothing makes them, and says how a page is printed', async () => {
    const { app } = world();
    const page = await (await app.fetch(new Request(`${BASE}/nota`))).text();
    expect(page).not.toContain('value="pdf"');
    expect(page).toContain('open haar en druk haar af als PDF');
  });

  it('is dated on the day in the Netherlands, unless another is given', async () => {
    const { app } = world({ now: () => Date.UTC(2031, 0, 31, 23, 30) });
    const dated = async (also: object) =>
      ((await (await app.fetch(post({ documents: [ORIGINAL], format: 'json', ...also }))).json()) as Paper)
        .date;
    expect(await dated({})).toBe('2031-02-01');
    expect(await dated({ date: '2031-05-06' })).toBe('2031-05-06');
  });

  it('links each note to the very characters, on this server', async () => {
    const { app } = world();
    const text = await (await app.fetch(post({ documents: [REVISED], format: 'md' }))).text();
    expect(text).toMatch(
      new RegExp(`\\(<${BASE}/stukken/${REVISED}\\?citaat=\\d+-\\d+-[0-9a-z]+#\\d+-\\d+>\\)`),
    );
  });

  it.each([
    [{}, 422, 'invalid_request', 'about'],
    [{ about: '  ' }, 422, 'invalid_request', 'about'],
    [{ about: 'x'.repeat(2001) }, 422, 'question_too_long', 'about'],
    [{ about: 'vuur\u0007torens' }, 422, 'control_characters', 'about'],
    [
      { documents: Array.from({ length: 101 }, (_, at) => `stuk-${at}`) },
      422,
      'invalid_request',
      'documents',
    ],
    [{ documents: ['bestaat-niet'] }, 404, 'not_found', 'documents'],
    [{ about: 'kwantumcomputers op de maan' }, 404, 'subject_not_found', 'about'],
    [{ about: 'vuurtorens', form: 'roman' }, 422, 'invalid_request', 'form'],
    [{ about: 'vuurtorens', format: 'rtf' }, 422, 'invalid_request', 'format'],
    [{ about: 'vuurtorens', format: 'pdf' }, 422, 'format_absent', 'format'],
    [{ about: 'vuurtorens', date: '2031-02-30' }, 422, 'invalid_request', 'date'],
    [{ about: 'vuurtorens', questions: [''] }, 422, 'empty_question', 'questions.0'],
    [{ about: 'vuurtorens', onzin: 1 }, 422, 'invalid_request', 'onzin'],
    ['{', 400, 'bad_json', undefined],
  ])('refuses %j with a sentence', async (body, status, code, field) => {
    const { app } = world();
    const response = await app.fetch(post(body));
    const problem = (await response.json()) as Record<string, unknown>;
    expect([response.status, problem.code, problem.field]).toEqual([status, code, field]);
    expect(problem.detail).toMatch(/^\p{Lu}.*\.$/su);
  });

  it('refuses a body that is too large before it reads it', async () => {
    const { app } = world();
    const response = await app.fetch(post({ about: 'x', documents: ['y'.repeat(200_000)] }));
    expect(response.status).toBe(413);
  });

  it('logs neither the subject nor the titles', async () => {
    const { app, lines } = world();
    await app.fetch(post({ about: 'vuurtorens', format: 'json' }));
    expect(JSON.stringify(lines)).not.toMatch(/vuurtoren/i);
    expect(lines).toMatchObject([{ documents: 1, citations: expect.any(Number) }]);
    expect(lines[0]?.citations).toBeGreaterThan(0);
  });

  describe('as a stream', () => {
    const stream = { Accept: 'text/event-stream' };

    it('tells of every document, and ends in the file', async () => {
      const { app } = world();
      const response = await app.fetch(
        post({ documents: ['nota-straatorgels', ORIGINAL], format: 'md' }, stream),
      );
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const events = eventsIn(await response.text());
      expect(events.map(({ type }) => type)).toEqual(['step', 'step', 'paper']);
      expect(events[0]).toMatchObject({ done: 1, total: 2, title: 'Nota straatorgels' });
      const file = events[2];
      expect(file).toMatchObject({
        name: expect.stringMatching(/\.md$/),
        mediaType: expect.stringContaining('markdown'),
      });
      expect(Buffer.from(String(file?.data), 'base64').toString('utf8')).toMatch(/^# Nota: /);
    });

    it('ends in a problem where it can not be made', async () => {
      const { app } = world();
      const events = eventsIn(await (await app.fetch(post({ documents: [ORIGINAL, 'weg'] }, stream))).text());
      expect(events.at(-1)).toMatchObject({
        type: 'problem',
        problem: { code: 'not_found', detail: expect.stringMatching(/\.$/) },
      });
    });

    it('stops when its reader leaves: no document is read after that', async () => {
      const read: string[] = [];
      const index = await briefingIndex();
      const waiting: (() => void)[] = [];
      const watched = {
        ...index,
        vocabulary: index.vocabulary,
        summaries: index.summaries.bind(index),
        rank: index.rank.bind(index),
        held: (id: string) => {
          read.push(id);
          return index.held(id);
        },
      };
      const { app } = world({
        index: async () => watched,
        // Between two documents it waits until the reader has left.
        sleep: (ms) =>
          ms === 0 ? new Promise<void>((resolve) => waiting.push(resolve)) : new Promise(() => {}),
      });
      const response = await app.fetch(post({ documents: [ORIGINAL, REVISED, 'nota-straatorgels'] }, stream));
      const reader = response.body?.getReader();
      expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('"step"');
      await reader?.cancel();
      for (const go of waiting) go();
      await new Promise((resolve) => setImmediate(resolve));
      expect(read).toEqual([ORIGINAL]);
    });
  });
});

describe('the page on which papers are made', () => {
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    new Request(`${BASE}/nota`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html', ...headers },
      body: new URLSearchParams(fields),
    });

  it('has what it was sent with filled in, and escaped', async () => {
    const { app } = world();
    const path = `/nota?${new URLSearchParams([
      ['over', '"><script>x</script>'],
      ['stuk', ORIGINAL],
      ['stuk', 'weg'],
      ['vraag', 'Wat <b>kost</b> het?'],
    ])}`;
    const page = await (await app.fetch(new Request(BASE + path))).text();
    expect(page).not.toContain('<script>x');
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"');
    expect(page).toMatch(new RegExp(`name="stuk" value="${ORIGINAL}" checked`));
    expect(page).toContain('Wat &lt;b&gt;kost&lt;/b&gt; het?');
    expect(page).not.toContain('value="weg"');
  });

  it('gives the file to a browser without a script', async () => {
    const { app } = world();
    const response = await app.fetch(form({ over: '', stuk: ORIGINAL, vorm: 'briefing', soort: 'md' }));
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="briefing-[a-z0-9-]+\.md"$/,
    );
  });

  it('offers documents by their titles, so that nobody needs a number, and what each form holds', async () => {
    const { app } = world();
    const page = await (await app.fetch(new Request(`${BASE}/nota`))).text();
    expect(page).toMatch(/name="stuk" value="nota-bijenhotels">\s*<label/);
    expect(page).toContain('Hoogstens 2 bladzijden over één voorstel.');
    expect(page).toContain('<li>2. Geadviseerd besluit</li>');
  });

  it('takes what was chosen, each once, and tells what is not there', async () => {
    const { app } = world();
    const wrong = await app.fetch(form({ stuk: 'kst-1-1', vorm: 'briefing', soort: 'json' }));
    expect([wrong.status, await wrong.text()]).toEqual([
      404,
      expect.stringContaining('Het stuk kst-1-1 is er niet.'),
    ]);
  });

  it('gives what a paper rests on as a file of its own', async () => {
    const { app } = world();
    const response = await app.fetch(
      form({ stuk: ORIGINAL, vorm: 'briefing', soort: 'md', deel: 'herkomst' }),
    );
    expect(response.headers.get('content-disposition')).toContain('filename="herkomst-briefing-');
    const file = await response.text();
    expect(file).toMatch(/^# Herkomst bij Briefing/);
    expect(file).toContain('SHA-256 van de bron');
  });

  it('is in the menu of every page', async () => {
    const { app } = world();
    for (const [path, cookie, name] of [
      ['/', 'taal=nl', 'Nota'],
      ['/overzicht', 'taal=en', 'Note'],
    ]) {
      const response = await app.fetch(
        new Request(`${BASE}${path}`, { headers: { Cookie: cookie ?? '', Accept: 'text/html' } }),
      );
      expect(await response.text()).toContain(`<a href="/nota">${name}</a>`);
    }
  });

  it('shows what is wrong as a page, in the language of its reader', async () => {
    const { app } = world();
    const response = await app.fetch(form({ over: 'kwantumcomputers op de maan' }, { Cookie: 'taal=en' }));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('The subject is not in the documents');
  });

  it('takes nothing from another website', async () => {
    const { app } = world();
    const response = await app.fetch(
      form({ over: 'vuurtorens' }, { Origin: 'https://elders.example', 'Sec-Fetch-Site': 'cross-site' }),
    );
    expect(response.status).toBe(403);
  });
});
