import type { DocumentKind } from '../../documents/kind.ts';
import { LETTER, letterTitle } from '../letter.ts';

const FOR =
  '(?:mede )?namens (?:het (?:\\p{L}+ )?kabinet|de (?:\\p{L}+ )?(?:minister|staatssecretaris|minister-president|regering)|mijn (?:collega|ambtgenoo?t))';
const AS = 'als (?:\\p{L}+ ){0,2}(?:minister|staatssecretaris|bewindspersoon)';
/** Words of the clause whose subject is "ik" or "wij": none that opens another clause or has another subject, nor these. */
const words = (...others: string[]): string =>
  `(?: (?!(?:${['u', 'dat', 'die', 'of', 'omdat', 'wat', 'hoe', 'waar\\p{L}*', ...others].join('|')}) )[\\p{L}\\d,()’'-]+)`;
/**
 * Others write to the same chairman, and tell what a minister wrote: one who writes says for whom or as whom he does, whose
 * ministry is his, or that he accounts to "uw Kamer".
 */
const WRITES = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:ik|wij)(?: u,?)?${words('van', 'door')}{0,6} (?:${FOR}|${AS})`,
    `(?:${FOR}|${AS})${words()}{0,20}(?<! en|,) (?:ik|wij)`,
    'mijn (?:ministerie|departement|ambts?genoo?t\\p{L}*|ambtsvoorgangers?)',
    'informeer ik (?:hierbij )?uw kamer',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** A letter of the cabinet to parliament. */
export const kamerbrief: DocumentKind = {
  id: 'kamerbrief',
  labels: {
    nl: { one: 'Kamerbrief', many: 'Kamerbrieven', the: 'de Kamerbrief' },
    en: { one: 'Letter to parliament', many: 'Letters to parliament', the: 'the letter to parliament' },
  },
  recognition: {
    openings: [
      /^(?:zeer )?geachte (?:heer|mevrouw)?\s?voorzitter/i,
      /^aan de voorzitter van de (?:tweede|eerste) kamer/i,
    ],
    within: 20,
    writes: WRITES,
  },
  template: LETTER,
  layout: 'letter',
  identity: {
    number: 'kamerstuk',
    numbers: 'letter',
    datedByPlace: true,
    ministries: 'aanleiding',
    title: letterTitle,
  },
  voice: { speaker: 'kabinet', senders: ['kabinet'], modality: 'vastgesteld' },
};
