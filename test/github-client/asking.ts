import { GitHubClient } from '../../action/github/client.ts';
import type { Pace } from '../../action/github/retry.ts';
import type { Token } from '../github/model/token.ts';
import type { World } from '../github/model/world.ts';

/** A clock that only waiting moves. */
export interface TestPace extends Pace {
  /** Every wait, in milliseconds. */
  readonly waits: readonly number[];
}

export function testPace(start = Date.now()): TestPace {
  const waits: number[] = [];
  let now = start;
  const sleep = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  return { waits, sleep, now: () => now, random: () => 0.5 };
}

/** A client of a world, with a token. */
export function clientOf(
  world: World,
  token: Pick<Token, 'value' | 'repository'>,
  options: Partial<Parameters<typeof GitHubClient.open>[0]> = {},
): Promise<GitHubClient> {
  const [owner = '', repo = ''] = token.repository.split('/');
  return GitHubClient.open({
    apiUrl: world.apiUrl,
    token: token.value,
    owner,
    repo,
    userAgent: 'reglament/test',
    pace: testPace(),
    env: {},
    ...options,
  });
}
