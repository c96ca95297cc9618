import { Kinds } from '../documents/kind.ts';
import { advies } from './advies/index.ts';
import { amendementen } from './amendementen/index.ts';
import { brief } from './brief/index.ts';
import { COMMON } from './common.ts';
import { fiche } from './fiche/index.ts';
import { geannoteerdeAgenda } from './geannoteerde-agenda/index.ts';
import { kamerbrief } from './kamerbrief/index.ts';
import { mededeling } from './mededeling/index.ts';
import { motie } from './motie/index.ts';
import { nota } from './nota/index.ts';
import { persbericht } from './persbericht/index.ts';
import { register } from './register/index.ts';
import { schriftelijkOverleg } from './schriftelijk-overleg/index.ts';
import { strategie } from './strategie/index.ts';
import { tekst } from './tekst/index.ts';
import { verslag } from './verslag/index.ts';
import { voorstel } from './voorstel/index.ts';
import { vraagEnAntwoord } from './vraag-en-antwoord/index.ts';
import { wetsvoorstel } from './wetsvoorstel/index.ts';

/**
 * Every kind of document that is known, once. Where the openings of two fit, the first of the list goes before.
 * A new kind is a folder beside these and a line here.
 */
export const KINDS: Kinds = new Kinds(
  [
    nota,
    fiche,
    schriftelijkOverleg,
    geannoteerdeAgenda,
    motie,
    amendementen,
    wetsvoorstel,
    kamerbrief,
    mededeling,
    voorstel,
    verslag,
    advies,
    persbericht,
    vraagEnAntwoord,
    strategie,
    brief,
    register,
    tekst,
  ],
  COMMON,
);

/** Their ids, in the order of the list: what `soort` in front matter, a filter or an option may be. */
export const KIND_IDS: readonly string[] = KINDS.list.map(({ id }) => id);
