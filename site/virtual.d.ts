declare module 'virtual:reglament' {
  const settings: import('./settings-module.ts').SiteSettings;
  export default settings;
}

/** The checks that the editions of the policy ask of posts, and what those and the engine say: what an edition needs is loaded when it is asked for. */
declare module 'virtual:reglament/draft-parts' {
  type Locale = import('../action/core/messages.ts').Locale;
  type Messages = import('../action/core/messages.ts').Catalogue;
  export function checksOf(version: string): Promise<readonly import('../action/core/check.ts').Check[]>;
  export function messagesOf(version: string, locale: Locale): Promise<Messages>;
  export function engineMessages(locale: Locale): Promise<Messages>;
}
