/**
 * What Slack takes of blocks, by its reference of Block Kit: kinds, required members, and limits. Where the reference
 * gives no limit for rich text, that of other text is used.
 */
type Given = Readonly<Record<string, unknown>>;

const BLOCKS = 50;
const LETTERS = 13_000;

/** What is wrong with the blocks of a message or a window; nothing is what it should be. */
export function wrongWithBlocks(given: unknown, surface: 'message' | 'modal' = 'message'): string[] {
  if (!Array.isArray(given)) return ['blocks are not a list'];
  const wrong: string[] = [];
  const actions = new Set<string>();
  if (given.length === 0 || given.length > BLOCKS) wrong.push(`${given.length} blocks`);
  if (JSON.stringify(given).length > LETTERS) wrong.push('msg_blocks_too_long');
  for (const block of given as Given[]) check(block);
  return wrong;

  function check(block: Given): void {
    const { type } = block;
    switch (type) {
      case 'header':
        only(block, ['type', 'block_id', 'text']);
        plainText(block.text, 150);
        break;
      case 'section':
        only(block, ['type', 'block_id', 'text']);
        textObject(block.text, 3000);
        break;
      case 'context':
        only(block, ['type', 'block_id', 'elements']);
        for (const element of list(block.elements, 10)) textObject(element, 3000);
        break;
      case 'divider':
        only(block, ['type', 'block_id']);
        break;
      case 'rich_text':
        only(block, ['type', 'block_id', 'elements']);
        for (const element of list(block.elements, 1000)) richSection(element);
        break;
      case 'actions':
        only(block, ['type', 'block_id', 'elements']);
        if (surface === 'modal') wrong.push('actions in a window');
        for (const element of list(block.elements, 25)) button(element);
        break;
      case 'input':
        only(block, ['type', 'block_id', 'label', 'element', 'optional', 'hint']);
        if (surface === 'message') wrong.push('input in a message');
        plainText(block.label, 2000);
        field(block.element as Given);
        break;
      default:
        wrong.push(`block type ${String(type)}`);
    }
  }

  function only(object: Given, keys: readonly string[]): void {
    for (const key of Object.keys(object))
      if (!keys.includes(key)) wrong.push(`${String(object.type)} has ${key}`);
  }

  function list(given: unknown, most: number): Given[] {
    if (Array.isArray(given) && given.length > 0 && given.length <= most) return given as Given[];
    wrong.push(`a list of ${Array.isArray(given) ? given.length : typeof given} where 1 to ${most} may be`);
    return [];
  }

  function length(given: unknown, most: number): void {
    if (typeof given !== 'string' || given.length === 0 || given.length > most)
      wrong.push(`text of ${typeof given === 'string' ? given.length : typeof given}, at most ${most}`);
    else if (!given.isWellFormed()) wrong.push('half a character');
  }

  function plainText(given: unknown, most: number): void {
    const text = (given ?? {}) as Given;
    only(text, ['type', 'text', 'emoji']);
    if (text.type !== 'plain_text') wrong.push(`${String(text.type)} where only plain text may be`);
    length(text.text, most);
  }

  function textObject(given: unknown, most: number): void {
    const text = (given ?? {}) as Given;
    if (text.type !== 'mrkdwn') plainText(given, most);
    else {
      only(text, ['type', 'text', 'verbatim']);
      length(text.text, most);
      wrong.push(...wrongWithMarkup(String(text.text)));
    }
  }

  function richSection(element: Given): void {
    only(element, ['type', 'elements', 'border', 'style', 'indent']);
    if (element.type === 'rich_text_list') {
      for (const item of list(element.elements, 1000)) richSection(item);
      return;
    }
    if (element.type !== 'rich_text_section' && element.type !== 'rich_text_quote')
      wrong.push(`rich text of ${String(element.type)}`);
    for (const item of list(element.elements, 1000)) richElement(item);
  }

  function richElement(item: Given): void {
    switch (item.type) {
      case 'text':
        only(item, ['type', 'text', 'style']);
        length(item.text, 3000);
        break;
      case 'link':
        only(item, ['type', 'url', 'text', 'style', 'unsafe']);
        length(item.text, 3000);
        length(item.url, 3000);
        if (!/^https?:\/\//.test(String(item.url))) wrong.push(`link to ${String(item.url)}`);
        break;
      case 'user':
        only(item, ['type', 'user_id', 'style']);
        if (!/^[UW][A-Z0-9]+$/.test(String(item.user_id))) wrong.push('nobody is named');
        break;
      default:
        // Among them `broadcast`, which calls everyone.
        wrong.push(`rich text element ${String(item.type)}`);
    }
  }

  function button(element: Given): void {
    if (element.type !== 'button') wrong.push(`${String(element.type)} among actions`);
    only(element, ['type', 'action_id', 'text', 'value', 'url', 'style', 'accessibility_label']);
    length(element.action_id, 255);
    if (actions.has(String(element.action_id))) wrong.push(`action ${String(element.action_id)} twice`);
    actions.add(String(element.action_id));
    plainText(element.text, 75);
    if (element.value !== undefined) length(element.value, 2000);
    if (element.url !== undefined) length(element.url, 3000);
    if (element.accessibility_label !== undefined) length(element.accessibility_label, 75);
    if (element.style !== undefined && !['primary', 'danger'].includes(String(element.style)))
      wrong.push(`style ${String(element.style)}`);
  }

  function field(element: Given): void {
    only(element, [
      'type',
      'action_id',
      'multiline',
      'max_length',
      'min_length',
      'initial_value',
      'placeholder',
    ]);
    if (element.type !== 'plain_text_input') wrong.push(`field ${String(element.type)}`);
    if (Number(element.max_length ?? 3000) > 3000) wrong.push('field of more than 3000');
  }
}

/** What is wrong with text that Slack reads markup in: a sign that was not escaped, a name, a link. */
export function wrongWithMarkup(text: string): string[] {
  return [
    ...(/[<>]/.test(text) ? ['a control sequence'] : []),
    ...(/&(?!(?:amp|lt|gt);)/.test(text) ? ['an ampersand that is not escaped'] : []),
  ];
}

/** What is wrong with a window. */
export function wrongWithView(view: Given): string[] {
  const wrong = wrongWithBlocks(view.blocks, 'modal');
  if (view.type !== 'modal') wrong.push(`view of type ${String(view.type)}`);
  for (const key of ['title', 'submit', 'close']) {
    const { type, text } = (view[key] ?? {}) as Given;
    if (type !== 'plain_text' || typeof text !== 'string' || text === '' || text.length > 24)
      wrong.push(`${key} of a window`);
  }
  if (String(view.private_metadata ?? '').length > 3000) wrong.push('private_metadata');
  if (String(view.callback_id ?? '').length > 255) wrong.push('callback_id');
  return wrong;
}
