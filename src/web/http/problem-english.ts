import type { Code } from './problem.ts';

/** The problems for a reader of the English pages; programs get the Dutch ones with their codes. */
export const PROBLEMS_IN_ENGLISH: Readonly<
  Record<Code, { readonly title: string; readonly detail: string }>
> = {
  bad_json: {
    title: 'No valid JSON',
    detail: 'What was sent is no valid JSON. Reload the page and ask again.',
  },
  bad_batch: {
    title: 'Too many messages',
    detail: 'There are too many messages at once. Send them one by one.',
  },
  broken_body: {
    title: 'The request did not arrive whole',
    detail: 'What was sent did not arrive whole. Send it again.',
  },
  broken_request: {
    title: 'No valid request',
    detail: 'This is no valid HTTP request. Check the address and the headers.',
  },
  too_many_requests: {
    title: 'Too many requests',
    detail: 'Too much is asked in a short time. Wait a little and try again.',
  },
  busy: {
    title: 'Too busy now',
    detail: 'Too much is being made at once. Try again in a few seconds.',
  },
  invalid_utf8: {
    title: 'No valid UTF-8',
    detail: 'What was sent is no valid UTF-8. Type the question again instead of pasting it.',
  },
  additions_forbidden: {
    title: 'Adding and administering is not allowed here',
    detail:
      'Documents can be added and administered on the computer that Notabene runs on, and by who signed in and has the role for it; what somebody else added you can not change. The administrator can read them in with "notabene ingest".',
  },
  additions_absent: {
    title: 'Adding and administering is not possible here',
    detail:
      'Documents can not be added or administered on this server, since it has no disk to keep them on. The administrator reads them in elsewhere with "notabene ingest" and puts the index here.',
  },
  additions_full: {
    title: 'No room for more files',
    detail: 'There is no room left for this file. Remove files that you no longer need first.',
  },
  additions_own_full: {
    title: 'You added as much as you may',
    detail:
      'This file does not fit beside what you added. Remove files that you no longer need first, or ask the administrator for room.',
  },
  addition_too_large: {
    title: 'File too large',
    detail: 'The file is too large and was not added. Split it, or save it smaller.',
  },
  addition_empty: {
    title: 'Empty file',
    detail: 'The file is empty and was not added. See whether it was saved well.',
  },
  additions_failed: {
    title: 'Not changed',
    detail: 'Nothing was changed. The files are kept; try again.',
  },
  cross_origin: {
    title: 'Request from another website',
    detail: 'This request comes from another website. Ask your question on the page of Notabene itself.',
  },
  unknown_host: {
    title: 'Unknown address',
    detail: 'This may not be asked under this address. The operator can give it as NOTABENE_URL.',
  },
  not_found: {
    title: 'Not found',
    detail: 'This address or number does not exist here. See under Documents what there is.',
  },
  collection_not_found: {
    title: 'No collection',
    detail: 'This collection is not there. Check its name, or leave it out.',
  },
  format_absent: {
    title: 'This kind can not be made here',
    detail:
      'ODT and PDF can not be made here, since that takes LibreOffice on this server. Take Word, or take the web page and print it as PDF.',
  },
  format_failed: {
    title: 'The file was not made',
    detail: 'LibreOffice could not make anything of this paper. Take Word, or try again.',
  },
  subject_not_found: {
    title: 'The subject is not in the documents',
    detail: 'The documents say nothing about this subject. Name it in other words, or choose a document.',
  },
  no_card: {
    title: 'No position card',
    detail:
      'Only fiches, notes, letters and Commission documents have a card. This is another document: read it instead.',
  },
  model_not_found: {
    title: 'Model not found',
    detail: 'This model does not exist here. See /v1/models for the one that does.',
  },
  method_not_allowed: {
    title: 'Method not allowed',
    detail: 'This can not be done here. Go back to the questions.',
  },
  body_too_large: {
    title: 'Too much at once',
    detail: 'What was sent is too large. Shorten the question, or start a new conversation.',
  },
  unsupported_media_type: {
    title: 'Wrong kind of content',
    detail: 'Send the question as JSON, with the header Content-Type: application/json.',
  },
  channel_invalid: {
    title: 'No message of this channel',
    detail: 'The content has not the form that this channel sends.',
  },
  channel_unproved: {
    title: 'Unknown sender',
    detail:
      'The request does not prove where it is from, or it is too old. Check the secret and the clock of the sender.',
  },
  channel_forbidden: {
    title: 'Sender without access',
    detail: 'The sender is known, but may ask nothing here. The operator of Notabene decides who may.',
  },
  channel_absent: {
    title: 'This channel is not there',
    detail:
      'This channel is not set up here, or wrongly. "notabene doctor" tells its operator what is missing.',
  },
  channel_unavailable: {
    title: 'The channel can take nothing now',
    detail: 'The message can not be taken now. Send it again in a few seconds.',
  },
  sign_in_required: {
    title: 'Sign in first',
    detail: 'You are not signed in, or no longer. Sign in at /aanmelden, in another tab, and ask again here.',
  },
  key_invalid: {
    title: 'Key not valid',
    detail: 'The key does not exist, has ended or was revoked. Ask the operator of Notabene for a new one.',
  },
  sign_in_failed: { title: 'Sign-in failed', detail: 'Signing in did not succeed. Try again.' },
  forbidden: {
    title: 'You may not do this',
    detail: 'You may not do this here. The operator of Notabene decides who may.',
  },
  sign_in_unavailable: {
    title: 'Signing in is not possible now',
    detail: 'The sign-in service does not answer. Try again in a few seconds; who is signed in can go on.',
  },
  access_unavailable: {
    title: 'Access can not be checked now',
    detail: 'Who asks this can not be checked now. Try again later; if it stays so, tell the operator.',
  },
  closed: {
    title: 'Notabene is still closed',
    detail: 'Who may come in was not set, or not rightly. The operator finds in the log what is to be done.',
  },
  invalid_request: {
    title: 'Invalid request',
    detail: 'The request has not the right form. Reload the page and ask again.',
  },
  empty_question: { title: 'Empty question', detail: 'The question is empty. Ask a question.' },
  question_too_long: {
    title: 'Question too long',
    detail: 'The question is too long. Shorten it to at most 2,000 characters.',
  },
  control_characters: {
    title: 'Control characters in the question',
    detail: 'The question holds control characters. Type it again, without invisible signs.',
  },
  feedback_full: {
    title: 'No room for more feedback',
    detail: 'There is no room for more feedback now. Try again tomorrow.',
  },
  feedback_unavailable: {
    title: 'Feedback is not available',
    detail: 'Feedback can not be kept or removed now. You can go on asking questions.',
  },
  internal: {
    title: 'Something went wrong',
    detail: 'Something went wrong on our side. Try again; if it comes back, pass on the reference.',
  },
  index_unavailable: {
    title: 'The documents are not available',
    detail: 'The documents can not be searched now. Try again later; if it stays so, tell the operator.',
  },
};
