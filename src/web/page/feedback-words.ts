import type { Language } from '../../documents/document.ts';

/** The words with which a reader says what they think of an answer. */
export interface FeedbackWords {
  readonly group: string;
  readonly up: string;
  readonly down: string;
  readonly remark: string;
  readonly hint: string;
  readonly along: string;
  readonly send: string;
  readonly thanks: string;
  readonly notSent: string;
  readonly kept: string;
  readonly changed: string;
  readonly taken: string;
  readonly notTaken: string;
  readonly failed: string;
}

export const FEEDBACK: Readonly<Record<Language, FeedbackWords>> = {
  nl: {
    group: 'Uw oordeel over dit antwoord',
    up: 'Goed antwoord',
    down: 'Geen goed antwoord',
    remark: 'Opmerking (mag leeg blijven)',
    hint: 'Zet er geen persoonsgegevens in. Uw vraag gaat niet mee, tenzij u dat aankruist.',
    along: 'Stuur mijn vraag mee',
    send: 'Verstuur',
    thanks: 'Bedankt; uw opmerking is bewaard.',
    notSent: 'Uw opmerking is niet bewaard. Probeer het straks opnieuw.',
    kept: 'Bedankt; uw oordeel is bewaard, zonder uw vraag.',
    changed: 'Uw oordeel is gewijzigd. Wat u eerder meestuurde, blijft erbij.',
    taken: 'Uw oordeel is ingetrokken.',
    notTaken: 'Uw oordeel is niet ingetrokken. Probeer het straks opnieuw.',
    failed: 'Uw oordeel is niet bewaard. Probeer het straks opnieuw.',
  },
  en: {
    group: 'What you think of this answer',
    up: 'Good answer',
    down: 'Not a good answer',
    remark: 'Remark (may stay empty)',
    hint: 'Put no personal data in it. Your question is not sent along, unless you tick that.',
    along: 'Send my question along',
    send: 'Send',
    thanks: 'Thank you; your remark is kept.',
    notSent: 'Your remark was not kept. Try again later.',
    kept: 'Thank you; what you think is kept, without your question.',
    changed: 'What you think is changed. What you sent with it before, stays with it.',
    taken: 'What you thought is taken back.',
    notTaken: 'What you thought was not taken back. Try again later.',
    failed: 'What you think was not kept. Try again later.',
  },
};
