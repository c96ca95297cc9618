import type { Answer, Claim } from '../../answer/answer.ts';
import type { AskOptions, Question } from '../../ask.ts';
import type { Language, Modality, Voice } from '../../documents/document.ts';
import type { Passage, Sentence } from '../../passages/passage.ts';
import { dossierId, dossiersOf, titleOf } from '../../search/documents/dossiers.ts';
import type { SearchIndex } from '../../search/index.ts';
import { readDocuments } from '../../search/reading.ts';

/** Questions that follow on an answer. */
export interface FollowUps {
  readonly followUps: readonly string[];
  /** To what they are confined, and what that is called. */
  readonly scope: readonly string[];
  readonly title: string | null;
}

/** So many are offered, so many tried, and so long, in milliseconds: each is put to the documents before it is offered. */
const MOST = 3;
const MOST_TRIED = 20;
const BUDGET_MS = 1_500;
/** Papers of a dossier that are looked through. */
const MOST_PAPERS = 8;

/** What of a document a question is about that papers commonly answer. */
interface Matter {
  readonly ask: Readonly<Record<Language, string>>;
  /** Parts of the template in which it is answered. */
  readonly rubrieken?: readonly string[];
  readonly voice?: Voice;
  readonly modality?: Modality;
}

/** In the order in which they are offered: who else speaks, what is asked, then one heading after the other. */
const MATTERS: readonly Matter[] = [
  {
    ask: {
      nl: 'Wat vindt het kabinet van het voorstel?',
      en: 'What does the cabinet think of the proposal?',
    },
    rubrieken: ['beoordeling', 'grondhouding', 'standpunt'],
    voice: 'kabinet',
  },
  {
    ask: { nl: 'Wat stelt de Commissie voor?', en: 'What does the Commission propose?' },
    voice: 'commissie',
    modality: 'voorgesteld',
  },
  {
    ask: { nl: 'Waar vraagt het kabinet aandacht voor?', en: 'What does the cabinet ask attention for?' },
    voice: 'kabinet',
    modality: 'gevraagd',
  },
  {
    ask: { nl: 'Wat vinden andere lidstaten?', en: 'What do other member states think?' },
    rubrieken: ['krachtenveld'],
  },
  {
    ask: { nl: 'Wat is de inzet van het kabinet?', en: 'What does the cabinet want to achieve?' },
    rubrieken: ['inzet'],
  },
  { ask: { nl: 'Wat vindt de Kamer?', en: 'What does the Dutch parliament think?' }, voice: 'kamer' },
  {
    ask: { nl: 'Wat adviseren ambtenaren?', en: 'What do officials advise?' },
    voice: 'ambtelijk',
    modality: 'geadviseerd',
  },
  {
    ask: { nl: 'Wat zijn de financiële gevolgen?', en: 'What are the financial consequences?' },
    rubrieken: ['financien', 'financien-eu', 'financien-rijk', 'financien-bedrijven'],
  },
  {
    ask: { nl: 'Wat zijn de gevolgen voor de regeldruk?', en: 'What are the effects on regulatory burden?' },
    rubrieken: ['regeldruk'],
  },
  {
    ask: {
      nl: 'Hoe beoordeelt het kabinet de subsidiariteit?',
      en: 'How does the cabinet assess subsidiarity?',
    },
    rubrieken: ['subsidiariteit'],
  },
  {
    ask: {
      nl: 'Hoe beoordeelt het kabinet de proportionaliteit?',
      en: 'How does the cabinet assess proportionality?',
    },
    rubrieken: ['proportionaliteit'],
  },
  {
    ask: { nl: 'Hoe beoordeelt het kabinet de bevoegdheid?', en: 'How does the cabinet assess competence?' },
    rubrieken: ['bevoegdheid'],
  },
  { ask: { nl: 'Wat is de rechtsbasis?', en: 'What is the legal basis?' }, rubrieken: ['rechtsbasis'] },
  {
    ask: { nl: 'Hoe wordt er in de Raad besloten?', en: 'How does the Council decide?' },
    rubrieken: ['besluitvorming'],
  },
  {
    ask: {
      nl: 'Wat is de rol van het Europees Parlement?',
      en: 'What is the role of the European Parliament?',
    },
    rubrieken: ['rol-ep'],
  },
  {
    ask: { nl: 'Welk besluit wordt gevraagd?', en: 'Which decision is asked for?' },
    rubrieken: ['geadviseerd-besluit'],
  },
  {
    ask: { nl: 'Wat is het Nederlandse beleid?', en: 'What is Dutch policy?' },
    rubrieken: ['nederlands-beleid'],
  },
  { ask: { nl: 'Wat is de aanleiding?', en: 'What is the reason for it?' }, rubrieken: ['aanleiding'] },
  {
    ask: { nl: 'Wanneer wordt het besproken?', en: 'When is it discussed?' },
    rubrieken: ['behandelingstraject', 'proces', 'vervolg'],
  },
  {
    ask: { nl: 'Wat zijn de volgende stappen?', en: 'What are the next steps?' },
    rubrieken: ['behandelingstraject', 'proces'],
  },
  {
    ask: {
      nl: 'Wat zijn de gevolgen voor de concurrentiekracht?',
      en: 'What are the effects on competitiveness?',
    },
    rubrieken: ['concurrentiekracht'],
  },
  {
    ask: {
      nl: 'Is het voorstel uitvoerbaar en handhaafbaar?',
      en: 'Is the proposal feasible and enforceable?',
    },
    rubrieken: ['uitvoering', 'uitvoerbaarheid', 'handhaafbaarheid'],
  },
  {
    ask: { nl: 'Wanneer treedt het in werking?', en: 'When does it enter into force?' },
    rubrieken: ['implementatie'],
  },
  { ask: { nl: 'Wanneer wordt het geëvalueerd?', en: 'When is it evaluated?' }, rubrieken: ['evaluatie'] },
  {
    ask: { nl: 'Is er een impact assessment?', en: 'Is there an impact assessment?' },
    rubrieken: ['impact-assessment'],
  },
  {
    ask: { nl: 'Welk ministerie is eerstverantwoordelijk?', en: 'Which ministry is responsible?' },
    rubrieken: ['ministerie'],
  },
];

/**
 * Questions that follow on an answer and are sure to be answered: made of what its dossier treats and the answer does
 * not show, and each answered without reserve, by something else, in just the way in which it will be asked.
 */
export async function followUpsOf(
  index: SearchIndex,
  asked: Question,
  answer: Answer,
  { ask, now }: { readonly ask: (question: Question) => Promise<Answer> } & Pick<AskOptions, 'now'>,
): Promise<FollowUps> {
  const [first] = [...answer.claims.map(({ citations: [cited] }) => cited), ...answer.nearest];
  if (first === undefined) return NONE;
  const dossier = (await dossiersOf(index)).get(first.documentId);
  if (dossier === undefined) return NONE;
  const scope = asked.scope ?? [dossier.documents.length > 1 ? dossierId(dossier) : first.documentId];
  const papers = dossier.documents.slice(0, MOST_PAPERS).map(({ id }) => id);
  const reading = await readDocuments(index, [first.documentId, ...papers]);
  const shown = new Set(answer.claims.flatMap(placesOf));
  const passages = reading.documents.flatMap(({ id }) => reading.passagesOf(id));
  const left = MATTERS.filter((matter) => passages.some((passage) => treats(passage, matter, shown)));
  const thread = [...(asked.thread ?? []), asked.question];
  const before = new Set(thread.map(plain));
  const questions: string[] = [];
  const until = now() + BUDGET_MS;
  for (const { ask: words } of left.slice(0, MOST_TRIED)) {
    if (questions.length === MOST || now() > until) break;
    const question = words[answer.language];
    if (before.has(plain(question))) continue;
    const given = await ask({ question, thread, scope });
    const places = given.claims.flatMap(placesOf);
    const [best] = places;
    if (given.status !== 'answered' || best === undefined || shown.has(best)) continue;
    for (const place of places) shown.add(place);
    questions.push(question);
  }
  return { followUps: questions, scope, title: await titleOf(index, scope) };
}

const NONE: FollowUps = { followUps: [], scope: [], title: null };

const plain = (question: string): string => question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

const placesOf = ({ citations }: Claim): string[] =>
  citations.map(({ documentId, start }) => `${documentId} ${start}`);

/** Whether a passage has a sentence on a matter that is not shown yet. */
function treats(
  { documentId, rubriek, sentences }: Passage,
  { rubrieken, voice, modality }: Matter,
  shown: ReadonlySet<string>,
): boolean {
  const isOn = (sentence: Sentence): boolean =>
    (voice === undefined || sentence.voice === voice) &&
    (modality === undefined || sentence.modality === modality) &&
    !shown.has(`${documentId} ${sentence.start}`);
  return (rubrieken === undefined || rubrieken.includes(rubriek ?? '')) && sentences.some(isOn);
}
