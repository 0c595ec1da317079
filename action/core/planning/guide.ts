import type { Person } from '../content/person.ts';

/** The first number of a version, by which people read the guide again; nothing where it is no version. */
export function majorOf(version: string): number | undefined {
  const digits = /^[vV]?(\d{1,6})(?:\.|$)/.exec(version.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether somebody has read the guide of a version, or of one that asks for nothing older. */
export function readState({ guide_read }: Person, version: string): 'unread' | 'old' | 'read' {
  if (guide_read === undefined) return 'unread';
  const [read, wanted] = [majorOf(guide_read.version), majorOf(version)];
  if (read === undefined) return 'unread';
  return wanted === undefined || read >= wanted ? 'read' : 'old';
}
