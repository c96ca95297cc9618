import { Button } from '@nl-design-system-candidate/button-react';
import { type FormEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import type { ShownCollection } from '../../words/collection-words.ts';
import { WORDS } from '../../words/words.ts';
import { LONGEST_QUESTION } from '../answer/share.ts';
import { PAGE } from '../words.ts';
import type { ChosenScope } from '../world.ts';
import { Scope } from './scope.tsx';

interface Props {
  readonly language: Language;
  readonly text: string;
  readonly first: boolean;
  readonly busy: boolean;
  /** Whether an earlier question is being changed. */
  readonly editing: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Those that can be chosen; none where there is only one. */
  readonly collections: readonly ShownCollection[];
  /** Of which is asked; empty for all. */
  readonly collection: string;
  readonly onCollection: (name: string) => void;
  /** To what is asked is confined; null for nothing. */
  readonly scope: ChosenScope | null;
  /** Whether there is anything to choose from. */
  readonly choosable: boolean;
  readonly onScope: (scope: ChosenScope | null) => void;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  /** Shows the keys that do something. */
  readonly onKeys: () => void;
  readonly onStop: () => void;
  readonly onCancel: () => void;
}

/** Where a question is typed; while it is being answered it can be stopped. */
export function QuestionForm(props: Props) {
  const { language, text, first, busy, editing, field, onText, onSend, onStop, onCancel } = props;
  const words = WORDS[language];
  const [empty, setEmpty] = useState(false);
  const send = () => {
    setEmpty(text.trim() === '');
    if (!busy && text.trim() !== '') onSend();
  };
  // It grows with what is typed in it.
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, window.innerHeight / 3)}px`;
  }, [text, field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && editing) onCancel();
    // While a word is being composed, Enter is part of it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form className="panel question-form" onSubmit={submit}>
      {editing && (
        <p className="hint" id="aanpassen">
          {PAGE[language].editing}
        </p>
      )}
      <div className="above">
        <label className="utrecht-form-label" htmlFor="vraag">
          {first ? words.first : words.next}
        </label>
        {props.choosable && !editing && (
          <Scope
            {...{ language, collection: props.collection, scope: props.scope, onScope: props.onScope }}
          />
        )}
      </div>
      {empty && text === '' && (
        <p className="alarm" id="leeg" role="alert">
          <strong>{PAGE[language].empty}</strong>
        </p>
      )}
      <div className="ask">
        <textarea
          className={`utrecht-textarea${empty && text === '' ? ' utrecht-textarea--invalid' : ''}`}
          id="vraag"
          aria-invalid={empty && text === ''}
          ref={field}
          rows={1}
          value={text}
          maxLength={LONGEST_QUESTION}
          autoComplete="off"
          aria-describedby={[editing ? 'aanpassen' : '', empty && text === '' ? 'leeg' : '', 'hulp']
            .join(' ')
            .trim()}
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={keys}
        />
        {busy ? (
          // Another button, not this one changed: else a press on the one sends the form of the other.
          <Button key="stop" purpose="secondary" onClick={onStop}>
            {PAGE[language].stop}
          </Button>
        ) : (
          <Button key="vraag" purpose="primary" type="submit">
            {words.ask}
          </Button>
        )}
        {editing && (
          <Button purpose="secondary" onClick={onCancel}>
            {PAGE[language].cancel}
          </Button>
        )}
      </div>
      {props.collections.length > 0 && (
        <div className="utrecht-form-field">
          <label className="utrecht-form-label" htmlFor="collectie">
            {words.collection}
          </label>
          <select
            className="utrecht-select"
            id="collectie"
            value={props.collection}
            onChange={(event) => props.onCollection(event.currentTarget.value)}
          >
            <option value="">{words.allCollections}</option>
            {props.collections.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      <p className="hint">
        <span id="hulp">{first ? `${words.hint} ${PAGE[language].keys}` : PAGE[language].keys}</span>{' '}
        <button type="button" className="link-button" onClick={props.onKeys}>
          {PAGE[language].moreKeys}
        </button>
      </p>
    </form>
  );
}
