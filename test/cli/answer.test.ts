import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../cli/render/answer.ts';
import type { Answer, Citation, Claim } from '../../src/answer/answer.ts';
import { screen } from './screen.ts';

const citation: Citation = {
  number: 1,
  documentId: 'nota-molens',
  documentTitle: 'Nota over molens (fictief)',
  textType: null,
  source: 'nota-molens.txt',
  passageId: 'nota-molens#4-1',
  path: ['4. Toelichting', 'Beoordeling'],
  quote: 'Het kabinet steunt het onderhoud van molens.',
  start: 10,
  end: 54,
  page: null,
  url: 'https://voorbeeld.example/nota-molens',
};

const claim: Claim = {
  text: 'Het kabinet steunt het onderhoud van molens.',
  voice: 'kabinet',
  modality: 'vastgesteld',
  citations: [citation],
};

const answer: Answer = {
  id: 'a',
  question: 'Wat vindt het kabinet?',
  language: 'nl',
  status: 'answered',
  mode: 'extractive',
  degraded: null,
  confidence: 0.9,
  notes: [],
  text: '',
  claims: [claim],
  missing: [],
  reason: null,
  message: null,
  nearest: [],
  choices: [],
  timing: { retrieveMs: 0, answerMs: 0, totalMs: 0 },
};

describe('an answer on a terminal', () => {
  it('says of a source that it is not the official text itself', () => {
    const rendered = { ...citation, textType: 'redactionele weergave' };
    const given = renderAnswer({ ...answer, claims: [{ ...claim, citations: [rendered] }] }, screen());
    expect(given).toContain('    redactionele weergave · nota-molens.txt · https');
  });

  it('says who speaks, and gives the words of the source, its place, its file and its link', () => {
    expect(renderAnswer(answer, screen())).toBe(
      [
        '[Kabinet] Nota over molens (fictief)',
        '- Het kabinet steunt het onderhoud van molens. [1]',
        '',
        'Bronnen',
        '[1] Nota over molens (fictief)',
        '    4. Toelichting › Beoordeling',
        '    “Het kabinet steunt het onderhoud van molens.”',
        '    nota-molens.txt · https://voorbeeld.example/nota-molens',
        '',
        'Dit is een automatisch antwoord uit de genoemde stukken. Controleer het bij de bron voordat u het gebruikt.',
        '',
      ].join('\n'),
    );
  });

  it('puts a new badge where another speaks, and says what is only expected', () => {
    const planned: Claim = {
      text: 'Het fiche komt op 16 januari in de ministerraad.',
      voice: 'proces',
      modality: 'verwacht',
      citations: [{ ...citation, number: 2 }],
    };
    const lines = renderAnswer({ ...answer, claims: [claim, claim, planned] }, screen()).split('\n');
    expect(lines.filter((line) => line.startsWith('[Kabinet]'))).toHaveLength(1);
    expect(lines).toContain('[Proces] Nota over molens (fictief)');
    expect(lines).toContain('- [verwacht] Het fiche komt op 16 januari in de ministerraad. [2]');
    expect(lines.filter((line) => /^\[[12]\] /.test(line))).toHaveLength(2);
  });

  it('refuses in words, with the nearest passages, in the language of the question', () => {
    const refusal = renderAnswer(
      {
        ...answer,
        language: 'en',
        status: 'unanswered',
        claims: [],
        reason: 'detail_not_found',
        message: 'This is not in the documents.',
        nearest: [{ ...citation, voice: 'commissie' }],
      },
      screen(),
    );
    expect(refusal).toMatch(/^This is not in the documents\.\n/);
    expect(refusal).toContain('What comes nearest\n- [Commission] Nota over molens (fictief)');
    expect(refusal).toContain('This is an automated answer from the documents listed.');
  });

  it('names what is missing from a partial answer once, under a heading of its own', () => {
    const missing = ['De kosten staan niet in de stukken.', 'De datum staat niet in de stukken.'];
    const partial: Answer = { ...answer, message: missing.join(' '), missing };
    const shown = renderAnswer(partial, screen());
    expect(shown).toContain(
      '[1]\n\nNiet in de stukken\n- De kosten staan niet in de stukken.\n- De datum staat niet in de stukken.\n\nBronnen\n',
    );
    for (const sentence of missing) expect(shown.split(sentence)).toHaveLength(2);
    expect(renderAnswer({ ...partial, language: 'en' }, screen())).toContain('\nNot in the documents\n');
  });

  it('speaks English around the words of the document when the question did', () => {
    const expected: Claim = { ...claim, voice: 'proces', modality: 'verwacht' };
    const shown = renderAnswer({ ...answer, language: 'en', claims: [claim, expected] }, screen());
    expect(shown).toContain('[Cabinet] Nota over molens (fictief)\n- Het kabinet steunt');
    expect(shown).toContain('[Procedure] ');
    expect(shown).toContain('- [expected] Het kabinet');
    expect(shown).toContain('\nSources\n');
    expect(shown).not.toMatch(/Kabinet\]|Bronnen|verwacht|automatisch/);
  });

  it.each([
    ['kabinet', 'gevraagd', '- [gevraagd] '],
    ['ambtelijk', 'geadviseerd', '- [geadviseerd] '],
    ['commissie', 'verwacht', '- [verwacht] '],
    ['commissie', 'voorgesteld', '- Het'],
    ['kabinet', 'vastgesteld', '- Het'],
  ] as const)('says how firm it is where the badge does not (%s, %s)', (voice, modality, start) => {
    const shown = renderAnswer({ ...answer, claims: [{ ...claim, voice, modality }] }, screen());
    expect(shown.split('\n')[1]?.startsWith(start)).toBe(true);
  });

  it('leaves a number in brackets that is part of the quote', () => {
    const shown = renderAnswer({ ...answer, claims: [{ ...claim, text: 'Zie de nota. [3]' }] }, screen());
    expect(shown).toContain('- Zie de nota. [3] [1]\n');
  });

  it('wraps to the width and lets a document give the terminal no orders', () => {
    const hostile = {
      ...answer,
      claims: [
        {
          ...claim,
          text: 'Het kabinet \u001b[2J\u001b]0;overgenomen\u0007steunt \u202ehet\u009b31m plan\nvoor molens in het land.',
          citations: [{ ...citation, documentTitle: 'Titel\u001b[31m', source: 'a\rb' }] as const,
        },
      ],
    };
    const text = renderAnswer(hostile, screen({ width: 40 }));
    expect(text).toContain('molens in het land.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    for (const line of text.split('\n').filter((each) => !each.includes('https')))
      expect(line.length).toBeLessThanOrEqual(40);
  });

  it('has colour only where the terminal gives it', () => {
    expect(renderAnswer(answer, screen({ styled: true }))).toContain('<green>[Kabinet]</green>');
    expect(renderAnswer(answer, screen())).not.toContain('<');
  });
});
