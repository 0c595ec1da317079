import type { DraftConfig } from '../client/check/given.ts';
import { draft } from '../locales/draft.ts';
import type { Speech } from '../page.ts';
import type { SiteSettings } from '../settings-module.ts';
import { isoDateOf } from '../text/dates.ts';
import type { Site, SiteEdition } from './site.ts';

const DAY = 86_400_000;

/** The configuration as JSON that is safe within a page. */
export function draftConfig(
  { current, now, timeZone, judging }: Pick<Site, 'current' | 'now' | 'timeZone' | 'judging'>,
  { repository, branch = 'main' }: Pick<SiteSettings, 'repository' | 'branch'>,
  { lang }: Pick<Speech, 'lang'>,
  base: string,
): string {
  const said = Object.entries(draft[lang]).flatMap(([id, text]) => {
    const [, key] = /^site\.draft\.say\.(.+)$/.exec(id) ?? [];
    return key === undefined ? [] : [[key, text] as const];
  });
  const [account] = [...judging.policy.accounts.values()].filter(
    ({ status }) => status === undefined || status === 'active',
  );
  const sample = (draft[lang]['site.draft.sample'] ?? '')
    .replace('{account}', account?.id ?? '')
    .replace('{date}', isoDateOf(now + DAY, timeZone));
  const config: DraftConfig = {
    ...{ lang, base, current: current.version, repository, branch },
    ...{ words: Object.fromEntries(said), sample },
  };
  return JSON.stringify(config).replaceAll('<', '\\u003c');
}

/** What an edition is to somebody who picks one. */
export function pickedStatus({ status, isReleased }: SiteEdition): string {
  return status === 'coming' && !isReleased ? 'unreleased' : status;
}
