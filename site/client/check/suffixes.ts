import { need } from './on-demand.ts';

/** What the Public Suffix List says under one top-level domain: a tree of labels, read from the right. */
interface Suffixes {
  /** Which sections of the list have a rule that ends here: 1 ICANN's, 2 that of private domains, 3 both. */
  section: number;
  readonly below: Map<string, Suffixes>;
}

/** The list of one top-level domain, as rules and as exceptions from them. */
interface TopLevel {
  readonly rules: Suffixes;
  readonly exceptions: Suffixes;
}

/** The rules that are always there, a line for each top-level domain; and those of large ones, each loaded when a host ends with it. */
export interface SuffixList {
  /** `ru @ ac~ *.vps.myjino~`: a name, and its rules without it; `~` for private domains, `@` for itself, `!` for an exception. */
  readonly always: string;
  /** The same for top-level domains of which `always` has ICANN's rules alone. */
  readonly rest: ReadonlyMap<string, () => Promise<string>>;
  /** Top-level domains of which `always` has nothing: ICANN's rules are too many. */
  readonly large: ReadonlySet<string>;
}

/** What tldts asks a list for, and where it takes the answer. */
interface Lookup {
  readonly allowIcannDomains: boolean;
  readonly allowPrivateDomains: boolean;
}
interface Found {
  publicSuffix: string | null;
  isIcann: boolean | null;
  isPrivate: boolean | null;
}

const ICANN = 1;
const PRIVATE = 2;

/** Looks hosts up as tldts does in its own list, of which only what is asked for is loaded. */
export class SuffixLookup {
  readonly #list: SuffixList;
  readonly #always: ReadonlyMap<string, string>;
  readonly #whole = new Map<string, TopLevel>();
  readonly #icann = new Map<string, TopLevel>();

  constructor(list: SuffixList) {
    this.#list = list;
    this.#always = new Map(
      list.always.split('\n').map((line) => {
        const end = line.indexOf(' ');
        return [line.slice(0, end), line.slice(end + 1)];
      }),
    );
  }

  /** @returns whether it is an exception from a rule, as tldts wants it told. */
  readonly lookup = (host: string, { allowIcannDomains, allowPrivateDomains }: Lookup, out: Found): boolean => {
    const labels = host.split('.').reverse();
    const { rules, exceptions } = this.#topLevel(labels[0] ?? '', allowPrivateDomains);
    const asked = (allowIcannDomains ? ICANN : 0) | (allowPrivateDomains ? PRIVATE : 0);
    const excepted = walk(exceptions, labels, asked);
    const { section, depth } = excepted.depth > 0 ? excepted : walk(rules, labels, asked);
    out.isIcann = (section & ICANN) !== 0;
    out.isPrivate = (section & PRIVATE) !== 0;
    // Without a rule the last label is a suffix; of an exception the name itself belongs to somebody.
    const taken = excepted.depth > 0 ? depth - 1 : Math.max(depth, 1);
    out.publicSuffix = labels.slice(0, taken).reverse().join('.');
    return excepted.depth > 0;
  };

  #topLevel(name: string, isPrivate: boolean): TopLevel {
    const known = this.#whole.get(name) ?? (isPrivate ? undefined : this.#icann.get(name));
    if (known !== undefined) return known;
    const load = this.#list.rest.get(name);
    if (load !== undefined && (isPrivate || this.#list.large.has(name))) {
      need(`suffixes ${name}`, async () => this.#whole.set(name, topLevelOf(name, await load())));
    }
    const made = topLevelOf(name, this.#always.get(name) ?? '');
    // A hostile text has many endings, and what is no domain costs nothing to make anew.
    if (this.#always.has(name)) (load === undefined ? this.#whole : this.#icann).set(name, made);
    return made;
  }
}

function topLevelOf(name: string, written: string): TopLevel {
  const rules = suffixes();
  const exceptions = suffixes();
  const top = suffixes();
  rules.below.set(name, top);
  const topOfExceptions = suffixes();
  exceptions.below.set(name, topOfExceptions);
  for (const rule of written === '' ? [] : written.split(' ')) {
    const section = rule.endsWith('~') ? PRIVATE : ICANN;
    const isException = rule.startsWith('!');
    let at = isException ? topOfExceptions : top;
    const labels = rule.replace(/^!|~$/g, '').split('.').reverse();
    for (const label of labels[0] === '@' ? [] : labels) {
      const below = at.below.get(label) ?? suffixes();
      at.below.set(label, below);
      at = below;
    }
    at.section |= section;
  }
  return { rules, exceptions };
}

const suffixes = (): Suffixes => ({ section: 0, below: new Map() });

/** The longest rule of the sections asked for; a label of its own goes before any. @returns how many labels it takes, 0 for none. */
function walk(root: Suffixes, labels: readonly string[], asked: number): { section: number; depth: number } {
  let at = root;
  let found = { section: 0, depth: 0 };
  for (const [index, label] of labels.entries()) {
    const below = at.below.get(label) ?? (label === '' ? undefined : at.below.get('*'));
    if (below === undefined) break;
    at = below;
    if ((at.section & asked) !== 0) found = { section: at.section, depth: index + 1 };
  }
  return found;
}
