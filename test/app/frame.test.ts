import { describe, expect, it } from 'vitest';
import { plain } from './markup.ts';
import { quoting, testApp } from './world.ts';

const browser = (cookie?: string) => ({
  headers: { Accept: 'text/html', ...(cookie === undefined ? {} : { Cookie: cookie }) },
});
const MANIFEST = { 'style.css': { file: 'style-1.css' }, 'conversation.tsx': { file: 'conversation-1.js' } };
const FILES: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify(MANIFEST),
  'style-1.css': 'body{}',
  'conversation-1.js': 'export {}',
};
const built = async (name: string) => (name in FILES ? new Response(FILES[name]) : undefined);

describe('the language of the pages', () => {
  it('is Dutch, unless the reader chose English, and the choice is kept in a cookie and nowhere else', async () => {
    const { app } = testApp();
    const dutch = await (await app.request('/', browser())).text();
    expect(dutch).toContain('<html lang="nl">');
    const chosen = await app.request('/taal/en?terug=/stukken', browser());
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/stukken']);
    const cookie = chosen.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^taal=en; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
    const english = await (await app.request('/', browser('taal=en'))).text();
    expect(english).toContain('<html lang="en">');
    expect(plain(english)).toContain('Ask a question.');
    expect(plain(english)).not.toMatch(/\b(?:Stel|Vraag|stukken|Voorbeelden|Versie)\b/);
  });

  it('is sent over https only, where the page is', async () => {
    const { app } = testApp();
    const response = await app.request('https://notabene.example/taal/en');
    expect(response.headers.get('set-cookie')).toContain('; Secure');
  });

  it('is not taken from the browser or from anything else that was not chosen', async () => {
    const { app } = testApp();
    for (const headers of [{ 'Accept-Language': 'en' }, { Cookie: 'taal=xx' }, { Cookie: 'taal=<b>' }])
      expect(
        await (await app.request('/', { headers: { Accept: 'text/html', ...headers } })).text(),
      ).toContain('<html lang="nl">');
    expect((await app.request('/taal/klingon')).headers.get('set-cookie')).toMatch(/^taal=nl;/);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\nb', ''])(
    'leads back to a page of this server only, not to %j',
    async (to) => {
      const { app } = testApp();
      const response = await app.request(`/taal/en?terug=${encodeURIComponent(to)}`);
      expect(response.headers.get('location')).toBe('/');
    },
  );

  it('holds for what goes wrong too', async () => {
    const { app } = testApp();
    const missing = await app.request('/nergens', browser('taal=en'));
    expect(missing.status).toBe(404);
    expect(plain(await missing.text())).toContain('This address or number does not exist here.');
    const empty = await app.request('/?vraag=', browser('taal=en'));
    expect(plain(await empty.text())).toContain('The question is empty. Ask a question.');
  });
});

describe('the title of a page', () => {
  it.each([
    ['/', 'Vragen', 'Questions'],
    ['/?vraag=Wat+vindt+het+kabinet%3F', 'Vraag en antwoord', 'Question and answer'],
    ['/stukken', 'Beschikbare stukken', 'Available documents'],
    ['/docs', 'De API', 'The API'],
  ])('is in the language of the page: %s', async (path, dutch, english) => {
    const { app } = testApp();
    const titled = async (cookie?: string) =>
      /<title>(.*?)<\/title>/.exec(await (await app.request(path, browser(cookie))).text())?.[1];
    expect(await titled()).toBe(`${dutch} – Notabene`);
    expect(await titled('taal=en')).toBe(`${english} – Notabene`);
  });

  it('says that the reference of the API is in Dutch, on an English page too', async () => {
    const { app } = testApp();
    const page = await (await app.request('/docs', browser('taal=en'))).text();
    expect(page).toMatch(/<main [^>]*lang="nl">/);
  });
});

describe('the script of the page', () => {
  it('is loaded where the page was built, and what it has to know can not end its element', async () => {
    const { app } = testApp({ pageFile: built, version: '</script><b>&' });
    const page = await (await app.request('/', browser())).text();
    expect(page).toContain('<script type="module" src="/page/conversation-1.js"></script>');
    expect(page).toContain('<link rel="stylesheet" href="/page/style-1.css">');
    const data = /<script type="application\/json" id="gegevens">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ version: '</script><b>&', feedback: false });
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  it('is not needed: without it the same page asks and answers', async () => {
    const { app } = testApp();
    const page = await (await app.request('/', browser())).text();
    expect(page).not.toContain('<script');
    expect(page).toContain('<form');
  });

  it('is given by name, and nothing else of the build is', async () => {
    const { app } = testApp({ pageFile: built });
    const script = await app.request('/page/conversation-1.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    for (const name of ['manifest.json', 'weg-1.js', '..%2Findex%2Fcurrent.json'])
      expect((await app.request(`/page/${name}`)).status).toBe(404);
  });

  it('is left out, and the page shown plainly, when the build can not be read', async () => {
    const { app } = testApp({ pageFile: async () => new Response('{') });
    const response = await app.request('/', browser());
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('<script');
  });

  it('does not bring the question of an address into what it has to know', async () => {
    const { app } = testApp({
      pageFile: built,
      ask: async (index, { question }) => quoting(index, question),
    });
    const page = await (await app.request('/?vraag=kanarievraag', browser())).text();
    expect(/id="gegevens">(.*?)<\/script>/s.exec(page)?.[1]).not.toContain('kanarievraag');
  });
});
