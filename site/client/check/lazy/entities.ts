import { need } from '../on-demand.ts';

/** The references that people write. The whole list of HTML has 2,125, and few texts have one of the others. */
export const USUAL: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', shy: '\u00AD', copy: '©', reg: '®' },
  ...{ trade: '™', hellip: '…', mdash: '—', ndash: '–', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”' },
  ...{ lsquo: '‘', rsquo: '’', bdquo: '„', sbquo: '‚', bull: '•', middot: '·', times: '×', minus: '−' },
  ...{ deg: '°', plusmn: '±', sect: '§', para: '¶', euro: '€', larr: '←', rarr: '→', uarr: '↑', darr: '↓' },
  ...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwj: '\u200D', zwnj: '\u200C' },
};

let all: ((name: string) => string | false) | undefined;

/** Stands in for the package of this name where a draft is checked: the whole list is loaded when a text needs it. */
export function decodeNamedCharacterReference(name: string): string | false {
  if (Object.hasOwn(USUAL, name)) return USUAL[name] ?? false;
  return all === undefined ? need('entities', loadAll) : all(name);
}

async function loadAll(): Promise<void> {
  ({ decodeNamedCharacterReference: all } = await import('decode-named-character-reference'));
}
