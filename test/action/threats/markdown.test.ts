import { describe, expect, test } from 'vitest';
import { writeMarker } from '../../../action/core/pull/marker.ts';
import type { PullRequest } from '../../github/model/pull-request.ts';
import { hasGitHubMarkdown } from '../../helpers/github-markdown.ts';
import { aliveIn } from '../../helpers/inert.ts';
import { post } from '../../helpers/judging.ts';
import { LOUD, stepOn } from '../team.ts';
import { type Attacked, attacked, EVERYTHING, expectHarmless } from './hostile.ts';

/** What wakes people, closes issues, loads pictures, reorders a page or swallows the rest of it. */
const ALIVE = [
  '@onego/everyone',
  '\\@anna-laine',
  '&#64;anna-laine',
  'closes #1',
  'fixes onego/content#2',
  'GH-3',
  'CVE-2026-0001',
  '5d1f0c2b3a4958677685940312abcdef00112233',
  'https://evil.example',
  'www.evil.example',
  '![](https://evil.example/beacon.png)',
  '[x](javascript:alert)',
  '<img src=x>',
  '<details><summary>',
  '</details></details>',
  '<!--',
  '-->',
  '<script>',
  '<table><tr><td>',
  '| a | b |',
  '- [x] done',
  '# Heading',
  '> [!NOTE]',
  '```suggestion',
  '````',
  '`'.repeat(90),
  '~~~',
  '$$x$$',
  ':tada:',
  '[^1]',
  '[^1]: note',
  '[ref]: https://evil.example',
  '\u202E\u2066',
];
const WORDS = ALIVE.join(' СКИДКА ');
const LINES = ALIVE.map((text) => `СКИДКА ТОЛЬКО СЕГОДНЯ ${text}`).join('\n\n');
const quoted = (text: string): string => JSON.stringify(text);

function pagesOf({ pull, repository, step }: Attacked): readonly string[] {
  return [
    ...pull.comments.map(({ body }) => body),
    ...pull.reviews.map(({ body }) => body),
    ...pull.reviewComments.map(({ body }) => body),
    ...repository.checkRuns.map(({ output }) => output.summary ?? ''),
    step.summary,
  ];
}

describe.runIf(hasGitHubMarkdown())('T5: what is alive in a page', () => {
  test('is nothing of texts, titles, names, reasons and values that a pull request brings', async () => {
    const run = await attacked({
      'content/posts/text.md': post({}, `${LINES}\n`),
      'content/posts/title.md': post(
        { title: quoted(WORDS), author: quoted(WORDS), purpose: quoted(WORDS), rubric: quoted(WORDS) },
        'СКИДКА СЕГОДНЯ\n',
      ),
      'content/posts/account.md': post({ accounts: `[${quoted(WORDS)}]` }),
      'content/posts/date.md': post({ publish_at: quoted(WORDS) }),
      'content/posts/key.md': `---\naccounts: [vk]\n${quoted(ALIVE.slice(0, 12).join(' '))}: 1\n---\n`,
      'content/posts/yaml.md': `---\naccounts: [vk\n${WORDS}\n---\n`,
      'content/posts/link.md': post(
        {},
        'Читайте [@onego/everyone `x`](http://evil.example/@anna?a=#1) и http://evil.example/![](x)\n',
      ),
      'content/posts/excused.md': post(
        {},
        `<!-- reglament-disable-next-line tone.caps: ${WORDS.replaceAll('-->', '')} -->\nСКИДКА ТОЛЬКО СЕГОДНЯ\n`,
      ),
      ...Object.fromEntries(
        ALIVE.map((text, index) => [
          `content/posts/${index} ${text.replaceAll('/', '∕')}.md`,
          post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n'),
        ]),
      ),
      [`content/${WORDS.replaceAll('/', '∕').slice(0, 100)}.txt`]: 'x',
    });
    expectHarmless(run.step);
    expect(run.pull.reviewComments.length).toBeGreaterThan(0);
    const pages = pagesOf(run);
    expect(pages.every((page) => page !== '')).toBe(true);
    expect(aliveIn(...pages)).toEqual([]);
  });

  test('is nothing of a policy that a pull request brings: titles, rules, waivers, versions', async () => {
    const regulation = `---\nid: evil\ntitle: ${quoted(WORDS)}\n---\n## ${ALIVE[0]} ${ALIVE[10]} {#evil}\n\n${ALIVE[11]}\n\n\`\`\`yaml rule\nid: tone.evil\ncheck: tone.caps\nenforcement: advisory\n\`\`\`\n\n\`\`\`markdown fails\n${post({}, 'тихо\n')}\`\`\`\n`;
    const run = await attacked({
      'content/posts/loud.md': LOUD,
      'policy/regulations/evil.md': regulation,
      'policy/waivers/evil.yaml': `id: ${quoted(WORDS)}\nrules: [${quoted(WORDS)}]\ntargets: { paths: [content/posts/loud.md] }\nreason: ${quoted(WORDS)}\napproved_by: ${quoted(WORDS)}\nissued: 2026-11-22\nexpires: 2026-12-01\n`,
      [`policy/regulations/${ALIVE[4]} ${ALIVE[12]}.md`]: `---\ntitle: ${quoted(WORDS)}\n---\n`,
    });
    expectHarmless(run.step);
    expect(aliveIn(...pagesOf(run))).toEqual([]);
  });

  test('is nothing of what a run fails for', async () => {
    const path = `../${ALIVE.join(' ')}`;
    const { step } = await attacked({ 'content/posts/a.md': post() }, { inputs: { path } });
    expectHarmless(step);
    expect(step.outputs.get('verdict')).toBe('error');
    expect(step.summary).not.toBe('');
    expect(aliveIn(step.summary)).toEqual([]);
  });
});

/** What somebody wrote, under a marker like ours that says it is the last word. */
function forged(pull: PullRequest, like: string): string {
  const key = /"key":"([0-9a-f]{12})"/.exec(like)?.[1] ?? '0'.repeat(12);
  return writeMarker(
    { key, head: pull.headSha, run: '99999999999999999999', attempt: 999_999 },
    '✅ Публиковать можно.\n',
  );
}

describe('T10: a comment that passes for ours', () => {
  test('is neither edited nor taken for a later word; ours stands beside it', async () => {
    const { world, pull } = await attacked({ 'content/posts/loud.md': LOUD });
    const [ours] = pull.comments;
    const text = forged(pull, ours?.body ?? '');
    const theirs = ['mallory', 'dependabot[bot]', 'github-actions'].map((login) => pull.comment(login, text));
    pull.comments.splice(0, 1);
    const step = await stepOn(world, pull, { permissions: EVERYTHING });
    expectHarmless(step);
    expect(theirs.map(({ body }) => body)).toEqual([text, text, text]);
    expect(pull.comments).toHaveLength(4);
    expect(pull.comments.at(-1)?.author.login).toBe('github-actions[bot]');
    expect(pull.comments.at(-1)?.body).toContain('Публиковать нельзя');
  });

  test('is none when another workflow of the bot’s quotes it: a marker counts at the very start alone', async () => {
    const { world, pull } = await attacked({ 'content/posts/loud.md': LOUD });
    const text = forged(pull, pull.comments[0]?.body ?? '');
    const quotes = [
      ` ${text}`,
      `\n${text}`,
      `> ${text}`,
      `Вот что было:\n\n${text}`,
      text.replace('"schema":1', '"schema":2'),
    ];
    const others = quotes.map((quote) => pull.comment('github-actions[bot]', quote));
    await stepOn(world, pull, { permissions: EVERYTHING });
    expect(others.map(({ body }) => body)).toEqual(quotes);
    expect(pull.comments).toHaveLength(1 + quotes.length);
  });

  test('holds of what is said at lines, too: nobody else’s word is removed, or spares us ours', async () => {
    const { world, pull } = await attacked({ 'content/posts/loud.md': LOUD });
    const [said] = pull.reviewComments;
    if (said === undefined) throw new Error('nothing was said');
    pull.reviewComments.splice(0, 1, { ...said, id: world.id(), author: world.user('mallory') });
    await stepOn(world, pull, { permissions: EVERYTHING });
    expect(pull.reviewComments.map(({ author }) => author.login)).toEqual(['mallory', 'github-actions[bot]']);
    await pull.push({ 'content/posts/loud.md': null });
    await stepOn(world, pull, { permissions: EVERYTHING });
    expect(pull.reviewComments.map(({ author }) => author.login)).toEqual(['mallory']);
  });
});
