import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../action/core/finding.ts';
import {
  fingerprintOf,
  type LineComment,
  parseFingerprint,
  toSay,
  withFingerprint,
} from '../../../action/core/pull/line-comments.ts';
import { provenSuggestions } from '../../../action/core/pull/suggestions.ts';
import { translatorFor } from '../../../action/locales/index.ts';
import { review } from '../../../action/reporters/pull/review.ts';
import { post } from '../../helpers/judging.ts';
import { type Edit, type PullOptions, pageOf } from '../../helpers/pull.ts';

const ru = translatorFor('ru');
const PATH = 'content/posts/a.md';
const CAPS = { 'tone.caps': '' };

/** The review of one new post. */
async function reviewed(text: string, rules: Readonly<Record<string, string>> = CAPS, options: PullOptions = {}) {
  const edit: Edit = { before: {}, after: { [PATH]: text } };
  const { page, texts, judgeWith } = await pageOf(edit, rules, options);
  let trials = 0;
  const judge = (tried: ReadonlyMap<string, string>) => {
    trials++;
    return judgeWith(tried);
  };
  const suggestions = await provenSuggestions(page.report, { files: page.change.files, texts, judge });
  return { suggestions, page, trials, ...review(page, suggestions, texts, ru) };
}

const file = (hunks: readonly { start: number; end: number }[]): PullOptions => ({
  change: { files: [{ path: PATH, status: 'modified', hunks, lines: hunks }] },
});

describe('a suggestion', () => {
  test('replaces the whole line with what was proven', async () => {
    const { suggestions, comments } = await reviewed(post({}, 'Утро. СКИДКА ТОЛЬКО СЕГОДНЯ, приходите.\n'));
    expect(suggestions).toMatchObject([{ start: 7, end: 7, lines: ['Утро. Скидка только сегодня, приходите.'] }]);
    expect(comments).toMatchObject([{ path: PATH, start: 7, end: 7 }]);
    expect(comments[0]?.body).toContain('\n```suggestion\nУтро. Скидка только сегодня, приходите.\n```\n');
  });

  test('of several findings on a line is one, and each of them is told', async () => {
    const { suggestions, comments } = await reviewed(post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ и ПОДАРОК КАЖДОМУ ГОСТЮ.\n'));
    expect(suggestions.map(({ lines }) => lines)).toEqual([['Скидка только сегодня и подарок каждому гостю.']]);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body.match(/Капслок/g)).toHaveLength(2);
  });

  test('stands on no line beyond the hunks, and such a finding has no comment at all', async () => {
    const text = post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ.\n');
    expect((await reviewed(text, CAPS, file([{ start: 1, end: 6 }]))).comments).toEqual([]);
    expect((await reviewed(text, CAPS, file([{ start: 7, end: 7 }]))).comments).toHaveLength(1);
    const { comments, trials } = await reviewed(text, CAPS, {
      change: { files: [{ path: PATH, status: 'modified' }] },
    });
    expect(comments).toEqual([]);
    expect(trials).toBe(0);
  });

  test('in a file with CRLF counts lines as git does, and brings no carriage return', async () => {
    const text = post({}, 'Утро.\n\nСКИДКА ТОЛЬКО СЕГОДНЯ.\n').replaceAll('\n', '\r\n');
    const { suggestions, comments } = await reviewed(text);
    expect(suggestions).toMatchObject([{ start: 9, lines: ['Скидка только сегодня.'] }]);
    expect(comments[0]?.body).not.toContain('\r');
  });

  test('with backticks in it stands in a longer fence', async () => {
    const { comments } = await reviewed(post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ и ```` так.\n'));
    expect(comments[0]?.body).toContain('\n`````suggestion\n');
  });

  test('does not repeat personal data of its line, nor carries what nobody sees', async () => {
    for (const beside of ['+7 921 000-00-34', 'a\u202Eb', '`'.repeat(300)]) {
      const { suggestions, comments } = await reviewed(post({}, `СКИДКА ТОЛЬКО СЕГОДНЯ ${beside}\n`));
      expect(suggestions, beside).toEqual([]);
      expect(comments[0]?.body).not.toContain('suggestion');
      expect(comments[0]?.body).not.toContain('000-00-34');
    }
  });

  test('that does not take its finding away, or brings one that blocks, is none; the others stay', async () => {
    const edit: Edit = {
      before: {},
      after: { [PATH]: post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ.\n\nПОДАРОК КАЖДОМУ ГОСТЮ.\n') },
    };
    const { page, texts, judgeWith } = await pageOf(edit, CAPS);
    const before = page.report.findings;
    const stubborn = await provenSuggestions(page.report, {
      files: page.change.files,
      texts,
      judge: async () => ({ findings: before }),
    });
    expect(stubborn).toEqual([]);
    const partial = await provenSuggestions(page.report, {
      files: page.change.files,
      texts,
      judge: async (tried) => {
        const { findings } = await judgeWith(tried);
        const [first] = before;
        const isWorse = tried.get(PATH)?.includes('Подарок') === true && first !== undefined;
        return {
          findings: isWorse ? [...findings, { ...first, rule: 'privacy.phone', path: 'content/posts/b.md' }] : findings,
        };
      },
    });
    expect(partial.map(({ lines }) => lines)).toEqual([['Скидка только сегодня.']]);
  });

  test('is judged a few times only, however many there are', async () => {
    const body = Array.from({ length: 40 }, () => 'СКИДКА ТОЛЬКО СЕГОДНЯ.\n').join('\n');
    const { trials, suggestions, comments } = await reviewed(post({}, body));
    expect(trials).toBe(1);
    expect(suggestions).toHaveLength(40);
    expect(comments).toHaveLength(30);
  });
});

describe('advice about the calendar', () => {
  const at = (hour: number) => post({ publish_at: `2026-11-26T${hour}:00:00+03:00`, accounts: '[vk]' }, 'Утро.\n');

  async function commented(enforcement: Finding['enforcement']) {
    const edit: Edit = { before: {}, after: { [PATH]: at(10), 'content/posts/b.md': at(12) } };
    const { page, texts } = await pageOf(edit, { 'frequency.per-day': '{ brand: 1 }' });
    const findings = page.report.findings.map((finding) => ({ ...finding, enforcement }));
    expect(findings.length).toBeGreaterThan(0);
    return review({ ...page, report: { ...page.report, findings } }, [], texts, ru).comments;
  }

  test('gets no comment at a line, what blocks does', async () => {
    expect(await commented('advisory')).toEqual([]);
    expect(await commented('soft-mandatory')).not.toEqual([]);
  });
});

describe('a later run', () => {
  const wanted = (text: string): LineComment => {
    const fingerprint = fingerprintOf(PATH, [text], undefined);
    return { path: PATH, start: 1, end: 1, fingerprint, body: withFingerprint(fingerprint, text) };
  };
  const standing = (id: number, text: string, hasLine = true) => ({ id, body: wanted(text).body, hasLine });

  test('says nothing twice, and names what holds no longer', () => {
    const { post: said, outdated } = toSay([standing(1, 'a'), standing(2, 'b')], [wanted('b'), wanted('c')]);
    expect(said).toEqual([wanted('c')]);
    expect(outdated.map(({ id }) => id)).toEqual([1]);
  });

  test('says again what has lost its line, and keeps one of two that say the same', () => {
    const previous = [standing(1, 'a', false), standing(2, 'b'), standing(3, 'b')];
    const { post: said, outdated } = toSay(previous, [wanted('a'), wanted('b')]);
    expect(said).toEqual([wanted('a')]);
    expect(outdated.map(({ id }) => id)).toEqual([1, 3]);
  });

  test('leaves comments alone that are not of our form', () => {
    const body = wanted('a').body;
    const others = ['hello', ` ${body}`, `> ${body}`, body.replace('line ', 'line x'), body.toUpperCase()];
    const previous = others.map((text, id) => ({ id, body: text, hasLine: true }));
    expect(toSay(previous, [wanted('a')])).toEqual({ post: [wanted('a')], outdated: [] });
    expect(parseFingerprint(body.replaceAll('\n', '\r\n'))).toBe(wanted('a').fingerprint);
  });

  test('leaves what another policy says alone, also when it is the same', () => {
    const [mine, theirs] = ['0'.repeat(12), 'f'.repeat(12)];
    const of = (key: string): LineComment => ({
      ...wanted('a'),
      body: withFingerprint(wanted('a').fingerprint, 'a', key),
    });
    const previous = [{ id: 1, body: of(theirs).body, hasLine: true }];
    expect(toSay(previous, [of(mine)], mine)).toEqual({ post: [of(mine)], outdated: [] });
    expect(toSay(previous, [], theirs).outdated).toEqual(previous);
  });

  test('knows a finding again when its lines have moved', async () => {
    const at = async (before: string) => (await reviewed(post({}, `${before}СКИДКА ТОЛЬКО СЕГОДНЯ.\n`))).comments[0];
    const [first, second] = [await at(''), await at('Доброе утро.\n\n')];
    expect(second?.start).toBe(9);
    expect(second?.fingerprint).toBe(first?.fingerprint);
  });

  test('with another replacement has something new to say', () => {
    expect(fingerprintOf(PATH, ['a'], ['x'])).not.toBe(fingerprintOf(PATH, ['a'], ['y']));
    expect(fingerprintOf(PATH, ['a', 'b'], undefined)).toBe(fingerprintOf(PATH, ['b', 'a'], undefined));
  });
});
