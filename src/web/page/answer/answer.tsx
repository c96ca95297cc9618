import { lazy, type ReactNode, useId, useState } from 'react';
import type { Choice } from '../../../answer/answer.ts';
import { openingOf } from '../../../answer/surroundings.ts';
import { besideTable, tableWords } from '../../../answer/words/table-words.ts';
import type { Language, Voice } from '../../../documents/document.ts';
import type { Place } from '../../api/feedback-store.ts';
import { documentPath, officialUrl } from '../../parts/links.ts';
import { MODEL_WORDS } from '../../words/model-words.ts';
import { WORDS } from '../../words/words.ts';
import { Later } from '../conversation/later.tsx';
import type { ServerData } from '../world.ts';
import { ANSWER } from './answer-words.ts';
import { Badge, Firmness } from './badge.tsx';
import { CitationMarker } from './citation.tsx';
import type { CitationPart, ClaimPart, Given, RestPart } from './parts.ts';

const Choices = lazy(() => import('../conversation/choices.tsx'));
const NotFound = lazy(() => import('./not-found.tsx'));
const TaskView = lazy(() => import('./task-view.tsx'));

interface Props {
  readonly given: Given;
  /** Whether nothing was asked after it: what it could not say is folded then. */
  readonly last: boolean;
  readonly language: Language;
  readonly server: ServerData;
  /** The place that the panel shows, when it is one of this answer; else null. */
  readonly shown: number | null;
  /** Opens the panel at the place with this rank among those of the answer. */
  readonly onOpen: (at: number) => void;
  readonly choose: Choose | null;
  /** Asks the same of the dossier that is chosen; null while something is being answered. */
  readonly onChoose: ((choice: Choice) => void) | null;
  /** Puts words in the field; null while there is something else in it. */
  readonly onType: ((text: string) => void) | null;
  /** Id of the question. */
  readonly asked: string;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** Offers to say that the answer stands in these places, which are shown in the element with this id; null where that can't be said. */
export type Choose = (places: readonly Place[], quoted: string) => ReactNode;

/** What was answered, as far as it has come: the answer first, then who else says what, and on what it rests. */
export default function AnswerView(props: Props) {
  const { given, last, language, server, shown, onOpen, choose, onChoose, onType, asked, children } = props;
  const { claims, citations, documents, refusal, rest } = given;
  const words = WORDS[language];
  const spoken = rest?.language ?? language;
  const numbers = [...citations.keys()].sort((one, other) => one - other);
  const probable = rest?.status === 'probable';
  const notes = claims.length > 0 ? (rest?.notes ?? []) : [];
  const [unsure] = probable ? notes : [];
  // A lead that is the first sentence itself leads as that, with what it rests on.
  const lead = rest?.lead && rest.lead.text !== claims[0]?.text ? rest.lead : null;
  const task = rest?.task;
  const worded =
    lead !== null ||
    rest?.summaries !== undefined ||
    claims.some(({ translation }) => translation !== undefined);
  return (
    <>
      {rest !== null && (
        <h3 className={unsure === undefined ? `status ${rest.status}` : 'hidden'}>
          {words.status[rest.status]}
        </h3>
      )}
      {unsure !== undefined && (
        <p className="status probable" lang={spoken}>
          {unsure}
        </p>
      )}
      {lead !== null && (
        <p className="lead" lang={spoken}>
          {lead.text}{' '}
          <Markers numbers={lead.citations.map(({ number }) => number)} among={numbers} {...props} />
          {lead.translated && <Translated language={language} />}
        </p>
      )}
      {task !== undefined && (
        <Later language={language}>
          <TaskView {...{ task, given, language, numbers, shown, onOpen, onType, asked }} />
        </Later>
      )}
      {(task === undefined ? bySpeaker(claims, citations) : []).map((group, at) => (
        <SpeakerView
          key={group.voice}
          group={group}
          first={at === 0 && lead === null}
          numbers={numbers}
          {...props}
        />
      ))}
      {refusal !== null && task === undefined && (
        <Later language={language}>
          {rest?.status === 'ambiguous' ? (
            <Choices {...{ given, refusal, rest, last, language, server, onOpen, onChoose }} />
          ) : (
            <NotFound {...{ given, refusal, last, language, server, onOpen, choose }} />
          )}
        </Later>
      )}
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
      {notes.length > (unsure === undefined ? 0 : 1) && (
        <div className="utrecht-alert utrecht-alert--warning" lang={spoken}>
          <div>
            {notes
              .filter((each) => each !== unsure)
              .map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
          </div>
        </div>
      )}
      {claims.length > 0 && [...documents.values()].some((each) => each.language !== language) && (
        <p className="hint">{ANSWER[language].otherLanguage}</p>
      )}
      {rest !== null && rest.degraded !== null && <p className="hint">{words.degraded[rest.mode]}</p>}
      {rest?.mode === 'generated' && <p className="hint">{words.withModel}</p>}
      {worded && <p className="hint">{MODEL_WORDS[language].byModel}</p>}
      {rest !== null && (
        <Foot given={given} rest={rest} numbers={numbers} language={language} onOpen={onOpen}>
          {children}
        </Foot>
      )}
    </>
  );
}

/** What one speaker says, in the order in which it came; by document where that changes. */
interface Speaker {
  readonly voice: Voice;
  readonly documents: readonly {
    readonly source: CitationPart;
    readonly claims: readonly ClaimPart[];
  }[];
}

/** The sentences by who says them, each speaker once. */
function bySpeaker(
  claims: readonly ClaimPart[],
  citations: ReadonlyMap<number, CitationPart>,
): readonly Speaker[] {
  const cited = claims.flatMap((claim) => {
    const source = citations.get(claim.citations[0] ?? 0);
    return source === undefined ? [] : [{ claim, source }];
  });
  return [...Map.groupBy(cited, ({ claim }) => claim.voice)].map(([voice, said]) => ({
    voice,
    documents: [...Map.groupBy(said, ({ source }) => source.documentId).values()].flatMap((of) => {
      const [first] = of;
      return first === undefined ? [] : [{ source: first.source, claims: of.map(({ claim }) => claim) }];
    }),
  }));
}

interface SpeakerProps extends Props {
  readonly group: Speaker;
  /** Whether its first sentence is the leading one. */
  readonly first: boolean;
  readonly numbers: readonly number[];
}

function SpeakerView({ group, first, numbers, ...props }: SpeakerProps) {
  const { given, language, choose } = props;
  const own = useId();
  const { citations, documents, rest } = given;
  const summary = rest?.summaries?.find(({ voice }) => voice === group.voice);
  return (
    <div className="said">
      {group.documents.map(({ source, claims }, place) => {
        const { documentId, documentTitle } = source;
        const document = documents.get(documentId);
        const spoken = document?.language ?? 'nl';
        const leads = first && place === 0;
        // Of a list the first member is no sentence: what opens it is.
        const opening = openingOf(source);
        return (
          <div key={documentId}>
            <p className="from">
              {place === 0 && <Badge voice={group.voice} language={language} />}
              <cite lang={spoken}>{documentTitle}</cite>
              {/* A rendering in other words is exact, but not of the official text. */}
              {document?.textType != null && <span>{ANSWER[language].rendered(document.textType)}</span>}
            </p>
            {place === 0 && summary !== undefined && (
              <p className="summary" lang={rest?.language}>
                {summary.text}{' '}
                <Markers {...props} numbers={summary.citations.map(({ number }) => number)} among={numbers} />
                {summary.translated && <Translated language={language} />}
              </p>
            )}
            {leads && opening !== null && (
              <p className="lead" lang={spoken}>
                {opening}
              </p>
            )}
            <ul className="claims">
              {claims.map((claim, at) => {
                const id = `${own}-${claim.citations[0]}`;
                const cited = claim.citations.flatMap((number) => citations.get(number) ?? []);
                return (
                  <li className={leads && opening === null && at === 0 ? 'lead' : undefined} key={id}>
                    <span id={id} lang={spoken}>
                      {claim.text}
                    </span>
                    {besideTable(cited, language)}{' '}
                    <Firmness voice={claim.voice} modality={claim.modality} language={language} />{' '}
                    <Markers {...props} numbers={claim.citations} among={numbers} />
                    {claim.translation !== undefined && (
                      <p className="translation">
                        <span lang={claim.translation.language}>{claim.translation.text}</span>{' '}
                        <Translated language={language} />
                      </p>
                    )}
                    {rest?.status === 'probable' && choose?.(cited, id)}
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

const Translated = ({ language }: Pick<Props, 'language'>) => (
  <span className="firmness" lang={language}>
    {MODEL_WORDS[language].translated}
  </span>
);

interface MarkersProps extends Pick<Props, 'given' | 'language' | 'shown' | 'onOpen'> {
  readonly numbers: readonly number[];
  /** All numbers of the answer. */
  readonly among: readonly number[];
}

/** The places that a text rests on, each a marker that opens it. */
function Markers({ numbers, among, given: { citations, documents }, language, shown, onOpen }: MarkersProps) {
  return numbers.flatMap((number) => {
    const citation = citations.get(number);
    if (citation === undefined) return [];
    const at = among.indexOf(number);
    return [
      <CitationMarker
        key={number}
        citation={citation}
        spoken={documents.get(citation.documentId)?.language ?? 'nl'}
        language={language}
        shown={shown === at}
        onOpen={() => onOpen(at)}
      />,
    ];
  });
}

interface FootProps {
  readonly given: Given;
  readonly rest: RestPart;
  readonly numbers: readonly number[];
  readonly language: Language;
  readonly onOpen: (at: number) => void;
  readonly children: ReactNode;
}

/** On what it rests, in one line that opens, beside what can be done with it. On paper all of it, with the quotes. */
function Foot({
  given: { claims, citations, documents },
  rest,
  numbers,
  language,
  onOpen,
  children,
}: FootProps) {
  const [open, setOpen] = useState(false);
  const list = useId();
  const cited = numbers.flatMap((number) => citations.get(number) ?? []);
  const some = claims.length > 0;
  return (
    <div className="foot">
      {some && (
        <button
          type="button"
          className="link-button sources-line"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {ANSWER[language].checkedAgainst(numbers.length)}
        </button>
      )}
      {children}
      <section className="source-list" id={list} data-open={open || !some || undefined}>
        {some && <h4>{WORDS[language].sources}</h4>}
        {[...Map.groupBy(cited, ({ documentId }) => documentId)].map(([documentId, group]) => {
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
              {first.textType !== null && (
                <p className="rendered">{WORDS[language].rendering(first.textType)}</p>
              )}
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
                      {citation.table && `, ${tableWords(citation, language)}`}
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
        <p className="hint">{some ? WORDS[language].provenance : WORDS[language].provenanceOfRefusal}</p>
        <p className="on-paper hint">{ANSWER[language].number(rest.id)}</p>
      </section>
    </div>
  );
}
