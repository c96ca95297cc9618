import { Button } from '@nl-design-system-candidate/button-react';
import { type FormEvent, type RefObject, useId, useRef, useState } from 'react';
import type { Language } from '../../documents/document.ts';
import { FEEDBACK, type FeedbackWords } from './feedback-words.ts';
import {
  type Judgement,
  judging,
  type Outcome,
  sendJudgement,
  unjudged,
  type Verdict,
  withVerdict,
} from './judging.ts';
import type { RestPart } from './parts.ts';

interface Props {
  /** Id of the message with the answer. */
  readonly answer: string;
  readonly rest: RestPart;
  readonly question: string;
  /** Id of the heading with the question: by it the thumbs of one answer are told from those of another. */
  readonly heading: string;
  /** What was said of it before; null if nothing. */
  readonly judgement: Judgement | null;
  readonly language: Language;
  readonly onJudged: (judgement: Judgement) => void;
}

/** Thumbs, with a remark if the reader has one; the question only goes along when they tick that. */
export function Feedback({ answer, rest, question, heading, judgement, language, onJudged }: Props) {
  const [change] = useState(() =>
    judging(judgement ?? unjudged(answer), (wanted) => sendJudgement(wanted, rest, question), onJudged),
  );
  const [verdict, setVerdict] = useState(judgement?.verdict ?? null);
  const [remark, setRemark] = useState(judgement?.remark ?? '');
  const [along, setAlong] = useState(judgement?.along ?? false);
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const thumbs = { up: useRef<HTMLButtonElement>(null), down: useRef<HTMLButtonElement>(null) };
  const group = useId();
  const words = FEEDBACK[language];

  /** The form goes, and what had the focus in it with it: that is the thumb's then. */
  const close = (thumb: Verdict) => {
    if (form.current?.contains(document.activeElement)) thumbs[thumb].current?.focus();
    setOpen(false);
  };
  const judge = async (thumb: Verdict) => {
    const wanted = thumb === verdict ? null : thumb;
    setVerdict(wanted);
    setSaid('');
    if (wanted === null) close(thumb);
    else setOpen(true);
    const outcome = await change(withVerdict(wanted));
    if (!outcome.latest) return;
    // What was shown at once was a guess.
    setVerdict(outcome.judgement.verdict);
    if (outcome.judgement.verdict === null) close(thumb);
    setSaid(spoken(outcome, wanted, words));
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (verdict === null) return;
    setSaid('');
    const note = remark.trim();
    const { done, latest } = await change((known) => ({ ...known, verdict, remark: note, along }));
    if (!latest) return;
    if (done) close(verdict);
    setSaid(done ? words.thanks : words.notSent);
  };
  return (
    <div className="feedback">
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no fields. */}
      <div
        role="group"
        id={group}
        aria-label={words.group}
        aria-labelledby={`${group} ${heading}`}
        className="thumbs"
      >
        <Button
          purpose="secondary"
          toggle
          pressed={verdict === 'up'}
          ref={thumbs.up}
          onClick={() => judge('up')}
        >
          <Thumb /> {words.up}
        </Button>
        <Button
          purpose="secondary"
          toggle
          pressed={verdict === 'down'}
          ref={thumbs.down}
          onClick={() => judge('down')}
        >
          <Thumb down /> {words.down}
        </Button>
      </div>
      {open && (
        <RemarkForm
          {...{ form, words, remark, along }}
          onRemark={setRemark}
          onAlong={setAlong}
          onSubmit={send}
        />
      )}
      <p role="status" className="hint">
        {said}
      </p>
    </div>
  );
}

/** What is said of a thumb: what came of it, and whether anything went along. */
function spoken({ done, judgement }: Outcome, wanted: Verdict | null, words: FeedbackWords): string {
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
    <form className="remark" ref={form} onSubmit={onSubmit}>
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

/** A thumb up; or, turned round, down. Not every machine has one among its letters. */
function Thumb({ down = false }: { readonly down?: boolean }) {
  return (
    <svg className={down ? 'thumb down' : 'thumb'} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 11h3.5v9H3zM8.5 20v-9l4-7.5c1.7 0 2.6 1.2 2.3 2.8L14.2 10H20c1.1 0 1.9 1 1.7 2.1l-1.2 6.3c-.2.9-1 1.6-1.9 1.6z" />
    </svg>
  );
}
