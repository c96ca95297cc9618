/**
 * Marks the characters of a document that the fragment of the address names, such as `#120-240`, and goes there. The
 * server marks those of `?citaat=`; this is for a link within the page, and for one that somebody shortened.
 */
const text = document.querySelector<HTMLElement>('.text');

if (text !== null) {
  // What the server was asked to mark it did, unless the words are gone: then nothing may be marked in their place.
  const asked = new URLSearchParams(location.search).has('citaat');
  if (location.hash !== '' && !asked) show(text);
  // Without a fragment the browser goes nowhere by itself.
  if (location.hash === '' && asked) goTo(text.querySelector<HTMLElement>('mark'));
  addEventListener('hashchange', () => show(text));
}

function show(text: HTMLElement): void {
  const id = location.hash.slice(1);
  const found = document.getElementById(id);
  // What has an anchor of its own the browser goes to; what was marked before is marked no more.
  if (found?.localName === 'mark') return;
  for (const mark of text.querySelectorAll('mark')) unmark(mark);
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(id) ?? [];
  const [start, end] = [Number(from), Number(to)];
  if (found !== null || !(start < end && end <= Number(text.dataset.length))) return;
  const [first] = pieces(text, start, end).map(mark);
  goTo(first ?? null);
}

function goTo(marked: HTMLElement | null): void {
  if (marked === null) return;
  marked.tabIndex = -1;
  marked.focus({ preventScroll: true });
  marked.scrollIntoView({ block: 'center' });
}

/** The characters of the document from one place to another, as ranges within one node each. */
function pieces(text: HTMLElement, start: number, end: number): Range[] {
  const found: Range[] = [];
  for (const block of text.querySelectorAll<HTMLElement>('[data-start]')) {
    let at = Number(block.dataset.start);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof HTMLElement && node.dataset.added !== undefined
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!(node instanceof Text)) continue;
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
      at += node.length;
      if (from >= to) continue;
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      found.push(range);
    }
  }
  return found;
}

function mark(range: Range): HTMLElement {
  const made = document.createElement('mark');
  made.className = 'nl-mark';
  range.surroundContents(made);
  return made;
}

function unmark(mark: HTMLElement): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}
