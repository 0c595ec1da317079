/**
 * What an action names as its evidence. `file`, `link`, `digest` and `place` (where it is kept, in words) can be looked at later; `lost` is a path where
 * nothing is, and `nothing` is a word or two: «нет».
 */
export type EvidenceKind = 'file' | 'link' | 'digest' | 'place' | 'lost' | 'nothing';

const DIGEST = /(?<![\p{L}\p{N}])(?:sha-?256:)?[0-9a-f]{32,128}(?![\p{L}\p{N}])/iu;
const LINK = /https?:\/\/[^\s/]+\.[^\s/]+/iu;
const PATH = /[^\s,;:()«»"']{1,200}\.(?:png|jpe?g|webp|gif|pdf|mp4|mov|html?|txt|eml|zip)(?![\p{L}\p{N}])/iu;
/** With fewer words nobody says what is kept and where. The number is ours. */
const LEAST_WORDS = 3;
/** Nobody needs more to say where something lies, in UTF-16 units. */
const LONGEST = 1000;

/** @param hasFile whether there is a file of that path under `content/`; a path may also start there, or beside the card. */
export function evidenceOf(written: string, card: string, hasFile: (path: string) => boolean): EvidenceKind {
  const text = written.slice(0, LONGEST);
  if (LINK.test(text)) return 'link';
  const path = PATH.exec(text)?.[0]?.replace(/^\.?\//, '');
  if (path !== undefined) {
    const beside = card.slice(0, card.lastIndexOf('/') + 1);
    return [path, `content/${path}`, `${beside}${path}`].some(hasFile) ? 'file' : 'lost';
  }
  if (DIGEST.test(text)) return 'digest';
  return (text.match(/\p{L}+/gu) ?? []).length >= LEAST_WORDS ? 'place' : 'nothing';
}
