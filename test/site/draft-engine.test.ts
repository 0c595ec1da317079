import { beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { LOCALES } from '../../action/core/messages.ts';
import { packJson, unpackJson } from '../../action/core/policy/packed.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { askedBy, messagesOf, partsOf } from '../../site/build/draft-parts.ts';
import { Checker } from '../../site/client/check/checker.ts';
import { DraftEngine, type Parts } from '../../site/client/check/engine.ts';
import { LoadError } from '../../site/client/check/on-demand.ts';
import { type PublishedData, sourceOf } from '../../site/client/check/source.ts';
import { outlineOf } from '../../site/client/check/stand-in.ts';
import { packedEditions, packedTimeline, publishedCalendar } from '../../site/data/draft.ts';
import { openSite, type Site } from '../../site/data/site.ts';
import { DRAFTS } from './draft-drafts.ts';

let site: Site;
let data: PublishedData;
let parts: ReturnType<typeof partsOf>['parts'];
beforeAll(async () => {
  site = await openSite();
  const editions = new Map((await packedEditions(site)).map((packed) => [packed.version, packJson(packed)]));
  const policyOf = async (version: string) => unpackJson(editions.get(version) ?? '') as never;
  data = { timeline: packedTimeline(site), calendar: publishedCalendar(site, 'full'), policyOf };
  ({ parts } = partsOf(site.editions.map(({ policy }) => askedBy(policy))));
});

const checksOf = (part: number) => (parts[part] ?? []).flatMap((id) => registry.get(id) ?? []);

/** An engine to which nothing is loaded, and the parts that it loads. */
function engineOf(locale: (typeof LOCALES)[number], inner: Partial<Parts> = {}) {
  const loaded: number[] = [];
  const outlines = parts.flatMap((_, part) => checksOf(part).map((check) => ({ ...outlineOf(check), part })));
  const load: Parts['load'] = async (part) => {
    loaded.push(part);
    return { checks: checksOf(part), messages: messagesOf(locale, parts[part] ?? []) };
  };
  const engine = new DraftEngine(data, { outlines, load, ...inner }, locale, messagesOf(locale));
  return { engine, loaded };
}

describe('an engine to which nothing is loaded', () => {
  const { large: _, ...drafts } = DRAFTS;

  test.each(LOCALES)('judges every draft as one that has all, in %s', async (locale) => {
    const whole = new Checker(sourceOf(data, registry), translatorFor(locale));
    for (const [name, text] of Object.entries(drafts)) {
      const { engine } = engineOf(locale);
      const verdict = await engine.ask((checker) => checker.check(text, { now: site.now }));
      expect([name, verdict]).toEqual([name, await whole.check(text, { now: site.now })]);
    }
  });

  test('judges by any edition as one that has all', async () => {
    const whole = new Checker(sourceOf(data, registry), translatorFor('ru'));
    const { engine } = engineOf('ru');
    for (const text of [DRAFTS['loud'] ?? '', DRAFTS['with a partner'] ?? '']) {
      expect(await engine.ask((checker) => checker.compare(text, site.now))).toEqual(
        await whole.compare(text, site.now),
      );
    }
  });

  test('loads what the days of the draft and of its calendar ask, and no part twice', async () => {
    const { engine, loaded } = engineOf('ru');
    const ask = (text: string) => engine.ask((checker) => checker.check(text, { now: site.now }));
    await ask(DRAFTS['loud'] ?? '');
    const first = loaded.length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(parts.length);
    await ask(DRAFTS['crowded'] ?? '');
    expect(loaded).toHaveLength(first);
    await ask(DRAFTS['later'] ?? '');
    expect(loaded.length).toBeGreaterThan(first);
    expect(new Set(loaded).size).toBe(loaded.length);
  });

  test('says when a part does not come, and has it the next time', async () => {
    let isDown = true;
    const load: Parts['load'] = async (part) => {
      if (isDown) throw new Error('no network');
      return { checks: checksOf(part), messages: messagesOf('ru', parts[part] ?? []) };
    };
    const { engine } = engineOf('ru', { load });
    const ask = () => engine.ask((checker) => checker.check(DRAFTS['loud'] ?? '', { now: site.now }));
    await expect(ask()).rejects.toThrow(new LoadError('no network'));
    await expect(ask()).rejects.toBeInstanceOf(LoadError);
    isDown = false;
    expect((await ask()).report.findings.length).toBeGreaterThan(0);
  });
});
