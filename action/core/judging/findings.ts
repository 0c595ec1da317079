import type { FileDraft } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { Exceptions } from '../policy/exceptions.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import { Assembler, type Judged } from './assemble.ts';
import type { Clock } from './clock.ts';
import type { EditionFinder } from './editions.ts';
import { type JudgeOptions, keepsFindingsOn } from './options.ts';
import type { Quotable } from './place.ts';
import type { ShownFiles } from './shown-files.ts';

/** Where drafts become findings: placed, quoted with personal data masked, and excused where something excuses them. */
export class Findings {
  readonly #clock: Clock;
  readonly #assembler: Assembler;
  readonly #exceptions: Exceptions;
  readonly #shown: ShownFiles;
  readonly #isWanted: (path: string) => boolean;
  readonly #all: Finding[] = [];

  constructor(
    {
      clock,
      finder,
      exceptions,
      shown,
    }: {
      readonly clock: Clock;
      readonly finder: EditionFinder;
      readonly exceptions: Exceptions;
      readonly shown: ShownFiles;
    },
    options: Required<JudgeOptions>,
  ) {
    this.#clock = clock;
    this.#assembler = new Assembler(clock, finder, options.identityPath);
    this.#exceptions = exceptions;
    this.#shown = shown;
    this.#isWanted = keepsFindingsOn(options);
  }

  get all(): readonly Finding[] {
    return this.#all;
  }

  async add(judged: Judged, known?: Quotable): Promise<void> {
    if (!this.#isWanted(judged.path)) return;
    const quotable = known ?? this.#shown.of(judged.path);
    const finding = await this.#assembler.finding(judged, quotable);
    this.#all.push(await this.#exceptions.apply(finding, judged.rule, judged.policy));
  }

  /** Takes all that was found in a text at once: what one rule calls personal stays masked in the words of all others. */
  async addOfText(drafts: readonly Judged[], path: string, text: string): Promise<void> {
    if (drafts.length === 0) return;
    const quotable = this.#shown.kept(path) ?? this.#shown.show(path, text);
    for (const { draft } of drafts) {
      if (draft.isPersonal !== true) continue;
      quotable.hide(quotable.span(draft.at));
      this.#shown.keep(path, quotable);
    }
    for (const judged of drafts) await this.add(judged, quotable);
  }

  /** Takes drafts that say themselves which file they are about. */
  async addOfFiles(policy: Policy, rule: Rule, drafts: readonly FileDraft[]): Promise<void> {
    for (const draft of drafts) {
      const { path, subject, related: files = [], publications = [], accounts: on = [], measure = 0 } = draft;
      const related = files.map((other) => this.#shown.place(other.path, other.at));
      related.push(...publications.map((other) => this.#shown.publication(other, this.#clock)));
      await this.add({
        policy,
        rule,
        draft,
        path,
        related,
        on,
        measure,
        ...(subject === undefined ? {} : { subject }),
      });
    }
  }
}
