import { useChat } from '@ai-sdk/react';
import { Button } from '@nl-design-system-candidate/button-react';
import { DefaultChatTransport } from 'ai';
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../../documents/document.ts';
import { FRONT, WORDS } from '../words.ts';
import { givenIn, type Message, textOf, turnsOf } from './parts.ts';
import { placesOf } from './places.ts';
import { type Trouble, troubleOf } from './problem-words.ts';
import { QuestionForm } from './question-form.tsx';
import type { Shared } from './share.ts';
import type { Conversation, Shelf } from './store.ts';
import { TurnView } from './turn.tsx';
import { PAGE } from './words.ts';
import type { ServerData } from './world.ts';

const SourcePanel = lazy(() => import('./source-panel.tsx'));

/** A follow-up leans on the last few questions; the server reads no more than these. */
const MOST_QUESTIONS = 20;

/** Only what was asked goes to the server: it answers from its documents, not from what it is said to have answered. */
const transport = new DefaultChatTransport<Message>({
  api: '/api/chat',
  prepareSendMessagesRequest: ({ messages }) => ({
    body: {
      messages: messages
        .filter(({ role }) => role === 'user')
        .slice(-MOST_QUESTIONS)
        .map((message) => ({ role: 'user', parts: [{ type: 'text', text: textOf(message) }] })),
      trace: true,
    },
  }),
});

/** So long a wait is said to the reader, in milliseconds; a shorter one would only flicker. */
const PATIENCE_MS = 400;

interface Props {
  /** What was said before, and under which id it is kept. */
  readonly conversation: Conversation;
  /** What a link asks; null without one. */
  readonly shared: Shared | null;
  readonly language: Language;
  readonly server: ServerData;
  readonly shelf: Shelf;
  readonly onChange: (messages: Message[]) => void;
}

/** A conversation: what was asked and answered, and the field for what comes next. */
export function Chat({ conversation, shared, language, server, shelf, onChange }: Props) {
  const { messages, sendMessage, setMessages, regenerate, stop, status, error, clearError } =
    useChat<Message>({
      id: conversation.id,
      messages: conversation.messages,
      transport,
    });
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const [panel, setPanel] = useState<{ readonly answer: string; readonly at: number } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const busy = status === 'submitted' || status === 'streaming';
  const waiting = useLater(busy, PATIENCE_MS);
  const turns = turnsOf(messages);
  const last = turns.at(-1);
  const trouble = error === undefined ? null : troubleOf(error, language);

  useAsked(conversation.messages.length === 0 ? shared : null, (earlier, question) => {
    setMessages(earlier);
    void sendMessage({ text: question });
  });
  useKept(busy, messages, onChange);
  // Whoever goes to another conversation does not wait for this one; what was asked is kept, and can be asked again.
  useEffect(() => () => void stop(), [stop]);
  useScroll(last?.question.id, conversation.messages.length === 0);

  const ask = (question: string) => {
    const asked = question.trim();
    if (asked === '' || busy) return;
    clearError();
    setStopped(null);
    setPanel(null);
    void sendMessage(editing === null ? { text: asked } : { text: asked, messageId: editing });
    setText('');
    setEditing(null);
    if (document.activeElement !== field.current) focusLast();
  };
  const edit = (message: Message) => {
    setEditing(message.id);
    setText(textOf(message));
    field.current?.focus();
  };
  const retry = (message: Message | null) => {
    clearError();
    setStopped(null);
    setPanel(null);
    void regenerate(message === null ? {} : { messageId: message.id });
  };
  const halt = () => {
    setStopped(last?.question.id ?? null);
    void stop();
    field.current?.focus();
  };
  const open = (answer: string, at: number) => {
    if (panel === null) opener.current = document.activeElement as HTMLElement | null;
    setPanel({ answer, at });
  };
  const close = useCallback(() => {
    // Under a panel that covers the page nothing can have the focus: it has to be gone first.
    flushSync(() => setPanel(null));
    opener.current?.focus();
  }, []);
  const shownAnswer = messages.find(({ id }) => id === panel?.answer);

  return (
    <>
      {turns.length === 0 && <Welcome language={language} server={server} />}
      {turns.length > 0 && <h1 className="hidden">{WORDS[language].title}</h1>}
      {turns.map((turn) => {
        const own = turn === last;
        const { answer, question } = turn;
        return (
          <TurnView
            key={question.id}
            turn={turn}
            language={language}
            server={server}
            shelf={shelf}
            busy={own && busy}
            waiting={own && waiting && busy}
            stopped={stopped === question.id}
            promised={shared !== null && textOf(question) === shared.question ? shared.answer : null}
            shown={panel !== null && panel.answer === answer?.id ? panel.at : null}
            onOpen={(at) => answer !== null && open(answer.id, at)}
            onEdit={busy ? null : () => edit(question)}
            onRetry={busy || !own || trouble !== null ? null : () => retry(answer)}
          />
        );
      })}
      {trouble !== null && <TroubleView trouble={trouble} language={language} onRetry={() => retry(null)} />}
      <QuestionForm
        language={language}
        text={text}
        first={turns.length === 0}
        busy={busy}
        editing={editing !== null}
        field={field}
        onText={setText}
        onSend={() => ask(text)}
        onStop={halt}
        onCancel={() => {
          setEditing(null);
          setText('');
        }}
      />
      {turns.length === 0 && <Examples language={language} server={server} onAsk={ask} />}
      <p role="status" className="hidden">
        {announcement(busy, waiting, last?.answer ?? null, language)}
      </p>
      {panel !== null && shownAnswer !== undefined && (
        <Suspense>
          <SourcePanel
            places={placesOf(givenIn(shownAnswer))}
            at={panel.at}
            language={language}
            onMove={(at) => setPanel({ ...panel, at })}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}

interface WelcomeProps {
  readonly language: Language;
  readonly server: ServerData;
}

/** The page before a question: what it is for. */
function Welcome({ language, server }: WelcomeProps) {
  const words = FRONT[language];
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="intro">
        {words.intro} <a href="/stukken">{words.documents(server.documents)}</a>
      </p>
    </>
  );
}

/** What can be asked. */
function Examples({
  language,
  server: { examples },
  onAsk,
}: WelcomeProps & { readonly onAsk: (question: string) => void }) {
  if (examples.length === 0) return null;
  return (
    <section aria-labelledby="voorbeelden">
      <h2 id="voorbeelden">{FRONT[language].examples}</h2>
      <ul className="examples">
        {examples.map((question) => (
          <li key={question}>
            <button type="button" className="link-button" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TroubleProps {
  readonly trouble: Trouble;
  readonly language: Language;
  readonly onRetry: () => void;
}

function TroubleView({ trouble: { message, reference }, language, onRetry }: TroubleProps) {
  const words = PAGE[language];
  return (
    <div className="utrecht-alert utrecht-alert--error" role="alert">
      <div>
        <p>{message}</p>
        {reference !== null && (
          <p className="hint">
            {words.reference}: {reference}
          </p>
        )}
        <Button purpose="secondary" onClick={onRetry}>
          {words.again}
        </Button>
      </div>
    </div>
  );
}

/** What is read out: that it takes a while, and what came of it; never each sentence as it comes. */
function announcement(busy: boolean, waiting: boolean, answer: Message | null, language: Language): string {
  if (busy) return waiting ? PAGE[language].working : '';
  const given = answer === null ? null : givenIn(answer);
  if (given === null || given.rest === null) return '';
  return given.claims.length > 0
    ? PAGE[language].announced(given.claims.length)
    : WORDS[language].status.unanswered;
}

/** The question that was asked last gets the keyboard: what was pressed to ask it may be gone. */
const focusLast = () =>
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>('article.turn:last-of-type .question')
      ?.focus({ preventScroll: true }),
  );

/** What was said is kept when a question is asked, and when it comes to rest, also when it did so badly. */
function useKept(busy: boolean, messages: Message[], onChange: (messages: Message[]) => void): void {
  const before = useRef(false);
  useEffect(() => {
    if (before.current === busy) return;
    before.current = busy;
    if (messages.length > 0) onChange(messages);
  }, [busy, messages, onChange]);
}

/** Asks what a link asks, once. */
function useAsked(shared: Shared | null, ask: (earlier: Message[], question: string) => void): void {
  const asked = useRef(false);
  useEffect(() => {
    if (shared === null || asked.current) return;
    asked.current = true;
    const earlier = shared.earlier.map(
      (text): Message => ({ id: crypto.randomUUID(), role: 'user', parts: [{ type: 'text', text }] }),
    );
    ask(earlier, shared.question);
  });
}

/** Scrolls to a question when it is asked; not to one that was there when the page opened. */
function useScroll(question: string | undefined, fresh: boolean): void {
  const seen = useRef(fresh ? undefined : question);
  useLayoutEffect(() => {
    if (question === undefined || question === seen.current) return;
    seen.current = question;
    document.querySelector('article.turn:last-of-type')?.scrollIntoView({ block: 'start' });
  }, [question]);
}

/** True when something has been so for a while. */
function useLater(so: boolean, ms: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (!so) {
      setLater(false);
      return;
    }
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [so, ms]);
  return later;
}
