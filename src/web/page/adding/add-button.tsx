import { Button } from '@nl-design-system-candidate/button-react';
import { lazy, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { FRONT } from '../../words/words.ts';
import { Later } from '../conversation/later.tsx';
import { takeDrops } from './dropped.ts';

const AddDialog = lazy(() => import('./add-dialog.tsx'));

/** Opens where documents are added; files that are dropped anywhere on the page open it too. */
export function AddButton({ language, shown }: { readonly language: Language; readonly shown: boolean }) {
  const [open, setOpen] = useState(false);
  const [dropped, setDropped] = useState<Promise<readonly File[]> | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const words = FRONT[language];
  useEffect(
    () =>
      takeDrops((files) => {
        setDropped(files);
        setOpen(true);
      }, words.drop),
    [words],
  );
  return (
    <>
      {shown && (
        <p>
          <Button purpose="secondary" ref={opener} onClick={() => setOpen(true)}>
            {words.add}
          </Button>
        </p>
      )}
      {open && (
        <Later language={language}>
          <AddDialog
            {...{ language, dropped }}
            onClose={(changed) => {
              setOpen(false);
              setDropped(null);
              // What the page knows of the documents is of before; the conversation is kept.
              if (changed) location.reload();
              else opener.current?.focus();
            }}
          />
        </Later>
      )}
    </>
  );
}
