import { Button } from '@nl-design-system-candidate/button-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Language } from '../../documents/document.ts';
import { FEEDBACK } from './feedback-words.ts';
import type { RestPart } from './parts.ts';

interface Props {
  readonly rest: RestPart;
  readonly question: string;
  readonly language: Language;
}

type Verdict = 'up' | 'down';

/** Thumbs, with a remark if the reader has one; the question only goes along when they tick that. */
export function Feedback({ rest, question, language }: Props) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [remark, setRemark] = useState('');
  const [along, setAlong] = useState(false);
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState(false);
  // One judgement of one answer: what is sent again takes the place of what was sent before.
  const judgement = useRef('');
  const field = useId();
  const words = FEEDBACK[language];

  const judge = async (chosen: Verdict) => {
    const taken = chosen === verdict;
    setVerdict(taken ? null : chosen);
    setOpen(!taken);
    if (taken) setSaid((await takeBack(judgement.current)) ? words.taken : words.failed);
    else setSaid((await put(chosen)) ? words.kept : words.failed);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (verdict === null) return;
    const kept = await put(verdict, remark.trim(), along);
    setSaid(kept ? words.thanks : words.failed);
    if (kept) setOpen(false);
  };
  const put = (chosen: Verdict, note = '', withQuestion = false) => {
    if (judgement.current === '') judgement.current = crypto.randomUUID();
    const { id, mode, status, language: asked } = rest;
    return sent(judgement.current, 'PUT', {
      answer: id,
      verdict: chosen,
      mode,
      status,
      language: asked,
      ...(note === '' ? {} : { remark: note }),
      ...(withQuestion ? { question } : {}),
    });
  };
  return (
    <div className="feedback">
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no fields. */}
      <div role="group" aria-label={words.group} className="thumbs">
        <Button purpose="secondary" toggle pressed={verdict === 'up'} onClick={() => judge('up')}>
          <Thumb /> {words.up}
        </Button>
        <Button purpose="secondary" toggle pressed={verdict === 'down'} onClick={() => judge('down')}>
          <Thumb down /> {words.down}
        </Button>
      </div>
      {open && (
        <form className="remark" onSubmit={send}>
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
            onChange={(event) => setRemark(event.currentTarget.value)}
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
              onChange={(event) => setAlong(event.currentTarget.checked)}
            />
            <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={`${field}-mee`}>
              {words.along}
            </label>
          </p>
          <Button purpose="secondary" type="submit">
            {words.send}
          </Button>
        </form>
      )}
      <p role="status" className="hint">
        {said}
      </p>
    </div>
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

const takeBack = (id: string): Promise<boolean> => sent(id, 'DELETE');

async function sent(id: string, method: 'PUT' | 'DELETE', body?: object): Promise<boolean> {
  try {
    const response = await fetch(`/api/feedback/${id}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return response.ok;
  } catch {
    return false;
  }
}
