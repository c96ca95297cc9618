import type { Language } from '../../documents/document.ts';
import type { FacetId } from '../../lexicon/facets.ts';

/** What the matters are called that papers treat under a heading of their own. */
const FACET_WORDS: Readonly<Record<FacetId, Readonly<Record<Language, string>>>> = {
  beleid: { nl: 'gevolgen voor het nationale beleid', en: 'consequences for national policy' },
  regeldruk: { nl: 'regeldruk', en: 'regulatory burden' },
  kosten: { nl: 'kosten', en: 'costs' },
  krachtenveld: { nl: 'krachtenveld', en: 'views of other member states' },
  rechtsbasis: { nl: 'rechtsbasis', en: 'legal basis' },
  besluitvorming: { nl: 'besluitvorming', en: 'decision-making' },
  'rol-ep': { nl: 'rol van het Europees Parlement', en: 'role of the European Parliament' },
  subsidiariteit: { nl: 'subsidiariteit', en: 'subsidiarity' },
  proportionaliteit: { nl: 'proportionaliteit', en: 'proportionality' },
  bevoegdheid: { nl: 'bevoegdheid', en: 'competence' },
  uitvoering: { nl: 'uitvoerbaarheid en handhaafbaarheid', en: 'feasibility and enforceability' },
  implementatie: { nl: 'implementatie en inwerkingtreding', en: 'implementation and entry into force' },
  evaluatie: { nl: 'evaluatie', en: 'evaluation' },
  gedelegeerd: { nl: 'gedelegeerde of uitvoeringshandelingen', en: 'delegated or implementing acts' },
  ontwikkelingslanden: { nl: 'ontwikkelingslanden', en: 'developing countries' },
  concurrentiekracht: { nl: 'concurrentiekracht en geopolitiek', en: 'competitiveness and geopolitics' },
  'constitutionele-toets': { nl: 'constitutionele toets', en: 'constitutional assessment' },
  'impact-assessment': { nl: 'impact assessment', en: 'impact assessment' },
  ministerie: { nl: 'verantwoordelijk ministerie', en: 'responsible ministry' },
  besluit: { nl: 'gevraagd besluit', en: 'decision asked for' },
  openbaarheid: { nl: 'openbaarheid', en: 'what is not public' },
  bijlagen: { nl: 'bijlagen', en: 'annexes' },
  celex: { nl: 'CELEX-nummer', en: 'CELEX number' },
  'com-nummer': { nl: 'COM-nummer', en: 'COM number' },
  nummer: { nl: 'nummer', en: 'number' },
  raad: { nl: 'Raad die het behandelt', en: 'Council formation' },
  opsteller: { nl: 'opsteller', en: 'who drafted it' },
  verwijzing: { nl: 'verwijzing', en: 'cross-reference' },
  persoon: { nl: 'naam van een persoon', en: 'name of a person' },
  afwijzing: { nl: 'afwijzing', en: 'rejection' },
  'termijn-gehaald': { nl: 'of een termijn is gehaald', en: 'whether a deadline was met' },
  stemming: { nl: 'stemming', en: 'vote' },
  termijn: { nl: 'termijn', en: 'deadline' },
  vervolg: { nl: 'vervolg', en: 'next steps' },
};

/** What a matter is called; null for what is none, such as in a conversation that was kept by another version. */
export const facetWords = (id: unknown, language: Language): string | null =>
  typeof id === 'string' && Object.hasOwn(FACET_WORDS, id) ? FACET_WORDS[id as FacetId][language] : null;
