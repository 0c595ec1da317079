/** What a stretch of visible text is: prose is judged for tone, the rest is quoted, typed or addressed. */
export const ROLE = { prose: 0, code: 1, quote: 2, address: 3, separator: 4 } as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];
