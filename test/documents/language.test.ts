import { expect, it } from 'vitest';
import { languageOf } from '../../src/documents/identity/identity.ts';

it.each([
  [
    'nl',
    'Wapens die in beslag genomen worden: gearchiveerd of vernietigd, in gebruik of in opslag, of in depot.',
  ],
  ['nl', 'Kort.'],
  ['en', 'The regulation is to be reviewed in 2030 and the Council has taken note of it.'],
])('a text is %s by the small words that only that language has: %s', (language, text) => {
  expect(languageOf(text, null)).toBe(language);
});
