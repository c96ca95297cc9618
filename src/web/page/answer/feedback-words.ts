import type { Language } from '../../../documents/document.ts';

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
  /** Of a place that the reader says the answer stands in. */
  readonly here: string;
  readonly hereAsks: string;
  /** The same where there were questions before it. */
  readonly hereAsksAll: string;
  readonly hereYes: string;
  readonly hereNo: string;
  readonly hereKept: string;
  readonly hereTaken: string;
  readonly hereNotTaken: string;
  readonly hereFailed: string;
}

export const FEEDBACK: Readonly<Record<Language, FeedbackWords>> = {
  nl: {
    group: 'Uw oordeel over dit antwoord',
    up: 'Goed antwoord',
    down: 'Geen goed antwoord',
    remark: 'Opmerking (mag leeg blijven)',
    hint: 'Zet er geen persoonsgegevens in. Uw vraag gaat niet mee, tenzij u dat aankruist; dan gaan de vragen ervoor en de zinnen van dit antwoord ook mee. Alles blijft op deze server.',
    along: 'Stuur mijn vraag mee',
    send: 'Verstuur',
    thanks: 'Bedankt; uw opmerking is bewaard.',
    notSent: 'Uw opmerking is niet bewaard. Probeer het straks opnieuw.',
    kept: 'Bedankt; uw oordeel is bewaard, zonder uw vraag.',
    changed: 'Uw oordeel is gewijzigd. Wat u eerder meestuurde, blijft erbij.',
    taken: 'Uw oordeel is ingetrokken.',
    notTaken: 'Uw oordeel is niet ingetrokken. Probeer het straks opnieuw.',
    failed: 'Uw oordeel is niet bewaard. Probeer het straks opnieuw.',
    here: 'Dit is het antwoord',
    hereAsks:
      'Uw vraag gaat dan mee met deze zin. Ze worden alleen op deze server bewaard, om beter te leren antwoorden.',
    hereAsksAll:
      'Uw vraag en de vragen ervoor gaan dan mee met deze zin. Ze worden alleen op deze server bewaard, om beter te leren antwoorden.',
    hereYes: 'Verstuur met mijn vraag',
    hereNo: 'Annuleer',
    hereKept: 'Bedankt; uw keuze is bewaard, met uw vraag. Druk nog eens op de knop om haar in te trekken.',
    hereTaken: 'Uw keuze is ingetrokken.',
    hereNotTaken: 'Uw keuze is niet ingetrokken. Probeer het straks opnieuw.',
    hereFailed: 'Uw keuze is niet bewaard. Probeer het straks opnieuw.',
  },
  en: {
    group: 'What you think of this answer',
    up: 'Good answer',
    down: 'Not a good answer',
    remark: 'Remark (may stay empty)',
    hint: 'Put no personal data in it. Your question is not sent along, unless you tick that; then the questions before it and the sentences of this answer go along too. All of it stays on this server.',
    along: 'Send my question along',
    send: 'Send',
    thanks: 'Thank you; your remark is kept.',
    notSent: 'Your remark was not kept. Try again later.',
    kept: 'Thank you; what you think is kept, without your question.',
    changed: 'What you think is changed. What you sent with it before, stays with it.',
    taken: 'What you thought is taken back.',
    notTaken: 'What you thought was not taken back. Try again later.',
    failed: 'What you think was not kept. Try again later.',
    here: 'This is the answer',
    hereAsks:
      'Your question then goes along with this sentence. They are kept on this server only, to learn to answer better.',
    hereAsksAll:
      'Your question and the questions before it then go along with this sentence. They are kept on this server only, to learn to answer better.',
    hereYes: 'Send with my question',
    hereNo: 'Cancel',
    hereKept: 'Thank you; your choice is kept, with your question. Press the button again to take it back.',
    hereTaken: 'Your choice is taken back.',
    hereNotTaken: 'Your choice was not taken back. Try again later.',
    hereFailed: 'Your choice was not kept. Try again later.',
  },
};
