import { describe, expect, it } from 'vitest';
import { filesOf, pageFileHeaders, readManifest } from '../../../src/web/http/page-files.ts';

const MANIFEST = {
  'style.css': { file: 'style-1.css', isEntry: true },
  'conversation.tsx': {
    file: 'conversation-1.js',
    css: ['own-1.css'],
    imports: ['_shared.js'],
    isEntry: true,
  },
  '_shared.js': { file: 'shared-1.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'deep-1.js', imports: ['_shared.js'] },
  'panel.tsx': { file: 'panel-1.js', isDynamicEntry: true },
};
const manifest = () => readManifest(async () => Response.json(MANIFEST));

describe('the files of a page', () => {
  it('are the style, its script and what that imports at once, and not what it may need later', async () => {
    expect(filesOf(await manifest(), 'conversation.tsx')).toEqual({
      styles: ['/page/style-1.css', '/page/own-1.css'],
      script: '/page/conversation-1.js',
      preload: ['/page/shared-1.js', '/page/deep-1.js'],
    });
  });

  it('are the style alone for a page without script', async () => {
    expect(filesOf(await manifest(), null)).toEqual({
      styles: ['/page/style-1.css'],
      script: null,
      preload: [],
    });
  });

  it('are none when the page was not built', async () => {
    expect(await readManifest(async () => undefined)).toBeNull();
    expect(filesOf(null, 'conversation.tsx')).toEqual({ styles: [], script: null, preload: [] });
  });

  it('are refused when the manifest is damaged', async () => {
    await expect(readManifest(async () => new Response('{'))).rejects.toThrow();
    await expect(readManifest(async () => Response.json({ a: { file: 1 } }))).rejects.toThrow();
  });

  it.each([
    'manifest.json',
    '../index/current.json',
    'a/b.js',
    '.js',
    'x.html',
    'style.css.map',
    'x'.repeat(200),
  ])('can not be asked for by another name: %s', (name) => {
    expect(pageFileHeaders(name)).toBeNull();
  });

  it('may be kept for ever, since their name changes when they do', () => {
    expect(pageFileHeaders('style-1.css')).toEqual({
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
});
