import { Button } from '@nl-design-system-candidate/button-react';
import { lazy, useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { PAGE } from '../words.ts';
import { Later } from './later.tsx';
import type { Conversation } from './store.ts';

const List = lazy(async () => ({ default: (await import('./conversation-list.tsx')).ConversationList }));

interface Props {
  readonly list: readonly Conversation[];
  readonly current: string;
  readonly language: Language;
  readonly onFresh: () => void;
  readonly onOpen: (conversation: Conversation) => void;
  readonly onWipe: (id: string) => void;
  readonly onWipeAll: () => void;
}

/** The conversations in this browser; what is done with them is fetched when they are opened. */
export function Conversations({ onFresh, ...props }: Props) {
  const [opened, setOpened] = useState(false);
  const [said, setSaid] = useState('');
  const { list, language } = props;
  const words = PAGE[language];
  return (
    <section className="conversations" aria-label={words.conversations}>
      <Button purpose="secondary" onClick={onFresh}>
        {words.fresh}
      </Button>
      {list.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}>
          <summary>
            {words.conversations} ({list.length})
          </summary>
          {opened && (
            <Later language={language}>
              <List {...props} onSaid={setSaid} />
            </Later>
          )}
        </details>
      )}
      <p role="status" className="hint">
        {said}
      </p>
    </section>
  );
}
