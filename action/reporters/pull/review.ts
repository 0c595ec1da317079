import { type Finding, findingsByPath, isBlocking } from '../../core/finding.ts';
import type { Translate } from '../../core/messages.ts';
import { type ChangedFile, isCommentable, type LineRange } from '../../core/pull/change.ts';
import { GitLines } from '../../core/pull/git-lines.ts';
import { fingerprintOf, type LineComment, withFingerprint } from '../../core/pull/line-comments.ts';
import type { PullPage } from '../../core/pull/page.ts';
import type { LineSuggestion } from '../../core/pull/suggestions.ts';
import { exactBlock, markdownText } from '../escape.ts';
import { characters } from './budget.ts';
import { MOST_CHARACTERS } from './comment.ts';
import { actionLines, iconOf } from './findings.ts';
import { ruleLink } from './links.ts';
import { messageText } from './words.ts';

/** Comments of one review: more are noise, and GitHub slows down whoever writes many (facts/github.md §2). The number is reviewdog's. */
export const MOST_COMMENTS = 30;
/** Findings of one comment that are written out. */
const FINDINGS = 10;

export interface ReviewPage {
  /** Ends with what has no comment of its own. */
  readonly body: string;
  /** In the order of the files. */
  readonly comments: readonly LineComment[];
}

/**
 * The comments on lines of the change: what is new, where a comment can stand, what blocks first. Findings of one place share a comment, and
 * replacements are those that were proven.
 * @param texts the changed files on the side that is judged, by path.
 * @param key of the policy, as in the comment.
 */
export function review(
  page: PullPage,
  suggestions: readonly LineSuggestion[],
  texts: ReadonlyMap<string, string>,
  translate: Translate,
  key?: string,
): ReviewPage {
  const fresh = page.report.findings.filter(({ status }) => status === 'new');
  const byPath = findingsByPath(fresh);
  const places = page.change.files.flatMap((file) => {
    const own = suggestions.filter(({ path }) => path === file.path);
    return placesIn(file, byPath.get(file.path) ?? [], own, texts.get(file.path));
  });
  const ranked = places.map((place, index) => ({ place, index }));
  ranked.sort((a, b) => rank(a.place) - rank(b.place) || a.index - b.index);
  const shown = ranked.slice(0, MOST_COMMENTS).sort((a, b) => a.index - b.index);
  const comments = shown.map(({ place }) => commentAt(place, page, translate, key));
  const told = shown.reduce((sum, { place }) => sum + place.findings.length, 0);
  const rest = fresh.length - told;
  const body = [
    translate('pull.review', {
      comments: comments.length,
      suggestions: shown.filter(({ place }) => place.lines).length,
    }),
    ...(rest > 0 ? [translate('pull.review-rest', { count: rest })] : []),
  ];
  return { body: markdownText(body.join(' ')), comments };
}

/** What is said at one place. */
interface Place extends LineRange {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** What is suggested instead of its lines. */
  readonly lines?: readonly string[] | undefined;
}

function placesIn(
  file: ChangedFile,
  findings: readonly Finding[],
  suggestions: readonly LineSuggestion[],
  text: string | undefined,
): readonly Place[] {
  if (text === undefined) return [];
  const { path } = file;
  const gitLines = new GitLines(text);
  const mended = new Set(suggestions.flatMap((suggestion) => suggestion.findings));
  const places = suggestions.map((one) => ({ ...one, findings: [...one.findings] }));
  // What is said of lines that have a suggestion is said with it: one thread for one place.
  const byLine = new Map<number, (typeof places)[number]>();
  for (const place of places) for (let line = place.start; line <= place.end; line++) byLine.set(line, place);
  const others = new Map<string, Place & { readonly findings: Finding[] }>();
  for (const finding of findings) {
    const range = mended.has(finding) || isOfCalendar(finding) ? undefined : commentedRange(finding, file, gitLines);
    if (range === undefined) continue;
    const beside = byLine.get(range.start);
    const key = `${range.start}-${range.end}`;
    const known = beside !== undefined && range.end <= beside.end ? beside : others.get(key);
    if (known === undefined) others.set(key, { path, ...range, findings: [finding] });
    else known.findings.push(finding);
  }
  return [...places, ...others.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Advice about the calendar is no matter of the line that it stands on: the comment has it. */
function isOfCalendar(finding: Finding): boolean {
  return (
    !isBlocking(finding) && (finding.slots !== undefined || finding.related.some(({ publication }) => publication))
  );
}

/** Where a comment about a finding can stand: its lines, or the first of them where they reach beyond a hunk. */
function commentedRange({ range }: Finding, file: ChangedFile, lines: GitLines): LineRange | undefined {
  const { start, end } = range;
  const whole = lines.range(start.offset, Math.max(start.offset, end.offset - 1));
  const first = { start: whole.start, end: whole.start };
  return [whole, first].find((one) => isCommentable(file, one));
}

function rank({ findings, lines }: Place): number {
  if (findings.some(isBlocking)) return 0;
  return lines === undefined ? 2 : 1;
}

function commentAt(place: Place, page: PullPage, translate: Translate, key: string | undefined): LineComment {
  const { path, start, end, lines } = place;
  const findings = [...place.findings].sort((a, b) => Number(isBlocking(b)) - Number(isBlocking(a)));
  const fingerprint = fingerprintOf(
    path,
    findings.map(({ identity }) => identity),
    lines,
  );
  const told = findings
    .slice(0, FINDINGS)
    .map((finding) =>
      [
        `${iconOf(finding)} ${messageText(finding, translate)} ${ruleLink(page, finding)}`,
        ...actionLines(finding, page, translate, lines !== undefined),
      ].join('\\\n'),
    );
  const more =
    findings.length > FINDINGS ? [markdownText(translate('report.more', { count: findings.length - FINDINGS }))] : [];
  const words = [...told, ...more].join('\n\n');
  const block = lines === undefined ? '' : `\n\n${exactBlock(lines, 'suggestion')}`;
  // A suggestion is never cut: the whole comment goes without it.
  const whole = withFingerprint(fingerprint, `${words}${block}\n`, key);
  const body = characters(whole) <= MOST_CHARACTERS ? whole : withFingerprint(fingerprint, `${words}\n`, key);
  return { path, start, end, body, fingerprint };
}
