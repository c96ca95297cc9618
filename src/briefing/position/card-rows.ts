import type { Document, Voice } from '../../documents/document.ts';
import { DUTCH_MONTH } from '../../lexicon/months.ts';
import {
  ASPECTS,
  type Aspect,
  bears,
  names,
  type Position,
  positionOf,
  tonesIn,
  verdictIn,
} from '../../reader/verdict.ts';
import { ministriesOf } from '../ministries.ts';
import { foldedOf, type Said, wordsOf } from '../quoted.ts';
import type { CardRow, Template } from './card.ts';

/** What was found for a row. */
interface Found {
  readonly said: readonly Said[];
  readonly position?: Position | null;
  readonly names?: readonly string[];
  /** How many of them must be shown, where that is more than a cell shows. */
  readonly least?: number;
}
type Finding = Found | 'niet-van-toepassing';

/** A document taken apart for its card. */
export interface Material {
  readonly document: Document;
  readonly template: Template;
  readonly said: readonly Said[];
}

/** Parts that only the template for legislation has. */
const LEGISLATIVE: ReadonlySet<string> = new Set([
  'rechtsbasis',
  'besluitvorming',
  'rol-ep',
  'gedelegeerd',
  'implementatie',
  'regelgeving',
  'handhaafbaarheid',
]);
const OF_LEGISLATION =
  /\b(verordening|richtlijn|besluit van (?:het europees parlement|de raad)|regulation|directive)\b/;

/** By what a document has rather than by its title: a recommendation may follow either template. */
export function templateOf(document: Document): Template {
  const { kind, sections, title } = document;
  if (kind === 'nota') return 'nota';
  if (kind !== 'fiche') return 'anders';
  const has = (ids: ReadonlySet<string>) =>
    sections.some(({ rubriek }) => rubriek !== null && ids.has(rubriek));
  if (has(LEGISLATIVE)) return 'regelgeving';
  const proposal = document.references.celex.some((celex) => /^5\d{4}PC/.test(celex));
  return proposal || OF_LEGISLATION.test(title.toLowerCase()) ? 'regelgeving' : 'mededeling';
}

/** Parts of a template on law, and on who carries it out. */
const LEGAL = [
  'juridisch',
  'regelgeving',
  'gedelegeerd',
  'implementatie',
  'evaluatie',
  'constitutionele-toets',
] as const;
const CARRIED_OUT = ['uitvoering', 'uitvoerbaarheid', 'handhaafbaarheid'] as const;

/** Where a template has each row. */
export const PLACES: Readonly<Record<CardRow, readonly string[]>> = {
  titel: ['titel'],
  datum: ['ontvangst', 'aanleiding'],
  voorstel: ['essentie', 'kernpunten', 'kernpunten-voorstel'],
  bevoegdheid: ['bevoegdheid', 'grondhouding'],
  subsidiariteit: ['subsidiariteit', 'grondhouding'],
  proportionaliteit: ['proportionaliteit', 'grondhouding'],
  beoordeling: ['inzet', 'positie', 'beoordeling'],
  aandacht: ['inzet', 'positie', 'beoordeling'],
  financien: ['financien', 'financien-eu', 'financien-rijk'],
  regeldruk: ['regeldruk', 'financien-bedrijven', 'concurrentiekracht'],
  krachtenveld: ['krachtenveld'],
  ministerie: ['ministerie', 'aanleiding'],
  medeministeries: ['ministerie', 'aanleiding'],
  raad: ['behandelingstraject', 'proces'],
  rechtsbasis: ['rechtsbasis'],
  besluitvorming: ['besluitvorming'],
  'rol-ep': ['rol-ep'],
  besluit: ['geadviseerd-besluit'],
  beleid: ['nederlands-beleid'],
  juridisch: [...LEGAL],
  uitvoering: [...CARRIED_OUT],
  ontwikkelingslanden: ['ontwikkelingslanden'],
};

const within =
  (...rubrieken: readonly string[]) =>
  ({ passage: { rubriek } }: Said): boolean =>
    rubriek !== null && rubrieken.includes(rubriek);
const spokenBy =
  (...voices: readonly Voice[]) =>
  ({ sentence: { voice } }: Said): boolean =>
    voices.includes(voice);

/** Everything under these headings, or what of the rest of the document is plainly on it. */
const under =
  (rubrieken: readonly string[], elsewhere: RegExp | null) =>
  ({ said, document }: Material): Found => {
    const there = said.filter(within(...rubrieken));
    // A heading with nothing under it says that there is nothing.
    const headed = document.sections.some(({ rubriek }) => rubriek !== null && rubrieken.includes(rubriek));
    if (headed || elsewhere === null) return { said: there };
    return { said: said.filter((each) => !within(...NO_MATTER)(each) && elsewhere.test(foldedOf(each))) };
  };

/** Parts that say nothing of the matter itself. */
const NO_MATTER = ['titel', 'bijlagen', 'niet-openbaar', 'weergave', 'voetnoten', 'eurlex'];

const MONEY =
  /€ ?\d|\b(?:euro|eur)\b|\b\d[\d.,]* (?:miljoen|miljard)\b|\b(?:financiele|budgettaire) (?:gevolgen|consequenties|middelen|implicaties|dekking)\b|\b(?:eu-|rijks)?begroting\w*\b|\b(?:kosten|kost|bekostig\w*|financiering|budget\w*)\b/;
const BURDEN = /\b(?:regeldruk\w*|administratieve last(?:en)?|lastendruk|nalevingskosten)\b/;
const COUNCIL =
  /\b(?:raad (?:voor )?(?:justitie|economische|financien|landbouw|algemene|buitenlandse|milieu|vervoer|werkgelegenheid|onderwijs|concurrentie\w*|mededinging\w*|energie|cultuur)|(?:jbz|ecofin|milieu|landbouw|landbouw- en visserij|energie|transport|vervoers|ovjcs|ojcs|vtte|vte|epsco|wsbvc|raz|rbz|concurrentievermogen)-?raad|raad (?:vte|vtte|ovjcs|ojcs|wsbvc|epsco)|ecofin)\b/;
const PUBLISHED =
  /\b(?:gepubliceerd\w*|publiceerde|uitgebracht|bracht .{0,60} uit|gepresenteerd|presenteerde|bekendgemaakt|openbaar|aangeboden|verschenen|verscheen|ingediend|diende|voorgesteld|aangekondigd|ontvangen|gedaan|gekomen)\b/;
const WITH_DATE = new RegExp(`\\b(?:\\d{1,2} |in |begin |half |medio |eind )(?:${DUTCH_MONTH})\\b`);
const STANCE = ['inzet', 'positie', 'beoordeling', 'kernpunten'] as const;

/** The cabinet's own sentences where a template has its position, without those that give the three verdicts. */
const stance = ({ said, document }: Material): readonly Said[] =>
  said.filter(
    (each) =>
      within(...(document.kind === 'kamerbrief' ? ['brief'] : STANCE))(each) &&
      spokenBy('kabinet')(each) &&
      !isVerdict(each) &&
      !OPENS_OR_CLOSES.test(foldedOf(each)),
  );

/** What opens or closes a letter is no position. */
const OPENS_OR_CLOSES =
  /\b(?:ontvangt u hierbij|hierbij (?:bied|zend|stuur|ontvangt|treft)|contact opnemen|\[persoonsgegevens\])/;

/** It gives a verdict on one of the three matters, and so stands in their own rows; what is not plain stays here too. */
const isVerdict = (each: Said): boolean =>
  ASPECTS.some((aspect) => {
    const position = names(aspect, wordsOf(each)) ? verdictIn(wordsOf(each), aspect) : null;
    return position !== null && position !== 'geen-oordeel';
  });

/** The verdict on one matter: under its own heading, or else also in sentences elsewhere that name it. */
function verdict(aspect: Aspect): (material: Material) => Finding {
  return ({ said, template }) => {
    if (template === 'anders') return 'niet-van-toepassing';
    const own = said.filter(within(aspect));
    const position = together(aspect, own);
    // The whole part: a verdict is read with its reasons.
    if (position !== null && position !== 'geen-oordeel') return judged(aspect, own, position);
    const general = said.filter(
      (each) =>
        spokenBy('kabinet')(each) &&
        !within(...NO_MATTER)(each) &&
        names(aspect, wordsOf(each)) &&
        verdictIn(wordsOf(each), aspect) !== null,
    );
    const all = said.filter((each) => own.includes(each) || general.includes(each));
    return all.length > 0 ? judged(aspect, all, together(aspect, all) ?? 'geen-oordeel') : { said: [] };
  };
}

/** What the cabinet says on a matter in these sentences, whatever their order; null where it gives no verdict. */
const together = (aspect: Aspect, said: readonly Said[]): Position | null =>
  positionOf(
    new Set(said.filter(spokenBy('kabinet')).flatMap((each) => [...tonesIn(wordsOf(each), aspect)])),
  );

/** A verdict with its words, at least up to the last that bears on it. */
const judged = (aspect: Aspect, said: readonly Said[], position: Position): Found => ({
  said,
  position,
  least: said.findLastIndex((each) => spokenBy('kabinet')(each) && bears(wordsOf(each), aspect)) + 1,
});

/** What only the template for legislation has. */
const ofLegislation =
  (row: 'rechtsbasis' | 'besluitvorming' | 'rol-ep') =>
  ({ said, template }: Material): Finding =>
    template === 'regelgeving' ? { said: said.filter(within(row)) } : 'niet-van-toepassing';

/** What a template of a fiche has under these headings; other papers have no such part. */
const ofFiche =
  (...rubrieken: readonly string[]) =>
  ({ said, template }: Material): Finding => {
    const there = said.filter(within(...rubrieken));
    const hasPart = template === 'mededeling' || template === 'regelgeving' || there.length > 0;
    return hasPart ? { said: there } : 'niet-van-toepassing';
  };

function ministries({ said, template }: Material): { lead: Found; others: Found } {
  const inFiche = said.filter(within('ministerie'));
  const place =
    template === 'nota'
      ? said.filter(
          (each) =>
            /\bministeries?\b/.test(foldedOf(each)) &&
            spokenBy('proces', 'ambtelijk', 'kabinet')(each) &&
            !within(...NO_MATTER)(each),
        )
      : inFiche;
  const { lead, others, helped } = ministriesOf(place, template !== 'nota');
  return {
    lead: { said: lead.length > 0 ? place : inFiche, names: lead },
    others: { said: helped, names: others },
  };
}

/** What stands in each row of a card. */
export const FINDERS: Readonly<Record<CardRow, (material: Material) => Finding>> = {
  titel: ({ said, template }) =>
    template === 'nota' || template === 'anders'
      ? 'niet-van-toepassing'
      : { said: said.filter(within('titel')) },
  datum: ({ said, template }) => {
    if (template !== 'nota') return { said: said.filter(within('ontvangst')) };
    const published = said.find((each) => {
      const text = foldedOf(each);
      return /\bcommissie\b/.test(text) && WITH_DATE.test(text) && PUBLISHED.test(text);
    });
    return { said: published === undefined ? [] : [published] };
  },
  voorstel: ({ said, template }) => {
    const theirs = said.filter(spokenBy('commissie'));
    if (template === 'anders') return { said: theirs };
    const inShort = theirs.filter(within('essentie', 'kernpunten'));
    return { said: inShort.length > 0 ? inShort : theirs.filter(within('kernpunten-voorstel')) };
  },
  bevoegdheid: verdict('bevoegdheid'),
  subsidiariteit: verdict('subsidiariteit'),
  proportionaliteit: verdict('proportionaliteit'),
  beoordeling: (material) => ({
    said: stance(material).filter(({ sentence }) => sentence.modality !== 'gevraagd'),
  }),
  aandacht: (material) => ({
    said: stance(material).filter(({ sentence }) => sentence.modality === 'gevraagd'),
  }),
  financien: under(['financien', 'financien-eu', 'financien-rijk'], MONEY),
  regeldruk: under(['regeldruk', 'financien-bedrijven', 'concurrentiekracht'], BURDEN),
  krachtenveld: ({ said }) => {
    const there = said.filter(within('krachtenveld'));
    return { said: there.length > 0 ? there : said.filter(spokenBy('lidstaten', 'parlement')) };
  },
  ministerie: (material) => ministries(material).lead,
  medeministeries: (material) => ministries(material).others,
  raad: ({ said, template }) =>
    template === 'nota' || template === 'anders'
      ? {
          said: said.filter(
            (each) =>
              !within(...NO_MATTER)(each) &&
              (template === 'anders' || spokenBy('proces')(each)) &&
              COUNCIL.test(foldedOf(each)),
          ),
        }
      : { said: said.filter(within('behandelingstraject')) },
  rechtsbasis: ofLegislation('rechtsbasis'),
  besluitvorming: ofLegislation('besluitvorming'),
  'rol-ep': ofLegislation('rol-ep'),
  beleid: ofFiche('nederlands-beleid'),
  juridisch: ofFiche(...LEGAL),
  uitvoering: ofFiche(...CARRIED_OUT),
  ontwikkelingslanden: ofFiche('ontwikkelingslanden'),
  besluit: ({ said, template }) =>
    template === 'nota' ? { said: said.filter(within('geadviseerd-besluit')) } : 'niet-van-toepassing',
};
