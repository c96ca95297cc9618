import { type CardSeen, type Rendered, rendered, seen } from './shown-text.ts';

/** Something the bot sent, as far as it is read here. */
export interface Sent {
  readonly type: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly attachments?: readonly Attachment[];
  readonly entities?: readonly Entity[];
  readonly channelData?: Record<string, unknown>;
}

export interface Attachment {
  readonly contentType: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly content: Record<string, unknown>;
}

export interface Entity {
  readonly type: string;
  readonly streamId?: string;
  readonly streamType?: string;
  readonly streamSequence?: number;
  readonly additionalType?: readonly string[];
  readonly citation?: readonly Claim[];
  readonly usageInfo?: { readonly '@type': string; readonly name: string };
}

export interface Claim {
  readonly '@type': string;
  readonly position: number;
  readonly appearance: {
    readonly '@type': string;
    readonly name: string;
    readonly abstract: string;
    readonly url?: string;
    readonly keywords?: readonly string[];
  };
}

const CARD = 'application/vnd.microsoft.card.adaptive';
export const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
export const FILE = 'application/vnd.microsoft.teams.card.file.info';
const MOST_BYTES = 28 * 1024;
const KNOWN = ['type', 'text', 'textFormat', 'summary', 'attachments', 'entities', 'channelData'];

/** A message as it is read in Teams, with all that Teams would not have taken. */
export interface MessageSeen {
  readonly complaints: readonly string[];
  readonly markdown: Rendered;
  readonly cards: readonly CardSeen[];
  readonly claims: readonly Claim[];
}

export function messageSeen(sent: Sent): MessageSeen {
  const complaints: string[] = [];
  const complain = (what: string) => complaints.push(what);
  const { text = '', textFormat = 'markdown', attachments = [], entities = [], channelData = {} } = sent;
  for (const name of Object.keys(sent)) if (!KNOWN.includes(name)) complain(`activity with ${name}`);
  if (new TextEncoder().encode(JSON.stringify(sent)).length > MOST_BYTES) complain('larger than 28 KB');
  if (text === '' && attachments.length === 0) complain('an empty message');
  if (!['markdown', 'plain'].includes(textFormat)) complain(`text format ${textFormat}`);
  if (channelData.feedbackLoop && channelData.feedbackLoopEnabled) complain('both forms of feedback');
  const markdown = textFormat === 'plain' ? { text, links: [], odd: [] } : rendered(text);
  for (const odd of markdown.odd) complain(`text with ${odd}`);
  const cards = attachments
    .filter(({ contentType }) => contentType === CARD)
    .map(({ content }) => seen(content));
  for (const card of cards) complaints.push(...card.complaints);
  for (const { contentType } of attachments)
    if (![CARD, CONSENT, FILE].includes(contentType)) complain(`attachment ${contentType}`);
  const labels = entities.filter(({ type }) => type === 'https://schema.org/Message');
  for (const { type } of entities)
    if (!['https://schema.org/Message', 'streaminfo'].includes(type)) complain(`entity ${type}`);
  if (labels.length > 1) complain('more than one label');
  const claims = labels.flatMap(({ citation = [] }) => citation);
  complaints.push(...claimComplaints(claims, text));
  return { complaints, markdown, cards, claims };
}

/** [n] as Teams looks for it: not where the bracket was escaped. */
const markersOf = (text: string): number[] => [
  ...new Set([...text.matchAll(/(?<!\\)\[(\d{1,2})\](?!\()/g)].map(([, number]) => Number(number))),
];

function claimComplaints(claims: readonly Claim[], text: string): string[] {
  const complaints: string[] = [];
  const positions = claims.map(({ position }) => position);
  if (claims.length > 20) complaints.push('more than twenty citations');
  if (JSON.stringify(positions) !== JSON.stringify(markersOf(text).slice(0, 20)))
    complaints.push(`citations ${positions} do not go with ${markersOf(text)}`);
  for (const { '@type': type, appearance } of claims) {
    const { name, abstract, url, keywords = [] } = appearance;
    if (type !== 'Claim' || appearance['@type'] !== 'DigitalDocument') complaints.push('no claim');
    if (name === '' || name.length > 80) complaints.push('a name that is too long');
    if (abstract === '' || abstract.length > 160) complaints.push('an abstract that is too long');
    if (url !== undefined && !/^https:/.test(url)) complaints.push(`citation to ${url}`);
    if (keywords.length > 3 || keywords.some(({ length }) => length > 28)) complaints.push('keywords');
  }
  return complaints;
}
