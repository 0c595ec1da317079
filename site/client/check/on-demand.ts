/** What the verdict under way turned out to lack, and how each is loaded. */
const lacking = new Map<string, () => Promise<unknown>>();

/** What was asked for is not loaded yet. */
class Lacking extends Error {}

/** What was asked for could not be fetched: it may come the next time. */
export class LoadError extends Error {}

/** Waits for what is fetched. @throws {LoadError} when it does not come. */
export async function orLoadError<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    throw new LoadError(error instanceof Error ? error.message : String(error));
  }
}

/** What the engine asked for itself and did not get. It takes a check that fails for a text that nobody can judge, and the network is no text. */
let missed: LoadError | undefined;

/** Waits for a part that the engine loads of itself, and remembers when it does not come. @throws {LoadError} then. */
export async function noted<T>(loading: Promise<T>): Promise<T> {
  try {
    return await orLoadError(loading);
  } catch (error) {
    if (error instanceof LoadError) missed = error;
    throw error;
  }
}

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

/** Something that is loaded when it is first asked for. @returns what gives it, or throws while it is not there. */
export function loadedOnDemand<T extends object | ((...args: never[]) => unknown)>(
  what: string,
  load: () => Promise<T>,
): () => T {
  let loaded: T | undefined;
  const keep = async (): Promise<void> => {
    loaded = await load();
  };
  return () => loaded ?? need(what, keep);
}

/**
 * Runs something until nothing was lacking: what lacks is loaded, and it runs anew. So nothing has to be known beforehand of what a draft needs, and no
 * result is made without it. One at a time.
 * @param onLoaded Told before each further run: what was remembered of an earlier one is worth nothing.
 * @throws {LoadError} when something that lacks does not come; else what the last run throws.
 */
export async function complete<T>(run: () => Promise<T>, onLoaded: () => void): Promise<T> {
  for (;;) {
    lacking.clear();
    missed = undefined;
    const outcome = await run().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if (missed !== undefined) throw missed;
    if (lacking.size === 0) {
      if ('value' in outcome) return outcome.value;
      throw outcome.error;
    }
    await orLoadError(Promise.all([...lacking.values()].map((load) => load())));
    onLoaded();
  }
}
