import { loadedOnDemand } from '../on-demand.ts';

/** The references that people write. The whole list of HTML has 2,125, and few texts have one of the others. */
export const USUAL: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', shy: '\u00AD', copy: '©', reg: '®' },
  ...{ trade: '™', hellip: '…', mdash: '—', ndash: '–', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”' },
  ...{ lsquo: '‘', rsquo: '’', bdquo: '„', sbquo: '‚', bull: '•', middot: '·', times: '×', minus: '−' },
  ...{ deg: '°', plusmn: '±', sect: '§', para: '¶', euro: '€', larr: '←', rarr: '→', uarr: '↑', darr: '↓' },
  ...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwj: '\u200D', zwnj: '\u200C' },
};

const all = loadedOnDemand('entities', async () => {
  const { decodeNamedCharacterReference: decode } = await import('decode-named-character-reference');
  return decode;
});

/** Stands in for the package of this name where a draft is checked: the whole list is loaded when a text needs it. */
export function decodeNamedCharacterReference(name: string): string | false {
  return Object.hasOwn(USUAL, name) ? (USUAL[name] ?? false) : all()(name);
}
