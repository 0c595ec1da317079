import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { isFor, isMarket, marketsOf, nearestMarket } from '../../action/core/content/markets.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { ACCOUNTS_YAML, judged, LOAD, POLICY_YAML, policyFiles, post } from '../helpers/judging.ts';

describe('the markets of a post', () => {
  const policy = (markets?: string[]) => ({ settings: markets === undefined ? {} : { markets } });

  test.each([
    ['the post says', { markets: ['us'] }, { markets: ['gb'] }, policy(['ru']), ['us']],
    ['else the account', {}, { markets: ['gb'] }, policy(['ru']), ['gb']],
    ['else the policy', {}, {}, policy(['ru']), ['ru']],
    ['else there are none', {}, {}, policy(), []],
    ['and an empty list is one', { markets: [] }, { markets: ['gb'] }, policy(['ru']), []],
  ])('%s', (_, own, account, whole, expected) => expect(marketsOf(own, account, whole)).toEqual(expected));

  test.each([
    [['de'], 'de', true],
    [['de'], 'eu', true],
    [['eu'], 'fr', true],
    [['eu'], 'eu', true],
    [['gb'], 'eu', false],
    [['eu'], 'gb', false],
    [['ru', 'us'], 'us', true],
    [['ru'], 'us', false],
    [[], 'ru', false],
  ])('%s are for %s: %s', (markets, market, expected) => expect(isFor(markets, market)).toBe(expected));
});

describe('a market is a country or the EU', () => {
  test.each(['ru', 'us', 'gb', 'de', 'fr', 'eu', 'rs', 'ge', 'am', 'kz', 'br'])('%s', (code) =>
    expect(isMarket(code)).toBe(true),
  );
  test.each([
    ['uk', 'gb'],
    ['UK', 'gb'],
    ['RU', 'ru'],
    [' ru ', 'ru'],
    ['usa', 'us'],
    ['el', 'gr'],
    ['ЕС', 'eu'],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s is none, and %s was meant', (code, meant) => {
    expect(isMarket(code)).toBe(false);
    expect(nearestMarket(code)).toBe(meant);
  });

  test('of a post it is told at its place', async () => {
    const text = post({ markets: '[ru, uk]' });
    const { findings } = await judged({ a: text }, {});
    expect(findings.map(({ message, range }) => [message.id, message.data, range.start.line])).toEqual([
      ['problem.market.unknown', { found: 'uk', suggestion: 'gb' }, 6],
    ]);
  });

  test.each([
    ['the policy', `${POLICY_YAML}markets: [ru, uk]\n`, ACCOUNTS_YAML, 'policy/policy.yaml'],
    [
      'an account',
      POLICY_YAML,
      `${ACCOUNTS_YAML}en: { platform: x, kind: brand, markets: [UK] }\n`,
      'policy/accounts.yaml',
    ],
  ])('of %s it is a problem', async (_, settings, accounts, path) => {
    const files = new Map([...policyFiles({}, settings), ['policy/accounts.yaml', accounts]]);
    const { problems } = await loadPolicy(files, registry, LOAD);
    expect(problems).toMatchObject([{ path, messageId: 'market.unknown', data: { suggestion: 'gb' } }]);
  });
});
