import { expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import { indexOver, paper } from '../search/papers.ts';

it('does not take a name for a word that it looks like, and answer about that', async () => {
  const fiche = (id: string): ReturnType<typeof paper> =>
    paper(
      id,
      `Fiche: ${id} (fictief)`,
      '## 3. Nederlandse positie ten aanzien van het voorstel\n\nHet kabinet steunt de school aan boord. Het kabinet is positief over leningen.',
    );
  const index = await indexOver([fiche('kst-99001-11'), fiche('kst-99001-12')]);
  const answer = await ask(
    index,
    { question: 'Wat vindt het kabinet van Schoof?', thread: [] },
    { now: () => 0 },
  );
  expect([answer.status, answer.reason]).toEqual(['unanswered', 'subject_not_found']);
});
