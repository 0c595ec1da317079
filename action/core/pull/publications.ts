import type { Publication } from '../calendar/publication.ts';
import type { Account } from '../content/account.ts';
import type { PostData } from '../content/post.ts';
import { type Finding, findingsByPath, isBlocking } from '../finding.ts';
import type { Calendar } from '../judge.ts';
import type { Change } from './change.ts';

/** A publication that a change touches, as it is told to those who decide about it. */
export interface PublicationRow {
  readonly path: string;
  readonly account: string;
  /** RFC 3339 in the account's time zone. */
  readonly at: string;
  /** Epoch milliseconds. */
  readonly epochMs: number;
  readonly timeZone: string;
  readonly purpose: PostData['purpose'];
  /** Whether it has its place in the calendar: ideas and drafts have none yet. */
  readonly isPlanned: boolean;
  /** New findings about it that have to be mended; those that only wait for an approval; and advice. */
  readonly blocking: number;
  readonly waiting: number;
  readonly advisory: number;
}

/** The publications of the files that a change adds, edits or renames: what is blocked first, then in order of time. */
export async function publicationRows(
  { publications, context }: Calendar,
  { files }: Pick<Change, 'files'>,
  findings: readonly Finding[],
): Promise<readonly PublicationRow[]> {
  const touched = new Set(files.filter(({ status }) => status !== 'removed').map(({ path }) => path));
  const own = [...publications.values()].flat().filter(({ post }) => touched.has(post.path));
  if (own.length === 0) return [];
  const { clock } = context;
  await clock.load();
  const byPath = findingsByPath(findings.filter(({ status, path }) => status === 'new' && touched.has(path)));
  const rows = own.map((publication): PublicationRow => {
    const { post, account, epochMs } = publication;
    const about = (byPath.get(post.path) ?? []).filter((finding) => isAbout(finding, publication));
    const blocking = about.filter(isBlocking);
    const waiting = blocking.filter(({ approval }) => approval !== undefined).length;
    return {
      path: post.path,
      account: account.id,
      at: clock.at(epochMs, account.timeZone),
      epochMs,
      timeZone: account.timeZone,
      purpose: post.data.purpose,
      isPlanned: post.isPlanned,
      blocking: blocking.length - waiting,
      waiting,
      advisory: about.length - blocking.length,
    };
  });
  return rows.sort(byNeed);
}

/** The accounts of some publications, each once, in the order of the register. */
export function accountsOf(
  rows: readonly PublicationRow[],
  accounts: ReadonlyMap<string, Account>,
): readonly Account[] {
  const ids = new Set(rows.map(({ account }) => account));
  return [...accounts.values()].filter(({ id }) => ids.has(id));
}

function isAbout({ accounts, publication }: Finding, { account }: Publication): boolean {
  if (accounts.length > 0) return accounts.includes(account.id);
  return publication === undefined || publication.account === account.id;
}

function byNeed(a: PublicationRow, b: PublicationRow): number {
  return (
    Number(b.blocking > 0) - Number(a.blocking > 0) ||
    a.epochMs - b.epochMs ||
    compare(a.path, b.path) ||
    compare(a.account, b.account)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
