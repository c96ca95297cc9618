import type { Span } from '../../documents/document.ts';
import type { Status } from './event.ts';
import {
  ASKED,
  CONDITION,
  COULD_NOT,
  MAY_BE,
  NOT_OFF,
  OFF,
  PARLIAMENT_ASKS,
  SUPERSEDED,
  TAKEN_BACK,
  UNSURE,
  WHETHER,
  word,
} from './undone.ts';

/** What a part of a sentence says of the steps in it; `ontkend` that one did not come. */
export type Said = Status | 'ontkend';

const blank = (text: string): string => ' '.repeat(text.length);

/** Doubt as an adverb: it holds from where it stands. */
const DOUBT = word(
  'naar verwachting|naar (?:alle )?waarschijnlijkheid|(?:hoogst)?waarschijnlijk|vermoedelijk|in principe|in beginsel|onder voorbehoud|mogelijk|wellicht|misschien|hopelijk|voorlopig|likely|probably|possibly|provisionally',
);
/** Doubt as a verb: it holds for all of its clause, wherever it stands. */
const EXPECTED = word(
  'zal|zullen|zou|zouden|verwacht|verwachten|verwachte|de verwachting|voorzien|voorziene|beoog(?:d|de|t)|beogen|voornemens|van plan|hoopt|hopen|mikt|mikken|koerst|koersen|rekent op|rekenen op|streefdatum|streven|streeft|gestreefd|wil|willen|will|shall|would|should|expected|expects|foreseen|intended|intends?|aims?|due|may|might',
);
const DONE = word(
  'besproken|toegelicht|gedaan|behandeld|vastgesteld|aangenomen|goedgekeurd|geaccordeerd|akkoord gegaan|ingestemd|gepubliceerd|uitgebracht|gepresenteerd|openbaar gemaakt|bekendgemaakt|verschenen|gelanceerd|aangekondigd|ontvangen|aangeboden|verzonden|gezonden|gestuurd|verstuurd|toegezonden|toegestuurd|doorgestuurd|gedeeld|afgerond|afgestemd|voorgelegd|ingediend|bereikt|gestemd|gesproken|geweest|gekomen|gehouden|gebogen|gevoerd|beraden|uitgewisseld|plaatsgevonden|bekrachtigd|gepasseerd|discussed|approved|adopted|published|presented|sent|received|endorsed|submitted|issued|transmitted',
);
const PAST = word(
  'besprak|bespraken|behandelde|behandelden|goedkeurde|vaststelde|aannam|instemde|stelde[^.;]{0,80} vast|nam[^.;]{0,80} aan|keurde[^.;]{0,80} goed|stemde|stemden|ging[^.;]{0,80} akkoord|deed|publiceerde|presenteerde|lanceerde|maakte[^.;]{0,60} openbaar|bracht[^.;]{0,80} uit|kwam[^.;]{0,20} met|verscheen|verschenen|stuurde|stuurden|verzond|zond|ontving|ontvingen|bood[^.;]{0,60} aan|vond plaats|vond[^.;]{0,80} plaats|bereikte|stond op de agenda|was aan de orde|passeerde|discussed|approved|adopted|published|presented|sent|received|endorsed|issued',
);
/** With these a participle says what is still to come. */
const TO_COME = word(
  'wordt|worden|zal|zullen|moet|moeten|dient|dienen|kan|kunnen|mag|te|ter|will|shall|to be|is being|are being|be|must|can',
);
const HAD = word('is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden|has|have|were|been');
const NOT = word('nog niet|niet|geen|nooit|noch|not|not yet|never');
/** A clause has one; what has none belongs to the clause beside it. */
const FINITE = word(
  'is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|zal|zullen|zou|volgt|volgen|staat|staan|ligt|liggen|komt|komen|gaat|gaan|vindt|vond|moet|moeten|kan|kunnen|besprak|behandelde|behandelt|behandelen|bespreekt|bespreken|stuurde|stuurt|publiceerde|presenteerde|verloopt|stemde|stemt|ontving|stelde|verzond|verwacht|wil|nam|ging|will|has|have|were|are|discussed|adopted|follows|takes|discusses',
);

/** A stretch of a sentence that is judged as one. */
interface Clause extends Span {
  /** "Na bespreking in …,": what comes before something else. */
  readonly lead: boolean;
}

/**
 * Where a clause ends: the full stop behind an abbreviation ("de MR. Daarna …"), which ends no sentence elsewhere, a
 * semicolon, "waarna", or a comma, "en" or "maar" before one with a verb of its own.
 */
const CUT =
  /[.](?=\s+(?:de|het|een|daarna|hierna|vervolgens|na|naar|in|op|verdere|the|then)\s)|;|(?<!\s)(?:,?\s+(?:waarna|waarop|after which|whereupon)\s)|,\s|\s(?:en|maar|and|but|terwijl|while)\s/giu;
const LEAD =
  /^\s*(?:als(?=\s(?:de|het|een|er|uw)\s)|mits|wanneer|if|na(?:dat)?|voor(?:dat)?|voorafgaand aan|zodra|indien|after|before|following|once)\s/iu;
const ALWAYS = /^[.]|;|waarna|waarop|after which|whereupon/iu;

/** Parts of a sentence between marks that may part clauses. */
function piecesOf(text: string): Span[] {
  const cuts = [...text.matchAll(CUT)].map(({ index }) => index);
  return [0, ...cuts].map((start, at) => ({ start, end: cuts[at] ?? text.length }));
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  for (const piece of piecesOf(text)) {
    const words = text.slice(piece.start, piece.end);
    const before = clauses.at(-1);
    const opens = ALWAYS.test(text.slice(piece.start, piece.start + 14));
    const beforeText = before === undefined ? '' : text.slice(before.start, before.end);
    if (before?.lead) {
      // It goes on to the comma after which the sentence has its verb.
      const closed = /^,/.test(words) || (FINITE.test(words) && !FINITE.test(beforeText));
      if (!closed || (!FINITE.test(words) && !FINITE.test(text.slice(piece.end)))) {
        clauses.splice(-1, 1, { ...before, end: piece.end });
        continue;
      }
    } else if (before !== undefined && !opens && (!FINITE.test(words) || !FINITE.test(beforeText))) {
      clauses.splice(-1, 1, { ...before, end: piece.end });
      continue;
    }
    clauses.push({ ...piece, lead: LEAD.test(words) });
  }
  return clauses;
}

/** How a clause speaks of what stands at a place in it: what is off, asked for or in doubt did not happen. */
function saidIn(clause: string, at: number): Said {
  const text = clause.replace(NOT_OFF, blank);
  if (OFF.test(text)) return MAY_BE.test(text.replace(COULD_NOT, blank)) ? 'verwacht' : 'ontkend';
  if (PARLIAMENT_ASKS.test(text) || SUPERSEDED.test(text)) return 'ontkend';
  const said = plainlyIn(text, at);
  const before = text.slice(0, at);
  if (UNSURE.test(before) || WHETHER.test(text)) return said === 'gebeurd' ? 'ontkend' : 'verwacht';
  return said === 'gebeurd' && (CONDITION.test(before) || ASKED.test(text)) ? 'gepland' : said;
}

function plainlyIn(text: string, at: number): Said {
  const doubt = DOUBT.exec(text);
  if (EXPECTED.test(text)) return 'verwacht';
  // In a row a doubt holds for the part that it stands in, and for what comes after that.
  const row = text.lastIndexOf(' en ', doubt?.index ?? 0);
  const from = row > 0 && FINITE.test(text.slice(0, row)) ? row : 0;
  if (doubt !== null && at >= from) return 'verwacht';
  const done = PAST.test(text) || (DONE.test(text) && (HAD.test(text) || !TO_COME.test(text)));
  const happened = done && !(TO_COME.test(text.replace(/\bter\b|\bte\b/giu, ' ')) && !PAST.test(text));
  if (NOT.test(text)) return happened || HAD.test(text) ? 'ontkend' : 'gepland';
  return happened ? 'gebeurd' : 'gepland';
}

const PARENTHESIS = /\([^()]*\)/gu;

/**
 * What a sentence says of the step at a place in it. Something in brackets is as firm as what it explains, unless it
 * has words of its own for that; what comes "na bespreking in …" happened if what follows it happened.
 */
export function saidAt(sentence: string, at: number): Said {
  if (TAKEN_BACK.test(sentence)) return 'ontkend';
  const inside = [...sentence.matchAll(PARENTHESIS)].find(
    ({ index, 0: all }) => at > index && at < index + all.length,
  );
  if (inside !== undefined) {
    const own = saidIn(inside[0].slice(1, -1), at - inside.index - 1);
    if (own !== 'gepland') return own;
  }
  const text = sentence.replace(PARENTHESIS, blank);
  const place = inside?.index ?? at;
  const clauses = clausesOf(text);
  const nth = clauses.findLastIndex(({ start }) => start <= place);
  const clause = clauses[nth] ?? { start: 0, end: text.length, lead: false };
  const words = text.slice(clause.start, clause.end);
  if (!clause.lead) return saidIn(words, place - clause.start);
  const main = clauses[nth + 1];
  if (main === undefined) return saidIn(words, place - clause.start);
  if (DOUBT.test(words)) return 'verwacht';
  if (OFF.test(words)) return saidIn(words, place - clause.start);
  const follows = !CONDITION.test(words) && saidIn(text.slice(main.start, main.end), 0) === 'gebeurd';
  return follows ? 'gebeurd' : 'gepland';
}
