/** What the verdict under way turned out to lack, and how each is loaded. */
const lacking = new Map<string, () => Promise<unknown>>();

/** What was asked for is not loaded yet. */
class Lacking extends Error {}

/** Notes that something is not loaded yet. Whoever asked may go on with anything: what comes of it is thrown away. */
export function lack(what: string, load: () => Promise<unknown>): void {
  lacking.set(what, load);
}

/**
 * Notes the same, and stops whoever asked: for what others remember the answers to.
 * @throws {Error} always.
 */
export function need(what: string, load: () => Promise<unknown>): never {
  lack(what, load);
  throw new Lacking(`${what} is not loaded yet`);
}

/**
 * Runs something until nothing was lacking: what lacks is loaded, and it runs anew. So nothing has to be known beforehand of what a draft needs, and no
 * result is made without it. One at a time.
 * @param onLoaded Told before each further run: what was remembered of an earlier one is worth nothing.
 * @throws what loading throws, and what the last run does.
 */
export async function complete<T>(run: () => Promise<T>, onLoaded: () => void): Promise<T> {
  for (;;) {
    lacking.clear();
    const outcome = await run().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if (lacking.size === 0) {
      if ('value' in outcome) return outcome.value;
      throw outcome.error;
    }
    await Promise.all([...lacking.values()].map((load) => load()));
    onLoaded();
  }
}
