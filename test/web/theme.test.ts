import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VOICES } from '../../src/documents/document.ts';

const FILE = 'src/web/page/style/theme.css';
const THEME = readFileSync(FILE, 'utf8');

/** The tokens of Notabene itself in a scheme; the dark one stands in a media query. */
function palette(scheme: 'light' | 'dark'): (token: string) => string {
  const [light = '', dark = ''] = THEME.split('@media (prefers-color-scheme: dark)');
  const part = scheme === 'light' ? light : dark;
  const found = new Map(
    [...part.matchAll(/--notabene-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  return (token) => {
    const colour = found.get(token);
    if (colour === undefined) throw new Error(`no ${token} in ${scheme}`);
    return colour;
  };
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the theme', () => {
  it.each(['light', 'dark'] as const)('has enough contrast in the %s scheme', (scheme) => {
    const colour = palette(scheme);
    const surfaces = [colour('page'), colour('paper')];
    for (const surface of [...surfaces, colour('mark')])
      for (const text of ['ink', 'soft', 'link'])
        expect(contrast(colour(text), surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    for (const surface of surfaces) {
      for (const voice of VOICES) expect(contrast(colour(voice), surface), voice).toBeGreaterThanOrEqual(4.5);
      for (const other of ['alarm', 'positief', 'gemengd', 'negatief'])
        expect(contrast(colour(other), surface), other).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour('line'), surface), 'borders of fields').toBeGreaterThanOrEqual(3);
    }
    for (const ground of ['action', 'action-hover'])
      expect(contrast(colour('on-action'), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('is the only file of the page with a colour in it', () => {
    const others = globSync('src/web/page/**/*.css')
      .filter((path) => path !== FILE)
      .map((path) => readFileSync(path, 'utf8'));
    expect(others.length).toBeGreaterThan(8);
    expect(others.join('\n')).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i);
  });
});
