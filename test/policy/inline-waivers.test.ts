import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import type { Finding } from '../../action/core/finding.ts';
import type { JudgeOptions } from '../../action/core/judge.ts';
import { diffPolicies } from '../../action/core/policy/diff.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { sealedPart } from '../../action/core/policy/settings.ts';
import { compareWithBase } from '../../action/core/ratchet.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { github } from '../../action/reporters/annotations.ts';
import { json } from '../../action/reporters/json.ts';
import { junit } from '../../action/reporters/junit.ts';
import { markdown } from '../../action/reporters/markdown.ts';
import { sarif } from '../../action/reporters/sarif.ts';
import { terminal } from '../../action/reporters/terminal.ts';
import { repository } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { history, judgedBy, overlaid } from '../helpers/editions.ts';
import { covered, type Files, LOAD, loaded, POLICY_YAML, policyFiles, post, regulation } from '../helpers/judging.ts';

const LOUD = 'СКИДКА ТОЛЬКО СЕГОДНЯ';
const RULES = { 'tone.caps': '', 'privacy.phone': '' };
const asks = (rules = 'tone.caps', reason = ': так на вывеске') =>
  `<!-- reglament-disable-next-line ${rules}${reason} -->`;

/** The findings of a post with such a body: `waived tone.caps run 8`, with the line. */
async function found(
  body: string,
  files = policyFiles(RULES),
  options: Partial<JudgeOptions> = {},
): Promise<readonly string[]> {
  const { findings } = await judgedBy(files, { a: post({}, body) }, options);
  return findings.filter(({ path }) => path.startsWith('content/')).map(told);
}

function told({ status, rule, check, message, range }: Finding): string {
  const id = message.id.replace(`${check}.`, '');
  return `${status} ${rule === 'content.inline-waivers' ? '' : `${rule} `}${id} ${range.start.line}`;
}

const withRule = (enforcement: string, extra = '', yaml = '') =>
  overlaid(policyFiles(RULES, POLICY_YAML + yaml), {
    'policy/regulations/tone.caps.md': regulation('tone.caps', '', `${enforcement}\n${extra}`.trimEnd()),
  });

/** The body starts on line 7. */
describe('a comment in a text', () => {
  test('marks what it covers on the next line, with its reason, and takes nothing away', async () => {
    const { findings, summary } = await judgedBy(policyFiles(RULES), { a: post({}, `${asks()}\n${LOUD}\n`) });
    expect(findings).toMatchObject([
      { rule: 'tone.caps', status: 'waived', waiver: 'inline', reason: 'так на вывеске' },
    ]);
    expect(summary).toMatchObject({ blocking: 0, waived: 1 });
  });

  test.each<[string, string, readonly string[]]>([
    ['right above the line', `${asks()}\n${LOUD}\n`, ['waived tone.caps run 8']],
    ['blank lines above it', `${asks()}\n\n\n${LOUD}\n`, ['waived tone.caps run 10']],
    ['with CRLF', `${asks()}\r\n\r\n${LOUD}\r\n`, ['waived tone.caps run 9']],
    ['at the end of the line before', `Тихо. ${asks()}\n${LOUD}\n`, ['waived tone.caps run 8']],
    ['in a quotation', `> ${asks('privacy.phone')}\n>\n> +7 921 000-00-34\n`, ['waived privacy.phone found 9']],
    ['in a list', `- ${asks()}\n- ${LOUD}\n`, ['waived tone.caps run 8']],
    [
      'over several lines',
      `<!-- reglament-disable-next-line\n  tone.caps: так\n  на вывеске\n-->\n${LOUD}\n`,
      ['waived tone.caps run 11'],
    ],
    ['with other comments between', `${asks()}\n<!-- цитата -->\n${LOUD}\n`, ['waived tone.caps run 9']],
    [
      'with a reason that has dashes and colons in it',
      `${asks('tone.caps', ': цитата -- так: «а»')}\n${LOUD}\n`,
      ['waived tone.caps run 8'],
    ],
    ['without a line end after it', `${asks()}\n${LOUD}`, ['waived tone.caps run 8']],
    ['two lines above', `${asks()}\nТихо.\n\n${LOUD}\n`, ['new unused 7', 'new tone.caps run 10']],
    ['on the same line', `${LOUD} ${asks()}\n`, ['new tone.caps run 7', 'new unused 7']],
    ['below', `${LOUD}\n\n${asks()}\n`, ['new tone.caps run 7', 'new unused 9']],
    ['for another rule', `${asks('privacy.phone')}\n${LOUD}\n`, ['new unused 7', 'new tone.caps run 8']],
    ['in a fence: it is text', `\`\`\`html\n${asks()}\n\`\`\`\n\n${LOUD}\n`, ['new tone.caps run 11']],
    ['in code: it is text', `\`${asks()}\`\n\n${LOUD}\n`, ['new tone.caps run 9']],
    ['indented: it is text', `    ${asks()}\n\n${LOUD}\n`, ['new tone.caps run 9']],
    ['escaped: it is text', `\\${asks()}\n\n${LOUD}\n`, ['new tone.caps run 9']],
  ])('%s', async (_, body, expected) => {
    expect(await found(body)).toEqual(expected);
  });

  test('may name several rules, and two comments may stand above one line', async () => {
    const line = `${LOUD}: +7 921 000-00-34\n`;
    const both = ['waived tone.caps run', 'waived privacy.phone found'];
    const at = (number: number) => both.map((told) => `${told} ${number}`);
    expect(await found(`${asks('tone.caps, privacy.phone')}\n${line}`)).toEqual(at(8));
    expect(await found(`${asks('tone.caps privacy.phone')}\n${line}`)).toEqual(at(8));
    expect(await found(`${asks('tone.caps')}\n${asks('privacy.phone')}\n${line}`)).toEqual(at(9));
    expect(await found(`${asks('tone.caps')} ${asks('privacy.phone')}\n${line}`)).toEqual(at(8));
    expect(await found(`${asks('privacy.phone')}\n${line}`)).toEqual([
      'new tone.caps run 8',
      'waived privacy.phone found 8',
    ]);
  });

  test('that asks twice is told once as unused', async () => {
    expect(await found(`${asks()}\n${asks()}\n${LOUD}\n`)).toEqual(['new unused 8', 'waived tone.caps run 9']);
  });

  test('covers the body and not the front matter', async () => {
    const { findings } = await judgedBy(policyFiles({ 'privacy.phone': '' }), {
      a: post({ title: '"Звоните +7 921 000-00-34"' }, `${asks('privacy.phone')}\nТихо.\n`),
    });
    expect(findings.map(told)).toEqual(['new privacy.phone found 6', 'new unused 8']);
  });

  test('covers one line of several', async () => {
    expect(await found(`${asks()}\n${LOUD}\n\n${LOUD}\n`)).toEqual(['waived tone.caps run 8', 'new tone.caps run 10']);
  });
});

describe('a comment that excuses nothing', () => {
  test.each<[string, string, string]>([
    ['without a reason', asks('tone.caps', ''), 'new no-reason 7'],
    ['with an empty reason', asks('tone.caps', ': '), 'new no-reason 7'],
    ['with a reason of signs only', asks('tone.caps', ': ...—'), 'new no-reason 7'],
    ['without a rule', asks('', ': просто так'), 'new no-rule 7'],
    ['with a rule that is not there', asks('tone.cops'), 'new unknown-rule 7'],
    ['with the family of rules', asks('tone'), 'new unknown-rule 7'],
    ['with very many rules', asks('a.b, '.repeat(11)), 'new too-many 7'],
    ['with another form', '<!-- reglament-disable tone.caps: так -->', 'new unknown-form 7'],
    ['with a misspelt form', '<!-- reglament-disable-nextline tone.caps: так -->', 'new unknown-form 7'],
  ])('%s is told at its place, and the finding stays', async (_, comment, expected) => {
    expect(await found(`${comment}\n${LOUD}\n`)).toEqual([expected, 'new tone.caps run 8']);
  });

  test('is told at the name of the rule, with what it may have meant, and blocks; one without use only advises', async () => {
    const text = post({}, `${asks('tone.caps, tone.cops')}\nТихо.\n`);
    const { findings } = await judgedBy(policyFiles(RULES), { a: text });
    expect(
      findings.map((finding) => [covered(text, finding), finding.enforcement, finding.message.data['suggestion']]),
    ).toEqual([
      ['tone.caps', 'advisory', 'none'],
      ['tone.cops', 'soft-mandatory', 'tone.caps'],
    ]);
  });

  test('and is not closed hides the rest of the text, and is told', async () => {
    expect(await found(`<!-- reglament-disable-next-line tone.caps: так\n\n${LOUD}\n`)).toEqual(['new unclosed 7']);
  });

  test('comments of other tools are none of ours', async () => {
    expect(
      await found(`<!-- markdownlint-disable-next-line MD013 -->\n<!-- о reglament-disable -->\n${LOUD}\n`),
    ).toEqual(['new tone.caps run 9']);
  });
});

describe('what a comment may lift', () => {
  const body = `${asks()}\n${LOUD}\n`;
  const WAIVED = ['waived tone.caps run 8'];
  const refused = (why: string) => [`new ${why} 7`, 'new tone.caps run 8'];

  test.each<[string, string, string, string, readonly string[]]>([
    ['advice', 'advisory', '', '', WAIVED],
    ['advice of a rule with approvers', 'advisory', 'approvers: [head-of-smm]', '', WAIVED],
    ['what blocks', 'soft-mandatory', '', '', WAIVED],
    [
      'what blocks, by a rule that names who approves',
      'soft-mandatory',
      'approvers: [head-of-smm]',
      '',
      refused('needs-approval'),
    ],
    ['what nothing lifts', 'hard-mandatory', '', '', refused('hard-rule')],
    ['what will be hard later', 'hard-mandatory', 'effective_on: 2027-01-01', '', WAIVED],
    [
      'what blocks, where the policy allows it for advice',
      'soft-mandatory',
      '',
      'inline_waivers: { allow: advisory }\n',
      refused('needs-approval'),
    ],
    ['advice, where the policy allows it for that', 'advisory', '', 'inline_waivers: { allow: advisory }\n', WAIVED],
    [
      'anything, where the policy allows none',
      'advisory',
      '',
      'inline_waivers: { allow: none }\n',
      refused('not-allowed'),
    ],
  ])('%s', async (_, level, extra, yaml, expected) => {
    expect(await found(body, withRule(level, extra, yaml))).toEqual(expected);
  });

  test('a rule that nothing lifts may not be named even where it is silent', async () => {
    expect(await found(`${asks()}\nТихо.\n`, withRule('hard-mandatory'))).toEqual(['new hard-rule 7']);
  });

  test('a rule that is off, or was removed, is nothing to excuse, and no mistake', async () => {
    const off = policyFiles(RULES, `${POLICY_YAML}rules: { tone.caps: { enforcement: off, reason: так } }\n`);
    expect(await found(body, off)).toEqual(['new unused 7']);
    const stone = 'removed: { tone.old: { version: "1.0.0", reason: не помогло } }\n';
    expect(await found(`${asks('tone.old')}\nТихо.\n`, policyFiles(RULES, POLICY_YAML + stone))).toEqual([
      'new unused 7',
    ]);
  });

  test('nothing excuses the rule about comments itself', async () => {
    expect(await found(`${asks('content.inline-waivers')}\n${asks('tone.caps', '')}\nТихо.\n`)).toEqual([
      'new unused 7',
      'new no-reason 8',
    ]);
  });

  test('a rule that is not asked is not unused', async () => {
    const isAsked: JudgeOptions['isAsked'] = ({ id }) => id !== 'tone.caps';
    expect(await found(body, policyFiles(RULES), { isAsked })).toEqual([]);
  });

  test('the edition of its day judges a post, its comments too', async () => {
    const files = await history(
      { version: '1.0.0', effective: '2026-01-01', rules: { 'tone.caps': '' } },
      { version: '2.0.0', effective: '2026-11-10', rules: { 'privacy.phone': '' } },
    );
    const late = post({ publish_at: '2026-11-12T10:00:00+03:00' }, body);
    const { findings } = await judgedBy(files, { a: post({}, body), b: late });
    expect(findings.filter(({ path }) => path.startsWith('content/')).map(told)).toEqual([
      'waived tone.caps run 8',
      'new unknown-rule 7',
    ]);
  });

  test('where a file of a waiver covers the same, the approved one counts, and neither is unused', async () => {
    const files = overlaid(policyFiles(RULES), {
      'policy/people.yaml': 'anna: { name: Анна, roles: [head-of-smm] }\n',
      'policy/waivers/w.yaml':
        'id: w\nrules: [tone.caps]\ntargets: { accounts: [vk] }\nreason: решили\napproved_by: anna\nissued: 2026-11-01\nexpires: 2027-06-30\n',
    });
    const { findings } = await judgedBy(files, { a: post({}, body) });
    expect(findings).toMatchObject([{ status: 'waived', waiver: 'w', reason: 'решили' }]);
  });

  test('no file of a waiver may be called inline', async () => {
    const files = overlaid(policyFiles(RULES), {
      'policy/people.yaml': 'anna: { name: Анна, roles: [head-of-smm] }\n',
      'policy/waivers/w.yaml':
        'id: inline\nrules: [tone.caps]\ntargets: { accounts: [vk] }\nreason: решили\napproved_by: anna\nissued: 2026-11-01\nexpires: 2027-06-30\n',
    });
    const { findings } = await judgedBy(files, { a: post({}, `${LOUD}\n`) });
    expect(findings.map(({ rule, status }) => `${status} ${rule}`)).toEqual(['new tone.caps', 'new policy.unreadable']);
  });

  test('what a comment excused is new again when the comment goes', async () => {
    const judge = (text: string) => judgedBy(policyFiles(RULES), { a: post({}, text) });
    const { findings, summary } = compareWithBase(await judge(`${LOUD}\n`), await judge(body));
    expect(findings.map(({ status }) => status)).toEqual(['new']);
    expect(summary.blocking).toBe(1);
  });
});

describe('inline_waivers in policy.yaml', () => {
  const policyOf = async (yaml: string) => (await loaded(policyFiles(RULES, POLICY_YAML + yaml))).policy;
  const allow = (level: string) => `inline_waivers: { allow: ${level} }\n`;

  test.each([
    ['', allow('advisory'), 'stricter'],
    ['', allow('soft-mandatory'), 'neutral'],
    [allow('advisory'), allow('none'), 'stricter'],
    [allow('none'), '', 'looser'],
  ])('from %j to %j is told as such', async (before, after, direction) => {
    const { settings } = await diffPolicies(await policyOf(before), await policyOf(after), async () => new Map());
    expect(settings).toMatchObject([{ key: 'inline_waivers.allow', direction }]);
  });

  test('a policy that says nothing has the digest that it had', async () => {
    expect(sealedPart((await policyOf('')).settings)).not.toHaveProperty('inline_waivers');
  });

  test('no level is hard-mandatory', async () => {
    const { problems } = await loadPolicy(policyFiles(RULES, POLICY_YAML + allow('hard-mandatory')), registry, LOAD);
    expect(problems.map(({ messageId }) => messageId)).toEqual(['schema.choice']);
  });
});

test('`reglament waivers` lists them, with the reason', async () => {
  const root = repository({ 'content/posts/a.md': post({}, `${asks()}\n${LOUD}\n`) }, RULES);
  const { stdout } = await reglament(root, ['waivers', '--locale', 'ru']);
  expect(stdout).toContain('content/posts/a.md:8');
  expect(stdout).toContain('так на вывеске');
  const { inline } = JSON.parse((await reglament(root, ['waivers', '--format', 'json'])).stdout);
  expect(inline).toEqual([{ rule: 'tone.caps', path: 'content/posts/a.md', line: 8, reason: 'так на вывеске' }]);
});

describe('the reason', () => {
  const files: Files = { a: post({}, `${asks('tone.caps', ': вывеска @team `<b>` +7 921 000-00-34')}\n${LOUD}\n`) };
  const formats = { terminal, json, sarif, markdown, junit, github };

  test.each(Object.keys(formats) as (keyof typeof formats)[])(
    'stands in the format %s, inert and masked',
    async (name) => {
      const report = await judgedBy(policyFiles(RULES), files);
      const translate = translatorFor('ru');
      const style = { paint: (_: string, text: string) => text, width: 110 };
      const text =
        name === 'terminal' ? terminal(report, translate, style) : formats[name](report, translate, undefined as never);
      expect(text).not.toContain('000-00-34');
      if (name === 'github') return expect(text).not.toContain('::error');
      expect(text).toContain('вывеска');
      if (name === 'sarif') expect(text).toContain('"kind": "inSource"');
      if (name === 'json') expect(text).toContain('"waiver": "inline"');
      if (name === 'markdown') expect(text).toContain('``вывеска @team `<b>`');
      if (name === 'terminal') expect(text).toContain('исключение в тексте');
    },
  );

  test('is cut when it is very long', async () => {
    const { findings } = await judgedBy(policyFiles(RULES), {
      a: post({}, `${asks('tone.caps', `: ${'ж'.repeat(5000)}`)}\n${LOUD}\n`),
    });
    expect(findings[0]?.reason?.length).toBe(200);
  });
});

describe('hostile texts', () => {
  test.each<[string, string]>([
    ['hundreds of comments', `${asks()}\n`.repeat(290)],
    ['comments without an end', '<!-- reglament-disable-next-line tone.caps: a '.repeat(290)],
    ['a comment of 60 KB', asks('tone.caps', `: ${'-- '.repeat(20_000)}`)],
    ['rules without end', asks('a.b,'.repeat(15_000))],
    ['blank lines between comments', `${asks()}\n\n\n\n\n\n`.repeat(280)],
  ])('%s end soon', async (_, body) => {
    await found(`${body}\n${LOUD}\n`);
  });

  test('thousands of comments are too dense to be read, and that is told', async () => {
    expect(await found(`${asks()}\n`.repeat(1000))).toEqual(['new content.unreadable problem.markdown.too-dense 307']);
  });
});
