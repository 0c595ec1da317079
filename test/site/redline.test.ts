import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder, movedIds, plainTitle, regulationRedline } from '../../site/data/redline.ts';
import { lineRedline, type RedUnit, redlineOf, textOn } from '../../site/text/redline.ts';
import { redlineHtml } from '../../site/text/redline-html.ts';
import { unitsOf } from '../../site/text/units.ts';
import { historyAnd } from '../helpers/editions.ts';
import { loaded } from '../helpers/judging.ts';

/** A redline as one line: what went in [-…-], what came in {+…+}. */
const told = (parts: ReturnType<typeof lineRedline>): string =>
  parts
    .map(({ kind, prose, start, end }) => {
      const words = prose.text.slice(start, end);
      return kind === 'same' ? words : kind === 'del' ? `[-${words}-]` : `{+${words}+}`;
    })
    .join('');

const RENDERING = { added: '[добавлено]', removed: '[удалено]', linkTo: () => undefined };
const html = (before: string, after: string): string => redlineHtml(redlineOf(before, after, 'ru'), RENDERING);
const side = (units: readonly RedUnit[], which: 'before' | 'after'): string[] =>
  units
    .filter(({ kind }) => kind !== (which === 'before' ? 'added' : 'removed'))
    .map(({ cells }) => cells.map((parts) => textOn(which, parts)).join(' | '));
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('a redline of a line', () => {
  test('takes Russian words whole', () => {
    expect(told(lineRedline('в течение трёх дней после', 'в течение суток после', 'ru'))).toBe(
      'в течение [-трёх дней-]{+суток+} после',
    );
  });

  test('leaves the spaces around a change outside of it', () => {
    expect(told(lineRedline('не больше трёх постов в день', 'не больше двух постов в день', 'ru'))).toBe(
      'не больше [-трёх-]{+двух+} постов в день',
    );
  });

  test('does not see where a line may not break', () => {
    expect(told(lineRedline('в день', 'в день', 'ru'))).toBe('в день');
  });

  test.each([
    ['', '', ''],
    ['', 'новое', '{+новое+}'],
    ['старое', '', '[-старое-]'],
  ])('of %j and %j is %j', (before, after, expected) => {
    expect(told(lineRedline(before, after, 'ru'))).toBe(expected);
  });

  test('gives either text back', () => {
    const text = fc.string({
      unit: fc.constantFrom('а', 'ё', 'слово', ' ', ',', '.', '—', 'x', '1', '\u00A0', '👍🏽'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = lineRedline(before, after, 'ru');
        expect(textOn('after', parts)).toBe(after);
        expect(plain(textOn('before', parts))).toBe(plain(before));
        // What is the same is the same in both.
        expect(parts.some(({ kind }) => kind !== 'same')).toBe(plain(before) !== plain(after));
      }),
    );
  });
});

describe('a redline of a text', () => {
  const block = fc.constantFrom(
    'Не больше двух постов в день.',
    'Не больше трёх постов в день, и никогда в воскресенье.',
    '- Первое\n- Второе\n  - Вложенное',
    '1. Раз\n2. Два',
    '| Срок | Кто |\n|---|---|\n| 2 ч | **Мария** |\n| 4 ч | Олег |',
    '| Срок | Кто | Где |\n|---|---|---|\n| 2 ч | Анна | VK |',
    '> Цитата с [ссылкой](https://onego.example)',
    '```\nкод  с  пробелами\n  и строкой\n```',
    'Слово `code` и *курсив* **жирный**слитно',
    '### Заголовок',
  );
  const text = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

  test('gives either text back, block by block', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const units = redlineOf(before, after, 'ru');
        const blocks = (markdown: string): string[] =>
          unitsOf(markdown, 'ru').map(({ cells }) => cells.map((cell) => cell.text).join(' | '));
        expect(side(units, 'after')).toEqual(blocks(after));
        expect(side(units, 'before').map(plain)).toEqual(blocks(before).map(plain));
      }),
    );
  });

  test('of a text and itself has nothing to tell', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(redlineOf(same, same, 'ru').every(({ kind }) => kind === 'same')).toBe(true);
        expect(html(same, same)).not.toMatch(/<(?:ins|del)>/);
      }),
    );
  });

  test('pairs a paragraph that changed, and tells one that was replaced as a whole', () => {
    const before = 'Первый абзац стоит как стоял.\n\nВторой говорит о трёх постах в день для бренда.';
    const after =
      'Первый абзац стоит как стоял.\n\nСовсем другие слова о конкурсах.\n\nВторой говорит о двух постах в день для бренда.';
    expect(redlineOf(before, after, 'ru').map(({ kind }) => kind)).toEqual(['same', 'added', 'changed']);
  });

  test('shows the words of a reader, not the markup, and keeps how they are set', () => {
    expect(html('Срок **три** дня', 'Срок **два** дня')).toBe(
      '<p>Срок <del><span class="visually-hidden">[удалено] </span><strong>три</strong></del><ins><span class="visually-hidden">[добавлено] </span><strong>два</strong></ins> дня</p>',
    );
    expect(html('Срок три дня', 'Срок **три** дня')).toBe('<p>Срок <strong>три</strong> дня</p>');
  });

  test('keeps lists lists, within each other', () => {
    expect(html('- раз\n  - внутри', '- раз\n  - внутри\n- два')).toBe(
      '<ul><li>раз<ul><li>внутри</li></ul></li><li><ins><span class="visually-hidden">[добавлено] </span>два</ins></li></ul>',
    );
  });

  test('keeps tables tables, and tells a row that came', () => {
    const before = '| Срок | Кто |\n|---|---|\n| 2 ч | Мария |';
    expect(html(before, `${before}\n| 4 ч | Олег |`)).toMatch(
      /<thead><tr><th scope="col">Срок<\/th>.*<tr class="added"><td><ins>.*4.ч<\/ins><\/td>/,
    );
  });

  test('lets nothing of a text become an element', () => {
    const hostile = 'Было <script>alert(1)</script> [щелчок](javascript:alert(1)) `<b>`';
    const shown = html('Было', hostile);
    expect(shown).not.toMatch(/<script|javascript:|<b>/);
  });
});

describe('what became of clauses', () => {
  test('is told in the later order, with what went where it stood', () => {
    expect(inOrder(['a', 'b', 'c', 'd'], ['a', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(inOrder(['x', 'a'], ['a'])).toEqual(['x', 'a']);
  });

  test.each([
    [['a', 'b', 'c'], ['a', 'b', 'c'], []],
    [['a', 'b', 'c'], ['c', 'a', 'b'], ['c']],
    [['a', 'b', 'c'], ['a', 'new', 'b', 'c'], []],
    [['a', 'gone', 'b'], ['b', 'a'], ['a']],
    [[], ['a'], []],
  ])('of %j and %j moved %j', (before, after, moved) => {
    expect([...movedIds(before, after)]).toEqual(moved);
  });

  const GUIDE = (clauses: string) => `---\nid: guide\ntitle: Памятка\n---\nВступление.\n\n${clauses}`;
  const ENGLISH = (clauses: string) => `---\nid: guide\ntitle: Guide\n---\nIntroduction.\n\n${clauses}`;
  const [path, english] = ['policy/regulations/guide.md', 'policy/regulations/guide.en.md'];
  const policies = async () => {
    const files = await historyAnd(
      {
        version: '1.1.0',
        effective: '2026-06-01',
        yaml: 'removed:\n  guide#sundays:\n    version: "1.1.0"\n    reason: { ru: Не помогло, en: It did not help }\n    instead: guide#days\n',
        files: {
          [path]: GUIDE('## Сроки {#terms}\nОтвет за два дня.\n\n## Дни {#days}\nКаждый день.\n'),
          [english]: ENGLISH('## Terms {#terms}\nAn answer in two days.\n\n## Days {#days}\nEvery day.\n'),
        },
      },
      {
        version: '1.0.0',
        effective: '2026-01-01',
        files: {
          [path]: GUIDE('## По воскресеньям молчим {#sundays}\nТихо.\n\n## Срок {#terms}\nОтвет за три дня.\n'),
        },
      },
    );
    const bilingual = (files.get('policy/policy.yaml') ?? '').replace('languages: [ru]', 'languages: [ru, en]');
    const { timeline } = await loaded(new Map([...files, ['policy/policy.yaml', bilingual]]));
    const [before, after] = await Promise.all(
      timeline.editions.map(async (edition) => ({ policy: await edition.load() })),
    );
    if (before === undefined || after === undefined) throw new Error('two editions are needed');
    return { before, after };
  };

  test('is told clause by clause: renamed, new, gone with its reason, another number', async () => {
    const { before, after } = await policies();
    const redline = regulationRedline('guide', before, after, { rules: [] }, 'ru');
    expect(redline?.clauses.map(({ id, kind, number, numberBefore }) => [id, kind, number, numberBefore])).toEqual([
      ['', 'same', '', undefined],
      ['sundays', 'removed', '1', undefined],
      ['terms', 'changed', '1', '2'],
      ['days', 'added', '2', undefined],
    ]);
    expect(redline?.clauses[1]?.tombstone).toMatchObject({ instead: 'guide#days' });
    expect(told(redline?.clauses[2]?.title ?? [])).toBe('[-Срок-]{+Сроки+}');
    expect(redline?.clauses.map(plainTitle)).toEqual(['', 'По воскресеньям молчим', 'Сроки', 'Дни']);
  });

  test('is told in the original language where one of the editions has no translation', async () => {
    const { before, after } = await policies();
    expect(regulationRedline('guide', before, after, { rules: [] }, 'en')?.lang).toBe('ru');
    expect(regulationRedline('guide', after, after, { rules: [] }, 'en')?.lang).toBe('en');
  });

  test('has nothing to tell of a regulation that only one edition has', async () => {
    const { before, after } = await policies();
    expect(regulationRedline('nowhere', before, after, { rules: [] }, 'ru')).toBeUndefined();
  });
});
