import { datesIn, type Written } from '../../documents/identity/dates.ts';
import { saidAt } from './clauses.ts';
import type { Part, Status, Step } from './event.ts';
import { EARLIER, FOR_OTHERS, OTHER_MATTER, OTHER_PAPER, withoutCommittees, withoutTitles } from './masks.ts';
import { type Mention, mentionsIn, mentionsStep } from './mentions.ts';
import { type Moved, movedIn } from './moved.ts';

/** A step as a sentence has it, its date as it is written. */
export interface Named {
  readonly step: Step;
  readonly name: string | null;
  readonly status: Status;
  /** Null for a step that is named without a date. */
  readonly date: Written | null;
  readonly latest: boolean;
  /** Of a month. */
  readonly part: Part | null;
  /** Index of the step in the sentence after which this one is put; -1 for what the sentence before it ended with. */
  readonly after: number | null;
  /** Which Council it is, says the sentence before. */
  readonly carried: boolean;
}

/** Where a sentence stands, as far as it decides how it is read. */
export interface Setting {
  /** The part says how the file goes on, so that a step without a date counts there. */
  readonly process: boolean;
  /** What hangs from a sentence with doubt in it ("De volgende stappen zijn voorzien:"). */
  readonly hedged: boolean;
  /** It tells what the proposal holds. */
  readonly proposal: boolean;
  /** The Council that was named just before; `part` where all of the part is about the Council. */
  readonly council: { readonly name: string; readonly part: boolean } | null;
  /** Titles of this paper and of those that it names. */
  readonly titles: readonly string[];
}

/** From then on something holds: no day on which a step is taken. */
const FROM =
  /(?:vanaf|met ingang van|sinds|tot(?: en met)?|tussen|from|since|until|as of)\s+(?:(?:het\s+)?(?:begin|half|medio|eind|early|mid|late)\s+)?(?:de maand\s+)?$/iu;
const LATEST =
  /(?<!\p{L})(?:uiterlijk(?: op| in)?|vóór|voor|niet later dan|vóór het einde van|by|before|no later than|at the latest(?: on)?)\s+(?:(?:begin|half|medio|eind|early|mid|late)\s+)?(?:de maand\s+)?$/iu;
const NOT_ON = /(?<!\p{L})(?:niet|not|noch)\s+(?:meer\s+)?(?:op|in|van|on)?\s*(?:\p{L}+dag\s+)?$/iu;
const WEEK = /(?<!\p{L})(?:week van|week of|week vanaf)\s+(?:\p{L}+dag\s+)?$/iu;

/** The step of a date is sought over so much distance, in letters and marks that part. */
const FAR = 130;
const PARTED = 40;

/** How far a date stands from a step: letters between them, and more for every mark that parts. */
function distance(text: string, mention: Mention, date: Written): number {
  const before = date.end <= mention.start;
  const between = before ? text.slice(date.end, mention.start) : text.slice(mention.end, date.start);
  const marks =
    between.match(/[,;()]|[.](?=\s)|(?<!\p{L})(?:en|maar|and|but|waarna|terwijl)(?!\p{L})/giu)?.length ?? 0;
  // "MR 30 januari", "MR van 30 januari", "MR: 30 januari": the date belongs to what stands before it.
  const joined = !before && /^[\s:]*(?:\(|(?:van|op|d\.d\.|in|on|of)\s+)?[\s:]*$/u.test(between);
  return joined ? 0 : between.length + marks * PARTED + (before ? 2 : 0);
}

/** Gives each step the date that stands nearest to it, and each date one step; the nearest pairs go first. */
function paired(
  text: string,
  mentions: readonly Mention[],
  dates: readonly Written[],
): Map<Mention, Written> {
  const pairs = mentions
    .flatMap((mention) => dates.map((date) => ({ mention, date, far: distance(text, mention, date) })))
    // The verb of a publication may stand at the end of a long sentence that opens with its date.
    .filter(({ mention, far }) => far <= FAR || mention.step === 'commissie')
    .sort((a, b) => a.far - b.far);
  const given = new Map<Mention, Written>();
  const taken = new Set<Written>();
  for (const { mention, date } of pairs) {
    if (given.has(mention) || taken.has(date)) continue;
    given.set(mention, date);
    taken.add(date);
  }
  shareDates(text, mentions, given);
  return given;
}

/** "de BNC en de CoCo op 21 januari": two steps, one date. */
function shareDates(text: string, mentions: readonly Mention[], given: Map<Mention, Written>): void {
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    const date = next === undefined ? undefined : given.get(next);
    if (given.has(mention) || next === undefined || date === undefined || date.start < next.end) return;
    if (/^\s+(?:en|and|&)\s+(?:in\s+)?(?:de|het|the)?\s*$/iu.test(text.slice(mention.end, next.start)))
      given.set(mention, date);
  });
}

const SEND =
  /verz(?:onden|ending|enden|ond)|gezonden|(?:door|toe|ver)?gestuurd|verstu(?:urd|ren|urt)|stu(?:urt|ren|urde|urden)|aangeboden|aanbieding|aan te bieden|biedt|bood|zond|zend(?:t|en|ing)|toekomen|toegezonden|toezending|toegekomen|ontv(?:angt|ing|angen)|krijgt|krijgen|bereikt|bereiken|sent|send|submitted|transmitted|forwarded|presented to|(?:brief|fiche|fiches) (?:aan|naar)/iu;
const TREATED =
  /behandel|toegelicht|toelicht|aanneming|bespr(?:ek|ok|oken|eek|ak)|agend|geagendeerd|hoorzitting|gebogen|buigt|buigen|beraad|bijeen|vergader|vastgesteld|vaststell|aangenomen|aannam|aanneem|aannem|oriëntatie|akkoord|gedachtewisseling|beleidsdebat|debat|presentatie|gepresenteerd|verloopt|stem|besluit|positie|standpunt|plenair|rapport(?:eur)|mandaat|triloog|onderhandel|discuss|adopt|agree|vote|general approach|consider|examin|debate|position/iu;
const PUBLISH =
  /gepubliceerd|publiceerde|voorstel(?:len)? gedaan|deed[^.;]* voorstel(?:len)?|uitgebracht|bracht[^.;]* uit|gepresenteerd|presenteerde|openbaar gemaakt|maakte[^.;]* openbaar|bekendgemaakt|verschenen|verscheen|gelanceerd|lanceerde|aangenomen|ingediend|voorgelegd|kwam[^.;]* met|gekomen met|ontvangen|ontving|published|presented|adopted|issued|submitted|launched|received/iu;
const COMMISSION_PAPER =
  /(?<!\p{L})(?:commissie|commission|mededeling(?:en)?|voorstel(?:len)?|verordening|richtlijn|aanbeveling|strategie|actieplan|pakket|agenda|proposal|communication|strategy|package|action plan)(?!\p{L})/iu;

/**
 * The steps that a sentence names, in the order in which they stand, with the date that each has. It is a sentence as
 * `readable` gives it, so that no pattern meets one without end.
 */
export function namedIn(whole: string, setting: Setting): Named[] {
  if (setting.council === null && !mentionsStep(whole) && !PUBLISH.test(whole)) return [];
  const text = withoutTitles(whole, setting.titles);
  if (FOR_OTHERS.test(text)) return [];
  const written = datesIn(text);
  const moved = movedIn(text, written);
  const dates = written.filter(({ start }) => {
    const before = text.slice(Math.max(0, start - 40), start);
    return !FROM.test(before) && !NOT_ON.test(before);
  });
  const mentions = stepsIn(text, dates.length > 0, setting);
  const publication = publicationIn(text, mentions, setting);
  const given = paired(
    text,
    publication === null ? mentions : [publication, ...mentions],
    dates.filter((date) => date !== moved?.to),
  );
  const later = moved === null ? undefined : nearestTo(text, mentions, moved);
  if (moved !== null && later !== undefined) given.set(later, moved.to);
  const named: Named[] = [];
  const all = publication === null ? mentions : [publication, ...mentions].sort((a, b) => a.start - b.start);
  const placed = new Map<Mention, number>();
  for (const [at, mention] of all.entries()) {
    const date = given.get(mention) ?? null;
    if (date === null && (mention.step === 'commissie' || !(setting.process || given.size > 0))) continue;
    const read = mention === later && moved !== null ? moved.without : text;
    const status = statusOf(read, mention, date, setting);
    // A Council meets more often: that one happened, is told of no meeting without its date.
    if (status === null || (mention.step === 'raad' && date === null && status === 'gebeurd')) continue;
    const before = all[at - 1];
    placed.set(mention, named.length);
    named.push({
      step: mention.step,
      name: mention.name,
      status,
      date: date === null ? null : precise(text, date),
      latest: date !== null && LATEST.test(text.slice(Math.max(0, date.start - 30), date.start)),
      part: date === null || date.day !== null ? null : partIn(text, date),
      carried: mention.carried === true,
      after: date === null ? afterOf(text, mention, before, placed) : null,
    });
  }
  return named;
}

/** "Daar staat het op de agenda", "Een oriënterend debat is voorzien": of the Council that was named just before. */
const THERE = /^\s*(?:daar|daarin|hierin|die raad|deze raad|there|this council)(?!\p{L})/iu;

/** The steps that are named; where none is and there is a date, that of the Council of the sentence before. */
function stepsIn(text: string, dated: boolean, setting: Setting): readonly Mention[] {
  const all = mentionsIn(text);
  if (all.length > 0 || !dated || setting.council === null)
    return all.filter((mention) => counts(mention, text, setting));
  const treated = TREATED.exec(text);
  if (treated === null || OTHER_MATTER.test(text) || !(setting.council.part || THERE.test(text))) return [];
  const start = treated.index;
  return [{ step: 'raad', name: setting.council.name, start, end: start + treated[0].length, carried: true }];
}

/** The step that was moved: the one before the new date, or else the nearest. */
function nearestTo(text: string, mentions: readonly Mention[], { to, part }: Moved): Mention | undefined {
  const near = mentions.filter(({ start }) => start >= part.start && start < part.end);
  const before = near.filter(({ end }) => end <= to.start);
  return (before.length > 0 ? before : near).toSorted(
    (a, b) => distance(text, a, to) - distance(text, b, to),
  )[0];
}

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['begin', /(?<!\p{L})(?:begin|early|(?:the )?beginning of)\s(?:de\smaand\s)?$/iu],
  ['half', /(?<!\p{L})(?:half|halverwege|medio|mid|the middle of)[\s-](?:de\smaand\s)?$/iu],
  ['eind', /(?<!\p{L})(?:eind|einde|late|the end of)\s(?:de\smaand\s|van\s)?$/iu],
];

/** "eind" of "eind april 2032". */
const partIn = (text: string, { start }: Written): Part | null =>
  PARTS.find(([, before]) => before.test(text.slice(Math.max(0, start - 24), start)))?.[0] ?? null;

/** Of a week only the month is known, if it lies in one. */
function precise(text: string, date: Written): Written | null {
  if (!WEEK.test(text.slice(Math.max(0, date.start - 30), date.start)) || date.day === null) return date;
  const days = new Date(Date.UTC(date.year ?? 2001, date.month, 0)).getUTCDate();
  return date.day + 6 <= days ? { ...date, day: null } : null;
}

function statusOf(text: string, mention: Mention, date: Written | null, setting: Setting): Status | null {
  const said = saidAt(text, mention.start);
  if (said === 'ontkend') return null;
  // A date that is far from its step may stand in a part with a doubt of its own.
  const of = said === 'gepland' && date !== null ? saidAt(text, date.start) : said;
  const status = of === 'verwacht' && !samePart(text, mention, date) ? said : of;
  if (status === 'ontkend') return null;
  return setting.hedged && status === 'gepland' ? 'verwacht' : status;
}

const samePart = (text: string, mention: Mention, date: Written | null): boolean =>
  date !== null &&
  !/[();]/u.test(text.slice(Math.min(mention.end, date.end), Math.max(mention.start, date.start)));

const THEN =
  /(?<!\p{L})(?:daarna|vervolgens|waarna|hierna|nadien|aansluitend|then|subsequently|after which|thereafter)(?!\p{L})/iu;

/** The step after which one without a date is put by "daarna" and the like. */
function afterOf(
  text: string,
  mention: Mention,
  before: Mention | undefined,
  placed: ReadonlyMap<Mention, number>,
): number | null {
  if (
    !THEN.test(text.slice(before?.end ?? 0, mention.start)) &&
    !/^\s*(?:daarna|vervolgens|hierna|then)/iu.test(text)
  )
    return null;
  return before === undefined ? -1 : (placed.get(before) ?? null);
}

/** What belongs to a body, before its name. */
const OF_IT = /(?<!\p{L})(?:van|voor)\s(?:(?:de|het)\s)?$/iu;

/** Whether the sentence is about the step, and does not only name who takes it. */
function counts({ step, name, end, start }: Mention, text: string, { process, proposal }: Setting): boolean {
  const around = text.slice(Math.max(0, start - 200), end + 200);
  switch (step) {
    case 'kamer':
      return (
        (SEND.test(around) ||
          (/ga(?:at|an)(?!\p{L})/iu.test(around) && /(?:naar|aan)\s+$/iu.test(text.slice(0, start)))) &&
        !OTHER_MATTER.test(text) &&
        (!OTHER_PAPER.test(text) || /fiche/iu.test(text))
      );
    case 'raad':
    case 'ep': {
      if (OTHER_MATTER.test(text) || (proposal && !process)) return false;
      // A committee that treats "de agenda van de Raad" takes no step of the Council.
      if (withoutCommittees(text) !== text && OF_IT.test(text.slice(0, start))) return false;
      const dated = /^\s*(?:\([^)]*\)\s*)?(?:van|op|of|on|in|:)?\s*(?:\d|\p{L}{3,9}\s+\d{4})/iu.test(
        text.slice(end),
      );
      return TREATED.test(around) || (step === 'raad' && (dated || (process && name !== null)));
    }
    default:
      return true;
  }
}

/** The Commission publishes or parliament receives its paper: no body is named for it, so the verb is the step. */
function publicationIn(text: string, mentions: readonly Mention[], { proposal }: Setting): Mention | null {
  const verb = PUBLISH.exec(text);
  const free = withoutCommittees(text);
  const byName = /commissie|commission/iu.test(free);
  if (verb === null || !COMMISSION_PAPER.test(free) || EARLIER.test(text)) return null;
  if (OTHER_MATTER.test(text) || (proposal && !byName)) return null;
  const mention = {
    step: 'commissie',
    name: null,
    start: verb.index,
    end: verb.index + verb[0].length,
  } as const;
  // "De Raad heeft het voorstel op … aangenomen" is the Council's, and what a committee of parliament does is its own.
  const other = free !== text || mentions.some(({ step }) => step === 'raad' || step === 'ep');
  if (other && !byName) return null;
  if (/fiche|kamerbrief/iu.test(text.slice(0, verb.index)) && !byName) return null;
  return saidAt(text, mention.start) === 'gebeurd' ? mention : null;
}
