import { describe, expect, it } from 'vitest';
import type { PaperForm } from '../../../src/briefing/paper/forms/form.ts';
import { type Form, PAPERS } from '../../../src/briefing/paper/forms/index.ts';
import { nota } from '../../../src/briefing/paper/forms/nota/index.ts';
import { screen } from '../../cli/screen.ts';

/** A paper that nobody asks for: what a lighthouse keeper writes down. */
const logbook: PaperForm = {
  id: 'logboek',
  label: { nl: 'Logboek van een vuurtoren', en: 'Logbook of a lighthouse' },
  named: 'een logboek',
  asked: /\blogboek/i,
  template: {
    ...nota.template,
    naam: 'Logboek',
    titel: 'Logboek: {onderwerp}',
    delen: [{ kop: 'Gezien', niveau: 1, inhoud: 'beoordeling', leeg: { zin: 'Niets gezien.' } }],
  },
};

// The line of the list, before anything that goes over it is loaded.
(PAPERS as PaperForm[]).push(logbook);

const { main } = await import('../../../cli/notabene.ts');
const { readTemplate, templateOf } = await import('../../../src/briefing/paper/template.ts');
const { testApp } = await import('../../app/world.ts');
const { NoteBody } = await import('../../../src/web/api/note-request.ts');

describe('a paper that is added in one folder and one line', () => {
  it('can be chosen on the page, which shows what it holds', async () => {
    const page = await (await testApp().app.request('/nota')).text();
    expect(page).toContain('<option value="logboek">Logboek van een vuurtoren</option>');
    expect(page).toMatch(/id="vorm-logboek">Logboek van een vuurtoren<[\s\S]*<li>Gezien<\/li>/);
  });

  it('is made by the API and the command, by its own template', async () => {
    expect(NoteBody.safeParse({ about: 'molens', form: 'logboek' }).success).toBe(true);
    const terminal = screen();
    expect(
      await main(
        ['note', '--about', 'het actieplan drugshandel', '--form', 'logboek', '--format', 'md'],
        terminal,
      ),
    ).toBe(0);
    expect(terminal.written()).toMatch(/^# Logboek: /m);
    expect(terminal.written()).toContain('## Gezien');
    const help = screen();
    await main(['note', '--help'], help);
    expect(help.written()).toContain('spreeklijn, logboek');
  });
});

describe('every paper', () => {
  it('has one id, a label in two languages, and a template that holds', () => {
    const ids = PAPERS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, label, named } of PAPERS) {
      expect(id).toMatch(/^[a-z-]+$/);
      for (const words of [label.nl, label.en, named]) expect(words).toMatch(/\S/);
      expect(templateOf(id)).toMatchObject({ kind: 'template' });
    }
    expect(templateOf('onbekend' as Form)).toMatchObject({ kind: 'wrong' });
    expect(readTemplate(JSON.stringify(logbook.template), 'x').kind).toBe('template');
  });
});
