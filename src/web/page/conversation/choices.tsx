import { Button } from '@nl-design-system-candidate/button-react';
import { useId } from 'react';
import type { Choice } from '../../../answer/answer.ts';
import type { Language } from '../../../documents/document.ts';
import { WORDS } from '../../words/words.ts';
import { ANSWER } from '../answer/answer-words.ts';
import { Near } from '../answer/near.tsx';
import type { Given, RefusalPart, RestPart } from '../answer/parts.ts';
import type { ServerData } from '../world.ts';

interface Props {
  readonly given: Given;
  readonly refusal: RefusalPart;
  readonly rest: RestPart;
  /** Whether nothing was asked after it. */
  readonly last: boolean;
  readonly language: Language;
  readonly server: ServerData;
  readonly onOpen: (at: number) => void;
  /** Asks the same of this dossier; null while something is being answered. */
  readonly onChoose: ((choice: Choice) => void) | null;
}

/** A question back: the dossiers that may be meant, each with what it would answer first. */
export default function Choices({ given, refusal, rest, last, language, server, onOpen, onChoose }: Props) {
  const { documents } = given;
  const own = useId();
  return (
    <>
      <p lang={rest.language}>{refusal.message}</p>
      {rest.notes.map((sentence) => (
        <p key={sentence} lang={rest.language}>
          {sentence}
        </p>
      ))}
      <ul className="choices" aria-label={WORDS[language].status.ambiguous}>
        {rest.choices.map((choice, at) => {
          const near = last ? refusal.nearest[at] : undefined;
          const id = `${own}-${at}`;
          return (
            <li key={choice.documents.join(' ')}>
              <Button
                purpose="secondary"
                aria-describedby={near === undefined ? undefined : id}
                disabled={onChoose === null}
                lang={documents.get(choice.place.documentId)?.language ?? 'nl'}
                onClick={() => onChoose?.(choice)}
              >
                {choice.title}
              </Button>
              {near !== undefined && (
                <Near
                  {...{ documents, language, id }}
                  near={{ ...near, before: null, after: null }}
                  under={choice.title}
                  onOpen={() => onOpen(at)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <a href="/stukken">{ANSWER[language].allDocuments(server.documents)}</a>
      </p>
    </>
  );
}
