// A channel of your own: a chat room of one, in a terminal. What is typed is asked over the signed webhook, and answers
// come back on a port of this program. Any other chat is joined in the same way; docs/run/webhook.md has all the fields.
// Needs Node 20 or later and no packages.
//
//     export WEBHOOK_SECRET="$(openssl rand -base64 32)"         the same in both windows
//     export WEBHOOK_URL=http://127.0.0.1:9100/                  where this program listens
//     export NOTABENE_CHANNELS_KEY="$(openssl rand -base64 32)"
//     npm start                                                  in one window
//     node examples/channel.mjs                                  in the other
//
// A line is a question, and what follows on it is understood. A line that begins with / presses a button of the last
// answer (/sources, /note, /choice-1); + and - are thumbs. NOTABENE_ADDRESS is where the server is.
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import process from 'node:process';
import { createInterface } from 'node:readline';

const {
  NOTABENE_ADDRESS: notabene = 'http://127.0.0.1:8787',
  WEBHOOK_SECRET: secret,
  WEBHOOK_URL: here = 'http://127.0.0.1:9100/',
} = process.env;
/** Most seconds that a message may be off the clock. */
const MOST_SECONDS = 300;

const sign = (time, body) => createHmac('sha256', secret).update(`${time}.`).update(body).digest();

/** Whether a message is from Notabene: signed with the secret that both sides know, and of now. */
function isTheirs({ headers }, body) {
  const time = headers['x-notabene-timestamp'] ?? '';
  const given = Buffer.from(headers['x-notabene-signature'] ?? '', 'hex');
  const wanted = sign(time, body);
  const isOfNow = Math.abs(Date.now() / 1000 - Number(time)) <= MOST_SECONDS;
  return isOfNow && given.length === wanted.length && timingSafeEqual(given, wanted);
}

const room = { room: 'terminal', thread: randomUUID(), user: 'ik' };
/** What was sent and not yet answered, by its number; who waits for the answer. */
const waiting = new Map();
/** Deliveries that were taken; a program that goes on running forgets them after an hour. */
const taken = new Set();
/** The last answer that has buttons. */
let last;

/** Sends a message, and waits for the whole answer to it. */
async function send(content) {
  const id = randomUUID();
  const answered = new Promise((done) => waiting.set(id, done));
  const body = JSON.stringify({ id, ...room, ...content });
  const time = String(Math.floor(Date.now() / 1000));
  const headers = { 'X-Notabene-Timestamp': time, 'X-Notabene-Signature': sign(time, body).toString('hex') };
  const { status } = await fetch(new URL('/channels/webhook', notabene), { method: 'POST', headers, body });
  // 202: it was taken, and the answer comes by itself. After 503 the same may be sent again, with the same number.
  if (status === 202) return answered;
  waiting.delete(id);
  throw new Error(`Notabene nam het niet aan (${status}); docs/run/webhook.md zegt per status waarom.`);
}

const receiver = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const isKnown = isTheirs(request, body);
  response.writeHead(isKnown ? 204 : 401).end();
  const delivery = request.headers['x-notabene-delivery'];
  if (!isKnown || taken.has(delivery)) return;
  taken.add(delivery);
  const { event, whole, reply, file, caption } = JSON.parse(body);
  if (file) console.log(`${caption}: ${file.name}, ${Buffer.from(file.data, 'base64').length} bytes`);
  // With a language model an answer grows; only the whole of it is shown here.
  else if (whole) show(reply);
  else return;
  waiting.get(event)?.();
  waiting.delete(event);
});

/** An answer as lines. Its text is text: a chat with markup of its own makes it harmless first. */
function show(reply) {
  for (const part of reply.parts) {
    if (part.type === 'sentence') console.log(`[${part.speaker.label}] ${part.text}`);
    else if (part.type === 'nearest') console.log(`[${part.speaker.label}] “${part.quote}” (${part.title})`);
    else console.log(part.text);
  }
  for (const { number, title, place, quote } of reply.sources)
    console.log(`[${number}] ${title}, ${place}: “${quote}”`);
  for (const { button, title } of reply.choices) console.log(`/${button}: ${title}`);
  if (reply.footer) console.log(reply.footer);
  if (reply.turn) last = reply;
}

/** What a line of the terminal says: a button, a thumb, or a question. */
function contentOf(line) {
  if (line.startsWith('/')) return last && { turn: last.turn, press: line.slice(1) };
  if (line === '+' || line === '-') return last && { turn: last.turn, judge: line === '+' ? 'up' : 'down' };
  return { text: line };
}

if (!secret) {
  console.error('Zet WEBHOOK_SECRET: hetzelfde geheim als waarmee Notabene draait.');
  process.exit(2);
}
receiver.listen(Number(new URL(here).port), new URL(here).hostname);
for await (const line of createInterface({ input: process.stdin })) {
  const content = contentOf(line.trim());
  if (line.trim() === '') continue;
  if (content === undefined) console.log('Er is nog geen antwoord met knoppen.');
  else
    await send(content).catch(({ cause, message }) => {
      process.exitCode = 1;
      console.error(cause ? `Op ${notabene} antwoordt niemand; start Notabene met npm start.` : message);
    });
}
receiver.close();
