/** A ministry, or a minister without one, whose name has an "en" or a comma of its own. */
interface MinistryRow {
  readonly name: string;
  /** Since when or when it was called so, and how it is named. */
  readonly from: string;
}

/** Names of now and before, since papers keep theirs: a list of ministries is cut around them. */
export const MINISTRIES: readonly MinistryRow[] = [
  {
    name: 'Volksgezondheid, Welzijn en Sport',
    from: 'since 1994; “de minister van Volksgezondheid, Welzijn en Sport”',
  },
  {
    name: 'Volksgezondheid, Wetenschap en Sport',
    from: 'a slip; “ministerie van Volksgezondheid, Wetenschap en Sport”',
  },
  { name: 'Justitie en Veiligheid', from: 'since 2017; “de minister van Justitie en Veiligheid”' },
  { name: 'Veiligheid en Justitie', from: '2010–2017; “ministerie van Veiligheid en Justitie”' },
  { name: 'Asiel en Migratie', from: 'since 2024; “de minister van Asiel en Migratie”' },
  { name: 'Infrastructuur en Waterstaat', from: 'since 2017; “ministerie van Infrastructuur en Waterstaat”' },
  { name: 'Infrastructuur en Milieu', from: '2010–2017; “ministerie van Infrastructuur en Milieu”' },
  { name: 'Verkeer en Waterstaat', from: 'until 2010; “ministerie van Verkeer en Waterstaat”' },
  { name: 'Economische Zaken en Klimaat', from: '2017–2024; “ministerie van Economische Zaken en Klimaat”' },
  { name: 'Klimaat en Groene Groei', from: 'since 2024; “ministerie van Klimaat en Groene Groei”' },
  {
    name: 'Landbouw, Visserij, Voedselzekerheid en Natuur',
    from: 'since 2024; “ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur”',
  },
  {
    name: 'Landbouw, Natuur en Voedselkwaliteit',
    from: '2003–2010 and 2017–2024; “ministerie van Landbouw, Natuur en Voedselkwaliteit”',
  },
  {
    name: 'Economische Zaken, Landbouw en Innovatie',
    from: '2010–2012; “ministerie van Economische Zaken, Landbouw en Innovatie”',
  },
  { name: 'Onderwijs, Cultuur en Wetenschap', from: '“ministerie van Onderwijs, Cultuur en Wetenschap”' },
  { name: 'Sociale Zaken en Werkgelegenheid', from: '“ministerie van Sociale Zaken en Werkgelegenheid”' },
  {
    name: 'Binnenlandse Zaken en Koninkrijksrelaties',
    from: 'since 1998; “ministerie van Binnenlandse Zaken en Koninkrijksrelaties”',
  },
  {
    name: 'Volkshuisvesting en Ruimtelijke Ordening',
    from: 'since 2024; “ministerie van Volkshuisvesting en Ruimtelijke Ordening”',
  },
  {
    name: 'Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer',
    from: 'until 2010; “ministerie van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer”',
  },
  {
    name: 'Buitenlandse Handel en Ontwikkelingssamenwerking',
    from: 'without a ministry, 2012–2024; “de minister voor Buitenlandse Handel en Ontwikkelingssamenwerking”',
  },
  {
    name: 'Buitenlandse Handel en Ontwikkelingshulp',
    from: 'without a ministry, since 2024; “de minister voor Buitenlandse Handel en Ontwikkelingshulp”',
  },
];
