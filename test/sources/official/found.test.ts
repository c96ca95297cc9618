import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../src/sources/official/found.ts';

describe('the title that a source gives', () => {
  it.each([
    [
      'Brief van mevr. A. Fictief, tel. 06-12345678',
      'Brief van mevr. [persoonsgegevens], tel. [persoonsgegevens]',
    ],
    ['Reactie op a.fictief@molens.example', 'Reactie op [persoonsgegevens]'],
  ])('is kept without personal data: %s', (given, kept) => {
    expect(titleOf(given)).toBe(kept);
  });

  it.each([
    'Fiche: Verordening dorpspleinen (COM(2031) 743)',
    'Kamerbrief van de minister van Pleinen, 22 112, nr. 4243',
    '2031-01-30',
  ])('stays as it is otherwise: %s', (title) => {
    expect(titleOf(title)).toBe(title);
  });

  it('is cut behind its marks, so that no half of an address is left at its end', () => {
    const kept = titleOf(`${'a'.repeat(490)} b.fictief@molens.example`) ?? '';
    expect(kept).not.toContain('fictief');
    expect(kept.length).toBeLessThanOrEqual(500);
  });
});
