import type { Site, SiteEdition } from './site.ts';

/** The edition that tells something: the one in force if it does, else the first coming one that will; nothing where none does. */
export function tellingEdition(
  { current, editions }: Pick<Site, 'current' | 'editions'>,
  tells: (edition: SiteEdition) => boolean,
): SiteEdition | undefined {
  if (tells(current)) return current;
  return editions.find((edition) => edition.status === 'coming' && tells(edition));
}

/** The version that a link to a clause has to name: that of an edition that is not in force. */
export const versionToName = ({ status, version }: Pick<SiteEdition, 'status' | 'version'>): string | undefined =>
  status === 'current' ? undefined : version;
