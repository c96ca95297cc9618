import { type Dossier, dossiersOf, isLoose } from '../search/documents/dossiers.ts';
import { fold } from '../search/fold.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Found } from '../search/sentences.ts';
import type { Query } from '../search/words/query.ts';
import { ASPECTS, type Aspect, names, type Position, verdictIn } from './verdict.ts';

/** Proposals, as a question calls them that is on all of them. */
const PROPOSALS = '(?:voorstellen|dossiers|fiches|proposals|files)';
/** "Bij welke voorstellen …", "welke dossiers …", "which proposals …"; "welke voorstellen doet de Commissie" is on one. */
const OVER_ALL = new RegExp(
  String.raw`\b(?:bij|voor|in|over|onder|for|in|on|under) (?:welke|which) ${PROPOSALS}\b|\b(?:welke|which) (?:dossiers|fiches|files)\b|\b(?:welke|which) ${PROPOSALS} (?!do|staa|stel|noem|are (?:there|made))|\b(?:alle|all) ${PROPOSALS}\b`,
);
/** "Waar kost het gemeenten geld?" asks where; "waar is het kabinet voor?" asks what. */
const WHERE =
  /^(?:en |and )?(?:waar|where) (?!.*\b(?:voor|over|op|van|aan|bij|mee|uit|naar|tegen|onder|toe|for|of|from)\W*$)/;

/** Whether a question says that it is on all proposals. */
export const isOverAll = ({ folded, references }: Query): boolean =>
  references.length === 0 && OVER_ALL.test(folded);

/** Whether it may be on all of them, when it is on none in particular. */
export const mayBeOverAll = ({ folded, references }: Query): boolean =>
  references.length === 0 && WHERE.test(folded);

/** Dossiers that are gone through at most. */
const MOST = 60;

/** The dossiers that a question on all of them is put to, in the order of the titles. */
export async function allDossiers(index: SearchIndex): Promise<readonly Dossier[]> {
  const all = [...new Set((await dossiersOf(index)).values())].filter((each) => !isLoose(each));
  return all.sort((a, b) => (a.foremost.title < b.foremost.title ? -1 : 1)).slice(0, MOST);
}

/** The question as it is put to one dossier: what was asked of many is no list in one of them. */
export const ofOne = (query: Query): Query =>
  query.intent === 'list'
    ? {
        ...query,
        intent: query.voices.some(({ voice }) => voice === 'kabinet') ? 'position' : 'fact',
        count: null,
      }
    : { ...query, count: null };

const NEGATIVE =
  /\b(?:kritisch|negatief|tegen|bezwaar|bezwaren|afwijz\w+|critical|negative|against|oppos\w+)\b/;
const POSITIVE = /\b(?:positief|voorstander|steunt|steunen|positive|support\w*)\b/;
const AGAINST: ReadonlySet<Position | null> = new Set(['negatief', 'gemengd']);
const FOR: ReadonlySet<Position | null> = new Set(['positief', 'positief-met-kanttekening']);

/** That there is none of what somebody asks where there is any. */
const DENIES =
  /\b(?:geen|zonder|nihil|no|without) (?:\p{L}+ ){0,3}(?:kosten|gevolgen|lasten|uitgaven|effecten|bezwaren|costs|effects|consequences|burdens|objections)\b/u;
const FIGURE = /\d[\d.,]*\d|\d/g;

/**
 * Whether a sentence belongs in the table of those who asked: it has the figures of the question, and denies nothing that
 * the question does not. On the competence, the subsidiarity or the proportionality of a proposal it is a verdict on just
 * that, favourable or not as it is asked.
 */
export function isAskedFor({
  folded,
}: Pick<Query, 'folded'>): (found: Pick<Found, 'document' | 'passage' | 'sentence'>) => boolean {
  const figures = folded.match(FIGURE) ?? [];
  const denies = DENIES.test(folded);
  const aspect = ASPECTS.find((each: Aspect) => names(each, folded));
  const wanted = NEGATIVE.test(folded) ? AGAINST : POSITIVE.test(folded) ? FOR : null;
  return ({ document, passage, sentence: { start, end } }) => {
    const text = fold(document.text.slice(start, end));
    const own: readonly string[] = text.match(FIGURE) ?? [];
    if (!figures.every((figure) => own.includes(figure))) return false;
    if (!denies && DENIES.test(text)) return false;
    if (aspect === undefined || wanted === null) return true;
    return names(aspect, [...passage.path, text].join(' ')) && wanted.has(verdictIn(text, aspect));
  };
}
