import type { Kind } from '../documents/document.ts';
import { commissionNumbers, isCommission } from '../documents/structure/own-numbers.ts';
import type { DocumentSummary, SearchIndex } from '../search/index.ts';
import { LONE_GENERIC } from '../search/words/cues.ts';
import type { Query } from '../search/words/query.ts';
import { isSender } from './party.ts';

/** More documents than this under one number are a dossier: it confines a question to nothing. */
const MOST_NUMBERED = 500;

/** What a question calls a paper by; "het voorstel" is what all papers are about, and no paper in particular. */
const ONE_OF_ITS_KIND = /\b(nota|kamerbrief|register|fiche|mededeling)\b/g;
/** An adjective before it makes it a thing of the proposal: "het Europese register", "a public register". */
const DESCRIBED = /\p{L}{3,}(?:e|s|an|al|ic|ed) $/u;
/** What a paper is of itself: "de laatste nota", "het volledige register". */
const OF_A_PAPER =
  /\b(?:laatste|eerste|tweede|nieuwe|nieuwste|volledige|hele|gehele|huidige|deze|welke|onze|alle|latest|whole|this)\s$/;
/** After it, what it is a register of; papers are registers and notes about papers and proposals. */
const OF_A_THING =
  /^ (?:van|of|voor|for) (?!(?:(?:de|het|een|the|an?|alle|all) )?(?:bnc-?)?(?:fiches?|kamerbrieven|kamerstukken|stukken|minister\p{L}*|kabinet|regering|commissie|staatssecretaris|papers|documents|cabinet)\b)\p{L}/u;
/** Kinds of which a question says "de …" and means the one that there is, also beside a subject. */
const BY_KIND: ReadonlySet<Kind> = new Set(['nota', 'kamerbrief', 'register']);

/** The documents that a question is confined to; null when it may be about any. */
export type Scope = readonly DocumentSummary[] | null;

/** Whether a question names no thing, but for words that only point. */
export const namesNothing = ({ concepts }: Query): boolean =>
  concepts.every(({ weight }) => weight <= LONE_GENERIC);

/** Whether a question has no subject of its own. */
export const isBare = (query: Query): boolean => query.facets.length === 0 && namesNothing(query);

/** The documents that a question names by their number, or by being the only one of a kind; the only one there is. */
export async function scopeOf(query: Query, index: SearchIndex): Promise<Scope> {
  if (query.references.length > 0) {
    const numbered = await index.summaries({ references: query.references, limit: MOST_NUMBERED + 1 });
    return numbered.length > MOST_NUMBERED ? null : ofTheirOwn(numbered, query.references);
  }
  if (index.documents === 1) return index.summaries();
  const { party } = query;
  if (party !== null && isBare(query)) {
    // "Wat vindt de VNG?": its letter, when there is one.
    const own = (await index.summaries()).filter(
      ({ sender }) => sender !== null && isSender(sender.name, party),
    );
    if (own.length === 1) return own;
  }
  const kind = kindIn(query.folded);
  if (kind === undefined || !(namesNothing(query) || BY_KIND.has(kind))) return null;
  const ofKind = await index.summaries({ kind, limit: 2 });
  return ofKind.length === 1 ? ofKind : null;
}

/** Without documents of the Commission that only mention a number, where that of the number itself is among them. */
function ofTheirOwn(numbered: readonly DocumentSummary[], references: readonly string[]): Scope {
  const own = numbered.filter(
    (head) => isCommission(head) && commissionNumbers(head).some((number) => references.includes(number)),
  );
  return own.length === 0 ? numbered : numbered.filter((head) => own.includes(head) || !isCommission(head));
}

/** The kind of paper that a folded question names, unless the word is part of a subject ("het Europese register van veren"). */
function kindIn(folded: string): Kind | undefined {
  for (const { 1: kind, 0: word, index } of folded.matchAll(ONE_OF_ITS_KIND)) {
    const [before, after] = [folded.slice(0, index), folded.slice(index + word.length)];
    const described = DESCRIBED.test(before) && !OF_A_PAPER.test(before);
    if (kind !== 'register' || !(described || OF_A_THING.test(after))) return kind as Kind;
  }
  return undefined;
}
