import { expect, it } from 'vitest';
import { citedText } from '../../src/protocols/cited-text.ts';
import { claimOf, quoting } from '../app/world.ts';
import { channelIndex } from '../channels/corpus.ts';

it('what a model said stands below the quotes with the numbers of its sources, and says whose it is', async () => {
  const held = await channelIndex().held('fiche-molens');
  const passage = held?.passages[0];
  if (held === undefined || passage === undefined) throw new Error('no such document');
  const claim = claimOf(held.document, passage, 1);
  const plain = { ...(await quoting(channelIndex(), 'tellen van molens')), claims: [claim] };
  const { citations } = claim;
  const translation = { language: 'en', text: 'Mills are counted *here*.' } as const;
  const said = citedText(
    { ...plain, lead: { text: 'Molens worden geteld.', citations }, claims: [{ ...claim, translation }] },
    null,
  ).below;
  expect(said.slice(0, 2)).toEqual([
    '\n\n**Molens worden geteld.** [1]',
    '\n\n[1] Mills are counted \\*here\\*. (vertaald door een taalmodel)',
  ]);
  expect(said[2]).toMatch(/door een taalmodel verwoord/);
  const without = citedText(plain, null).below;
  expect(said.slice(3)).toEqual(without);
  // A line that is the first sentence itself says nothing more.
  expect(citedText({ ...plain, lead: { text: claim.text, citations } }, null).below).toEqual(without);
});

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
