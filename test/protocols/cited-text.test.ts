import { expect, it } from 'vitest';
import { citedText } from '../../src/protocols/cited-text.ts';
import { claimOf, quoting } from '../app/world.ts';
import { channelIndex } from '../channels/corpus.ts';

it('a source that is not the official text itself is said not to be, beside its title', async () => {
  const held = await channelIndex().held('fiche-molens');
  const passage = held?.passages[0];
  if (held === undefined || passage === undefined) throw new Error('no such document');
  const answer = await quoting(channelIndex(), 'tellen van molens');
  const below = (textType: string | null) =>
    citedText({ ...answer, claims: [claimOf({ ...held.document, textType }, passage, 1)] }, null).below.join(
      '',
    );
  expect(below('redactionele weergave')).toContain(' (redactionele weergave), ');
  expect(below(null)).not.toContain('weergave');
});
