import { Button } from '@nl-design-system-candidate/button-react';
import { useEffect, useRef, useState } from 'react';
import type { Language, Span } from '../../../documents/document.ts';
import { writtenDate } from '../../../documents/identity/dates.ts';
import { depths } from '../../parts/heading-depths.ts';
import { officialUrl } from '../../parts/links.ts';
import { BASKET_WORDS } from '../../words/basket-words.ts';
import { kindLabel, NUMBER_LABELS, PAGE_WORDS, senderLabel } from '../../words/document-words.ts';
import { WORDS } from '../../words/words.ts';
import { take } from '../basket.ts';
import { takesText } from '../shortcuts.ts';
import { DocumentText, headingId, type WholeDocument } from './document-text.tsx';
import { PANEL } from './panel-words.ts';
import type { Place } from './places.ts';

interface Props {
  readonly places: readonly Place[];
  /** Which of them is shown. */
  readonly at: number;
  readonly language: Language;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

/** From here on the panel stands beside the conversation; below it covers the page. */
const WIDE = '(min-width: 64rem)';

/** The document that is cited, with the cited words lit and scrolled into view. */
export default function SourcePanel({ places, at, language, onMove, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const count = useRef<HTMLParagraphElement>(null);
  const place = places[at];
  const wide = useMedia(WIDE);
  useEffect(() => {
    const panel = dialog.current;
    if (wide) panel?.show();
    else panel?.showModal();
    // In the bar, which stays where it is: from a heading in the text the next step would scroll the quote away.
    count.current?.focus();
    return () => panel?.close();
  }, [wide]);
  // A panel beside the page is no modal: the browser closes only those on Escape. The keyboard may be elsewhere. Arrows go from source to source, but where they move in a text.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (event.key === 'Escape') onClose();
      else if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || takesText(event.target))
        return;
      else if (at + step >= 0 && at + step < places.length) onMove(at + step);
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [at, places.length, onMove, onClose]);
  const words = PANEL[language];
  if (place === undefined) return null;
  return (
    <dialog className="source-panel" ref={dialog} aria-labelledby="paneel" onCancel={onClose}>
      <div className="source-bar">
        <p className="source-count" role="status" ref={count} tabIndex={-1}>
          {words.count(at + 1, places.length)}
        </p>
        <Button purpose="secondary" disabled={at === 0} onClick={() => onMove(at - 1)}>
          {words.previous}
          <span className="hidden"> {words.one}</span>
        </Button>
        <Button purpose="secondary" disabled={at === places.length - 1} onClick={() => onMove(at + 1)}>
          {words.next}
          <span className="hidden"> {words.one}</span>
        </Button>
        <Button purpose="secondary" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <div className="source-body">
        <h2 id="paneel">
          {place.number === null ? null : `[${place.number}] `}
          <span lang={place.language}>{place.documentTitle}</span>
        </h2>
        {place.number !== null && <TakeAlong key={place.start} place={place} language={language} />}
        <Source key={place.documentId} place={place} language={language} />
      </div>
    </dialog>
  );
}

/** Takes the sentence along to the basket. */
function TakeAlong({ place, language }: { readonly place: Place; readonly language: Language }) {
  const [said, setSaid] = useState('');
  const words = BASKET_WORDS[language];
  return (
    <p className="take-one">
      <button
        type="button"
        className="link-button"
        onClick={() => {
          const all = take(localStorage, [place]);
          setSaid(all === null ? words.full : words.took(all));
        }}
      >
        {words.take}
      </button>{' '}
      <span role="status">{said}</span>
      {said !== '' && (
        <>
          {' '}
          <a href="/mandje">{words.open}</a>
        </>
      )}
    </p>
  );
}

function Source({ place, language }: { readonly place: Place; readonly language: Language }) {
  const { state, again } = useDocument(place.documentId);
  const lit = useRef<HTMLElement>(null);
  const words = PANEL[language];
  // Another place in the same document has to be scrolled to.
  useEffect(() => {
    lit.current?.scrollIntoView({ block: 'center' });
  }, [state, place.start]);
  if (state === 'loading') return <p className="hint">{words.loading}</p>;
  if (state === 'failed')
    return (
      <div className="alarm" role="alert">
        <p>{words.failed}</p>
        <Button purpose="secondary" onClick={again}>
          {words.again}
        </Button>
      </div>
    );
  const official = officialUrl(state.source.url);
  const found = standing(state.text, place);
  return (
    <>
      {found === null && (
        <p className="utrecht-alert utrecht-alert--warning" role="alert">
          {words.gone}
        </p>
      )}
      <Facts document={state} language={language} />
      <ul className="links">
        <li>
          <a href={place.href}>{words.whole}</a>
        </li>
        {official !== null && (
          <li>
            <a href={official} rel="noreferrer">
              {WORDS[language].official(official)}
            </a>
          </li>
        )}
      </ul>
      {state.textType !== null && <p className="hint">{WORDS[language].rendering(state.textType)}</p>}
      <Outline document={state} language={language} />
      <DocumentText document={state} cited={found} language={language} lit={lit} />
    </>
  );
}

/** Where the quote stands now; null when it is gone since, and other words in its place would be a false quote. */
function standing(text: string, { start, end, quote }: Place): Span | null {
  if (text.slice(start, end) === quote) return { start, end };
  const at = text.indexOf(quote);
  return at < 0 ? null : { start: at, end: at + quote.length };
}

function Facts({ document, language }: { readonly document: WholeDocument; readonly language: Language }) {
  const words = PAGE_WORDS[language];
  const labels = NUMBER_LABELS[language];
  const { kind, date, sender, ministries, numbers } = document;
  const rows = [
    [words.kind, kindLabel(kind, language)],
    [words.date, writtenDate(date, language) ?? ''],
    [words.sender, senderLabel(sender, language)],
    [words.ministries, ministries.join(', ')],
    [labels.own, numbers.own.join(', ')],
    [labels.about, numbers.about.join(', ')],
    [labels.named, numbers.named.join(', ')],
  ].filter(([, value]) => value !== '');
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd lang={label === words.ministries ? 'nl' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Outline({ document, language }: { readonly document: WholeDocument; readonly language: Language }) {
  const headings = depths(document);
  if (headings.size < 2) return null;
  const go = (id: string) => {
    const heading = globalThis.document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <details className="source-outline">
      <summary>{PAGE_WORDS[language].outline}</summary>
      <ul lang={document.language}>
        {[...headings].map(([block, depth]) => (
          <li key={block.start} className={`depth-${Math.min(depth, 4)}`}>
            <button type="button" className="link-button" onClick={() => go(headingId(block))}>
              {document.text.slice(block.start, block.end)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Documents that were fetched; one is quoted again and again. */
const fetched = new Map<string, Promise<WholeDocument>>();

function fetchDocument(id: string): Promise<WholeDocument> {
  const known = fetched.get(id);
  if (known !== undefined) return known;
  const fetching = fetch(`/api/documents/${encodeURIComponent(id)}`).then(async (response) => {
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as WholeDocument;
  });
  fetched.set(id, fetching);
  fetching.catch(() => fetched.delete(id));
  return fetching;
}

type Loading = WholeDocument | 'loading' | 'failed';

function useDocument(id: string): { readonly state: Loading; readonly again: () => void } {
  const [state, setState] = useState<Loading>('loading');
  const [attempt, setAttempt] = useState(0);
  // Another attempt is the same call.
  useEffect(() => {
    let left = false;
    setState('loading');
    fetchDocument(id).then(
      (document) => left || setState(document),
      () => left || setState('failed'),
    );
    return () => {
      left = true;
    };
  }, [id, attempt]);
  return { state, again: () => setAttempt((count) => count + 1) };
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const change = () => setMatches(media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, [query]);
  return matches;
}
