import { PLATFORMS } from '../platforms.ts';
import { asHost, isOnDomain } from './address.ts';
import { codeOf } from './hidden.ts';
import { toUnicode } from './punycode.ts';

/** Letters of other scripts and digits that pass for Latin letters in an address, by Unicode's confusables (UTS #39). */
const LIKE =
  'аa вb еe ёe гr һh іl їl јj кk ӏl мm нh оo пn рp сc ѕs тt уy ўy хx ԁd ԛq ԝw ьb αa εe ηn ιl κk νv οo ρp τt υu χx ωw ɑa ɡg ɩl ʀr ʏy ıl 0o 1l il';
/** Two letters that look like one. */
const PAIRS = [
  ['rn', 'm'],
  ['vv', 'w'],
] as const;

let table: ReadonlyMap<string, string> | undefined;

/** What a host looks like: hosts of one skeleton pass for each other. */
export function skeleton(host: string): string {
  table ??= new Map(LIKE.split(' ').map((entry) => [entry.charAt(0), entry.slice(1)]));
  let shape = '';
  for (const letter of toUnicode(host).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')) {
    shape += table.get(letter) ?? letter;
  }
  for (const [pair, single] of PAIRS) shape = shape.replaceAll(pair, single);
  return shape;
}

/** Domains that others may try to pass for, made ready once. */
export class KnownDomains {
  readonly #domains: readonly { readonly domain: string; readonly shape: string }[];
  static readonly #known = new WeakMap<readonly string[], KnownDomains>();

  /** Those of platforms are known besides. */
  static of(list: readonly string[]): KnownDomains {
    const known = KnownDomains.#known.get(list) ?? new KnownDomains(list);
    KnownDomains.#known.set(list, known);
    return known;
  }

  private constructor(list: readonly string[]) {
    const all = [...list.map(asHost), ...Object.values(PLATFORMS).flatMap(({ domains }) => domains)];
    this.#domains = all.map((domain) => ({ domain, shape: skeleton(domain) }));
  }

  /** How a host pretends to be a known domain, and which: it looks like one, or its name begins with one. */
  pretence(host: string): { readonly how: 'similar' | 'begins'; readonly domain: string } | undefined {
    if (this.#domains.some(({ domain }) => isOnDomain(host, domain))) return undefined;
    const shape = skeleton(host);
    const twin = this.#domains.find((known) => isOnDomain(shape, known.shape));
    if (twin !== undefined) return { how: 'similar', domain: twin.domain };
    const prefix = this.#domains.find(({ domain }) => host.startsWith(`${domain}.`) || host.includes(`.${domain}.`));
    return prefix === undefined ? undefined : { how: 'begins', domain: prefix.domain };
  }
}

/** Characters that a message names. */
const MOST = 6;

/** What makes a host look like a known one, each sign with its code point: `е (U+0435)`. */
export function strangeIn(host: string, domain: string): string {
  const [letters, known] = [[...toUnicode(host)].reverse(), [...toUnicode(domain)].reverse()];
  const other = letters.filter((letter, index) => index < known.length && letter !== known[index]);
  return codesOf(other.length > 0 ? other : letters.filter((letter) => /[^\0-\x7f]/.test(letter)));
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u] as const;

/** Letters of the rarer script in a name of two, with their code points; nothing where every name is of one script. */
export function mixedIn(host: string): string | undefined {
  for (const label of toUnicode(host).split('.')) {
    const groups = SCRIPTS.map((script) => [...label].filter((letter) => script.test(letter)));
    const present = groups.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
    if (present.length > 1) return codesOf(present.slice(0, -1).flat());
  }
  return undefined;
}

function codesOf(letters: readonly string[]): string {
  return [...new Set(letters)]
    .slice(0, MOST)
    .map((letter) => `${letter} (${codeOf(letter)})`)
    .join(', ');
}
