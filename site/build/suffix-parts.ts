import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { parsed } from './draft-parts.ts';

const ID = 'virtual:reglament/suffixes';
/** A top-level domain of more rules is loaded by itself: most have one, and a few have hundreds. */
const MOST_TOGETHER = 20;
const PRIVATE = 2;

/** The Public Suffix List as tldts has it: a tree in flat lists. */
export interface SuffixTrie {
  readonly nodeFlags: ArrayLike<number>;
  readonly edgeStart: ArrayLike<number>;
  readonly edgeChild: ArrayLike<number>;
  readonly edgeLength: ArrayLike<number>;
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
}

/** The list in parts, each rule as `SuffixList` of the browser writes it. */
export interface SuffixParts {
  readonly always: string;
  /** The rules of top-level domains that are loaded by themselves. */
  readonly rest: ReadonlyMap<string, string>;
  /** Those among them of which nothing is in `always`. */
  readonly large: readonly string[];
}

/** Cuts the list into what is always there and what is loaded with a host that needs it. */
export function suffixParts(trie: SuffixTrie): SuffixParts {
  const always: string[] = [];
  const rest = new Map<string, string>();
  const large: string[] = [];
  for (const [name, rules] of rulesByTopLevel(trie)) {
    const isWhole = rules.length <= MOST_TOGETHER;
    const kept = isWhole ? rules : rules.filter((rule) => !rule.endsWith('~'));
    if (!isWhole) rest.set(name, rules.join(' '));
    if (kept.length <= MOST_TOGETHER) always.push(`${name} ${kept.join(' ')}`);
    else large.push(name);
  }
  return { always: always.join('\n'), rest, large };
}

function rulesByTopLevel(trie: SuffixTrie): ReadonlyMap<string, readonly string[]> {
  const { nodeFlags, edgeStart, edgeChild, edgeLength, labelText } = trie;
  const offsets: number[] = [];
  for (let edge = 0, offset = 0; edge < edgeLength.length; edge++) {
    offsets.push(offset);
    offset += edgeLength[edge] ?? 0;
  }
  const byName = new Map<string, string[]>();
  const collect = (node: number, labels: readonly string[], sign: '' | '!'): void => {
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      const start = offsets[edge] ?? 0;
      const path = [labelText.slice(start, start + (edgeLength[edge] ?? 0)), ...labels];
      const child = edgeChild[edge] ?? 0;
      const sections = nodeFlags[child] ?? 0;
      const name = path.at(-1) ?? '';
      const rules = byName.get(name) ?? [];
      byName.set(name, rules);
      const rule = sign + (path.length === 1 ? '@' : path.slice(0, -1).join('.'));
      if ((sections & 1) !== 0) rules.push(rule);
      if ((sections & PRIVATE) !== 0) rules.push(`${rule}~`);
      collect(child, path, sign);
    }
  };
  collect(trie.rulesRoot, [], '');
  collect(trie.exceptionsRoot, [], '!');
  return byName;
}

/** A plugin of Vite for the worker: tldts looks into the list in parts, and its own list is left out. */
export function suffixesInParts(inPackage: (path: string) => string): Plugin {
  let reading: Promise<SuffixParts> | undefined;
  return {
    name: 'reglament:suffixes-in-parts',
    resolveId: (source) => (source.startsWith(ID) ? `\0${source}` : null),
    load: {
      filter: { id: new RegExp(`^\\0${ID}`) },
      handler: async (id) => {
        if (reading === undefined) throw new Error('the list of suffixes is asked for before its reader');
        const { always, rest, large } = await reading;
        const name = id.slice(ID.length + 2);
        if (name !== '') return `export default ${parsed(rest.get(name))};`;
        const loads = [...rest.keys()].map(
          (top) => `['${top}', () => import('${ID}/${top}').then((of) => of.default)]`,
        );
        return `
          export const always = ${parsed(always)};
          export const rest = new Map([${loads}]);
          export const large = new Set(${JSON.stringify(large)});
        `;
      },
    },
    transform: {
      filter: { id: /tldts\/dist\/es6\/src\/suffix-trie\.js$/ },
      handler: (_, id) => {
        const trie: Promise<SuffixTrie> = import(new URL('data/trie.js', pathToFileURL(id)).href);
        reading = trie.then(suffixParts);
        const lookup = inPackage('site/client/check/suffixes.ts');
        return {
          code: `
            import { fastPathLookup } from 'tldts-core';
            import * as list from '${ID}';
            import { SuffixLookup } from ${JSON.stringify(lookup)};
            const { lookup } = new SuffixLookup(list);
            export default (host, options, out) => !fastPathLookup(host, options, out) && lookup(host, options, out);
          `,
          moduleType: 'js',
        };
      },
    },
  };
}
