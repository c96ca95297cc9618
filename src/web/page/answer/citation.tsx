import { useEffect, useId, useState } from 'react';
import { tableWords } from '../../../answer/words/table-words.ts';
import { collapseWhitespace } from '../../../documents/collapse-whitespace.ts';
import type { Language } from '../../../documents/document.ts';
import { ANSWER } from './answer-words.ts';
import type { CitationPart } from './parts.ts';

interface Props {
  readonly citation: CitationPart;
  /** Language of the document. */
  readonly spoken: Language;
  readonly language: Language;
  /** Whether it is what the panel shows. */
  readonly shown: boolean;
  readonly onOpen: () => void;
}

/**
 * The marker of a citation: it opens the source, and shows the quote between the sentences around it when it is pointed at or has the focus. What it
 * shows can itself be pointed at, and goes with Escape (WCAG 2.2, 1.4.13).
 */
export function CitationMarker({ citation, spoken, language, shown, onOpen }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { number, documentTitle, path, page, quote } = citation;
  const place = [path.join(' › '), page === null ? '' : `p. ${page}`, tableWords(citation, language) ?? '']
    .filter((part) => part !== '')
    .join(', ');
  useEffect(() => {
    if (!open) return;
    // The keyboard may be elsewhere while the quote is pointed at.
    const dismiss = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
    };
    document.addEventListener('keydown', dismiss, true);
    return () => document.removeEventListener('keydown', dismiss, true);
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only so that the quote stays while it is pointed at.
    <span className="citation" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        type="button"
        className="marker"
        aria-label={ANSWER[language].source(number, documentTitle)}
        aria-describedby={open ? id : undefined}
        aria-expanded={shown}
        onFocus={(event) => setOpen(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setOpen(false)}
        onClick={() => {
          setOpen(false);
          onOpen();
        }}
      >
        [{number}]
      </button>
      {open && (
        <span className="tooltip" role="tooltip" id={id} lang={spoken}>
          <span className="tooltip-quote">
            <Around words={citation.before} /> <mark className="nl-mark">{collapseWhitespace(quote)}</mark>{' '}
            <Around words={citation.after} />
          </span>
          <span className="path">{[documentTitle, place].filter((part) => part !== '').join(', ')}</span>
        </span>
      )}
    </span>
  );
}

/** A sentence beside the quote, where there is one. */
const Around = ({ words }: { readonly words: string | null | undefined }) =>
  words == null ? null : <span className="around">{collapseWhitespace(words)}</span>;
