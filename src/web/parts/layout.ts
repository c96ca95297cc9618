import { html, raw } from 'hono/html';
import type { Organisation } from '../../briefing/paper/organisation.ts';
import type { Language, Modality, Voice } from '../../documents/document.ts';
import type { PageFiles } from '../http/page-files.ts';
import { firmnessMark, voiceBadge } from '../words/voices.ts';
import { type Account, accountLink, FRAME } from './frame.ts';
import { MARK_PATH } from './links.ts';

/** A piece of page. The `html` tag escapes every value that is not itself a piece of page. */
export type Html = ReturnType<typeof html>;

export interface PageOptions {
  /** Title of the tab; never the question, which would end up in histories and screenshots. */
  readonly title: string;
  readonly version: string;
  readonly main: Html;
  /** Of the page. */
  readonly language: Language;
  /** Of what is between header and footer, where that is another; an answer is in the language of its question. */
  readonly spoken?: Language;
  /** Where the page stands, for the menu and for the way back from a change of language. */
  readonly path: string;
  /** The way back, where that is more than the path. */
  readonly back?: string;
  readonly files: PageFiles;
  readonly account?: Account | undefined;
  /** Whose Notabene it is. */
  readonly organisation?: Organisation | undefined;
  /** What the script of the page has to know, as JSON. */
  readonly data?: object;
}

/** The frame around every page. A script takes the place of the whole body, if it runs. */
export function layout(options: PageOptions): Html {
  const {
    title,
    version,
    main,
    language,
    spoken = language,
    path,
    back = path,
    files,
    data,
    account,
    organisation,
  } = options;
  const link = account && accountLink(account, language);
  const words = FRAME[language];
  const { other } = words;
  const current = (own: boolean) => (own ? html` aria-current="page"` : null);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title} – Notabene</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${files.styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
${files.preload.map((script) => html`<link rel="modulepreload" href="${script}">`)}
${files.script === null ? null : html`<script type="module" src="${files.script}"></script>`}
<link rel="icon" href="/icoon.svg" type="image/svg+xml">
</head>
<body>
${data === undefined || files.script === null ? null : html`<script type="application/json" id="gegevens">${raw(inScript(data))}</script>`}
<div id="pagina">
<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">${words.skip}</a>
<header class="top"><div class="column">
${organisation === undefined ? null : ownerOf(organisation)}<a class="brand" href="/">Notabene</a>
<nav aria-label="${words.menu}">
<a href="/"${current(path === '/')}>${words.questions}</a>
<a href="/stukken"${current(path === '/stukken')}>${words.documents}</a>
<a href="/tijdlijn"${current(path === '/tijdlijn')}>${words.timeline}</a>
<a href="/overzicht"${current(path === '/overzicht')}>${words.overview}</a>
<a href="/nota"${current(path === '/nota')}>${words.note}</a>
<a href="/brief"${current(path === '/brief')}>${words.letter}</a>
<a href="/taal/${other.language}?terug=${encodeURIComponent(back)}" lang="${other.language}" hreflang="${other.language}">${other.name}</a>
${link === undefined ? null : html`<a href="${link.to}">${link.label}</a>`}
</nav>
</div></header>
<main id="inhoud" class="column" tabindex="-1"${spoken === language ? null : html` lang="${spoken}"`}>
${main}
</main>
<footer class="bottom"><div class="column">
<p>${words.automated}</p>
<p>${words.keeps}</p>
<p>${words.programs} <a href="/docs">${words.api}</a>. ${words.version} ${version}.</p>
</div></footer>
</div>
</body>
</html>`;
}

/** Whose Notabene it is, before its name. */
function ownerOf({ name, mark }: Organisation): Html {
  const picture = mark === null ? null : html`<img src="${MARK_PATH}" alt="">`;
  return html`<span class="owner">${picture}${name}</span>\n`;
}

/** Data as a script element can hold it: nothing in it can end the element, or begin a comment. */
const inScript = (data: object): string => JSON.stringify(data).replace(/</g, '\\u003c');

/** Who speaks, in words, in shape and in colour. */
export function badge(voice: Voice, language: Language = 'nl'): Html {
  const { label, shape } = voiceBadge(voice, language);
  return html`<span class="nl-data-badge badge ${voice}"><span aria-hidden="true">${shape}</span>${label}</span>`;
}

/** How firm it is, where the badge does not say so; what is only expected stands out. */
export function firmness(
  said: { readonly voice: Voice; readonly modality: Modality },
  language: Language,
): Html | null {
  const mark = firmnessMark(said, language);
  return mark === null ? null : html`<span class="firmness ${said.modality}">${mark}</span>`;
}

/** A heading path as one line; nothing before the first heading. */
export function headingPath(path: readonly string[], language: Language): Html | null {
  return path.length === 0 ? null : html`<p class="path" lang="${language}">${path.join(' › ')}</p>`;
}
