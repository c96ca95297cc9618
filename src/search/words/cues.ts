import type { Language } from '../../documents/document.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * Words that say who is asked to speak or what kind of answer is wanted. They were read by intent and voice,
 * so they are no subject themselves.
 */
export const CUES: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    words(`
      kabinet kabinets regering commissie commissievoorstel eurocommissie brussel nederland nederlandse wij we ons onze minister ministers
      bewindspersoon kabinetsinzet kabinetsstandpunt kabinetspositie kabinetsreactie kabinetsoordeel regeringsstandpunt
      standpunt standpunten positie posities inzet oordeel mening opvatting opvattingen houding grondhouding visie
      appreciatie reactie beoordeling beoordeelt beoordelen oordelen oordeelt vindt vind vinden vond denkt denken
      voorstel voorstellen voorstelt voorgesteld stelt stellen wil willen wilt wenst aankijkt kijkt
      verschil verschillen verschilt vergelijk vergelijking overeenkomst overeenkomsten ten opzichte verhoudt verhouden
      wanneer datum dag moment tijdstip hoelang
      hoeveel aantal procent percentage percent
      wie wiens waarom waardoor reden redenen hoezo
      welke welk noem som opsomming lijst lijstje rijtje overzicht samenvatting
      betekent betekenis definitie afkorting bedoeld bedoelen bedoelt verstaan houdt inhoud inhouden essentie kern
      loopt duurt lijn kent kennen telt tellen omvat omvatten bevat bevatten behelst voorziet gaat over hele alle
      adviseren adviseert advies ambtenaren
      europese blij tevreden enthousiast ingenomen
    `),
  ),
  en: new Set(
    words(`
      cabinet government commission netherlands nederland dutch our we position positions view views stance opinion attitude
      assessment assess assesses think thinks proposal proposals propose proposes proposed want wants difference
      differences compare comparison differ date day number amount reason list name mean means meaning definition
      stand stands summary summarise summarize contain contains content cover covers european ministers minister
      officials explain happy pleased deals dealing based located get gets else
    `),
  ),
};

/** Nouns so general that they only point ("het stuk", "de maatregelen"): low weight, never required. */
export const GENERIC_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    words(`
      fiche fiches bnc-fiche bnc-fiches bnc nota stuk stukken document documenten mededeling mededelingen brief tekst kamerbrief
      kamerstuk dossier plan plannen pakket maatregel maatregelen punt punten onderwerp onderwerpen zaak zaken gevolg
      gevolgen ding dingen iets aspect aspecten deel onderdeel onderdelen eu europa europees unie nieuw nieuwe
      huidig huidige belangrijk belangrijke belangrijkste concreet concrete precieze verschillende beide hoofdpunten
      hoofdlijnen hoofdlijn rol gebied vlak terrein info informatie doel kwestie
      initiatief initiatieven regels regel stap stappen actie kant manier wijze vraag vragen antwoord tijd keer
      geval idee mens mensen jaar jaren moment plek moeite eis eisen regeling kopje paragraaf hoofdstuk
    `),
  ),
  en: new Set(
    words(`
      document documents note memo paper letter communication file dossier text plan plans package measure measures
      point points subject issue issues matter matters thing things aspect aspects part parts eu europe union new
      current important main concrete various both role area field information aim question answer regard regarding rule rules requirement requirements use uses used using idea ideas initiative initiatives step steps
    `),
  ),
};

/** What a generic word weighs; at or under this a concept is no subject. */
export const GENERIC = 0.2;

/** A generic word without another beside it ("Waar staat BNC voor?") is the subject after all. */
export const LONE_GENERIC = 0.21;
