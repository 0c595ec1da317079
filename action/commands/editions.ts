import { parseMoment } from '../core/calendar/moment.ts';
import type { SourceFile } from '../core/content/source-file.ts';
import { Clock } from '../core/judging/clock.ts';
import { EditionFinder } from '../core/judging/editions.ts';
import type { Locale } from '../core/messages.ts';
import { nearest } from '../core/nearest.ts';
import type { PolicyInTime } from '../core/policy/load.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { Edition } from '../core/policy/timeline.ts';
import { plain } from '../reporters/escape.ts';
import { commitOf, GitError, isRepository, listRevision } from '../sources/git.ts';
import { UserError } from './command.ts';
import { expectPolicy, type OpenPolicy, readPolicy } from './workspace.ts';

/** The edition in force on a day (from its first moment in the policy's time zone), or at a moment. */
export async function editionAt(judging: PolicyInTime, date: string, locale: Locale): Promise<Edition> {
  const clock = new Clock();
  const moment = parseMoment(date);
  const found = typeof moment === 'string' ? undefined : moment;
  if (found === undefined) {
    throw new UserError((translate) => translate('cli.error.date', { found: plain(date) }), locale);
  }
  const zone = judging.policy.settings.time_zone;
  const at = await clock.instant(found, zone);
  const edition = at === undefined ? undefined : await new EditionFinder(judging.timeline, clock).at(at);
  if (edition !== undefined) return edition;
  const first = judging.timeline.editions[0];
  const data = { date: plain(date), version: first?.version ?? '', effective: first?.effective ?? '' };
  throw new UserError((translate) => translate('cli.error.not-in-force', data), locale);
}

/** A policy by what a person calls it: `working`, a version, or a git revision, of which the working policy is meant. */
export async function policyBy(name: string, { root, judging, translate }: OpenPolicy): Promise<Policy> {
  if (name === 'working') return judging.policy;
  const edition = judging.timeline.find(name);
  if (edition !== undefined) return edition.load();
  const known = ['working', ...judging.timeline.editions.map(({ version }) => version)];
  const unknown = (): UserError => {
    const data = { found: plain(name), suggestion: nearest(name, known) ?? 'none', allowed: known.join(', ') };
    return new UserError((say) => say('cli.error.edition', data), translate.locale);
  };
  if (!isRepository(root)) throw unknown();
  let files: readonly SourceFile[];
  try {
    files = listRevision(root, commitOf(root, name), ['policy']);
  } catch (error) {
    if (error instanceof GitError) throw unknown();
    throw error;
  }
  return expectPolicy(await readPolicy(files), translate.locale).policy;
}
