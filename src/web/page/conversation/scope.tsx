import { lazy, useId, useRef, useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { PAGE } from '../words.ts';
import type { ChosenScope } from '../world.ts';
import { Later } from './later.tsx';

const ScopePicker = lazy(() => import('./scope-picker.tsx'));

interface Props {
  readonly language: Language;
  /** Of which collection is asked; empty for all. */
  readonly collection: string;
  readonly scope: ChosenScope | null;
  readonly onScope: (scope: ChosenScope | null) => void;
}

/** To which dossier or document questions are confined, in view of the reader, who can leave it. */
export function Scope({ language, collection, scope, onScope }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const words = PAGE[language];
  // What was pressed is gone then, and the other button stands in its place.
  const set = (chosen: ChosenScope | null) => {
    setOpen(false);
    onScope(chosen);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      {scope === null ? (
        <button
          key="choose"
          type="button"
          className="link-button"
          ref={button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words.chooseScope}
        </button>
      ) : (
        <p className="scope">
          {words.onlyIn} <strong>{scope.title ?? words.chosenDocuments(scope.ids.length)}</strong>{' '}
          <button
            key="leave"
            type="button"
            className="icon-button"
            ref={button}
            aria-label={words.leaveScope}
            title={words.leaveScope}
            onClick={() => set(null)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </p>
      )}
      <div className="scope-panel" id={id}>
        {open && (
          <Later language={language}>
            <ScopePicker
              {...{ language, collection }}
              onChoose={set}
              onClose={() => {
                setOpen(false);
                button.current?.focus();
              }}
            />
          </Later>
        )}
      </div>
    </>
  );
}
