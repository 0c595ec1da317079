declare module 'virtual:reglament' {
  const settings: import('./settings-module.ts').SiteSettings;
  export default settings;
}

/** The checks that the editions of the policy ask of posts, in parts, and what those and the engine say: a part is loaded when a draft needs one of its checks. */
declare module 'virtual:reglament/draft-parts' {
  type Locale = import('../action/core/messages.ts').Locale;
  type Messages = import('../action/core/messages.ts').Catalogue;
  export const outlines: readonly import('./client/check/engine.ts').PartedCheck[];
  /** The parts that a draft of the day of the build asks. */
  export const usual: readonly number[];
  export function part(
    index: number,
    locale: Locale,
  ): Promise<readonly [readonly import('../action/core/check.ts').Check[], Messages]>;
  export function engineMessages(locale: Locale): Promise<Messages>;
}
