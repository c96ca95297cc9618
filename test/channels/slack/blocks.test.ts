import { describe, expect, it } from 'vitest';
import { notice, type Reply, sourcesReply } from '../../../src/channels/reply.ts';
import { firstBlocks, messageOf, SLACK_LIMITS, sentenceBlocks } from '../../../src/channels/slack/blocks.ts';
import { wrongWithBlocks, wrongWithMarkup } from './block-rules.ts';
import { buttonsIn, linksIn, readable } from './platform.ts';
import { reply, SPEAKER, sentence, source } from './replies.ts';

const ABOUT = { thread: '1767603600.000100', parent: '1767603600.000100', asker: 'U0VRAGER' };

/** A message that Slack takes, as it reads. */
function shown(given: Reply) {
  const { text, blocks } = messageOf(given, ABOUT);
  expect(wrongWithBlocks(blocks)).toEqual([]);
  expect(wrongWithMarkup(text)).toEqual([]);
  return { text, blocks, read: readable(blocks), links: linksIn(blocks), buttons: buttonsIn(blocks) };
}

describe('an answer in Slack', () => {
  it('says in bold who speaks, links each source, and lists them below', () => {
    const { blocks, read, links } = shown(reply());
    expect(blocks[0]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Kabinet ', style: { bold: true } },
            { type: 'text', text: 'Het kabinet steunt molens.' },
            { type: 'text', text: ' ' },
            { type: 'link', url: 'https://notabene.example/stukken/fiche-1', text: '[1]' },
          ],
        },
      ],
    });
    expect(read).toContain('[1] Fiche: Molens 1, 3. Beoordeling, p. 2');
    expect(read).not.toContain('Het kabinet steunt molen 1.');
    expect(read).toContain('Samengesteld door een machine');
    expect(links).toHaveLength(4);
    expect(blocks.map(({ type }) => type)).toEqual([
      'rich_text',
      'divider',
      'rich_text',
      'rich_text',
      'context',
      'actions',
    ]);
  });

  it('has buttons and thumbs that know which answer and which thread they are of', () => {
    const { buttons } = shown(reply({ buttons: ['sources', 'note', 'share'] }));
    expect(buttons.map(({ id }) => id)).toEqual(['sources', 'note', 'share', 'up', 'down']);
    for (const { value } of buttons)
      expect(JSON.parse(value)).toEqual({ turn: 'beurt-1', thread: ABOUT.thread, parent: ABOUT.parent });
  });

  it('says in one line what it is, for notifications', () => {
    expect(shown(reply()).text).toBe('Kabinet: Het kabinet steunt molens.');
    expect(shown(reply({ summary: 'x'.repeat(5000) })).text).toHaveLength(SLACK_LIMITS.summary);
    expect(shown(reply({ summary: `${'x'.repeat(998)}😀😀` })).text.isWellFormed()).toBe(true);
  });

  it('has the title of each paper on a line of its own, in bold and no larger than the answer', () => {
    const { blocks } = shown(reply({ parts: [{ type: 'heading', text: 'Fiche: Molens' }] }));
    const style = { bold: true };
    expect(blocks[0]).toEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Fiche: Molens', style }] }],
    });
    expect(shown(reply({ parts: [{ type: 'heading', text: 't'.repeat(4000) }] })).read).toContain('ttt…');
  });

  it('lists sources in the same place of a paper on one line, each number with a link of its own', () => {
    const same = { title: 'Fiche: Molens', place: '3. Beoordeling' };
    const sources = [
      source(1, same),
      source(2, same),
      source(3, { ...same, place: '4. Kosten' }),
      source(4, same),
    ];
    const { blocks, read } = shown(reply({ sources }));
    const listed = read.split('\n').filter((line) => /^\[\d\]/.test(line));
    expect(listed).toEqual([
      '[1] [2] Fiche: Molens, 3. Beoordeling',
      '[3] Fiche: Molens, 4. Kosten',
      '[4] Fiche: Molens, 3. Beoordeling',
    ]);
    const [first] = (blocks[2]?.elements ?? []) as { elements: { text: string; url?: string }[] }[];
    const to = (number: number) => `https://notabene.example/stukken/fiche-${number}`;
    expect(first?.elements.filter(({ url }) => url).map(({ text, url }) => [text, url])).toEqual([
      ['[1]', to(1)],
      ['[2]', to(2)],
      ['Fiche: Molens', to(1)],
    ]);
  });

  it('shows the quotes when the sources are asked for', () => {
    const { read } = shown(sourcesReply(reply({ sources: [source(1), source(2)] })));
    expect(read).toContain('“Het kabinet steunt molen 1.”');
    expect(read).toContain('“Het kabinet steunt molen 2.”');
  });

  it('shows what comes nearest with who says it', () => {
    const near = { type: 'nearest', speaker: SPEAKER, quote: 'Molens.', title: 'Fiche', url: null } as const;
    const { read } = shown(reply({ parts: [near], sources: [] }));
    expect(read).toContain('Kabinet Fiche\n“Molens.”');
  });

  it('names who shared it', () => {
    const { blocks } = shown(reply({ parts: [{ type: 'by', text: 'Gevraagd en gedeeld door' }] }));
    expect(JSON.stringify(blocks[0])).toContain('{"type":"user","user_id":"U0VRAGER"}');
  });

  it('has no link where there is no address, or one that is too long', () => {
    const long = `https://notabene.example/${'x'.repeat(4000)}`;
    const sources = [source(1, { url: null }), source(2, { url: long })];
    const { links } = shown(reply({ sources, page: { text: 'Pagina', url: long } }));
    expect(links).toEqual([]);
  });

  it('makes no link of an address in words, whoever said them', () => {
    const words = 'Zie https://evil.example';
    expect(shown(notice([words], 'nl')).links).toEqual([]);
    const parts = [{ type: 'words', text: words, weight: 'plain' }] as const;
    expect(shown(reply({ parts, sources: [], page: null })).links).toEqual([]);
  });

  it('has a link to where a nota is made', () => {
    const page = { text: 'Maak nota', url: 'https://notabene.example/nota#over=molens' };
    expect(shown({ ...notice(['Maak de nota op de pagina.'], 'nl'), page }).links).toEqual([page.url]);
  });

  it('is never empty', () => {
    expect(shown(notice([], 'nl')).read.trim()).toBe('…');
    const bare = [source(1, { title: '', place: '', quote: '' })];
    shown(sourcesReply(reply({ sources: bare, summary: '' })));
    shown(
      reply({ sources: bare, footer: '', parts: [sentence('', ...bare), { type: 'heading', text: '' }] }),
    );
  });
});

describe('row 17: words that look like markup', () => {
  const HOSTILE = [
    '<!channel>',
    '<!here|hier>',
    '<@U0BEHEER>',
    '<#C0KAMER>',
    '<https://evil.example|klik>',
    'https://evil.example/?d=1',
    '[goed](https://evil.example)',
    '*vet* _schuin_ ~weg~ `code`',
    '```\nblok\n```',
    '@here @channel @everyone',
    '&lt;!channel&gt; &amp;lt;',
    ':rotating_light:',
    '<!date^0^{date}^https://evil.example|x>',
    '> citaat',
    '\u202Eomgekeerd\u202C',
  ];

  it.each(HOSTILE)('%j is shown as it is, wherever it comes from', (words) => {
    const sources = [source(1, { title: words, place: words, quote: words })];
    const given = reply({
      summary: words,
      sources,
      footer: words,
      page: null,
      parts: [
        { type: 'heading', text: words },
        { type: 'by', text: words },
        sentence(words, ...sources),
        { type: 'words', text: words, weight: 'plain' },
        { type: 'words', text: words, weight: 'strong' },
        { type: 'words', text: words, weight: 'faint' },
        { type: 'nearest', speaker: SPEAKER, quote: words, title: words, url: null },
      ],
    });
    for (const each of [given, sourcesReply(given)]) {
      const { blocks, read, links } = shown(each);
      expect(read).toContain(words);
      expect(links.length).toBeGreaterThan(0);
      expect(links.every((link) => link.startsWith('https://notabene.example/'))).toBe(true);
      // Only there does Slack read markup.
      expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
    }
  });
});

describe('an answer that is longer than Slack takes', () => {
  const many = Array.from({ length: 200 }, (_, at) => source(at + 1));

  it('is cut at the end of a sentence, and says so with a link to the rest', () => {
    const parts = many.map((each) =>
      sentence(`Zin ${each.number} ${'is lang '.repeat(20)}en eindigt.`, each),
    );
    const { read, links } = shown(reply({ parts, sources: many }));
    expect(read).toContain('De rest staat op de pagina.');
    expect(links).toContain('https://notabene.example/#vraag=molens');
    const sentences = read.split('\n').filter((line) => line.startsWith('Kabinet Zin'));
    expect(sentences.length).toBeGreaterThan(5);
    for (const each of sentences) expect(each).toMatch(/en eindigt\. \[\d+\]$/);
    // The sources are those of the sentences that are there.
    const listed = read.split('\n').filter((line) => /^\[\d+\] Fiche/.test(line));
    expect(listed).toHaveLength(sentences.length);
  });

  it.each([49, 50, 51, 120])('of %i short sentences stays within the number of blocks', (count) => {
    const parts = Array.from({ length: count }, (_, at) => sentence(`Zin ${at}.`));
    const { blocks } = shown(reply({ parts, sources: [] }));
    expect(blocks.length).toBeLessThanOrEqual(SLACK_LIMITS.blocks);
  });

  it.each([3_001, 20_000])('of one sentence of %i letters has no sentence', (letters) => {
    const { read } = shown(reply({ parts: [sentence('x'.repeat(letters), source(1))] }));
    expect(read).toContain('De rest staat op de pagina.');
  });

  it('shows the first of 200 sources with their quotes', () => {
    const { read } = shown(sourcesReply(reply({ sources: many })));
    expect(read).toContain('“Het kabinet steunt molen 1.”');
    expect(read).not.toContain('“Het kabinet steunt molen 200.”');
  });
});

describe('an answer that grows', () => {
  it('begins with that it is being made and a way to stop it, and goes on with what is new', () => {
    const first = reply({
      parts: [{ type: 'words', text: 'Notabene leest…', weight: 'faint' }],
      buttons: ['stop'],
      judged: false,
    });
    const begun = firstBlocks(first, ABOUT);
    expect(wrongWithBlocks(begun)).toEqual([]);
    expect(readable(begun)).toBe('Notabene leest…\nStop');
    const more = reply({
      parts: [sentence('Een.'), { type: 'heading', text: 'Fiche' }, sentence('Twee.'), sentence('Drie.')],
    });
    expect(readable(sentenceBlocks(more, 1)).split('\n').filter(Boolean)).toEqual([
      'Kabinet Twee.',
      'Kabinet Drie.',
    ]);
  });
});
