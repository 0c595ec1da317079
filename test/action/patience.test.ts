import { describe, expect, it } from 'vitest';
import { MOST_MINUTES, patience } from '../../action/commands/action/patience.ts';
import { UserError } from '../../action/commands/command.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { judged, post } from '../helpers/judging.ts';

const MINUTE = 60_000;

/** A clock that goes on by so much each time that somebody looks at it. */
function clockOf(step: number): () => number {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
}

async function judgeTwenty(keepTime: () => void) {
  const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`content/posts/${index}.md`, post()]));
  return judged(files, { 'frequency.max-per-day': '' }, { keepTime });
}

describe('a run that judges for too long', () => {
  it('gives no verdict at all, and says so', async () => {
    const given = judgeTwenty(patience(clockOf(2 * MINUTE)));
    await expect(given).rejects.toBeInstanceOf(UserError);
    const error = await given.catch((reason: UserError) => reason);
    if (!(error instanceof UserError)) throw new Error('no error of the user');
    expect(error.describe(translatorFor('en'))).toBe(
      'Judging took 20 minutes and did not end: what was not judged whole was not judged. Split the change, or move what is no content out of content/.',
    );
    expect(error.describe(translatorFor('ru'))).toContain('Проверка шла 20 минут и не успела');
  });

  it('is not meant by one that ends within the last minute', async () => {
    // Twenty files, and each of the accounts.
    const report = await judgeTwenty(patience(clockOf((MOST_MINUTES * MINUTE) / 60)));
    expect(report.summary.files).toBe(20);
  });
});
