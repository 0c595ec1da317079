import { splitFrontMatter } from '../../action/core/content/front-matter.ts';
import { readText, type SourceFile } from '../../action/core/content/source-file.ts';
import { maskPersonal } from '../../action/core/text/mask.ts';

/** Characters of a text that stand for a title. */
const MOST = 60;

/** The first words of a post, for one without a title, with whatever looks like personal data masked; nothing where it has none. */
export function openingWords(file: SourceFile): string | undefined {
  const read = readText(file);
  if (!read.ok) return undefined;
  const split = splitFrontMatter(read.text);
  const body = 'messageId' in split ? '' : read.text.slice(split.bodyStart);
  const line = body
    .split('\n')
    .map((each) =>
      each
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/^[#>\-*\s]+|[*_`]+/g, '')
        .trim(),
    )
    .find((each) => /\p{L}/u.test(each) && !each.startsWith(':::'));
  if (line === undefined) return undefined;
  // Masked as a whole first: half of a number shows more than its mask.
  const masked = maskPersonal(line);
  if ([...masked].length <= MOST) return masked;
  const cut = [...masked].slice(0, MOST).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > MOST / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:—–-]+$/, '')}…`;
}
