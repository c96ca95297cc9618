import type { Page } from 'playwright-core';

/** One state of a page that people see. */
export interface View {
  readonly name: string;
  readonly path: string;
  readonly language?: 'nl' | 'en';
  /** Brings the page from what it was served as to what is to be seen. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Faults that belong to it. */
  readonly allow?: RegExp;
}

const asked = (question: string, ...earlier: string[]): string =>
  `/?${new URLSearchParams([...earlier.map((each) => ['eerder', each]), ['vraag', question]])}`;

/** A browser writes in its console that a page was refused. */
const refused = (status: number) => new RegExp(`^console: .*\\b${status}\\b`);

/** Every view there is, with the documents that ship. */
export const VIEWS: readonly View[] = [
  { name: 'voorpagina', path: '/' },
  { name: 'voorpagina-engels', path: '/', language: 'en' },
  { name: 'antwoord', path: asked('Waar vraagt het kabinet meer aandacht voor?') },
  {
    name: 'gesprek',
    path: asked('En wat vindt het kabinet daarvan?', 'Welke zes thematische gebieden telt het actieplan?'),
  },
  {
    name: 'antwoord-engels',
    path: asked("What is the cabinet's position on the action plan?"),
    language: 'en',
  },
  { name: 'niet-gevonden', path: asked('Wat kost het actieplan?') },
  { name: 'geen-vraag', path: asked(' '), allow: refused(422) },
  { name: 'stukken', path: '/stukken' },
  { name: 'stuk', path: '/stukken/nota-eu-drugsstrategie' },
  { name: 'stuk-met-citaat', path: '/stukken/nota-eu-drugsstrategie?citaat=700-900' },
  { name: 'api', path: '/docs' },
  { name: 'geen-pagina', path: '/nergens', allow: refused(404) },
];
