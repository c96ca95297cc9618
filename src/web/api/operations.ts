import { FORMAT_TYPES } from '../../briefing/paper/render.ts';
import { MOST_DOCUMENTS, MOST_EVENTS } from '../../briefing/timeline/timeline.ts';
import { BOUNDS } from '../http/body.ts';
import type { Code } from '../http/problem.ts';
import { ComparisonRequest, MatrixRequest } from './briefing-request.ts';
import { KEPT_DAYS } from './feedback-store.ts';
import { LetterBody, LetterFileBody, PlacesBody } from './letter-request.ts';
import { NoteBody } from './note-request.ts';
import type { RESOURCES } from './resource-schemas.ts';
import {
  AskBody,
  ChatRequest,
  DocumentsRequest,
  DossiersRequest,
  FeedbackBody,
  MAX_DOSSIERS,
  SearchRequest,
  TimelineRequest,
  VerifyBody,
} from './schemas.ts';

/** Bodies of requests by the name that they have in `/openapi.json`. */
export const BODIES = {
  AskBody,
  VerifyBody,
  NoteBody,
  LetterBody,
  LetterFileBody,
  PlacesBody,
  FeedbackBody,
  ChatRequest,
} as const;

/** What may be asked in an address. */
export const QUERIES = {
  SearchRequest,
  DocumentsRequest,
  DossiersRequest,
  ComparisonRequest,
  MatrixRequest,
  TimelineRequest,
} as const;

type ResourceName = keyof typeof RESOURCES;

/** What comes back, and in which format. */
interface Reply {
  readonly description: string;
  readonly content: Readonly<Record<string, ResourceName | null>>;
}

/** One way to ask something of the API. */
export interface Operation {
  readonly id: string;
  readonly group:
    | 'Vragen en citaten'
    | 'Zoeken en lezen'
    | 'Briefing'
    | 'Feedback'
    | 'Voor andere programma’s'
    | 'Beheer';
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/api/documents/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** What the path holds, by name. */
  readonly inPath?: Readonly<Record<string, string>>;
  /** What the query of the address holds. */
  readonly query?: keyof typeof QUERIES;
  /** It can be confined to collections, in the address. */
  readonly collections?: true;
  /** Name of the body; null for one that is described elsewhere. */
  readonly body?: keyof typeof BODIES | null;
  readonly replies: Readonly<Record<number, Reply>>;
  readonly problems: readonly Code[];
}

const json = (content: ResourceName | null, description: string): Reply => ({
  description,
  content: { 'application/json': content },
});

/** What can be wrong with any body, and with any question. */
const BODY = [
  'bad_json',
  'broken_body',
  'invalid_utf8',
  'cross_origin',
  'body_too_large',
  'unsupported_media_type',
  'invalid_request',
] as const;
const QUESTION = ['empty_question', 'question_too_long', 'control_characters'] as const;
const FAULTS = ['unknown_host', 'too_many_requests', 'internal', 'busy', 'index_unavailable'] as const;

const FEEDBACK_ID = {
  id: 'Een UUID die de pagina zelf maakt, en die niemand anders kent: wie haar kent, kan de feedback veranderen.',
};

/** Everything that the API does, for `/openapi.json` and `/docs`. A test holds it to the routes of the app. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: 'ask',
    collections: true,
    group: 'Vragen en citaten',
    method: 'post',
    path: '/api/ask',
    summary: 'Stel een vraag',
    description: `Het antwoord bestaat uit zinnen uit de stukken, letterlijk of door een taalmodel ingekort en daarna gecontroleerd, elk met wie er spreekt en waar het staat. Staat het er niet, dan zegt het antwoord dat; ook dat is status 200. Het verzoek is ten hoogste ${BOUNDS.size / 1024} KiB.`,
    body: 'AskBody',
    replies: { 200: json('Answer', 'Het antwoord, of dat het er niet staat.') },
    problems: [...BODY, ...QUESTION, ...FAULTS],
  },
  {
    id: 'followUps',
    collections: true,
    group: 'Vragen en citaten',
    method: 'post',
    path: '/api/follow-ups',
    summary: 'Wat na een vraag te vragen valt',
    description:
      'Vervolgvragen over wat het dossier nog meer behandelt en het antwoord niet toont. Elke vraag is aan de stukken gesteld en met zekerheid beantwoord voordat zij hier staat; dat kost zoveel als een handvol antwoorden, dus vraag het na het antwoord. Het verzoek is dat van /api/ask.',
    body: 'AskBody',
    replies: { 200: json('FollowUps', 'De vragen, en waarbij ze gesteld worden.') },
    problems: [...BODY, ...QUESTION, ...FAULTS],
  },
  {
    id: 'chat',
    collections: true,
    group: 'Vragen en citaten',
    method: 'post',
    path: '/api/chat',
    summary: 'Stel een vraag en krijg het antwoord als stroom',
    description:
      'Het antwoord in de berichtenstroom van de AI SDK, zoals useChat die leest; het verzoek is dat van useChat. Elke zin is gecontroleerd voordat zij komt, en komt zodra dat gedaan is, ook als een taalmodel nog schrijft. Erachter staan wie er spreekt (data-claim) en de citaten (data-citation), ervoor eenmaal wat het stuk is (data-document); aan het eind de bronnen, data-refusal als het er niet staat, data-answer, en data-trace als het verzoek "trace": true heeft. Valt het taalmodel weg, dan blijft staan wat er stond en komt de rest letterlijk; data-answer zegt dat. Eerdere vragen van de gebruiker zijn het gesprek; wat er geantwoord zou zijn, wordt niet gelezen.',
    body: null,
    replies: { 200: { description: 'De stroom.', content: { 'text/event-stream': null } } },
    problems: [...BODY, ...QUESTION, ...FAULTS],
  },
  {
    id: 'verify',
    collections: true,
    group: 'Vragen en citaten',
    method: 'post',
    path: '/api/verify',
    summary: 'Controleer een citaat',
    description:
      'Of en waar een citaat in een stuk staat: letterlijk, op witruimte na, of met andere woorden. In het laatste geval is dit de plaats die er het dichtst bij komt, met woord voor woord wat er verschilt.',
    body: 'VerifyBody',
    replies: { 200: json('QuoteCheck', 'Waar het citaat staat, of dat het er niet staat.') },
    problems: [...BODY, 'not_found', ...FAULTS],
  },
  {
    id: 'checkPlaces',
    collections: true,
    group: 'Vragen en citaten',
    method: 'post',
    path: '/api/places',
    summary: 'Zoek gekozen zinnen opnieuw op',
    description:
      'Of zinnen die eerder gekozen zijn nog zo in de stukken staan, en of hun stuk sindsdien door een ander is vervangen.',
    body: 'PlacesBody',
    replies: { 200: json('CheckedPlaces', 'De plaatsen, in dezelfde volgorde.') },
    problems: [...BODY, ...FAULTS],
  },
  {
    id: 'search',
    collections: true,
    group: 'Zoeken en lezen',
    method: 'get',
    path: '/api/search',
    summary: 'Zoek passages',
    description:
      'De beste eerst. Wat in een ander stuk hetzelfde zegt, staat bij de passage waar het op lijkt.',
    query: 'SearchRequest',
    replies: { 200: json('SearchResult', 'De gevonden passages; geen als er niets is.') },
    problems: ['invalid_utf8', 'invalid_request', ...QUESTION, ...FAULTS],
  },
  {
    id: 'listDocuments',
    collections: true,
    group: 'Zoeken en lezen',
    method: 'get',
    path: '/api/documents',
    summary: 'Welke stukken er zijn',
    description:
      'Zonder hun tekst. Zonder parameters alle stukken, op volgorde van hun nummer. Met parameters een blad van 25 stukken, het nieuwste eerst of met "q" wat er het best bij past, en hoeveel er zijn met elke andere keuze.',
    query: 'DocumentsRequest',
    replies: { 200: json('DocumentList', 'De stukken.') },
    problems: ['invalid_utf8', 'invalid_request', ...QUESTION, ...FAULTS],
  },
  {
    id: 'listDossiers',
    collections: true,
    group: 'Zoeken en lezen',
    method: 'get',
    path: '/api/dossiers',
    summary: 'Welke dossiers er zijn',
    description: `Stukken over hetzelfde voorstel zijn één dossier. Met "q" die waarvan een titel of nummer elk van die woorden heeft, of een woord dat zo begint. Ten hoogste ${MAX_DOSSIERS}, die met de nieuwste stukken eerst.`,
    query: 'DossiersRequest',
    replies: { 200: json('DossierList', 'De dossiers met hun stukken.') },
    problems: ['invalid_utf8', 'invalid_request', ...FAULTS],
  },
  {
    id: 'getDocument',
    collections: true,
    group: 'Zoeken en lezen',
    method: 'get',
    path: '/api/documents/{id}',
    summary: 'Lees een stuk',
    description: 'Met de hele tekst, de delen en de passages. Alle plaatsen zijn plaatsen in die tekst.',
    inPath: { id: 'Nummer van het stuk, zo nodig met procenttekens geschreven.' },
    replies: { 200: json('Document', 'Het stuk.') },
    problems: ['not_found', ...FAULTS],
  },
  {
    id: 'getPassage',
    collections: true,
    group: 'Zoeken en lezen',
    method: 'get',
    path: '/api/passages/{id}',
    summary: 'Lees een passage',
    description: 'Met haar zinnen, en bij elke zin wie er spreekt en hoe stellig.',
    inPath: { id: 'Nummer van de passage; schrijf "#" als "%23".' },
    replies: { 200: json('Passage', 'De passage.') },
    problems: ['not_found', ...FAULTS],
  },
  {
    id: 'makeNote',
    collections: true,
    group: 'Briefing',
    method: 'post',
    path: '/api/notes',
    summary: 'Maak een nota, een briefing of vragen en antwoorden',
    description:
      'Uit de genoemde stukken, of uit die bij het onderwerp. Alles wat een stuk zegt, is een citaat met een voetnoot en is gecontroleerd zoals in een antwoord; wat alleen een ambtenaar kan beslissen, is een invulveld. Wie "Accept: text/event-stream" meestuurt, krijgt gebeurtenissen: "step" voor elk gelezen stuk, en ten slotte "paper" met het bestand in base64, of "problem". Wie de verbinding verbreekt, stopt het maken.',
    body: 'NoteBody',
    replies: {
      200: {
        description: 'Het bestand, met een naam.',
        content: {
          ...Object.fromEntries(Object.values(FORMAT_TYPES).map((type) => [type.split(';')[0], null])),
          'text/event-stream': null,
        },
      },
    },
    problems: [
      ...BODY,
      ...QUESTION,
      'not_found',
      'subject_not_found',
      'format_absent',
      'format_failed',
      ...FAULTS,
    ],
  },
  {
    id: 'answerLetter',
    collections: true,
    group: 'Briefing',
    method: 'post',
    path: '/api/letter',
    summary: 'Beantwoord de vragen in een brief',
    description:
      'Herkent de vragen in een brief (genummerd, met onderdelen, of aan het vraagteken) en geeft bij elke een concept uit de stukken. De brief wordt niet bewaard en niet doorzocht.',
    body: 'LetterBody',
    replies: { 200: json('Letter', 'De vragen met hun concepten.') },
    problems: [...BODY, ...FAULTS],
  },
  {
    id: 'letterFile',
    collections: true,
    group: 'Briefing',
    method: 'post',
    path: '/api/letter/file',
    summary: 'Maak een bestand van beantwoorde vragen',
    description:
      'In Word of Markdown. Elke vindplaats wordt opnieuw in de stukken nagezocht; wat er niet meer zo staat, komt er niet in, en van een vervangen stuk wordt dat gezegd. Een bewerkt antwoord staat er als tekst van de opsteller.',
    body: 'LetterFileBody',
    replies: {
      200: {
        description: 'Het bestand, met een naam.',
        content: Object.fromEntries(
          [FORMAT_TYPES.docx, FORMAT_TYPES.md].map((type) => [type.split(';')[0], null]),
        ),
      },
    },
    problems: [...BODY, ...FAULTS],
  },
  {
    id: 'timeline',
    collections: true,
    group: 'Zoeken en lezen',
    method: 'get',
    path: '/api/timeline',
    summary: 'Wanneer wat gebeurde of verwacht wordt',
    description: `De stappen van een voorstel met hun datum, uit de woorden van de stukken: gebeurd, gepland of verwacht. De zes weken zijn een berekening van Notabene en staan in geen stuk. Ten hoogste ${MOST_DOCUMENTS} stukken en ${MOST_EVENTS} gebeurtenissen; "notes" zegt wat er niet bij past.`,
    query: 'TimelineRequest',
    replies: {
      200: {
        description: 'De tijdlijn.',
        content: { 'application/json': 'Timeline', 'text/calendar': null, 'image/svg+xml': null },
      },
    },
    problems: ['invalid_utf8', 'not_found', 'invalid_request', ...FAULTS],
  },
  {
    id: 'getCard',
    collections: true,
    group: 'Zoeken en lezen',
    method: 'get',
    path: '/api/documents/{id}/card',
    summary: 'De positiekaart van een fiche of nota',
    description:
      'Wat het stuk zegt over het voorstel, het oordeel van het kabinet, het geld, het krachtenveld en de behandeling, rij voor rij in zijn eigen woorden. Wat er niet staat, staat er als "niet-vermeld".',
    inPath: { id: 'Nummer van het stuk, zo nodig met procenttekens geschreven.' },
    replies: { 200: json('Card', 'De kaart.') },
    problems: ['not_found', 'no_card', ...FAULTS],
  },
  {
    id: 'compare',
    collections: true,
    group: 'Zoeken en lezen',
    method: 'get',
    path: '/api/comparison',
    summary: 'Leg fiches en nota’s naast elkaar',
    description:
      'Hun positiekaarten, met één nummering van citaten. Vervangt een stuk een ander, dan ook wat er veranderde: welke oordelen, en zin voor zin wat gewijzigd, toegevoegd, vervallen of verplaatst is.',
    query: 'ComparisonRequest',
    replies: { 200: json('Comparison', 'De vergelijking.') },
    problems: ['invalid_utf8', 'not_found', 'no_card', 'invalid_request', ...FAULTS],
  },
  {
    id: 'matrix',
    collections: true,
    group: 'Zoeken en lezen',
    method: 'get',
    path: '/api/matrix',
    summary: 'De oordelen van het kabinet op een rij',
    description:
      'Over bevoegdheid, subsidiariteit en proportionaliteit, elk met de woorden waar het op rust. Zonder "id" alle fiches en de nota’s waarvan hier geen fiche is, de nieuwste eerst, zonder die door een ander zijn vervangen.',
    query: 'MatrixRequest',
    replies: {
      200: {
        description: 'De oordelen, als gegevens of als tekening.',
        content: { 'application/json': 'Matrix', 'image/svg+xml': null },
      },
    },
    problems: ['invalid_utf8', 'not_found', 'invalid_request', ...FAULTS],
  },
  {
    id: 'putFeedback',
    group: 'Feedback',
    method: 'put',
    path: '/api/feedback/{id}',
    summary: 'Zeg wat u van een antwoord vindt',
    description: `Nog een keer sturen verandert wat er onder dit nummer staat. Bewaard worden de velden hieronder, de dag en tijd, de vingerafdruk van de stukken en de versie van het programma; geen adres, en geen vraag als die niet is meegestuurd. Met "here" wijst een lezer aan waar het antwoord staat: de vraag en die plaats worden dan bewaard. Persoonsgegevens in de opmerking en de vragen worden weggelakt, voor zover ze te herkennen zijn. Wat ouder is dan ${KEPT_DAYS} dagen wordt verwijderd.`,
    inPath: FEEDBACK_ID,
    body: 'FeedbackBody',
    replies: { 204: { description: 'Het is bewaard.', content: {} } },
    problems: [...BODY, ...QUESTION, 'feedback_full', 'feedback_unavailable', ...FAULTS],
  },
  {
    id: 'deleteFeedback',
    group: 'Feedback',
    method: 'delete',
    path: '/api/feedback/{id}',
    summary: 'Neem feedback terug',
    description: 'Hierna is er niets meer van bewaard.',
    inPath: FEEDBACK_ID,
    replies: { 204: { description: 'Het is verwijderd, of het was er niet.', content: {} } },
    problems: ['cross_origin', 'invalid_request', 'feedback_unavailable', ...FAULTS],
  },
  {
    id: 'createChatCompletion',
    collections: true,
    group: 'Voor andere programma’s',
    method: 'post',
    path: '/v1/chat/completions',
    summary: 'Gebruik Notabene als taalmodel',
    description:
      'In het formaat van OpenAI. Het laatste bericht van de gebruiker is de vraag, de eerdere zijn het gesprek; wat anderen zeiden wordt niet gelezen. De bronnen staan onder de tekst en als annotaties bij de markeringen. Met "stream": true komt het antwoord per kop, zin en bron, elke zin zodra zij gecontroleerd is, en dan "[DONE]". Andere velden van OpenAI mogen er zijn en doen niets; "usage" telt woorden.',
    body: 'ChatRequest',
    replies: {
      200: {
        description: 'Het antwoord, in één keer of in stukken.',
        content: { 'application/json': 'Completion', 'text/event-stream': 'Chunk' },
      },
    },
    problems: [...BODY, ...QUESTION, 'model_not_found', ...FAULTS],
  },
  {
    id: 'listModels',
    group: 'Voor andere programma’s',
    method: 'get',
    path: '/v1/models',
    summary: 'Welke modellen er zijn',
    description: 'Er is er één: "notabene".',
    replies: { 200: json('ModelList', 'De modellen.') },
    problems: [],
  },
  {
    id: 'getModel',
    group: 'Voor andere programma’s',
    method: 'get',
    path: '/v1/models/{id}',
    summary: 'Zoek een model op',
    description: 'Voor programma’s die eerst kijken of een model bestaat.',
    inPath: { id: 'Naam van het model.' },
    replies: { 200: json('Model', 'Het model.') },
    problems: ['model_not_found'],
  },
  {
    id: 'mcp',
    collections: true,
    group: 'Voor andere programma’s',
    method: 'post',
    path: '/mcp',
    summary: 'Gebruik Notabene als hulpmiddel van een taalmodel',
    description:
      'Eén bericht van het Model Context Protocol, in JSON-RPC. De hulpmiddelen zijn ask, search, find_dossiers, get_document, get_passage en verify_quote; "tools/list" beschrijft ze. Er is geen sessie. Alleen bereikbaar onder de naam van deze machine of die van NOTABENE_URL.',
    body: null,
    replies: {
      200: {
        description: 'Het antwoord op het bericht, naar gelang van de versie van het protocol.',
        content: { 'application/json': null, 'text/event-stream': null },
      },
      202: { description: 'Een mededeling is ontvangen.', content: {} },
    },
    problems: [...BODY, 'bad_batch', ...FAULTS],
  },
  {
    id: 'deliver',
    group: 'Voor andere programma’s',
    method: 'post',
    path: '/channels/{channel}',
    summary: 'Breng een bericht uit een kanaal',
    description:
      'Voor Slack, Microsoft Teams en eigen programma’s die ondertekenen wat zij sturen (docs/run/webhook.md). Elk bericht bewijst op de manier van zijn kanaal van wie het komt. Het antwoord op de vraag volgt later, langs de weg van het kanaal.',
    inPath: { channel: 'Naam van het kanaal, zoals "slack", "teams" of "webhook".' },
    body: null,
    replies: {
      200: {
        description:
          'Aangenomen, of al eerder aangenomen; bij een enkel verzoek van een kanaal zelf, zijn antwoord.',
        content: {},
      },
      202: { description: 'Aangenomen.', content: {} },
    },
    problems: [
      'channel_invalid',
      'channel_unproved',
      'channel_forbidden',
      'channel_unavailable',
      'channel_absent',
      'cross_origin',
      'not_found',
      'body_too_large',
      ...FAULTS,
    ],
  },
  {
    id: 'health',
    group: 'Beheer',
    method: 'get',
    path: '/health',
    summary: 'Hoe het ermee staat',
    description: 'Versie, vingerafdruk van de stukken, en hoe vaak wat misging.',
    replies: {
      200: json('Health', 'De stukken zijn te doorzoeken.'),
      503: json('Unhealthy', 'De stukken zijn niet te doorzoeken.'),
    },
    problems: ['internal'],
  },
  {
    id: 'openapi',
    group: 'Beheer',
    method: 'get',
    path: '/openapi.json',
    summary: 'Deze beschrijving, voor programma’s',
    description: 'In OpenAPI 3.1.',
    replies: { 200: json(null, 'De beschrijving.') },
    problems: ['internal'],
  },
];
