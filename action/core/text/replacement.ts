import type { Draft } from '../check.ts';
import type { Passage } from './passages.ts';

/** The place of a stretch of a passage, with what could stand there instead: only where the source is the very text, so that no markup is eaten. */
export function replacement(
  passage: Passage,
  start: number,
  end: number,
  text: string,
): Required<Pick<Draft, 'at' | 'suggestions'>> {
  const at = passage.at(start, end);
  const isPlain = 'start' in at && at.end - at.start === end - start;
  return { at, suggestions: isPlain ? [{ span: at, text }] : [] };
}
