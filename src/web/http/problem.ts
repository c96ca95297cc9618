/**
 * Everything that can go wrong with a request, as `application/problem+json` (RFC 9457) shows it. The
 * texts are ours: a supplier's message, a stack or the question itself is never among them.
 */
export const PROBLEMS = {
  bad_json: {
    status: 400,
    title: 'Geen geldige JSON',
    detail: 'De inhoud is geen geldige JSON. Stuur bijvoorbeeld {"question": "Wat vindt het kabinet?"}.',
  },
  bad_batch: {
    status: 400,
    title: 'Te veel berichten',
    detail: 'Er zijn te veel berichten tegelijk. Stuur ze een voor een.',
  },
  broken_body: {
    status: 400,
    title: 'Verzoek is niet heel aangekomen',
    detail: 'De inhoud van het verzoek kwam niet heel aan. Stuur het opnieuw.',
  },
  broken_request: {
    status: 400,
    title: 'Geen geldig verzoek',
    detail: 'Dit is geen geldig HTTP-verzoek. Kijk het adres en de headers na.',
  },
  invalid_utf8: {
    status: 400,
    title: 'Geen geldige UTF-8',
    detail: 'De inhoud is geen geldige UTF-8. Sla de tekst op als UTF-8 en stuur haar opnieuw.',
  },
  channel_invalid: {
    status: 400,
    title: 'Geen bericht van dit kanaal',
    detail: 'De inhoud heeft niet de vorm die dit kanaal stuurt.',
  },
  channel_unproved: {
    status: 401,
    title: 'Onbekende afzender',
    detail:
      'Het verzoek bewijst niet van wie het komt, of het is te oud. Kijk het geheim en de klok van de afzender na.',
  },
  channel_forbidden: {
    status: 403,
    title: 'Afzender zonder toegang',
    detail:
      'De afzender is bekend, maar mag hier niets vragen. De beheerder van Notabene bepaalt wie dat mag.',
  },
  channel_absent: {
    status: 404,
    title: 'Dit kanaal is er niet',
    detail:
      'Dit kanaal is hier niet ingesteld, of verkeerd. De beheerder ziet met "notabene doctor" wat eraan ontbreekt.',
  },
  channel_unavailable: {
    status: 503,
    title: 'Het kanaal kan nu niets aannemen',
    detail: 'Het bericht kan nu niet worden aangenomen. Stuur het over een paar seconden opnieuw.',
  },
  sign_in_required: {
    status: 401,
    title: 'Aanmelden is nodig',
    detail:
      'U bent niet of niet meer aangemeld. Meld u aan op /aanmelden, in een ander tabblad, en vraag het dan hier opnieuw; een programma stuurt een sleutel mee (Authorization: Bearer).',
  },
  key_invalid: {
    status: 401,
    title: 'Sleutel niet geldig',
    detail:
      'De sleutel bestaat niet, is verlopen of is ingetrokken. Vraag de beheerder van Notabene om een nieuwe.',
  },
  sign_in_failed: {
    status: 403,
    title: 'Aanmelden is niet gelukt',
    detail: 'Aanmelden is niet gelukt. Probeer het opnieuw.',
  },
  forbidden: {
    status: 403,
    title: 'Dit mag u niet',
    detail: 'U mag dit hier niet doen. De beheerder van Notabene bepaalt wie dat mag.',
  },
  sign_in_unavailable: {
    status: 503,
    title: 'Aanmelden lukt nu niet',
    detail:
      'De aanmelddienst antwoordt nu niet. Probeer het over een paar seconden opnieuw; wie al is aangemeld, kan verder werken.',
  },
  access_unavailable: {
    status: 503,
    title: 'Toegang is nu niet na te gaan',
    detail:
      'Wie dit vraagt, is nu niet na te gaan. Probeer het straks opnieuw; blijft het zo, geef het dan door aan de beheerder.',
  },
  closed: {
    status: 503,
    title: 'Notabene is nog dicht',
    detail:
      'Wie hier binnen mag, is nog niet of niet goed ingesteld. De beheerder vindt in de log wat er nog moet gebeuren.',
  },
  additions_forbidden: {
    status: 403,
    title: 'Toevoegen en beheren mag hier niet',
    detail:
      'Stukken toevoegen en beheren mag hier niet: het kan op de computer waarop Notabene draait, en door wie zich aanmeldde en er de rol voor heeft; aan wat een ander toevoegde verandert u niets. De beheerder kan stukken inlezen met "notabene ingest".',
  },
  additions_absent: {
    status: 404,
    title: 'Toevoegen en beheren kan hier niet',
    detail:
      'Stukken toevoegen en beheren kan op deze server niet, want hij heeft geen schijf om ze op te bewaren. De beheerder leest ze elders in met "notabene ingest" en zet de index hier neer.',
  },
  additions_full: {
    status: 507,
    title: 'Geen plaats voor meer bestanden',
    detail: 'Er is geen plaats meer voor dit bestand. Verwijder eerst bestanden die u niet meer nodig hebt.',
  },
  additions_own_full: {
    status: 507,
    title: 'U hebt zoveel toegevoegd als mag',
    detail:
      'Dit bestand past niet meer bij wat u hebt toegevoegd. Verwijder eerst bestanden die u niet meer nodig hebt, of vraag de beheerder om ruimte.',
  },
  addition_too_large: {
    status: 413,
    title: 'Bestand te groot',
    detail: 'Het bestand is te groot en is niet toegevoegd. Splits het, of sla het kleiner op.',
  },
  addition_empty: {
    status: 422,
    title: 'Leeg bestand',
    detail: 'Het bestand is leeg en is niet toegevoegd. Kijk of het goed is opgeslagen.',
  },
  additions_failed: {
    status: 409,
    title: 'Niet gewijzigd',
    detail: 'Er is niets gewijzigd. De bestanden zijn bewaard; probeer het opnieuw.',
  },
  cross_origin: {
    status: 403,
    title: 'Verzoek van een andere website',
    detail: 'Dit verzoek komt van een andere website. Stel de vraag op de pagina van Notabene zelf.',
  },
  unknown_host: {
    status: 403,
    title: 'Onbekend adres',
    detail: 'Onder dit adres mag dit niet gevraagd worden. De beheerder kan het opgeven als NOTABENE_URL.',
  },
  not_found: {
    status: 404,
    title: 'Niet gevonden',
    detail: 'Dit adres of nummer bestaat hier niet. Kijk op /stukken welke stukken er zijn.',
  },
  collection_not_found: {
    status: 404,
    title: 'Geen collectie',
    detail: 'Deze collectie is er niet. Kijk de naam na, of laat hem weg.',
  },
  subject_not_found: {
    status: 404,
    title: 'Het onderwerp staat niet in de stukken',
    detail: 'Over dit onderwerp staat niets in de stukken. Noem het anders, of kies een stuk.',
  },
  no_card: {
    status: 404,
    title: 'Geen positiekaart',
    detail:
      'Alleen fiches, nota’s, Kamerbrieven en Commissiedocumenten hebben een kaart. Dit is een ander stuk: lees het zelf.',
  },
  format_absent: {
    status: 422,
    title: 'Deze soort is hier niet te maken',
    detail:
      'ODT en PDF kunnen hier niet worden gemaakt, want daarvoor is LibreOffice nodig op deze server. Neem Word, of neem de webpagina en druk die af als PDF.',
  },
  format_failed: {
    status: 503,
    title: 'Het bestand is niet gemaakt',
    detail: 'LibreOffice heeft van dit stuk niets kunnen maken. Neem Word, of probeer het opnieuw.',
  },
  model_not_found: {
    status: 404,
    title: 'Model niet gevonden',
    detail: 'Dit model bestaat hier niet. Kijk op /v1/models welk model er is.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Methode niet toegestaan',
    detail: 'Deze methode kan hier niet. Gebruik een van de methoden in de header Allow.',
  },
  body_too_large: {
    status: 413,
    title: 'Verzoek te groot',
    detail: 'Het verzoek is te groot. Kort de vraag of de eerdere vragen in.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Verkeerd soort inhoud',
    detail: 'Stuur de vraag als JSON, met de header Content-Type: application/json.',
  },
  invalid_request: {
    status: 422,
    title: 'Ongeldig verzoek',
    detail: 'Het verzoek heeft niet de juiste vorm. Kijk de velden na.',
  },
  empty_question: { status: 422, title: 'Lege vraag', detail: 'De vraag is leeg. Stel een vraag.' },
  question_too_long: {
    status: 422,
    title: 'Vraag te lang',
    detail: 'De vraag is te lang. Kort de vraag in.',
  },
  control_characters: {
    status: 422,
    title: 'Stuurtekens in de vraag',
    detail: 'De vraag bevat stuurtekens. Typ de vraag opnieuw, zonder onzichtbare tekens.',
  },
  too_many_requests: {
    status: 429,
    title: 'Te veel verzoeken',
    detail: 'U vraagt te veel in korte tijd. Wacht even en probeer het dan opnieuw.',
  },
  internal: {
    status: 500,
    title: 'Er ging iets mis',
    detail: 'Er ging iets mis aan onze kant. Probeer het opnieuw; geef bij herhaling het kenmerk door.',
  },
  busy: {
    status: 503,
    title: 'Het is nu te druk',
    detail: 'Er wordt nu te veel tegelijk gemaakt. Probeer het over een paar seconden opnieuw.',
  },
  feedback_full: {
    status: 503,
    title: 'Geen plaats voor meer feedback',
    detail: 'Er is nu geen plaats voor meer feedback. Probeer het morgen opnieuw.',
  },
  feedback_unavailable: {
    status: 503,
    title: 'Feedback is niet beschikbaar',
    detail: 'Feedback kan nu niet worden bewaard of verwijderd. Vragen stellen kan gewoon.',
  },
  index_unavailable: {
    status: 503,
    title: 'De stukken zijn niet beschikbaar',
    detail: 'De stukken zijn nu niet te doorzoeken. Probeer het straks opnieuw.',
  },
} as const;

/** For `index_unavailable` where waiting alone does not help: somebody must make an index first. */
export const NO_INDEX =
  'Er is geen bruikbare index om in te zoeken. Geef dit door aan de beheerder van Notabene, die er een moet maken.';

/** For `index_unavailable` where it is the encoder that can't be used. */
export const NO_ENCODER =
  'Het taalmodel waarmee in de stukken wordt gezocht, is niet te gebruiken. Geef dit door aan de beheerder van Notabene; "notabene doctor" zegt wat eraan schort.';

/** For `feedback_unavailable` where there is no database for it. */
export const NO_FEEDBACK =
  'Feedback staat hier uit. De beheerder van Notabene kan haar aanzetten; vragen stellen kan gewoon.';

/** For `too_many_requests` where it is not this client alone that asked too much. */
export const TOO_MANY_IN_ALL =
  'Er wordt nu door iedereen samen te veel gevraagd. Wacht even en probeer het dan opnieuw.';

export type Code = keyof typeof PROBLEMS;

/** A request that can't be met: the code decides status and title, the rest sharpens the message. */
export interface Problem {
  readonly code: Code;
  /** Dutch sentence that says what to do, where it is more precise than that of the code. */
  readonly detail?: string;
  /** The field or parameter it is about. */
  readonly field?: string;
  /** Seconds after which it is worth asking again. */
  readonly retryAfter?: number;
}

/** The body of the problem as RFC 9457 names its members, plus `code`, `requestId` and `field`. */
export function problemBody(problem: Problem, requestId: string): Record<string, unknown> {
  const { status, title, detail } = PROBLEMS[problem.code];
  return {
    type: `urn:problem-type:notabene:${problem.code}`,
    title,
    status,
    code: problem.code,
    detail: problem.detail ?? detail,
    ...(problem.field === undefined ? {} : { field: problem.field }),
    requestId,
  };
}
