import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../site/locales/index.ts';
import { boundWords } from '../../site/text/bound-words.ts';

describe('the words of a page', () => {
  it.each([
    ['с {day}', 'с\u00A0{day}'],
    ['Не всё, и в срок', 'Не\u00A0всё, и\u00A0в\u00A0срок'],
    ['пункт — правило', 'пункт\u00A0— правило'],
    ['{share} %', '{share}\u00A0%'],
    ['{n, plural, one {на # день} other {на # дня}}', '{n, plural, one {на\u00A0# день} other {на\u00A0# дня}}'],
    ['под ключ', 'под ключ'],
    ['кто-то там', 'кто-то там'],
  ])('hold a short word to the next: %s', (source, bound) => {
    expect(boundWords(source)).toBe(bound);
  });

  it('are bound in Russian, and say the same', () => {
    const t = translatorOf('ru');
    const said = t('site.people.front.in-force', { version: '2.1.0', day: '16\u00A0ноября' });
    expect(said).toMatch(/ с\u00A016\u00A0ноября/);
  });

  it('leave a post that the form gives as an example as it is', () => {
    const post = translatorOf('ru')('site.draft.sample', { account: 'vk', date: '2026-12-01' });
    expect(post).not.toContain('\u00A0');
  });
});
