import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../action/locales/index.ts';
import { ANNOTATIONS_PER_LEVEL, annotationsOf, github } from '../../action/reporters/annotations.ts';
import { codeSpan, markdownText, plain, plainForRunner, xml } from '../../action/reporters/escape.ts';
import { json } from '../../action/reporters/json.ts';
import { junit } from '../../action/reporters/junit.ts';
import { markdown } from '../../action/reporters/markdown.ts';
import { sarif } from '../../action/reporters/sarif.ts';
import { terminal } from '../../action/reporters/terminal.ts';
import { CONTRACT } from '../helpers/contract.ts';
import { judged, post } from '../helpers/judging.ts';

const RULES = {
  'frequency.per-day': '',
  'tone.caps': '',
  'links.reason': '',
  'privacy.phone': '',
  'content.unknown-key': '',
};
const ru = translatorFor('ru');
const en = translatorFor('en');

const NASTY = '::error::x ##[error]y @org/team #12 `code` <img src=x> ]]> </testcase> \u001B[31m \u202E |';
const report = await judged(
  {
    'content/posts/::error::%0A @team `x` <b>|.md': post(
      { [`"${'k'.repeat(3)} @team ]]>"`]: 'x' },
      `СКИДКА ТОЛЬКО СЕГОДНЯ ${NASTY}\n`,
    ),
    a: post(
      { accounts: '[vk, telegram]' },
      'СКИДКА ТОЛЬКО ЗАВТРА\n\nhttps://evil.example/@team#12 и +7 921 000-00-34\n',
    ),
    b: post(),
    c: post(),
  },
  RULES,
);
const clean = await judged({ a: post() }, RULES);

describe('json', () => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(CONTRACT);

  test('is what the contract says', () => {
    for (const translate of [ru, en]) {
      validate(JSON.parse(json(report, translate)));
      expect(validate.errors).toBeNull();
    }
    validate(JSON.parse(json(clean, ru)));
    expect(validate.errors).toBeNull();
  });

  test('has findings of every rule that was broken, in the order of path, offset and rule', () => {
    const { findings } = JSON.parse(json(report, ru)) as {
      findings: { path: string; rule: string; range: { start: { offset: number } } }[];
    };
    expect(new Set(findings.map(({ rule }) => rule)).size).toBe(5);
    const sorted = [...findings].sort(
      (x, y) =>
        (x.path < y.path ? -1 : x.path > y.path ? 1 : 0) ||
        x.range.start.offset - y.range.start.offset ||
        (x.rule < y.rule ? -1 : 1),
    );
    expect(findings).toEqual(sorted);
  });

  test('does not depend on the order in which files come', async () => {
    const files = { a: post({}, 'СКИДКА ТОЛЬКО ЗАВТРА\n'), b: post(), c: post() };
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    expect(json(await judged(files, RULES), ru)).toBe(json(await judged(backwards, RULES), ru));
  });
});

describe('sarif', () => {
  const log = JSON.parse(sarif(report, en));
  const [run] = log.runs;

  test('has what code scanning asks for', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('unicodeCodePoints');
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.message.text).not.toBe('');
      expect(['error', 'warning', 'note']).toContain(result.level);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(artifactLocation.uri).not.toMatch(/[ %](?![0-9A-F]{2})|[<>`|]/);
      expect(region.startLine).toBeGreaterThanOrEqual(1);
      expect(region.startColumn).toBeGreaterThanOrEqual(1);
      expect(result.partialFingerprints['reglament/v1']).toMatch(/./);
    }
  });

  test('tells what is new from what is advice', () => {
    expect(new Set(run.results.map(({ level }: { level: string }) => level))).toContain('error');
  });

  test('does not print a personal number, not even in a fingerprint', () => {
    for (const text of [
      sarif(report, ru),
      json(report, ru),
      junit(report, ru),
      markdown(report, ru),
      github(report, ru),
    ]) {
      expect(text).not.toContain('000-00-34');
    }
  });

  test('keeps to the number of results that GitHub keeps, and says so', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 26 }, (_, index) => [
        `p${index}`,
        post({ publish_at: `2026-11-${String(index + 1).padStart(2, '0')}` }, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n\n'.repeat(200)),
      ]),
    );
    const many = JSON.parse(sarif(await judged(files, RULES), en)).runs[0];
    expect(many.results).toHaveLength(5000);
    expect(many.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });
});

describe('junit', () => {
  test('is well-formed, whatever is in the texts', () => {
    const text = junit(report, ru);
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /);
    const tags = [
      ...text.replace(/<\?xml[^>]*\?>/, '').matchAll(/<(\/?)(\w[\w-]*)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>/g),
    ];
    const open: string[] = [];
    for (const [, closing, name = '', , selfClosing] of tags) {
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (selfClosing !== '/') open.push(name);
    }
    expect(open).toEqual([]);
    expect(text.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
    expect(text).not.toMatch(/[\u0000-\u0008\u001B]/);
  });

  test('counts failures as what blocks', () => {
    expect(junit(report, ru)).toContain(`failures="${report.summary.blocking}"`);
    expect(junit(clean, ru)).toContain('failures="0"');
  });
});

describe('github', () => {
  test('prints one command a finding and nothing that the runner could take for another', () => {
    const lines = github(report, ru).trimEnd().split('\n');
    const commands = lines.filter((line) => /^\s*::/.test(line));
    expect(commands).toHaveLength(annotationsOf(report.findings, ru).length);
    for (const line of lines) expect(line).not.toMatch(/\r|##\[/);
    for (const line of commands)
      expect(line).toMatch(
        /^::(?:error|warning) file=[^:,]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^:,]+::[^\r\n]+$/,
      );
    for (const line of lines.filter((known) => !commands.includes(known))) expect(line).not.toContain('::');
  });

  test('gives the ten places of a level to the worst findings and counts the rest', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [
        `p${index}`,
        post({ publish_at: `2026-11-${String(index + 1).padStart(2, '0')}` }, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n'),
      ]),
    );
    const output = github(await judged(files, RULES), ru);
    expect(output.match(/^::error /gm)).toHaveLength(ANNOTATIONS_PER_LEVEL);
    expect(output).toContain('15');
  });
});

describe('markdown', () => {
  const text = markdown(report, ru);

  test('keeps content in code spans', () => {
    const outside = text.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/@(?!\u200B)\w|<img|<b>|(?<!\\)#\d|evil\.example\/@/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not come through
    expect(text).not.toMatch(/[\u001B\u202E]/);
  });

  test('of a clean run is short', () => {
    expect(markdown(clean, ru).split('\n').length).toBeLessThan(8);
    expect(markdown(clean, ru)).toContain('✅');
  });

  test('stays under the megabyte that GitHub shows', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 28 }, (_, index) => [
        `p${index}`,
        post(
          { publish_at: `2026-11-${String(index + 1).padStart(2, '0')}` },
          'СКИДКА ТОЛЬКО СЕГОДНЯ И ЗАВТРА ВСЕГДА\n\n'.repeat(300),
        ),
      ]),
    );
    const long = markdown(await judged(files, RULES), ru, 'file');
    expect(new TextEncoder().encode(long).length).toBeLessThan(1024 * 1024);
    expect(long).toMatch(/Показано [\d\s\u00A0]+ из/);
  });
});

describe('what a waiver excuses', () => {
  const [first, ...others] = report.findings;
  if (first === undefined) throw new Error('the report has findings');
  const waived = { ...report, findings: [{ ...first, status: 'waived', waiver: 'open-day' } as const, ...others] };

  test('stays visible in every format, with the waiver', () => {
    const outputs = [
      json(waived, ru),
      markdown(waived, ru),
      terminal(waived, ru, { paint: (_, text) => text, width: 110 }),
    ];
    for (const output of outputs) expect(output).toContain('open-day');
    const results: { suppressions?: unknown[] }[] = JSON.parse(sarif(waived, ru)).runs[0].results;
    expect(results.flatMap(({ suppressions = [] }) => suppressions)).toEqual([
      { kind: 'external', status: 'accepted', justification: 'open-day' },
    ]);
    expect(junit(waived, ru)).toContain('<skipped message="open-day"/>');
  });

  test('gets no annotation', () => {
    expect(annotationsOf(waived.findings, ru)).toHaveLength(report.findings.length - 1);
  });
});

describe('terminal', () => {
  const style = { paint: (_: string, text: string) => text, width: 100 };

  test('puts the carets under the words', async () => {
    const wide = await judged({ a: post({}, 'Утро ☕️ 👨‍👩‍👧 и СКИДКА ТОЛЬКО СЕГОДНЯ у нас\n') }, { 'tone.caps': '' });
    const lines = terminal(wide, ru, style).split('\n');
    const carets = lines.findIndex((line) => line.includes('^^^'));
    expect(lines[carets]?.indexOf('^')).toBe(cells((lines[carets - 1] ?? '').split('СКИДКА')[0] ?? ''));
    expect(lines[carets]?.match(/\^/g)).toHaveLength('СКИДКА ТОЛЬКО СЕГОДНЯ'.length);
  });

  test('cuts long lines around the place', async () => {
    const long = await judged(
      { a: post({}, `${'слово '.repeat(80)}СКИДКА ТОЛЬКО СЕГОДНЯ ${'слово '.repeat(80)}\n`) },
      { 'tone.caps': '' },
    );
    const quoted = terminal(long, ru, style)
      .split('\n')
      .filter((line) => line.includes('│'));
    for (const line of quoted) expect(cells(line)).toBeLessThanOrEqual(100);
    expect(quoted[0]).toContain('СКИДКА ТОЛЬКО СЕГОДНЯ');
  });

  test('looks like this', () => {
    expect(terminal(report, ru, style)).toMatchSnapshot('ru');
    expect(terminal(report, en, style)).toMatchSnapshot('en');
    expect(terminal(clean, ru, style)).toMatchSnapshot('clean, ru');
  });

  function cells(text: string): number {
    return [...new Intl.Segmenter('ru').segment(text)].reduce(
      (sum, { segment }) =>
        sum +
        (/\p{Emoji_Presentation}|\p{Extended_Pictographic}/u.test(segment)
          ? [...segment].filter((char) => /\p{Emoji_Presentation}/u.test(char)).length * 2 || 1
          : 1),
      0,
    );
  }
});

describe('escaping', () => {
  test.each([
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['``x', '``` ``x ```'],
    ['@team #1', '`@team #1`'],
    ['two\nlines', '`two lines`'],
    ['', '` `'],
  ])('%j as a code span is %j', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  test('our own sentences lose every sign that GitHub would act upon', () => {
    const text = markdownText('@org/team #12 GH-7 closes #9 <b> ![x](y) *z* https://a.example www.a.example');
    expect(text).not.toMatch(/@\w|(?<!\\)[<*[\]]|#\d|GH-\d|:\/\/|www\.\w/);
  });

  test('terminal text is one line without controls', () => {
    expect(plain('a\n\u001B[31mb\u202E\tc')).toBe('a \\u{1b}[31mb\\u{202e} c');
  });

  test('log text holds no workflow command', () => {
    expect(plainForRunner('::set-output name=a::b ##[error]c')).not.toMatch(/::|##\[/);
  });

  test('XML text holds no markup and no half of a surrogate pair', () => {
    expect(xml('<a b="c">&\uD800\u0000')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;\uFFFD\uFFFD');
  });
});
