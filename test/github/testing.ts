import { afterAll, expect, onTestFinished } from 'vitest';
import { forgetTemplates } from './model/repository.ts';
import { World, type WorldOptions } from './model/world.ts';

afterAll(forgetTemplates);

/** A world for one test. When the test ends the world does, and a violation of GitHub's description that nobody took out fails the test. */
export async function testWorld(options: WorldOptions = {}): Promise<World> {
  const world = await World.create(options);
  onTestFinished(async () => {
    await world.close();
    expect(world.violations, 'requests and answers against GitHub’s description').toEqual([]);
  });
  return world;
}
