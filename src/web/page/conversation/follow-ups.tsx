import { useEffect, useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import type { FollowUps as Found } from '../../parts/follow-ups.ts';
import type { Put } from '../answer/parts.ts';

interface Props {
  /** Id of the message with the answer. */
  readonly answer: string;
  readonly asked: Put;
  /** The questions before it, oldest first. */
  readonly earlier: readonly Put[];
  readonly collection: string;
  readonly language: Language;
  readonly onAsk: (question: Put) => void;
}

const WORDS = {
  nl: { title: 'Vraag verder' },
  en: { title: 'Ask further' },
} as const;

/** A reader who asks on at once is not kept waiting for what they could have asked, in milliseconds. */
const PAUSE_MS = 400;

/** What was found for an answer, for as long as the page is open. */
const found = new Map<string, Found>();

/** Questions that follow on an answer and are answered for sure; nothing as long as there are none. */
export default function FollowUps({ answer, asked, earlier, collection, language, onAsk }: Props) {
  const [next, setNext] = useState(found.get(answer) ?? null);
  const scope = [...earlier, asked].findLast((each) => each.scope.length > 0)?.scope;
  const body = JSON.stringify({
    question: asked.question,
    thread: earlier.map(({ question }) => question),
    ...(scope && { scope }),
  });
  useEffect(() => {
    if (found.has(answer)) return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(
          `/api/follow-ups${collection === '' ? '' : `?${new URLSearchParams({ collection })}`}`,
          {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body,
            signal: leaving.signal,
          },
        );
        if (!response.ok) return;
        const given = (await response.json()) as Found;
        found.set(answer, given);
        setNext(given);
      } catch {
        // Nothing is missing without them.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [answer, body, collection]);
  if (next === null || next.followUps.length === 0) return null;
  const { followUps, title } = next;
  return (
    <section className="follow-ups" aria-labelledby="verder">
      <h2 id="verder">{WORDS[language].title}</h2>
      <ul>
        {followUps.map((question) => (
          <li key={question}>
            <button
              type="button"
              onClick={() => onAsk({ question, scope: next.scope, dossier: title ?? undefined })}
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
