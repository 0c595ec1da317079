import { asHost, isOnDomain } from './address.ts';
import { registrableDomain } from './public-suffix.ts';

/**
 * A list of domains as policies write it, made ready once. `onego.example` covers what is below it; the suffix of everybody's names (`github.io`,
 * `co.uk`) covers itself alone, and `*.gov.uk` all below it. International names may be written in their own letters or in Punycode.
 */
export class Domains {
  readonly #exact: ReadonlySet<string>;
  readonly #below: readonly string[];
  static readonly #known = new WeakMap<readonly string[], Domains>();

  static of(list: readonly string[]): Domains {
    const domains = Domains.#known.get(list) ?? new Domains(list);
    Domains.#known.set(list, domains);
    return domains;
  }

  private constructor(list: readonly string[]) {
    const named = list.filter((domain) => !domain.startsWith('*.'));
    this.#exact = new Set(named.map(asHost));
    this.#below = list.filter((domain) => domain.startsWith('*.')).map((domain) => asHost(domain.slice(2)));
  }

  has(host: string): boolean {
    if (this.#exact.has(host)) return true;
    if (this.#below.some((domain) => host !== domain && isOnDomain(host, domain))) return true;
    const registered = registrableDomain(host);
    for (let at = host; at !== registered && at.length > registered.length; ) {
      at = at.slice(at.indexOf('.') + 1);
      if (this.#exact.has(at)) return true;
    }
    return false;
  }
}
