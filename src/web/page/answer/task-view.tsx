import type { Task } from '../../../answer/answer.ts';
import { columnsOf, type FilledPart, filledParts, isTable, rowsOf } from '../../../answer/task-parts.ts';
import type { Language } from '../../../documents/document.ts';
import { TASK_WORDS_OF } from '../../words/task-words.ts';
import { Badge, Firmness } from './badge.tsx';
import { CitationMarker } from './citation.tsx';
import { NoteButton } from './note-button.tsx';
import type { ClaimPart, Given } from './parts.ts';

interface Props {
  readonly task: Task;
  readonly given: Given;
  readonly language: Language;
  readonly numbers: readonly number[];
  readonly shown: number | null;
  readonly onOpen: (at: number) => void;
  /** Puts words in the field; null where there is none. */
  readonly onType: ((text: string) => void) | null;
  /** Id of what tells which turn it is of. */
  readonly asked: string;
}

/** What was made on request: a list under headings, a table, or what can be asked. */
export default function TaskView(props: Props) {
  const { task, given, language, onType, asked } = props;
  const words = TASK_WORDS_OF[language];
  const parts = filledParts(task, given.claims);
  const { message = null } = given.rest ?? {};
  return (
    <div className="task">
      {task.about !== null && <p className="about">{task.about}</p>}
      {given.claims.length === 0 && message !== null && <p>{message}</p>}
      {isTable(task) ? <Table {...props} parts={parts} /> : <List {...props} parts={parts} />}
      {(task.remarks ?? []).map((remark) => (
        <p className="hint" key={remark}>
          {remark}
        </p>
      ))}
      {task.examples.length > 0 && (
        <>
          <p className="hint">{words.examples}</p>
          <ul className="task-examples">
            {task.examples.map((example) => (
              <li key={example}>
                {onType === null ? (
                  example
                ) : (
                  <button type="button" className="link-button" onClick={() => onType(example)}>
                    {example}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {(task.links.length > 0 || task.paper !== null) && (
        <div className="task-links">
          {task.paper !== null && (
            <NoteButton order={task.paper} form={task.paper.form} language={language} asked={asked} />
          )}
          <ul>
            {task.links.map(({ text, href }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

type Filled = Props & { readonly parts: readonly FilledPart<ClaimPart>[] };

function List({ parts, ...props }: Filled) {
  return [...rowsOf(parts)].map(([row, of]) => (
    <section key={row}>
      {row !== '' && <h4>{row}</h4>}
      {of.map((part, at) => (
        <Said key={at} part={part} {...props} />
      ))}
    </section>
  ));
}

function Table({ parts, language, ...props }: Filled) {
  const columns = columnsOf(parts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className="wide task-table" tabIndex={0} aria-label={TASK_WORDS_OF[language].table}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rowsOf(parts)].map(([row, of]) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column) => (
                <td key={column} data-column={column}>
                  {of
                    .filter((part) => (part.column ?? '') === column)
                    .map((part) => (
                      <Said key={column} part={part} language={language} {...props} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SaidProps extends Pick<Props, 'given' | 'language' | 'numbers' | 'shown' | 'onOpen'> {
  readonly part: FilledPart<ClaimPart>;
}

/** Its sentences, with who says each. */
function Said({ part, given, language, numbers, shown, onOpen }: SaidProps) {
  const { citations, documents } = given;
  return (
    <>
      {part.note !== null && <p className="part-note">{part.note}</p>}
      {part.said.length > 0 && (
        <ul className="claims">
          {part.said.map(({ claim, shown: aloud }) => {
            const cited = claim.citations.flatMap((number) => citations.get(number) ?? []);
            const spoken = documents.get(cited[0]?.documentId ?? '')?.language ?? 'nl';
            return (
              <li key={claim.citations[0]}>
                <Badge voice={claim.voice} language={language} />{' '}
                <span lang={spoken}>{aloud ?? claim.text}</span>{' '}
                <Firmness voice={claim.voice} modality={claim.modality} language={language} />{' '}
                {cited.map((citation) => (
                  <CitationMarker
                    key={citation.number}
                    citation={citation}
                    spoken={spoken}
                    language={language}
                    shown={shown === numbers.indexOf(citation.number)}
                    onOpen={() => onOpen(numbers.indexOf(citation.number))}
                  />
                ))}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
