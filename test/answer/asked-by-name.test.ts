import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../src/search/index.ts';
import { parseText } from '../fixtures/documents/read.ts';
import { ask, indexOver } from './asking.ts';

/* Letters without front matter: whose they are is read in them. */
const letter = (name: string, text: string, closing: string) =>
  parseText(
    `Aan de minister van Veren\n\nPostbus 99999\n\n2500 ZZ Den Haag\n\nBetreft: veerponten\n\nGeachte mevrouw Fictief,\n\n${text}\n\nMet vriendelijke groet,\n\nK.L. Kanarie-Schrijver\n\n${closing}\n`,
    { name },
  ).document;

const COASTERS = 'Wij vinden een keuring van veerponten te duur voor onze gemeenten.';
const BARGEES = 'Wij vinden een keuring van veerponten nodig voor onze leden.';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    letter('een.txt', COASTERS, 'Vereniging van Nederlandse Gemeenten'),
    letter('twee.txt', BARGEES, 'Koninklijke Schippersvereniging'),
  ]);
});

describe('who is asked by name', () => {
  const asked = (question: string) => ask(index, { question }, { now: () => 0 });
  const said = async (question: string) => (await asked(question)).claims.map(({ text }) => text);

  it.each([
    ['by its letters', 'Wat vindt de VNG van een keuring van veerponten?'],
    ['in full', 'Wat vindt de Vereniging van Nederlandse Gemeenten van een keuring van veerponten?'],
  ])('answers from the letter that it signed, and nobody else does: %s', async (_how, question) => {
    expect(await said(question)).toEqual([COASTERS]);
  });

  it('is answered by nobody when it sent nothing', async () => {
    expect(await said('Wat vindt de Consumentenbond van een keuring van veerponten?')).toEqual([]);
  });

  it('is an organisation: who signed for it is in no document and no answer', async () => {
    const answer = JSON.stringify(await asked('Wat vindt de VNG van een keuring van veerponten?'));
    const texts = JSON.stringify(await index.held((await index.summaries())[0]?.id ?? ''));
    expect(`${answer}${texts}${JSON.stringify(await index.summaries())}`).not.toContain('Kanarie');
  });
});
