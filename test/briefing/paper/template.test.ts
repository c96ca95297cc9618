import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/briefing/paper/paper.ts';
import { filled, readTemplate, type Template, templateOf } from '../../../src/briefing/paper/template.ts';

function own(form: (typeof FORMS)[number]): Template {
  const read = templateOf(form);
  if (read.kind === 'wrong') throw new Error(read.message);
  return read.template;
}

/** The template of the nota with one thing put in another's place. */
function refused(change: (template: Record<string, unknown>) => void): string {
  const changed = structuredClone(own('nota')) as unknown as Record<string, unknown>;
  change(changed);
  const read = readTemplate(JSON.stringify(changed), 'nota.json');
  return read.kind === 'wrong' ? read.message : 'accepted';
}
const part = (template: Record<string, unknown>, index: number) =>
  (template.delen as Record<string, unknown>[])[index] ?? {};
const look = (template: Record<string, unknown>) => template.opmaak as Record<string, unknown>;

describe('the templates that come along', () => {
  it.each(FORMS)('%s is a good one', (form) => {
    expect(templateOf(form).kind).toBe('template');
  });

  it('build a nota as a minister gets it', () => {
    const headings = own('nota')
      .delen.filter(({ niveau, kop }) => niveau === 1 && kop !== null)
      .map(({ kop }) => kop);
    expect(headings).toEqual([
      'Bijlage(n)',
      '1. Aanleiding',
      '2. Geadviseerd besluit',
      '3. Kernpunten',
      '4. Toelichting',
      '5. Informatie die niet openbaar gemaakt kan worden',
    ]);
    expect(own('nota').delen.find(({ inhoud }) => inhoud === 'besluit')?.leeg).toEqual({
      veld: expect.stringContaining('?'),
    });
  });

  it('build a briefing of a few questions', () => {
    expect(own('briefing').delen.map(({ kop }) => kop)).toEqual([
      'Wat is het',
      'Wat vinden we',
      null,
      'Wat willen we',
      'Wat kost het',
      'Wanneer',
      'Wat de stukken niet zeggen',
    ]);
  });
});

describe('a template that a ministry changed', () => {
  it('may have other headings, in another order, and another look', () => {
    const template = own('nota');
    const changed = {
      ...template,
      opmaak: {
        ...template.opmaak,
        lettertype: 'RijksoverheidSansText',
        kleur: '#01689b',
        kop: 'Ministerie',
      },
      delen: [...template.delen].reverse().map((each) => ({ ...each, niveau: 1 as const, kop: 'Kop' })),
    };
    expect(readTemplate(JSON.stringify(changed), 'nota.json')).toEqual({
      kind: 'template',
      template: changed,
    });
  });

  it('that is no JSON is refused in one sentence', () => {
    expect(readTemplate('{"naam": "Nota",}', 'nota.json')).toEqual({
      kind: 'wrong',
      message:
        'Het sjabloon nota.json klopt niet: het is geen geldige JSON: kijk of er een komma, aanhalingsteken of haakje mist of te veel staat.',
    });
  });

  it.each<[string, (template: Record<string, unknown>) => void, string]>([
    [
      'a heading that is no text',
      (t) => Object.assign(part(t, 2), { kop: 3 }),
      'delen › 3 › kop: hier hoort een tekst tussen aanhalingstekens',
    ],
    ['an empty heading', (t) => Object.assign(part(t, 2), { kop: '' }), 'delen › 3 › kop: dit is leeg'],
    [
      'an unknown content',
      (t) => Object.assign(part(t, 0), { inhoud: 'gedachten' }),
      'delen › 1 › inhoud: kies uit "bijlagen", "aanleiding"',
    ],
    ['an unknown key', (t) => Object.assign(part(t, 0), { Kop: 'x' }), 'delen › 1: "Kop" hoort hier niet'],
    [
      'a level that does not exist',
      (t) => Object.assign(part(t, 0), { niveau: 4 }),
      'delen › 1 › niveau: kies uit 1, 2, 3',
    ],
    ['no parts', (t) => Object.assign(t, { delen: [] }), 'delen: dit is leeg'],
    ['no title', (t) => delete t.titel, 'titel: dit ontbreekt; hier hoort een tekst tussen aanhalingstekens'],
    [
      'a level that is skipped',
      (t) => Object.assign(part(t, 1), { niveau: 2 }),
      'delen: een kop kan hoogstens één niveau dieper zijn',
    ],
    [
      'an unknown name between braces',
      (t) => Object.assign(t, { titel: 'Nota {dossier}' }),
      'titel: tussen accolades kan hier alleen staan: onderwerp',
    ],
    [
      'a proposal where there is none',
      (t) => Object.assign(part(t, 0), { kop: 'Over {voorstel}' }),
      'delen › 1 › kop: {voorstel} kan alleen in een kop met "per": "voorstel"',
    ],
    [
      'a field without a hint',
      (t) => Object.assign(part(t, 1), { inhoud: 'veld' }),
      'delen › 2 › leeg: een veld heeft hier {"veld": "…"} nodig',
    ],
    [
      'an empty part of another kind',
      (t) => Object.assign(part(t, 0), { leeg: 'leeg' }),
      'delen › 1 › leeg: kies uit "weglaten", {"veld": "…"} en {"zin": "…"}',
    ],
    [
      'letters that are too large',
      (t) => Object.assign(look(t), { grootte: 95 }),
      'opmaak › grootte: dit is meer dan 20',
    ],
    [
      'a margin that is too small',
      (t) => Object.assign(look(t), { marges_cm: { boven: 0, onder: 2, links: 2, rechts: 2 } }),
      'opmaak › marges_cm › boven: dit is minder dan 1',
    ],
    [
      'a colour by name',
      (t) => Object.assign(look(t), { kleur: 'blauw' }),
      'opmaak › kleur: geef een kleur als #154273',
    ],
    [
      'a colour that is hard to read',
      (t) => Object.assign(look(t), { kleur: '#ffb612' }),
      'opmaak › kleur: deze kleur is op wit papier niet goed te lezen',
    ],
    [
      'a style for a font',
      (t) => Object.assign(look(t), { lettertype: 'x"; } *{' }),
      'opmaak › lettertype: geef de naam van één lettertype',
    ],
    [
      'a line that is too long',
      (t) => Object.assign(look(t), { voet: 'x'.repeat(501) }),
      'opmaak › voet: dit is langer dan 500 tekens',
    ],
    [
      'a list in its place',
      (t) => Object.assign(t, { opmaak: [] }),
      'opmaak: hier hoort een blok tussen accolades',
    ],
  ])('with %s is refused, and told where', (_, change, fault) => {
    const message = refused(change);
    expect(message).toContain(`Het sjabloon nota.json klopt niet: ${fault}`);
    expect(message).toMatch(/\.$/);
  });
});

describe('names between braces', () => {
  it('are replaced by what they stand for, whatever that holds', () => {
    expect(filled('Nota: {onderwerp}, {datum}, {pagina}', { onderwerp: '$& {datum}', datum: 'mei' })).toBe(
      'Nota: $& {datum}, mei, {pagina}',
    );
  });
});
