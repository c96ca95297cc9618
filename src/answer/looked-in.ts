import type { Document, Language } from '../documents/document.ts';
import type { Scope } from '../question/scope.ts';
import { ownerOf } from '../search/search.ts';
import type { Query } from '../search/words/query.ts';
import type { Nearest, Reason } from './answer.ts';

/** Refusals that say of documents that something is not in them. */
const LOOKED: ReadonlySet<Reason> = new Set(['subject_not_found', 'detail_not_found', 'voice_not_found']);
/** A question that names more documents than this means none of them in particular. */
const MOST_MEANT = 5;

/**
 * Ids of the documents in which an answer was looked for: those that the question means, the one whose own number it
 * names first, then the fiche on it; else those that come nearest.
 */
export function lookedInFor(
  reason: Reason,
  { references }: Query,
  scope: Scope,
  nearest: readonly Nearest[],
): readonly string[] {
  if (!LOOKED.has(reason)) return [];
  if (scope === null || scope.length > MOST_MEANT) return nearest.map(({ documentId }) => documentId);
  const isOwn = ownerOf(references);
  const rank = (head: (typeof scope)[number]): number => (isOwn(head) ? 0 : head.kind === 'fiche' ? 1 : 2);
  return scope.toSorted((one, other) => rank(one) - rank(other)).map(({ id }) => id);
}

/** Documents of which a refusal says that their official text is not here. */
const MOST_RENDERED = 2;

/** That what is not in these documents may be in their official text, of which only a rendering is here; null when it is. */
export function renderedNote(documents: readonly Document[], language: Language): string | null {
  const rendered = documents.filter(({ textType }) => textType !== null).slice(0, MOST_RENDERED);
  if (rendered.length === 0) return null;
  const kinds = [...Map.groupBy(rendered, ({ textType }) => textType)];
  const said = kinds.map(([textType, alike], at) => {
    const titles = alike.map(({ title }) => `"${title}"`).join(language === 'nl' ? ' en ' : ' and ');
    if (language === 'nl') return `van ${titles} ${at === 0 ? 'staat hier ' : ''}een ${textType}`;
    return `of ${titles} a rendering in other words (${textType})`;
  });
  return language === 'nl'
    ? `V${said.join(' en ').slice(1)}, niet de officiële tekst; kijk ook in de officiële publicatie, waar meer kan staan.`
    : `O${said.join(' and ').slice(1)} is here, not the official text; look in the official publication too, which may say more.`;
}
