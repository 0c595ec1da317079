import { readdirSync, readFileSync } from 'node:fs';
import { readPolicy } from '../../action/commands/workspace.ts';
import { judge } from '../../action/core/judge.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { listTree } from '../../action/sources/working-tree.ts';

/** What a person said of a text, and the text as an author would type it. */
export interface Labelled {
  readonly label: 'hit' | 'pass';
  readonly language: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Known not to hold yet. */
  readonly isTodo: boolean;
}

export interface LabelledList {
  readonly name: string;
  readonly rules: readonly string[];
  /** What the texts are. */
  readonly kind: 'post' | 'reply';
  /** At least this share of the hits must be caught. */
  readonly recall: number;
  /** At most so many of the others may fire. */
  readonly falseAlarms: number;
  readonly lines: readonly Labelled[];
}

export interface Figures {
  readonly list: LabelledList;
  readonly hits: number;
  readonly caught: number;
  readonly passes: number;
  readonly falseAlarms: number;
  /** Hits that nothing found, and others that fired, those not counted included. */
  readonly wrong: readonly Labelled[];
}

const FOLDER = new URL('.', import.meta.url);
const LINE = /^(hit|pass)[ \t]+([a-z]{2})[ \t]+(\{.*?\}(?=[ \t]))?[ \t]*(.*)$/;

export function readLists(): readonly LabelledList[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && !name.startsWith('ordinary-'));
  return names.sort().map((name) => parseList(name, readFileSync(new URL(name, FOLDER), 'utf8')));
}

function parseList(name: string, source: string): LabelledList {
  const head = (key: string): string | undefined => new RegExp(`^# ${key}: *(.+)$`, 'm').exec(source)?.[1];
  let isTodo = false;
  const lines = source.split('\n').flatMap((line, index): Labelled[] => {
    if (/^#\s*todo/.test(line)) isTodo = true;
    if (line === '') isTodo = false;
    if (line === '' || line.startsWith('#')) return [];
    const [, label, language = '', front = '{}', text = ''] = LINE.exec(line) ?? [];
    if (label !== 'hit' && label !== 'pass') throw new Error(`${name}:${index + 1}: neither hit nor pass: ${line}`);
    return [{ label, language, front: JSON.parse(front), text: unescaped(text), isTodo }];
  });
  const rules = head('rules')?.split(/[ ,]+/) ?? [];
  const kind = head('kind') === 'reply' ? 'reply' : 'post';
  const [recall, falseAlarms] = [Number(head('recall') ?? 0), Number(head('false-alarms') ?? 0)];
  return { name, rules, kind, recall, falseAlarms, lines };
}

function unescaped(text: string): string {
  return text.replace(/\\(u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|n|\\)/g, (all, _, long?: string, short?: string) => {
    const code = long ?? short;
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    return all === '\\n' ? '\n' : '\\';
  });
}

export async function livePolicy(): Promise<Policy> {
  const { policy } = await readPolicy(listTree('.', 'policy'));
  if (policy === undefined) throw new Error('the policy in this repository cannot be read');
  return policy;
}

/** Judges each text of a list by the rules of the live policy that it names. */
export async function measure(list: LabelledList, policy: Policy): Promise<Figures> {
  for (const rule of list.rules) {
    if (!policy.rules.some(({ id }) => id === rule)) throw new Error(`${list.name}: the policy has no rule ${rule}`);
  }
  const posts = list.lines.map(({ front, text }, index) =>
    list.kind === 'reply'
      ? ([`content/replies/${index}.md`, replyOf(front, text)] as const)
      : ([`content/posts/${index}.md`, postOf(front, text)] as const),
  );
  const report = await judge(memoryFiles(Object.fromEntries(posts)), alwaysInForce(policy), {
    engine: 'reglament/figures',
    now: Date.UTC(2027, 2, 1),
    isAsked: ({ id }) => list.rules.includes(id),
  });
  const fired = new Set(report.findings.filter(({ rule }) => list.rules.includes(rule)).map(({ path }) => path));
  const unread = report.findings.find(({ check }) => check === 'content.unreadable');
  if (unread !== undefined) throw new Error(`${list.name}: ${unread.path} cannot be read: ${unread.message.id}`);
  const results = list.lines.map((line, index) => ({ line, hasFired: fired.has(posts[index]?.[0] ?? '') }));
  const counted = results.filter(({ line }) => !line.isTodo);
  const hits = counted.filter(({ line }) => line.label === 'hit');
  const passes = counted.filter(({ line }) => line.label === 'pass');
  return {
    list,
    hits: hits.length,
    caught: hits.filter(({ hasFired }) => hasFired).length,
    passes: passes.length,
    falseAlarms: passes.filter(({ hasFired }) => hasFired).length,
    wrong: results.filter(({ line, hasFired }) => hasFired !== (line.label === 'hit')).map(({ line }) => line),
  };
}

function postOf(front: Readonly<Record<string, unknown>>, text: string): string {
  const data = { accounts: ['vk'], publish_at: '2027-03-02T10:00:00+03:00', purpose: 'value', status: 'scheduled' };
  return cardOf({ ...data, ...front }, text);
}

/** A public answer that nobody has seen yet. */
function replyOf(front: Readonly<Record<string, unknown>>, text: string): string {
  return cardOf({ account: 'vk', sent_at: '2027-03-02T10:00:00+03:00', status: 'review', ...front }, text);
}

function cardOf(data: Readonly<Record<string, unknown>>, text: string): string {
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${text}\n`;
}

export function recallOf({ hits, caught }: Figures): number {
  return hits === 0 ? 1 : caught / hits;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

async function print(): Promise<void> {
  const policy = await livePolicy();
  const all: Figures[] = [];
  for (const list of readLists()) all.push(await measure(list, policy));
  console.log(
    '| list | rules | hits caught | false alarms | precision | recall |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const { list, hits, caught, passes, falseAlarms } of all) {
    const precision = percent(caught, caught + falseAlarms);
    const cells = [list.name, list.rules.join(', '), `${caught} of ${hits}`, `${falseAlarms} of ${passes}`, precision];
    console.log(`| ${[...cells, percent(caught, hits)].join(' | ')} |`);
  }
  for (const { list, wrong } of all) {
    for (const { label, language, text, isTodo } of wrong) {
      const what = label === 'hit' ? 'missed' : 'fired';
      console.log(`${list.name}: ${what}${isTodo ? ' (known)' : ''}, ${language}: ${JSON.stringify(text)}`);
    }
  }
}

if (process.argv[1]?.endsWith('figures.ts')) await print();
