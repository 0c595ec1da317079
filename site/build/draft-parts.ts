import type { Plugin } from 'vite';
import { registry } from '../../action/checks/index.ts';
import type { Check } from '../../action/core/check.ts';
import type { Locale } from '../../action/core/messages.ts';
import en from '../../action/locales/en.ts';
import ru from '../../action/locales/ru.ts';
import { judgesPosts } from '../client/check/judged-here.ts';
import { outlineOf } from '../client/check/stand-in.ts';

const ID = 'virtual:reglament/draft-parts';
const CATALOGUES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { ru, en };

/** Messages of commands and reporters that the check of a draft does not have, and of files that are no part of it: the policy's own, the inbox. */
const OTHER_MESSAGES = new RegExp(
  `^(?:${[
    ...['action', 'cli', 'policy', 'calendar', 'delivery', 'diff', 'explain', 'fix', 'freezes', 'github', 'impact'],
    ...['inbox', 'pull', 'release', 'rules', 'sla', 'slots', 'test', 'waivers', 'who'],
    'contest\\.(?:checklist|draft|new)',
    `problem\\.(?:${[
      ...['answering', 'calendar', 'clause', 'condition', 'csv', 'example', 'hash', 'inbox', 'mentions', 'override'],
      ...['pack', 'pattern', 'regulation', 'release', 'reply', 'rule', 'vale'],
    ].join('|')})`,
  ].join('|')})\\.`,
);

/** The checks that an edition asks, by their ids. */
export interface AskedBy {
  readonly version: string;
  readonly checks: readonly string[];
  /** Whether it is in force when the site is built. */
  readonly isInForce?: boolean;
}

/** The checks that an edition asks of posts. */
export function askedBy(
  { version, rules }: { readonly version: string; readonly rules: readonly { readonly check: Check }[] },
  isInForce = false,
): AskedBy {
  const asked = rules.filter(({ check }) => judgesPosts(check)).map(({ check }) => check.id);
  return { version, checks: [...new Set(asked)].sort(), isInForce };
}

/**
 * The checks in parts: each part holds those of one scope that an edition asks and none before it did. So a draft loads what the editions of its days ask
 * of a text; of editions to come that see the same calendar, what they ask of calendars; and what is asked of contests with a contest.
 */
export function partsOf(editions: readonly AskedBy[]): {
  readonly parts: readonly (readonly string[])[];
  /** The parts that a draft of today needs, by their places. */
  readonly usual: readonly number[];
} {
  const placeOf = new Map<string, number>();
  const parts: string[][] = [];
  for (const { checks } of editions) {
    const fresh = Map.groupBy(
      checks.filter((id) => !placeOf.has(id)),
      (id) => registry.get(id)?.scope,
    );
    for (const ids of fresh.values()) {
      for (const id of ids) placeOf.set(id, parts.length);
      parts.push(ids);
    }
  }
  const today = editions.filter(({ isInForce }) => isInForce).flatMap(({ checks }) => checks);
  const asked = today.filter((id) => registry.get(id)?.scope !== 'contest');
  const usual = new Set(asked.flatMap((id) => placeOf.get(id) ?? []));
  return { parts, usual: [...usual].sort((a, b) => a - b) };
}

/** What the engine itself says of a file, some checks say, too. */
const OF_ENGINE = 'problem';

/** Messages of checks, or without any those of the engine itself. */
export function messagesOf(locale: Locale, checks?: readonly string[]): Readonly<Record<string, string>> {
  const entries = Object.entries(CATALOGUES[locale]);
  const isOfChecks = saidBy(checks ?? registry.keys());
  if (checks !== undefined) return Object.fromEntries(entries.filter(([id]) => isOfChecks(id)));
  return Object.fromEntries(entries.filter(([id]) => !isOfChecks(id) && !OTHER_MESSAGES.test(id)));
}

/** Whether one of some checks says a message. Several may share theirs. */
function saidBy(checks: Iterable<string>): (message: string) => boolean {
  const prefixes = [...checks].flatMap((id) => [id, registry.get(id)?.messagePrefix ?? id]);
  const starts = prefixes.filter((prefix) => prefix !== OF_ENGINE).map((prefix) => `${prefix}.`);
  return (message) => starts.some((start) => message.startsWith(start));
}

/** A JSON string is read several times faster than a literal; and no minifier writes it out where it is used. */
export const parsed = (data: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

/** A plugin of Vite that answers for the parts: the worker loads those that it needs. */
export function draftParts(
  inPackage: (path: string) => string,
  readEditions: () => Promise<readonly AskedBy[]>,
): Plugin {
  // Each part is a module of its own, and all are cut from one reading of the policy.
  let reading: Promise<ReturnType<typeof partsOf>> | undefined;
  return {
    name: 'reglament:draft-parts',
    buildStart() {
      reading = undefined;
    },
    resolveId: (source) => (source.startsWith(ID) ? `\0${source}` : null),
    load: {
      filter: { id: new RegExp(`^\\0${ID}`) },
      handler: async (id) => {
        reading ??= readEditions().then(partsOf);
        const { parts, usual } = await reading;
        const [, what = '', which = ''] = /draft-parts\/(\w+)(?:\/(\d+))?$/.exec(id) ?? [];
        if (what === '') return indexOf(parts, usual);
        const checks = which === '' ? undefined : parts[Number(which)];
        if (what === 'checks') return checksModule(checks ?? [], inPackage);
        return `export default ${parsed(messagesOf(what === 'ru' ? 'ru' : 'en', checks))};`;
      },
    },
  };
}

function indexOf(parts: readonly (readonly string[])[], usual: readonly number[]): string {
  const outlines = parts.flatMap((ids, part) =>
    ids.flatMap((id) => {
      const check = registry.get(id);
      return check === undefined ? [] : [{ ...outlineOf(check), part }];
    }),
  );
  const loading = (what: string): string => `[${parts.map((_, part) => `() => import('${ID}/${what}/${part}')`)}]`;
  return `
    export const outlines = ${parsed(outlines)};
    export const usual = ${JSON.stringify(usual)};
    const checks = ${loading('checks')};
    const messages = { ru: ${loading('ru')}, en: ${loading('en')} };
    export const part = async (index, locale) =>
      (await Promise.all([checks[index](), messages[locale][index]()])).map((part) => part.default);
    export const engineMessages = async (locale) =>
      (await (locale === 'ru' ? import('${ID}/ru') : import('${ID}/en'))).default;
  `;
}

function checksModule(checks: readonly string[], inPackage: (path: string) => string): string {
  const imports = checks.map((id, index) => {
    const path = inPackage(`action/checks/${id.replace('.', '/')}.ts`);
    return `import check${index} from ${JSON.stringify(path)};`;
  });
  return `${imports.join('\n')}\nexport default [${checks.map((_, index) => `check${index}`).join(', ')}];`;
}
