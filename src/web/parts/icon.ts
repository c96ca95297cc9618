/** The icon in the tab: an N on a plain field. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#123c69"/>' +
  '<path d="M9 24V8h3l8 11V8h3v16h-3L12 13v11z" fill="#fff"/></svg>';
