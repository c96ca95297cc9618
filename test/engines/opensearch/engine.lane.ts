import { fillOpenSearch } from '../../../src/search/opensearch/fill.ts';
import { openOpenSearch } from '../../../src/search/opensearch/open.ts';
import { engineCases } from '../../search/engines.cases.ts';
import { clientOf, sleep } from './client.ts';

let opened = 0;

engineCases('OpenSearch', async (documents, encoder = null) => {
  const client = clientOf();
  opened += 1;
  const alias = `zaak-${process.pid}-${opened}`;
  await fillOpenSearch(client, documents, { alias, encoder, sleep, grace: 0, shards: 2 });
  return openOpenSearch(client, alias);
});
