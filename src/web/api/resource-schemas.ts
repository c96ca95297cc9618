import * as z from 'zod/v4/mini';
import { ANSWER_STATUSES } from '../../answer/answer.ts';
import { ROW_STATUSES } from '../../briefing/letter/rows.ts';
import { PARTS, STATUSES, STEPS } from '../../briefing/timeline/event.ts';
import { MODALITIES, SENDER_BASES, VOICES } from '../../documents/document.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import { type Code, PROBLEMS } from '../http/problem.ts';
import { briefingSchemas } from './briefing-schemas.ts';
import { OPENAI } from './openai-schemas.ts';
import { DocumentId, said } from './schemas.ts';

/**
 * What comes out of the API. Tests hold every response to these schemas. To make them takes longer than to make all
 * else that a worker starts with, so only what describes the API imports them, when it is asked to; types are free.
 */

const Voice = said(z.enum(VOICES), 'Wie er spreekt.');
const Kind = said(z.enum(KIND_IDS), 'Soort stuk.');
const Modality = said(
  z.enum(MODALITIES),
  'Hoe stellig het gezegd wordt; "opdracht" is geen uitspraak maar een opdracht aan de lezer of aan een taalmodel.',
);
const Language = said(z.enum(['nl', 'en']), 'Taal.');
const Path = said(z.array(z.string()), 'Koppen boven de tekst, van boven naar beneden.');
const Url = said(
  z.nullable(z.string()),
  'Adres van de publicatie, zoals opgehaald of opgegeven; null als dat niet bekend is.',
);
const Page = said(z.nullable(z.int()), 'Bladzijde van de bron, vanaf 1; null als de bron er geen heeft.');
const Start = said(z.int(), 'Eerste teken in de tekst van het stuk, in UTF-16-eenheden.');
const End = said(z.int(), 'Plaats na het laatste teken.');

const TextType = said(
  z.nullable(z.string()),
  '"redactionele weergave" voor een weergave in andere woorden; null voor de officiële tekst zelf.',
);

const Words = z.strictObject({
  quote: said(z.string(), 'De letterlijke tekens van het stuk: text.slice(start, end).'),
  start: Start,
  end: End,
});

const Citation = z.strictObject({
  number: said(z.int(), 'Nummer van de markering in de tekst.'),
  documentId: DocumentId,
  documentTitle: z.string(),
  textType: TextType,
  source: said(z.string(), 'Bestandsnaam van de bron.'),
  passageId: z.string(),
  path: Path,
  quote: said(z.string(), 'De letterlijke tekens van het stuk: text.slice(start, end).'),
  start: Start,
  end: End,
  page: Page,
  url: Url,
  table: said(
    z.optional(
      z.strictObject({
        columns: said(z.array(Words), 'De koppen van de kolommen waaruit het citaat komt.'),
        row: said(z.nullable(Words), 'De eerste cel van de rij, als het citaat die weglaat; anders null.'),
      }),
    ),
    'Van een citaat uit een tabel: waar het bij hoort. Net als het citaat aan de tekst van het stuk gecontroleerd.',
  ),
});

const Claim = z.strictObject({
  text: said(z.string(), 'Eén zin van het antwoord.'),
  voice: Voice,
  modality: Modality,
  citations: said(z.array(Citation).check(z.minLength(1)), 'Waar de zin op rust; nooit leeg.'),
  translation: said(
    z.optional(z.strictObject({ language: z.enum(['nl', 'en']), text: z.string() })),
    'Vertaling door een taalmodel, om naast het citaat te tonen; getallen, namen en ontkenningen zijn gecontroleerd.',
  ),
});

const Lead = z.strictObject({
  text: z.string(),
  translated: said(
    z.optional(z.literal(true)),
    'De zin is in een andere taal dan zijn citaten: gecontroleerd op getallen, namen en ontkenningen, en niet op elk woord.',
  ),
  citations: said(z.array(Citation).check(z.minLength(1)), 'Waar de zin op rust; nooit leeg.'),
});

const Nearest = z.strictObject({
  documentId: DocumentId,
  documentTitle: z.string(),
  passageId: z.string(),
  path: Path,
  voice: Voice,
  quote: z.string(),
  start: Start,
  end: End,
});

const Task = z.strictObject({
  name: said(
    z.string(),
    'Welke taak: "samenvatting", "spreeklijn", "voor-en-nadelen", "tabel", "verandering", "vergelijking", "nota" of "hulp".',
  ),
  about: said(z.nullable(z.string()), 'Waarover het gemaakt is.'),
  parts: said(
    z.array(
      z.strictObject({
        row: z.nullable(z.string()),
        column: z.nullable(z.string()),
        claims: said(z.int(), 'Hoeveel van "claims" hier staan, na die van de delen ervoor.'),
        note: z.nullable(z.string()),
      }),
    ),
    'De koppen, of de vakken van een tabel, in hun volgorde.',
  ),
  shown: said(
    z.array(z.nullable(z.string())),
    'Per zin wat ervan getoond wordt als dat niet haar eigen woorden zijn: in de wij-vorm van een spreeklijn.',
  ),
  remarks: said(z.array(z.string()), 'Hoe het gemaakt is, en wat er niet bij staat.'),
  links: z.array(z.strictObject({ text: z.string(), href: z.string() })),
  examples: said(z.array(z.string()), 'Wat er ook gevraagd kan worden.'),
  paper: said(
    z.nullable(
      z.strictObject({
        form: z.string(),
        about: z.optional(z.string()),
        documents: z.array(z.string()),
        questions: z.optional(z.array(z.string())),
      }),
    ),
    'Het stuk dat hiervan te maken is, zoals POST /api/notes het neemt.',
  ),
});

const Answer = z.strictObject({
  id: said(z.string(), 'Dezelfde vraag over dezelfde stukken heeft hetzelfde nummer.'),
  question: z.string(),
  language: said(z.enum(['nl', 'en']), 'Taal van de vraag en van de vaste woorden in het antwoord.'),
  mode: said(
    z.enum(['extractive', 'generated']),
    'Letterlijke zinnen, of ten minste één door een taalmodel verwoord en daarna gecontroleerd.',
  ),
  degraded: said(
    z.nullable(z.string()),
    'Waarom het taalmodel niet, of niet tot het einde, te gebruiken was; anders null.',
  ),
  confidence: said(
    z.number().check(z.gte(0), z.lte(1)),
    'Kans, van 0 tot 1, dat klopt wat getoond wordt; bij een weigering: dat klopt wat getoond zou zijn.',
  ),
  status: z.enum(ANSWER_STATUSES),
  lead: said(
    z.optional(Lead),
    'Het antwoord in één zin van een taalmodel, per zinsdeel gecontroleerd tegen de citaten; alleen met een taalmodel, en als die zin klopt.',
  ),
  summaries: said(
    z.optional(z.array(z.strictObject({ ...Lead.shape, voice: Voice }))),
    'Waar meer sprekers iets zeggen: per spreker één zin van een taalmodel, op dezelfde manier gecontroleerd.',
  ),
  text: said(z.string(), 'Het antwoord in Markdown, met markeringen als [1].'),
  claims: z.array(Claim),
  missing: said(z.array(z.string()), 'Wat de stukken niet geven, in hele zinnen.'),
  notes: said(
    z.array(z.string()),
    'Dat een later stuk op een geciteerd stuk volgt of het vervangt, dat het vorige antwoord hetzelfde gaf, en dat van een stuk waarin iets niet staat hier niet de officiële tekst is.',
  ),
  reason: said(
    z.nullable(
      z.enum([
        'subject_not_found',
        'detail_not_found',
        'voice_not_found',
        'off_topic',
        'ambiguous',
        'empty_corpus',
        'not_verified',
      ]),
    ),
    'Waarom er geen antwoord is, of geen heel antwoord.',
  ),
  message: said(z.nullable(z.string()), 'De weigering, of wat er ontbreekt, in de taal van de vraag.'),
  nearest: said(z.array(Nearest), 'Zonder antwoord: wat er het dichtst bij komt.'),
  correction: said(
    z.optional(Claim),
    'Als de stukken iets anders zeggen dan de vraag aanneemt (een ander bedrag, een andere datum, het tegendeel, een andere spreker): de zin die dat zegt. Zij staat ook als eerste in "nearest".',
  ),
  choices: said(
    z.array(
      z.strictObject({
        title: said(
          z.string(),
          'Waar het dossier naar heet: het nieuwste fiche, of anders het nieuwste stuk.',
        ),
        documents: said(z.array(z.string()), 'Nummers van de stukken.'),
        dossier: said(
          z.string(),
          'Eén nummer voor al deze stukken; stel de vraag opnieuw met alleen dit in "scope".',
        ),
        place: said(Nearest, 'Wat het dossier als eerste zou antwoorden.'),
      }),
    ),
    'Bij "ambiguous": de dossiers waarover de vraag kan gaan, de waarschijnlijkste eerst.',
  ),
  task: said(z.optional(Task), 'Alleen als er een taak gevraagd werd ("vat samen") en geen vraag.'),
  timing: z.strictObject({ retrieveMs: z.number(), answerMs: z.number(), totalMs: z.number() }),
});

const Letter = z.strictObject({
  questions: z.array(
    z.strictObject({
      number: said(z.string(), 'Zoals in de brief, met een letter voor een onderdeel: "3a".'),
      question: z.string(),
      status: z.enum(ROW_STATUSES),
      draft: said(z.string(), 'De zinnen achter elkaar, met markeringen als [1]; leeg als er niets is.'),
      claims: z.array(Claim),
      remarks: said(z.array(z.string()), 'Wat niet zeker is, wat ontbreekt, of waarom er niets is.'),
      nearest: z.array(Nearest),
      choices: said(
        z.array(z.strictObject({ title: z.string(), dossier: z.string() })),
        'Bij "bedoelt-u": de dossiers; stel de vraag opnieuw met een ervan in "scope".',
      ),
    }),
  ),
  more: said(z.int(), 'Hoeveel vragen er niet bij pasten.'),
});

const CheckedPlaces = z.strictObject({
  places: z.array(
    z.strictObject({
      documentId: DocumentId,
      standing: said(
        z.enum(['holds', 'moved', 'gone', 'no_document']),
        'Of de zin er nog staat, elders in het stuk staat, er niet meer staat, of het stuk weg is.',
      ),
      start: z.nullable(z.int()),
      end: z.nullable(z.int()),
      voice: z.nullable(Voice),
      replacedBy: said(
        z.nullable(z.strictObject({ id: DocumentId, title: z.string() })),
        'Het latere stuk dat het geciteerde vervangt; anders null.',
      ),
    }),
  ),
});

const QuotedPlace = z.strictObject({
  start: Start,
  end: End,
  text: said(z.string(), 'De tekens zoals ze in het stuk staan.'),
  page: Page,
  passageId: said(z.nullable(z.string()), 'Passage waarin het begint; null in een kop.'),
  path: Path,
  voice: said(z.nullable(z.enum(VOICES)), 'Wie er spreekt; null in een kop, en als er meer spreken.'),
  modality: said(z.nullable(z.enum(MODALITIES)), 'Hoe stellig; null in een kop.'),
  whole: said(z.boolean(), 'Of het hele zinnen zijn. Wat van een zin is weggelaten kan hem omkeren.'),
  sentences: said(z.string(), 'De hele zinnen waar het uit komt.'),
});

const Difference = z.strictObject({
  change: said(
    z.enum(['missing', 'added', 'changed']),
    'missing: staat wel in het stuk en niet in het citaat; added: andersom; changed: andere woorden.',
  ),
  inDocument: z.string(),
  inQuote: z.string(),
});

const QuoteCheck = z.strictObject({
  status: said(
    z.enum(['exact', 'white_space', 'differs', 'not_found']),
    'exact: letterlijk; white_space: op witruimte na; differs: met andere woorden; not_found: niet.',
  ),
  message: z.string(),
  documentId: DocumentId,
  documentTitle: z.string(),
  url: Url,
  place: said(z.nullable(QuotedPlace), 'Waar het staat, of wat er het dichtst bij komt.'),
  occurrences: said(z.int(), 'Op hoeveel plaatsen het staat, tot honderd; 0 als het verschilt.'),
  similarity: said(z.number(), 'Welk deel van het citaat daar in dezelfde volgorde staat, van 0 tot 1.'),
  differences: z.array(Difference),
});

const Orders = said(
  z.optional(z.array(z.strictObject({ start: Start, end: End }))),
  'Zinnen die de lezer of een taalmodel een opdracht geven: van niemand een standpunt, en geen opdracht aan u. Alleen als die er zijn.',
);

const Hit = z.strictObject({
  documentId: DocumentId,
  documentTitle: z.string(),
  passageId: z.string(),
  path: Path,
  voice: Voice,
  score: said(z.number(), 'Alleen te vergelijken binnen één zoekvraag.'),
  text: z.string(),
  orders: Orders,
  alike: said(
    z.array(z.strictObject({ documentId: DocumentId, passageId: z.string() })),
    'Passages in andere stukken die hetzelfde zeggen.',
  ),
});

const SearchResult = z.strictObject({ query: z.string(), hits: z.array(Hit) });

const References = z.strictObject({
  com: z.array(z.string()),
  celex: z.array(z.string()),
  kamerstuk: z.array(z.string()),
  dossier: z.array(z.string()),
  tk: z.array(z.string()),
  related: said(z.array(z.string()), 'Titels van andere stukken waar dit stuk naar verwijst.'),
});

const summary = {
  id: DocumentId,
  kind: Kind,
  collection: said(z.string(), 'De collectie waar het stuk in zit.'),
  title: z.string(),
  date: said(z.nullable(z.string()), 'Datum als 2026-01-30; null als die niet bekend is.'),
  language: Language,
  references: said(References, 'Nummers van het stuk en van waar het over gaat.'),
  ministries: z.array(z.string()),
  sender: said(
    z.nullable(
      z.strictObject({
        name: z.string(),
        type: said(z.nullable(z.enum(VOICES)), 'Welke van de sprekers dat is; null als dat niet bekend is.'),
        basis: said(z.enum(SENDER_BASES), 'Waar het uit blijkt.'),
        claimed: said(z.boolean(), 'Alleen het stuk zelf zegt het, en niemand staat ervoor in.'),
      }),
    ),
    'Van wie het stuk is; null als het dat niet zegt.',
  ),
  voices: said(z.array(z.enum(VOICES)), 'Wie er in het stuk spreken.'),
  url: Url,
  textType: TextType,
};

const DocumentSummary = z.strictObject({ ...summary, passages: said(z.int(), 'Aantal passages.') });

const FacetCounts = said(
  z.array(z.strictObject({ value: z.string(), documents: z.int() })),
  'Hoeveel stukken elke waarde heeft, van wat de andere filters overlaten.',
);

const DocumentList = z.strictObject({
  documents: z.array(DocumentSummary),
  total: z.optional(said(z.int(), 'Alleen met filters: hoeveel stukken het zijn, over alle bladen.')),
  page: z.optional(said(z.int(), 'Het blad dat dit is; het laatste als er zo veel niet zijn.')),
  pages: z.optional(said(z.int(), 'Hoeveel bladen er zijn.')),
  cut: z.optional(
    said(z.boolean(), 'Of er meer plaatsen waren dan bekeken zijn; dan kunnen er stukken ontbreken.'),
  ),
  facets: z.optional(
    said(
      z.strictObject({
        kind: FacetCounts,
        voice: FacetCounts,
        collection: FacetCounts,
        ministry: FacetCounts,
        year: FacetCounts,
        dossier: FacetCounts,
      }),
      'Waarop verder te kiezen valt.',
    ),
  ),
});

const DossierList = z.strictObject({
  dossiers: z.array(
    z.strictObject({
      id: said(z.string(), 'Voor "scope": één nummer voor alle stukken van het dossier.'),
      title: said(z.string(), 'Waar het dossier naar heet: het nieuwste fiche, of anders het nieuwste stuk.'),
      language: Language,
      numbers: said(z.array(z.string()), 'Nummers van de Commissie waaronder het bekend is.'),
      papers: said(z.int(), 'Hoeveel stukken het heeft.'),
      documents: said(
        z.array(
          z.strictObject({
            id: DocumentId,
            title: z.string(),
            kind: Kind,
            language: Language,
            date: z.nullable(z.string()),
          }),
        ),
        'De stukken, de nieuwste eerst; van een lang dossier niet alle.',
      ),
    }),
  ),
  total: said(z.int(), 'Hoeveel dossiers er passen, ook die hier niet staan.'),
});

const FollowUps = z.strictObject({
  followUps: said(z.array(z.string()), 'Ten hoogste drie vragen; geen als er geen zeker beantwoord wordt.'),
  scope: said(z.array(z.string()), 'Stel ze met dit als "scope".'),
  title: said(z.nullable(z.string()), 'Hoe dat dossier of stuk heet.'),
});

const Section = z.strictObject({
  path: Path,
  rubriek: said(z.nullable(z.string()), 'Hoe het sjabloon dit deel noemt; null als dat niet bekend is.'),
  voice: Voice,
  modality: Modality,
  start: Start,
  end: End,
});

const DocumentExcerpt = z.strictObject({
  ...summary,
  passages: z.int(),
  start: Start,
  end: End,
  length: said(z.int(), 'Lengte van de hele tekst; vraag verder vanaf "end" als dat ervoor ligt.'),
  text: said(z.string(), 'De tekst van "start" tot "end".'),
  orders: Orders,
  sections: said(z.array(Section), 'De delen van het stuk die in deze tekst staan.'),
});

const PassageOutline = z.strictObject({
  id: z.string(),
  path: Path,
  rubriek: z.nullable(z.string()),
  voice: Voice,
  start: Start,
  end: End,
});

const Numbers = z.strictObject({
  own: said(z.array(z.string()), 'Waaronder het stuk zelf is gepubliceerd.'),
  about: said(z.array(z.string()), 'Van de voorstellen waar een fiche of nota over gaat.'),
  named: said(z.array(z.string()), 'Van andere stukken, die het alleen noemt.'),
});

const Document = z.strictObject({
  ...summary,
  numbers: said(Numbers, 'De nummers uit "references", naar wat zij voor het stuk zijn.'),
  source: z.strictObject({
    name: z.string(),
    url: Url,
    sha256: z.string(),
    standing: z.optional(
      said(
        z.enum(['official', 'claimed']),
        'Officieel is wat bij de bron is opgehaald of door een beheerder is vrijgegeven; voor wat is meegestuurd staat niemand in. Zonder dit veld staat de beheerder ervoor in.',
      ),
    ),
    fetchedOn: z.optional(said(z.string(), 'Dag van het ophalen, als 2026-01-30.')),
    releasedOn: z.optional(said(z.string(), 'Dag van de vrijgave, als 2026-01-30.')),
  }),
  text: said(z.string(), 'De hele tekst zoals die doorzocht wordt.'),
  orders: Orders,
  sections: said(z.array(Section), 'Volgen elkaar op en beslaan de hele tekst.'),
  pages: z.array(z.strictObject({ start: Start, page: z.nullable(z.int()) })),
  blocks: z.array(
    z.strictObject({
      type: z.enum(['heading', 'paragraph', 'item']),
      start: Start,
      end: End,
      label: z.nullable(z.strictObject({ start: Start, end: End })),
    }),
  ),
  passages: z.array(PassageOutline),
});

const Passage = z.strictObject({
  id: z.string(),
  documentId: DocumentId,
  documentTitle: z.string(),
  url: Url,
  path: Path,
  rubriek: z.nullable(z.string()),
  voice: Voice,
  text: z.string(),
  start: Start,
  end: End,
  sentences: z.array(z.strictObject({ start: Start, end: End, voice: Voice, modality: Modality })),
});

const Place = said(
  z.nullable(z.strictObject({ date: z.string(), place: z.enum(['zin', 'deel', 'stuk', 'gegevens']) })),
  'De datum waar het jaar van komt als dat er niet bij staat, en waar die staat.',
);

const TimelineEvent = z.strictObject({
  id: said(z.string(), 'Blijft gelijk voor dezelfde stap op dezelfde datum.'),
  step: said(z.enum(STEPS), 'Welke stap.'),
  name: said(z.nullable(z.string()), 'Welke Raad; null als dat er niet staat.'),
  date: said(z.nullable(z.string()), 'Dag (2026-01-30) of maand (2026-01); null zonder datum.'),
  latest: said(z.boolean(), 'Of het de uiterste datum is.'),
  part: said(z.nullable(z.enum(PARTS)), 'Waar in de maand, als het stuk dat zegt ("eind april").'),
  status: said(
    z.enum(STATUSES),
    'gebeurd: het stuk zegt dat het gebeurde; gepland: het noemt de stap zonder dat te zeggen; verwacht: het houdt een slag om de arm.',
  ),
  year: said(
    z.nullable(z.enum(['bron', 'context'])),
    'Of het jaar erbij staat of uit een andere datum volgt.',
  ),
  yearFrom: Place,
  after: said(
    z.nullable(z.strictObject({ step: z.enum(STEPS), date: z.nullable(z.string()) })),
    'Zonder datum: de stap waarna deze komt.',
  ),
  received: said(z.boolean(), 'Of het de ontvangst van het Commissiedocument is.'),
  proposals: said(z.array(z.string()), 'Nummers van de voorstellen; anders het nummer van het stuk.'),
  basis: said(
    z.enum(['citaat', 'gegevens']),
    'Wat datum en status bepaalt: woorden van een stuk, of de datum van een stuk.',
  ),
  claims: said(z.array(Claim), 'De zinnen erover; die datum en status bepalen, staan vooraan.'),
  deciding: said(
    z.int(),
    'Zoveel zinnen, vanaf de eerste, bepalen datum en status; 0 als de basis gegevens zijn.',
  ),
  data: said(
    z.array(z.strictObject({ documentId: DocumentId, title: z.string(), number: z.nullable(z.string()) })),
    'De stukken waarvan de datum telt.',
  ),
  moment: said(z.nullable(z.enum(['voorbij', 'vandaag', 'komend'])), 'Gezien vanaf "on"; null zonder datum.'),
  open: said(z.boolean(), 'De datum is voorbij, en of het gebeurd is staat niet in deze stukken.'),
  happenedOn: said(z.nullable(z.string()), 'Wanneer dit volgens een ander stuk gebeurde.'),
  remarks: said(z.array(z.string()), 'Wat erbij gezegd moet worden, in zinnen.'),
});

const TimelineTerm = z.strictObject({
  proposals: z.array(z.string()),
  from: said(z.string(), 'Nummer van de gebeurtenis vanaf welke geteld is.'),
  to: said(z.nullable(z.string()), 'Nummer van de gebeurtenis tot welke; null als die datum er niet is.'),
  sixWeeks: said(z.string(), 'Zes weken later.'),
  days: said(z.nullable(z.int()), 'Dagen van de ene tot de andere.'),
  text: said(z.string(), 'Hetzelfde in een zin.'),
});

const Timeline = z.strictObject({
  on: said(z.string(), 'De dag vanaf welke gezien is wat voorbij is.'),
  events: z.array(TimelineEvent),
  terms: said(z.array(TimelineTerm), 'Een berekening van Notabene, geen uitspraak van een stuk.'),
  notes: said(z.array(z.string()), 'Wat de lezer erbij moet weten.'),
});

const failures = said(z.record(z.string(), z.int()), 'Hoe vaak wat misging sinds de start, per code.');

/** Who is not signed in where that is needed gets no more than the first two. */
const Health = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  index: z.optional(
    z.strictObject({
      format: z.int(),
      fingerprint: said(z.string(), 'Verandert met de stukken die de vrager mag lezen en met het programma.'),
    }),
  ),
  engine: said(
    z.optional(
      z.strictObject({
        name: z.literal('opensearch'),
        status: z.enum(['green', 'yellow', 'red']),
        nodes: z.int(),
      }),
    ),
    'Hoe het cluster eraan toe is waarin gezocht wordt: bij yellow is alles er, maar niet alles in tweevoud; bij red is niet alles er.',
  ),
  encoder: z.optional(
    said(
      z.nullable(z.strictObject({ name: z.string(), fingerprint: z.string() })),
      'Het taalmodel waarmee op betekenis wordt gezocht; null als alleen op woorden wordt gezocht.',
    ),
  ),
  documents: z.optional(z.int()),
  passages: z.optional(z.int()),
  feedback: z.optional(said(z.boolean(), 'Of feedback op antwoorden bewaard kan worden.')),
  channels: z.optional(
    said(
      z.nullable(z.strictObject({ unfinished: z.int(), failed: z.int(), lost: z.int() })),
      'Berichten uit kanalen van het laatste etmaal die bleven liggen, die mislukten en waarvan de vrager dat weet, en waarvan het niemand te zeggen was; null zonder kanalen, of als dat nu niet te zeggen is.',
    ),
  ),
  failures: z.optional(failures),
});

const Unhealthy = z.strictObject({
  status: z.literal('unavailable'),
  part: said(z.enum(['index', 'encoder']), 'Wat er ontbreekt of niet te gebruiken is.'),
  version: z.string(),
  failures: z.optional(failures),
});

const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS) as [Code, ...Code[]]),
  detail: said(z.string(), 'Wat eraan te doen is.'),
  field: z.optional(said(z.string(), 'Het veld waar het over gaat.')),
  requestId: said(z.string(), 'Kenmerk om door te geven als het misgaat.'),
});

const BRIEFING = briefingSchemas({ Claim, DocumentId, Kind, Path, Url });

/** Every resource by the name that it has in `/openapi.json`. */
export const RESOURCES = {
  Answer,
  Claim,
  Citation,
  Nearest,
  Letter,
  CheckedPlaces,
  QuoteCheck,
  QuotedPlace,
  Difference,
  SearchResult,
  Hit,
  DocumentList,
  DossierList,
  FollowUps,
  DocumentSummary,
  References,
  Document,
  DocumentExcerpt,
  Section,
  PassageOutline,
  Passage,
  Timeline,
  TimelineEvent,
  TimelineTerm,
  ...BRIEFING,
  Health,
  Unhealthy,
  Problem,
  ...OPENAI,
} as const;

/** A resource by its name, as the code that makes it has to give it. */
export type Resource<Name extends keyof typeof RESOURCES> = z.infer<(typeof RESOURCES)[Name]>;
