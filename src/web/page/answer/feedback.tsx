import { Button } from '@nl-design-system-candidate/button-react';
import { type FormEvent, type RefObject, useId, useRef, useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { judge, judgementOf, type Shelf } from '../conversation/store.ts';
import { IconButton } from '../icon-button.tsx';
import { FEEDBACK, type FeedbackWords } from './feedback-words.ts';
import {
  type Judged,
  judging,
  type Outcome,
  sendJudgement,
  type Thumb,
  unjudged,
  type Verdict,
  withVerdict,
} from './judging.ts';

interface Props {
  /** Id of the question as it stands on the page: by it the thumbs of one answer are told from those of another. */
  readonly asked: string;
  /** Id of the message with the answer. */
  readonly answer: string;
  readonly about: Judged;
  readonly language: Language;
  readonly shelf: Shelf;
}

const THUMBS: readonly Thumb[] = ['up', 'down'];

/** Thumbs, with a remark if the reader has one; the question only goes along when they tick that. */
export function Feedback({ asked, answer, about, language, shelf }: Props) {
  const [before] = useState(() => judgementOf(shelf, answer) ?? unjudged(answer));
  const [change] = useState(() =>
    judging(before, {
      send: (wanted) => sendJudgement(wanted, about),
      recall: () => judgementOf(shelf, answer),
      note: (known) => judge(shelf, known),
    }),
  );
  const [verdict, setVerdict] = useState(thumbIn(before.verdict));
  const [remark, setRemark] = useState(before.remark);
  const [along, setAlong] = useState(before.along);
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const thumbs = { up: useRef<HTMLButtonElement>(null), down: useRef<HTMLButtonElement>(null) };
  const group = useId();
  const words = FEEDBACK[language];

  /** The form goes, and what had the focus in it with it: that is the thumb's then. */
  const close = (thumb: Thumb) => {
    if (form.current?.contains(document.activeElement)) thumbs[thumb].current?.focus();
    setOpen(false);
  };
  /** A thumb is shown as pressed at once, which is a guess: then it is as the server has it. */
  const settle = ({ judgement }: Outcome, thumb: Thumb) => {
    setVerdict(thumbIn(judgement.verdict));
    if (judgement.verdict === null) close(thumb);
  };
  const press = async (thumb: Thumb) => {
    const wanted = thumb === verdict ? null : thumb;
    setVerdict(wanted);
    setSaid('');
    if (wanted === null) close(thumb);
    else setOpen(true);
    const outcome = await change(withVerdict(wanted));
    if (!outcome.latest) return;
    settle(outcome, thumb);
    // Who took a question back has to send it along anew.
    if (outcome.done && wanted === null) setAlong(false);
    setSaid(spoken(outcome, wanted, words));
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (verdict === null) return;
    setSaid('');
    const note = remark.trim();
    const outcome = await change((known) => ({ ...known, verdict, remark: note, along }));
    if (!outcome.latest) return;
    settle(outcome, verdict);
    if (outcome.done) close(verdict);
    setSaid(outcome.done ? words.thanks : words.notSent);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no fields. */}
      <div
        role="group"
        id={group}
        aria-label={words.group}
        aria-labelledby={`${group} ${asked}`}
        className="thumbs"
      >
        {THUMBS.map((thumb) => (
          <IconButton
            key={thumb}
            sign="up"
            turned={thumb === 'down'}
            name={words[thumb]}
            aria-pressed={verdict === thumb}
            ref={thumbs[thumb]}
            onClick={() => press(thumb)}
          />
        ))}
      </div>
      {open && (
        <RemarkForm
          {...{ form, words, remark, along }}
          onRemark={setRemark}
          onAlong={setAlong}
          onSubmit={send}
        />
      )}
      <p role="status" className="hint below">
        {said}
      </p>
    </>
  );
}

const thumbIn = (verdict: Verdict | null): Thumb | null => (verdict === 'here' ? null : verdict);

/** What is said of a thumb: what came of it, and whether anything went along. */
function spoken({ done, judgement }: Outcome, wanted: Thumb | null, words: FeedbackWords): string {
  if (wanted === null) return done ? words.taken : words.notTaken;
  if (!done) return words.failed;
  return judgement.remark === '' && !judgement.along ? words.kept : words.changed;
}

interface RemarkProps {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly words: FeedbackWords;
  readonly remark: string;
  readonly along: boolean;
  readonly onRemark: (remark: string) => void;
  readonly onAlong: (along: boolean) => void;
  readonly onSubmit: (event: FormEvent) => void;
}

/** A remark beside a thumb. Nothing of it goes anywhere before it is sent. */
function RemarkForm({ form, words, remark, along, onRemark, onAlong, onSubmit }: RemarkProps) {
  const field = useId();
  return (
    <form className="remark below" ref={form} onSubmit={onSubmit}>
      <label className="utrecht-form-label" htmlFor={field}>
        {words.remark}
      </label>
      <textarea
        className="utrecht-textarea"
        id={field}
        rows={2}
        maxLength={2_000}
        value={remark}
        aria-describedby={`${field}-hulp`}
        onChange={(event) => onRemark(event.currentTarget.value)}
      />
      <p className="hint" id={`${field}-hulp`}>
        {words.hint}
      </p>
      <p className="tick">
        <input
          type="checkbox"
          className="utrecht-checkbox utrecht-checkbox--html-input"
          id={`${field}-mee`}
          checked={along}
          onChange={(event) => onAlong(event.currentTarget.checked)}
        />
        <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={`${field}-mee`}>
          {words.along}
        </label>
      </p>
      <Button purpose="secondary" type="submit">
        {words.send}
      </Button>
    </form>
  );
}
