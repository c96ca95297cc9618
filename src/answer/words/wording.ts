import { type Document, type Language, VOICES, type Voice } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import { KINDS } from '../../kinds/index.ts';
import { QUESTION_KINDS } from '../../lexicon/question-kinds.ts';
import { perVoice } from '../../lexicon/voices.ts';
import type { Otherwise } from '../../reader/otherwise.ts';
import type { Query } from '../../search/words/query.ts';
import type { Claim, Reason } from '../answer.ts';
import type { Followed } from '../latest.ts';
import { escaped } from '../markdown.ts';
import { senderAs } from '../voice-labels.ts';

/** Who speaks, in a sentence. */
const SPEAKER = perVoice(({ named }) => named);
const LEAD = perVoice(({ lead }) => lead);

/** The heading above the sentences of one speaker in one document. */
export function leadOf(voice: Voice, document: Document, language: Language): string {
  const sender = senderAs(voice, document);
  const lead =
    sender === null
      ? LEAD[voice][language]
      : `${language === 'nl' ? 'Volgens' : 'According to'} ${escaped(sender)}`;
  return `**${lead}** (${escaped(document.title)}):`;
}

const ABSENT = {
  nl: (where: string): string => `Dit staat niet in ${where}`,
  en: (where: string): string => `This is not in ${where}`,
} as const;

/** What was searched: one document by its kind and title, or all of them. */
function placeOf(documents: readonly Pick<Document, 'kind' | 'title'>[], language: Language): string {
  const [only] = documents;
  if (documents.length === 1 && only) return `${KINDS.of(only.kind).labels[language].the} "${only.title}"`;
  return language === 'nl' ? 'de stukken' : 'the documents';
}

/** Why there is no answer, in one or two sentences. `unknown` are words of the question that no document has. */
export function refusalOf(
  reason: Reason,
  query: Query,
  documents: readonly Pick<Document, 'kind' | 'title'>[],
  unknown: readonly string[],
  { titles = [], treated = false }: { readonly titles?: readonly string[]; readonly treated?: boolean } = {},
): string {
  const { language } = query;
  const where = placeOf(documents, language);
  const absent = ABSENT[language](where);
  const list = unknown.map((word) => `"${word}"`).join(', ');
  const nl = language === 'nl';
  switch (reason) {
    case 'not_verified':
      return nl
        ? 'Het antwoord is niet getoond: bij controle tegen de bron klopte een citaat niet. Meld dit aan de beheerder.'
        : 'The answer is not shown: a quote did not hold against its source. Please tell the administrator.';
    case 'empty_corpus':
      return nl ? 'Er zijn nog geen stukken om in te zoeken.' : 'There are no documents to search yet.';
    case 'off_topic':
      return nl
        ? `${absent}: zij gaan over EU-voorstellen en de inzet van het kabinet daarbij.`
        : `${absent}: they are about EU proposals and the cabinet's position on them.`;
    case 'ambiguous':
      return nl
        ? `Over welk voorstel gaat de vraag? Noem het onderwerp of het nummer. Beschikbaar zijn onder meer: ${titles.join('; ')}.`
        : `Which proposal is this about? Name the subject or the number. Available are, among others: ${titles.join('; ')}.`;
    case 'voice_not_found': {
      const voices = askedOf(query).map((voice) => SPEAKER[voice][language]);
      const who = query.outsider ?? asTyped(query) ?? voices.join(nl ? ' of ' : ' or ');
      return nl
        ? `${absent}: van ${who} is daar hierover geen uitspraak te vinden.`
        : `${absent}: no statement on it by ${who} is found there.`;
    }
    case 'detail_not_found': {
      const facet = query.facets[0];
      // Said only where it is so: the heading may be there for another paper.
      if (facet && treated)
        return nl
          ? `${absent}: over ${facet.label.nl} staat er wel iets, maar niet hierover.`
          : `${absent}: something is said about ${facet.label.en}, but not on this.`;
      if (facet)
        return nl
          ? `${absent}: over ${facet.label.nl} staat daar niets.${facet.where ? ` In een BNC-fiche zou dat onder "${facet.where}" staan.` : ''}`
          : `${absent}: nothing is said there about ${facet.label.en}.${facet.where ? ` In a BNC fiche it would stand under "${facet.where}".` : ''}`;
      const detail = QUESTION_KINDS[query.intent].missing?.[language];
      if (list !== '')
        return nl ? `${absent}: er staat niets over ${list}.` : `${absent}: nothing is said about ${list}.`;
      return detail
        ? nl
          ? `${absent}: ${detail} staat daar niet.`
          : `${absent}: ${detail} is not given there.`
        : nl
          ? `${absent}: het onderwerp komt voor, maar een antwoord op deze vraag niet.`
          : `${absent}: the subject occurs, but not an answer to this question.`;
    }
    case 'subject_not_found':
      return list === ''
        ? `${absent}.`
        : nl
          ? `${absent}: er staat niets over ${list}.`
          : `${absent}: nothing is said about ${list}.`;
  }
}

/** Who is asked: those who are named, or whose opinions are the likely ones. */
function askedOf({ voices, intent }: Query): readonly Voice[] {
  const named = voices.some(({ explicit }) => explicit) ? voices.filter(({ explicit }) => explicit) : voices;
  if (named.length > 0) return named.map(({ voice }) => voice);
  return [intent === 'proposal' ? 'commissie' : 'kabinet'];
}

/** Who was asked by name, as it was typed; null where any of its sort would do. */
const asTyped = ({ party, text }: Query): string | null => {
  if (party === null || party.names.length === 0) return null;
  const at = text.toLowerCase().indexOf(party.name);
  return at < 0 ? party.name : text.slice(at, at + party.name.length);
};

/** That the documents say otherwise than a question takes for granted, and in what. */
export function otherwiseThan(wrong: Otherwise['in'], speaker: Voice, language: Language): string {
  const said = {
    nl: {
      figure: 'De stukken noemen een ander bedrag, getal of jaar, of een andere datum dan de vraag.',
      turn: 'De stukken zeggen het tegendeel van wat de vraag aanneemt.',
      speaker: `In de stukken zegt niet wie de vraag noemt dit, maar ${SPEAKER[speaker].nl}.`,
    },
    en: {
      figure: 'The documents give another amount, number, year or date than the question.',
      turn: 'The documents say the opposite of what the question takes for granted.',
      speaker: `In the documents it is not the one whom the question names who says this, but ${SPEAKER[speaker].en}.`,
    },
  };
  return said[language][wrong];
}

export const NEAREST_LEAD: Readonly<Record<Language, string>> = {
  nl: 'Wat er het dichtst bij komt',
  en: 'The nearest passages',
};
/** In its place above what says otherwise than the question takes for granted. */
export const OTHERWISE_LEAD: Readonly<Record<Language, string>> = {
  nl: 'Wat er wel staat',
  en: 'What is said',
};

/** For a follow-up whose answer was just read, as a sentence. */
export const saidBefore = (language: Language): string =>
  language === 'nl' ? 'Dit stond ook in het vorige antwoord.' : 'This was in the previous answer too.';

/** For an answer that is not sure: that it is not, and of what, where that is known. */
export const onlyProbable = (unsure: string | null, language: Language): string => {
  const why = unsure === null ? '' : `: ${unsure}`;
  return language === 'nl'
    ? `Waarschijnlijk staat het hier, maar zeker is dat niet${why}. Lees het na bij de bron.`
    : `The answer is probably here, but that is not certain${why}. Check it at the source.`;
};

/** For a follow-up that asks for more and finds what was just read, as a sentence. */
export const nothingNew = (language: Language): string =>
  language === 'nl'
    ? 'Dit stond ook in het vorige antwoord; iets anders is bij deze vraag niet gevonden.'
    : 'This was in the previous answer too; nothing else was found for this question.';

/** The question back where several dossiers may be meant. */
export function whichOf(choices: readonly { readonly title: string }[], language: Language): string {
  const titles = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    choices.map(({ title }) => `“${title}”`),
  );
  return language === 'nl'
    ? `Bedoelt u ${titles}? Kies er een, noem het onderwerp of het nummer, of vraag het bij alle dossiers.`
    : `Do you mean ${titles}? Choose one, name the subject or the number, or ask it of all dossiers.`;
}

/** In how many dossiers was looked, and of how many something is shown, as a sentence. */
export const overAll = (dossiers: number, shown: number, language: Language): string =>
  language === 'nl'
    ? `Gezocht in ${dossiers} dossiers; van ${shown} staat hier wat er het dichtst bij komt. Of een dossier bij de vraag hoort, leest u aan de zin; een dossier dat ontbreekt kan er anders over schrijven.`
    : `Searched ${dossiers} dossiers; what comes nearest is shown of ${shown}. Whether a dossier belongs is to be read in the sentence; one that is missing may put it otherwise.`;

/** For a side of a comparison that no document gives; `name` is a voice or the words of the question. */
export function sideMissing(name: string, language: Language): string {
  const voice = VOICES.find((each) => each === name);
  const label = voice ? SPEAKER[voice][language] : `"${name}"`;
  return language === 'nl'
    ? `Van of over ${label} staat hierover niets in de stukken.`
    : `Nothing on this by or about ${label} is in the documents.`;
}

const LATER: Readonly<
  Record<
    Language,
    Readonly<Record<'quoted' | 'replaced' | 'later', (about: string, paper: string) => string>>
  >
> = {
  nl: {
    quoted: (about, paper) => `Het laatste stuk over ${about} is: ${paper}.`,
    replaced: (about, paper) =>
      `Let op: het fiche over ${about} is vervangen door een later fiche: ${paper}.`,
    later: (about, paper) => `Let op: er is een later stuk over ${about}: ${paper}.`,
  },
  en: {
    quoted: (about, paper) => `The latest paper on ${about} is: ${paper}.`,
    replaced: (about, paper) => `Please note: the fiche on ${about} was replaced by a later one: ${paper}.`,
    later: (about, paper) => `Please note: there is a later paper on ${about}: ${paper}.`,
  },
};

/** That later papers follow or replace those that are quoted, as sentences. */
export function notesOf(
  followed: readonly Followed[],
  claims: readonly Claim[],
  language: Language,
): readonly string[] {
  const one = new Set(claims.map(({ citations: [{ documentId }] }) => documentId)).size === 1;
  return followed.map(({ document, latest, replaced, quoted }) => {
    const nl = language === 'nl';
    const about =
      followed.length === 1 && (one || quoted)
        ? nl
          ? 'dit voorstel'
          : 'this proposal'
        : nl
          ? `het voorstel van "${document.title}"`
          : `the proposal of "${document.title}"`;
    const paper =
      latest.date === null ? latest.title : `${latest.title} (${writtenDate(latest.date, language)})`;
    return LATER[language][quoted ? 'quoted' : replaced ? 'replaced' : 'later'](about, paper);
  });
}
