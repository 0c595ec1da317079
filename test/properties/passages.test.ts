import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { readPost } from '../../action/core/content/read-post.ts';
import { Quotable } from '../../action/core/judging/place.ts';
import { HOLE, type Scope } from '../../action/core/text/passages.ts';
import { reader } from '../../action/core/text/reader.ts';
import { NOW, policyWith, post } from '../helpers/judging.ts';

const { policy } = await policyWith({});

/** What a rule sees in some scope of a post, and what of the file it is shown as. */
function cut(scope: Scope, text: string, account = 'vk'): readonly [seen: string, shown: string][] {
  const context = { accounts: policy.accounts, parseFrontMatter, commitTime: () => undefined, adapters: [], now: NOW };
  const { document } = readPost('content/posts/a.md', text, context);
  document.reader = reader;
  const found = policy.accounts.get(account);
  if (found === undefined) throw new Error('no such account');
  const quotable = new Quotable(text);
  return document
    .passages(found)
    .of([scope])
    .map(({ text: seen, at }) => {
      const { start, end } = quotable.span(at(0, seen.length));
      return [seen.replaceAll(HOLE, '·'), text.slice(start, end)];
    });
}

const BODY =
  'Варим «как дома», `kofe --hot` и **крепко**: onego.example/a #кофе @anna\n\n> Цитата.\n\n![Кот на мешке](cat.jpg)\n';
const TEXT = post(
  { title: 'Утро в цехе', media: '[{ file: a.jpg, alt: "Пар над чашкой" }]', claims: '[{ text: самый тёплый }]' },
  BODY,
);

describe('what a rule looks at', () => {
  test.each<[Scope, string[]]>([
    ['title', ['Утро в цехе']],
    ['body', ['Варим ··········, ·········· и крепко: ··············· ····· ·····\n·······\n']],
    ['text', ['Утро в цехе', 'Варим ··········, ·········· и крепко: ··············· ····· ·····\n·······\n']],
    ['hashtags', ['кофе']],
    ['alt', ['Кот на мешке', 'Пар над чашкой']],
    ['key.claims.text', ['самый тёплый']],
    ['key.title', ['Утро в цехе']],
    ['key.nothing', []],
  ])('%s', (scope, expected) => {
    expect(cut(scope, TEXT).map(([seen]) => seen.replace(/·+$/, (holes) => holes))).toEqual(expected);
  });

  test('raw is all that is seen', () => {
    expect(cut('raw', TEXT).map(([seen]) => seen)).toEqual([
      'Утро в цехе',
      'Варим «как дома», kofe --hot и крепко: onego.example/a #кофе @anna\nЦитата.\n',
    ]);
  });

  test('what is found is shown where it stands, in front matter too', () => {
    expect(cut('key.claims.text', TEXT)).toEqual([['самый тёплый', 'самый тёплый']]);
    expect(cut('title', TEXT)).toEqual([['Утро в цехе', 'Утро в цехе']]);
    expect(cut('hashtags', TEXT)).toEqual([['кофе', 'кофе']]);
  });

  test('the lead ends at the fold of the platform', () => {
    const long = post({ accounts: '[belgrade]' }, `${'слово '.repeat(100)}\n`);
    expect(cut('lead', long, 'belgrade').map(([seen]) => seen.length)).toEqual([280]);
    expect(cut('lead', long, 'vk').map(([seen]) => seen.length)).toEqual([599]);
  });

  test('a post of nothing has empty passages', () => {
    expect(cut('body', post({}, ''))).toEqual([['', '']]);
    expect(cut('quote', post({}, 'Тихо.\n')).map(([seen]) => seen)).toEqual(['·····']);
  });
});
