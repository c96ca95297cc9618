import { Button } from '@nl-design-system-candidate/button-react';
import { type ReactNode, Suspense } from 'react';
import type { Language } from '../../../documents/document.ts';
import { Boundary } from '../boundary.tsx';
import { PAGE } from '../words.ts';

/**
 * A part of the page that is fetched when it is opened. After a new version, or without a network, it may not be there:
 * loading the page again brings it, and the conversation is kept.
 */
export function Later({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const words = PAGE[language];
  const instead = (
    <div className="utrecht-alert utrecht-alert--error" role="alert">
      <div>
        <p>{words.failed}</p>
        <Button purpose="secondary" onClick={() => location.reload()}>
          {words.reload}
        </Button>
      </div>
    </div>
  );
  return (
    <Boundary instead={instead}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}
