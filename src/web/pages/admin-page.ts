import { html } from 'hono/html';
import { GENERAL } from '../../documents/collection.ts';
import type { Language } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import type { DocumentSummary } from '../../search/index.ts';
import { type Addition, type Ingested, toldIn } from '../api/additions.ts';
import { type DayOfUse, USES, type Use } from '../api/administration.ts';
import type { Feedback } from '../api/feedback-store.ts';
import type { Html } from '../parts/layout.ts';
import { documentPath } from '../parts/links.ts';
import { ADD_WORDS } from '../words/add-words.ts';
import { shownCollections } from '../words/collection-words.ts';
import { kindLabel, senderLabel } from '../words/document-words.ts';
import { button } from './add-page.ts';

/** What an administrator gets to see; null where it can't be read now. */
export interface AdminView {
  readonly summaries: readonly DocumentSummary[];
  readonly additions: readonly Addition[];
  readonly ingested: readonly Ingested[];
  readonly use: readonly DayOfUse[] | null;
  readonly feedback: readonly Feedback[] | null;
  readonly failed: string | null;
}

/** Documents and remarks that are shown at most; the rest is one link or command away. */
const MOST_ROWS = 500;
const MOST_REMARKS = 50;
const MOST_DAYS = 31;
const BACK = '/beheer';

const WORDS = {
  nl: {
    title: 'Beheer',
    intro: 'Alle stukken, wat niet is opgenomen, en hoe Notabene wordt gebruikt.',
    documents: 'Stukken',
    collection: (name: string) => `collectie ${name}`,
    more: (left: number) => `En nog ${left}; zoek ze op bij Stukken.`,
    quarantine: 'In quarantaine',
    quarantineSays:
      'Open het bestand en bekijk de genoemde plaatsen. Haal weg wat niet openbaar mag worden en voeg het opnieuw toe, of geef het vrij: dan wordt opgenomen wat een lezer van de bladzijde ziet, en staat u ervoor in.',
    release: 'Geef vrij',
    byCommand: 'Ingelezen met notabene ingest; daar geeft u het ook vrij, met --release.',
    refused: 'Niet opgenomen',
    nothing: 'Niets.',
    use: 'Gebruik',
    useSays: 'Aantallen per dag. Wat er is gevraagd en door wie, wordt niet bijgehouden.',
    useColumns: {
      questions: 'vragen',
      notFound: 'niet gevonden',
      searches: 'keer gezocht of gebladerd',
      reads: 'stukken gelezen',
      papers: 'papieren',
      additions: 'toegevoegd',
    } satisfies Record<Use, string>,
    unknown: 'Dit is nu niet te lezen.',
    feedback: 'Oordelen van lezers',
    totals: (up: number, down: number, here: number) =>
      `${up} keer goed, ${down} keer niet goed, ${here} keer aangewezen waar het antwoord staat.`,
    question: 'Vraag die de lezer meestuurde',
    verdicts: { up: 'goed', down: 'niet goed', here: 'aangewezen' },
    leave: 'Haal uit de index',
    leaveSays:
      'Wat met notabene ingest is ingelezen en hier uit de index gaat, komt terug als dezelfde map opnieuw wordt ingelezen.',
    replace: 'Vervang',
  },
  en: {
    title: 'Administration',
    intro: 'All documents, what was not taken up, and how Notabene is used.',
    documents: 'Documents',
    collection: (name: string) => `collection ${name}`,
    more: (left: number) => `And ${left} more; look for them under Documents.`,
    quarantine: 'In quarantine',
    quarantineSays:
      'Open the file and look at the places that are named. Take out what may not become public and add it again, or release it: then what a reader of the page sees is taken up, and you answer for it.',
    release: 'Release',
    byCommand: 'Read in with notabene ingest; release it there too, with --release.',
    refused: 'Not taken up',
    nothing: 'Nothing.',
    use: 'Use',
    useSays: 'Numbers a day. What was asked and by whom is not kept.',
    useColumns: {
      questions: 'questions',
      notFound: 'not found',
      searches: 'times searched or browsed',
      reads: 'documents read',
      papers: 'papers',
      additions: 'added',
    } satisfies Record<Use, string>,
    unknown: 'This can not be read now.',
    feedback: 'Judgements of readers',
    totals: (up: number, down: number, here: number) =>
      `${up} times good, ${down} times not good, ${here} times pointed to where the answer stands.`,
    question: 'Question that the reader sent along',
    verdicts: { up: 'good', down: 'not good', here: 'pointed to' },
    leave: 'Take out of the index',
    leaveSays:
      'What was read in with notabene ingest and is taken out here comes back when the same folder is read in again.',
    replace: 'Replace',
  },
} as const;

/** The page of the administrator, which works without script. */
export function adminPage(view: AdminView, language: Language): Html {
  const words = WORDS[language];
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro} <a href="/toevoegen">${ADD_WORDS[language].title}</a></p>
${view.failed === null ? null : html`<p class="utrecht-alert utrecht-alert--error" role="alert">${view.failed}</p>`}
${documentsPart(view, language)}
${quarantinePart(view, language)}
${refusedPart(view, language)}
${usePart(view.use, language)}
${feedbackPart(view.feedback, language)}`;
}

/** The title of the page, for the tab. */
export const adminTitle = (language: Language): string => WORDS[language].title;

function section(id: string, heading: string, main: Html | null): Html {
  return html`<h2 id="${id}">${heading}</h2>
${main}`;
}

function documentsPart({ summaries, additions, ingested }: AdminView, language: Language): Html {
  const words = WORDS[language];
  const added = new Map(additions.flatMap((each) => each.documents.map(({ id }) => [id, each] as const)));
  const files = new Map(ingested.flatMap((file) => file.documents.map((id) => [id, file] as const)));
  const names = [...new Set(summaries.map(({ collection }) => collection))];
  const labels = new Map(shownCollections(names, language).map(({ name, label }) => [name, label]));
  const rows = summaries.slice(0, MOST_ROWS).map((head) => {
    const { id, title, kind, sender, passages, collection, date, language: spoken } = head;
    const own = added.get(id);
    const sha256 = files.get(id)?.sha256 ?? null;
    const about = ADD_WORDS[language].about(title);
    const facts = [
      kindLabel(kind, language),
      senderLabel(sender, language),
      ADD_WORDS[language].passages(passages),
      words.collection(labels.get(collection) ?? collection),
      date === null ? null : writtenDate(date, language),
    ].filter((fact) => fact !== null && fact !== '');
    return html`<li class="entry"><h3 class="title"><a href="${documentPath(id)}" lang="${spoken}">${title}</a></h3>
<p class="path">${facts.join(' · ')}</p>
<div class="adding-actions">${
      own === undefined
        ? sha256 === null
          ? null
          : button('leave', sha256, words.leave, about, BACK)
        : html`${own.collection === GENERAL ? null : button('share', own.id, ADD_WORDS[language].share, about, BACK)}
${button('remove', own.id, ADD_WORDS[language].remove, about, BACK)}
<a href="/toevoegen#b-${own.id}">${words.replace}<span class="hidden">${about}</span></a>`
    }</div></li>`;
  });
  const left = summaries.length - rows.length;
  return section(
    'stukken',
    `${words.documents} (${summaries.length})`,
    html`<ol class="sources" role="list">${rows}</ol>
${left > 0 ? html`<p><a href="/stukken">${words.more(left)}</a></p>` : null}
${ingested.some(({ documents }) => documents.length > 0) ? html`<p class="hint">${words.leaveSays}</p>` : null}`,
  );
}

function quarantinePart({ additions, ingested }: AdminView, language: Language): Html {
  const words = WORDS[language];
  const own = additions.filter(({ state }) => state === 'quarantined');
  const others = ingested.filter(({ state }) => state === 'quarantined');
  if (own.length + others.length === 0)
    return section('quarantaine', words.quarantine, html`<p>${words.nothing}</p>`);
  return section(
    'quarantaine',
    `${words.quarantine} (${own.length + others.length})`,
    html`<p>${words.quarantineSays}</p>
<ol class="sources" role="list">
${own.map(
  (each) => html`<li class="entry"><h3 class="title">${each.name}</h3>
${toldOf(each, language)}
<div class="adding-actions">${button('release', each.id, words.release, ADD_WORDS[language].about(each.name), BACK)}
${button('remove', each.id, ADD_WORDS[language].remove, ADD_WORDS[language].about(each.name), BACK)}</div></li>`,
)}
${others.map(
  ({ name, notes }) => html`<li class="entry"><h3 class="title">${name}</h3>${lines(notes)}
<p class="hint">${words.byCommand}</p></li>`,
)}
</ol>`,
  );
}

function refusedPart({ additions, ingested }: AdminView, language: Language): Html {
  const words = WORDS[language];
  const own = additions.filter(({ state }) => state === 'refused' || state === 'double');
  const others = ingested.filter(({ state }) => state === 'refused');
  return section(
    'niet-opgenomen',
    words.refused,
    own.length + others.length === 0
      ? html`<p>${words.nothing}</p>`
      : html`<ol class="sources" role="list">
${own.map(
  (each) => html`<li class="entry"><h3 class="title">${each.name}</h3>${toldOf(each, language)}
<div class="adding-actions">${button('remove', each.id, ADD_WORDS[language].remove, ADD_WORDS[language].about(each.name), BACK)}</div></li>`,
)}
${others.map(({ name, notes }) => html`<li class="entry"><h3 class="title">${name}</h3>${lines(notes)}</li>`)}
</ol>`,
  );
}

/** Why an addition is not taken up, and what was found in it. */
function toldOf(addition: Addition, language: Language): Html {
  const { message, notes, language: spoken } = toldIn(addition, language);
  return html`<p lang="${spoken}">${message}</p>${lines(notes, spoken)}`;
}

const lines = (notes: readonly string[], spoken: Language = 'nl'): Html | null =>
  notes.length === 0 ? null : html`<ul lang="${spoken}">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;

function usePart(use: AdminView['use'], language: Language): Html {
  const words = WORDS[language];
  if (use === null) return section('gebruik', words.use, html`<p>${words.unknown}</p>`);
  return section(
    'gebruik',
    words.use,
    html`<p class="hint">${words.useSays}</p>
${
  use.length === 0
    ? html`<p>${words.nothing}</p>`
    : html`<ul>${use
        .slice(0, MOST_DAYS)
        .map(
          ({ day, counts }) =>
            html`<li>${writtenDate(day, language)}: ${USES.map((each) => `${counts[each]} ${words.useColumns[each]}`).join(' · ')}</li>`,
        )}</ul>`
}`,
  );
}

function feedbackPart(given: AdminView['feedback'], language: Language): Html {
  const words = WORDS[language];
  if (given === null) return section('oordelen', words.feedback, html`<p>${words.unknown}</p>`);
  if (given.length === 0) return section('oordelen', words.feedback, html`<p>${words.nothing}</p>`);
  const many = (which: Feedback['verdict']) => given.filter(({ verdict }) => verdict === which).length;
  const rows = given
    .filter(({ remark, question }) => remark !== null || question !== null)
    .slice(-MOST_REMARKS)
    .toReversed()
    .map(
      ({ time, verdict, remark, question }) =>
        html`<li class="entry"><p class="path">${writtenDate(time.slice(0, 10), language)} · ${words.verdicts[verdict]}</p>
${remark === null ? null : html`<p>${remark}</p>`}
${question === null ? null : html`<p>${words.question}: ${question}</p>`}</li>`,
    );
  return section(
    'oordelen',
    words.feedback,
    html`<p>${words.totals(many('up'), many('down'), many('here'))}</p>
${rows.length === 0 ? null : html`<ol class="sources" role="list">${rows}</ol>`}`,
  );
}
