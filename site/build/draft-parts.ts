import type { Plugin } from 'vite';
import { registry } from '../../action/checks/index.ts';
import type { Check } from '../../action/core/check.ts';
import type { Locale } from '../../action/core/messages.ts';
import en from '../../action/locales/en.ts';
import ru from '../../action/locales/ru.ts';
import { judgesPosts } from '../client/check/judged-here.ts';

const ID = 'virtual:reglament/draft-parts';
const CATALOGUES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { ru, en };

/** Messages of commands and reporters that the check of a draft does not have, and of files that are no part of it: the policy's own, the inbox. */
const OTHER_MESSAGES = new RegExp(
  `^(?:${[
    ...['cli', 'policy', 'calendar', 'delivery', 'diff', 'explain', 'fix', 'freezes', 'github', 'impact', 'inbox'],
    ...['pull', 'rules', 'slots', 'test', 'waivers', 'who', 'contest\\.(?:checklist|draft|new)'],
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
}

/** The checks that an edition asks of posts. */
export function askedBy({
  version,
  rules,
}: {
  readonly version: string;
  readonly rules: readonly { readonly check: Check }[];
}): AskedBy {
  const asked = rules.filter(({ check }) => judgesPosts(check)).map(({ check }) => check.id);
  return { version, checks: [...new Set(asked)].sort() };
}

/**
 * The checks and their messages in parts: each part holds what an edition asks and none before it did. So a draft is judged with what the editions
 * of its days need, and of two editions the second loads only what is new.
 */
export function partsOf(editions: readonly AskedBy[]): {
  readonly parts: readonly (readonly string[])[];
  /** The parts that an edition needs, by their places. */
  readonly needed: Readonly<Record<string, readonly number[]>>;
} {
  const partOf = new Map<string, number>();
  const parts: string[][] = [];
  for (const { checks } of editions) {
    const fresh = checks.filter((id) => !partOf.has(id));
    if (fresh.length === 0) continue;
    for (const id of fresh) partOf.set(id, parts.length);
    parts.push(fresh);
  }
  const needed = editions.map(({ version, checks }): [string, readonly number[]] => {
    const places = checks.flatMap((id) => partOf.get(id) ?? []);
    return [version, [...new Set(places)].sort((a, b) => a - b)];
  });
  return { parts, needed: Object.fromEntries(needed) };
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
  return {
    name: 'reglament:draft-parts',
    resolveId: (source) => (source.startsWith(ID) ? `\0${source}` : null),
    load: {
      filter: { id: new RegExp(`^\\0${ID}`) },
      handler: async (id) => {
        const { parts, needed } = partsOf(await readEditions());
        const [, what = '', which = ''] = /draft-parts\/(\w+)(?:\/(\d+))?$/.exec(id) ?? [];
        if (what === '') return indexOf(parts.length, needed);
        const checks = which === '' ? undefined : parts[Number(which)];
        if (what === 'checks') return checksModule(checks ?? [], inPackage);
        return `export default ${parsed(messagesOf(what === 'ru' ? 'ru' : 'en', checks))};`;
      },
    },
  };
}

function indexOf(count: number, needed: Readonly<Record<string, readonly number[]>>): string {
  const all = Array.from({ length: count }, (_, part) => part);
  const loading = (what: string): string =>
    `[${all.map((part) => `() => import('${ID}/${what}/${part}')`).join(', ')}]`;
  return `
    const needed = ${JSON.stringify(needed)};
    const checks = ${loading('checks')};
    const messages = { ru: ${loading('ru')}, en: ${loading('en')} };
    const load = async (version, parts) =>
      (await Promise.all((needed[version] ?? []).map((part) => parts[part]()))).map((part) => part.default);
    export const checksOf = async (version) => (await load(version, checks)).flat();
    export const messagesOf = async (version, locale) => Object.assign({}, ...(await load(version, messages[locale])));
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
