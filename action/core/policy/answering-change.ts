import { parseDuration } from '../calendar/duration.ts';
import type { SettingDiff } from './diff.ts';

const WORDS = /\.(?:title|tone|template|when)(?:\.[^.]+)?$/;
const DEADLINE = /^answering\.classes\.[^.]+\.deadlines\.[^.]+$/;

/**
 * Which way a change of the matrix goes: a deadline that got shorter, or came, is stricter, and so are fewer items that make a crisis; wordings are words; who answers and by which clock is
 * another norm, and neither stricter nor looser.
 */
export function answeringDirection(key: string, before: unknown, after: unknown): SettingDiff['direction'] {
  if (WORDS.test(key)) return 'text';
  if (key === 'answering.crisis.items' && typeof before === 'number' && typeof after === 'number') {
    return after < before ? 'stricter' : 'looser';
  }
  if (!DEADLINE.test(key)) return 'neutral';
  if (before === undefined || after === undefined) return before === undefined ? 'stricter' : 'looser';
  const [was, is] = [before, after].map((value) => parseDuration(String(value)));
  if (was?.kind === 'time' && is?.kind === 'time') return is.ms < was.ms ? 'stricter' : 'looser';
  if (was?.kind === 'days' && is?.kind === 'days') return is.days < was.days ? 'stricter' : 'looser';
  return 'unknown';
}
