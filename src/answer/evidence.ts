import type { Language } from '../documents/document.ts';
import { stem } from '../search/analyzer.ts';
import { fold } from '../search/fold.ts';
import type { Concept } from '../search/query/concept.ts';
import type { Intent } from '../search/query/intent.ts';
import { numberOf } from '../search/query/numbers.ts';

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|' +
  'january|february|march|may|june|july|august|october';
const MONTH = new RegExp(`^(${MONTHS})$`);
const DATE = new RegExp(
  `\\b\\d{1,2} (${MONTHS})\\b|\\b(${MONTHS}) (\\d{1,2}, )?\\d{4}\\b|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b(dag|zaterdag|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|begin|eind|medio|najaar|voorjaar|week) (van|in) (${MONTHS}|\\d{4})\\b|\\bdag na (publicatie|bekendmaking|inwerkingtreding)\\b|\\b(${MONTHS}) \\d{4}\\b`,
);
const PERIOD =
  /(?<![/\d])(19|20)\d\d\b(?!\/\d)|\b(\d+|een|twee|drie|vier|vijf|zes|twaalf|achttien) (dag(en)?|we(e)?k(en)?|maand(en)?|jaar|jaren|days?|weeks?|months?|years?)\b|\b(voorjaar|najaar|zomer|kwartaal|eind|medio|begin) (van )?(19|20)\d\d\b/;
const ASKS_PERIOD =
  /\b(jaar|periode|looptijd|loopt|lang|hoelang|geldt|termijn|snel|year|period|long|until|deadline|tot wanneer|vanaf wanneer)\b/;

const ORGANISATION =
  /\b(ministerie|minister|departement|raad|kabinet|commissie|agentschap|europol|frontex|eurojust|parlement|kamer|lidstaten|landen|ministry|council|commission|agency|parliament|vws|jenv|bz|bnc|coco|autoriteiten|werkgroep|comite|committee)\b/;

const CAUSE =
  /\b(omdat|doordat|vanwege|wegens|gezien|gelet|aangezien|zodat|opdat|waardoor|immers|namelijk|daarom|dankzij|door|ter|teneinde|in lijn|draagt .{0,40}bij|dragen .{0,40}bij|versterkt|versterken|essentieel|om .{3,80} te|because|due to|in view of|therefore|in order to|since|aimed at)\b/;

const STANCE =
  /\b(positief|negatief|positieve|steunt|ondersteunt|onderschrijft|verwelkomt|kritisch|terughoudend|hecht|grondhouding|van mening|acht|zet .{0,40}in op|zet(ten)? zich in|inzet|pleit|bepleit|bezwaar|zorg(en)?|in lijn|wenselijk|noodzakelijk|aandacht|waardeert|voorstander|vreest|vindt|wil|kanttekening\w*|belangrijk|van belang|voorbehoud|steun|inzet|roept .{0,40}op|supports?|welcomes?|positive|negative|critical)\b/;

const CONTENT =
  /\b(stelt .{0,60}voor|wil|willen|voorziet|voorzien|moedigt|aangemoedigd|omvat|bevat|richt|gericht|zal|zullen|ingezet|verplicht|introduceert|legt|bestaat|komt er|er komt|wordt|worden|moet|moeten|beoogt|doel|verdeeld|proposes?|aims?|will|sets? out)\b/;

/** The story of the document rather than what it holds. */
const PUBLISHED =
  /\b(gepubliceerd|publiceerde|openbaar|ontving|ontvangen|presenteerde|uitgebracht|verschenen|leidend|zie (hiervoor )?ook|opgesteld|published|received)\b/;

/** Whether and how well a sentence has the form of what was asked, from 0 to 1. `required`: without it, no answer. */
export interface Evidence {
  readonly strength: number;
  readonly required: boolean;
}

/** The concept behind "hoeveel": that is what the number must count; all concepts when it can't be told. */
function countedIn(question: string, concepts: readonly Concept[]): readonly Concept[] {
  const [, after = ''] = question.match(/\b(?:hoeveel|hoe veel|aantal|how many|number of) (.*)$/) ?? [];
  const at = (concept: Concept): number => after.indexOf(concept.words.toLowerCase());
  const behind = concepts.filter((c) => !c.inherited && at(c) >= 0).sort((a, b) => at(a) - at(b));
  return behind.length > 0 ? behind.slice(0, 1) : concepts;
}

const ASKS_MONEY =
  /\b(geld|kost|kosten|kostprijs|budget|bedrag|euro|euro's|miljoen|miljard|money|costs?|uitgaven)\b/;
const MONEY = /€ ?\d|\b\d[\d.,]* ?(euro|miljoen|miljard|million|billion)\b/;
const ASKS_TIME = /\b(tijd|lang|uur|dagen|weken|maanden|jaar|time|long|hours|days|weeks|months|years)\b/;
const DURATION =
  /\b(\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|achttien|twintig|vierentwintig|dertig|zesendertig|one|two|three|four|five|six) (uur|uren|dag(en)?|we(e)?k(en)?|maand(en)?|jaar|jaren|hours?|days?|weeks?|months?|years?)\b/;
const ASKS_SIZE =
  /\b(hoe (hoog|lang|groot|zwaar|ver|diep|breed|oud)|hoogte|gewicht|how (high|tall|long|big|far))\b/;
const SIZE =
  /\b\d[\d.,]* ?(meter|m|cm|centimeter|km|kilometer|ton|liter|kg|kilo|kilogram|hectare|m2)\b|\b(een|twee|drie|vier|vijf|zes|tien|twintig) (meter|centimeter|kilometer|ton|liter)\b/;
const ASKS_SHARE = /\b(procent|percentage|percent|deel|aandeel|share|hoe hoog|hoe groot|welk deel)\b/;

/** Between a number and a thing, these make it a number of something else: "twee jaar voor kleine imkers". */
const COUNTS_ELSE =
  /^(%|procent|percent|euro|eur|uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren|meter|kilometer|hours?|days?|weeks?|months?|years?|euros|voor|per|door|bij|aan|met|om|tot|over|op|tegen|naar|na|onder|for|by|with|on|to|at|against|from)$/;

/** A number that counts the thing asked: at most four words before it ("19 acties", "zeven Europese landen"). */
function counts(folded: string, question: string, concepts: readonly Concept[], language: Language): number {
  const words = folded.match(/[\p{L}\p{N}]+(?:[.,]\d+)*%?/gu) ?? [];
  const counted = countedIn(question, concepts);
  const wanted = new Set(counted.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems)));
  let best =
    ASKS_MONEY.test(question) && MONEY.test(folded)
      ? 1
      : ASKS_TIME.test(question) && DURATION.test(folded)
        ? 1
        : ASKS_SIZE.test(question) && SIZE.test(folded)
          ? 1
          : 0;
  words.forEach((word, i) => {
    const isNumber = numberOf(word) !== undefined || /^\d[\d.,]*%?$/.test(word);
    if (!isNumber || /^(19|20)\d\d$/.test(word) || word === 'een' || word === 'one') return;
    best = Math.max(best, 0.2);
    for (const next of words.slice(i + 1, i + 5)) {
      if (wanted.has(stem(next, language))) best = 1;
      else if (COUNTS_ELSE.test(next)) break;
    }
    const share = /%$/.test(word) || /^(procent|percent)$/.test(words[i + 1] ?? '');
    if (share && ASKS_SHARE.test(question)) best = 1;
  });
  return best;
}

/** The number stands in a sentence, as a word or in digits. */
export const hasNumber = (folded: string, count: number): boolean => {
  const words = folded.match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? [];
  // A day of a month counts nothing.
  return words.some((word, i) => numberOf(word) === count && !MONTH.test(words[i + 1] ?? ''));
};

/** Three or more things in a row, or a row behind a colon: the sentence lists, and does not only count. */
export const enumerates = (folded: string): boolean =>
  /:.+,/.test(folded) ||
  /,[^,]+,.+ (en|of|alsmede|and|or) /.test(folded) ||
  /,[^,]+ (en|alsmede|and) [^,]+$/.test(folded);

/** It says how many there are and lists them ("vijf pijlers: …"). */
export const enumeratesCount = (folded: string, count: number): boolean =>
  enumerates(folded) && hasNumber(folded, count);

/** What follows is not the whole row. */
const EXAMPLES = /\b(waaronder|zoals|onder meer|onder andere|bijvoorbeeld|including|such as|among others)\b/;

/** The row is whole, not a few examples. */
export const enumeratesAll = (folded: string, count: number): boolean =>
  enumeratesCount(folded, count) && !EXAMPLES.test(folded);

/** "X is een …", "X: …", "X staat voor …", "… (X)", "X, de …": the sentence says what the thing is. */
function defines(sentence: string, concepts: readonly Concept[]): boolean {
  const folded = sentence.replace(/-/g, ' ');
  return concepts.some(({ words, inherited }) => {
    if (inherited) return false;
    const x = fold(words)
      .replace(/-/g, ' ')
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .replace(/^(een|de|het|a|an|the) /, '');
    if (x.length < 2) return false;
    const at = folded.search(new RegExp(`(?<![\\p{L}\\p{N}])${x}(?:s|en)?(?![\\p{L}\\p{N}-])`, 'u'));
    if (at < 0) return false;
    const after = folded
      .slice(at + x.length)
      .replace(/^(s|en)(?![\p{L}])/u, '')
      .replace(/^ \([^)]{1,60}\)/, '');
    const before = folded.slice(0, at);
    if (
      /^ ?(:|is |zijn |was |staat voor|staan voor|betekent|bevat |omvat |betreft |, (de|het|een) |\((de|het|een|[a-z]+ [a-z]+)|stands for|means|are )/.test(
        after,
      ) &&
      before.length < 40
    )
      return true;
    if (
      /\b(programma|fonds|agentschap|netwerk|coalitie|dienst|initiatief|instrument|bureau|instituut|organisatie|comite|programme|fund|agency|network|coalition) $/.test(
        before,
      )
    )
      return true;
    return /^ ?\)/.test(after) && /\(\s*$/.test(before) && before.length > 8;
  });
}

export function evidenceOf(
  intent: Intent,
  question: string,
  folded: string,
  concepts: readonly Concept[],
  language: Language,
  count: number | null,
): Evidence {
  switch (intent) {
    case 'date': {
      const period = PERIOD.test(folded) && ASKS_PERIOD.test(question);
      return { strength: DATE.test(folded) || period ? 1 : 0, required: true };
    }
    case 'number':
      return { strength: counts(folded, question, concepts, language), required: true };
    case 'who':
      return { strength: ORGANISATION.test(folded) ? 1 : 0, required: true };
    case 'why':
      return { strength: CAUSE.test(folded) ? 1 : 0, required: false };
    case 'position':
      return { strength: STANCE.test(folded) ? 1 : -1, required: false };
    case 'proposal':
      return { strength: PUBLISHED.test(folded) ? -2 : CONTENT.test(folded) ? 1 : 0, required: false };
    case 'list':
      return {
        strength: count !== null && enumeratesCount(folded, count) ? 1 : enumerates(folded) ? 0.6 : 0,
        required: false,
      };
    case 'definition':
      return { strength: defines(folded, concepts) ? 1 : 0, required: true };
    default:
      return { strength: 0, required: false };
  }
}

/** A number needs the strong form: the number must count what was asked. */
export const ENOUGH: Readonly<Partial<Record<Intent, number>>> = {
  number: 0.6,
  date: 1,
  who: 1,
  definition: 1,
};
