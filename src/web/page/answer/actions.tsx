import { lazy, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { notePath } from '../../parts/links.ts';
import { BASKET_WORDS } from '../../words/basket-words.ts';
import { NOTE_WORDS } from '../../words/note-words.ts';
import { take } from '../basket.ts';
import { Later } from '../conversation/later.tsx';
import type { Shelf } from '../conversation/store.ts';
import { IconButton } from '../icon-button.tsx';
import { ANSWER } from './answer-words.ts';
import { asCitation, asHtml, asMarkdown, asText, toClipboard } from './copy.ts';
import { Feedback } from './feedback.tsx';
import { NoteButton, noteOn } from './note-button.tsx';
import type { Given, RestPart } from './parts.ts';
import { type Shared, shareUrl } from './share.ts';

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
  const { asked, answer, question, earlier, shared, dossier } = props;
  const { given, rest, language, feedback, shelf, onRetry } = props;
  const [explained, setExplained] = useState(false);
  const [said, setSaid] = useState('');
  const words = ANSWER[language];
  const cited = [...new Set([...given.citations.values()].map(({ documentId }) => documentId))];
  const places = [...given.citations.values()];
  const put = dossier === undefined ? question : `${question} · ${dossier}`;
  const copied = { question: put, earlier, given, language, origin: location.origin };
  const copy = async (done: string, text: string, html?: string) => {
    setSaid('');
    setSaid((await toClipboard(text, html)) ? done : words.notCopied);
  };
  const order = noteOn({ question, earlier, documents: cited });
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields.
    <div
      role="group"
      className="actions"
      id={`${asked}-acties`}
      aria-label={words.actions}
      aria-describedby={asked}
    >
      <IconButton
        sign="copy"
        name={words.copy}
        onClick={() => copy(words.copied, asText(copied), asHtml(copied))}
      />
      {places.length > 0 && (
        <IconButton sign="cite" name={words.cite} onClick={() => copy(words.cited, asCitation(copied))} />
      )}
      <IconButton
        sign="share"
        name={words.share}
        onClick={() => copy(words.linked, shareUrl(shared, location.origin))}
      />
      {order !== null && <NoteButton {...{ order, language, asked }} />}
      {feedback && (
        <Feedback
          key={answer}
          {...{ asked, answer, language, shelf }}
          about={{ rest, question, earlier, places }}
        />
      )}
      <Menu name={words.more}>
        <button type="button" onClick={() => copy(words.copied, asText(copied))}>
          {words.copyText}
        </button>
        <button type="button" onClick={() => copy(words.copied, asMarkdown(copied))}>
          {words.copyMarkdown}
        </button>
        {places.length > 0 && (
          <>
            <button
              type="button"
              onClick={() => {
                const all = take(shelf, places);
                setSaid(all === null ? BASKET_WORDS[language].full : BASKET_WORDS[language].took(all));
              }}
            >
              {BASKET_WORDS[language].take}
            </button>
            <a href="/mandje">{BASKET_WORDS[language].open}</a>
          </>
        )}
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        {onRetry !== null && (
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
        )}
        {order !== null && (
          <a
            href={notePath({
              ...order,
              questions: order.questions ?? [question],
              form: 'vragen',
            })}
          >
            {NOTE_WORDS[language].otherForms}
          </a>
        )}
        {given.trace !== null && (
          <button type="button" aria-expanded={explained} onClick={() => setExplained(!explained)}>
            {words.howMade}
          </button>
        )}
      </Menu>
      <p role="status" className="hint below">
        {said}
      </p>
      {explained && (
        <div className="below">
          <Later language={language}>
            <Provenance given={given} language={language} />
          </Later>
        </div>
      )}
    </div>
  );
}

/** What is less often done, behind one button. It goes with Escape, when something in it is done, and when the keyboard or a press goes elsewhere. */
function Menu({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false);
    };
    const dismiss = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', dismiss, true);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', dismiss, true);
    };
  }, [open]);
  const done = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="menu" ref={menu}>
      <IconButton
        sign="more"
        name={name}
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons in it. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a button that is pressed by a key is clicked. */}
      <div className="menu-items below" id={id} hidden={!open} onClick={done}>
        {children}
      </div>
    </div>
  );
}
