import { Button } from '@nl-design-system-candidate/button-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Language } from '../../documents/document.ts';
import type { Shelf } from './conversation/store.ts';
import { areOn, turn } from './shortcuts.ts';

const WORDS = {
  nl: {
    title: 'Toetsen',
    keys: [
      ['/', 'Naar het vraagveld'],
      ['Enter', 'Stuurt de vraag'],
      ['Shift + Enter', 'Begint een nieuwe regel in de vraag'],
      ['← →', 'Vorige of volgende bron, als er een bron openstaat'],
      ['Esc', 'Sluit de bron, het menu of de lijst'],
      ['?', 'Toont deze toetsen'],
    ],
    on: 'De toetsen / en ? doen iets',
    hint: 'Zet dit uit als u de computer met uw stem bedient, of ze vaak per ongeluk raakt.',
    close: 'Sluiten',
  },
  en: {
    title: 'Keys',
    keys: [
      ['/', 'To the question field'],
      ['Enter', 'Sends the question'],
      ['Shift + Enter', 'Begins a new line in the question'],
      ['← →', 'Previous or next source, when a source is open'],
      ['Esc', 'Closes the source, the menu or the list'],
      ['?', 'Shows these keys'],
    ],
    on: 'The keys / and ? do something',
    hint: 'Turn this off if you control the computer by voice, or often hit them by accident.',
    close: 'Close',
  },
} as const;

interface Props {
  readonly language: Language;
  readonly shelf: Shelf;
  readonly onClose: () => void;
}

/** The keys that do something, and a way to turn single ones off. */
export default function Keys({ language, shelf, onClose }: Props) {
  const [on, setOn] = useState(areOn(shelf));
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const words = WORDS[language];
  useEffect(() => {
    const own = dialog.current;
    own?.showModal();
    heading.current?.focus();
    return () => own?.close();
  }, []);
  return (
    <dialog className="keys" ref={dialog} aria-labelledby={id} onCancel={onClose}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <dl>
        {words.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="tick">
        <input
          type="checkbox"
          className="utrecht-checkbox utrecht-checkbox--html-input"
          id={`${id}-aan`}
          aria-describedby={`${id}-hulp`}
          checked={on}
          onChange={(event) => {
            turn(shelf, event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
        <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={`${id}-aan`}>
          {words.on}
        </label>
      </p>
      <p className="hint" id={`${id}-hulp`}>
        {words.hint}
      </p>
      <Button purpose="secondary" onClick={onClose}>
        {words.close}
      </Button>
    </dialog>
  );
}
