import { parseMoment } from '../calendar/moment.ts';
import type { FreezePeriod } from '../check.ts';
import type { Policy } from '../policy/policy.ts';
import type { Clock } from './clock.ts';

/** Places the crisis stops of a policy in time. Moments without an offset are in the policy's time zone. */
export async function placeFreezes({ freezes, settings }: Policy, clock: Clock): Promise<readonly FreezePeriod[]> {
  const placed: FreezePeriod[] = [];
  for (const freeze of freezes) {
    const [from, until] = [parseMoment(freeze.from), parseMoment(freeze.until)];
    if (typeof from === 'string' || typeof until === 'string') continue;
    const zone = settings.time_zone;
    const [start, end] = [await clock.instant(from, zone), await clock.instant(until, zone)];
    const declaration = parseMoment(freeze.declared_at ?? freeze.from);
    const declared = typeof declaration === 'string' ? start : await clock.instant(declaration, zone);
    if (start === undefined || end === undefined) continue;
    placed.push({ freeze, from: start, until: end, declared: declared ?? start });
  }
  return placed;
}
