import type { Recorded } from './driver.ts';

/**
 * What is delivered in each case, in the same words on every platform: `test/channels/<channel>/deliveries.json`
 * holds as many recorded deliveries of each, in this order. A case that a platform can't have is left out there.
 *
 * Unless told otherwise somebody (the asker) names Notabene in one and the same room, in a thread of its own.
 */
export const CASES = {
  mention: ['Wat vindt het kabinet van het tellen van molens?'],
  direct: ['between the two: Wat vindt het kabinet van het tellen van molens?'],
  'follow-up': [
    'Wat vindt het kabinet van het tellen van molens?',
    'in the same thread: en wat stelt de Commissie voor?',
  ],
  'direct-follow-up': [
    'between the two: Wat vindt het kabinet van het tellen van molens?',
    'in a thread below it, where the platform has those: en wat stelt de Commissie voor?',
  ],
  'other-thread': [
    'Wat vindt het kabinet van het tellen van molens?',
    'in another thread: en wat stelt de Commissie voor?',
  ],
  command: ['by command: wat vindt het kabinet van het tellen van molens?'],
  'not-found': ['Wat vindt het kabinet van zeppelins?'],
  english: ['What does the cabinet think of zeppelins?'],
  long: ['Welke maatregelen stelt de Commissie voor bij dijken?'],
  hostile: ['Wat vindt het kabinet van bruggen?'],
  'hostile-question': [
    'Wat vindt het kabinet van het tellen van molens <!channel> <https://evil.example/?q=1|klik> <at>iedereen</at> *[x](https://evil.example)*? (written as the platform sends it)',
  ],
  overheard: ['said in the room, naming nobody: Wat vindt het kabinet van het tellen van molens?'],
  chatter: ['said in the room, naming nobody: Ik ben er om tien uur.'],
  'own-message': ['a message of Notabene itself, as the platform sends it back'],
  'other-program': ['a message of another bot that names Notabene'],
  'other-tenant': ['from another workspace or tenant: Wat vindt het kabinet van het tellen van molens?'],
  settings: [
    'by somebody who manages the room: instellingen antwoord=alles',
    'by the same: instellingen bewijs=verplicht',
    'by the same: instellingen stukken=mededeling',
    'by the same: instellingen taal=en',
  ],
  'settings-member': ['by somebody who does not manage the room: instellingen antwoord=alles'],
  'settings-show': ['instellingen'],
  'settings-wrong': ['by somebody who manages the room: instellingen antwoord=soms'],
  help: ['naming Notabene and nothing else'],
  'too-long': ['a question of 2,001 characters'],
  welcome: ['Notabene comes into the room'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Case = keyof typeof CASES;

/** What was recorded for a case on a platform. */
export type Fixtures = (name: Case) => readonly Recorded[];
