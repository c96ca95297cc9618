import type { XmlComponent } from 'docx';

/** The package itself, which is only loaded when a paper is made. */
export type Docx = typeof import('docx');

/** An element that the package has no name for. */
export function element(
  docx: Docx,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const named = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]),
  );
  return new docx.BuilderElement({ name: `w:${name}`, attributes: named, children });
}
