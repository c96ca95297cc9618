import { Button } from '@nl-design-system-candidate/button-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { Language } from '../../documents/document.ts';
import { asHtml, asMarkdown, asText, toClipboard } from './copy.ts';
import { Feedback } from './feedback.tsx';
import type { Given, RestPart } from './parts.ts';
import { shareUrl } from './share.ts';
import { PAGE } from './words.ts';

const Provenance = lazy(() => import('./provenance.tsx'));

interface Props {
  readonly question: string;
  readonly earlier: readonly string[];
  readonly given: Given;
  readonly rest: RestPart;
  readonly language: Language;
  readonly feedback: boolean;
  /** Null while another answer is being made. */
  readonly onRetry: (() => void) | null;
}

/** What can be done with an answer: take it along, judge it, see how it came about. */
export function Actions({ question, earlier, given, rest, language, feedback, onRetry }: Props) {
  const [copying, setCopying] = useState(false);
  const [explained, setExplained] = useState(false);
  const [said, setSaid] = useState('');
  const forms = useId();
  const words = PAGE[language];
  const copied = { question, given, language, origin: location.origin };
  const copy = async (text: string, html?: string) => {
    setSaid((await toClipboard(text, html)) ? words.copied : words.notCopied);
  };
  return (
    <section className="actions" aria-label={words.actions}>
      <div className="utrecht-button-group">
        <Button
          purpose="secondary"
          aria-expanded={copying}
          aria-controls={forms}
          onClick={() => setCopying(!copying)}
        >
          {words.copy}
        </Button>
        <Button
          purpose="secondary"
          onClick={() => copy(shareUrl({ question, earlier, answer: rest.id }, location.origin))}
        >
          {words.copyLink}
        </Button>
        <Button purpose="secondary" onClick={() => print()}>
          {words.print}
        </Button>
        {onRetry !== null && (
          <Button purpose="secondary" onClick={onRetry}>
            {words.retry}
          </Button>
        )}
      </div>
      <div className="utrecht-button-group" id={forms} hidden={!copying}>
        <Button purpose="secondary" onClick={() => copy(asText(copied))}>
          {words.copyText}
        </Button>
        <Button purpose="secondary" onClick={() => copy(asMarkdown(copied))}>
          {words.copyMarkdown}
        </Button>
        <Button purpose="secondary" onClick={() => copy(asText(copied), asHtml(copied))}>
          {words.copyRich}
        </Button>
      </div>
      <p role="status" className="hint">
        {said}
      </p>
      {feedback && <Feedback rest={rest} question={question} language={language} />}
      {given.trace !== null && (
        <>
          <Button purpose="subtle" aria-expanded={explained} onClick={() => setExplained(!explained)}>
            {words.howMade}
          </Button>
          {explained && (
            <Suspense>
              <Provenance given={given} language={language} />
            </Suspense>
          )}
        </>
      )}
    </section>
  );
}
