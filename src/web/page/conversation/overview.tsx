import { useState } from 'react';
import type { Language } from '../../../documents/document.ts';
import { documentPath } from '../../parts/links.ts';
import { aspectWords, OVERVIEW, positionWords } from '../../words/overview-words.ts';

/** A row of `GET /api/matrix`, as far as it is shown here. */
interface Row {
  readonly documentId: string;
  readonly title: string;
  readonly cells: readonly { readonly row: string; readonly position: Parameters<typeof positionWords>[0] }[];
}

/** Verdicts that are shown here; the page of the overview has all of them. */
const MOST_ROWS = 12;

/** The cabinet's verdicts at a glance, folded: they are fetched when they are opened. */
export default function Overview({ language }: { readonly language: Language }) {
  const [rows, setRows] = useState<readonly Row[] | 'loading' | 'failed' | null>(null);
  const words = OVERVIEW[language];
  const open = () => {
    if (rows !== null && rows !== 'failed') return;
    setRows('loading');
    fetch('/api/matrix')
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        setRows(((await response.json()) as { readonly rows: readonly Row[] }).rows);
      })
      .catch(() => setRows('failed'));
  };
  return (
    <details className="overview" onToggle={({ currentTarget }) => currentTarget.open && open()}>
      <summary>{words.title}</summary>
      {rows === 'loading' && <p role="status">{words.loading}</p>}
      {rows === 'failed' && <p role="alert">{words.failed}</p>}
      {Array.isArray(rows) && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
        <section className="wide" tabIndex={0} aria-label={words.title}>
          <table>
            <caption className="hidden">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.document}</th>
                {aspectWords(language).map((aspect) => (
                  <th key={aspect} scope="col">
                    {aspect}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(rows as readonly Row[]).slice(0, MOST_ROWS).map(({ documentId, title, cells }) => (
                <tr key={documentId}>
                  <th scope="row">
                    <a href={`${documentPath(documentId)}/kaart`} lang="nl">
                      {title}
                    </a>
                  </th>
                  {cells.map(({ row, position }) => (
                    <td key={row}>{positionWords(position, language)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p>
        <a href="/overzicht">{words.all}</a>
      </p>
    </details>
  );
}
