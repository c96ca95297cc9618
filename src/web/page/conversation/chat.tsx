import { useChat } from '@ai-sdk/react';
import { Button } from '@nl-design-system-candidate/button-react';
import { DefaultChatTransport } from 'ai';
import { lazy, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Choice } from '../../../answer/answer.ts';
import type { Language } from '../../../documents/document.ts';
import { settled } from '../../http/asked.ts';
import type { PROBLEMS_IN_ENGLISH } from '../../http/problem-english.ts';
import { WORDS } from '../../words/words.ts';
import { AddButton } from '../adding/add-button.tsx';
import {
  askedBy,
  givenIn,
  type Message,
  messageOf,
  type Put,
  type Turn,
  textOf,
  turnsOf,
} from '../answer/parts.ts';
import { MOST_EARLIER } from '../answer/share.ts';
import { TurnView } from '../answer/turn.tsx';
import { focusOn, LAST_QUESTION } from '../focus.ts';
import { type Trouble, troubleOf } from '../problem-words.ts';
import { useShortcuts } from '../shortcuts.ts';
import { placesOf } from '../source/places.ts';
import { PAGE } from '../words.ts';
import type { ChosenScope, ServerData } from '../world.ts';
import { type Opening, useKept, useLater, useOpened, useScroll, useTaken } from './course.ts';
import { Later } from './later.tsx';
import { QuestionForm } from './question-form.tsx';
import type { Conversation, Shelf } from './store.ts';
import { Examples, Welcome } from './welcome.tsx';

const SourcePanel = lazy(() => import('../source/source-panel.tsx'));
const Keys = lazy(() => import('../keys.tsx'));
const FollowUps = lazy(() => import('./follow-ups.tsx'));
const Overview = lazy(() => import('./overview.tsx'));

/** Only what was asked goes to the server: it answers from its documents, not from what it is said to have answered. */
const transport = new DefaultChatTransport<Message>({
  prepareSendMessagesRequest: ({ messages, id }) => ({
    api: `/api/chat${collectionOf(id)}`,
    body: {
      messages: settled(messages.filter(({ role }) => role === 'user').map(askedBy))
        .slice(-MOST_EARLIER - 1)
        .map(({ question, scope }) => ({
          role: 'user',
          parts: [{ type: 'text', text: question }],
          ...(scope.length > 0 && { metadata: { scope } }),
        })),
      trace: true,
    },
  }),
});

/** Of which collection a conversation asks, by its id, for as long as the page is open. */
const confined = new Map<string, string>();
const collectionOf = (id: string): string => {
  const name = confined.get(id) ?? '';
  return name === '' ? '' : `?collection=${name}`;
};

/** So long a wait is said to the reader, in milliseconds; a shorter one would only flicker. */
const PATIENCE_MS = 400;

interface Props {
  /** What was said before, and under which id it is kept. */
  readonly conversation: Conversation;
  /** What is asked as soon as the conversation opens; null for nothing. */
  readonly opening: Opening | null;
  readonly language: Language;
  readonly server: ServerData;
  readonly shelf: Shelf;
  /** To what questions are confined from now on; null for nothing. */
  readonly scope: ChosenScope | null;
  readonly onScope: (scope: ChosenScope | null) => void;
  readonly onChange: (messages: Message[]) => void;
  /** Goes on in a new conversation, from these messages with this question. */
  readonly onBranch: (messages: Message[], question: Put) => void;
}

/** A conversation: what was asked and answered, and the field for what comes next. */
export function Chat(props: Props) {
  const { conversation, opening, language, server, shelf, scope, onScope, onChange, onBranch } = props;
  const { messages, sendMessage, setMessages, regenerate, stop, status, error, clearError } =
    useChat<Message>({
      id: conversation.id,
      messages: conversation.messages,
      transport,
    });
  const [text, setText] = useState(opening?.text ?? '');
  const [editing, setEditing] = useState<{ readonly id: string; readonly draft: string } | null>(null);
  const [collection, setCollection] = useState(confined.get(conversation.id) ?? '');
  const [stopped, setStopped] = useState<string | null>(null);
  const [panel, setPanel] = useState<{ readonly answer: string; readonly at: number } | null>(null);
  const [keys, setKeys] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const busy = status === 'submitted' || status === 'streaming';
  const waiting = useLater(busy, PATIENCE_MS);
  const turns = turnsOf(messages);
  const last = turns.at(-1);
  const english = useEnglishProblems(language);
  const trouble = error === undefined ? null : troubleOf(error, language, english);

  // What shows an answer is fetched while the question is still being typed; what fails then is told of when it is needed.
  useEffect(() => {
    Promise.all([import('../answer/answer.tsx'), import('../answer/actions.tsx')]).catch(() => {});
  }, []);
  useOpened(opening, field, (question) => void sendMessage(messageOf(question)));
  useTaken(shelf, conversation.id, busy, setMessages);
  useKept(busy, messages, onChange);
  // Whoever goes to another conversation does not wait for this one; what was asked is kept, and can be asked again.
  useEffect(() => () => void stop(), [stop]);
  useScroll(last?.question.id, conversation.messages.length === 0 || opening?.question != null);
  // The turn that a link or an edit asked: the messages before it are questions, or turns with their answers.
  const begun = turnsOf(conversation.messages).length;

  const showKeys = () => {
    if (panel === null) opener.current = document.activeElement as HTMLElement | null;
    setKeys(true);
  };
  useShortcuts(shelf, { '/': () => field.current?.focus(), '?': showKeys });

  /** What was said of the question before goes, and what was open of its answer. */
  const begin = () => {
    clearError();
    setStopped(null);
    setPanel(null);
  };
  const ask = (question: string) => {
    const asked = question.trim();
    if (asked === '' || busy) return;
    if (editing !== null) return askAgain(asked, editing.id);
    begin();
    void sendMessage(
      messageOf({ question: asked, scope: scope?.ids ?? [], dossier: scope?.title ?? undefined }),
    );
    setText('');
    if (document.activeElement !== field.current) focusOn(LAST_QUESTION);
  };
  /** What was offered. */
  const put = (question: Put) => {
    begin();
    void sendMessage(messageOf(question));
    focusOn(LAST_QUESTION);
  };
  /** The same of the dossier that is chosen. */
  const choose = (message: Message, { title, documents, dossier }: Choice) => {
    put({ question: textOf(message), scope: chosenIn(documents, dossier), dossier: title });
  };
  /** A question in other words, of the dossier that was chosen for it. Where there was an answer that stays, and the conversation goes on in another. */
  const askAgain = (text: string, id: string) => {
    const at = messages.findIndex((message) => message.id === id);
    const edited = messages[at];
    const question = { ...(edited === undefined ? { scope: [] } : askedBy(edited)), question: text };
    const before = messages.slice(0, Math.max(at, 0));
    if (messages.slice(at).some(hasAnswer)) return onBranch(before, question);
    begin();
    void sendMessage({ ...messageOf(question), messageId: id });
    setText('');
    setEditing(null);
  };
  const edit = (message: Message) => {
    setEditing({ id: message.id, draft: editing?.draft ?? text });
    setText(textOf(message));
    field.current?.focus();
  };
  const cancel = () => {
    setText(editing?.draft ?? '');
    setEditing(null);
    field.current?.focus();
  };
  /** Words to go on from. */
  const type = (words: string) => {
    setText(words);
    field.current?.focus();
  };
  const retry = (message: Message | null) => {
    begin();
    void regenerate(message === null ? {} : { messageId: message.id });
    focusOn(LAST_QUESTION);
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
      {turns.map((turn, at) => {
        const own = turn === last;
        const { answer, question } = turn;
        return (
          <TurnView
            key={question.id}
            turn={turn}
            last={own}
            language={language}
            server={server}
            shelf={shelf}
            busy={own && busy}
            waiting={own && waiting && busy}
            stopped={stopped === question.id}
            promised={at === begun ? (opening?.promised ?? null) : null}
            shown={panel !== null && panel.answer === answer?.id ? panel.at : null}
            onOpen={(at) => answer !== null && open(answer.id, at)}
            onEdit={busy ? null : () => edit(question)}
            onChoose={busy ? null : (choice) => choose(question, choice)}
            onType={busy || editing !== null ? null : type}
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
        collections={server.collections}
        collection={collection}
        onCollection={(name) => {
          confined.set(conversation.id, name);
          setCollection(name);
        }}
        scope={scope}
        choosable={server.documents > 1}
        onScope={onScope}
        onText={setText}
        onSend={() => ask(text)}
        onKeys={showKeys}
        onStop={halt}
        onCancel={cancel}
      />
      {last?.answer != null && !busy && editing === null && isWhole(last.answer) && (
        <Later key={`next-${last.answer.id}`} language={language}>
          <FollowUps
            answer={last.answer.id}
            asked={askedBy(last.question)}
            earlier={last.earlier.slice(-MOST_EARLIER)}
            {...{ collection, language }}
            onAsk={put}
          />
        </Later>
      )}
      {server.adds === true && <AddButton language={language} shown={turns.length === 0} />}
      {turns.length === 0 && server.documents > 0 && (
        <Later language={language}>
          <Overview language={language} />
        </Later>
      )}
      {turns.length === 0 && <Examples language={language} server={server} onAsk={ask} />}
      <p role="status" className="hidden">
        {announcement({ busy, waiting, stopped: stopped === last?.question.id }, last, language)}
      </p>
      {keys && (
        <Later language={language}>
          <Keys
            {...{ language, shelf }}
            onClose={() => {
              flushSync(() => setKeys(false));
              opener.current?.focus();
            }}
          />
        </Later>
      )}
      {panel !== null && shownAnswer !== undefined && (
        <Later key={`source-${panel.answer}`} language={language}>
          <SourcePanel
            places={placesOf(givenIn(shownAnswer))}
            at={panel.at}
            language={language}
            onMove={(at) => setPanel({ ...panel, at })}
            onClose={close}
          />
        </Later>
      )}
    </>
  );
}

/** What may go wrong, in English, for a page in English only: fetched before anything does. */
function useEnglishProblems(language: Language): typeof PROBLEMS_IN_ENGLISH | null {
  const [problems, setProblems] = useState<typeof PROBLEMS_IN_ENGLISH | null>(null);
  useEffect(() => {
    if (language === 'en')
      import('../../http/problem-english.ts').then(
        (found) => setProblems(found.PROBLEMS_IN_ENGLISH),
        () => {},
      );
  }, [language]);
  return problems;
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

interface Course {
  readonly busy: boolean;
  readonly waiting: boolean;
  readonly stopped: boolean;
}

/** What is read out: that it takes a while, and what came of it; never each sentence as it comes. */
function announcement(course: Course, last: Turn | undefined, language: Language): string {
  const words = PAGE[language];
  if (course.busy) return course.waiting ? words.working : '';
  if (last === undefined) return '';
  if (course.stopped) return words.stopped;
  const given = last.answer === null ? null : givenIn(last.answer);
  if (given === null) return '';
  if (given.rest === null) return words.cutOff;
  if (given.rest.status === 'ambiguous') return words.askedBack(given.rest.choices.length);
  if (given.claims.length === 0) return WORDS[language].status.unanswered;
  const said = words.announced(given.claims.length);
  if (given.rest.status === 'probable') return `${WORDS[language].status.probable}: ${said}`;
  return given.rest.missing.length > 0 ? `${said} ${words.partial}` : said;
}

/** The scope of a dossier; what was kept by an earlier version knows only its documents. */
const chosenIn = (documents: readonly string[], dossier: string | undefined): readonly string[] =>
  dossier === undefined ? documents : [dossier];

/** Whether it came to its end. */
const isWhole = (answer: Message): boolean => givenIn(answer).rest !== null;

/** Whether it is an answer with something found. */
const hasAnswer = (message: Message): boolean =>
  message.role === 'assistant' && givenIn(message).claims.length > 0;
