/**
 * Text that Markdown shows as it stands: nothing in it becomes a link, an image, HTML or emphasis. Bare addresses
 * are broken too, since GitHub's Markdown makes links of them: links are built from ids elsewhere, never from text.
 */
export const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_[\]<>#|~@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`);
