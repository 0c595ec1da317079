import type { ReportError } from '../report.ts';

/** Kinds of content that editions may have no rules about: older ones were written before there was such content. */
export type RuledKind = 'inbox' | 'reply';

/** Files that were read, and that no rule of the edition in force then is about: "checked" would be too much said of them. */
export class Unruled {
  readonly #ruled = new Set<RuledKind>();
  readonly #paths: Readonly<Record<RuledKind, Set<string>>> = { inbox: new Set(), reply: new Set() };

  /** @param isRuled whether the edition has a rule about such files, asked for in this run or not. */
  note(kind: RuledKind, path: string, isRuled: boolean): void {
    if (isRuled) this.#ruled.add(kind);
    else this.#paths[kind].add(path);
  }

  /** One line for each kind of which no file was judged by any rule. */
  get errors(): readonly ReportError[] {
    return (['inbox', 'reply'] as const).flatMap((kind) => {
      const count = this.#paths[kind].size;
      return count === 0 || this.#ruled.has(kind) ? [] : [{ messageId: 'policy.no-rules', data: { kind, count } }];
    });
  }
}
