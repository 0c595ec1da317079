import { describe, expect, test } from 'vitest';
import { livePolicy, measure, readLists, recallOf } from './figures.ts';

const policy = await livePolicy();

describe('the live policy reaches on labelled texts what each list asks for', () => {
  test.each(readLists().map((list) => [list.name, list] as const))('%s', async (_, list) => {
    const figures = await measure(list, policy);
    const wrong = figures.wrong.filter(({ isTodo }) => !isTodo).map(({ label, text }) => `${label}: ${text}`);
    expect(figures.hits).toBeGreaterThan(0);
    expect(figures.passes).toBeGreaterThan(0);
    expect(recallOf(figures), wrong.join('\n')).toBeGreaterThanOrEqual(list.recall);
    expect(figures.falseAlarms, wrong.join('\n')).toBeLessThanOrEqual(list.falseAlarms);
  });

  test('at least 450 lines are about curses', () => {
    const lines = readLists().filter(({ rules }) => rules.includes('tone.profanity'));
    expect(lines.reduce((sum, list) => sum + list.lines.length, 0)).toBeGreaterThan(450);
  });
});
