import { useId } from 'react';
import type { Language } from '../../../documents/document.ts';
import { documentPath } from '../../parts/links.ts';
import { WORDS } from '../../words/words.ts';
import { lookedFor } from '../source/looked-for.ts';
import type { ServerData } from '../world.ts';
import type { Choose } from './answer.tsx';
import { ANSWER } from './answer-words.ts';
import { Near } from './near.tsx';
import type { Given, RefusalPart } from './parts.ts';

interface Props {
  readonly given: Given;
  readonly refusal: RefusalPart;
  /** Whether nothing was asked after it. */
  readonly last: boolean;
  readonly language: Language;
  readonly server: ServerData;
  readonly onOpen: (at: number) => void;
  readonly choose: Choose | null;
}

/** Not found: what was looked for, what comes nearest, and which documents there are. */
export default function NotFound(props: Props) {
  const { given, refusal, last, language, server, onOpen, choose } = props;
  const { rest, trace, documents } = given;
  const own = useId();
  const words = ANSWER[language];
  const sought = lookedFor(trace, language);
  return (
    <>
      <p lang={rest?.language}>{refusal.message}</p>
      {rest?.notes.map((sentence) => (
        <p key={sentence} lang={rest.language}>
          {sentence}
        </p>
      ))}
      {trace !== null && (
        <p className="hint">
          {sought.matters.length + sought.subjects.length === 0 ? (
            words.nothingKnown
          ) : (
            <>
              {`${words.lookedFor}: ${sought.matters.join(', ')}`}
              {sought.matters.length > 0 && sought.subjects.length > 0 && ', '}
              <span lang={rest?.language}>{sought.subjects.join(', ')}</span>.
            </>
          )}
        </p>
      )}
      {refusal.nearest.length > 0 && (
        <details className="near-places" open={last}>
          <summary>
            <h4>{WORDS[language][rest?.correction ? 'instead' : 'nearest']}</h4>
          </summary>
          <ul className="nearest">
            {refusal.nearest.map((near, at) => {
              const id = `${own}-${at}`;
              return (
                <li key={near.passageId}>
                  <Near {...{ near, documents, language, id }} onOpen={() => onOpen(at)}>
                    {choose?.([near], id)}
                  </Near>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <details className="which">
        <summary>{words.which(server.documents)}</summary>
        <ul>
          {server.titles.map(({ id, title, language: spoken }) => (
            <li key={id}>
              <a href={documentPath(id)} lang={spoken}>
                {title}
              </a>
            </li>
          ))}
        </ul>
        {server.documents > server.titles.length && (
          <p>
            <a href="/stukken">{words.allDocuments(server.documents)}</a>
          </p>
        )}
      </details>
    </>
  );
}
