import { Button } from '@nl-design-system-candidate/button-react';
import { useEffect, useId, useRef } from 'react';
import type { Language } from '../../../documents/document.ts';
import { ADD_WORDS } from '../../words/add-words.ts';
import { type Account, accountIn } from './adding.ts';

interface Props {
  readonly language: Language;
  /** Files to begin with, as they are found; a new promise for each drop. */
  readonly dropped: Promise<readonly File[]> | null;
  /** Told whether the documents changed. */
  readonly onClose: (changed: boolean) => void;
}

/** Where documents are added, over the conversation. */
export default function AddDialog({ language, dropped, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const account = useRef<Account | null>(null);
  const id = useId();
  const words = ADD_WORDS[language];
  useEffect(() => {
    const own = dialog.current;
    if (place.current !== null && account.current === null)
      account.current = accountIn(place.current, language);
    own?.showModal();
    heading.current?.focus();
    return () => own?.close();
  }, [language]);
  useEffect(() => {
    void dropped?.then((files) => account.current?.add(files));
  }, [dropped]);
  const close = () => onClose(account.current?.isChanged() === true);
  return (
    <dialog
      className="keys adding-dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.intro}</p>
      <form
        className="adding"
        onSubmit={(event) => {
          event.preventDefault();
          const files = [...(field.current?.files ?? [])];
          event.currentTarget.reset();
          void account.current?.add(files);
        }}
      >
        <label className="utrecht-form-label" htmlFor={`${id}-bestanden`}>
          {words.choose}
        </label>
        <p className="hint" id={`${id}-hulp`}>
          {words.chooseHint}
        </p>
        <div className="ask">
          <input
            type="file"
            id={`${id}-bestanden`}
            multiple
            required
            ref={field}
            aria-describedby={`${id}-hulp`}
          />
          <Button purpose="primary" type="submit">
            {words.add}
          </Button>
        </div>
      </form>
      <div ref={place} />
      <p className="hint">{words.privacy}</p>
      <p className="adding-actions">
        <Button purpose="secondary" onClick={close}>
          {words.close}
        </Button>
        <a href="/toevoegen">{words.list}</a>
      </p>
    </dialog>
  );
}
