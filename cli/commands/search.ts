import { encoderFor, theEncoder } from '../../ingest/encoding/encoder.ts';
import { VOICES } from '../../src/documents/document.ts';
import { KIND_IDS } from '../../src/kinds/index.ts';
import { search as searchIn } from '../../src/question/search.ts';
import type { Hit } from '../../src/search/index.ts';
import type { SearchOptions } from '../../src/search/search.ts';
import { type Accepted, acceptQuestion } from '../../src/search/words/accept.ts';
import { foundResource, ordersIn } from '../../src/web/api/resources.ts';
import { choiceOption, countOption } from '../arguments.ts';
import { type Arguments, type Command, CommandError, type ExitCode, INDEX_OPTIONS } from '../command.ts';
import { openAsked, openBatch } from '../open.ts';
import { BATCH_HELP } from '../questions/batch.ts';
import { runBatch } from '../questions/run-batch.ts';
import { renderHits } from '../render/hits.ts';
import { json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';

const DEFAULT_TOP = 10;
const MAX_TOP = 1000;

export const search: Command = {
  name: 'search',
  summary: 'Zoek passages, zonder er een antwoord van te maken',
  usage: [
    'search "TERMEN" [--top N] [--voice WIE] [--kind SOORT] [--corpus PAD]… [--collection NAAM]…',
    'search --batch BESTAND [--top N] [--voice WIE] [--kind SOORT] [--corpus PAD]… [--collection NAAM]…',
  ],
  options: {
    top: {
      type: 'string',
      value: 'N',
      help: `hoogstens zoveel passages; ${DEFAULT_TOP} als u niets opgeeft`,
    },
    voice: { type: 'string', value: 'WIE', help: `wie er spreekt: ${VOICES.join(', ')}` },
    kind: { type: 'string', value: 'SOORT', help: `soort stuk: ${KIND_IDS.join(', ')}` },
    batch: {
      type: 'string',
      value: 'BESTAND',
      help: `één JSON-object per regel, {"id", "question"}; ${BATCH_HELP}`,
    },
    ...INDEX_OPTIONS,
  },
  run: (args, terminal) => (args.has('batch') ? searchBatch(args, terminal) : searchOne(args, terminal)),
};

/** A search has terms where `ask` has a question. */
const NOT_SEARCHED: Readonly<Record<Extract<Accepted, { ok: false }>['code'], string>> = {
  wrong_type: 'De zoektermen moeten tekst zijn.',
  empty_question: 'De zoektermen zijn leeg; geef een of meer woorden of een nummer om op te zoeken.',
  question_too_long: 'De zoektermen zijn samen te lang; geef er minder.',
  control_characters: 'De zoektermen bevatten stuurtekens; typ ze opnieuw, zonder onzichtbare tekens.',
};

async function searchOne(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const options = searchOptions(args);
  if (args.words.length === 0)
    throw new CommandError(2, 'Geef een of meer zoektermen; zie notabene search --help.');
  const terms = args.words.join(' ');
  const accepted = acceptQuestion(terms);
  if (!accepted.ok) throw new CommandError(2, NOT_SEARCHED[accepted.code]);
  const index = await openAsked(args, terminal, theEncoder);
  const hits = await searchIn(index, terms, { ...options, encoder: await encoderFor(index) });
  await terminal.out(
    args.has('json') ? `${json({ id: null, hits: hits.map(hitAsJson) })}\n` : renderHits(hits, terminal),
  );
  return 0;
}

async function searchBatch(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const options = searchOptions(args);
  if (args.words.length > 0)
    throw new CommandError(2, 'Bij --batch staan de vragen in het bestand; laat TERMEN weg.');
  const path = args.one('batch') ?? '-';
  const bytes = await openBatch(path, terminal);
  const index = await openAsked(args, terminal, theEncoder);
  return runBatch(path, bytes, terminal, async ({ id, question }) => ({
    id,
    hits: (await searchIn(index, question, { ...options, encoder: await encoderFor(index) })).map(hitAsJson),
  }));
}

function searchOptions(args: Arguments): SearchOptions {
  const voice = choiceOption(args, 'voice', VOICES);
  const kind = choiceOption(args, 'kind', KIND_IDS);
  return {
    top: countOption(args, 'top', DEFAULT_TOP, MAX_TOP),
    ...(voice === undefined ? {} : { voice }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function hitAsJson({ passage, score, found, alike }: Hit): object {
  const same = alike.map(({ passage: { documentId, id } }) => ({ documentId, passageId: id }));
  return {
    documentId: passage.documentId,
    passageId: passage.id,
    score,
    ...(found && { found: foundResource(found, passage) }),
    text: passage.text,
    ...ordersIn([passage]),
    ...(same.length > 0 && { alike: same }),
  };
}
