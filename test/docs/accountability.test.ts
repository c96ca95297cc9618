import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CRITERIA, criteriaOf, type Examined, statementOf } from '../../scripts/release/accessibility.ts';
import { LONGEST_SESSION } from '../../src/access/session.ts';
import { DELIVERY_HOURS } from '../../src/channels/store/tables.ts';
import { FOLLOWED_HOURS, KEPT_HOURS } from '../../src/channels/store/turns.ts';
import { KEPT_DAYS as USE_DAYS } from '../../src/server/use.ts';
import { KEPT_DAYS as FEEDBACK_DAYS } from '../../src/web/api/feedback-store.ts';

const read = (name: string): string => readFileSync(`docs/run/${name}.md`, 'utf8');
const PAGES = ['verantwoording', 'bewaren', 'dpia', 'algoritmeregister', 'bio2', 'toegankelijkheid'];

describe.each(PAGES)('the page %s', (page) => {
  it('names only tests that are there', () => {
    const named = [...read(page).matchAll(/`(test\/[^`\s*]+)`/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('is one of those that the overview names', () => {
    if (page !== 'verantwoording') expect(read('verantwoording')).toContain(`](${page}.md)`);
  });
});

describe('what is kept', () => {
  /** The row of the table that begins so. */
  const row = (start: string): string =>
    read('bewaren')
      .split('\n')
      .find((line) => line.startsWith(`| ${start}`)) ?? '';

  it.each([
    ['een oordeel', `${FEEDBACK_DAYS} dagen`],
    ['gebruik', `${USE_DAYS} dagen`],
    ['vraag en antwoord in Slack', `${KEPT_HOURS} uur (vervolgvragen ${FOLLOWED_HOURS})`],
    ['dat een bericht', `${DELIVERY_HOURS} uur`],
    ['een sessie', `${LONGEST_SESSION / 3600} uur in elk geval`],
    ['sessies die', `(${LONGEST_SESSION / 3600} uur)`],
  ])('of %s it says for how long, as it is', (start, words) => {
    expect(row(start)).toContain(words);
  });

  it('names every database', () => {
    const names = [...readFileSync('src/server/sqlite.ts', 'utf8').matchAll(/'(\w+\.sqlite)'/g)];
    const kept = names.map(([, name = '']) => name).filter((name) => name !== 'index.sqlite');
    expect(kept.length).toBeGreaterThan(2);
    for (const name of kept) expect(read('bewaren')).toContain(`\`${name}\``);
  });
});

describe('the DPIA', () => {
  it('has the four parts and the seventeen points of the model of the Rijk, in order', () => {
    const headings = [...read('dpia').matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'A. Beschrijving kenmerken gegevensverwerkingen',
      '1. Voorstel',
      '2. Persoonsgegevens',
      '3. Gegevensverwerkingen',
      '4. Technieken en methoden van de gegevensverwerkingen',
      '5. Verwerkingsdoeleinden',
      '6. Betrokken partijen',
      '7. Belangen bij de gegevensverwerkingen',
      '8. Verwerkingslocaties',
      '9. Juridisch en beleidsmatig kader',
      '10. Bewaartermijnen',
      'B. Beoordeling rechtmatigheid gegevensverwerkingen',
      '11. Rechtsgrond',
      '12. Bijzondere persoonsgegevens, strafrechtelijke persoonsgegevens en nationale identificatienummers',
      '13. Doelbinding',
      '14. Noodzaak en evenredigheid',
      '15. Rechten van de betrokkenen',
      "C. Beschrijving en beoordeling risico's voor de betrokkenen",
      "16. Risico's voor betrokkenen",
      'D. Beschrijving voorgenomen maatregelen',
      '17. Maatregelen',
    ]);
  });

  it('has measures for every risk', () => {
    const risks = [...read('dpia').matchAll(/^\| (R\d) \|/gm)].map(([, risk]) => risk);
    expect(risks.slice(0, risks.length / 2)).toEqual(risks.slice(risks.length / 2));
  });
});

/** Fields of the publication standard with the room that each has, where it has a bound. */
const FIELDS: readonly (readonly [name: string, most?: number])[] = [
  ['Naam', 100],
  ['Korte omschrijving', 350],
  ['Organisatie'],
  ['Thema'],
  ['Status'],
  ['Begindatum'],
  ['Einddatum'],
  ['Contactgegevens'],
  ['Link naar publiekspagina'],
  ['Publicatiecategorie'],
  ['Link naar bronregistratie'],
  ['Doel en impact', 2_500],
  ['Afwegingen', 2_500],
  ['Menselijke tussenkomst', 2_500],
  ['Risicobeheer', 2_500],
  ['Wettelijke basis', 2_500],
  ['Titel van wettelijke basis', 100],
  ['Link naar wettelijke basis'],
  ['Link naar verwerkingsregister'],
  ['Titel van impacttoets'],
  ['Link naar impacttoets'],
  ['Toelichting op impacttoetsen', 2_500],
  ['Gegevens', 2_500],
  ['Titel van gegevensbron', 500],
  ['Link naar gegevensbron'],
  ['Technische werking', 5_000],
  ['Leverancier', 200],
  ['Link naar broncode'],
  ['Taal'],
  ['Versie publicatiestandaard'],
  ['Bron-ID', 100],
  ['Zoektermen', 2_500],
];

describe('the text for the Algoritmeregister', () => {
  const sections = read('algoritmeregister')
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const body = lines.join('\n').split(/^## /m)[0] ?? '';
      return [heading.replace(/ \(.*\)$/, ''), body.trim()] as const;
    });

  it('has every field of the standard, in its order', () => {
    expect(sections.map(([name]) => name)).toEqual(FIELDS.map(([name]) => name));
  });

  it.each(FIELDS.map(([name, most = 5_000]) => ({ name, most })))(
    'says something at $name, and fits',
    ({ name, most }) => {
      const [, body = ''] = sections.find(([each]) => each === name) ?? [];
      expect(body).toMatch(/\S/);
      expect(body.length).toBeLessThan(most);
    },
  );
});

describe('the statement on accessibility', () => {
  const examined = JSON.parse(readFileSync('docs/run/toegankelijkheid.json', 'utf8')) as Examined;

  it("is made from what was examined, and by nobody's hand", () => {
    expect(read('toegankelijkheid')).toBe(statementOf(examined));
  });

  it('claims no status that wants a person to have looked, and lets no demand out', () => {
    expect(read('toegankelijkheid')).toContain('**C of D, en niet A of B.**');
    expect(CRITERIA).toHaveLength(50);
    for (const each of CRITERIA)
      expect(read('toegankelijkheid')).toMatch(new RegExp(`[ :] ?${each.replaceAll('.', '\\.')}[,.:]`));
  });

  it('is of views that are there, and of enough of them', () => {
    expect(examined.judged).toBe(examined.views.length * examined.widths.length * 2);
    const views = readFileSync('test/browser/views.ts', 'utf8');
    const isThere = (name: string) => views.includes(`'${name}'`);
    const gone = examined.views.filter(
      (name) => !isThere(name) && !isThere(name.replace(/-zonder-script$/, '')),
    );
    expect(gone).toEqual([]);
  });

  it('lists what was broken', () => {
    const broken = { ...examined, violations: { 'color-contrast': 3 }, undecided: {} };
    expect(statementOf(broken)).toContain('| `color-contrast` | 3 |');
    expect(statementOf(broken)).not.toContain('geen overtreding');
  });

  it.each([
    [['wcag2aa', 'wcag143'], ['1.4.3']],
    [['wcag1410', 'best-practice'], ['1.4.10']],
    [['cat.color', 'EN-301-549', 'EN-9.1.4.3'], []],
  ])('reads of the tags of axe which criteria they are of: %j', (tags, criteria) => {
    expect(criteriaOf(tags)).toEqual(criteria);
  });
});
