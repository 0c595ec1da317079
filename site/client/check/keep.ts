const KEY = 'reglament-draft';

/** The draft in this browser, if the person asked for that. A browser may refuse to keep anything: then nothing is kept. */
export const kept = {
  read(): string | undefined {
    try {
      return localStorage.getItem(KEY) ?? undefined;
    } catch {
      return undefined;
    }
  },
  /** Whether it is kept now. */
  write(text: string): boolean {
    try {
      localStorage.setItem(KEY, text);
      return true;
    } catch {
      return false;
    }
  },
  forget(): void {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  },
};
