import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader, type CsvRecord, csvLine, MOST_RECORD } from '../../action/core/inbox/csv.ts';
import { decoded, encodingOf } from '../../action/core/inbox/encoding.ts';

const FUZZ = Number(process.env['FUZZ'] ?? 1);

function read(text: string, size = text.length || 1): { records: CsvRecord[]; reader: CsvReader } {
  const reader = new CsvReader();
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)));
  return { records: [...records, ...reader.end()], reader };
}
const fields = (text: string, size?: number) => read(text, size).records.map((record) => record.fields);

describe('a table is read', () => {
  test.each<[string, string, string[][]]>([
    [
      'with commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with semicolons, where a comma is text',
      'a;b\n"1,5";2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'with tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['as Excel says it', 'sep=;\r\na;b\r\n', [['a', 'b']]],
    [
      'with a mark, CRLF and no end',
      '\ufeffa,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with the line ends of an old Mac',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with quotes and line ends in a field',
      'a,b\n"1\r\n""x""",2\n',
      [
        ['a', 'b'],
        ['1\r\n"x"', '2'],
      ],
    ],
    [
      'with blanks behind a quote',
      'a,b\n"1" ,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with a quote amid a word',
      'a,b\n5" tube,2\n',
      [
        ['a', 'b'],
        ['5" tube', '2'],
      ],
    ],
    [
      'with empty fields',
      'a,b,c\n,,\n',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
      ],
    ],
    [
      'with blank lines, which are none',
      'a,b\n\n  \n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['with one column', 'a\n1\n', [['a'], ['1']]],
    [
      'with a heading in quotes that holds other signs',
      '"a,b,c";d\n1;2\n',
      [
        ['a,b,c', 'd'],
        ['1', '2'],
      ],
    ],
    ['when there is nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(fields(text)).toEqual(expected);
    expect(fields(text, 1)).toEqual(expected);
  });

  test('with the place of each record and field', () => {
    const text = '\ufeffa,b\r\n"x\r\ny",2\r\n3,4';
    const { records } = read(text);
    expect(records.map(({ line, offset }) => [line, offset])).toEqual([
      [1, 1],
      [2, 6],
      [4, 16],
    ]);
    for (const { text: own, offset } of records) expect(text.slice(offset, offset + own.length)).toBe(own);
    expect(records[1]?.cells.map(({ start, end }) => records[1]?.text.slice(start, end))).toEqual(['"x\r\ny"', '2']);
  });
});

describe('a broken record ends with its first line', () => {
  test.each<[string, string, [string | undefined, string][]]>([
    [
      'an unclosed quote',
      'a,b\n1,"x\n2,y\n3,z\n',
      [
        [undefined, 'a,b'],
        ['unclosed', '1,"x'],
        [undefined, '2,y'],
        [undefined, '3,z'],
      ],
    ],
    [
      'a quote that another record closes',
      'a,b\n1,"x\n2,"y"\n',
      [
        [undefined, 'a,b'],
        ['quote', '1,"x'],
        [undefined, '2,"y"'],
      ],
    ],
    [
      'something behind a quote',
      'a,b\n"1"x,2\n3,4\n',
      [
        [undefined, 'a,b'],
        ['quote', '"1"x,2'],
        [undefined, '3,4'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text).records.map((record) => [record.fault, record.text])).toEqual(expected);
    expect(read(text, 1).records.map((record) => [record.fault, record.text])).toEqual(expected);
  });

  test('a line of no end is told, and not kept', () => {
    const { records } = read(`a,b\n${'x'.repeat(3 * MOST_RECORD)}\n1,2\n`, 1000);
    expect(records.map(({ fault, fields: found }) => [fault, found])).toEqual([
      [undefined, ['a', 'b']],
      ['too-long', []],
      [undefined, ['1', '2']],
    ]);
    expect(records[1]?.text.length).toBeLessThanOrEqual(MOST_RECORD + 1000);
  });

  test('a file of nothing but open quotes that nobody closes is given up', () => {
    const { records, reader } = read('a,"x\n'.concat('b,c\n'.repeat(20_000)).repeat(40), 64 * 1024);
    expect(reader.isGivenUp).toBe(true);
    expect(records.filter(({ fault }) => fault === 'unclosed')).toHaveLength(21);
  });

  test('lines with something behind a quote are told each, however many there are', () => {
    const { records, reader } = read('"x"y\n'.repeat(30_000), 64 * 1024);
    expect(reader.isGivenUp).toBe(false);
    expect(records.length).toBe(30_000);
  });
});

describe('what is written is read again (RFC 4180)', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('', '"', '""', ',', ';', '\t', '\n', '\r\n', ' a ', 'a"b', '"a"', 'привет', '🙂', 'x,y;z'),
  );
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const written = (value: string, always: boolean) =>
    always || /[",;\t\r\n]|^\ufeff/.test(value) ? quoted(value) : value;

  test('whatever the signs, the line ends and the pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (rows, delimiter, end, always, size) => {
          const all = [['id', 'text', 'class'], ...rows];
          const text = all.map((row) => row.map((value) => written(value, always)).join(delimiter) + end).join('');
          expect(fields(text, size)).toEqual(all);
        },
      ),
      { numRuns: 300 * FUZZ },
    );
  });

  test('hostile text gives records and never more text than there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', ';', '\n', '\r', 'a', ' ', '""', '\t', '=')).map((parts) => parts.join('')),
        fc.integer({ min: 1, max: 9 }),
        (text, size) => {
          const [whole, pieces] = [read(text).records, read(text, size).records];
          expect(pieces).toEqual(whole);
          for (const record of whole)
            expect(text.slice(record.offset, record.offset + record.text.length)).toBe(record.text);
        },
      ),
      { numRuns: 500 * FUZZ },
    );
  });

  test('our own lines are harmless where they are opened as a table, and say the same', () => {
    const nasty = [
      '=1+1',
      '+7 900',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      ' =1',
      '=HYPERLINK("https://a.example";"x")',
      '%0a',
      '|calc',
    ];
    const line = csvLine([...nasty, '-5', '12.5', 'обычный текст', 'a;b']);
    const [record] = fields(`h${',h'.repeat(12)}\n${line}`).slice(1);
    expect(record?.slice(0, nasty.length)).toEqual(nasty.map((value) => `'${value}`));
    expect(record?.slice(nasty.length)).toEqual(['-5', '12.5', 'обычный текст', 'a;b']);
  });
});

describe('the encoding of an export', () => {
  const utf16 = (text: string, isBig: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? `\ufeff${text}` : text)].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    });
    return Uint8Array.from(units);
  };
  const TEXT = 'id;текст\n1;Ёлка — вопрос\n';
  // windows-1251 of the same.
  const CYRILLIC = new Map([...'абвгдежзийклмнопрстуфхцчшщъыьэюя'].map((sign, index) => [sign, 0xe0 + index]));
  const cp1251 = (text: string) =>
    Uint8Array.from(
      [...text].map((sign) => CYRILLIC.get(sign) ?? (sign === 'Ё' ? 0xa8 : sign === '—' ? 0x97 : sign.charCodeAt(0))),
    );
  const cut = (bytes: Uint8Array, size: number) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );

  test.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), 'utf-8'],
    ['windows-1251', cp1251(TEXT), 'windows-1251'],
    ['windows-1251 far down', cp1251(`${'a;b\n'.repeat(50_000)}${TEXT}`), 'windows-1251'],
    ['UTF-16, little end first', utf16(TEXT, false, true), 'utf-16le'],
    ['UTF-16, big end first', utf16(TEXT, true, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(TEXT, false, false), 'utf-16le'],
  ])('%s', (_, bytes, expected) => {
    const encoding = encodingOf(cut(bytes, 1000));
    expect(encoding).toBe(expected);
    if (encoding === undefined) return;
    const text = [...decoded(cut(bytes, 7), encoding)].join('');
    expect(text.replace('\ufeff', '').endsWith(TEXT)).toBe(true);
  });

  test('a picture is no text', () => {
    expect(encodingOf([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 0, 2, 255])])).toBeUndefined();
  });
});
