/** Marks that a Markdown parser may take for markup. */
export const MARKUP = /[*_~`\\]/g;
