import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { NOTE_WORDS } from '../../words/note-words.ts';
import { download, makePaper, type Step, whyNot } from '../conversation/making.ts';
import { Icon } from '../icon.tsx';
import { ANSWER } from './answer-words.ts';

/** As many as a request may have. */
const MOST_QUESTIONS = 20;
/** A second click of a double one is not meant for what took the place of the button. */
const DOUBLE_CLICK_MS = 500;

/** Of what a nota is made. */
interface Order {
  readonly about?: string;
  readonly documents: readonly string[];
  readonly questions?: readonly string[];
}

/** A nota on what was asked, from the documents that were quoted; null where nothing says what it would be about. */
export function noteOn({
  question,
  earlier,
  documents,
}: {
  readonly question: string;
  readonly earlier: readonly string[];
  readonly documents: readonly string[];
}): Order | null {
  if (documents.length === 0 && earlier.length === 0) return null;
  // What a follow-up is about is only known from the questions before it.
  return {
    ...(documents.length === 0
      ? { about: earlier[0] ?? question }
      : earlier.length === 0
        ? { about: question }
        : {}),
    documents,
    ...(earlier.length > 0 && { questions: [...earlier, question].slice(-MOST_QUESTIONS) }),
  };
}

interface Props {
  readonly order: Order;
  /** Which paper; a nota unless told. */
  readonly form?: string;
  readonly language: Language;
  /** Id of the question, which tells what the button is about. */
  readonly asked: string;
}

/** A nota in Word on what was asked, at once. */
export function NoteButton({ order, form = 'nota', language, asked }: Props) {
  const [step, setStep] = useState<Step | null>(null);
  const [said, setSaid] = useState('');
  const making = useRef<AbortController | null>(null);
  // Who leaves the conversation waits for no paper.
  useEffect(() => () => making.current?.abort(), []);
  const started = useRef(0);
  const [busy, setBusy] = useState(false);
  const words = NOTE_WORDS[language];
  const name = ANSWER[language].note;
  const make = () => {
    const controller = new AbortController();
    making.current = controller;
    started.current = Date.now();
    setBusy(true);
    setStep(null);
    setSaid(words.working);
    makePaper(
      {
        ...(order.about !== undefined && { about: order.about }),
        documents: order.documents,
        ...(order.questions !== undefined && { questions: order.questions }),
        form,
        format: 'docx',
      },
      {
        signal: controller.signal,
        onStep: (each) => {
          setStep(each);
          setSaid(words.step(each.done, each.total, each.title));
        },
      },
    )
      .then((file) => {
        download(file);
        setSaid(words.done(file.name));
      })
      .catch((error: unknown) => {
        setSaid(controller.signal.aborted ? words.stopped : whyNot(error, language));
      })
      .finally(() => setBusy(false));
  };
  const stop = () => {
    if (Date.now() - started.current > DOUBLE_CLICK_MS) making.current?.abort();
  };
  return (
    <>
      {/* One element, so that the keyboard stays on it. */}
      <button
        type="button"
        className={busy ? 'icon-button wide' : 'icon-button'}
        aria-label={busy ? undefined : name}
        title={busy ? undefined : name}
        aria-describedby={asked}
        onClick={busy ? stop : make}
      >
        {busy ? words.stop : <Icon sign="note" />}
      </button>
      {busy && (
        <progress
          className="below"
          aria-label={words.working}
          max={step?.total ?? 1}
          value={step?.done ?? undefined}
        />
      )}
      <p role="status" className="hint below">
        {said}
      </p>
    </>
  );
}
