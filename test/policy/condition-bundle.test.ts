import { createRequire } from 'node:module';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import type { PostData } from '../../action/core/content/post.ts';
import * as source from '../../action/core/policy/condition.ts';
import configs from '../../rolldown.config.ts';

/** The bundle holds CEL without protobuf (action/bundle/no-protobuf.mjs): it must answer as the whole library does. */
let bundled: typeof source;

beforeAll(async () => {
  const [config] = configs;
  const build = await rolldown({ ...config, input: 'action/core/policy/condition.ts' });
  const { output } = await build.generate({ format: 'cjs', codeSplitting: false });
  const module = { exports: {} as typeof source };
  new Function('module', 'exports', 'require', output[0].code)(module, module.exports, createRequire(import.meta.url));
  bundled = module.exports;
});

const POST: PostData = { accounts: ['vk', 'x'], topic: 'кофе', offer: { price: 7, discount: '10' }, urgent: true };

test.each([
  'post.topic.matches("к.ф") && post.topic.contains("о") && post.topic.startsWith("к") && post.topic.endsWith("е")',
  'post.topic.matches(r"^\\p{Cyrillic}{4}$")',
  'size(post.topic) == 4 && size(post.accounts) == 2 && post.accounts.size() == 2 && size(post.offer) == 2',
  'post.offer.price / 2 == 3.5 && 7 / 2 == 3 && 7 % 2 == 1 && -post.offer.price < 0 && 1.5 + 1 - 0.5 * 2 == 1.5',
  'int(post.offer.discount) == 10 && double("1.5") > 1 && string(3) == "3" && bool("true")',
  'int(post.topic) == 1',
  'post.accounts + ["y"] == ["vk", "x", "y"] && "a" + "b" == "ab" && {"a": 1} == {"a": 1.0} && "a" in {"a": 1}',
  'post.accounts.exists(a, a == "x") && post.accounts.all(a, a != "") && post.accounts.exists_one(a, a == "x")',
  'post.accounts.map(a, a != "x", a + "!") == ["vk!"] && post.accounts.filter(a, a == "x") == ["x"]',
  'has(post.offer) && !has(post.series) && post.urgent == true && date == "2026-12-03"',
  'post.urgent ? post.offer.price >= 7 : false',
  'post.series == "x"',
  'post.series == "x" || true',
  'account.kind == "brand"',
  'post.topic == null || post.accounts == null || null == null',
  'post["top" + "ic"] == "кофе" && post.accounts[1] == "x"',
  'post.topic < 5',
  'pots.topic == 1',
  'post.topic ==',
])('the bundle answers as the source: %s', async (text) => {
  const bindings = { post: POST, account: undefined, date: '2026-12-03' };
  const answers = await Promise.all(
    [source, bundled].map(async ({ compileCondition }) => {
      const compiled = await compileCondition(text);
      return compiled.ok ? compiled.condition.holds(bindings) : compiled.problem;
    }),
  );
  expect(answers[1]).toEqual(answers[0]);
});
