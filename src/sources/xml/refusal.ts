import { BOUNDS, type Refusal, type RefusalCode } from '../extracted.ts';

const SORT = { xml: 'XML', html: 'een webpagina' } as const;

/** What is wrong with a file of markup and what to do, by the code of the refusal. */
const MESSAGES: Readonly<Partial<Record<RefusalCode, (sort: string) => string>>> = {
  too_large: () =>
    `is te groot (hooguit ${BOUNDS.text / 1024 / 1024} MB en ${BOUNDS.characters.toLocaleString('nl-NL')} tekens). Splits het bestand.`,
  invalid_utf8: () =>
    'heeft een tekencodering die niet klopt of die wij niet kennen. Sla het bestand op als UTF-8.',
  xml_entities: () =>
    'bevat een DTD of eigen entiteiten, en dat nemen we niet aan. Haal de DOCTYPE en de entiteiten weg, of download het stuk opnieuw bij de bron.',
  invalid_xml: () =>
    'is geen geldige XML: het bestand is afgebroken of te diep genest. Download het opnieuw bij de bron.',
  invalid_html: () =>
    'is geen hele webpagina: het bestand is afgebroken of te ingewikkeld. Download het opnieuw bij de bron, of lever de PDF aan.',
  unsupported_format: (sort) =>
    `is ${sort}, maar geen Kamerstuk. Lever de XML van officielebekendmakingen.nl aan, of de PDF of de webpagina van het stuk.`,
  empty: () => 'bevat geen tekst. Controleer of dit het goede bestand is.',
};

/** A file of markup that is not taken up, with what to do. */
export function refusal(name: string, code: RefusalCode, sort: keyof typeof SORT): Refusal {
  const say = MESSAGES[code];
  return {
    kind: 'refused',
    name,
    code,
    message: `‘${name}’ ${say === undefined ? 'kan niet worden gelezen. Lever een ander formaat aan.' : say(SORT[sort])}`,
  };
}
