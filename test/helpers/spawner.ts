import { fork } from 'node:child_process';
import type { Spawned, SpawnRequest } from './spawner-process.ts';

/** Of a process in one piece: what it said, and how it ended. */
export type Output = Pick<Spawned, 'code' | 'stdout' | 'stderr'>;

/**
 * Runs a program from a small process that does nothing else. To start a program, Node copies the tables of its own memory, and that of a worker in which
 * hundreds of tests ran is large: twenty milliseconds instead of three, thousands of times.
 */
export class Spawner {
  readonly #waiting = new Map<number, { resolve: (output: Output) => void; reject: (error: Error) => void }>();
  readonly #child = fork(new URL('spawner-process.ts', import.meta.url), { serialization: 'advanced', execArgv: [] });
  #asked = 0;

  constructor() {
    this.#child.on('message', (spawned: Spawned) => {
      const waiting = this.#waiting.get(spawned.id);
      this.#waiting.delete(spawned.id);
      if (spawned.error === undefined) waiting?.resolve(spawned);
      else waiting?.reject(new Error(spawned.error));
    });
    this.#child.on('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`the spawner ended with ${code}`));
    });
    this.#idle();
  }

  run(request: Omit<SpawnRequest, 'id'>): Promise<Output> {
    const id = ++this.#asked;
    this.#child.channel?.ref();
    const asking = new Promise<Output>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ ...request, id } satisfies SpawnRequest);
    });
    return asking.finally(() => this.#idle());
  }

  /** While nobody waits for it, nothing does. */
  #idle(): void {
    if (this.#waiting.size > 0) return;
    this.#child.unref();
    this.#child.channel?.unref();
  }
}
