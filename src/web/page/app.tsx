import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../documents/document.ts';
import { type Message, messageOf, type Put } from './answer/parts.ts';
import { type Shared, scopePath } from './answer/share.ts';
import { Boundary } from './boundary.tsx';
import { Chat } from './conversation/chat.tsx';
import { Conversations } from './conversation/conversations.tsx';
import type { Opening } from './conversation/course.ts';
import {
  type Conversation,
  keep,
  kept,
  opened,
  remember,
  type Shelf,
  wipe,
  wipeAll,
} from './conversation/store.ts';
import { focusOn, LAST_QUESTION } from './focus.ts';
import { Bottom, Top } from './frame.tsx';
import { PAGE } from './words.ts';
import type { ChosenScope, ServerData } from './world.ts';

interface Props {
  readonly server: ServerData;
  readonly language: Language;
  readonly shelf: Shelf;
  /** Where this tab keeps which conversation it has open. */
  readonly tab: Shelf;
  readonly shared: Shared | null;
  /** What was typed before the script ran; by a link that begins a conversation, if that prepared it. */
  readonly typed: { readonly text: string; readonly focus: boolean; readonly prepared: boolean };
}

const fresh = (messages: Message[] = []): Conversation => ({
  id: crypto.randomUUID(),
  changed: 0,
  messages,
});

/** A conversation, and what happens as soon as it opens. */
interface Current {
  readonly conversation: Conversation;
  readonly opening: Opening | null;
}

/** A link begins a conversation of its own; a page that was loaded again goes on where it was; a new tab is empty. */
function begunWith({ shared, typed, tab }: Props, list: readonly Conversation[]): Current {
  const { text, focus, prepared } = typed;
  const opening = { text, focus, question: null, promised: null };
  if (shared === null)
    return { conversation: (prepared ? undefined : opened(tab, list)) ?? fresh(), opening };
  const { earlier, question, scope, answer } = shared;
  const asked = earlier.map((each): Message => {
    const { text, ...also } = messageOf(each);
    return { id: crypto.randomUUID(), role: 'user', parts: [{ type: 'text', text }], ...also };
  });
  return {
    conversation: fresh(asked),
    opening: { ...opening, question: { question, scope }, promised: answer },
  };
}

/** The page of the conversation, with those before it. */
export function App(props: Props) {
  const { server, language, shelf, tab } = props;
  const words = PAGE[language];
  const [list, setList] = useState(() => kept(shelf));
  const [{ conversation: current, opening }, setCurrent] = useState(() => begunWith(props, list));
  const [isKept, setIsKept] = useState(true);
  const [scope, setScope] = useState(server.scope);
  // It stands in the address, to come back to and to pass on.
  const confine = (chosen: ChosenScope | null) => {
    setScope(chosen);
    history.replaceState(null, '', scopePath(chosen));
  };

  const open = useCallback(
    (conversation: Conversation, asks: Opening | null = null) => {
      remember(tab, conversation.id);
      setCurrent({ conversation, opening: asks });
    },
    [tab],
  );
  const begin = useCallback(() => {
    open(fresh(), { text: '', focus: true, question: null, promised: null });
  }, [open]);
  const branch = (messages: Message[], question: Put) =>
    open(fresh(messages), { text: '', focus: true, question, promised: null });
  // What is wiped in one tab is gone in the others too.
  useEffect(() => {
    const refresh = () => {
      const left = kept(shelf);
      const was = (id: string, of: readonly Conversation[]) => of.some((each) => each.id === id);
      if (was(current.id, list) && !was(current.id, left)) begin();
      setList(left);
    };
    addEventListener('storage', refresh);
    return () => removeEventListener('storage', refresh);
  }, [shelf, list, current.id, begin]);

  const change = useCallback(
    (messages: Message[]) => {
      remember(tab, current.id);
      setIsKept(keep(shelf, { id: current.id, changed: Date.now(), messages }));
      setList(kept(shelf));
    },
    [shelf, tab, current.id],
  );
  const wiped = (id: string) => {
    wipe(shelf, id);
    setList(kept(shelf));
    if (id === current.id) begin();
    else focusOn('.conversations summary');
  };
  const wipedAll = () => {
    wipeAll(shelf);
    setList([]);
    begin();
  };
  const broken = (
    <p className="utrecht-alert utrecht-alert--error" role="alert">
      {words.broken}
    </p>
  );
  return (
    <>
      <Top language={language} account={server.account} organisation={server.organisation} />
      <main id="inhoud" className="column" tabIndex={-1}>
        <Boundary key={current.id} instead={broken}>
          <Chat
            conversation={current}
            opening={opening}
            language={language}
            server={server}
            shelf={shelf}
            scope={scope}
            onScope={confine}
            onChange={change}
            onBranch={branch}
          />
        </Boundary>
        {!isKept && <p className="utrecht-alert utrecht-alert--warning">{words.notKept}</p>}
        {(list.length > 0 || !isKept) && (
          <Conversations
            list={list}
            current={current.id}
            language={language}
            onFresh={begin}
            onOpen={(conversation) => {
              open(conversation);
              focusOn(LAST_QUESTION);
            }}
            onWipe={wiped}
            onWipeAll={wipedAll}
          />
        )}
      </main>
      <Bottom language={language} version={server.version} />
    </>
  );
}
