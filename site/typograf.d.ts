/** The types of the package describe its default export and the package exports itself: this is the part that the site asks for. */
declare module 'typograf' {
  export default class Typograf {
    constructor(settings: { locale: readonly string[]; htmlEntity?: { type: 'default' | 'name' | 'digit' } });
    execute(text: string): string;
    /** @param rule A rule's name, or a family with `*`. */
    disableRule(rule: string): void;
    enableRule(rule: string): void;
    setSetting(rule: string, setting: string, value: unknown): this;
  }
}
