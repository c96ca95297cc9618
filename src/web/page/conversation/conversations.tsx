import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { focusOn } from '../focus.ts';
import { PAGE } from '../words.ts';
import { type Conversation, titleOf } from './store.ts';

interface Props {
  readonly list: readonly Conversation[];
  readonly current: string;
  readonly language: Language;
  readonly onFresh: () => void;
  readonly onOpen: (conversation: Conversation) => void;
  readonly onWipe: (id: string) => void;
  readonly onWipeAll: () => void;
}

/** The conversations in this browser, to go back to and to wipe. */
export function Conversations({ list, current, language, onFresh, onOpen, onWipe, onWipeAll }: Props) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const words = PAGE[language];
  const ask = (whether: boolean) => {
    setAsking(whether);
    focusOn(whether ? '.sure button' : '.conversations details > button');
  };
  const wipe = (act: () => void) => {
    act();
    setAsking(false);
    setSaid(words.wiped);
  };
  return (
    <section className="conversations" aria-label={words.conversations}>
      <Button purpose="secondary" onClick={onFresh}>
        {words.fresh}
      </Button>
      {list.length > 0 && (
        <details>
          <summary>
            {words.conversations} ({list.length})
          </summary>
          <p className="hint">{words.keptHere}</p>
          <ul>
            {list.map((conversation) => (
              <li key={conversation.id}>
                <button type="button" className="link-button" onClick={() => onOpen(conversation)}>
                  {titleOf(conversation)}
                  {conversation.id === current && ` (${words.here})`}
                </button>
                <Button
                  purpose="subtle"
                  aria-label={words.wipe(titleOf(conversation))}
                  onClick={() => wipe(() => onWipe(conversation.id))}
                >
                  <span aria-hidden="true">✕</span>
                </Button>
              </li>
            ))}
          </ul>
          {asking ? (
            <div className="sure">
              <p role="alert">{words.sure(list.length)}</p>
              <div className="utrecht-button-group">
                <Button purpose="primary" onClick={() => wipe(onWipeAll)}>
                  {words.wipeAll}
                </Button>
                <Button purpose="secondary" onClick={() => ask(false)}>
                  {words.cancel}
                </Button>
              </div>
            </div>
          ) : (
            <Button purpose="secondary" onClick={() => ask(true)}>
              {words.wipeAll}…
            </Button>
          )}
        </details>
      )}
      <p role="status" className="hint">
        {said}
      </p>
    </section>
  );
}
