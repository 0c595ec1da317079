import { decodedValue, type Param } from './query.ts';
import { transliterate } from './transliterate.ts';

const GOOD = /^[a-z0-9._~-]+$/;

/** `utm_source` and its like, in any letter case. */
export function isMark(name: string): boolean {
  return /^utm_/i.test(name);
}

/** Whether a mark is written as counters read it. */
export function isGood({ name, value }: Param): boolean {
  return name === name.toLowerCase() && value !== undefined && GOOD.test(value);
}

/** Whether it is a certain mark, and has a value. */
export function isFilled({ name, value }: Param, key: string): boolean {
  return name.toLowerCase() === key && value !== undefined && value !== '';
}

/** A mark in small Latin letters, words apart by hyphens. */
export function repaired({ name, value = '' }: Param): Param {
  const plain = transliterate(decodedValue(value))
    .replace(/[^a-z0-9._~]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return { name: name.toLowerCase(), value: plain };
}

/** Parameters with their marks in good form; `undefined` where a mark has nothing that could be kept. */
export function withForm(params: readonly Param[]): readonly Param[] | undefined {
  const mended = params.map((param) =>
    isMark(param.name) && param.value !== '' && !isGood(param) ? repaired(param) : param,
  );
  return mended.some(({ name, value }, index) => isMark(name) && value === '' && params[index]?.value !== '')
    ? undefined
    : mended;
}

/** Parameters with marks added, in the place of those without a value; `undefined` where nobody can say what to add. */
export function withAll(params: readonly Param[], added: readonly Param[]): readonly Param[] | undefined {
  if (added.some(({ value }) => value === '')) return undefined;
  return [...params.filter(({ name }) => !added.some((mark) => mark.name === name.toLowerCase())), ...added];
}
