import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { imagePaths } from '../../action/core/content/asset-path.ts';
import { tellsLocation } from '../../action/core/images/location.ts';
import { assetsOf } from '../../action/sources/working-tree.ts';
import { covered, judged, post } from '../helpers/judging.ts';

const RULE = 'privacy.image-location';

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const be16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const be32 = (value: number): number[] => [...be16(value >>> 16), ...be16(value & 0xffff)];
const le16 = (value: number): number[] => be16(value).reverse();
const le32 = (value: number): number[] => be32(value).reverse();

/** A TIFF block: one directory with a camera's name, and one of GPS when it tells a place. */
function tiff({ gps = true, little = false, tags = [1, 2, 3, 4] } = {}): number[] {
  const [n16, n32] = little ? [le16, le32] : [be16, be32];
  const entry = (tag: number, type: number, count: number, value: number) => [
    ...n16(tag),
    ...n16(type),
    ...n32(count),
    ...n32(value),
  ];
  const head = [...(little ? ascii('II') : ascii('MM')), ...n16(42), ...n32(8)];
  const entries = [entry(0x0112, 3, 1, 0), ...(gps ? [entry(0x8825, 4, 1, 8 + 2 + 24 + 4)] : [])];
  const ifd = [...n16(entries.length), ...entries.flat(), ...n32(0)];
  const place = [...n16(tags.length), ...tags.flatMap((tag) => entry(tag, 2, 1, 0)), ...n32(0)];
  return [...head, ...ifd, ...(gps ? place : [])];
}

const EXIF = ascii('Exif\0\0');
const bytes = (...parts: number[][]): Uint8Array => Uint8Array.from(parts.flat());

function jpeg(block: number[]): Uint8Array {
  const segment = [...EXIF, ...block];
  return bytes([0xff, 0xd8, 0xff, 0xe1], be16(segment.length + 2), segment, [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
}

function png(block: number[]): Uint8Array {
  const chunk = (type: string, data: number[]) => [...be32(data.length), ...ascii(type), ...data, 0, 0, 0, 0];
  const header = [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];
  const size = [...be32(1), ...be32(1), 8, 0, 0, 0, 0];
  return bytes(header, chunk('IHDR', size), chunk('eXIf', block), chunk('IEND', []));
}

function webp(block: number[]): Uint8Array {
  const chunk = (type: string, data: number[]) => [
    ...ascii(type),
    ...le32(data.length),
    ...data,
    ...(data.length % 2 ? [0] : []),
  ];
  const body = [...ascii('WEBP'), ...chunk('VP8X', [8, 0, 0, 0, 0, 0, 0, 0, 0, 0]), ...chunk('EXIF', block)];
  return bytes(ascii('RIFF'), le32(body.length), body);
}

function heic(block: number[]): Uint8Array {
  const box = (type: string, data: number[]) => [...be32(data.length + 8), ...ascii(type), ...data];
  const full = [0, 0, 0, 0];
  const ftyp = box('ftyp', [...ascii('heic'), 0, 0, 0, 0, ...ascii('mif1')]);
  const infe = box('infe', [2, 0, 0, 0, ...be16(1), 0, 0, ...ascii('Exif'), 0]);
  const iinf = box('iinf', [...full, ...be16(1), ...infe]);
  const data = [...be32(0), ...block];
  const iloc = (at: number) =>
    box('iloc', [
      ...full,
      0x44,
      0x00,
      ...be16(1),
      ...be16(1),
      ...be16(0),
      ...be16(1),
      ...be32(at),
      ...be32(data.length),
    ]);
  const meta = (at: number) => box('meta', [...full, ...iinf, ...iloc(at)]);
  const start = ftyp.length + meta(0).length + 8;
  return bytes(ftyp, meta(start), box('mdat', data));
}

const FORMATS = { jpeg, png, webp, heic };

describe('a picture tells where it was taken', () => {
  test.each(Object.entries(FORMATS))('%s', (_, make) => {
    expect(tellsLocation(make(tiff()))).toBe(true);
    expect(tellsLocation(make(tiff({ little: true })))).toBe(true);
    expect(tellsLocation(make(tiff({ gps: false })))).toBe(false);
    // A directory with nothing but its version, as cameras without reception write it.
    expect(tellsLocation(make(tiff({ tags: [0] })))).toBe(false);
  });

  test('in XMP, too', () => {
    expect(tellsLocation(bytes([0xff, 0xd8], ascii('<rdf exif:GPSLatitude="0,0N"/>')))).toBe(true);
    expect(tellsLocation(bytes([0xff, 0xd8], ascii('<rdf exif:GPSLat')))).toBe(false);
  });

  test.each(Object.entries(FORMATS))('%s cut anywhere, or with any byte changed, does not throw', (_, make) => {
    const whole = make(tiff());
    for (let length = 0; length < whole.length; length++) tellsLocation(whole.slice(0, length));
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const broken = whole.slice();
        broken[at] = value;
        tellsLocation(broken);
      }
    }
  });

  test('what is no picture, whatever it is, is silent', () => {
    expect(tellsLocation(new Uint8Array())).toBe(false);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (data) => tellsLocation(data) === false || true));
  });

  test.each([
    ['a directory of 65,535 tags', jpeg([...ascii('MM'), ...be16(42), ...be32(8), 0xff, 0xff])],
    [
      'a directory that is its own',
      jpeg([
        ...ascii('MM'),
        ...be16(42),
        ...be32(8),
        ...be16(1),
        ...be16(0x8825),
        ...be16(4),
        ...be32(1),
        ...be32(8),
        ...be32(8),
      ]),
    ],
    ['a directory beyond the end', jpeg([...ascii('MM'), ...be16(42), ...be32(0xfffffff0)])],
    ['eight million markers', Uint8Array.from({ length: 8 << 20 }, (_, i) => (i % 2 === 0 ? 0xff : 0xd8))],
    ['eight million zeros after a head', Uint8Array.from({ length: 8 << 20 }, (_, i) => [0xff, 0xd8][i] ?? 0)],
    [
      'a million boxes',
      Uint8Array.from(
        { length: 8 << 20 },
        (_, i) => (i < 24 ? (heic(tiff())[i] ?? 0) : [0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65][i % 8]) ?? 0,
      ),
    ],
    ['nothing but the first letter', new Uint8Array(8 << 20).fill(0x47)],
  ])('%s takes little time', (_, data) => {
    expect(tellsLocation(data)).toBe(false);
  });
});

describe('where a picture is looked for', () => {
  test.each([
    ['media/a.jpg', ['content/posts/2026/media/a.jpg', 'content/media/a.jpg']],
    ['./a.PNG', ['content/posts/2026/a.PNG', 'content/a.PNG']],
    ['../a.webp', ['content/posts/a.webp', 'a.webp']],
    ['/media/a.heic', ['content/media/a.heic', 'media/a.heic']],
    ['a%20b.jpg?raw=1', ['content/posts/2026/a b.jpg', 'content/a b.jpg']],
    ['../../../../a.jpg', []],
    ['../../../../../etc/a.jpg', []],
    ['https://onego.example/a.jpg', []],
    ['//onego.example/a.jpg', []],
    ['file:///a.jpg', []],
    ['C:\\a.jpg', []],
    ['..\\..\\a.jpg', []],
    ['a\0.jpg', []],
    ['a%00.jpg', []],
    ['%2e%2e/%2e%2e/%2e%2e/%2e%2e/a.jpg', []],
    ['.git/a.jpg', []],
    ['a.mp4', []],
    ['a.jpg/../../b', []],
  ])('%j', (reference, paths) => {
    expect(imagePaths('content/posts/2026/a.md', reference)).toEqual(paths);
  });
});

describe('privacy.image-location', () => {
  const assets = (files: Readonly<Record<string, Uint8Array>>) => ({ readAsset: (path: string) => files[path] });
  const GPS = jpeg(tiff());
  const media = '[{ file: media/a.jpg, alt: Двор }]';

  test('is found at the key, and at the picture in the text, without the place', async () => {
    const text = post({ media }, 'Утро.\n\n![двор](b.jpg) ![ещё][c]\n\n[c]: b.jpg\n');
    const files = { 'content/media/a.jpg': GPS, 'content/posts/b.jpg': GPS };
    const { findings } = await judged({ a: text }, { [RULE]: '' }, assets(files));
    expect(findings.map((finding) => covered(text, finding))).toEqual([
      'file: media/a.jpg',
      '![двор](b.jpg)',
      '![ещё][c]',
    ]);
    expect(findings[0]?.message.data).toEqual({ file: 'content/media/a.jpg' });
  });

  test.each([
    ['a picture that is not there', {}],
    ['a picture without a place', { 'content/media/a.jpg': jpeg(tiff({ gps: false })) }],
    ['a file of no bytes', { 'content/media/a.jpg': new Uint8Array() }],
    ['a text', { 'content/media/a.jpg': bytes(ascii('Тихо')) }],
    [
      'a picture beside the post that hides another below content/',
      { 'content/posts/media/a.jpg': jpeg(tiff({ gps: false })), 'content/media/a.jpg': GPS },
    ],
  ])('%s is silent', async (_, files) => {
    const { findings } = await judged({ a: post({ media }) }, { [RULE]: '' }, assets(files));
    expect(findings).toEqual([]);
  });

  test('places that everybody knows may be allowed', async () => {
    const files = assets({ 'content/media/a.jpg': GPS });
    for (const allow of ['content/media/', 'content/media/a.jpg']) {
      expect((await judged({ a: post({ media }) }, { [RULE]: `{ allow: [${allow}] }` }, files)).findings).toEqual([]);
    }
  });

  test('without somebody to read pictures nothing is said', async () => {
    expect((await judged({ a: post({ media }, '![x](a.jpg)\n') }, { [RULE]: '' })).findings).toEqual([]);
  });
});

describe('pictures of the work tree', () => {
  const root = mkdtempSync(join(tmpdir(), 'reglament-assets-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const outside = join(root, 'outside');
  const repository = join(root, 'repository');
  mkdirSync(join(repository, 'content'), { recursive: true });
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.jpg'), 'secret');
  writeFileSync(join(repository, 'content/a.jpg'), 'picture');
  symlinkSync(join(outside, 'secret.jpg'), join(repository, 'content/link.jpg'));
  symlinkSync(outside, join(repository, 'content/folder'));
  symlinkSync('a.jpg', join(repository, 'content/inside.jpg'));
  linkSync(join(repository, 'content/a.jpg'), join(repository, 'content/hard.jpg'));
  const read = assetsOf(repository);

  test('are read, and links never followed', () => {
    expect(new TextDecoder().decode(read('content/a.jpg'))).toBe('picture');
    expect(read('content/hard.jpg')).toBeDefined();
    const refused = [
      'content/link.jpg',
      'content/folder/secret.jpg',
      'content/inside.jpg',
      '../outside/secret.jpg',
      'content',
      'content/none.jpg',
    ];
    for (const path of refused) expect(read(path), path).toBeUndefined();
  });
});
