import type { Claim } from '../../answer/answer.ts';
import { KINDS } from '../../kinds/index.ts';
import { terms } from '../../search/analyzer.ts';
import type { Dossier, Unit } from '../dossier.ts';
import type { CardRow } from '../position/card.ts';
import { cabinetPapers } from '../position/notes-and-papers.ts';
import { antecedentsOf, foldedOf, type Said, wordsOf } from '../quoted.ts';
import { claimsIn, items, line } from './blocks.ts';
import type { PaperBlock } from './paper.ts';

/** Rows of the card of which a short paper has the first sentences. */
type ShortRow = Extract<CardRow, 'voorstel' | 'beoordeling' | 'aandacht' | 'raad' | 'financien'>;

/** What there is on just the subject that was asked for, or else the first of each paper. */
export function shortly(dossier: Dossier, row: ShortRow, most: number): PaperBlock[] {
  const asked = row === 'raad' || row === 'financien' ? [] : dossier.answered;
  const own = asked.filter((claim) => fits(row, claim));
  if (own.length > 0) return items(own.slice(0, most));
  const units = cabinetPapers(dossier);
  const several = units.length > 1;
  const each = Math.max(1, Math.floor(most / Math.max(1, units.length)));
  if (asked.length > 0) {
    const near = units.flatMap((unit) => {
      const said = saidIn(unit, row)
        .filter((sentence) => names(dossier, sentence))
        .slice(0, each);
      return labelled(dossier, unit, said, several);
    });
    if (near.length > 0) return near;
  }
  const general = units.flatMap((unit) => labelled(dossier, unit, chosen(unit, row, each), several));
  const remark = (text: string): PaperBlock => ({ type: 'remark', text });
  return [...(general.length > 0 && asked.length > 0 ? [remark(NOT_ON_SUBJECT)] : []), ...general];
}

const NOT_ON_SUBJECT = 'Over dit onderwerp zelf staat dit niet in de stukken. Over het voorstel als geheel:';

/** The first sentences of a paper in a row, with what they need to be read by themselves, each once. */
export function inShort(dossier: Dossier, unit: Unit, row: ShortRow, most: number): readonly Claim[] {
  const said = new Set(chosen(unit, row, most).flatMap((each) => withContext(unit, each)));
  return dossier.quoting.say(unit.said.filter((each) => said.has(each)));
}

/** Sentences as items, each with its context; a sentence that another one brought along is not said again. */
function labelled(dossier: Dossier, unit: Unit, said: readonly Said[], several: boolean): PaperBlock[] {
  const told = new Set<Said>();
  return said.flatMap((each) => {
    const fresh = withContext(unit, each).filter((one) => !told.has(one));
    for (const one of fresh) told.add(one);
    const label = [several ? unit.name : null, partOf(each)].filter((words) => words !== null).join(' – ');
    return line(label === '' ? null : label, dossier.quoting.say(fresh));
  });
}

/** Parts on money mean something only with their name: "Geen." is said of one budget. */
function partOf({ document, passage }: Said): string | null {
  if (passage.rubriek !== 'financien-eu' && passage.rubriek !== 'financien-rijk') return null;
  return KINDS.rubriek(passage.rubriek, document.kind)?.label ?? null;
}

/** The sentences of the cell of a row, all that the card shows. */
function saidIn(unit: Unit, row: ShortRow): readonly Said[] {
  const spans = claimsIn(unit, row).map(({ citations: [citation] }) => citation);
  return unit.said.filter(({ sentence }) =>
    spans.some(({ start, end }) => sentence.start < end && sentence.end > start),
  );
}

/** It says what is proposed, rather than why. */
const PROPOSES =
  /\b(?:stelt|stellen|legt|leggen|kondigt|kondigen|trekt|trekken|voert|voeren|wil|willen|verplicht\w*|verbiedt|verbieden|bevat|bevatten|omvat|kent|krijgt|krijgen|moet|moeten|beoogt|introduceert|richt|komt er|komen er|wordt|worden|roept|moedigt|nadruk|vervangt|reserveert|schrijft)\b/;
const AMOUNT = /€|\beuro\b|\bmiljoen\b|\bmiljard\b|\d/;
/** Whose money is asked about first. */
const MONEY_FIRST = ['financien-rijk', 'financien', null, 'financien-eu'];

/** It says what is proposed. */
export const proposes = (said: Said): boolean => PROPOSES.test(foldedOf(said));
/** It holds an amount. */
export const hasAmount = (said: Said): boolean => AMOUNT.test(wordsOf(said));
/** Whose money it is about, in the order in which one asks, and amounts before words. */
export function moneyFirst(said: Said): number {
  const place = MONEY_FIRST.indexOf(said.passage.rubriek);
  return (place < 0 ? 2 : place) * 2 + (hasAmount(said) ? 0 : 1);
}

/** The most telling sentences of a row, in reading order; what only continues a list counts with what opens it. */
function chosen(unit: Unit, row: ShortRow, most: number): readonly Said[] {
  const all = saidIn(unit, row);
  const own = all.filter((said) => !isContinued(unit, said, all));
  const rank = (said: Said): number => {
    if (row === 'voorstel') return proposes(said) ? 0 : 1;
    return row === 'financien' ? moneyFirst(said) : 0;
  };
  const best = own.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
  return own.filter((said) => best.includes(said));
}

/** An item of a list of which the opening sentence is here too. */
function isContinued({ said: all }: Unit, said: Said, shown: readonly Said[]): boolean {
  if (!said.sentence.item) return false;
  const opening = all.slice(0, all.indexOf(said)).findLast(({ sentence }) => !sentence.item);
  return opening !== undefined && opensList(all, opening) && shown.includes(opening);
}

/** A sentence right before a list, that a colon or a number of parts leads into it. */
function opensList(all: readonly Said[], said: Said): boolean {
  const next = all[all.indexOf(said) + 1];
  if (next === undefined || !next.sentence.item || said.sentence.item) return false;
  if (next.passage.path.join() !== said.passage.path.join()) return false;
  return /(?::|\b(?:onderdelen|pijlers|sporen|prioriteiten|gebieden|thema's|maatregelen|punten|doelen|voorzieningen|delen|stappen|acties)[.:])$/.test(
    foldedOf(said).trim(),
  );
}

/** A sentence with what it points back at, spoken by whoever speaks there, and the list that it opens whole. */
export function withContext({ said: all }: Unit, said: Said): readonly Said[] {
  const before = antecedentsOf([said], all);
  if (!opensList(all, said)) return [...before, said];
  const behind = all.slice(all.indexOf(said) + 1);
  const stop = behind.findIndex(({ sentence }) => !sentence.item);
  return [...before, said, ...(stop < 0 ? behind : behind.slice(0, stop))];
}

function fits(row: ShortRow, { voice, modality }: Claim): boolean {
  if (row === 'voorstel') return voice === 'commissie';
  return voice === 'kabinet' && (modality === 'gevraagd') === (row === 'aandacht');
}

/** Whether a sentence names what the paper is about and no title does. */
function names({ narrow, quoting: { reading } }: Dossier, said: Said): boolean {
  const stems = new Set(terms(wordsOf(said), said.document.language, reading.vocabulary.split));
  return narrow.some((alternatives) =>
    alternatives.some((each) => each.length > 0 && each.every((stem) => stems.has(stem))),
  );
}
