/** What one build of the site is made of: the pages import it as `virtual:reglament`. */
export interface SiteSettings {
  /** The folder that holds `policy/` and `content/`. */
  readonly root: string;
  /** The moment that the site is built for, RFC 3339. */
  readonly now: string;
  /** The folder of this package. */
  readonly packageRoot: string;
  /** `owner/name` on GitHub, for links that edit or propose; without it there are none. */
  readonly repository?: string;
  /** The branch that such links lead to. */
  readonly branch?: string;
  /** Whether the page that checks a draft knows the publications around it: all of them, or none. */
  readonly calendar: 'full' | 'none';
}

const ID = 'virtual:reglament';

/** A plugin of Vite (and so of Vitest) that answers for `virtual:reglament`. */
export function settingsModule(settings: SiteSettings) {
  return {
    name: 'reglament:settings',
    resolveId: (source: string) => (source === ID ? `\0${ID}` : undefined),
    load: (source: string) => (source === `\0${ID}` ? `export default ${JSON.stringify(settings)};` : undefined),
  };
}
