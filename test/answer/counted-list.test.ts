import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import { indexOver, paper } from '../search/papers.ts';

/** Fictional. */
const MOLENS = paper(
  'molens',
  'Fiche: Verordening watermolens (fictief)',
  `## 2. Essentie voorstel

Het voorstel bestaat uit vier onderdelen:

- een keuring van elk scheprad voordat het draait;
- een register met gegevens over de eigenaar;
- een vergoeding van 25 euro per scheprad;
- een verbod op schepraderen van lood.

## 3. Nederlandse positie ten aanzien van het voorstel

Het kabinet steunt de keuring.
`,
);
const VEREN = paper(
  'veren',
  'Fiche: Mededeling veren (fictief)',
  '## 2. Essentie voorstel\n\nDe Commissie wil dat veren vaker varen.\n',
);

describe('a list of which the lead gives only the number', () => {
  it.each([
    'Uit welke vier onderdelen bestaat het voorstel over watermolens?',
    'Uit welke vier onderdelen bestaat het voorstel?',
  ])('is given whole: %s', async (question) => {
    const index = await indexOver([MOLENS, VEREN]);
    const { status, claims } = await ask(index, { question }, { now: () => 0 });
    expect(status).toBe('answered');
    expect(claims.map(({ text }) => text.split(' ')[1])).toEqual([
      'keuring',
      'register',
      'vergoeding',
      'verbod',
    ]);
  });

  it('is not given for another subject', async () => {
    const index = await indexOver([MOLENS, VEREN]);
    const question = 'Uit welke vier onderdelen bestaat het voorstel over veren?';
    const { claims } = await ask(index, { question }, { now: () => 0 });
    expect(claims.map(({ text }) => text)).toEqual(['De Commissie wil dat veren vaker varen.']);
  });
});
