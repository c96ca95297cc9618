/** What axe said of every view of the page, in light and dark and at two widths. */
export interface Examined {
  /** The day of the run. */
  readonly date: string;
  readonly version: string;
  readonly axe: string;
  readonly browser: string;
  readonly views: readonly string[];
  readonly widths: readonly number[];
  /** How often a page was judged. */
  readonly judged: number;
  /** Rules that an element broke, with how many elements; those of WCAG, and advice. */
  readonly violations: Readonly<Record<string, number>>;
  /** Rules of which axe could not tell, with how many elements: for a person to look at. */
  readonly undecided: Readonly<Record<string, number>>;
  /** The success criteria of WCAG that at least one rule had an element to look at for. */
  readonly criteria: readonly string[];
}

/** The success criteria of WCAG 2.1 at levels A and AA, which EN 301 549 asks of the web: fifty. */
export const CRITERIA: readonly string[] = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
  ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1'],
  ...['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7', '2.5.1', '2.5.2', '2.5.3', '2.5.4'],
  ...['3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.3.1', '3.3.2', '3.3.3', '3.3.4'],
  ...['4.1.1', '4.1.2', '4.1.3'],
];

/** Tags of axe such as `wcag1410` as a success criterion: 1.4.10. */
export const criteriaOf = (tags: readonly string[]): readonly string[] =>
  tags.flatMap((tag) => {
    const [, one, two, rest] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
    return one === undefined ? [] : [`${one}.${two}.${rest}`];
  });

const counted = (rules: Readonly<Record<string, number>>): string =>
  Object.entries(rules)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([rule, number]) => `| \`${rule}\` | ${number} |`)
    .join('\n');

/** The statement, in Dutch, as far as a run of axe can say it. A person has yet to look, so that it is no A and no B. */
export function statementOf(examined: Examined): string {
  const { date, version, axe, browser, views, widths, judged, violations, undecided } = examined;
  const touched = CRITERIA.filter((each) => examined.criteria.includes(each));
  const untouched = CRITERIA.filter((each) => !touched.includes(each));
  const broken = Object.keys(violations).length;
  return `# Toegankelijkheidsverklaring: voorbereide tekst

Gemaakt door \`npm run accessibility\` op ${date}, voor versie ${version}; verander hem niet met de hand. De verklaring zelf maakt uw organisatie met de invulassistent van DigiToegankelijk, voor het adres waarop Notabene bij u staat. Wat met **In te vullen** begint, weet alleen uw organisatie.

## Verklaring

**In te vullen**: naam van de organisatie, adres van de website, en dat zij wil voldoen aan het Besluit digitale toegankelijkheid overheid.

## Nalevingsstatus

**C of D, en niet A of B.** Status A en B vragen een volledig onderzoek naar alle ${CRITERIA.length} eisen, volgens WCAG-EM, van hoogstens drie jaar oud. Dat is er niet: er is alleen automatisch getest. Plant u binnen zes maanden zo'n onderzoek, dan is het C (en voldoet u zo lang aan de wet); anders is het D.

## Wat is onderzocht

Automatisch, met axe-core ${axe} in Chromium ${browser}: ${views.length} weergaven van de pagina, elk licht en donker en ${widths.join(' en ')} pixels breed, ${judged} keer beoordeeld. ${
    broken === 0
      ? 'Er is geen overtreding gevonden.'
      : `Er zijn overtredingen gevonden van ${broken} regels (aantal elementen):\n\n| regel | elementen |\n|---|---|\n${counted(violations)}`
  }

Regels van axe raken ${touched.length} van de ${CRITERIA.length} eisen, elk voor het deel dat een programma kan zien: ${touched.join(', ')}.

Tests bij elke wijziging (\`test/browser/barriers-*.test.ts\`) houden dit vast, en ook: met het toetsenbord door elke weergave en weer eruit, focus die te zien is en in beeld, niets dat uitsteekt op 320 pixels en bij ruimere regels en letters, randen in gedwongen kleuren, en niets dat beweegt voor wie dat niet wil. De pagina werkt zonder script.

## Wat niet is onderzocht

- Deze eisen raakt geen regel; iemand moet ernaar kijken: ${untouched.join(', ')}.
- Van de andere eisen het deel dat een programma niet ziet, zoals of een tekst zegt wat hij moet zeggen.
- ${
    Object.keys(undecided).length === 0
      ? 'Er was geen element waarover axe niet kon beslissen.'
      : `Waarover axe niet kon beslissen (aantal elementen, over alle beoordelingen):\n\n| regel | elementen |\n|---|---|\n${counted(undecided)}\n`
  }
- Geen mens met een beperking heeft het geprobeerd, en geen schermlezer is gebruikt.
- Nota's in Word, en stukken die u inleest: hun tekst wordt getoond zoals zij is, ook als zij moeilijk leest.
- Wat alleen bij u te zien is: uw beeldmerk (\`NOTABENE_MARK\`), aanmelden bij uw dienst, Slack en Teams.

## Bekende afwijkingen

${broken === 0 ? 'Geen gevonden door wat hierboven staat.' : 'De overtredingen hierboven.'} **In te vullen**: wat uw onderzoek vindt, met oorzaak, gevolg, maatregel en datum.

## Feedback en contactgegevens

**In te vullen**: waar iemand een probleem meldt en hoe snel u antwoordt.

## Handhaving

**In te vullen**: wie niet tevreden is met uw antwoord, kan terecht bij de Nationale ombudsman.

## Akkoordverklaring

**In te vullen**: datum, en de functie van wie tekent. Werk de verklaring ten minste elk jaar bij.
`;
}
