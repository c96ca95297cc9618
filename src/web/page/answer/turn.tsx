import { Button } from '@nl-design-system-candidate/button-react';
import { lazy, useId } from 'react';
import type { Choice } from '../../../answer/answer.ts';
import type { Language } from '../../../documents/document.ts';
import { Later } from '../conversation/later.tsx';
import type { Shelf } from '../conversation/store.ts';
import { IconButton } from '../icon-button.tsx';
import { PAGE } from '../words.ts';
import type { ServerData } from '../world.ts';
import type { Choose } from './answer.tsx';
import { askedBy, type Given, givenIn, type Turn } from './parts.ts';

/** Nothing is shown of an answer, or done with it, before there is one. */
const AnswerView = lazy(() => import('./answer.tsx'));
const Actions = lazy(() => import('./actions.tsx'));
const Here = lazy(() => import('../here.tsx'));

interface Props {
  readonly turn: Turn;
  /** Whether nothing was asked after it. */
  readonly last: boolean;
  readonly language: Language;
  readonly server: ServerData;
  readonly shelf: Shelf;
  /** Whether it is being answered now. */
  readonly busy: boolean;
  /** Whether that takes a while. */
  readonly waiting: boolean;
  /** Whether the reader stopped it; else an answer without an end was cut off. */
  readonly stopped: boolean;
  /** Id of the answer that a link promised, where this is the question of that link. */
  readonly promised: string | null;
  /** The place of this answer that the panel shows; else null. */
  readonly shown: number | null;
  readonly onOpen: (at: number) => void;
  /** Null while another question is being answered. */
  readonly onEdit: (() => void) | null;
  readonly onRetry: (() => void) | null;
  /** Asks the same of one dossier. */
  readonly onChoose: ((choice: Choice) => void) | null;
  /** Puts words in the field; null where something else is in it. */
  readonly onType: ((text: string) => void) | null;
}

/** One question with what was answered. */
export function TurnView(props: Props) {
  const { turn, last, language, server, busy, waiting, stopped, promised } = props;
  const { shown, onOpen, onEdit, onRetry, onChoose, onType } = props;
  const id = useId();
  const words = PAGE[language];
  const { question, scope, dossier } = askedBy(turn.question);
  const earlier = turn.earlier.map((each) => each.question);
  const message = turn.answer;
  const given = message === null ? null : givenIn(message);
  const rest = given?.rest ?? null;
  const index = given?.trace?.index.fingerprint;
  const outdated =
    promised !== null && rest !== null && rest.id !== promised
      ? words.changed
      : index !== undefined && index !== server.fingerprint
        ? words.outdated
        : null;
  const choose: Choose | null =
    message === null || rest === null || !server.feedback
      ? null
      : (places, quoted) => (
          <Later language={language}>
            <Here
              answer={message.id}
              about={{ rest, question, earlier, places }}
              {...{ quoted, language, shelf: props.shelf }}
            />
          </Later>
        );
  return (
    <article className="turn" aria-labelledby={id}>
      <div className="asked">
        <h2 className="question" id={id} tabIndex={-1} lang={rest?.language}>
          {question}
          {scope.length > 0 && (
            <span className="within" lang={dossier === undefined ? language : undefined}>
              {' '}
              · {dossier ?? words.chosenDocuments(scope.length)}
            </span>
          )}
        </h2>
        {onEdit !== null && (
          <IconButton sign="edit" name={words.edit} aria-describedby={id} onClick={onEdit} />
        )}
      </div>
      {given !== null && (
        <div className="panel answer">
          <Later language={language}>
            <AnswerView
              {...{ given, last, language, server, shown, onOpen, choose, onChoose, onType }}
              asked={id}
            >
              {message !== null && rest !== null && (
                <Later language={language}>
                  <Actions
                    asked={id}
                    answer={message.id}
                    question={question}
                    earlier={earlier}
                    shared={{ question, scope, earlier: turn.earlier, answer: rest.id }}
                    dossier={dossier}
                    given={given}
                    rest={rest}
                    language={language}
                    feedback={server.feedback}
                    shelf={props.shelf}
                    onRetry={onRetry}
                  />
                </Later>
              )}
            </AnswerView>
          </Later>
          {outdated !== null && <p className="utrecht-alert utrecht-alert--warning">{outdated}</p>}
        </div>
      )}
      {waiting && <p className="working">{words.working}</p>}
      {!busy && rest === null && <Unfinished {...{ given, last, stopped, language, onRetry }} />}
    </article>
  );
}

interface UnfinishedProps {
  readonly given: Given | null;
  readonly last: boolean;
  readonly stopped: boolean;
  readonly language: Language;
  readonly onRetry: (() => void) | null;
}

/** A question without an answer, or with part of one: why that is, and a way to ask again. */
function Unfinished({ given, last, stopped, language, onRetry }: UnfinishedProps) {
  const words = PAGE[language];
  const none = last ? (stopped ? words.stopped : words.unanswered) : words.before;
  const part = stopped ? words.stopped : words.cutOff;
  const why = given === null ? none : `${part} ${words.checked}`;
  return (
    <div className="unfinished">
      <p className="hint">{why}</p>
      {onRetry !== null && (
        <Button purpose="secondary" onClick={onRetry}>
          {words.again}
        </Button>
      )}
    </div>
  );
}
