import type { ReactNode } from 'react';
import { collapseWhitespace } from '../../../documents/collapse-whitespace.ts';
import type { Language } from '../../../documents/document.ts';
import { officialUrl } from '../../parts/links.ts';
import { WORDS } from '../../words/words.ts';
import { Badge } from './badge.tsx';
import type { Given, RefusalPart } from './parts.ts';

interface Props {
  readonly near: RefusalPart['nearest'][number];
  readonly documents: Given['documents'];
  readonly language: Language;
  /** Id of the quote on the page. */
  readonly id: string;
  readonly onOpen: () => void;
  /** The title that it stands under, which is not said again. */
  readonly under?: string;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** A place in the documents that is no answer: who speaks, where, and the words between the sentences around them. */
export function Near({ near, documents, language, id, onOpen, under, children }: Props) {
  const document = documents.get(near.documentId);
  const spoken = document?.language ?? 'nl';
  const titles = near.documentTitle === under ? [] : [near.documentTitle];
  const official = officialUrl(document?.url ?? null);
  return (
    <>
      <p className="who">
        <Badge voice={near.voice} language={language} />
        <span lang={spoken}>{[...titles, ...near.path].join(' › ')}</span>
      </p>
      <blockquote className="utrecht-blockquote" lang={spoken}>
        <p>
          {near.before != null && <span className="around">{collapseWhitespace(near.before)} </span>}
          <mark className="nl-mark" id={id}>
            {near.quote}
          </mark>
          {near.after != null && <span className="around"> {collapseWhitespace(near.after)}</span>}
        </p>
      </blockquote>
      <div className="near-links">
        <button type="button" className="link-button" onClick={onOpen}>
          {WORDS[language].read}
        </button>
        {official !== null && (
          <a className="official" href={official} rel="noreferrer">
            {WORDS[language].official(official)}
          </a>
        )}
        {children}
      </div>
    </>
  );
}
