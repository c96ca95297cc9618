import type { Language } from '../../../documents/document.ts';
import { faultWords } from '../../words/fault-words.ts';
import { worded } from '../../words/judgement-words.ts';
import { SIGN_WORDS } from '../../words/sign-words.ts';
import { stepName, stepWords } from '../../words/step-words.ts';
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
  const terms = questions.flatMap((each) => each.understand.terms);
  const found = questions.flatMap((each) => each.read);
  const judged = questions.flatMap((each) => each.decide).flatMap((each) => each.judgements);
  const dropped = questions.flatMap((each) => each.compose.dropped);
  // The steps are those of the whole message, told with each question in it.
  const helped = questions[0]?.model ?? null;
  const steps = helped ?? [];
  const faults = Object.entries(model?.dropped ?? {});
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (
    <div className="provenance">
      <p>{rest.mode === 'generated' ? words.introWithModel : words.intro}</p>
      <h4>{words.terms}</h4>
      {/* Stems of words in any language. */}
      <p lang="">
        {terms.map(({ term, weight }) => `${term} (${number.format(weight)})`).join(', ') || words.none}
      </p>
      <h4>{words.decided}</h4>
      {judged.length === 0 && <p>{words.none}</p>}
      <ul>
        {judged
          .map((each) => worded(each, language))
          .map(({ asked, outcome, chance, pro, con }) => (
            <li key={`${asked} ${chance} ${pro} ${con}`}>
              {`${asked} ${outcome} (${chance}).`}
              {pro.length > 0 && ` ${words.pro}: ${pro.join('; ')}.`}
              {con.length > 0 && ` ${words.con}: ${con.join('; ')}.`}
            </li>
          ))}
      </ul>
      <h4>{words.found}</h4>
      <Some
        items={found.map((each) => ({
          text: each.quote,
          spoken: each.language,
          also: [
            words.spoke(number.format(each.words), number.format(each.meaning), each.chosen),
            ...each.speaks.map(({ sign, adds }) => `${adds > 0 ? '+' : '−'} ${SIGN_WORDS[language][sign]}`),
          ].join('; '),
        }))}
        language={language}
      />
      <h4>{words.dropped}</h4>
      {dropped.length === 0 && <p>{words.none}</p>}
      {[...Map.groupBy(dropped, (each) => faultWords(each.fault, language))].map(([why, group]) => (
        <div key={why}>
          <h5>
            {why} ({group.length})
          </h5>
          <Some items={group.map((each) => ({ text: each.quote, spoken: 'nl' }))} language={language} />
        </div>
      ))}
      <h4>{words.model}</h4>
      <p>
        {rest.mode === 'generated'
          ? words.withModel
          : helped === null
            ? words.without
            : words.helped(steps.length > 0)}
      </p>
      {steps.length > 0 && (
        <ul>
          {steps.map((each, at) => (
            <li key={at}>{`${stepName(each, language)}: ${stepWords(each, language)}`}</li>
          ))}
        </ul>
      )}
      {model !== null && <p>{words.account(model.given, model.shown, model.replaced + model.kept)}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(([fault, count]) => (
            <li key={fault}>{`${faultWords(fault, language)} (${count})`}</li>
          ))}
        </ul>
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

/** So many of a list show what it is like; the command line gives all of it. */
const SOME = 5;

/** Words of a document, and what is said of them. */
interface Item {
  readonly text: string;
  /** Language of the document. */
  readonly spoken: Language;
  readonly also?: string;
}

/** The first few of a list, and how many more there are. */
function Some({ items, language }: { readonly items: readonly Item[]; readonly language: Language }) {
  const { none, more } = PROVENANCE[language];
  if (items.length === 0) return <p>{none}</p>;
  const shown = [...new Map(items.map((item) => [`${item.text} ${item.also}`, item]))];
  return (
    <ul>
      {shown.slice(0, SOME).map(([key, { text, spoken, also }]) => (
        <li key={key}>
          <span lang={spoken}>{text}</span>
          {also !== undefined && ` (${also})`}
        </li>
      ))}
      {shown.length > SOME && <li>{more(shown.length - SOME)}</li>}
    </ul>
  );
}
