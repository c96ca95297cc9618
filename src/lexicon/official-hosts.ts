/**
 * The hosts that publish official documents, each by its exact name: the only ones that are asked anything, and the only
 * ones whose address is called official. A host more is a decision of who runs the project: add it with what it publishes.
 */
export const OFFICIAL_HOSTS: ReadonlySet<string> = new Set([
  'repository.overheid.nl',
  'zoek.officielebekendmakingen.nl',
  'gegevensmagazijn.tweedekamer.nl',
  'www.tweedekamer.nl',
  'open.overheid.nl',
  'www.rijksoverheid.nl',
  'opendata.rijksoverheid.nl',
  'publications.europa.eu',
]);
