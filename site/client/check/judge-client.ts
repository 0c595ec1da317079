import type { WorkerAnswer, WorkerRequest } from './protocol.ts';

export type Wanted = {
  readonly kind: 'check' | 'compare';
  readonly text: string;
  readonly version?: string | undefined;
};

/** Asks the worker, one question at a time: of those that wait only the last is asked. */
export class JudgeClient {
  readonly #worker: Worker;
  readonly #onAnswer: (answer: WorkerAnswer, asked: Wanted) => void;
  readonly #now: () => number;
  #asked = 0;
  #current: Wanted | undefined;
  #waiting: Wanted | undefined;

  constructor(worker: Worker, onAnswer: (answer: WorkerAnswer, asked: Wanted) => void, now: () => number = Date.now) {
    this.#worker = worker;
    this.#onAnswer = onAnswer;
    this.#now = now;
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => this.#answered(data));
    // The bundle itself did not load.
    worker.addEventListener('error', (event) => {
      this.#answered({ kind: 'failed', id: this.#asked, why: 'load', detail: event.message ?? '' });
    });
  }

  ask(wanted: Wanted): void {
    if (this.#current !== undefined) {
      this.#waiting = wanted;
      return;
    }
    this.#current = wanted;
    this.#asked++;
    this.#worker.postMessage({ ...wanted, id: this.#asked, now: this.#now() } satisfies WorkerRequest);
  }

  #answered(answer: WorkerAnswer): void {
    const asked = this.#current;
    const next = this.#waiting;
    this.#current = undefined;
    this.#waiting = undefined;
    if (next !== undefined) this.ask(next);
    // A verdict that a newer one will replace is not shown.
    if (asked !== undefined && next?.kind !== 'check') this.#onAnswer(answer, asked);
  }
}
