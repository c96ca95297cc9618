import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/briefing/paper/paper.ts';
import { paperHtml } from '../../../src/briefing/paper/paper-html.ts';
import { claim, paperOf, renderingOf, said } from '../made.ts';
import { regentonnen } from '../regentonnen.ts';

let paper: Paper;
let page: string;
beforeAll(async () => {
  ({ paper } = await regentonnen());
  page = await paperHtml(paper, renderingOf());
});

const matches = (pattern: RegExp, text = page) => [...text.matchAll(pattern)].map(([, found]) => found);

describe('a paper in HTML', () => {
  it('is a Dutch page by the name of the paper', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(matches(/<title>(.*?)<\/title>/g)).toEqual([paper.title]);
    expect(matches(/<h1>(.*?)<\/h1>/g)).toEqual([paper.title]);
  });

  it('skips no level of its headings', () => {
    const levels = matches(/<h([1-6])[ >]/g).map(Number);
    expect(levels.length).toBeGreaterThan(10);
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it('allows its one style by its hash, and nothing else', () => {
    const [style = ''] = matches(/<style>(.*?)<\/style>/gs);
    const [policy] = matches(/http-equiv="Content-Security-Policy" content="([^"]*)"/g);
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|@import|url\(/);
  });

  it('leads from every reference to its note, and back to that very reference', () => {
    const anchors = matches(/\sid="([^"]+)"/g);
    expect(new Set(anchors).size).toBe(anchors.length);
    const inside = matches(/\shref="#([^"]+)"/g);
    expect(inside.length).toBeGreaterThan(40);
    for (const target of inside) expect(anchors).toContain(target);
    expect(page).toMatch(/<li id="noot-6">.*href="#verwijzing-6-1".*href="#verwijzing-6-2"/);
  });

  it('has each list once, and its items in it', () => {
    expect(matches(/<ul>(.*?)<\/ul>/gs)[0]?.match(/<li>/g)).toHaveLength(2);
  });

  it('has headers in its tables', () => {
    const tables = matches(/<table>(.*?)<\/table>/gs);
    expect(tables).toHaveLength(3);
    for (const table of tables)
      expect(table).toMatch(/<caption[^>]*>.+<thead><tr><th scope="col">.+<th scope="row">/s);
  });

  it('is light, dark, and on paper as its template has it', () => {
    expect(page).toContain('color-scheme: light dark');
    expect(page).toContain('@media (prefers-color-scheme: dark)');
    expect(page).toContain('@page { size: A4; margin: 2cm 2.8cm 2cm 2.8cm;');
    expect(page).toContain('"Pagina " counter(page) " van " counter(pages)');
  });

  it('has the title in its head without letting it end the style', async () => {
    const look = { ...renderingOf().look, kop: '{titel} · {datum}' };
    const hostile = paperOf([said(claim('Ja.'))], { title: '"; } </style><script>' });
    const made = await paperHtml(hostile, renderingOf({ look }));
    const [style] = matches(/<style>(.*?)<\/style>/gs, made);
    expect(style).toContain(
      'content: "\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c script\\3e  \\b7  6 mei 2030"',
    );
    expect(made).not.toContain('<script');
  });
});
