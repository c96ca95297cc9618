import { Button } from '@nl-design-system-candidate/button-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Language } from '../../documents/document.ts';
import { FEEDBACK } from './answer/feedback-words.ts';
import { type Judged, judging, type Outcome, sendJudgement, unjudged } from './answer/judging.ts';
import { judge, judgementOf, type Shelf } from './conversation/store.ts';

interface Props {
  /** Id of the message with the answer. */
  readonly answer: string;
  /** With the sentence that is offered as the only place. */
  readonly about: Judged;
  /** Id of the element with that sentence: by it the buttons of one answer are told from one another. */
  readonly quoted: string;
  readonly language: Language;
  readonly shelf: Shelf;
}

/** "This is the answer": the question goes along, so the reader is asked first, and can take it back. */
export default function Here({ answer, about, quoted, language, shelf }: Props) {
  const key = about.places.map(({ documentId, start, end }) => `${documentId} ${start}-${end}`).join();
  const [before] = useState(() => judgementOf(shelf, answer, key) ?? unjudged(answer, key));
  const [change] = useState(() =>
    judging(before, {
      send: (wanted) => sendJudgement(wanted, about),
      recall: () => judgementOf(shelf, answer, key),
      note: (known) => judge(shelf, known),
    }),
  );
  const [chosen, setChosen] = useState(before.verdict === 'here');
  const [asks, setAsks] = useState(false);
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const text = useId();
  const words = FEEDBACK[language];
  useEffect(() => {
    if (asks) yes.current?.focus();
  }, [asks]);

  /** What was asked goes, and the focus that was in it is the button's then. */
  const close = () => {
    setAsks(false);
    button.current?.focus();
  };
  /** Shown as chosen at once, which is a guess: then it is as the server has it. */
  const settle = ({ judgement, done, latest }: Outcome, kept: string, failed: string) => {
    if (!latest) return;
    setChosen(judgement.verdict === 'here');
    setSaid(done ? kept : failed);
  };
  const press = async () => {
    setSaid('');
    if (!chosen) return setAsks(!asks);
    setChosen(false);
    const outcome = await change((known) => ({ ...known, verdict: null, along: false }));
    settle(outcome, words.hereTaken, words.hereNotTaken);
  };
  const confirm = async () => {
    close();
    setChosen(true);
    const outcome = await change((known) => ({ ...known, verdict: 'here', along: true }));
    settle(outcome, words.hereKept, words.hereFailed);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <div className="here">
      <button
        type="button"
        className="here-button"
        title={words.here}
        aria-pressed={chosen}
        aria-expanded={asks}
        aria-describedby={quoted}
        ref={button}
        onClick={press}
      >
        <Mark chosen={chosen} /> <span>{words.here}</span>
      </button>
      {asks && (
        // biome-ignore lint/a11y/useSemanticElements: two buttons are no fields.
        <div role="group" className="remark" aria-labelledby={text} onKeyDown={leave}>
          <p id={text}>{about.earlier.length === 0 ? words.hereAsks : words.hereAsksAll}</p>
          <div className="utrecht-button-group">
            <Button purpose="secondary" ref={yes} onClick={confirm}>
              {words.hereYes}
            </Button>
            <Button purpose="subtle" onClick={close}>
              {words.hereNo}
            </Button>
          </div>
        </div>
      )}
      <p role="status" className="hint">
        {said}
      </p>
    </div>
  );
}

/** An open circle, and a tick in it when it is chosen. */
function Mark({ chosen }: { readonly chosen: boolean }) {
  return (
    <svg className="thumb" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20m0 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16" />
      {chosen && <path d="m10.6 17.2-4.5-4.5 1.9-1.9 2.6 2.6 5.5-5.5 1.9 1.9z" />}
    </svg>
  );
}
