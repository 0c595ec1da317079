import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commentKey,
  isIntact,
  isNewer,
  labelDigest,
  parseMarker,
  writeMarker,
} from '../../../action/core/pull/marker.ts';
import { HEAD, MARK } from '../../helpers/pull.ts';

const OTHER = 'f'.repeat(40);

describe('the marker of a comment', () => {
  test('is read as it was written, whatever stands below it', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(999_999), (body, run) => {
        const mark = { ...MARK, run: String(run), attempt: 3 };
        const written = writeMarker(mark, body);
        expect(parseMarker(written)).toMatchObject(mark);
        expect(isIntact(written)).toBe(true);
      }),
    );
  });

  test('is read when GitHub gives the comment back with other line ends, or without space at its end', () => {
    const written = writeMarker(MARK, 'one\n\ntwo\n');
    expect(isIntact(written.replaceAll('\n', '\r\n'))).toBe(true);
    expect(isIntact(written.trimEnd())).toBe(true);
  });

  test('tells that somebody edited the comment', () => {
    const written = writeMarker(MARK, 'may land');
    expect(isIntact(written.replace('may', 'may not'))).toBe(false);
    expect(parseMarker(written.replace('may', 'may not'))).toBeDefined();
  });

  const real = writeMarker(MARK, 'x');
  test.each([
    ['nothing', ''],
    ['text before it', ` ${real}`],
    ['a quotation', `> ${real}`],
    ['a marker within the text', `x\n${real}`],
    ['a byte order mark', `\uFEFF${real}`],
    ['a later form', real.replace('"schema":1', '"schema":2')],
    ['a short commit', real.replace(HEAD, HEAD.slice(0, 12))],
    ['a commit in capitals', real.replace(HEAD, HEAD.toUpperCase())],
    ['a run that is no number', real.replace(MARK.run, 'one')],
    ['a run with zeros before it', real.replace(MARK.run, `0${MARK.run}`)],
    ['a run that is too long', real.replace(MARK.run, '9'.repeat(40))],
    ['a negative attempt', real.replace('"attempt":1', '"attempt":-1')],
    ['a fraction', real.replace('"attempt":1', '"attempt":1.5')],
    ['one key more', real.replace('"schema":1', '"schema":1,"x":1')],
    ['keys in another order', real.replace('"schema":1,"key":"0123456789ab"', '"key":"0123456789ab","schema":1')],
    ['the same key twice', real.replace('"attempt":1', '"attempt":1,"attempt":9')],
    ['a prototype', real.replace('"schema":1', '"__proto__":{},"schema":1')],
    ['the end of a comment inside', real.replace('0123456789ab', '--> @team')],
    ['no end', real.replace(' -->', '')],
    ['something after it in its line', real.replace(' -->', ' --> x')],
  ])('with %s is none', (_, comment) => {
    expect(parseMarker(comment)).toBeUndefined();
    expect(isIntact(comment)).toBe(false);
  });

  test('takes nothing but digits, so that no text of a pull request gets into it', () => {
    for (const mark of [{ head: 'main' }, { run: '--> @team' }, { run: '' }, { attempt: 0 }, { key: 'vk' }]) {
      expect(() => writeMarker({ ...MARK, ...mark }, 'x')).toThrow(RangeError);
    }
  });

  test('holds when it was judged and which labels the policy keeps, each as digits', () => {
    const labels = ['policy: blocked', 'юрист --> @team'].map(labelDigest);
    const written = writeMarker({ ...MARK, at: 1_795_341_600_000, labels }, 'x');
    expect(parseMarker(written)).toMatchObject({ at: 1_795_341_600_000, labels });
    expect(isIntact(written)).toBe(true);
    expect(labelDigest('Policy: Blocked')).toBe(labels[0]);
    expect(() => writeMarker({ ...MARK, labels: ['--> @team'] }, 'x')).toThrow(RangeError);
  });

  test('has one key for a folder, however it is written', () => {
    expect(commentKey('a', './')).toBe(commentKey('a', '.'));
    expect(commentKey('a', '')).toBe(commentKey('a', '.'));
    expect(commentKey('a', './x/')).toBe(commentKey('a', 'x'));
  });

  test('has a key that differs by policy and by folder', () => {
    const keys = [commentKey('a', '.'), commentKey('b', '.'), commentKey('a', 'x'), commentKey('a"', '.')];
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(writeMarker({ ...MARK, key }, 'x')).toContain(key);
  });
});

describe('of two runs', () => {
  const run = (id: string, attempt = 1, head = HEAD) => ({ head, run: id, attempt });

  test.each([
    ['the later run is newer', run('101'), run('100'), true],
    ['the earlier is not', run('100'), run('101'), false],
    ['numbers are compared, not texts', run('1000'), run('999'), true],
    ['beyond what a number holds', run('9007199254740993'), run('9007199254740992'), true],
    ['the later attempt is newer', run('100', 2), run('100', 1), true],
    ['a repeated older run is older', run('100', 9), run('101', 1), false],
    ['a run is not newer than itself', run('100', 1), run('100', 1), false],
  ])('%s', (_, a, b, expected) => {
    expect(isNewer(a, b)).toBe(expected);
    expect(isNewer(a, b, HEAD)).toBe(expected);
  });

  test('the one that was judged later is newer, also when an older run is repeated', () => {
    expect(isNewer({ ...run('100', 2), at: 2 }, { ...run('101'), at: 1 }, HEAD)).toBe(true);
    expect(isNewer({ ...run('101'), at: 1 }, { ...run('100', 2), at: 2 }, HEAD)).toBe(false);
  });

  test('the one that judged the head of now is newer, also when a push took the branch back', () => {
    expect(isNewer(run('100', 1, HEAD), run('101', 1, OTHER), HEAD)).toBe(true);
    expect(isNewer(run('101', 1, OTHER), run('100', 1, HEAD), HEAD)).toBe(false);
  });

  test('never both are newer, and of any three the order holds', () => {
    const mark = fc.record({
      head: fc.constantFrom(HEAD, OTHER),
      run: fc.nat(3).map(String),
      attempt: fc.integer({ min: 1, max: 3 }),
      at: fc.nat(2),
    });
    fc.assert(
      fc.property(mark, mark, mark, (a, b, c) => {
        expect(isNewer(a, b, HEAD) && isNewer(b, a, HEAD)).toBe(false);
        if (isNewer(a, b, HEAD) && isNewer(b, c, HEAD)) expect(isNewer(a, c, HEAD)).toBe(true);
      }),
    );
  });
});
