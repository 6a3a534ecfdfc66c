/** A queue of one: whoever is inside, for a statement or for a whole transaction, is alone; everybody else waits. */
export class Gateway {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #closed = false;

  /** Waits for its turn and answers with the way out. */
  async enter(): Promise<() => void> {
    if (this.#closed) throw new Error('The database is closed.');
    const before = this.#last;
    const { promise, leave } = door();
    this.#last = promise;
    this.#waiting++;
    await before;
    return () => {
      this.#waiting--;
      leave();
    };
  }

  get empty(): boolean {
    return this.#waiting === 0;
  }

  /** Lets out whoever is in the queue and lets nobody else in. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }
}

function door(): { promise: Promise<void>; leave: () => void } {
  let leave = () => {};
  const promise = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return { promise, leave };
}
