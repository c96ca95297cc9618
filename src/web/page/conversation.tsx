import './no-eval.ts';
import { createRoot } from 'react-dom/client';
import { scopePath, sharedIn, typedIn } from './answer/share.ts';
import { App } from './app.tsx';
import type { Shelf } from './conversation/store.ts';
import { pageLanguage, serverData } from './world.ts';

/** A store of the browser; where it keeps nothing, a conversation lasts as long as the page. */
function shelfHere(which: 'localStorage' | 'sessionStorage'): Shelf {
  try {
    return window[which];
  } catch {
    return {
      getItem: () => null,
      removeItem: () => {},
      setItem: () => {
        throw new Error('nothing is kept here');
      },
    };
  }
}

// Another link in the same tab only changes what is behind "#", which loads nothing by itself.
addEventListener('hashchange', () => {
  if (sharedIn(location) !== null || typedIn(location) !== null) location.reload();
});

const root = document.getElementById('pagina');
if (root !== null) {
  const shared = sharedIn(location);
  const prepared = typedIn(location);
  const server = serverData();
  // What is asked stands in the conversation from now on, and no longer in the address; what it is confined to stays.
  if (shared !== null || prepared !== null) history.replaceState(null, '', scopePath(server.scope));
  // What was typed while this script was still on its way stays, and so does the keyboard.
  const field = document.querySelector<HTMLInputElement>('#vraag');
  const text = field?.value || (prepared ?? '');
  const focus = prepared !== null || (field !== null && field === document.activeElement);
  createRoot(root).render(
    <App
      server={server}
      language={pageLanguage()}
      shelf={shelfHere('localStorage')}
      tab={shelfHere('sessionStorage')}
      shared={shared}
      typed={{ text, focus, prepared: prepared !== null }}
    />,
  );
}
