import type { Claim } from '../answer/answer.ts';
import { placeOf } from '../answer/claims.ts';
import { claimsIn, items, line } from './blocks.ts';
import type { CardRow } from './card.ts';
import type { Dossier, Unit } from './dossier.ts';
import type { PaperBlock } from './paper.ts';
import { antecedentsOf } from './quoted.ts';
import { told } from './told.ts';

/** What there is on just the subject that was asked for, or else the first of each paper. */
export function shortly(
  dossier: Dossier,
  row: 'voorstel' | 'beoordeling' | 'aandacht' | 'raad' | 'financien',
  most: number,
): PaperBlock[] {
  const onSubject = row === 'raad' || row === 'financien' ? [] : dossier.answered;
  const own = onSubject.filter((claim) => fits(row, claim));
  if (own.length > 0) return items(own.slice(0, most));
  const units = told(dossier);
  const each = Math.max(1, Math.floor(most / Math.max(1, units.length)));
  const general = units.flatMap((unit) =>
    inShort(dossier, unit, row, each).flatMap((claims) => line(units.length > 1 ? unit.name : null, claims)),
  );
  if (general.length === 0 || onSubject.length === 0) return general;
  return [{ type: 'remark', text: NOT_ON_SUBJECT }, ...general];
}

const NOT_ON_SUBJECT = 'Over dit onderwerp zelf staat dit niet in de stukken. Over het voorstel als geheel:';

/** The first claims of a cell, each with what it points back at, and a list whole behind the sentence that opens it. */
export function inShort(
  dossier: Dossier,
  unit: Unit,
  row: CardRow,
  most: number,
): readonly (readonly Claim[])[] {
  const claims = claimsIn(unit, row);
  // The items of a list count as one with what opens it.
  const own = claims.filter(
    (_, at) =>
      !claims.slice(0, at).some((before, nth) => opensList(before.text) && isItemOf(unit, claims, nth, at)),
  );
  const told = new Set<string>();
  return own.slice(0, most).flatMap((claim) => {
    const all = [
      ...withContext(dossier, unit, claim),
      ...(opensList(claim.text) ? listAfter(dossier, unit, claim) : []),
    ];
    // What one points back at may be the one before it.
    const fresh = all.filter(({ citations: [citation] }) => !told.has(placeOf(citation)));
    for (const { citations } of fresh) told.add(placeOf(citations[0]));
    return fresh.length === 0 ? [] : [fresh];
  });
}

/** Whether one claim of a cell is an item of the list that an earlier one opens. */
const isItemOf = ({ said }: Unit, claims: readonly Claim[], opening: number, at: number): boolean =>
  claims
    .slice(opening + 1, at + 1)
    .every(({ citations: [{ start, end }] }) =>
      said
        .filter(({ sentence }) => sentence.start < end && sentence.end > start)
        .every(({ sentence }) => sentence.item),
    );

const opensList = (text: string): boolean => /:$/.test(text.trim());

/** The items of the list that a claim opens. */
function listAfter({ quoting }: Dossier, { said }: Unit, { citations: [{ end }] }: Claim): readonly Claim[] {
  const behind = said.filter(({ sentence }) => sentence.start >= end);
  const stop = behind.findIndex(({ sentence }) => !sentence.item);
  return quoting.say(stop < 0 ? behind : behind.slice(0, stop));
}

/** A claim with what it points back at, spoken by whoever speaks there. */
function withContext({ quoting }: Dossier, { said }: Unit, claim: Claim): readonly Claim[] {
  const [{ start, end }] = claim.citations;
  const own = said.filter(({ sentence }) => sentence.start < end && sentence.end > start);
  return [...quoting.say(antecedentsOf(own, said)), claim];
}

function fits(row: string, { voice, modality }: Claim): boolean {
  if (row === 'voorstel') return voice === 'commissie';
  return voice === 'kabinet' && (modality === 'gevraagd') === (row === 'aandacht');
}
