import { Button } from '@nl-design-system-candidate/button-react';
import { lazy, useId, useState } from 'react';
import type { Language } from '../../documents/document.ts';
import { asHtml, asMarkdown, asText, toClipboard } from './copy.ts';
import { Feedback } from './feedback.tsx';
import { Later } from './later.tsx';
import { NoteButton } from './note-button.tsx';
import type { Given, RestPart } from './parts.ts';
import { type Shared, shareUrl } from './share.ts';
import type { Shelf } from './store.ts';
import { PAGE } from './words.ts';

const Provenance = lazy(() => import('./provenance.tsx'));

interface Props {
  /** Id of the question as it stands on the page. */
  readonly asked: string;
  /** Id of the message with the answer. */
  readonly answer: string;
  readonly question: string;
  readonly earlier: readonly string[];
  /** What a link to it says. */
  readonly shared: Shared;
  /** What the dossier is called that was chosen. */
  readonly dossier: string | undefined;
  readonly given: Given;
  readonly rest: RestPart;
  readonly language: Language;
  readonly feedback: boolean;
  readonly shelf: Shelf;
  /** Null while another answer is being made. */
  readonly onRetry: (() => void) | null;
}

/** What can be done with an answer: take it along, judge it, see how it came about. */
export default function Actions(props: Props) {
  const {
    asked,
    answer,
    question,
    earlier,
    shared,
    dossier,
    given,
    rest,
    language,
    feedback,
    shelf,
    onRetry,
  } = props;
  const [copying, setCopying] = useState(false);
  const [explained, setExplained] = useState(false);
  const [said, setSaid] = useState('');
  const forms = useId();
  const words = PAGE[language];
  const cited = [...new Set([...given.citations.values()].map(({ documentId }) => documentId))];
  const places = [...given.citations.values()];
  const put = dossier === undefined ? question : `${question} · ${dossier}`;
  const copied = { question: put, earlier, given, language, origin: location.origin };
  const copy = async (text: string, html?: string) => {
    setSaid((await toClipboard(text, html)) ? words.copied : words.notCopied);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields.
    <div
      role="group"
      className="actions"
      id={`${asked}-acties`}
      aria-label={words.actions}
      aria-describedby={asked}
    >
      <div className="utrecht-button-group">
        <Button
          purpose="secondary"
          aria-expanded={copying}
          aria-controls={forms}
          onClick={() => setCopying(!copying)}
        >
          {words.copy}
        </Button>
        <Button purpose="secondary" onClick={() => copy(shareUrl(shared, location.origin))}>
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
      {(cited.length > 0 || earlier.length > 0) && (
        <NoteButton {...{ question, earlier, language, asked }} documents={cited} />
      )}
      {feedback && (
        <Feedback
          key={answer}
          {...{ asked, answer, language, shelf }}
          about={{ rest, question, earlier, places }}
        />
      )}
      {given.trace !== null && (
        <>
          <Button purpose="subtle" aria-expanded={explained} onClick={() => setExplained(!explained)}>
            {words.howMade}
          </Button>
          {explained && (
            <Later language={language}>
              <Provenance given={given} language={language} />
            </Later>
          )}
        </>
      )}
    </div>
  );
}
