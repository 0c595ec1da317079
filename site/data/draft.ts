import { isDeepStrictEqual } from 'node:util';
import { openContent } from '../../action/commands/content.ts';
import { contentKind } from '../../action/core/content/kinds.ts';
import type { Person } from '../../action/core/content/person.ts';
import { readPost } from '../../action/core/content/read-post.ts';
import { readSimpleYaml } from '../../action/core/content/simple-yaml.ts';
import { readText, type SourceFile } from '../../action/core/content/source-file.ts';
import { parseYaml } from '../../action/core/content/yaml.ts';
import { type PackedPolicy, type PackedTimeline, packPolicy, packTimeline } from '../../action/core/policy/packed.ts';
import type { PublishedCalendar } from '../client/check/given.ts';
import { judgesPosts } from '../client/check/judged-here.ts';
import { yamlIn } from '../client/check/yaml-in.ts';
import type { Site } from './site.ts';

/** Posts this much older than the build are not published with the check, and the page says from which day they are. In days. */
export const LOOK_BACK = 400;
const DAY = 86_400_000;

/** The policy without its rules. Of people it holds what rules ask for: no address, and no reason why somebody is away. */
export function packedTimeline({ judging }: Pick<Site, 'judging'>): PackedTimeline {
  const packed = packTimeline(judging);
  const people = new Map([...packed.registers.people].map(([id, person]) => [id, withoutContacts(person)]));
  return { ...packed, registers: { ...packed.registers, people } };
}

function withoutContacts({ id, name, roles, guide_read, absences, until }: Person): Person {
  const away = absences?.map(({ from, to, deputy }) => ({ from, to, deputy }));
  return { id, name, roles, guide_read, absences: away, until } as Person;
}

/** The rules of each edition, as far as a post is judged by them. */
export function packedEditions({ editions }: Pick<Site, 'editions'>): Promise<readonly PackedPolicy[]> {
  const packing = editions.map(async ({ policy }): Promise<PackedPolicy> => {
    const packed = await packPolicy(policy);
    const rules = packed.rules.filter((_, index) => {
      const check = policy.rules[index]?.check;
      return check !== undefined && judgesPosts(check);
    });
    return { ...packed, rules, answering: undefined };
  });
  return Promise.all(packing);
}

const PUBLISHED_KINDS = new Set(['post', 'plan', 'contest', 'contest-rules']);

/** The files that the check is published with. */
export function publishedCalendar(
  { root, now, current }: Pick<Site, 'root' | 'now' | 'current'>,
  calendar: 'full' | 'none',
): PublishedCalendar {
  const from = now - LOOK_BACK * DAY;
  const calendarOf: PublishedCalendar = {
    isNone: calendar === 'none',
    from: new Date(from).toISOString().slice(0, 10),
    ...{ files: {}, yaml: {}, ids: {}, commits: {} },
  };
  if (calendar === 'none') return calendarOf;
  const { files, reading } = openContent(root, current.policy);
  const { accounts, settings } = current.policy;
  const adapters = settings.adapters ?? [];
  const texts: Record<string, string> = {};
  const yaml: Record<string, unknown> = {};
  const ids: Record<string, string> = {};
  const commits: Record<string, string> = {};
  const commitTime = (path: string, which: 'first' | 'last'): string | undefined => {
    const time = reading.commitTime(path, which);
    if (time !== undefined) commits[`${which} ${path}`] = time;
    return time;
  };
  for (const file of files) {
    const kind = contentKind(file.path, adapters);
    const text = PUBLISHED_KINDS.has(kind) ? textOf(file) : undefined;
    if (text === undefined) continue;
    if (kind === 'post') {
      const { parseFrontMatter } = reading;
      const { document, moment } = readPost(file.path, text, { accounts, adapters, parseFrontMatter, commitTime, now });
      if (moment !== undefined && latestOf(moment) < from) continue;
      const id = document.post?.data.id;
      if (id !== undefined) ids[id] ??= file.path;
    }
    texts[file.path] = text;
    const data = readYamlIn(file.path, text);
    if (data !== undefined) yaml[file.path] = data;
  }
  return { ...calendarOf, files: texts, yaml, ids, commits };
}

/** What the YAML of a file says, where it takes the whole of YAML to read it, and JSON can hold it. */
function readYamlIn(path: string, text: string): unknown {
  const source = yamlIn(path, text);
  if (source === undefined || readSimpleYaml(source) !== undefined) return undefined;
  const read = parseYaml(source);
  if (!read.ok) return undefined;
  const held: unknown = JSON.parse(JSON.stringify(read.data));
  return isDeepStrictEqual(held, read.data) ? held : undefined;
}

type Moment = NonNullable<ReturnType<typeof readPost>['moment']>;

function latestOf(moment: Moment): number {
  if (moment.kind === 'instant') return moment.epochMs;
  const { year, month, day } = moment.local;
  return Date.UTC(year, month - 1, day + 2);
}

function textOf(file: SourceFile): string | undefined {
  if (file.kind !== 'file') return undefined;
  const read = readText(file);
  return read.ok ? read.text : undefined;
}
