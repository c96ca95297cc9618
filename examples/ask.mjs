// Asks a server of Notabene over HTTP, and shows the answer with its sources. Needs Node 20 or later and no packages.
//
//     npm start                                                              (in another window)
//     node examples/ask.mjs "Waar vraagt het kabinet meer aandacht voor?"
//     node examples/ask.mjs "Hoeveel acties telt het actieplan?" "en wat kost het?"    (a question, and one that follows)
//
// NOTABENE_ADDRESS is where the server is, and NOTABENE_KEY a key for it where one signs in (notabene key make).
// Exits with 0 when there is an answer, 1 when there is none, and 2 when it could not be asked.
import process from 'node:process';

const { NOTABENE_ADDRESS: address = 'http://127.0.0.1:8787', NOTABENE_KEY: key } = process.env;
const questions = process.argv.slice(2);

/** Gives the answer to the last question; those before it say what it follows on. */
async function ask(questions) {
  const response = await fetch(new URL('/api/ask', address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ question: questions.at(-1), thread: questions.slice(0, -1) }),
  });
  const body = await response.json();
  // A refusal says in Dutch what to do; with 429 and 503 it also says when to ask again.
  if (!response.ok) throw new Error(`${body.detail} (${body.code}, verzoek ${body.requestId})`);
  return body;
}

/** An answer as lines of text. What is not sure, or not there, is said before anything else. */
function* linesOf({ status, message, claims, missing, notes, choices, nearest }) {
  if (status === 'probable') yield 'Waarschijnlijk staat het hier, maar zeker is dat niet:';
  if (message) yield message;
  for (const { voice, text, citations } of claims)
    yield `[${voice}] ${text} ${citations.map(({ number }) => `[${number}]`).join('')}`;
  yield* missing;
  yield* notes;
  for (const { title, dossier } of choices) yield `Bedoelt u ${title}? (scope ${dossier})`;
  for (const { documentTitle, quote } of nearest)
    yield `Het dichtst in de buurt: “${quote}” (${documentTitle})`;
  for (const { number, documentTitle, path, quote, url } of claims.flatMap(({ citations }) => citations))
    yield `[${number}] ${documentTitle}, ${path.join(' › ')}: “${quote}”${url ? ` ${url}` : ''}`;
}

if (questions.length === 0) {
  console.error('Geef een vraag: node examples/ask.mjs "VRAAG" ["VERVOLGVRAAG" …]');
  process.exitCode = 2;
} else
  try {
    const answer = await ask(questions);
    for (const line of linesOf(answer)) console.log(line);
    process.exitCode = answer.claims.length > 0 ? 0 : 1;
  } catch (error) {
    // Nobody listens there, or it is no server of Notabene.
    console.error(
      error.cause ? `Op ${address} antwoordt niemand; start Notabene met npm start.` : error.message,
    );
    process.exitCode = 2;
  }
