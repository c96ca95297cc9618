/** Words in the two languages of the interface. */
interface Words {
  readonly nl: string;
  readonly en: string;
}

/** One who may speak in a document, and all words for it. */
interface VoiceRow {
  /** As documents, the API and the index have it; the style of its badge is `.badge.ID` in `answer.css`. */
  readonly id: string;
  /** On a badge, and before a sentence of a paper. */
  readonly label: Words;
  /** Told apart in black and white. */
  readonly shape: string;
  /** On a terminal; it only helps to see sooner what the words say. */
  readonly colour: 'green' | 'blue' | 'magenta' | 'cyan' | 'yellow' | 'dim';
  /** Before the title of a document: "Standpunt van het kabinet, in …". */
  readonly title: Words;
  /** In the middle of a sentence. */
  readonly named: Words;
  /** Above its sentences in an answer. */
  readonly lead: Words;
  /**
   * Which modality is said beside its sentences. That the Commission proposes its badge says already; what is only
   * expected must never be read as a fact, whoever says so.
   */
  readonly marked: readonly ('verwacht' | 'voorgesteld' | 'gevraagd' | 'geadviseerd')[];
  /** It may be anybody: said by the name of the organisation where that is known. */
  readonly byName?: true;
}

/**
 * Every speaker, once. An index has their numbers in this order: a new one goes at the end, with its senders in
 * `senders.ts`, its badge in `answer.css` and sentences of its own in the fit (CONTRIBUTING.md).
 */
const ROWS = [
  // The European Commission.
  {
    id: 'commissie',
    label: { nl: 'Commissie', en: 'Commission' },
    shape: '○',
    colour: 'blue',
    title: { nl: 'Inhoud van het voorstel van de Commissie', en: "Content of the Commission's proposal" },
    named: { nl: 'de Commissie', en: 'the Commission' },
    lead: { nl: 'Wat de Commissie voorstelt', en: 'What the Commission proposes' },
    marked: ['verwacht'],
  },
  // The Dutch cabinet and its ministers.
  {
    id: 'kabinet',
    label: { nl: 'Kabinet', en: 'Cabinet' },
    shape: '■',
    colour: 'green',
    title: { nl: 'Standpunt van het kabinet', en: 'Position of the cabinet' },
    named: { nl: 'het kabinet', en: 'the cabinet' },
    lead: { nl: 'Wat het kabinet vindt', en: "The cabinet's position" },
    marked: ['verwacht', 'voorgesteld', 'gevraagd'],
  },
  // The Council of the European Union and the European Council.
  {
    id: 'raad',
    label: { nl: 'Raad', en: 'Council' },
    shape: '▽',
    colour: 'magenta',
    title: { nl: 'Wat de Raad besloot of wil', en: 'What the Council decided or wants' },
    named: { nl: 'de Raad', en: 'the Council' },
    lead: { nl: 'Wat de Raad besloot of wil', en: 'What the Council decided or wants' },
    marked: ['verwacht', 'voorgesteld', 'gevraagd'],
  },
  // Other member states.
  {
    id: 'lidstaten',
    label: { nl: 'Lidstaten', en: 'Member states' },
    shape: '△',
    colour: 'magenta',
    title: { nl: 'Wat andere lidstaten vinden', en: 'What other member states think' },
    named: { nl: 'andere lidstaten', en: 'other member states' },
    lead: { nl: 'Wat andere lidstaten vinden', en: 'What other member states think' },
    marked: ['verwacht', 'voorgesteld', 'gevraagd'],
  },
  // The European Parliament.
  {
    id: 'parlement',
    label: { nl: 'Europees Parlement', en: 'European Parliament' },
    shape: '◇',
    colour: 'cyan',
    title: { nl: 'Wat het Europees Parlement vindt', en: 'What the European Parliament thinks' },
    named: { nl: 'het Europees Parlement', en: 'the European Parliament' },
    lead: { nl: 'Wat het Europees Parlement vindt', en: 'What the European Parliament thinks' },
    marked: ['verwacht', 'voorgesteld', 'gevraagd'],
  },
  // The Dutch parliament and its parties.
  {
    id: 'kamer',
    label: { nl: 'Kamer', en: 'Dutch parliament' },
    shape: '□',
    colour: 'cyan',
    title: {
      nl: 'Wat de Kamer of een fractie vindt of vraagt',
      en: 'What the Dutch parliament or a party thinks or asks',
    },
    named: { nl: 'de Kamer', en: 'the Dutch parliament' },
    lead: { nl: 'Wat de Kamer vindt of vraagt', en: 'What the Dutch parliament thinks or asks' },
    marked: ['verwacht', 'voorgesteld', 'gevraagd'],
  },
  // Officials' advice.
  {
    id: 'ambtelijk',
    label: { nl: 'Ambtelijk advies', en: "Officials' advice" },
    shape: '▬',
    colour: 'yellow',
    title: { nl: 'Advies van ambtenaren', en: 'Advice from officials' },
    named: { nl: 'ambtenaren', en: 'officials' },
    lead: { nl: 'Wat ambtenaren schrijven of adviseren', en: 'What officials write or advise' },
    marked: ['verwacht', 'voorgesteld', 'geadviseerd'],
  },
  // One who advises, supervises or carries out.
  {
    id: 'adviseur',
    label: { nl: 'Adviseur of toezichthouder', en: 'Adviser or supervisor' },
    shape: '◉',
    colour: 'yellow',
    title: {
      nl: 'Wat een adviseur, toezichthouder of uitvoerder zegt',
      en: 'What an adviser, supervisor or agency says',
    },
    named: { nl: 'een adviseur of toezichthouder', en: 'an adviser or supervisor' },
    lead: {
      nl: 'Wat adviseurs, toezichthouders en uitvoerders zeggen',
      en: 'What advisers, supervisors and agencies say',
    },
    marked: ['verwacht', 'voorgesteld', 'gevraagd', 'geadviseerd'],
    byName: true,
  },
  // One who has an interest.
  {
    id: 'belanghebbende',
    label: { nl: 'Belanghebbende', en: 'Interested party' },
    shape: '✚',
    colour: 'yellow',
    title: { nl: 'Wat een belanghebbende vindt', en: 'What an interested party thinks' },
    named: { nl: 'een belanghebbende', en: 'an interested party' },
    lead: { nl: 'Wat belanghebbenden vinden', en: 'What interested parties think' },
    marked: ['verwacht', 'voorgesteld', 'gevraagd'],
    byName: true,
  },
  // The file itself: its data, steps and dates.
  {
    id: 'proces',
    label: { nl: 'Proces', en: 'Procedure' },
    shape: '➔',
    colour: 'dim',
    title: { nl: 'Gegevens en planning', en: 'Facts and planning' },
    named: { nl: 'het proces', en: 'the procedure' },
    lead: { nl: 'Gegevens en proces', en: 'Facts and procedure' },
    marked: ['verwacht', 'voorgesteld'],
  },
] as const satisfies readonly VoiceRow[];

export type Voice = (typeof ROWS)[number]['id'];

export const VOICE_ROWS: readonly (VoiceRow & { readonly id: Voice })[] = ROWS;

/** Something of each speaker, by its id. */
export const perVoice = <T>(of: (row: VoiceRow) => T): Readonly<Record<Voice, T>> =>
  Object.fromEntries(VOICE_ROWS.map((row) => [row.id, of(row)])) as Record<Voice, T>;
