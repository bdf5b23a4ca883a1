/** Gives one turn at a time: the server switches branches as it works, so nobody else may look at the repository then. */
export class Queue {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is one's turn, to what ends the turn. */
  async turn(): Promise<() => void> {
    const before = this.#last;
    let end = () => {};
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}
