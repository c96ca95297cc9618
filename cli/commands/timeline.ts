import type { TimelineEvent } from '../../src/briefing/timeline/event.ts';
import { openTimeline } from '../../src/briefing/timeline/timeline.ts';
import { timelinePicture } from '../../src/briefing/timeline/timeline-picture.ts';
import { dutchDay } from '../../src/documents/identity/dates.ts';
import { timelineResource } from '../../src/web/api/timeline-resource.ts';
import { officialUrl } from '../../src/web/parts/links.ts';
import { dateOption, formatOption } from '../arguments.ts';
import { type Arguments, type Command, CommandError, INDEX_OPTIONS } from '../command.ts';
import { openAsked } from '../open.ts';
import { flat, json } from '../render/text.ts';
import { renderTimeline } from '../render/timeline.ts';
import type { Terminal } from '../terminal.ts';
import { OUT_OPTIONS, writeResult } from '../write-result.ts';

const FORMATS = ['tekst', 'json', 'ics', 'svg'] as const;

export const timeline: Command = {
  name: 'timeline',
  summary: 'Toon wanneer wat gebeurde, gepland is of verwacht wordt',
  usage: [
    'timeline [ID…] [--on DATUM] [--format tekst|json|ics|svg] [--out BESTAND [--replace]] [--corpus PAD]… [--collection NAAM]…',
  ],
  options: {
    on: {
      type: 'string',
      value: 'DATUM',
      help: 'vanaf deze dag gezien, als 2026-01-30; vandaag als u niets opgeeft',
    },
    format: {
      type: 'string',
      value: 'VORM',
      help: 'tekst, json, ics (voor een agenda) of svg (een tekening); anders tekst',
    },
    ...OUT_OPTIONS,
    ...INDEX_OPTIONS,
  },
  async run(args, terminal) {
    const on = dateOption(args, 'on') ?? dutchDay(Date.now());
    const format = formatOf(args);
    const index = await openAsked(args, terminal);
    const opened = await openTimeline(index, args.words, { on });
    if (opened === undefined)
      throw await unknown(args.words, async (id) => (await index.held(id)) !== undefined);
    const made = await written(opened.timeline, format, terminal);
    const out = args.one('out');
    if (out === undefined) {
      await terminal.out(made);
      return 0;
    }
    await writeResult(out, made, args.has('replace'));
    terminal.say(`De tijdlijn staat in ${flat(out)}.`);
    return 0;
  },
};

function formatOf(args: Arguments): (typeof FORMATS)[number] {
  const chosen = formatOption(args, FORMATS);
  if (!args.has('json')) return chosen ?? 'tekst';
  if (chosen !== undefined && chosen !== 'json')
    throw new CommandError(2, `Kies tussen --json en --format ${chosen}.`);
  return 'json';
}

async function unknown(
  ids: readonly string[],
  exists: (id: string) => Promise<boolean>,
): Promise<CommandError> {
  for (const id of ids)
    if (!(await exists(id)))
      return new CommandError(
        1,
        `Er is geen stuk met id ${flat(id)}; notabene documents toont welke er zijn.`,
      );
  return new CommandError(1, 'Een van de stukken is er niet meer; probeer het opnieuw.');
}

type Shown = Parameters<typeof timelineResource>[0];

async function written(shown: Shown, format: (typeof FORMATS)[number], terminal: Terminal): Promise<string> {
  switch (format) {
    case 'json':
      return `${json(timelineResource(shown))}\n`;
    case 'svg':
      return `${timelinePicture(shown, { linkTo: publication })}\n`;
    case 'ics': {
      const { timelineCalendar } = await import('../../src/briefing/timeline/timeline-calendar.ts');
      return timelineCalendar(shown, { stamp: Date.now(), linkTo: publication });
    }
    default:
      return renderTimeline(shown, terminal);
  }
}

/** Outside of a server there is only the official publication to point to. */
const publication = ({ claims: [claim] }: TimelineEvent): string | null =>
  claim === undefined ? null : officialUrl(claim.citations[0].url);
