/** What a reader sees of Markdown, as Teams shows it, and where it leads. */
export interface Rendered {
  readonly text: string;
  readonly links: readonly string[];
  /** What is neither words, emphasis nor a link: pictures, HTML. */
  readonly odd: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * The inline Markdown of CommonMark, as far as a message has it: escapes, entities, emphasis, code, links, pictures and
 * HTML; after that bare addresses become links, as they do in Teams.
 */
export function rendered(markdown: string): Rendered {
  const links: string[] = [];
  const odd: string[] = [];
  let text = '';
  let rest = markdown;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found;
  };
  while (rest.length > 0) {
    const sign = take(/^\\([!-/:-@[-`{-~])/);
    const entity = sign ? null : take(/^&(?:amp|lt|gt|quot);/);
    const html = sign || entity ? null : take(/^<\/?[a-z!][^>]*>/i);
    const link = sign || entity || html ? null : take(/^(!?)\[((?:\\.|[^[\]\\])*)\]\(((?:\\.|[^()\s\\])*)\)/);
    const emphasis = sign || entity || html || link ? null : take(/^(?:\*\*|~~|[*`_])/);
    if (sign) text += sign[1];
    else if (entity) text += ENTITIES[entity[0]];
    else if (html) odd.push(html[0]);
    else if (link) {
      if (link[1] === '!') odd.push(link[0]);
      links.push(link[3] ?? '');
      text += rendered(link[2] ?? '').text;
    } else if (!emphasis) {
      text += rest[0];
      rest = rest.slice(1);
    }
  }
  const bare = text.match(/\b(?:https?:\/\/|www\.)[^\s)>\]]+/gi) ?? [];
  return { text, links: [...links, ...bare], odd };
}

/** What stands in a card and is not as it should be, with its words and links. */
export interface CardSeen {
  readonly text: readonly string[];
  readonly links: readonly string[];
  readonly complaints: readonly string[];
  readonly submits: readonly { readonly title: string; readonly data: Record<string, unknown> }[];
}

type Json = Record<string, unknown>;

/** A card as Teams reads it: schema 1.5, of which the elements that are used here, each with what it can't do without. */
export function seen(card: Json): CardSeen {
  const text: string[] = [];
  const links: string[] = [];
  const complaints: string[] = [];
  const submits: { title: string; data: Json }[] = [];
  const ids: string[] = [];
  const targets: string[] = [];
  const complain = (what: string) => complaints.push(`card: ${what}`);
  const words = (of: Json, name: string): string => {
    const value = of[name];
    if (typeof value !== 'string' || value === '') complain(`${of.type} without ${name}`);
    return typeof value === 'string' ? value : '';
  };
  const list = (value: unknown): Json[] => {
    if (!Array.isArray(value)) complain('no list');
    return Array.isArray(value) ? value : [];
  };
  const only = (of: Json, ...names: string[]) => {
    for (const name of Object.keys(of)) if (!names.includes(name)) complain(`${of.type} with ${name}`);
  };

  if (card.type !== 'AdaptiveCard') complain('no card');
  if (card.version !== '1.5') complain(`version ${card.version}`);
  only(card, 'type', 'version', '$schema', 'body', 'actions', 'fallbackText', 'lang', 'msteams');
  for (const each of list(card.body)) element(each);
  const actions = list(card.actions);
  if (actions.length > 6) complain('more than six actions');
  for (const each of actions) action(each, true);
  if (new Set(ids).size !== ids.length) complain('an id that is not unique');
  for (const target of targets) if (!ids.includes(target)) complain(`toggles ${target}, which is not there`);
  return { text, links, complaints, submits };

  function element(of: Json): void {
    if (of.id !== undefined) ids.push(words(of, 'id'));
    switch (of.type) {
      case 'Container':
        only(of, 'type', 'id', 'isVisible', 'items', 'style', 'spacing');
        for (const item of list(of.items)) element(item);
        return;
      case 'ActionSet': {
        only(of, 'type', 'id', 'isVisible', 'actions');
        const row = list(of.actions);
        if (row.length === 0 || row.length > 6) complain(`${row.length} actions in a row`);
        for (const each of row) action(each, true);
        return;
      }
      case 'RichTextBlock':
        only(of, 'type', 'id', 'inlines');
        text.push(list(of.inlines).map(run).join(''));
        return;
      default:
        complain(`element ${of.type}`);
    }
  }

  function run(of: Json): string {
    if (of.type !== 'TextRun') complain(`inline ${of.type}`);
    only(of, 'type', 'text', 'weight', 'isSubtle', 'size', 'selectAction');
    if (of.selectAction) action(of.selectAction as Json, false);
    return words(of, 'text');
  }

  function action(of: Json, titled: boolean): void {
    if (titled) words(of, 'title');
    switch (of.type) {
      case 'Action.OpenUrl':
        only(of, 'type', 'title', 'url');
        if (!/^https?:/.test(words(of, 'url'))) complain('a link that is none');
        links.push(words(of, 'url'));
        return;
      case 'Action.ToggleVisibility':
        only(of, 'type', 'title', 'targetElements');
        targets.push(...(list(of.targetElements) as unknown as string[]));
        return;
      case 'Action.Submit':
        only(of, 'type', 'title', 'data');
        // Of two rows one is seen at a time.
        if (!submits.some(({ data }) => JSON.stringify(data) === JSON.stringify(of.data)))
          submits.push({ title: words(of, 'title'), data: of.data as Json });
        return;
      default:
        complain(`action ${of.type}`);
    }
  }
}
