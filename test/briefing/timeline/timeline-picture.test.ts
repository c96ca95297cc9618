import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { timelinePicture } from '../../../src/briefing/timeline/timeline-picture.ts';
import { nota, timelineOver } from './timeline-papers.ts';

const STEPS =
  'De BNC besprak het fiche op 21 januari 2031. De CoCo is op 22 januari 2031. Naar verwachting volgt op 23 januari 2031 de MR. De Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken bespreekt het in juni 2031.';

/** Names, attributes and text of a picture; what is no XML fails. */
function parsed(svg: string) {
  const parser = new SaxesParser();
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(svg).close();
  return elements;
}

describe('the picture of a timeline', () => {
  it('has a name, and says in words what it shows', async () => {
    const elements = parsed(timelinePicture(await timelineOver([nota(STEPS)])));
    expect(elements[0]?.attributes).toMatchObject({ role: 'img', lang: 'nl' });
    const named = (elements[0]?.attributes['aria-labelledby'] ?? '').split(' ');
    expect(
      elements.filter(({ attributes }) => named.includes(attributes.id ?? '-')).map(({ text }) => text),
    ).toEqual([
      'Tijdlijn',
      '21 januari 2031: Werkgroep BNC, gebeurd; 22 januari 2031: CoCo, gepland; 23 januari 2031: Ministerraad, verwacht; juni 2031: Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken, gepland',
    ]);
  });

  it('tells each status by a word and by a shape of its own', async () => {
    const svg = timelinePicture(await timelineOver([nota(STEPS)]));
    const elements = parsed(svg);
    const words = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
    for (const word of ['gebeurd', 'gepland', 'verwacht']) expect(words.join('\n')).toContain(`– ${word}`);
    const circles = elements.filter(({ name }) => name === 'circle');
    expect(
      new Set(circles.map(({ attributes }) => `${attributes.fill} ${attributes['stroke-dasharray']}`)).size,
    ).toBe(2);
    expect(
      elements.filter(({ name, attributes }) => name === 'path' && /Z$/.test(attributes.d ?? '')),
    ).toHaveLength(2);
  });

  it('has no two lines of text over each other, however close the dates are, and none that is too long', async () => {
    const elements = parsed(timelinePicture(await timelineOver([nota(STEPS)]), { language: 'en' }));
    const lines = elements.filter(({ name }) => name === 'text');
    expect(lines.length).toBeGreaterThan(4);
    const heights = lines.map(({ attributes }) => Number(attributes.y)).sort((a, b) => a - b);
    for (const [at, y] of heights.entries())
      if (at > 0) expect(y - (heights[at - 1] ?? 0)).toBeGreaterThanOrEqual(16);
    for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(34);
    expect(Number(elements[0]?.attributes.height)).toBeGreaterThan(heights.at(-1) ?? 0);
  });

  it('leads to the quote of each event where there is a way to it', async () => {
    const timeline = await timelineOver([nota(STEPS)]);
    expect(timeline.events).toHaveLength(4);
    const linked = parsed(timelinePicture(timeline, { linkTo: ({ id }) => `/stukken/x?a=1&b=${id}"<` }));
    expect(linked.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href)).toEqual(
      timeline.events.map(({ id }) => `/stukken/x?a=1&b=${id}"<`),
    );
    expect(parsed(timelinePicture(timeline)).filter(({ name }) => name === 'a')).toEqual([]);
  });

  it('holds no script, style, font or address of its own, and any name as text', async () => {
    const document = nota('De BNC besprak het op 21 januari 2031.', '', {
      id: 'nota',
      referenties: { com: ['COM(2030) 950', 'COM(2030) 951'] },
    });
    const timeline = await timelineOver([document]);
    const hostile = {
      ...timeline,
      events: timeline.events.map((event) => ({
        ...event,
        proposals: ['<script>\u0000\ud800&', 'b'],
        name: '<b>',
      })),
    };
    const svg = timelinePicture(hostile);
    const elements = parsed(svg);
    expect(elements.map(({ text }) => text).join('\n')).toContain('<b>');
    const names = elements.map(({ name }) => name);
    expect(names.filter((name) => ['script', 'style', 'image', 'b', 'foreignObject'].includes(name))).toEqual(
      [],
    );
    expect(svg).not.toMatch(/ style=|url\(|@import|\son\w+=/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('http');
  });

  it('says of what happened after the chosen day that its paper is of later', async () => {
    const timeline = await timelineOver([nota('De BNC besprak het fiche op 21 januari 2031.')], '2031-01-05');
    const elements = parsed(timelinePicture(timeline));
    const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
    expect(texts.join(' ')).toContain('Dit stuk is van na de gekozen dag.');
    expect(elements.find(({ name }) => name === 'desc')?.text).toContain(
      'gebeurd (Dit stuk is van na de gekozen dag.)',
    );
  });

  it('cuts a name that is too long for it between letters, also of two halves', async () => {
    const timeline = await timelineOver([
      nota(STEPS, '', { titel: '😀'.repeat(40) }),
      nota(STEPS, '', { id: 'x' }),
    ]);
    const svg = timelinePicture(timeline);
    expect(svg).toContain('😀…');
    expect(svg).not.toContain('\ufffd');
  });

  it('says so when there is nothing to show', async () => {
    expect(timelinePicture(await timelineOver([nota('Niets.')]))).toContain('Geen gebeurtenissen gevonden.');
  });
});
