import type { Registry } from '../../../action/core/check.ts';
import type { PackedPolicy, PackedTimeline } from '../../../action/core/policy/packed.ts';
import { unpackTimeline } from '../../../action/core/policy/packed.ts';
import type { CheckerSource } from './checker.ts';
import type { PublishedCalendar } from './given.ts';
import type { ClauseShown } from './protocol.ts';

/** Where the published data come from: the site, over the network; in a test, the build's own functions. */
export interface PublishedData {
  readonly timeline: PackedTimeline;
  readonly calendar: PublishedCalendar;
  readonly policyOf: (version: string) => Promise<PackedPolicy>;
}

/** What the site published, as the engine takes it. */
export function sourceOf({ timeline, calendar, policyOf }: PublishedData, registry: Registry): CheckerSource {
  const titles = new Map<string, ReadonlyMap<string, ClauseShown['title']>>();
  const encoder = new TextEncoder();
  const loadPolicy = async (version: string): Promise<PackedPolicy> => {
    const packed = await policyOf(version);
    titles.set(version, new Map(packed.rules.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title]]))));
    return packed;
  };
  const { commits } = calendar;
  return {
    timeline: unpackTimeline(timeline, registry, loadPolicy),
    files: Object.entries(calendar.files).map(([path, text]) => {
      return { path, kind: 'file', read: () => encoder.encode(text) };
    }),
    pathOfId: new Map(Object.entries(calendar.ids)),
    commitTime: (path, which) => (Object.hasOwn(commits, `${which} ${path}`) ? commits[`${which} ${path}`] : undefined),
    titleOf: (version, rule) => titles.get(version)?.get(rule),
  };
}
