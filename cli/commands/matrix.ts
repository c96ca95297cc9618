import { setImmediate } from 'node:timers/promises';
import { type Matrix, matrixOf } from '../../src/briefing/position/matrix.ts';
import { matrixPicture } from '../../src/briefing/position/matrix-picture.ts';
import { matrixResource } from '../../src/web/api/briefing-resources.ts';
import { citationUrl } from '../../src/web/parts/links.ts';
import { formatOption } from '../arguments.ts';
import { type Arguments, type Command, CommandError, INDEX_OPTIONS } from '../command.ts';
import { openAsked } from '../open.ts';
import { progressOn } from '../progress.ts';
import { renderMatrix } from '../render/matrix.ts';
import { counted, flat, json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';
import { OUT_OPTIONS, writeResult } from '../write-result.ts';

const FORMATS = ['tekst', 'json', 'svg'] as const;
type Format = (typeof FORMATS)[number];

export const matrix: Command = {
  name: 'matrix',
  summary: 'Zet de oordelen van het kabinet over bevoegdheid, subsidiariteit en proportionaliteit op een rij',
  usage: [
    'matrix [ID…] [--format tekst|json|svg] [--out BESTAND [--replace]] [--corpus PAD]… [--collection NAAM]…',
  ],
  options: {
    ...INDEX_OPTIONS,
    format: {
      type: 'string',
      value: 'VORM',
      help: `een van: ${FORMATS.join(', ')}; tekst als u niets opgeeft`,
    },
    ...OUT_OPTIONS,
  },
  async run(args, terminal) {
    const format = formatOf(args);
    const index = await openAsked(args, terminal);
    const progress = progressOn(terminal);
    // Gives way before each document, so that whoever presses Ctrl-C is heard.
    const made = await matrixOf(index, args.words, (done, total) => {
      progress.stage(`${done} van ${counted(total, 'stuk', 'stukken')}`);
      return setImmediate();
    });
    progress.end();
    tellUnknown(made, terminal);
    const path = args.one('out');
    const text = `${written(made, format, terminal)}\n`;
    if (path === undefined) await terminal.out(text);
    else {
      await writeResult(path, text, args.has('replace'));
      terminal.say(`${counted(made.rows.length, 'stuk', 'stukken')} met een oordeel staan in ${path}.`);
    }
    return 0;
  },
};

function formatOf(args: Arguments): Format {
  const format = formatOption(args, FORMATS);
  if (args.has('json') && format !== undefined && format !== 'json')
    throw new CommandError(2, 'Kies --json of een andere --format, niet allebei.');
  return args.has('json') ? 'json' : (format ?? 'tekst');
}

/** What was asked for and has no verdicts to show, and why; when nothing else was asked for, there is nothing to show. */
function tellUnknown({ rows, without, cardless, unknown }: Matrix, terminal: Terminal): void {
  const why = [
    ...(unknown.length === 0
      ? []
      : [
          `Geen fiche of nota met dit id: ${unknown.map(flat).join(', ')}; notabene documents toont welke er zijn.`,
        ]),
    ...(cardless.length === 0
      ? []
      : [`Geen fiche of nota, dus zonder positiekaart: ${cardless.map(flat).join(', ')}.`]),
  ].join(' ');
  if (why === '') return;
  if (rows.length + without.length === 0) throw new CommandError(1, why);
  terminal.say(`Let op: ${why}`);
}

function written(made: Matrix, format: Format, terminal: Terminal): string {
  if (format === 'json') return json(matrixResource(made));
  if (format === 'tekst') return renderMatrix(made, terminal).trimEnd();
  return matrixPicture(made, { linkTo: ({ citations: [citation] }) => citationUrl(citation, null) });
}
