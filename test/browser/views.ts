import type { Page } from 'playwright-core';
import { ORIGINAL, REVISED } from '../briefing/documents.ts';
import { actions, field, fromMenu, lit, markers, panel, turns } from './conversation.ts';
import { answering } from './stream.ts';

/** One state of a page that people see. */
export interface View {
  readonly name: string;
  readonly path: string;
  readonly language?: 'nl' | 'en';
  /** Without script, as in a browser that is locked down. */
  readonly plain?: boolean;
  /** Brings the page from what it was served as to what is to be seen. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Faults that belong to it. */
  readonly allow?: RegExp;
}

const asked = (question: string, ...earlier: string[]): string =>
  `/?${new URLSearchParams([...earlier.map((each) => ['eerder', each]), ['vraag', question]])}`;

/** A browser writes in its console that something was refused. */
const refused = (status: number) => new RegExp(`^console: .*\\b${status}\\b`);

const ATTENTION = asked('Waar vraagt het kabinet meer aandacht voor?');
const FOLLOWING = asked(
  'En wat vindt het kabinet daarvan?',
  'Welke zes thematische gebieden telt het actieplan?',
);
const COST = asked('Wat kost het actieplan?');
const ENGLISH = asked("What is the cabinet's position on the action plan?");

/** The script has taken over when it has made the field anew: it is of more lines then. */
const scripted = (page: Page) => page.locator('textarea#vraag').waitFor();

async function answered(page: Page): Promise<void> {
  await actions(turns(page).last()).waitFor();
}

/** A question on the front page that is answered in this way. */
async function askedSo(page: Page, kind: Parameters<typeof answering>[1]): Promise<void> {
  await answering(page, kind);
  await scripted(page);
  await field(page).fill('Wat kost het actieplan de gemeenten?');
  await field(page).press('Enter');
  await answered(page);
}

async function addingOpened(page: Page): Promise<void> {
  await scripted(page);
  await page.getByRole('button', { name: 'Documenten toevoegen' }).press('Enter');
  await page.getByRole('dialog', { name: 'Documenten toevoegen' }).waitFor();
}

/** What a server would say of three files, without one that keeps them. */
async function additionsAnswered(page: Page): Promise<void> {
  const common = {
    collection: 'eigen',
    bytes: 4,
    added: '2026-03-02T09:00:00Z',
    message: null,
    notes: [],
    withheld: [],
    documents: [],
    replaces: null,
  };
  const additions = [
    {
      ...common,
      id: 'a'.repeat(32),
      name: 'regenpijpen.md',
      state: 'indexed',
      withheld: [{ count: 1, what: 'telefoon', place: '3. Nederlandse positie' }],
      documents: [{ id: 'regenpijpen', title: 'Fiche: Verordening regenpijpen (fictief)', passages: 12 }],
    },
    {
      ...common,
      id: 'b'.repeat(32),
      name: 'brief met een lange naam over sluisdeuren.html',
      state: 'quarantined',
      message:
        '‘brief met een lange naam over sluisdeuren.html’ staat in quarantaine, want er is gevonden: verborgen tekst (1 ×).',
      notes: ['verborgen tekst (1 ×)'],
    },
    {
      ...common,
      id: 'c'.repeat(32),
      name: 'geheim.pdf',
      state: 'refused',
      message:
        '‘geheim.pdf’ is met een wachtwoord beveiligd; haal het wachtwoord eraf en voeg het opnieuw toe.',
    },
  ] as const;
  await page.route('**/toevoegen/bestand?*', (route) => {
    const name = new URL(route.request().url()).searchParams.get('naam');
    const found = additions.find((each) => each.name === name);
    return route.fulfill({ status: 201, json: { ...found, state: 'waiting' } });
  });
  await page.route('**/toevoegen/wijziging', (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: `data: ${JSON.stringify({ type: 'done', additions })}\n\ndata: [DONE]\n\n`,
    }),
  );
}

/** The script of a document has marked the words that are named behind `#`. */
const marked = (page: Page) => page.locator('mark').first().waitFor();

/** The script has said what is in the basket. */
const basketed = (page: Page) => page.locator('.basket-said:not(:empty)').waitFor();

/** What the server makes, for who has no script. */
export const PLAIN: readonly View[] = [
  { name: 'voorpagina', path: '/' },
  { name: 'antwoord', path: ATTENTION },
  { name: 'gesprek', path: FOLLOWING },
  { name: 'antwoord-engels', path: ENGLISH, language: 'en' as const },
  { name: 'niet-gevonden', path: COST },
].map((view) => ({ ...view, name: `${view.name}-zonder-script`, plain: true }));

/** The conversation and all that can be opened in it. */
export const CONVERSATION: readonly View[] = [
  { name: 'voorpagina', path: '/', prepare: scripted },
  { name: 'voorpagina-engels', path: '/', language: 'en', prepare: scripted },
  { name: 'antwoord', path: ATTENTION, prepare: answered },
  {
    name: 'samenvatting',
    path: asked('Vat het fiche over de EU-drugsstrategie samen in drie zinnen'),
    prepare: answered,
  },
  { name: 'tabel', path: asked('tabel van de oordelen'), prepare: answered },
  { name: 'wat-kun-je', path: asked('wat kun je?'), prepare: answered },
  {
    name: 'oordelen-op-de-voorpagina',
    path: '/',
    prepare: async (page) => {
      await scripted(page);
      await page.locator('details.overview summary').click();
      await page.locator('details.overview table').waitFor();
    },
  },
  { name: 'gesprek', path: FOLLOWING, prepare: answered },
  { name: 'antwoord-engels', path: ENGLISH, language: 'en', prepare: answered },
  { name: 'niet-gevonden', path: COST, prepare: answered },
  {
    name: 'citaat',
    path: ATTENTION,
    prepare: async (page) => {
      await answered(page);
      await page.keyboard.press('Tab');
      await markers(turns(page).last()).first().focus();
      await page.getByRole('tooltip').waitFor();
    },
  },
  {
    name: 'bron',
    path: ATTENTION,
    prepare: async (page) => {
      await answered(page);
      await markers(turns(page).last()).first().click();
      await lit(page).first().waitFor();
    },
  },
  {
    name: 'bron-inhoud',
    path: ATTENTION,
    prepare: async (page) => {
      await answered(page);
      await markers(turns(page).last()).first().click();
      await panel(page).getByText('Inhoud', { exact: true }).click();
    },
  },
  {
    name: 'bronnen-en-totstandkoming',
    path: ATTENTION,
    prepare: async (page) => {
      await answered(page);
      await page.getByRole('button', { name: /^Gecontroleerd tegen/ }).click();
      await fromMenu(turns(page).last(), 'Hoe dit antwoord tot stand kwam');
      await page.getByRole('heading', { name: 'Zinnen die in aanmerking kwamen' }).waitFor();
      await page.getByRole('button', { name: 'Meer' }).click();
    },
  },
  {
    name: 'oordeel',
    path: ATTENTION,
    prepare: async (page) => {
      await answered(page);
      await page.getByRole('button', { name: 'Geen goed antwoord' }).click();
      await page.getByRole('button', { name: 'Verstuur' }).waitFor();
    },
  },
  {
    name: 'hier-staat-het',
    path: '/',
    prepare: async (page) => {
      await askedSo(page, 'refused');
      await page.getByRole('button', { name: 'Dit is het antwoord' }).first().press('Enter');
      await page.getByRole('button', { name: 'Verstuur met mijn vraag' }).waitFor();
    },
  },
  {
    name: 'vraag-terug',
    path: '/',
    prepare: (page) => askedSo(page, 'back'),
  },
  {
    name: 'gekozen-dossier',
    path: '/',
    prepare: async (page) => {
      await askedSo(page, 'back');
      await answering(page, 'probable');
      await page.getByRole('button', { name: 'Fiche: Verordening over precursoren' }).click();
      await actions(turns(page).nth(1)).waitFor();
    },
  },
  {
    name: 'hier-staat-het-waarschijnlijk',
    path: '/',
    prepare: async (page) => {
      await askedSo(page, 'probable');
      await page.route('**/api/feedback/*', (route) => route.fulfill({ status: 204 }));
      await page.getByRole('button', { name: 'Dit is het antwoord' }).first().click();
      await page.getByRole('button', { name: 'Verstuur met mijn vraag' }).press('Enter');
      await page.getByText('Bedankt; uw keuze is bewaard').waitFor();
    },
  },
  {
    name: 'drie-zinnen',
    path: '/',
    prepare: (page) => askedSo(page, 'three'),
  },
  {
    name: 'vervolgvragen',
    path: ATTENTION,
    prepare: async (page) => {
      await answered(page);
      await page.getByRole('region', { name: 'Vraag verder' }).waitFor();
    },
  },
  {
    name: 'meer',
    path: ATTENTION,
    prepare: async (page) => {
      await answered(page);
      await page.getByRole('button', { name: 'Meer', exact: true }).press('Enter');
      await page.getByRole('button', { name: 'Druk af' }).waitFor();
    },
  },
  {
    name: 'dossier-kiezen',
    path: '/',
    prepare: async (page) => {
      await scripted(page);
      await page.getByRole('button', { name: 'Kies een dossier of stuk' }).press('Enter');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  { name: 'gekozen-stuk', path: '/?bij=kst-22112-4246', prepare: scripted },
  {
    name: 'toetsen',
    path: '/',
    prepare: async (page) => {
      await scripted(page);
      await page.getByRole('button', { name: 'Alle toetsen (?)' }).press('Enter');
      await page.getByRole('dialog', { name: 'Toetsen' }).waitFor();
    },
  },
  { name: 'toevoegen-venster', path: '/', prepare: addingOpened },
  {
    name: 'toevoegen-verslag',
    path: '/',
    prepare: async (page) => {
      await additionsAnswered(page);
      await addingOpened(page);
      await page.getByLabel('Kies bestanden').setInputFiles([
        { name: 'regenpijpen.md', mimeType: 'text/markdown', buffer: Buffer.from('stuk') },
        {
          name: 'brief met een lange naam over sluisdeuren.html',
          mimeType: 'text/html',
          buffer: Buffer.from('x'),
        },
        { name: 'geheim.pdf', mimeType: 'application/pdf', buffer: Buffer.from('y') },
        { name: 'leeg.md', mimeType: 'text/markdown', buffer: Buffer.from('') },
      ]);
      await page.getByRole('button', { name: 'Voeg toe' }).press('Enter');
      await page.getByText('Klaar: 1 opgenomen').waitFor();
      await page.getByText('1 keer iets achtergehouden').click();
    },
  },
  {
    name: 'eerdere-gesprekken',
    path: ATTENTION,
    prepare: async (page) => {
      await answered(page);
      await page.getByText(/^Eerdere gesprekken/).click();
      await page.getByLabel('Zoek in uw gesprekken').fill('aandacht');
      await page.getByText('1 gesprek', { exact: true }).waitFor();
    },
  },
  {
    name: 'vraag-aanpassen',
    path: ATTENTION,
    prepare: async (page) => {
      await answered(page);
      await page.getByRole('button', { name: 'Pas de vraag aan' }).click();
    },
  },
  {
    name: 'storing',
    path: '/',
    allow: refused(503),
    prepare: async (page) => {
      await scripted(page);
      await page.route('**/api/chat', (route) => route.fulfill({ status: 503, body: 'bezet' }));
      await field(page).fill('Wat kost het actieplan?');
      await field(page).press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
];

/** Documents, and what is beside them. */
export const OTHERS: readonly View[] = [
  { name: 'brief', path: '/brief' },
  {
    name: 'brief-beantwoord',
    path: '/brief',
    prepare: async (page) => {
      await page
        .locator('#tekst')
        .fill('1. Waar vraagt het kabinet meer aandacht voor?\n2. Wat kosten zeepkistenraces?');
      await page.getByRole('button', { name: 'Beantwoord de vragen' }).click();
      await page.locator('table.letter').waitFor();
    },
  },
  { name: 'mandje-leeg', path: '/mandje', prepare: basketed },
  {
    name: 'mandje',
    path: '/mandje',
    prepare: async (page) => {
      await page.evaluate(() => {
        const taken = { documentId: 'kst-22112-4246', documentTitle: 'Fiche: EU-drugsstrategie' };
        const sentence = { ...taken, start: 0, end: 4, quote: 'Niet', voice: 'kabinet' };
        localStorage.setItem('notabene.mandje.1', JSON.stringify([sentence]));
      });
      await page.reload();
      await page.locator('.taken .utrecht-alert').waitFor();
    },
  },
  { name: 'taak-zonder-script', path: asked('tabel van de oordelen'), plain: true },
  { name: 'geen-vraag', path: asked(' '), allow: refused(422) },
  { name: 'stukken', path: '/stukken' },
  {
    name: 'stukken-gezocht',
    path: '/stukken?zoek=aandacht+voor+preventie&spreker=kabinet',
  },
  { name: 'stukken-niets', path: '/stukken?zoek=walvisvaart&soort=fiche' },
  { name: 'stuk', path: '/stukken/nota-eu-drugsstrategie' },
  { name: 'nota-maken', path: '/nota?over=drugshandel&stuk=kst-22112-4243&vraag=Wat%20kost%20het%3F' },
  { name: 'stuk-met-citaat', path: '/stukken/nota-eu-drugsstrategie?citaat=700-900' },
  { name: 'stuk-met-plaats', path: '/stukken/nota-eu-drugsstrategie#700-900', prepare: marked },
  { name: 'tijdlijn', path: '/tijdlijn' },
  { name: 'tijdlijn-van-een-nota', path: '/tijdlijn?stuk=nota-eu-drugsstrategie', language: 'en' },
  { name: 'positiekaart', path: '/stukken/kst-22112-4246/kaart' },
  { name: 'vergelijk-kiezen', path: '/vergelijk' },
  { name: 'vergelijking', path: '/vergelijk?stuk=kst-22112-4243&stuk=kst-22112-4246' },
  { name: 'overzicht', path: '/overzicht' },
  { name: 'toevoegen', path: '/toevoegen' },
  { name: 'beheer', path: '/beheer' },
  { name: 'beheer-engels', path: '/beheer', language: 'en' },
  { name: 'api', path: '/docs' },
  { name: 'geen-pagina', path: '/nergens', allow: refused(404) },
];

/** Cards of fictional documents, among which one replaces another. */
export const BRIEFING: readonly View[] = [
  { name: 'positiekaart-herzien', path: `/stukken/${ORIGINAL}/kaart` },
  { name: 'vergelijking-herzien', path: `/vergelijk?stuk=${ORIGINAL}&stuk=${REVISED}` },
  { name: 'vergelijking-engels', path: `/vergelijk?stuk=${ORIGINAL}&stuk=nota-vliegeren`, language: 'en' },
  { name: 'overzicht-vol', path: '/overzicht' },
];

/** Every view there is, with the documents that ship. */
export const VIEWS: readonly View[] = [...PLAIN, ...CONVERSATION, ...OTHERS];
