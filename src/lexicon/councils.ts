/** A Council of ministers of the European Union. */
interface CouncilRow {
  /** What it is called in full. */
  readonly name: string;
  /** A pattern of the ways in which it is named, with the capitals that it is written with. */
  readonly words: string;
  /** How a paper names it. */
  readonly example: string;
}

/** The formations of the Council, of the list in the annex to Decision 2009/878/EU, as Dutch papers name them. */
export const COUNCILS: readonly CouncilRow[] = [
  {
    name: 'Raad Justitie en Binnenlandse Zaken',
    words:
      'JBZ-?\\s?Raad|(?:Raad\\s+(?:voor\\s+)?)?Justitie en Binnenlandse Zaken|Raad JBZ|JHA Council|Justice and Home Affairs Council',
    example: '“de JBZ-Raad”',
  },
  {
    name: 'Raad Algemene Zaken',
    words: 'Raad Algemene Zaken|RAZ|General Affairs Council',
    example: '“de RAZ”',
  },
  {
    name: 'Raad Buitenlandse Zaken',
    words: 'Raad Buitenlandse Zaken|RBZ|Foreign Affairs Council',
    example: '“de RBZ”',
  },
  {
    name: 'Raad Economische en Financiële Zaken',
    words: 'Raad Economische en Financiële Zaken|Ecofin(?:-?\\s?Raad)?|Ecofin Council',
    example: '“Ecofinraad”',
  },
  {
    name: 'Milieuraad',
    words: 'Raad Milieu|Milieuraad|Environment Council',
    example: '“Milieuraad”',
  },
  {
    name: 'Landbouw- en Visserijraad',
    words: 'Landbouw-\\s?en\\s+Visserijraad|Raad Landbouw en Visserij|LVR|Agriculture and Fisheries Council',
    example: '“Landbouw- en Visserijraad”',
  },
  {
    name: 'Raad voor Concurrentievermogen',
    words: 'Raad (?:voor )?Concurrentievermogen|RvC|Competitiveness Council',
    example: '“Raad voor Concurrentievermogen”',
  },
  {
    name: 'Raad Vervoer, Telecommunicatie en Energie',
    words:
      'VTE-?\\s?Raad|Raad Vervoer, Telecommunicatie en Energie|Transportraad|Energieraad|Telecomraad|Raad (?:Vervoer|Transport|Energie|Telecommunicatie)',
    example: '“Transportraad”',
  },
  {
    name: 'Raad Onderwijs, Jeugd, Cultuur en Sport',
    words: 'OJCS-?\\s?Raad|Raad Onderwijs, Jeugd, Cultuur en Sport',
    example: '“OJCS-Raad”',
  },
  {
    name: 'Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken',
    words:
      'WSBVC-?\\s?Raad|Raad WSBVC|Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken|EPSCO(?:-?\\s?Raad)?',
    example: '“de EPSCO-Raad”',
  },
];

/** A body that has the word for a Council, or a committee, in its name and is no Council of ministers. */
interface OtherBodyRow {
  readonly words: string;
  /** What makes it what it is, and how a paper names it. */
  readonly from: string;
}

export const OTHER_BODIES: readonly OtherBodyRow[] = [
  { words: 'Europese Raad', from: 'art. 15 VEU; “de Europese Raad van maart”' },
  { words: 'European Council', from: 'art. 15 VEU; “European Council conclusions”' },
  { words: 'Raad van State', from: 'art. 73 Grondwet; “advies van de Raad van State”' },
  { words: 'Raad van Europa', from: 'Statuut van Londen, 1949; “een verdrag van de Raad van Europa”' },
  { words: 'Council of Europe', from: 'Statute of London, 1949; “a treaty of the Council of Europe”' },
  {
    words: 'Raad voor Regelgevingstoetsing',
    from: 'a board of the Commission; “advies van de Raad voor Regelgevingstoetsing”',
  },
  { words: 'Raad van Advies', from: 'a board of any organisation; “de Raad van Advies van het agentschap”' },
  { words: 'Raad voor de [\\p{L}]+', from: 'advisers of the cabinet; “Raad voor de leefomgeving”' },
  { words: 'Coreper(?: I{1,2})?', from: 'art. 240 VWEU; “Coreper II”' },
  { words: 'Raadswerkgroep(?:en)?', from: 'prepares for Coreper; “de Raadswerkgroep”' },
  {
    words:
      '(?:gemeente|ondernemings|onderwijs|veiligheids|gezondheids|provincie|cultuur|landbouwproducenten)raad',
    from: 'councils of others, in one word; “ondernemingsraad”',
  },
  {
    words: '(?:parlementaire|vaste) commissie [^.,;]{0,40}',
    from: 'of a parliament; “de vaste commissie voor Financiën”',
  },
];
