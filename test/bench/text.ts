import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { registry } from '../../action/checks/index.ts';
import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { readPost } from '../../action/core/content/read-post.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import { portableSha256 } from '../../action/core/policy/portable-sha256.ts';
import { UNTOUCHED } from '../../action/core/pull/file-review.ts';
import { normalise } from '../../action/core/text/normal.ts';
import { Lexicon } from '../../action/core/text/patterns/lexicon.ts';
import type { WrittenPattern } from '../../action/core/text/patterns/pattern.ts';
import { reader } from '../../action/core/text/reader.ts';
import { type Random, seeded } from './random.ts';
import { figure, table } from './table.ts';

/** What the text rules cost: lexicons of two sizes, all text rules of the live policy, and hostile texts. */
const POST = 1700;
const HOSTILE = 64 * 1024 - 100;
/** Rules that look at words. */
const FAMILIES = ['claims', 'honesty', 'oversharing', 'privacy', 'reply', 'style', 'text', 'tone', 'voice'];
const ROUNDS = 7;

const now = Date.UTC(2027, 1, 20);

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Microseconds for one text, warm: the median of some rounds. */
async function microseconds(work: () => Promise<unknown>, times: number): Promise<number> {
  for (let i = 0; i < times; i++) await work();
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (let i = 0; i < times; i++) await work();
    rounds.push(((performance.now() - start) / times) * 1000);
  }
  return median(rounds);
}

const CONSONANTS = 'бвгджзклмнпрстфхцчшщ';
const VOWELS = 'аеиоуыэюя';

/** A word that sounds like one: five thousand of them hold few that a real text has, as in any lexicon of what should not be written. */
function wordOf(random: Random): string {
  const syllable = (): string =>
    CONSONANTS.charAt(random.int(0, CONSONANTS.length - 1)) + VOWELS.charAt(random.int(0, VOWELS.length - 1));
  return Array.from({ length: random.int(2, 4) }, syllable).join('');
}

function lexicon(count: number): Lexicon {
  const random = seeded(7);
  const patterns = Array.from({ length: count }, (_, at): WrittenPattern => {
    // Nine of ten are plain; the tenth has an ending to choose.
    const source = `${wordOf(random)}${at % 3 === 0 ? ` ${wordOf(random)}` : ''}${at % 10 === 0 ? '(?:ый|ая|ое)?' : ''}`;
    return { source, at: ['tokens', at], role: 'token', ignorecase: true, nonword: false };
  });
  return new Lexicon(new Map([['rule', patterns]]));
}

const rows: string[][] = [['lexicon', 'µs a post of 1.7 KB']];
const live = [...filesIn('content/posts').values()].map((text) => text.slice(text.indexOf('\n---', 4) + 4));
const texts = Array.from({ length: 50 }, (_, at) => {
  const text = live
    .slice(at * 7)
    .join('\n')
    .slice(0, POST);
  return { text, normal: normalise(text), roles: undefined };
});
const costs: number[] = [];
for (const count of [500, 5000]) {
  const patterns = lexicon(count);
  // Normalising is done for all rules of a post together, so it does not count here.
  const cost = await microseconds(async () => {
    for (const text of texts) await patterns.find('rule', 'token', { ...text });
  }, 20);
  costs.push(cost / texts.length);
  rows.push([`${count} patterns`, figure(cost / texts.length)]);
}
rows.push(['ratio (goal: 1.6)', ((costs[1] ?? 0) / (costs[0] ?? 1)).toFixed(2)]);
process.stdout.write(table(rows));

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /\.(?:md|yaml|yml)$/.test(path))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

const { policy } = await loadPolicy(filesIn('policy'), registry, { sha256: portableSha256 });
if (policy === undefined) throw new Error('the live policy cannot be read');
const rules = policy.rules.filter(
  ({ check }) => check.scope === 'publication' && FAMILIES.includes(check.id.split('.')[0] ?? ''),
);

/** The time of each rule on one text, read and parsed anew, without reading and parsing. */
async function judge(text: string, known: Policy, spent?: Map<string, number>): Promise<number> {
  const context = { accounts: known.accounts, parseFrontMatter, commitTime: () => undefined, adapters: [], now };
  const { document } = readPost('content/posts/a.md', text, context);
  const { post } = document;
  const account = post === undefined ? undefined : known.accounts.get(post.data.accounts[0] ?? '');
  if (post === undefined || account === undefined) return 0;
  document.reader = reader;
  if (document.problems.length === 0) document.visible(account);
  const start = performance.now();
  for (const rule of rules) {
    const { check } = rule;
    const from = performance.now();
    if (check.scope !== 'publication' || !check.mayFire(document, rule.options as never, known)) {
      spent?.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - from);
      continue;
    }
    const where = await rule.where?.load();
    if (where?.holds({ post: post.data, account, date: '2027-02-20' }) === false) {
      spent?.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - from);
      continue;
    }
    const input = {
      document,
      post,
      account,
      policy: known,
      date: async () => '2027-02-20',
      visible: () => document.visible(account),
      passages: document.passages(account),
      asset: () => undefined,
      review: UNTOUCHED,
    };
    await check.judge(input as never, rule.options as never);
    spent?.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - from);
  }
  return performance.now() - start;
}

const posts = [...filesIn('content/posts').values()].map((text) => {
  const body = text.slice(text.indexOf('\n---', 4) + 4);
  // Live posts are shorter than what the goal speaks of: their text goes on until it is that long.
  return (
    text +
    body.repeat(Math.max(0, Math.ceil(POST / Math.max(1, body.length)) - 1)).slice(0, Math.max(0, POST - body.length))
  );
});
for (let round = 0; round < ROUNDS; round++) for (const text of posts) await judge(text, policy);
const times: number[] = [];
const spent = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++) {
  let sum = 0;
  for (const text of posts) sum += await judge(text, policy, round === ROUNDS - 1 ? spent : undefined);
  times.push((sum / posts.length) * 1000);
}
const dearest = [...spent].sort((a, b) => b[1] - a[1]).slice(0, 12);
process.stdout.write(
  table([
    [`${rules.length} text rules of the live policy`, 'µs a post of 1.7 KB (goal: 150)'],
    ['all', figure(median(times))],
    ...dearest.map(([id, ms]) => [id, figure((ms / posts.length) * 1000)]),
  ]),
);

const HEAD = '---\naccounts: [vk]\npublish_at: 2027-02-20T10:00:00+03:00\npurpose: value\nstatus: scheduled\n---\n';
/** Words that are all different: nothing is read once and remembered. */
const different = (make: (at: number) => string): string => {
  let text = '';
  for (let at = 0; text.length < HOSTILE; at++) text += make(at);
  return text.slice(0, HOSTILE);
};
const letters = (at: number): string => {
  let word = '';
  for (let rest = at + 32; rest > 0; rest = Math.floor(rest / 32)) word += String.fromCharCode(0x430 + (rest % 32));
  return word;
};
const hostile: Readonly<Record<string, string>> = {
  'аааа…': 'а'.repeat(HOSTILE),
  'а а а…': 'а '.repeat(HOSTILE / 2),
  'очень очень…': 'очень '.repeat(HOSTILE / 6),
  'АБВ АБВ…': 'АБВ '.repeat(HOSTILE / 4),
  '((((…': '('.repeat(HOSTILE),
  '. . . .': '. '.repeat(HOSTILE / 2),
  '🙂🙂🙂': '🙂'.repeat(HOSTILE / 2),
  'е\u0301…': 'е\u0301'.repeat(HOSTILE / 2),
  '1 2 3': '1 '.repeat(HOSTILE / 2),
  'words, all different': different((at) => `${letters(at)} `),
  'words with signs': different((at) => `${letters(at)}•••${letters(at * 7)} `),
  'words with digits': different((at) => `${letters(at)}4${letters(at * 3)} `),
  'х.у.й х.у.й': 'х.у.й '.repeat(HOSTILE / 6),
  numbers: different((at) => `${1000 + (at % 9000)} `),
  'long numbers': different((at) => `${4_000_000_000 + at * 7919} `),
  'e-mails': different((at) => `a${at}@b.cc `),
};
const worst: string[][] = [
  ['64 KB of', 'ms, all text rules (goal: 50)', 'times half of it (linear: 2)', 'dearest rule', 'ms'],
];
for (const [name, body] of Object.entries(hostile)) {
  const half = HEAD + body.slice(0, HOSTILE / 2);
  await judge(half, policy);
  const before = Math.min(await judge(half, policy), await judge(half, policy));
  await judge(HEAD + body, policy);
  const by = new Map<string, number>();
  const ms = Math.min(await judge(HEAD + body, policy, by), await judge(HEAD + body, policy));
  const [id = '', most = 0] = [...by].sort((x, y) => y[1] - x[1])[0] ?? [];
  worst.push([name, figure(ms), before === 0 ? '-' : (ms / before).toFixed(2), id, figure(most)]);
}
process.stdout.write(table(worst));
