/** Waiting times, of which there may be very many: eight bytes each. */
export class Waits {
  #values = new Float64Array(FIRST);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(ms: number): void {
    this.#makeRoom(1);
    this.#values[this.#length++] = ms;
  }

  pushAll(others: Waits): void {
    this.#makeRoom(others.length);
    this.#values.set(others.#values.subarray(0, others.length), this.#length);
    this.#length += others.length;
  }

  /** All of them, the shortest first. */
  sorted(): Float64Array {
    return this.#values.slice(0, this.#length).sort();
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#values.length) return;
    const wider = new Float64Array(Math.max(needed, 2 * this.#values.length));
    wider.set(this.#values.subarray(0, this.#length));
    this.#values = wider;
  }
}

/** Values for which there is room at first. */
const FIRST = 16;
