/** Patterns of web addresses, ready to be matched against addresses without a scheme, in lower case. */
export class Globs {
  readonly #hosts: readonly RegExp[];
  readonly #paths: readonly RegExp[];
  static readonly #known = new WeakMap<readonly string[], Globs>();

  /** The patterns of an option, made ready once. */
  static of(patterns: readonly string[]): Globs {
    const globs = Globs.#known.get(patterns) ?? new Globs(patterns);
    Globs.#known.set(patterns, globs);
    return globs;
  }

  private constructor(patterns: readonly string[]) {
    const bare = patterns.map((pattern) => pattern.toLowerCase());
    this.#hosts = bare.filter((pattern) => !pattern.includes('/')).map((pattern) => new RegExp(`^${source(pattern)}$`));
    this.#paths = bare.filter((pattern) => pattern.includes('/')).map((pattern) => new RegExp(`^${source(pattern)}`));
  }

  /** A pattern without a slash is one of hosts; with one it is of the beginning of an address, and ends where a part of the path does. */
  match(address: string): boolean {
    const lower = address.toLowerCase();
    const host = lower.replace(/[/?#].*$/s, '').replace(/:\d+$/, '');
    return this.#hosts.some((pattern) => pattern.test(host)) || this.#paths.some((pattern) => pattern.test(lower));
  }
}

/** A star is any characters. What ends in a letter or digit ends where a word of the path does. */
function source(pattern: string): string {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '[^\\s]*');
  return pattern.includes('/') && /[a-z0-9]$/.test(pattern) ? `${escaped}(?![a-z0-9_-])` : escaped;
}

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
/** 10/8, 172.16/12, 192.168/16 (RFC 1918), the loopback and link-local addresses. */
const PRIVATE = new RegExp(
  `^(?:(10|127)(?:\\.${OCTET}){3}|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.${OCTET}){2}|(?:192\\.168|169\\.254)(?:\\.${OCTET}){2})$`,
);

/** Whether an address is of a network that nobody else reaches. `10.2.1.4` may be a version: it needs a scheme, a port or a path. */
export function isPrivateHost(url: string, address: string): boolean {
  const host = address.replace(/[/?#].*$/s, '');
  const bare = host.replace(/:\d{1,5}$/, '').toLowerCase();
  const isAddress = /:\/\//.test(url) || host !== bare || address.length > host.length;
  if (bare === 'localhost' || bare.endsWith('.localhost')) return isAddress;
  const match = PRIVATE.exec(bare);
  return match !== null && (match[1] === undefined || isAddress);
}
