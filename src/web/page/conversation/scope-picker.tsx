import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { writtenDate } from '../../../documents/identity/dates.ts';
import type { dossiersResource } from '../../api/resources.ts';
import type { ChosenScope } from '../world.ts';

type Found = ReturnType<typeof dossiersResource>;

/** What can be chosen, under the heading of its dossier. */
interface Option {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly language: Language;
}

interface Props {
  readonly language: Language;
  readonly collection: string;
  readonly onChoose: (scope: ChosenScope) => void;
  readonly onClose: () => void;
}

const WORDS = {
  nl: {
    search: 'Zoek een dossier of stuk, op titel of nummer',
    list: 'Dossiers en stukken',
    whole: (papers: number) => `Het hele dossier (${papers} stukken)`,
    found: (shown: number, total: number) =>
      total === 0
        ? 'Geen dossier gevonden. Probeer minder woorden, of een nummer.'
        : shown < total
          ? `De nieuwste ${shown} van ${total} dossiers. Typ om te kiezen.`
          : total === 1
            ? '1 dossier.'
            : `${total} dossiers.`,
    failed: 'De dossiers zijn nu niet op te halen. Probeer het opnieuw.',
  },
  en: {
    search: 'Search a dossier or document, by title or number',
    list: 'Dossiers and documents',
    whole: (papers: number) => `The whole dossier (${papers} documents)`,
    found: (shown: number, total: number) =>
      total === 0
        ? 'No dossier found. Try fewer words, or a number.'
        : shown < total
          ? `The newest ${shown} of ${total} dossiers. Type to choose.`
          : total === 1
            ? '1 dossier.'
            : `${total} dossiers.`,
    failed: 'The dossiers can not be fetched now. Try again.',
  },
} as const;

/** So long nothing is typed before it is looked for, in milliseconds. */
const PAUSE_MS = 120;

/** A field in which a dossier or document is looked for while it is typed, and chosen with the arrows or a press. */
export default function ScopePicker({ language, collection, onChoose, onClose }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | 'failed' | null>(null);
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const own = useId();
  const words = WORDS[language];
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const asked = new URLSearchParams({ q: text, ...(collection !== '' && { collection }) });
      try {
        const response = await fetch(`/api/dossiers?${asked}`, { signal: leaving.signal });
        setFound(response.ok ? ((await response.json()) as Found) : 'failed');
        setAt(-1);
      } catch {
        if (!leaving.signal.aborted) setFound('failed');
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [text, collection]);

  const dossiers = found === null || found === 'failed' ? [] : found.dossiers;
  const groups = dossiers.map((dossier) => ({ dossier, options: optionsOf(dossier, language) }));
  const options = groups.flatMap((group) => group.options);
  const choose = (option: Option | undefined) => {
    if (option !== undefined) onChoose({ ids: [option.id], title: option.title });
  };
  const move = (to: number) => {
    setAt(to);
    document.getElementById(`${own}-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  const keys = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (key === 'ArrowDown') move(Math.min(at + 1, options.length - 1));
    else if (key === 'ArrowUp') move(Math.max(at - 1, 0));
    else if (key === 'Enter') choose(options[Math.max(at, options.length === 1 ? 0 : at)]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="scope-picker">
      <label className="utrecht-form-label" htmlFor={`${own}-zoek`}>
        {words.search}
      </label>
      <input
        className="utrecht-textbox"
        id={`${own}-zoek`}
        ref={field}
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${own}-lijst`}
        aria-activedescendant={at < 0 ? undefined : `${own}-${at}`}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <p role="status" className="hint">
        {found === 'failed' ? words.failed : found !== null && words.found(dossiers.length, found.total)}
      </p>
      <div
        role="listbox"
        aria-label={words.list}
        id={`${own}-lijst`}
        className="scope-list"
        hidden={options.length === 0}
      >
        {groups.map(({ dossier, options: inside }) => (
          // biome-ignore lint/a11y/useSemanticElements: what a list to choose from is grouped by is no set of fields.
          <div role="group" key={dossier.id} aria-labelledby={`${own}-${dossier.id}`}>
            <p className="group" id={`${own}-${dossier.id}`} lang={dossier.language}>
              {[...dossier.numbers, dossier.title].join(' · ')}
            </p>
            {inside.map((option) => {
              const place = options.indexOf(option);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field.
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
                <div
                  role="option"
                  key={option.id}
                  id={`${own}-${place}`}
                  aria-selected={place === at}
                  lang={option.language}
                  onClick={() => choose(option)}
                >
                  {option.words}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The whole dossier, where that is more than one document, and its documents. */
function optionsOf(
  { id, title, papers, documents }: Found['dossiers'][number],
  language: Language,
): readonly Option[] {
  const whole = { id, title, words: WORDS[language].whole(papers), language };
  const each = documents.map((document): Option => {
    const date = writtenDate(document.date, language);
    const words = date === null ? document.title : `${document.title} (${date})`;
    return { id: document.id, title: document.title, words, language: document.language };
  });
  return papers > 1 ? [whole, ...each] : each;
}
