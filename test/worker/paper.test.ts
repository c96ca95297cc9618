import { describe, expect, it } from 'vitest';
import { paperDocx } from '../../src/briefing/paper/paper-docx.ts';
import { paperHtml } from '../../src/briefing/paper/paper-html.ts';
import { claim, paperOf, renderingOf, said } from '../briefing/made.ts';
import { footnotes, opened, paragraphs } from '../briefing/opened.ts';

/** What a paper needs of its runtime: the package of Word, zipping, bytes of text, hashing. */
describe('a paper made in workerd', () => {
  const paper = paperOf([
    said(claim('Het kabinet steunt de scheepsbel.')),
    { type: 'field', hint: 'Wat nu?' },
  ]);

  it('opens as Word, with its footnote', async () => {
    expect(navigator.userAgent).toBe('Cloudflare-Workers');
    const file = opened(await paperDocx(paper, renderingOf()));
    expect(paragraphs(file)[0]).toMatchObject({ style: 'Title', text: paper.title });
    expect(footnotes(file)).toEqual([
      expect.objectContaining({ text: expect.stringContaining('“Het kabinet steunt de scheepsbel.”') }),
    ]);
  });

  it('is the same twice', async () => {
    expect(await paperDocx(paper, renderingOf())).toEqual(await paperDocx(paper, renderingOf()));
  });

  it('is a page that knows its style', async () => {
    expect(await paperHtml(paper, renderingOf())).toMatch(/style-src &#39;sha256-[\w+/]{43}=&#39;/);
  });
});
