import type { Language } from '../../../documents/document.ts';
import { FRONT } from '../../words/words.ts';
import type { ServerData } from '../world.ts';

interface WelcomeProps {
  readonly language: Language;
  readonly server: ServerData;
}

/** The page before a question: what it is for. */
export function Welcome({ language, server }: WelcomeProps) {
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
export function Examples({
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
