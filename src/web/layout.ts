import { html } from 'hono/html';
import type { Modality, Voice } from '../documents/document.ts';
import { MODALITY_MARKS, VOICE_BADGES } from './voices.ts';

/** A piece of page. The `html` tag escapes every value that is not itself a piece of page. */
export type Html = ReturnType<typeof html>;

interface PageOptions {
  /** Title of the tab; never the question, which would end up in histories and screenshots. */
  readonly title: string;
  readonly version: string;
  readonly main: Html;
}

/** The frame around every page. */
export function layout({ title, version, main }: PageOptions): Html {
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
<main id="inhoud" class="column" tabindex="-1">
${main}
</main>
<footer class="bottom"><div class="column">
<p>Notabene is een hulpmiddel, geen officiële bron. Wat telt is de officiële publicatie.</p>
<p>Notabene bewaart uw vragen niet; een vraag staat wel in het adres van de pagina. Versie ${version}.</p>
</div></footer>
</body>
</html>`;
}

/** Who speaks, in words, in shape and in colour. */
export function badge(voice: Voice): Html {
  const { label, shape } = VOICE_BADGES[voice];
  return html`<span class="badge ${voice}"><span aria-hidden="true">${shape}</span>${label}</span>`;
}

/** How firm it is, where a reader could take it for a fact. */
export function firmness(modality: Modality): Html | null {
  const mark = MODALITY_MARKS[modality];
  return mark === null ? null : html`<span class="firmness">${mark}</span>`;
}

/** A heading path as one line; nothing before the first heading. */
export function headingPath(path: readonly string[]): Html | null {
  return path.length === 0 ? null : html`<p class="path">${path.join(' › ')}</p>`;
}
