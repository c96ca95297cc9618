import type { Language } from '../../documents/document.ts';
import type { Given } from './parts.ts';
import { PROVENANCE } from './provenance-words.ts';

interface Props {
  readonly given: Given;
  readonly language: Language;
}

/** How an answer came about: what was searched, what was looked at, what was not shown and why, and by what. */
export default function Provenance({ given: { trace, rest }, language }: Props) {
  if (trace === null || rest === null) return null;
  const words = PROVENANCE[language];
  const { questions, model, index, documents, version } = trace;
  const terms = questions.flatMap((each) => each.terms);
  const hits = questions.flatMap((each) => each.hits);
  const chosen = questions.flatMap((each) => each.chosen);
  const dropped = questions.flatMap((each) => each.dropped);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (
    <div className="provenance">
      <p>{words.intro}</p>
      <h4>{words.terms}</h4>
      <p lang="nl">
        {terms.map(({ term, weight }) => `${term} (${number.format(weight)})`).join(', ') || words.none}
      </p>
      <h4>{words.considered}</h4>
      {hits.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          head={[words.passage, words.score]}
          rows={hits.map(({ title, path, score }) => [[title, ...path].join(' › '), number.format(score)])}
        />
      )}
      <h4>{words.chosen}</h4>
      {chosen.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table head={[words.sentence, words.why]} rows={chosen.map(({ quote, why }) => [quote, why])} />
      )}
      <h4>{words.dropped}</h4>
      {dropped.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table head={[words.sentence, words.why]} rows={dropped.map(({ quote, why }) => [quote, why])} />
      )}
      <h4>{words.model}</h4>
      <p>{rest.mode === 'generated' ? words.withModel : words.without}</p>
      {model !== null && (
        <p>
          {words.account(model.given, model.shown, model.kept)}{' '}
          {Object.entries(model.dropped)
            .map(([fault, count]) => `${fault}: ${count}`)
            .join(', ')}
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{words.corpus}</dt>
          <dd>
            {documents} ({index.fingerprint.slice(0, 12)})
          </dd>
        </div>
        <div>
          <dt>{words.program}</dt>
          <dd>Notabene {version}</dd>
        </div>
        <div>
          <dt>{words.answer}</dt>
          <dd>{rest.id}</dd>
        </div>
      </dl>
    </div>
  );
}

interface TableProps {
  readonly head: readonly [string, string];
  readonly rows: readonly (readonly [string, string] | readonly string[])[];
}

function Table({ head, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="wide" tabIndex={0} aria-label={head[0]}>
      <table>
        <thead>
          <tr>
            {head.map((each) => (
              <th scope="col" key={each}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and may be the same.
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
