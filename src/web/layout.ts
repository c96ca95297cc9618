import { html } from 'hono/html';
import type { Language, Modality, Voice } from '../documents/document.ts';
import { firmnessMark, voiceBadge } from './voices.ts';

/** A piece of page. The `html` tag escapes every value that is not itself a piece of page. */
export type Html = ReturnType<typeof html>;

interface PageOptions {
  /** Title of the tab; never the question, which would end up in histories and screenshots. */
  readonly title: string;
  readonly version: string;
  readonly main: Html;
  /** Of what is between header and footer, which are Dutch. */
  readonly language?: Language;
}

/** The frame around every page. */
export function layout({ title, version, main, language = 'nl' }: PageOptions): Html {
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>${title} – Notabene</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/stijl.css?v=${version}">
<link rel="icon" href="/icoon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header class="top"><div class="column">
<a class="brand" href="/">Notabene</a>
<nav aria-label="Hoofdmenu"><a href="/stukken">Beschikbare stukken</a></nav>
</div></header>
<main id="inhoud" class="column" tabindex="-1" lang="${language}">
${main}
</main>
<footer class="bottom"><div class="column">
<p>Voor programma’s: <a href="/docs">de API</a>.</p>
<p>Notabene is een hulpmiddel, geen officiële bron. Wat telt is de officiële publicatie.</p>
<p>Notabene bewaart uw vragen niet; een vraag staat wel in het adres van de pagina. Versie ${version}.</p>
</div></footer>
</body>
</html>`;
}

/** Who speaks, in words, in shape and in colour. */
export function badge(voice: Voice, language: Language = 'nl'): Html {
  const { label, shape } = voiceBadge(voice, language);
  return html`<span class="badge ${voice}"><span aria-hidden="true">${shape}</span>${label}</span>`;
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
