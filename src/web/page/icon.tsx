/** What can be done, as a sign: lines of our own on a field of 24 by 24. */
const PATHS = {
  copy: 'M9 9h11v12H9zM15 9V3H4v12h5',
  cite: 'M10 6C6.5 7 5 9.5 5 13v5h5v-5H7.5M19 6c-3.5 1-5 3.5-5 7v5h5v-5h-2.5',
  share: 'M12 15V3M7.5 7.5 12 3l4.5 4.5M5 12v9h14v-9',
  note: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  up: 'M3 11h4v9H3zM7 11l4.5-8c1.8 0 2.7 1.3 2.3 3l-.8 4h6.5c1 0 1.7.9 1.5 1.9L19.5 18c-.2 1.2-1 2-2.2 2H7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  edit: 'M4 20v-4L16 4l4 4L8 20zM13.5 6.5l4 4',
} as const;

export type Sign = keyof typeof PATHS;

export function Icon({ sign, turned = false }: { readonly sign: Sign; readonly turned?: boolean }) {
  return (
    <svg
      className={turned ? `icon icon-${sign} turned` : `icon icon-${sign}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={PATHS[sign]} />
    </svg>
  );
}
