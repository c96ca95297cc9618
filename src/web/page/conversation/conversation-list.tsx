import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { NOTE_WORDS } from '../../words/note-words.ts';
import { focusOn } from '../focus.ts';
import { CONVERSATION_WORDS } from './conversation-words.ts';
import { download, makeFile, whyNot } from './making.ts';
import { rowsOf, saidIn } from './said.ts';
import { type Conversation, titleOf } from './store.ts';

/** Of a title that is put in a heading, in characters. */
const MOST_TITLE = 120;

interface Props {
  readonly list: readonly Conversation[];
  readonly current: string;
  readonly language: Language;
  readonly onOpen: (conversation: Conversation) => void;
  readonly onWipe: (id: string) => void;
  readonly onWipeAll: () => void;
  readonly onSaid: (said: string) => void;
}

/** The conversations in this browser, to search, go back to, keep in Word and wipe. */
export function ConversationList({ list, current, language, onOpen, onWipe, onWipeAll, onSaid }: Props) {
  const [asking, setAsking] = useState(false);
  const [sought, setSought] = useState('');
  const [making, setMaking] = useState(false);
  const words = CONVERSATION_WORDS[language];
  const found = list.flatMap((conversation) => {
    const said = saidIn(conversation, sought);
    return said === null ? [] : [{ conversation, said }];
  });
  const ask = (whether: boolean) => {
    setAsking(whether);
    focusOn(whether ? '.sure button' : '.conversations details > button');
  };
  const wipe = (act: () => void) => {
    act();
    setAsking(false);
    onSaid(words.wiped);
  };
  const toWord = (conversation: Conversation) => {
    if (making) return;
    setMaking(true);
    onSaid(words.making);
    const title = words.paper(titleOf(conversation).replace(/\s+/g, ' ').slice(0, MOST_TITLE));
    makeFile('/api/letter/file', { title, rows: rowsOf(conversation) })
      .then((file) => {
        download(file);
        onSaid(NOTE_WORDS[language].done(file.name));
      })
      .catch((error: unknown) => onSaid(whyNot(error, language)))
      .finally(() => setMaking(false));
  };
  return (
    <>
      <p className="hint">{words.keptHere}</p>
      <label className="utrecht-form-label" htmlFor="gesprek-zoek">
        {words.search}
      </label>
      <input
        type="search"
        id="gesprek-zoek"
        className="utrecht-textbox"
        autoComplete="off"
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <p role="status" className="hint">
        {sought.trim() === '' ? '' : words.found(found.length)}
      </p>
      <ul>
        {found.map(({ conversation, said }) => (
          <li key={conversation.id}>
            <span>
              <button type="button" className="link-button" onClick={() => onOpen(conversation)}>
                {titleOf(conversation)}
                {conversation.id === current && ` (${words.here})`}
              </button>
              {said !== '' && <span className="hint"> {said}</span>}
            </span>
            <span className="conversation-acts">
              <button
                type="button"
                className="link-button"
                aria-label={words.toWordOf(titleOf(conversation))}
                aria-disabled={making}
                onClick={() => toWord(conversation)}
              >
                {words.toWord}
              </button>
              <Button
                purpose="subtle"
                aria-label={words.wipe(titleOf(conversation))}
                onClick={() => wipe(() => onWipe(conversation.id))}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            </span>
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
    </>
  );
}
