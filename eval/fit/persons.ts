import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ordinaryIn, partsOf } from '../../src/documents/privacy/find-persons.ts';
import { candidatesIn, isGiven, piecesOf } from '../../src/documents/privacy/person-candidates.ts';
import { cuesOf } from '../../src/documents/privacy/person-cues.ts';
import { GIVEN_NAMES, PERSON_ROWS } from '../../src/lexicon/persons.ts';
import { documentsOf } from '../measure/spoken.ts';
import { casesOf } from '../measure/withhold.ts';
import { DEVELOPMENT } from '../split.ts';
import { fitLogistic } from './logistic.ts';

/*
 * Fits the weights by which a person is told from anything else with a capital (logistic regression with an L2
 * penalty): `node eval/fit/persons.ts --write`. It learns from the half of `eval/withhold/` that may be read, from
 * `eval/withhold/forms.txt`, filled in with invented names, and from the dossiers that are no test, in whose documents no
 * official is named. What it prints first is out of fold: whole families of forms are left out of each fit, so that no
 * way of naming somebody is judged by a fit that has seen it. Nothing is read of the other half.
 */

interface Example {
  readonly cues: readonly string[];
  readonly label: 0 | 1;
  /** A family of forms: what was made of one layout. */
  readonly family: string;
  readonly text: string;
}

/** A text with the places of those who are to be left out. */
interface Told {
  readonly family: string;
  readonly body: string;
  readonly persons: readonly string[];
  readonly ofFile: boolean;
}

const ROOT = join(import.meta.dirname, '..', '..');
const START = -1.5;
const FIT = { classes: 2, penalty: 0.5, rounds: 400, least: 3 };
/** How often each layout is filled in anew. */
const TIMES = { form: 5, case: 3 };
const FOLDS = 8;
const LEAST_WEIGHT = 0.05;

/** First names that the list has not, and surnames; all invented together. */
const UNLISTED =
  'Jurrit Tjardo Wubbo Zwenna Aafke Bouwina Folkje Hiltje Ydwer Sjirk Harmke Oene Klazien Roelie Wendelmoet Maverick Zaïre Quinty Djamila Rayan Ilse-Marie Kjeld Torben Sunniva Yngve Aurelio Benicio Caetano Dorotéia Ifeanyi Obinna Temitope Adaeze Kwaku Nomvula Thandiwe Sipho Haruki Akiko Naoko Xiulan Zihan Yifan Trang Quang Phuong Bahar Dilnoza Gulnara Rustam Timur Svetlana Bohdan Zbigniew Dobromir Vesna Zorica Miroslav Tihomir Ilinca Traian Ágnes Gergő Réka Zsófia Eerik Kaisa Väinö Sigurd Gudrun Eyjólfur Fionnuala Caoimhe Rhiannon Tecumseh Kerem-Can Nour Rim Souad Wassila Tesfaye Hewan Biniam'.split(
    ' ',
  );
const SURNAMES =
  'Jansen Bakker Visser Smit Meijer Mulder Dekker Brouwer Vos Peters Hendriks Kok Jacobs Kramer Koster Willems Prins Huisman Postma Kuiper Hoekstra Veenstra Dijkstra Wagenaar Schouten Scholten Zijlstra Terpstra Hofstra Boersma Faber Martens Gerritsen Sanders Goossens Maas Verhoeven Timmermans Groen Schipper Molenaar Bosman Kuipers Veldman Evers Hermans Willemsen Driessen Kooistra Nauta Wiersma Miedema Tuinstra Oosterhuis Nijhof Ruiter Blom Verbeek Wessels Rietveld Sluijter Ganzeboom Verkade Hazelhof Brandwijk Twijnstra Abbink Roelofs Eggink Zwarthoed Overmars Kwakkel Lamoree Quaedvlieg Heuvelmans Crutzen Delahaye Yilmaz Öztürk Kaya Demir Çelik Aydın Bouazza Haddad Amrani Bennani Chaoui Tahiri Ouali Aksoy Karimi Rahimi Hosseini Singh Sharma Ramlal Jagernath Baldewsingh Chin Tjon Wong Chen Liu Huang Tran Pham Le Suharto Tanamal Pattinama Kowalski Nowak Wójcik Dvořák Horváth Popescu Ivanova Petrov Jovanović Kovač Müller Schneider Lehmann Dubois Lefèvre Moreau Rossi Bianchi García Fernández Silva Ferreira Lindqvist Andersson Nielsen Jørgensen Virtanen O’Brien Murphy Smith Johnson Williams Okafor Mensah Diallo Traoré Abebe Haile Osman'.split(
    ' ',
  );
const BEFORE_SURNAME = [
  'van',
  'de',
  'van de',
  'van der',
  'van den',
  'ten',
  'ter',
  'in ’t',
  "van 't",
  'el',
  'von',
  'op de',
  'di',
  'dos',
];
const DATES = ['3 mei 2032', '14 november 2033', '2031-06-02', '12/5/2032', '1 juli', '04-09-2034'];
const ORGANISATIONS = [
  'BZ',
  'EZK',
  'IenW',
  'JenV',
  'LVVN',
  'Directie Europa',
  'DG Mobiliteit',
  'afdeling Handelspolitiek',
  'ministerie van Financiën',
  'RVO',
  'Directie Juridische Zaken',
  'VNG',
  'PV EU',
  'DG TAXUD',
];

/** A generator of numbers from a seed: the same forms are filled in the same way each time (Marsaglia, 2003). */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 1013904223) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

type Draw = ReturnType<typeof numbers>;
const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)] as T;
const capital = (word: string): string => word.replace(/(^|-)\p{Ll}/gu, (letter) => letter.toUpperCase());

const given = (draw: Draw): string =>
  draw(2) === 0 ? capital(pick(draw, GIVEN_NAMES)) : pick(draw, UNLISTED);
function surname(draw: Draw): { small: string; name: string } {
  const name = draw(8) === 0 ? `${pick(draw, SURNAMES)}-${pick(draw, SURNAMES)}` : pick(draw, SURNAMES);
  return { small: draw(4) === 0 ? `${pick(draw, BEFORE_SURNAME)} ` : '', name };
}
function initials(draw: Draw): string {
  return Array.from({ length: 1 + draw(3) }, () => String.fromCharCode(65 + draw(26)))
    .join('.')
    .concat('.');
}
const upperFirst = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const functions = PERSON_ROWS.filter(({ says }) => says === 'function').flatMap(({ words }) => words);

/** A form filled in: each hole by what its letter says, those that are to be left out also told apart. */
function filled(form: string, seed: number, family: string): Told {
  const draw = numbers(seed);
  const persons: string[] = [];
  const tell = (text: string): string => {
    persons.push(text);
    return text;
  };
  const whole = (): string => {
    const { small, name } = surname(draw);
    return `${given(draw)}${draw(12) === 0 ? ` ${given(draw)}` : ''} ${small}${name}`;
  };
  const short = (): string => {
    const { small, name } = surname(draw);
    return `${initials(draw)} ${small}${name}`;
  };
  const last = (): string => {
    const { small, name } = surname(draw);
    return `${upperFirst(small)}${name}`;
  };
  const body = form.replace(/\{(\w+)\}/g, (_, hole: string) => {
    switch (hole) {
      case 'N':
        return tell(draw(4) === 0 ? short() : whole());
      case 'I':
        return tell(draw(5) === 0 ? `${pick(draw, ['drs.', 'mr.', 'dr.', 'ir.'])} ${short()}` : short());
      case 'V':
        return tell(given(draw));
      case 'S':
        return tell(last());
      case 'R': {
        const { small, name } = surname(draw);
        return tell(`${small}${name}, ${draw(3) === 0 ? initials(draw) : given(draw)}`);
      }
      case 'C':
        return tell(short().toUpperCase());
      case 'P':
        return tell(
          `${String.fromCharCode(65 + draw(26))}${draw(2) === 0 ? 'vd' : ''}${String.fromCharCode(65 + draw(26))}`,
        );
      case 'k':
        return whole();
      case 'ki':
        return short();
      case 'ks':
        return last();
      case 'kv':
        return given(draw);
      case 'F':
        return draw(2) === 0 ? pick(draw, functions) : upperFirst(pick(draw, functions));
      case 'O':
        return pick(draw, ORGANISATIONS);
      case 'D':
        return pick(draw, DATES);
      case 'T':
        return pick(draw, ['06 0000 1234', '070-0000 123', '+31 6 0000 4321', '06-00001234']);
      case 'M':
        return 'a.b@dienst.example';
      default:
        return 'NL00 XXXX 0000 0000 00';
    }
  });
  const file = /^@file (.*)\n/.exec(body)?.[1];
  return file === undefined
    ? { family, body, persons, ofFile: false }
    : {
        family,
        body: file.replace(/\.\w+$/, '').replaceAll('_', ' '),
        persons: persons.flatMap((each) => each),
        ofFile: true,
      };
}

/** Sentences that stand around a form, so that it is not alone in its text. */
const AROUND = [
  'Het kabinet steunt het voorstel en vraagt om een langere overgangstermijn.',
  'De Commissie komt naar verwachting in juni met een wijziging.',
  'De Raad bespreekt de richtlijn op 4 mei 2032.',
  'The Council discusses the proposal in June.',
];

function formsOf(): Told[] {
  const forms = readFileSync(join(ROOT, 'eval', 'withhold', 'forms.txt'), 'utf8').split('\n===\n');
  return forms.flatMap((form, at) =>
    Array.from({ length: TIMES.form }, (_, time) => {
      const told = filled(form.trim(), at * 31 + time + 1, `form ${at}`);
      const sentence = AROUND[(at + time) % AROUND.length] ?? '';
      const body =
        told.ofFile || time === 0
          ? told.body
          : time % 2 === 0
            ? `${told.body}\n\n${sentence}`
            : `${sentence}\n\n${told.body}`;
      return { ...told, body };
    }),
  );
}

/** What two cases of one layout have in common: their text without names, figures and what stays. */
const skeletonOf = (text: string, pieces: readonly string[]): string => {
  let out = text;
  for (const piece of [...pieces].sort((a, b) => b.length - a.length)) out = out.split(piece).join('§');
  return out
    .replace(/[\d\p{Lu}][\p{L}\d.-]*/gu, '·')
    .replace(/[§·\s]+/g, ' ')
    .slice(0, 14);
};

const isNameOf = (piece: string): boolean => /\p{Lu}/u.test(piece) && !/@|\d{3}/.test(piece);

function casesTold(): Told[] {
  return casesOf(join(ROOT, 'eval', 'withhold', 'dev.jsonl')).flatMap((each): Told[] => {
    if (each.kind === 'marked') return [];
    const family = `${each.kind} ${skeletonOf(each.text, [...each.closed, ...each.open])}`;
    const persons = each.kind === 'personal' ? each.closed.filter(isNameOf) : [];
    const own = { family, body: each.text, persons, ofFile: false };
    const named =
      each.name === undefined ? [] : [{ ...own, body: each.name.replace(/\.\w+$/, ''), ofFile: true }];
    return [own, ...named, ...(each.kind === 'personal' ? renamed(own) : [])];
  });
}

/** The same with other people in it. */
function renamed(told: Told): Told[] {
  return Array.from({ length: TIMES.case }, (_, time) => {
    const draw = numbers(told.body.length * 7 + time + 1);
    let body = told.body;
    const persons = told.persons.map((old) => {
      const words = old.split(/\s+/);
      if (words.length === 1 && !isGiven(old)) return old;
      if (!/^[\p{L}'’ .-]+$/u.test(old) || /^(?:m|M)w|heer|dhr|mr|dr|prof|Hr/i.test(old)) return old;
      const small = words.slice(1, -1).filter((word) => /^\p{Ll}|^['’]/u.test(word));
      const first = /\.$/.test(words[0] ?? '') ? initials(draw) : given(draw);
      const name = words.length === 1 ? given(draw) : [first, ...small, pick(draw, SURNAMES)].join(' ');
      body = body.split(old).join(name);
      if (words.length > 1 && !/\./.test(words[0] ?? ''))
        body = body.split(words[0] ?? '').join(name.split(' ')[0] ?? '');
      return name;
    });
    return { ...told, body, persons };
  });
}

async function dossiersTold(): Promise<Told[]> {
  const out: Told[] = [];
  for (const name of DEVELOPMENT)
    for (const document of await documentsOf(name))
      out.push({ family: `dossier ${name}`, body: document.text, persons: [], ofFile: false });
  return out;
}

function examplesOf(told: Told): Example[] {
  const ordinary = ordinaryIn(told.body);
  const pieces = told.ofFile
    ? [
        {
          text: told.body,
          start: 0,
          end: told.body.length,
          before: '',
          after: '',
          blankBefore: true,
          blankAfter: true,
        },
      ]
    : piecesOf(told.body);
  const spans = told.persons.flatMap((person) => {
    const found: { start: number; end: number }[] = [];
    for (let at = told.body.indexOf(person); at >= 0; at = told.body.indexOf(person, at + 1))
      found.push({ start: at, end: at + person.length });
    return found;
  });
  const names = partsOf(told.persons.map((text) => ({ text })));
  return pieces
    .flatMap((piece) => candidatesIn(piece, ordinary))
    .flatMap((candidate) => {
      const label = spans.some(({ start, end }) => candidate.start < end && candidate.end > start) ? 1 : 0;
      const known = { ordinary, names, ofFile: told.ofFile };
      // A part of a name that stands alone: nobody said whether it is to be left out.
      if (label === 0 && candidate.words.every((word) => names.has(word.toLowerCase()))) return [];
      return {
        cues: cuesOf(candidate, known),
        label,
        family: told.family,
        text: `${candidate.text} | ${candidate.piece.text}`,
      } as const;
    });
}

function fit(examples: readonly Example[]): Map<string, number> {
  const fitted = fitLogistic(
    examples.map(({ cues, label }) => ({ cues, label, start: [0, START] })),
    FIT,
  );
  return new Map([...fitted].map(([cue, weights]) => [cue, (weights[1] ?? 0) - (weights[0] ?? 0)]));
}

const chance = (cues: readonly string[], weights: ReadonlyMap<string, number>): number =>
  1 / (1 + Math.exp(-cues.reduce((sum, cue) => sum + (weights.get(cue) ?? 0), START)));

/** Words that the documents write small, twice at least. */
async function ordinaryWords(): Promise<string> {
  const counts = new Map<string, number>();
  for (const { body } of await dossiersTold())
    for (const [word] of body.matchAll(/(?<![\p{L}\p{N}.@-])\p{Ll}[\p{L}-]{1,}(?![\p{L}\p{N}@])/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([word]) => word)
    .sort()
    .join(' ');
}

async function main(): Promise<void> {
  const write = process.argv.includes('--write');
  const privacy = join(ROOT, 'src', 'documents', 'privacy');
  if (process.argv.includes('--words')) {
    const about =
      'Words that the documents of the dossiers that are no test write small, twice or more. Made by eval/fit/persons.ts --words.';
    await writeFile(
      join(privacy, 'ordinary-words.json'),
      `${JSON.stringify({ about, words: await ordinaryWords() }, null, 2)}\n`,
    );
    return;
  }
  const examples = [...casesTold(), ...formsOf(), ...(await dossiersTold())].flatMap(examplesOf);
  const persons = examples.filter(({ label }) => label === 1).length;
  const families = [...new Set(examples.map(({ family }) => family))].sort();
  const fold = new Map(families.map((family, at) => [family, at % FOLDS]));
  const judged = Array.from({ length: FOLDS }, (_, out) => {
    const weights = fit(examples.filter(({ family }) => fold.get(family) !== out));
    return examples
      .filter(({ family }) => fold.get(family) === out)
      .map((each) => ({ ...each, chance: chance(each.cues, weights) }));
  }).flat();
  const figures = [0.2, 0.3, 0.4, 0.5, 0.6].map((least) => {
    const missed = judged.filter((each) => each.label === 1 && each.chance < least).length;
    const wrong = judged.filter((each) => each.label === 0 && each.chance >= least);
    const inDossiers = wrong.filter(({ family }) => family.startsWith('dossier')).length;
    return { least, missed, wrong: wrong.length - inDossiers, inDossiers };
  });
  process.stdout.write(
    `${persons} persons among ${examples.length}; left out by families (${families.length}):\n`,
  );
  for (const each of figures) process.stdout.write(`${JSON.stringify(each)}\n`);
  if (process.argv.includes('--cases'))
    for (const each of judged)
      if ((each.label === 1) !== each.chance >= 0.4)
        process.stdout.write(
          `${each.label} ${each.chance.toFixed(2)} ${each.family} :: ${each.text.slice(0, 150)}\n`,
        );
  if (!write) return;
  const weights = [...fit(examples)]
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const data = {
    about:
      'Log odds by which each cue of person-cues.ts speaks for a person who is to be left out. Made by eval/fit/persons.ts --write.',
    data: `${persons} names among ${examples.length} runs of capitals in dev.jsonl, forms.txt and ${DEVELOPMENT.length} fictional dossiers`,
    figure: `left out by families: ${figures.map(({ least, missed, wrong, inDossiers }) => `at ${least} ${missed} missed, ${wrong} wrong, ${inDossiers} wrong in dossiers`).join('; ')}`,
    start: START,
    least: 0.4,
    weights: Object.fromEntries(weights.map(([cue, weight]) => [cue, Math.round(weight * 100) / 100])),
  };
  await writeFile(join(privacy, 'person-weights.json'), `${JSON.stringify(data, null, 1)}\n`);
}

if (import.meta.main) await main();
