import type { SourceFile } from '../content/source-file.ts';
import { type JudgeOptions, judge } from '../judge.ts';
import type { RuleVerdict, Trial } from './diff.ts';
import { contentOf } from './examples.ts';
import { alwaysInForce } from './in-force.ts';
import type { Policy } from './policy.ts';

/**
 * Tells which way a rule goes by trying both forms of it: on the examples of both editions, and on the content. What only the new form finds
 * makes it stricter, what only the old one found makes it looser.
 */
export function trialOn(content: readonly SourceFile[], options: JudgeOptions): Trial {
  return async (before, after, ids) => {
    const verdicts = new Map<string, RuleVerdict>();
    const [was, is] = [await findingsBy(before, ids, content, options), await findingsBy(after, ids, content, options)];
    for (const id of ids) {
      const [old, current] = [was.get(id) ?? new Set(), is.get(id) ?? new Set()];
      for (const [example, policyHits] of await examplesOf(id, before, after)) {
        if (policyHits.before) old.add(example);
        if (policyHits.after) current.add(example);
      }
      const isStricter = [...current].some((key) => !old.has(key));
      const isLooser = [...old].some((key) => !current.has(key));
      verdicts.set(id, isStricter ? (isLooser ? 'mixed' : 'stricter') : isLooser ? 'looser' : 'neutral');
    }
    return verdicts;
  };
}

async function findingsBy(
  policy: Policy,
  ids: readonly string[],
  content: readonly SourceFile[],
  options: JudgeOptions,
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>(ids.map((id) => [id, new Set<string>()]));
  if (content.length === 0) return found;
  const report = await judge(content, alwaysInForce(policy), { ...options, isAsked: ({ id }) => ids.includes(id) });
  for (const { rule, identity, enforcement } of report.findings) found.get(rule)?.add(`${identity}|${enforcement}`);
  return found;
}

/** Which of both editions' examples each form of a rule fires on. Examples that bring a policy of their own are left out. */
async function examplesOf(
  id: string,
  before: Policy,
  after: Policy,
): Promise<ReadonlyMap<string, { before: boolean; after: boolean }>> {
  const texts = [before, after].flatMap(({ regulations }) =>
    regulations.flatMap(({ examples }) => examples.filter(({ ruleId }) => ruleId === id).map(({ text }) => text)),
  );
  const hits = new Map<string, { before: boolean; after: boolean }>();
  for (const text of new Set(texts)) {
    const content = contentOf(text);
    if (content === undefined) continue;
    hits.set(`example|${text}`, { before: await fires(id, content, before), after: await fires(id, content, after) });
  }
  return hits;
}

async function fires(
  id: string,
  { files, options: how }: NonNullable<ReturnType<typeof contentOf>>,
  policy: Policy,
): Promise<boolean> {
  const options: JudgeOptions = { engine: 'trial', ...how, isAsked: (rule) => rule.id === id };
  const { findings } = await judge(files, alwaysInForce(policy), options);
  return findings.some(({ rule }) => rule === id);
}
