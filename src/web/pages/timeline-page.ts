import { html, raw } from 'hono/html';
import type { Claim } from '../../answer/answer.ts';
import type { Data, Term, Timeline, TimelineEvent } from '../../briefing/timeline/event.ts';
import { timelinePicture } from '../../briefing/timeline/timeline-picture.ts';
import {
  aboutTerm,
  aboutWords,
  alsoWords,
  computedWords,
  cutWords,
  dateWords,
  remarksOn,
  STATUS_LABELS,
  STATUS_SHAPES,
  stepWords,
  termWords,
  whenWords,
} from '../../briefing/timeline/words.ts';
import type { Language } from '../../documents/document.ts';
import type { Reading } from '../../search/reading.ts';
import { badge, type Html } from '../parts/layout.ts';
import { documentPath, timelineFile } from '../parts/links.ts';
import { TIMELINE_WORDS } from '../words/timeline-words.ts';

interface Options {
  /** The documents that were chosen; none when it is of all of them. */
  readonly chosen: readonly string[];
  readonly language: Language;
}

/** Where the words of an event stand, or the document whose date it is. */
function eventPath({ basis, claims: [claim], data: [data] }: TimelineEvent): string | null {
  if (claim !== undefined && basis === 'citaat')
    return documentPath(claim.citations[0].documentId, claim.citations[0]);
  return data === undefined ? null : documentPath(data.documentId);
}

/** A timeline as a page: the picture, and the same as a table with the words on which it rests. */
export function timelinePage(timeline: Timeline, reading: Reading, { chosen, language }: Options): Html {
  const words = TIMELINE_WORDS[language];
  const { events, on, cut } = timeline;
  const left = cutWords(cut, language);
  const picture = timelinePicture(timeline, { language, linkTo: eventPath });
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro}</p>
${sources(reading, { chosen, on, language })}
${left === null ? null : html`<p class="utrecht-alert utrecht-alert--warning">${left}</p>`}
${
  events.length === 0
    ? html`<p>${words.none}</p>`
    : html`<div class="timeline">
<section aria-labelledby="beeld"><h2 id="beeld">${words.picture}</h2>
<figure class="panel">${raw(picture)}
<figcaption class="hint">${words.legend}</figcaption></figure>
${take(chosen, on, language)}</section>
<section aria-labelledby="stappen"><h2 id="stappen">${words.table}</h2>
${table(events, reading, language)}
${computed(timeline.terms, language)}</section>
</div>`
}`;
}

function sources(reading: Reading, { chosen, on, language }: Options & { readonly on: string }): Html {
  const words = TIMELINE_WORDS[language];
  const seen = words.seen(dateWords(on, language));
  if (chosen.length === 0) return html`<p class="hint">${words.all(reading.documents.length)} ${seen}</p>`;
  return html`<h2 class="small">${words.of}</h2>
<ul>${reading.documents.map(
    ({ id, title, language: spoken }) =>
      html`<li><a href="${documentPath(id)}" lang="${spoken}">${title}</a></li>`,
  )}</ul>
<p class="links"><a href="/tijdlijn">${words.wider}</a></p>
<p class="hint">${seen}</p>`;
}

function take(chosen: readonly string[], on: string, language: Language): Html {
  const words = TIMELINE_WORDS[language];
  return html`<div class="take-along"><h2>${words.take}</h2>
<p class="links"><a href="${timelineFile(chosen, 'ics', on)}" download="tijdlijn.ics">${words.calendar}</a> <a href="${timelineFile(chosen, 'svg', on)}" download="tijdlijn.svg">${words.drawing}</a></p>
<p class="hint">${words.leftOut}</p></div>`;
}

/** On a narrow page each row becomes a block; the roles keep it a table for who hears it. */
function table(events: readonly TimelineEvent[], reading: Reading, language: Language): Html {
  const words = TIMELINE_WORDS[language];
  const heads = [words.when, words.step];
  return html`<table class="events" role="table">
<caption class="hidden">${words.table}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${events.map((event) => row(event, reading, language))}</tbody>
</table>`;
}

function row(event: TimelineEvent, reading: Reading, language: Language): Html {
  const words = TIMELINE_WORDS[language];
  return html`<tr role="row" id="${event.id}" class="${event.status}">
<th scope="row" role="rowheader">${whenWords(event, language)}
<span class="event-status"><span aria-hidden="true">${STATUS_SHAPES[event.status]}</span> ${STATUS_LABELS[language][event.status]}</span></th>
<td role="cell"><details><summary><strong${event.name === null ? null : html` lang="nl"`}>${stepWords(event, language)}</strong></summary>
<p class="hint">${words.about}: ${aboutWords(event).join(', ')}</p>
${event.claims.slice(0, event.deciding).map((claim) => quoted(claim, reading, language))}
${event.data.map((data) => dated(data, language))}
${remarksOn(event, language).map((remark) => html`<p class="hint">${remark}</p>`)}
${also(event, reading, language)}</details></td>
</tr>`;
}

/** What is said of it besides what decides. */
function also({ claims, deciding }: TimelineEvent, reading: Reading, language: Language): Html | null {
  const others = claims.slice(deciding);
  if (others.length === 0) return null;
  return html`<p class="hint">${alsoWords(language)}:</p>${others.map((claim) => quoted(claim, reading, language))}`;
}

/** The sentence, who says it, and the way to its place. */
function quoted({ voice, text, citations: [citation] }: Claim, reading: Reading, language: Language): Html {
  const spoken = reading.document(citation.documentId)?.language ?? 'nl';
  return html`<div class="found"><p class="who">${badge(voice, language)}</p>
<blockquote class="utrecht-blockquote" lang="${spoken}"><p>${text}</p></blockquote>
<p class="links"><a href="${documentPath(citation.documentId, citation)}" lang="${spoken}">${citation.documentTitle}</a></p></div>`;
}

const dated = ({ documentId, title, number }: Data, language: Language): Html =>
  html`<p class="links"><a href="${documentPath(documentId)}" lang="nl">${title}</a>${number === null ? null : html` (${TIMELINE_WORDS[language].number}: ${number})`}</p>`;

/** A computation of ours, with the events that it starts from. */
function computed(terms: readonly Term[], language: Language): Html | null {
  if (terms.length === 0) return null;
  const words = TIMELINE_WORDS[language];
  return html`<details class="panel term"><summary><h2>${words.term}</h2></summary>
<ul>${terms.map((term) => html`<li>${aboutTerm(term).join(', ')}: ${termWords(term, language)} <span class="hint">${words.rests}: ${inputs(term, language)}.</span></li>`)}</ul>
<p class="hint">${computedWords(language)}</p></details>`;
}

const inputs = ({ from, to }: Term, language: Language): Html[] =>
  [from, to]
    .filter((event) => event !== null)
    .map(
      (event, at) =>
        html`${at === 0 ? '' : ', '}<a href="#${event.id}">${stepWords(event, language)}, ${whenWords(event, language)}</a>`,
    );
