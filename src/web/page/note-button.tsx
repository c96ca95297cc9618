import { Button } from '@nl-design-system-candidate/button-react';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../documents/document.ts';
import { notePath } from '../links.ts';
import { NOTE_WORDS } from '../note-words.ts';
import { download, makePaper, type Step, whyNot } from './making.ts';

/** As many as a request may have. */
const MOST_QUESTIONS = 20;
/** A second click of a double one is not meant for what took the place of the button. */
const DOUBLE_CLICK_MS = 500;

interface Props {
  readonly question: string;
  readonly earlier: readonly string[];
  /** Ids of the documents that the answer quotes. */
  readonly documents: readonly string[];
  readonly language: Language;
  /** Id of the question, which tells what the button is about. */
  readonly asked: string;
}

/** A nota in Word on what was asked, from the documents that were quoted. */
export function NoteButton({ question, earlier, documents, language, asked }: Props) {
  const [step, setStep] = useState<Step | null>(null);
  const [said, setSaid] = useState('');
  const making = useRef<AbortController | null>(null);
  // Who leaves the conversation waits for no paper.
  useEffect(() => () => making.current?.abort(), []);
  const started = useRef(0);
  const [busy, setBusy] = useState(false);
  const words = NOTE_WORDS[language];
  // What a follow-up is about is only known from the questions before it.
  const order = {
    ...(documents.length === 0
      ? { about: earlier[0] ?? question }
      : earlier.length === 0
        ? { about: question }
        : {}),
    documents,
    ...(earlier.length > 0 && { questions: [...earlier, question].slice(-MOST_QUESTIONS) }),
  };
  const make = () => {
    const controller = new AbortController();
    making.current = controller;
    started.current = Date.now();
    setBusy(true);
    setStep(null);
    setSaid(words.working);
    makePaper(
      { ...order, form: 'nota', format: 'docx' },
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
  const more = notePath({
    ...order,
    questions: [...earlier, question].slice(-MOST_QUESTIONS),
    form: 'vragen',
  });
  return (
    <div className="note-button">
      <div className="utrecht-button-group">
        {busy ? (
          <Button purpose="secondary" onClick={stop}>
            {words.stop}
          </Button>
        ) : (
          <Button purpose="secondary" aria-describedby={asked} onClick={make}>
            Nota
          </Button>
        )}
        <a href={more}>{words.otherForms}</a>
      </div>
      {busy && <progress aria-label={words.working} max={step?.total ?? 1} value={step?.done ?? undefined} />}
      <p role="status" className="hint">
        {said}
      </p>
    </div>
  );
}
