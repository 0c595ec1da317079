import { parseFrontMatter } from '../content/front-matter.ts';
import type { MessageData } from '../finding.ts';
import type { Span } from '../text/lines.ts';
import type { PolicyProblemId } from './problem.ts';

/** `fails` must produce a finding of its rule, `passes` must not; `todo-*` are known gaps. */
export const EXAMPLE_KINDS = ['fails', 'passes', 'todo-fails', 'todo-passes'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** A fenced block of a regulation: its text and where that starts in the file. */
export interface Fence {
  readonly text: string;
  readonly offset: number;
}

export interface RuleBlock extends Fence {
  readonly clause: string | undefined;
}

export interface ExampleBlock extends Fence {
  readonly kind: ExampleKind;
  readonly clause: string | undefined;
  /** The rule it names, in a clause that holds several. */
  readonly rule: string | undefined;
}

export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly span: Span;
  /** Whether it says anything besides rules and examples. */
  readonly hasProse: boolean;
  /** The pieces of advice that it gives to people, without a rule: `<!-- advice: S2.6a S2.2d -->` on a line of its own. */
  readonly advice: readonly string[];
}

/** One Markdown file of `policy/regulations/`, taken apart. */
export interface RegulationText {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly metaOffset: number;
  readonly clauses: readonly Clause[];
  readonly rules: readonly RuleBlock[];
  readonly examples: readonly ExampleBlock[];
}

export interface LocalProblem {
  readonly messageId: PolicyProblemId;
  readonly data: MessageData;
  readonly offset: number;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const CLAUSE_ID = /[ \t]*\{#([a-z0-9][a-z0-9-]*)\}[ \t]*#*[ \t]*$/;
/** What a clause for people is there for. */
const ADVICE = /^<!--[ \t]*advice:[ \t]*([A-Za-z0-9., \t]+?)[ \t]*-->[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^`]*)$/;

/**
 * Takes a regulation apart by its headings and fences. A full Markdown parse would cost each start of the program more than the
 * judging of a post, so this reads lines: clauses and blocks stand at the margin, outside lists, quotations and HTML comments. A test
 * holds that remark's tree of the same files has the same headings and the same blocks.
 */
export function parseRegulation(text: string): { regulation: RegulationText; problems: readonly LocalProblem[] } {
  const problems: LocalProblem[] = [];
  const front = parseFrontMatter(text);
  if (!front.ok) {
    problems.push({ messageId: front.problem.messageId, data: front.problem.data, offset: front.problem.offset });
  }
  const clauses: (Omit<Clause, 'hasProse' | 'advice'> & { hasProse: boolean; advice: readonly string[] })[] = [];
  const rules: RuleBlock[] = [];
  const examples: ExampleBlock[] = [];
  let open: { marker: string; info: string; start: number; at: number } | undefined;
  let inComment = false;
  let clause: string | undefined;

  const noteProse = (): void => {
    const current = clauses.at(-1);
    if (current !== undefined) current.hasProse = true;
  };
  const close = (fence: NonNullable<typeof open>, end: number): void => {
    const body = { text: text.slice(fence.start, end), offset: fence.start, clause };
    const [language, purpose, rule] = fence.info.split(/[ \t]+/);
    if (language === 'yaml' && purpose === 'rule') rules.push(body);
    else if (language === 'yaml' && purpose !== undefined) {
      problems.push({ messageId: 'fence.unknown', data: { found: `yaml ${purpose}`.slice(0, 60) }, offset: fence.at });
    } else if (language === 'markdown' && purpose !== undefined) {
      const kind = EXAMPLE_KINDS.find((known) => known === purpose);
      if (kind !== undefined) examples.push({ ...body, kind, rule });
      else
        problems.push({
          messageId: 'example.unknown-kind',
          data: { found: purpose, allowed: EXAMPLE_KINDS.join(', ') },
          offset: fence.at,
        });
    } else noteProse();
  };

  for (const line of linesOf(text, front.ok ? front.split.bodyStart : 0)) {
    const content = text.slice(line.start, line.end);
    if (open !== undefined) {
      if (closes(content, open.marker)) {
        close(open, line.start);
        open = undefined;
      }
      continue;
    }
    if (inComment || content.startsWith('<!--')) {
      const advice = inComment ? null : ADVICE.exec(content);
      const current = clauses.at(-1);
      if (advice?.[1] !== undefined && current !== undefined) {
        current.advice = [...current.advice, ...advice[1].split(/[ \t,]+/).filter((id) => id !== '')];
      }
      inComment = !content.includes('-->');
      continue;
    }
    const fence = FENCE.exec(content);
    if (fence?.[1] !== undefined) {
      open = { marker: fence[1], info: (fence[2] ?? '').trim(), start: line.next, at: line.start };
      continue;
    }
    const heading = HEADING.exec(content);
    if (heading === null) {
      if (content.trim() !== '') noteProse();
      continue;
    }
    const level = (heading[1] ?? '').length;
    const id = CLAUSE_ID.exec(heading[2] ?? '');
    const span = { start: line.start, end: line.end };
    if (id?.[1] !== undefined) {
      const title = (heading[2] ?? '').slice(0, id.index).trim();
      clause = id[1];
      if (clauses.some((known) => known.id === clause))
        problems.push({ messageId: 'clause.duplicate', data: { id: clause }, offset: line.start });
      clauses.push({ id: clause, title, level, span, hasProse: false, advice: [] });
    } else if (level === 2)
      problems.push({
        messageId: 'clause.no-id',
        data: { title: (heading[2] ?? '').slice(0, 60) },
        offset: line.start,
      });
  }
  if (open !== undefined) problems.push({ messageId: 'fence.unclosed', data: {}, offset: open.at });
  return {
    regulation: {
      meta: front.ok ? front.data : {},
      metaOffset: front.ok ? front.split.yamlStart : 0,
      clauses,
      rules,
      examples,
    },
    problems,
  };
}

function closes(line: string, marker: string): boolean {
  const match = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line);
  return match?.[1]?.startsWith(marker) === true;
}

function* linesOf(text: string, from: number): Generator<{ start: number; end: number; next: number }> {
  for (let start = from; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const stop = feed === -1 ? text.length : feed;
    const end = stop > start && text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
    const next = feed === -1 ? text.length : feed + 1;
    yield { start, end, next };
    start = next;
  }
}
