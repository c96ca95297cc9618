import { lazy, type ReactNode, useId } from 'react';
import type { Choice } from '../../answer/answer.ts';
import type { Language } from '../../documents/document.ts';
import type { Place } from '../feedback-store.ts';
import { documentPath, officialUrl } from '../links.ts';
import { WORDS } from '../words.ts';
import { Badge, Firmness } from './badge.tsx';
import { CitationMarker } from './citation.tsx';
import { Later } from './later.tsx';
import { NotFound } from './not-found.tsx';
import type { CitationPart, ClaimPart, DocumentPart, Given } from './parts.ts';
import { PAGE } from './words.ts';
import type { ServerData } from './world.ts';

const Choices = lazy(() => import('./choices.tsx'));

interface Props {
  readonly given: Given;
  readonly language: Language;
  readonly server: ServerData;
  /** The place that the panel shows, when it is one of this answer; else null. */
  readonly shown: number | null;
  /** Opens the panel at the place with this rank among those of the answer. */
  readonly onOpen: (at: number) => void;
  readonly choose: Choose | null;
  /** Asks the same of the dossier that is chosen; null while something is being answered. */
  readonly onChoose: ((choice: Choice) => void) | null;
}

/** Offers to say that the answer stands in these places, which are shown in the element with this id; null where that can't be said. */
export type Choose = (places: readonly Place[], quoted: string) => ReactNode;

/** What was answered, as far as it has come: who says what, how firmly, and on what it rests. */
export function AnswerView({ given, language, server, shown, onOpen, choose, onChoose }: Props) {
  const { claims, citations, documents, refusal, rest } = given;
  const own = useId();
  const words = WORDS[language];
  const spoken = rest?.language ?? language;
  const numbers = [...citations.keys()].sort((one, other) => one - other);
  const languageOf = (id: string): Language => documents.get(id)?.language ?? 'nl';
  return (
    <>
      {rest !== null && <h3>{words.status[rest.status]}</h3>}
      {byDocument(claims, citations).map((group) => {
        const [first] = group;
        const source = first === undefined ? undefined : firstOf(first, citations);
        if (first === undefined || source === undefined) return null;
        return (
          <div className="said" key={`${source.documentId}-${source.number}`}>
            <p className="from">
              {PAGE[language].inDocument}{' '}
              <cite lang={languageOf(source.documentId)}>{source.documentTitle}</cite>
            </p>
            {renderingOf(documents.get(source.documentId), language)}
            <ul className="claims">
              {group.map((claim) => (
                <li key={claim.citations.join(' ')}>
                  <Badge voice={claim.voice} language={language} />
                  <div className="claim">
                    <span id={`${own}-${claim.citations[0]}`} lang={languageOf(source.documentId)}>
                      {claim.text}
                    </span>{' '}
                    <Firmness voice={claim.voice} modality={claim.modality} language={language} />{' '}
                    {claim.citations.flatMap((number) => {
                      const citation = citations.get(number);
                      const at = numbers.indexOf(number);
                      return citation === undefined
                        ? []
                        : [
                            <CitationMarker
                              key={number}
                              citation={citation}
                              spoken={languageOf(citation.documentId)}
                              language={language}
                              shown={shown === at}
                              onOpen={() => onOpen(at)}
                            />,
                          ];
                    })}
                    {rest?.status === 'probable' &&
                      choose?.(
                        claim.citations.flatMap((number) => citations.get(number) ?? []),
                        `${own}-${claim.citations[0]}`,
                      )}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {refusal !== null &&
        (rest?.status === 'ambiguous' ? (
          <Later language={language}>
            <Choices {...{ given, refusal, rest, language, server, onOpen, onChoose }} />
          </Later>
        ) : (
          <NotFound {...{ given, refusal, language, server, onOpen, choose }} />
        ))}
      {rest !== null && claims.length > 0 && rest.missing.length > 0 && (
        <div className="utrecht-alert utrecht-alert--info missing" lang={spoken}>
          <div>
            <h4>{words.missing}</h4>
            <ul>
              {rest.missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {rest !== null && claims.length > 0 && rest.notes.length > 0 && (
        <div className="utrecht-alert utrecht-alert--warning" lang={spoken}>
          <div>
            {rest.notes.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      )}
      {claims.length > 0 && rest !== null && (
        <SourceList given={given} numbers={numbers} language={language} onOpen={onOpen} />
      )}
      {rest !== null && rest.degraded !== null && <p className="hint">{words.degraded[rest.mode]}</p>}
      {rest?.mode === 'generated' && <p className="hint">{words.withModel}</p>}
      {rest !== null && (
        <p className="hint">{claims.length > 0 ? words.provenance : words.provenanceOfRefusal}</p>
      )}
      {rest !== null && <p className="on-paper hint">{PAGE[language].number(rest.id)}</p>}
    </>
  );
}

/** A rendering in other words is exact, but not of the official text; that must be said beside it. */
function renderingOf(document: DocumentPart | undefined, language: Language) {
  return document?.textType ? <p className="from">{WORDS[language].rendering(document.textType)}</p> : null;
}

interface SourceListProps {
  readonly given: Given;
  readonly numbers: readonly number[];
  readonly language: Language;
  readonly onOpen: (at: number) => void;
}

/** The numbered sources by document. On paper with the quotes; on the screen those are one click away. */
function SourceList({ given: { citations, documents }, numbers, language, onOpen }: SourceListProps) {
  const cited = numbers.flatMap((number) => citations.get(number) ?? []);
  const groups = Map.groupBy(cited, ({ documentId }) => documentId);
  return (
    <section className="source-list">
      <h4>{WORDS[language].sources}</h4>
      {[...groups].map(([documentId, group]) => {
        const [first] = group;
        if (first === undefined) return null;
        const spoken = documents.get(documentId)?.language ?? 'nl';
        const official = officialUrl(first.url);
        return (
          <div key={documentId}>
            <p className="title" lang={spoken}>
              <a href={documentPath(documentId)}>{first.documentTitle}</a>
              {official !== null && (
                <>
                  {' '}
                  <a className="official" href={official} rel="noreferrer" lang={language}>
                    {WORDS[language].official(official)}
                  </a>
                </>
              )}
            </p>
            <ul>
              {group.map((citation) => (
                <li key={citation.number}>
                  <button
                    type="button"
                    className="source-place"
                    onClick={() => onOpen(numbers.indexOf(citation.number))}
                  >
                    <span className="number">[{citation.number}]</span>{' '}
                    <span lang={spoken}>{citation.path.join(' › ') || citation.documentTitle}</span>
                    {citation.page === null ? null : `, ${WORDS[language].page(citation.page)}`}
                  </button>
                  <blockquote className="on-paper" lang={spoken}>
                    {citation.quote}
                  </blockquote>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

const firstOf = (
  { citations: [number = 0] }: ClaimPart,
  citations: ReadonlyMap<number, CitationPart>,
): CitationPart | undefined => citations.get(number);

/** Sentences that follow each other from the same document. */
function byDocument(
  claims: readonly ClaimPart[],
  citations: ReadonlyMap<number, CitationPart>,
): readonly (readonly ClaimPart[])[] {
  const groups: ClaimPart[][] = [];
  let last: string | undefined;
  for (const claim of claims) {
    const document = firstOf(claim, citations)?.documentId;
    if (document === undefined) continue;
    if (document === last) groups.at(-1)?.push(claim);
    else groups.push([claim]);
    last = document;
  }
  return groups;
}
