import { fictional, smallIndex } from '../app/small-index.ts';

/** Fictional documents for channels: a plain one, one of which every text looks like markup, and a long list. */
export const channelIndex = () =>
  smallIndex([
    fictional('fiche-molens', [
      {
        heading: '2. Essentie voorstel',
        voice: 'commissie',
        modality: 'voorgesteld',
        texts: ['De Commissie stelt voor alle molens te tellen.'],
      },
      {
        heading: '3. Beoordeling',
        voice: 'kabinet',
        texts: [
          'Het kabinet steunt het tellen van molens.',
          'Het kabinet vraagt aandacht voor de kosten van het tellen van molens.',
        ],
      },
    ]),
    fictional(
      'fiche-bruggen',
      [
        {
          heading: '3. <!here> Beoordeling *vet* <at>iedereen</at>',
          voice: 'kabinet',
          texts: [
            'Het kabinet vindt bruggen <!channel> <@U0000000> [goed](https://evil.example/?d=1) ![x](https://evil.example/y) <https://evil.example|hier> *vet* _schuin_ ~weg~ `code` <b>dik</b> @channel www.evil.example nodig.',
          ],
        },
      ],
      { title: 'Fiche: <!everyone> Bruggen [klik](https://evil.example)', source: hostileSource },
    ),
    fictional('fiche-dijken', [
      {
        heading: '2. Essentie voorstel',
        voice: 'commissie',
        modality: 'voorgesteld',
        type: 'item',
        texts: Array.from(
          { length: 120 },
          (_, at) =>
            `De Commissie stelt bij dijken maatregel ${at + 1} voor, ${'met een lange toelichting over zand, klei en gras '.repeat(12)}in deel ${at + 1}.`,
        ),
      },
    ]),
  ]);

const hostileSource = { name: 'bruggen.txt', url: 'javascript:alert(1)', sha256: '2'.repeat(64) };
