import { describe, expect, it } from 'vitest';
import { asHtml, asMarkdown, asText } from '../../src/web/page/answer/copy.ts';
import { givenIn } from '../../src/web/page/answer/parts.ts';
import { answer, citation, claim, rest, whole } from './message.ts';

const copied = (message = whole()) => ({
  question: 'Wat vindt het kabinet van molens?',
  earlier: ['Wat stelt de Commissie voor?'],
  given: givenIn(message),
  language: 'nl' as const,
  origin: 'https://notabene.example',
});
const URL_OF_QUOTE = 'https://notabene.example/stukken/fiche-molens?citaat=120-160#120-160';

describe('an answer that is copied', () => {
  it.each([
    ['text', asText],
    ['Markdown', asMarkdown],
    ['HTML', asHtml],
  ])(
    'says as %s who speaks, how firmly, what is missing, where it stands and that it was made by a machine',
    (_, form) => {
      const said = form(copied()).replaceAll('\\', '').replaceAll('&#34;', '"');
      for (const part of [
        'Wat vindt het kabinet van molens?',
        'Standpunt van het kabinet, in Fiche: Verordening molens (fictief)',
        'Het kabinet steunt het tellen van molens. [1]',
        'Dat komt op 30 januari. (verwacht) [2]',
        'Over kosten staat er niets.',
        'redactionele weergave',
        '“Het kabinet steunt het tellen van molens.”',
        URL_OF_QUOTE,
        'https://publicatie.example/molens',
        'Vervolg op: Wat stelt de Commissie voor?',
        'kst-99001-11, COM(2026) 999, 5 januari 2026',
        'Antwoord nr. 0123456789abcdef',
        'automatisch samengesteld',
      ])
        expect(said).toContain(part);
    },
  );

  it('names who speaks once for sentences that follow each other', () => {
    expect(asText(copied()).match(/Standpunt van het kabinet/g)).toHaveLength(1);
  });

  it('holds no mark-up of a document, whatever stands in it', () => {
    const bad = '<img src=x onerror=alert(1)> [klik](javascript:alert(1)) ![x](https://evil.example/?q=1)';
    const message = answer(
      { type: 'data-claim', data: claim([1], { text: bad }) },
      { type: 'data-citation', data: citation(1, { quote: bad, documentTitle: bad }) },
      { type: 'data-answer', data: rest({ missing: [bad] }) },
    );
    expect(asHtml(copied(message))).not.toMatch(/<img|href="javascript/);
    const links = [...asMarkdown(copied(message)).matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, url]) => url);
    expect(links).toEqual([URL_OF_QUOTE]);
    expect(asMarkdown(copied(message))).not.toMatch(/(?<!\\)[<]/);
  });

  it.each([
    ['text', asText],
    ['Markdown', asMarkdown],
    ['HTML', asHtml],
  ])('says as %s that a language model worded it, where one did, and only there', (_, form) => {
    const worded = (language: 'nl' | 'en', mode: 'generated' | 'extractive') => {
      const { parts } = whole();
      const message = answer(...parts, { type: 'data-answer', data: rest({ mode }) });
      return form({ ...copied(message), language });
    };
    expect(worded('nl', 'generated')).toContain('Verwoord met een taalmodel');
    expect(worded('en', 'generated')).toContain('Worded with a language model');
    for (const language of ['nl', 'en'] as const)
      expect(worded(language, 'extractive')).not.toMatch(/taalmodel|language model/);
  });

  it('does not say of a refusal that its sources are beside it', () => {
    const refused = answer(
      { type: 'data-refusal', data: { reason: 'detail_not_found', message: 'Nee.', nearest: [] } },
      { type: 'data-answer', data: rest({ status: 'unanswered' }) },
    );
    expect(asText(copied(refused))).toContain('uit de stukken die hier beschikbaar zijn');
    expect(asText(copied())).toContain('uit de stukken die erbij staan');
  });

  it('is closed HTML, with every list that is opened', () => {
    const html = asHtml(copied());
    expect(html.match(/<ul>/g)?.length).toBe(html.match(/<\/ul>/g)?.length);
    expect(html).toMatch(/^<div lang="nl">.*<\/div>$/s);
  });
});
