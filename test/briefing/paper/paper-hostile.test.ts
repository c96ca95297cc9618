import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { legible } from '../../../src/briefing/paper/legible.ts';
import type { Paper } from '../../../src/briefing/paper/paper.ts';
import { paperDocx } from '../../../src/briefing/paper/paper-docx.ts';
import { paperHtml } from '../../../src/briefing/paper/paper-html.ts';
import { paperMarkdown } from '../../../src/briefing/paper/paper-markdown.ts';
import { anyText, HOSTILE } from '../hostile.ts';
import { claim, paperOf, renderingOf, said, VEERPONTEN } from '../made.ts';
import { footnotes, opened, paragraphs } from '../opened.ts';

/** A paper in which a text stands wherever a text can stand. */
const everywhere = (text: string): Paper => {
  const citation = { documentTitle: text, path: [text, text] };
  const spoken = claim(text, { citation });
  return paperOf([], {
    title: text,
    date: null,
    sources: [{ ...VEERPONTEN, title: text, number: text, textType: text }],
    parts: [
      {
        heading: text,
        level: 1,
        blocks: [
          said(spoken),
          { type: 'said', item: true, label: text, claims: [spoken] },
          { type: 'field', hint: text },
          { type: 'absent', label: text, text },
          { type: 'computed', text, claims: [spoken] },
          { type: 'remark', text },
          {
            type: 'positions',
            rows: [
              { documentId: VEERPONTEN.id, title: text, cells: [{ position: 'positief', claims: [spoken] }] },
            ],
          },
        ],
      },
    ],
  });
};

/** The tags, attributes that lead somewhere and text of HTML, as a browser's parser sees them. */
function seen(html: string) {
  const tags: string[] = [];
  const targets: string[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push(name);
      for (const [key, value] of Object.entries(attributes))
        if (/^(?:href|src|style|on.*|srcset|action)$/.test(key)) targets.push(value);
    },
    ontext: (words) => {
      text += words;
    },
  });
  parser.end(html);
  return { tags, targets, text };
}

const plainTags = async () => new Set(seen(await paperHtml(everywhere('gewoon'), renderingOf())).tags);

describe.each(Object.entries(HOSTILE))('with %s in every title, heading and quote', (_, text) => {
  it('row 63: Word opens, and shows it as text', async () => {
    const bytes = await paperDocx(everywhere(text), renderingOf());
    const file = opened(bytes);
    expect(paragraphs(file)[0]?.text).toBe(legible(text));
    expect(footnotes(file).map((note) => note.text)).toEqual([expect.stringContaining(`“${legible(text)}”`)]);
    expect(paragraphs(file)).toHaveLength(
      paragraphs(opened(await paperDocx(everywhere('x'), renderingOf()))).length,
    );
    expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value).toContain(legible(text));
  });

  it('row 12: HTML shows it as text, and leads where it led', async () => {
    const { tags, targets, text: shown } = seen(await paperHtml(everywhere(text), renderingOf()));
    const known = await plainTags();
    expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
    expect(targets.filter((target) => !target.startsWith('#') && target !== VEERPONTEN.url)).toEqual([]);
    expect(shown).toContain(legible(text));
  });

  it('row 15: Markdown has no more lines, links, images or HTML for it', () => {
    const lines = paperMarkdown(everywhere(text), renderingOf()).split('\n');
    const plain = paperMarkdown(everywhere('gewoon'), renderingOf()).split('\n');
    const shape = (line: string) => /^(?:#+ |- |\d+[.)] |> |\||\[\^\d+\]: |[-=]+$|\+ |```)?/.exec(line)?.[0];
    expect(lines.map(shape)).toEqual(plain.map(shape));
    const bare = lines
      .join('\n')
      .replace(/\\[!-/:-@[-`{-~]/g, '')
      .replaceAll(`](<${VEERPONTEN.url}>)`, '');
    expect(bare).not.toMatch(/\]\(|!\[|<\w|:\/\/|www\./i);
    expect(bare.match(/\[\^\d+\]/g)).toEqual(plain.join('\n').match(/\[\^\d+\]/g));
  });
});

it('a quote of 100,000 characters stands whole in all files', async () => {
  const long = `${'Het kabinet steunt de scheepsbel. '.repeat(3_000)}einde`;
  const paper = paperOf([said(claim(long))]);
  expect(footnotes(opened(await paperDocx(paper, renderingOf())))[0]?.text).toContain(long);
  expect(paperMarkdown(paper, renderingOf())).toContain(`“${long}”`);
  expect(await paperHtml(paper, renderingOf())).toContain(`<q>${long}</q>`);
});

it('any text at all gives a Word file that is XML throughout', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const file = opened(await paperDocx(everywhere(text), renderingOf()));
      expect(paragraphs(file)[0]?.text).toBe(legible(text));
    }),
    { numRuns: 40 },
  );
});

it('any text at all gives HTML with the tags that other text gives', async () => {
  const known = await plainTags();
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { tags, targets } = seen(await paperHtml(everywhere(text), renderingOf()));
      expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
      expect(targets.filter((target) => !target.startsWith('#') && target !== VEERPONTEN.url)).toEqual([]);
    }),
  );
});

it('any text at all gives Markdown with as many lines as other text gives', () => {
  const lines = paperMarkdown(everywhere('gewoon'), renderingOf()).split('\n').length;
  fc.assert(
    fc.property(anyText, (text) => {
      expect(paperMarkdown(everywhere(text), renderingOf()).split('\n')).toHaveLength(lines);
    }),
  );
});
