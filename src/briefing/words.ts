import type { Language } from '../documents/document.ts';
import type { Position } from '../reader/verdict.ts';
import type { CardCell, CardRow, CellStatus, Template } from './position/card.ts';
import type { ChangeKind } from './position/revision.ts';

type InBoth<T> = Readonly<Record<Language, T>>;

/** What the rows of a position card are called. */
export const ROW_LABELS: InBoth<Readonly<Record<CardRow, string>>> = {
  nl: {
    titel: 'Titel van het voorstel',
    datum: 'Ontvangst of publicatie van het Commissiedocument',
    voorstel: 'Wat de Commissie voorstelt',
    bevoegdheid: 'Bevoegdheid',
    subsidiariteit: 'Subsidiariteit',
    proportionaliteit: 'Proportionaliteit',
    beoordeling: 'Wat het kabinet vindt',
    aandacht: 'Waar het kabinet op inzet of om vraagt',
    financien: 'Financiële gevolgen',
    regeldruk: 'Regeldruk en concurrentiekracht',
    krachtenveld: 'Krachtenveld',
    ministerie: 'Eerstverantwoordelijk ministerie',
    medeministeries: 'Andere betrokken ministeries',
    raad: 'Behandeling in de Raad',
    rechtsbasis: 'Rechtsbasis',
    besluitvorming: 'Besluitvorming in de Raad',
    'rol-ep': 'Rol van het Europees Parlement',
    besluit: 'Geadviseerd besluit',
    beleid: 'Bestaand Nederlands beleid',
    juridisch: 'Juridische gevolgen',
    uitvoering: 'Uitvoering en handhaving',
    ontwikkelingslanden: 'Gevolgen voor ontwikkelingslanden',
  },
  en: {
    titel: 'Title of the proposal',
    datum: 'Receipt or publication of the Commission document',
    voorstel: 'What the Commission proposes',
    bevoegdheid: 'Competence',
    subsidiariteit: 'Subsidiarity',
    proportionaliteit: 'Proportionality',
    beoordeling: 'What the cabinet thinks',
    aandacht: 'What the cabinet presses or asks for',
    financien: 'Financial consequences',
    regeldruk: 'Regulatory burden and competitiveness',
    krachtenveld: 'Positions of others',
    ministerie: 'Lead ministry',
    medeministeries: 'Other ministries involved',
    raad: 'Handling in the Council',
    rechtsbasis: 'Legal basis',
    besluitvorming: 'Decision-making in the Council',
    'rol-ep': 'Role of the European Parliament',
    besluit: 'Decision advised',
    beleid: 'Existing Dutch policy',
    juridisch: 'Legal consequences',
    uitvoering: 'Carrying out and enforcement',
    ontwikkelingslanden: 'Consequences for developing countries',
  },
};

/** What the verdicts of the cabinet are called. */
export const POSITION_LABELS: InBoth<Readonly<Record<Position, string>>> = {
  nl: {
    positief: 'positief',
    'positief-met-kanttekening': 'positief, met kanttekening',
    gemengd: 'deels positief, deels negatief',
    negatief: 'negatief',
    onthouden: 'geen oordeel gegeven',
    'geen-oordeel': 'oordeel niet herkend',
  },
  en: {
    positief: 'positive',
    'positief-met-kanttekening': 'positive, with a reservation',
    gemengd: 'partly positive, partly negative',
    negatief: 'negative',
    onthouden: 'no verdict given',
    'geen-oordeel': 'verdict not recognised',
  },
};

/** That a document does not say something, or has no place for it. */
export const STATUS_LABELS: InBoth<Readonly<Record<CellStatus, string>>> = {
  nl: { vermeld: 'vermeld', 'niet-vermeld': 'niet vermeld', 'niet-van-toepassing': 'niet van toepassing' },
  en: { vermeld: 'stated', 'niet-vermeld': 'not stated', 'niet-van-toepassing': 'not applicable' },
};

/** What templates are called. */
export const TEMPLATE_LABELS: InBoth<Readonly<Record<Template, string>>> = {
  nl: {
    mededeling: 'fiche bij een mededeling of aanbeveling',
    regelgeving: 'fiche bij wet- en regelgeving',
    nota: 'nota aan een bewindspersoon',
    anders: 'ander stuk',
  },
  en: {
    mededeling: 'fiche on a communication or recommendation',
    regelgeving: 'fiche on legislation',
    nota: 'note to a minister',
    anders: 'other document',
  },
};

/** What happened to a sentence in a revised document. */
export const CHANGE_LABELS: InBoth<Readonly<Record<ChangeKind, string>>> = {
  nl: { gewijzigd: 'gewijzigd', toegevoegd: 'toegevoegd', vervallen: 'vervallen', verplaatst: 'verplaatst' },
  en: { gewijzigd: 'changed', toegevoegd: 'added', vervallen: 'dropped', verplaatst: 'moved' },
};

/** A sign for each verdict, so that one sees it without reading; its word always stands beside it. */
export const POSITION_SIGNS: Readonly<Record<Position, string>> = {
  positief: '+',
  'positief-met-kanttekening': '(+)',
  gemengd: '±',
  negatief: '−',
  onthouden: '○',
  'geen-oordeel': '?',
};

/** Why a cell has no words: the document does not say it, and under which heading it would, or can't. */
export function absenceWords({ status, place }: CardCell, language: Language): string {
  const word = STATUS_LABELS[language][status];
  const heading = place?.at(-1);
  if (status !== 'niet-vermeld' || heading === undefined) return word;
  return language === 'nl'
    ? `${word} (onder “${heading}” staat hierover niets)`
    : `${word} (nothing on this under “${heading}”)`;
}

/** What a verdict is called, also where there is none. */
export const positionWords = (position: Position | null, language: Language): string =>
  position === null ? STATUS_LABELS[language]['niet-vermeld'] : POSITION_LABELS[language][position];
