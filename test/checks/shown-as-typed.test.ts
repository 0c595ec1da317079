import { describe, expect, test } from 'vitest';
import { cutAt } from '../../action/core/fitting/limit.ts';
import { judge } from '../../action/core/judge.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import { eridsInText } from '../../action/core/text/erid.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { inBody, loaded, NOW, named, policyFiles, post } from '../helpers/judging.ts';
import { liveOptions } from '../helpers/wording.ts';

describe('where a text gets too long', () => {
  test.each([
    ['an emoji', `${'я'.repeat(497)}😀`, 'threads', 500, 497],
    ['a family', `${'я'.repeat(9)}👨‍👩‍👧`, 'utf16', 12, 9],
    ['an address', `${'я'.repeat(9)} https://onego.example/catalog`, 'utf16', 20, 10],
    ['nothing', 'яяя', 'utf16', 3, 3],
  ] as const)('%s is not cut in two', (_, text, unit, limit, at) => expect(cutAt(text, unit, limit)).toBe(at));
});

describe('an address is shown as it was typed', () => {
  test('links.reason names a host in its own letters', async () => {
    const [finding] = await inBody('Заходите: кофейня.рф\n', 'links.reason', '{}');
    expect(finding?.message.data['host']).toBe('кофейня.рф');
    expect(finding?.message.data['url']).toBe('кофейня.рф');
  });

  test('links.utm adds no http:// to it', async () => {
    const options = '{ domains: [onego.example], required: [utm_source] }';
    const [finding] = await inBody('Заходите: onego.example\n', 'links.utm', options);
    expect(finding?.message.data['link']).toBe('onego.example');
  });
});

describe('links.utm: marks of something else', () => {
  const marked = async (query: string, changes = {}) => {
    const body = `Каталог: https://onego.example/catalog?${query}\n`;
    return (await inBody(body, 'links.utm', liveOptions('links.utm'), changes)).map(({ message }) => message.id);
  };
  test('advise', async () =>
    expect(await marked('utm_source=newsletter&utm_medium=email')).toEqual(['links.utm.other']));
  test.each(['utm_source=vk&utm_medium=social', 'utm_source=vk&utm_medium=social&utm_campaign=winter'])(
    'are silent: %s',
    async (query) => expect(await marked(query)).toEqual([]),
  );
});

describe('what an account is by habit', () => {
  test.each(['ref=blog', 'partner_id=3', 'aff_id=5'])('links.tracking tells of %s', async (query) => {
    const files = policyFiles({ 'links.tracking': liveOptions('links.tracking') });
    files.set('policy/accounts.yaml', 'vk: { platform: vk, kind: brand, disclosure: own }\n');
    const sources = memoryFiles(named({ a: post({}, `Почитайте: https://sca.coffee/a?${query}\n`) }));
    const { findings: found } = await judge(sources, alwaysInForce((await loaded(files)).policy), {
      engine: 'x',
      now: NOW,
      parseFrontMatter: parseWithGrayMatter,
    });
    expect(found.map(({ message }) => message.id)).toEqual(['links.tracking.affiliate']);
  });
});

describe('the number of a person', () => {
  const wrong = async (inn: string) => {
    const card = { markets: '[ru]', disclosure: `{ kind: paid, advertiser: { inn: "${inn}" } }` };
    return inBody('x\n', 'disclosure.inn', '{ source: x, as_of: 2026-11-22, markets: [ru] }', card);
  };
  test('is masked though it is mistyped', async () => {
    const found = await wrong('500100732250');
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found.map(({ message, quote }) => [message, quote]))).not.toContain('500100732250');
  });
  test('of a firm it is shown', async () =>
    expect((await wrong('7707083894'))[0]?.message.data['inn']).toBe('7707083894'));
});

test.each(['/erid: 2VtzqwK7mPd/', '{erid: 2VtzqwK7mPd}', 'Молоко /erid: 2VtzqwK7mPd/'])(
  'an erid stands in %s',
  (text) => expect(eridsInText(text).map(({ token }) => token)).toEqual(['2VtzqwK7mPd']),
);
test('an erid in a path is none', () => expect(eridsInText('https://a.example/erid: x')).toEqual([]));
